#include "core/exchange/import_task.h"

#include <QJsonObject>
#include <QtConcurrent/QtConcurrentRun>

#include "core/exchange/attendance_import.h"
#include "core/exchange/import_check_store.h"
#include "core/exchange/import_context.h"
#include "core/exchange/import_people_store.h"
#include "core/exchange/import_plan.h"
#include "core/exchange/import_store.h"
#include "core/exchange/oneroster.h"
#include "core/exchange/table_import.h"
#include "core/store/change_log.h"
#include "core/store/school_file.h"
#include "core/store/transaction.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

bool is_attendance(const RecordFormat& format) {
  return format.table == "attendance_day" || format.table == "attendance_section";
}

// What other files point at: when it changed, every later file is read again even if it is the same as before.
bool is_pointed_at(const RecordFormat& format) {
  return format.table == "academic_session" || format.table == "class" || format.table == "line_item";
}

class ImportRun {
 public:
  ImportRun(SchoolFile& file, const ExportPackage& package, const ImportOptions& options, const Task& task)
      : file_(file), package_(package), options_(options), task_(task) {}

  ~ImportRun() { hashing_.waitForFinished(); }

  Result<ImportReceipt> run() {
    Transaction transaction(file_.handle());
    if (!transaction.begun()) return transaction.begun().error();
    Result<std::optional<StandingImport>> standing = last_standing_import(file_.handle());
    if (!standing) return standing.error();
    standing_ = standing.take();
    if (standing_ && standing_->content_hash == package_.content_hash()) return all_unchanged(transaction);

    find_entries();
    begin_hashing();
    if (standing_) {
      const Status hashed = end_hashing();
      if (!hashed) return hashed.error();
    }
    if (standing_ && same_content(*standing_, hashes_, label_years(package_))) return all_unchanged(transaction);

    const Result<qint64> number = next_import_number(file_.handle());
    if (!number) return number.error();
    ImportContext context{.connection = file_.handle(),
                          .import = *number,
                          .task = task_,
                          .findings = receipt_.findings,
                          .before = BeforeImages(file_.handle(), *number),
                          .people = {},
                          .scope = ImportScope(label_years(package_)),
                          .years = {},
                          .today = file_.clock().today(),
                          .accept_deletes = options_.accept_deletes,
                          .gone_classes = {},
                          .latest_attendance = {}};
    Status done = check_package();
    if (done.ok()) done = load_people(file_.handle(), context.people);
    if (done.ok()) done = load_reference_years(file_.handle(), context.years);
    if (done.ok()) done = read_files(context);
    if (done.ok()) done = look_over(context);
    if (!done) return done.error();
    if (receipt_.findings.has_blockers() || options_.dry_run) return std::move(receipt_);

    receipt_.number = *number;
    if (task_.cancelled()) return context.stopped();
    done = end_hashing();
    if (done.ok()) done = keep_history();
    if (done.ok()) done = transaction.commit();
    if (!done) return done.error();
    task_.report(1, ImportWords::tr("Done"));
    return std::move(receipt_);
  }

 private:
  // The same export once more: nothing is read, and nothing but the change log says so.
  Result<ImportReceipt> all_unchanged(Transaction& transaction) {
    receipt_ = {};
    for (const RecordFormat& format : record_formats()) {
      const auto file = standing_->files.find(file_name(format));
      if (file != standing_->files.end()) receipt_.files.append(unchanged_receipt(file->receipt));
    }
    const Result<QList<ExportFinding>> findings = kept_findings(file_.handle(), standing_->number, QString());
    if (!findings) return findings.error();
    for (const ExportFinding& finding : *findings) receipt_.findings.add(finding);
    if (options_.dry_run) return std::move(receipt_);
    Status done = record_change(file_, u"import-again"_s, u"import"_s, QString::number(standing_->number), {},
                                {{u"source"_s, package_.source_name()}});
    if (done.ok()) done = transaction.commit();
    if (!done) return done.error();
    return std::move(receipt_);
  }

  void find_entries() {
    const ReadEntry read = [this](const QString& entry) { return package_.read(entry); };
    const QHash<QString, QString> found = read_roster_set(package_.entries(), read, receipt_.findings).entries;
    for (const RecordFormat& format : record_formats()) {
      const auto entry = found.find(file_name(format));
      if (entry == found.end()) continue;
      entries_.insert(entry.key(), entry.value());
      bytes_ += package_.size(entry.value());
    }
  }

  // A first import needs the hashes only for its history: they are made on another core while rows are read (0.1 s of
  // 100 MB). Anything later is held against what stands before a row is read.
  void begin_hashing() {
    hashing_ = QtConcurrent::run([this]() -> Result<QHash<QString, QByteArray>> {
      QHash<QString, QByteArray> hashes;
      for (auto entry = entries_.cbegin(); entry != entries_.cend(); ++entry) {
        Result<QByteArray> hash = entry_hash(package_, entry.value(), task_);
        if (!hash) return hash.error();
        hashes.insert(entry.key(), hash.take());
      }
      return hashes;
    });
  }

  Status end_hashing() {
    const Result<QHash<QString, QByteArray>> hashes = hashing_.result();
    if (!hashes) return hashes.error();
    hashes_ = *hashes;
    return Done{};
  }

  Status check_package() {
    if (entries_.isEmpty()) {
      receipt_.findings.add({Severity::Blocker, package_.source_name(), 0, QString(), u"nothing-to-read"_s,
                             ImportWords::tr("no file that Milepost reads"),
                             ImportWords::tr("roster/users.csv and its companions, or files in records/"),
                             ImportWords::tr("Check that this is a school export or a OneRoster set.")});
    }
    const QStringList known = entries_.values();
    for (const QString& entry : package_.entries()) {
      if (known.contains(entry) || entry == "export.json"_L1 ||
          entry.compare("roster/manifest.csv"_L1, Qt::CaseInsensitive) == 0)
        continue;
      receipt_.findings.add({Severity::Note, entry, 0, QString(), u"unknown-file"_s,
                             ImportWords::tr("a file Milepost does not read"), QString(),
                             ImportWords::tr("It was left aside; nothing needs to be done.")});
    }
    if (package_.signer().isEmpty() || !package_.label()) return Done{};
    const Result<std::optional<qint64>> highest = highest_standing_serial(file_.handle(), package_.signer());
    if (!highest) return highest.error();
    replay_ = replay_finding(package_.label()->serial, *highest, options_.accept_replay);
    if (replay_) receipt_.findings.add(*replay_);
    return Done{};
  }

  Status read_files(ImportContext& context) {
    qint64 done_bytes = 0;
    bool read_all = !standing_ || standing_->school_years != label_years(package_);
    for (const RecordFormat& format : record_formats()) {
      const QString name = file_name(format);
      if (!entries_.contains(name)) continue;
      const qint64 size = package_.size(entries_.value(name));
      context.done_share = double(done_bytes) / double(std::max<qint64>(bytes_, 1));
      context.file_share = double(size) / double(std::max<qint64>(bytes_, 1));
      done_bytes += size;

      const qint64 blockers = receipt_.findings.count(Severity::Blocker);
      const Status read = !read_all && stands_already(name) ? skip(name, context) : read_file(format, name, context);
      if (!read) return read;
      const FileReceipt& receipt = receipt_.files.last();
      const bool touched = receipt.added + receipt.changed + receipt.removed > 0;
      read_all =
          read_all || context.people.changed() || !context.gone_classes.empty() || (touched && is_pointed_at(format));
      // Without people, every row of every later file would be refused for the same reason.
      if (format.table == "person" && receipt_.findings.count(Severity::Blocker) > blockers) break;
    }
    const auto classes = std::ranges::find(receipt_.files, u"roster/classes.csv"_s, &FileReceipt::file);
    return classes == receipt_.files.end() ? Status(Done{}) : remove_gone_classes(context, *classes);
  }

  bool stands_already(const QString& name) const {
    const auto file = standing_->files.find(name);
    return file != standing_->files.end() && file->content_hash == hashes_.value(name);
  }

  Status skip(const QString& name, ImportContext& context) {
    receipt_.files.append(unchanged_receipt(standing_->files.value(name).receipt));
    if (name.startsWith("records/attendance_"_L1)) {
      context.latest_attendance = std::max(context.latest_attendance, standing_->data_through);
    }
    const Result<QList<ExportFinding>> findings = kept_findings(file_.handle(), standing_->number, name);
    if (!findings) return findings.error();
    for (const ExportFinding& finding : *findings) {
      if (finding.line > 0) receipt_.findings.add(finding);  // those of a whole file are found anew
    }
    return Done{};
  }

  Status read_file(const RecordFormat& format, const QString& name, ImportContext& context) {
    const Result<QByteArray> text = package_.read(entries_.value(name));
    if (!text) return text.error();
    Result<FileReceipt> receipt =
        is_attendance(format) ? import_attendance(context, format, *text) : import_table(context, format, *text);
    if (!receipt) return receipt.error();
    receipt_.files.append(receipt.take());
    return Done{};
  }

  Status look_over(ImportContext& context) {
    const Result<std::vector<bool>> students = load_students(file_.handle());
    if (!students) return students.error();
    receipt_.students_new = count_students(*students, context.people.new_ids());
    receipt_.students_left = count_students(*students, context.people.left_ids());
    receipt_.students_returned = count_students(*students, context.people.returned_ids());
    const qint64 now = count_present_students(*students, context.people);
    const qint64 before = now - receipt_.students_new - receipt_.students_returned + receipt_.students_left;
    if (const auto finding = fewer_students_finding(receipt_.students_left, before, now, options_.accept_deletes)) {
      receipt_.findings.add(*finding);
    }
    data_through_ = data_through(package_.label(), context.latest_attendance, context.today);
    return check_across_files(file_.handle(), package_, data_through_, now, receipt_.findings);
  }

  Status keep_history() {
    QStringList accepted;
    if (package_.signer().isEmpty()) accepted << u"unsigned"_s;
    if (options_.accept_deletes) accepted << u"deletes"_s;
    if (replay_) accepted << u"replay"_s;
    const NewImport import{receipt_.number, file_.clock().now(), file_.actor(),
                           data_through_,   accepted.join(u','), hashes_};
    const Status written = write_import(file_.handle(), import, package_, receipt_);
    if (!written) return written;
    qint64 added = 0, changed = 0, removed = 0, refused = 0;
    for (const FileReceipt& file : receipt_.files) {
      added += file.added;
      changed += file.changed;
      removed += file.removed;
      refused += file.refused;
    }
    return record_change(file_, u"import"_s, u"import"_s, QString::number(receipt_.number), {},
                         {{u"source"_s, package_.source_name()},
                          {u"signer"_s, package_.signer()},
                          {u"content_hash"_s, QString::fromLatin1(package_.content_hash().toHex())},
                          {u"accepted"_s, import.accepted},
                          {u"added"_s, added},
                          {u"changed"_s, changed},
                          {u"removed"_s, removed},
                          {u"refused"_s, refused}});
  }

  SchoolFile& file_;
  const ExportPackage& package_;
  const ImportOptions& options_;
  const Task& task_;
  ImportReceipt receipt_;
  std::optional<StandingImport> standing_;
  std::optional<ExportFinding> replay_;
  QHash<QString, QString> entries_;  // file of the format → entry of the package
  QFuture<Result<QHash<QString, QByteArray>>> hashing_;
  QHash<QString, QByteArray> hashes_;  // once the hashing ended
  QDate data_through_;
  qint64 bytes_ = 0;
};

}  // namespace

Result<ImportReceipt> import_package(SchoolFile& file, const ExportPackage& package, const ImportOptions& options,
                                     const Task& task) {
  return ImportRun(file, package, options, task).run();
}

}  // namespace milepost
