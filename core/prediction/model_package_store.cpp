#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonObject>

#include "core/exchange/school_keys.h"
#include "core/prediction/model_card.h"
#include "core/prediction/school_prediction.h"
#include "core/store/change_log.h"
#include "core/store/query.h"
#include "core/store/school_file.h"
#include "core/store/transaction.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ModelPackage)
};

// What the change log tells of a kept package.
struct KeptPackage {
  QString name, fingerprint;
  QByteArray content;

  QJsonObject json() const {
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    return {{u"name"_s, name}, {u"fingerprint"_s, fingerprint}, {u"sha256"_s, QString::fromLatin1(hash)}};
  }
};

Result<std::optional<KeptPackage>> stored_package(const SchoolFile& file) {
  Query query(file.handle(), "SELECT name, fingerprint, content FROM model_package WHERE id = 1");
  std::optional<KeptPackage> kept;
  if (query.step()) kept = KeptPackage{query.text(0), query.text(1), query.blob(2)};
  if (query.failed()) return query.error();
  return kept;
}

Error untrusted(const OpenedPackage& opened) {
  return {
      Words::tr("The model package “%1” is signed with the key %2 (%3), which nobody has trusted in this file. Ask its "
                "maker to read you the fingerprint by another way; if it is the same, trust the key “milepost-cli "
                "trust FILE KEY” and try again.")
          .arg(opened.package.name, spaced_fingerprint(opened.signer.fingerprint), opened.signer.user_id)};
}

}  // namespace

Result<bool> is_trusted_maker(const SchoolFile& file, const OpenedPackage& opened) {
  const auto signers = trusted_signers(file);
  if (!signers) return signers.error();
  return std::any_of(signers->begin(), signers->end(),
                     [&](const TrustedSigner& signer) { return signer.fingerprint == opened.signer.fingerprint; });
}

Status keep_package(SchoolFile& file, const OpenedPackage& opened) {
  const Result<bool> trusted = is_trusted_maker(file, opened);
  if (!trusted) return trusted.error();
  if (!*trusted) return untrusted(opened);
  Transaction transaction(file.handle());
  if (!transaction.begun()) return transaction.begun();
  const auto before = stored_package(file);
  if (!before) return before.error();
  const KeptPackage after{opened.package.name, opened.signer.fingerprint, opened.bytes};
  if (*before && (*before)->content == after.content) return Done{};
  Query insert(
      file.handle(),
      "INSERT OR REPLACE INTO model_package (id, name, fingerprint, content, kept_at, kept_by) VALUES (1, ?, ?, ?, "
      "?, ?)");
  insert.bind(0, after.name).bind(1, after.fingerprint).bind(2, after.content);
  insert.bind(3, file.clock().now().toUTC().toString(Qt::ISODateWithMs)).bind(4, file.actor());
  Status done = insert.run();
  if (done.ok()) {
    done = record_change(file, *before ? u"edit"_s : u"create"_s, u"model_package"_s, u"1"_s,
                         *before ? (*before)->json() : QJsonObject(), after.json());
  }
  if (!done) return done;
  return transaction.commit();
}

Result<std::optional<OpenedPackage>> kept_package(const SchoolFile& file) {
  const auto stored = stored_package(file);
  if (!stored) return stored.error();
  if (!*stored) return std::optional<OpenedPackage>();
  auto opened = read_package((*stored)->content, QDate());
  if (!opened) return opened.error();
  return std::optional<OpenedPackage>(opened.take());
}

Status remove_package(SchoolFile& file) {
  Transaction transaction(file.handle());
  if (!transaction.begun()) return transaction.begun();
  const auto before = stored_package(file);
  if (!before) return before.error();
  if (!*before) return Done{};
  Status done = execute(file.handle(), "DELETE FROM model_package");
  if (done.ok()) done = record_change(file, u"remove"_s, u"model_package"_s, u"1"_s, (*before)->json(), {});
  if (!done) return done;
  return transaction.commit();
}

Result<QString> kept_model_card(const SchoolFile& file) {
  const auto kept = kept_package(file);
  if (!kept) return kept.error();
  if (!*kept) return Error{Words::tr("This file has no model package, so there is no model card.")};
  return model_card_html((*kept)->package, (*kept)->signer);
}

}  // namespace milepost
