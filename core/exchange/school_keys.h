#pragma once
#include <QDateTime>
#include <QList>
#include <QString>

#include "core/base/result.h"
#include "core/exchange/export_package.h"

namespace milepost {

class SchoolFile;

// The school's own OpenPGP pair and the district keys a person chose to trust. Keys are binary OpenPGP; a fingerprint
// is 40 upper case hex digits. Each change is in the change log.
struct TrustedSigner {
  QString fingerprint, name;
  QByteArray public_key;
  QDateTime trusted_at;  // UTC
  QString trusted_by;
};

struct OwnKey {
  QString fingerprint;
  QByteArray public_key;
};

Status set_own_key(SchoolFile&, const QString& fingerprint, const QByteArray& public_key, const QByteArray& secret_key);
Result<OwnKey> own_key(const SchoolFile&);  // refused where the file has none

Status trust_signer(SchoolFile&, const QString& fingerprint, const QString& name, const QByteArray& public_key);
Result<QList<TrustedSigner>> trusted_signers(const SchoolFile&);  // by the time they were trusted

}  // namespace milepost
