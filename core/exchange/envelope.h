#pragma once
#include <QByteArray>
#include <QString>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/exchange/export_package.h"
#include "core/exchange/scratch_store.h"

namespace milepost {

// What was inside a sealed file, after all of it was decrypted, found whole and its signature found good.
struct OpenedEnvelope {
  ScratchStore content;
  QString signer;           // fingerprint of the trusted primary key
  QDateTime signed_at;      // UTC, as the signer's clock says
  QByteArray content_hash;  // BLAKE2b-256 of the sealed file
};

// Decrypts and verifies an OpenPGP message, armored or binary. Refused, each with its own sentence: not OpenPGP, cut off,
// changed, not for this school, password only, not encrypted, not signed, signed by a key nobody trusted or that lapsed.
Result<OpenedEnvelope> open_envelope(const QString& path, const OpeningKeys&, const PackageLimits&, const Task&);

}  // namespace milepost
