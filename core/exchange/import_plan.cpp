#include "core/exchange/import_plan.h"

#include <sodium.h>

#include <QCoreApplication>

namespace milepost {

using namespace Qt::StringLiterals;

namespace {
struct Words {
  Q_DECLARE_TR_FUNCTIONS(ImportPlan)
};
}  // namespace

bool ImportReceipt::nothing_changed() const {
  return std::ranges::all_of(
      files, [](const FileReceipt& file) { return file.added == 0 && file.changed == 0 && file.removed == 0; });
}

QList<int> label_years(const ExportPackage& package) {
  return package.label() ? package.label()->school_years : QList<int>();
}

Result<QByteArray> entry_hash(const ExportPackage& package, const QString& entry, const Task& task) {
  constexpr qint64 part_bytes = 1ll << 20;
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES);
  const qint64 size = package.size(entry);
  for (qint64 at = 0; at < size; at += part_bytes) {
    if (task.cancelled())
      return Error{Words::tr("The import was stopped; nothing was changed."), ErrorKind::Cancelled};
    const Result<QByteArray> part = package.read_part(entry, at, std::min(part_bytes, size - at));
    if (!part) return part.error();
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part->constData()), quint64(part->size()));
  }
  QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
  crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), size_t(hash.size()));
  return hash;
}

bool same_content(const StandingImport& standing, const QHash<QString, QByteArray>& entry_hashes,
                  const QList<int>& school_years) {
  if (standing.school_years != school_years || standing.files.size() != entry_hashes.size()) return false;
  for (auto entry = entry_hashes.begin(); entry != entry_hashes.end(); ++entry) {
    const auto file = standing.files.find(entry.key());
    if (file == standing.files.end() || file->content_hash != entry.value()) return false;
  }
  return true;
}

FileReceipt unchanged_receipt(const FileReceipt& earlier) {
  return {.file = earlier.file,
          .rows_read = earlier.rows_read,
          .unchanged = earlier.rows_read - earlier.refused,
          .refused = earlier.refused};
}

std::optional<ExportFinding> replay_finding(const std::optional<qint64>& serial, const std::optional<qint64>& highest,
                                            bool accepted) {
  if (!serial || !highest || *serial > *highest) return std::nullopt;
  return ExportFinding{accepted ? Severity::Note : Severity::Blocker,
                       u"export.json"_s,
                       0,
                       u"serial"_s,
                       u"replay"_s,
                       QString::number(*serial),
                       Words::tr("a number above %1, the last export imported from this signer").arg(*highest),
                       Words::tr("This is an older export, or one made a second time under an old number. Ask the data "
                                 "office for the newest export, or say that the older one is meant.")};
}

std::optional<ExportFinding> fewer_students_finding(qint64 left, qint64 before, qint64 now, bool accepted) {
  if (left == 0) return std::nullopt;
  return ExportFinding{accepted ? Severity::Note : Severity::Blocker,
                       u"roster/users.csv"_s,
                       0,
                       u"sourcedId"_s,
                       u"fewer-students"_s,
                       Words::tr("%1 students; %2 of the earlier ones do not come again").arg(now).arg(left),
                       Words::tr("all of the %1 students of before").arg(before),
                       Words::tr("Check that the export covers the whole school. If these students left, say that the "
                                 "deletes are meant: they are kept and marked as having left.")};
}

std::optional<ExportFinding> fewer_rows_finding(const QString& file, qint64 removed, qint64 before, qint64 now,
                                                bool accepted) {
  if (removed <= 20 || removed * 10 <= before) return std::nullopt;
  return ExportFinding{accepted ? Severity::Note : Severity::Blocker,
                       file,
                       0,
                       QString(),
                       u"fewer-rows"_s,
                       Words::tr("%1 rows; %2 of the earlier ones do not come again").arg(now).arg(removed),
                       Words::tr("about as many as the %1 rows of before").arg(before),
                       Words::tr("Check that the file is whole. If the rows are meant to go, say that the deletes are "
                                 "meant; they can be taken back by undoing the import.")};
}

QDate data_through(const std::optional<ExportLabel>& label, QDate latest_attendance, QDate import_day) {
  const bool labelled = label && label->created.isValid();
  const QDate made = labelled ? label->created.toLocalTime().date() : import_day;
  return latest_attendance.isValid() ? std::max(made, latest_attendance) : made;
}

}  // namespace milepost
