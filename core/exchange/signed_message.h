#pragma once
#include "core/exchange/openpgp_key.h"

namespace milepost {

// An armored OpenPGP message around the bytes, signed with SHA-256 and readable by anybody (gpg --verify). Refused: a
// key that cannot sign. content: not empty.
Result<QByteArray> sign_bytes(const QByteArray& content, const KeyPair& signer);

// The bytes of a signed message, armored or binary, after every signature on them was found good by this key. Refused:
// not signed, signed by another key, changed after signing, a key revoked or expired.
Result<QByteArray> verify_bytes(const QByteArray& message, const PublicKey& signer);

}  // namespace milepost
