#include <QCoreApplication>
#include <QJsonObject>

#include "core/exchange/import_task.h"
#include "core/exchange/school_keys.h"
#include "core/store/change_log.h"
#include "core/store/query.h"
#include "core/store/school_file.h"
#include "core/store/transaction.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(SchoolKeys)
};

QString plain(QString fingerprint) {
  return fingerprint.remove(u' ').toUpper();
}

Status check_fingerprint(const QString& fingerprint) {
  const bool hex = std::ranges::all_of(fingerprint, [](QChar c) { return u"0123456789ABCDEF"_s.contains(c); });
  if (hex && fingerprint.size() == 40) return Done{};
  return Error{
      Words::tr("“%1” is not the fingerprint of an OpenPGP key: 40 digits 0 to 9 and A to F are expected. Copy it "
                "from the district's letter.")
          .arg(fingerprint.left(60)),
      ErrorKind::Refused};
}

}  // namespace

Status set_own_key(SchoolFile& file, const QString& fingerprint, const QByteArray& public_key,
                   const QByteArray& secret_key) {
  const QString print = plain(fingerprint);
  if (Status checked = check_fingerprint(print); !checked) return checked;
  Transaction transaction(file.handle());
  if (!transaction.begun()) return transaction.begun();
  const Result<OwnKey> before = own_key(file);
  Query insert(file.handle(),
               "INSERT OR REPLACE INTO own_key (id, fingerprint, public_key, secret_key) VALUES (1, ?, ?, ?)");
  Status done = insert.bind(0, print).bind(1, public_key).bind(2, secret_key).run();
  if (done.ok()) {
    done = record_change(file, before.ok() ? u"edit"_s : u"create"_s, u"own_key"_s, u"1"_s,
                         before.ok() ? QJsonObject{{u"fingerprint"_s, before->fingerprint}} : QJsonObject(),
                         {{u"fingerprint"_s, print}});
  }
  if (!done) return done;
  return transaction.commit();
}

Result<OwnKey> own_key(const SchoolFile& file) {
  Query query(file.handle(), "SELECT fingerprint, public_key FROM own_key WHERE id = 1");
  if (query.step()) return OwnKey{query.text(0), query.blob(1)};
  if (query.failed()) return query.error();
  return Error{
      Words::tr("This school file has no key of its own yet, so no district can seal an export for it. Make one."),
      ErrorKind::Refused};
}

Status trust_signer(SchoolFile& file, const QString& fingerprint, const QString& name, const QByteArray& public_key) {
  const QString print = plain(fingerprint);
  if (Status checked = check_fingerprint(print); !checked) return checked;
  Transaction transaction(file.handle());
  if (!transaction.begun()) return transaction.begun();
  Query insert(
      file.handle(),
      "INSERT OR REPLACE INTO trusted_signer (fingerprint, name, public_key, trusted_at, trusted_by) VALUES (?, ?, "
      "?, ?, ?)");
  insert.bind(0, print).bind(1, name).bind(2, public_key);
  Status done = insert.bind(3, file.clock().now().toUTC().toString(Qt::ISODateWithMs)).bind(4, file.actor()).run();
  if (done.ok()) {
    done =
        record_change(file, u"trust"_s, u"trusted_signer"_s, print, {}, {{u"fingerprint"_s, print}, {u"name"_s, name}});
  }
  if (!done) return done;
  return transaction.commit();
}

Result<QList<TrustedSigner>> trusted_signers(const SchoolFile& file) {
  QList<TrustedSigner> signers;
  Query query(file.handle(),
              "SELECT fingerprint, name, public_key, trusted_at, trusted_by FROM trusted_signer ORDER BY trusted_at, "
              "fingerprint");
  while (query.step()) {
    signers.append({query.text(0), query.text(1), query.blob(2),
                    QDateTime::fromString(query.text(3), Qt::ISODateWithMs), query.text(4)});
  }
  if (query.failed()) return query.error();
  return signers;
}

Result<OpeningKeys> opening_keys(const SchoolFile& file) {
  OpeningKeys keys;
  Query own(file.handle(), "SELECT secret_key FROM own_key WHERE id = 1");
  if (own.step()) keys.own_secret_key = own.blob(0);
  if (own.failed()) return own.error();
  const Result<QList<TrustedSigner>> signers = trusted_signers(file);
  if (!signers) return signers.error();
  for (const TrustedSigner& signer : *signers) keys.trusted.append({signer.fingerprint, signer.public_key});
  return keys;
}

}  // namespace milepost
