#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QString>

#include "core/base/result.h"

namespace milepost {

// The public half, as read from a file or out of a pair.
struct PublicKey {
  QString fingerprint;  // 40 upper case hex digits, of the primary key
  QString user_id;      // as the owner wrote it
  QByteArray bytes;     // transferable public key, binary
  QDateTime expires;    // UTC; invalid: never
  bool revoked = false;
  bool can_encrypt = false;  // usable as the school's key
  bool can_sign = false;     // usable as a district's key
};

// secret: transferable secret key, binary and without a passphrase; keep it inside the encrypted school file or in a 0600 file.
struct KeyPair {
  PublicKey key;
  QByteArray secret;
};

// Ed25519 for signing with a Curve25519 subkey for encrypting, which GnuPG 2.2 reads; never expires.
Result<KeyPair> new_key(const QString& name);

// Reads one key, armored or binary. Refused: nothing readable, several keys, a secret key where a public one is meant.
Result<PublicKey> read_public_key(const QByteArray& bytes);
Result<KeyPair> read_secret_key(const QByteArray& bytes);

QByteArray armored_public_key(const PublicKey&);
QByteArray armored_secret_key(const KeyPair&);
// Writes the armored secret key so that only its owner may read the file (0600). Unavailable when it cannot be written.
Status write_secret_key(const KeyPair&, const QString& path);

// "1A2B 3C4D …": as a person compares it.
QString spaced_fingerprint(const QString& fingerprint);

}  // namespace milepost
