#pragma once
#include <QTemporaryDir>
#include <QTest>

#include "core/exchange/import_task.h"
#include "core/store/query.h"
#include "core/store/school_file.h"
#include "tests/support/cheap_key.h"
#include "tests/support/export_folder.h"

#define QVERIFY_OK(expression)                                                        \
  do {                                                                                \
    const auto& outcome = (expression);                                               \
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().sentence)); \
  } while (false)

namespace milepost {

inline const FixedClock import_day(QDateTime(QDate(2026, 10, 3), QTime(16, 0), Qt::UTC));
inline const QString import_passphrase = QStringLiteral("violet ladder harbor");

// A school file in a temporary folder, and imports of export folders into it.
class ImportSchool {
 public:
  ImportSchool() {
    auto created = SchoolFile::create(path(), QStringLiteral("North High"), import_passphrase, import_day, cheap_key);
    if (created) file_ = std::move(created->file);
  }
  bool ready() const { return file_ != nullptr; }
  SchoolFile& file() { return *file_; }
  QString path() const { return dir_.filePath(QStringLiteral("north.milepost")); }
  QString folder(const QString& name) const { return dir_.filePath(name); }

  // Writes the folder anew and imports it, unsigned.
  Result<ImportReceipt> import(const WrittenExport& folder, ImportOptions options = {}, const Task& task = Task()) {
    const QString target = dir_.filePath(QStringLiteral("export%1").arg(++folders_));
    if (!folder.write(target)) return Error{QStringLiteral("the test's folder cannot be written")};
    Result<ExportPackage> package = ExportPackage::open(target, {}, true, task);
    if (!package) return package.error();
    return import_package(*file_, *package, options, task);
  }

  // Every row of every table that an import fills, exactly.
  QStringList school_data() const { return dump(file_->handle(), true); }
  // Everything of the file.
  QStringList everything() const { return dump(file_->handle(), false); }

  qint64 number(const char* sql) const {
    Query query(file_->handle(), sql);
    return query.step() ? query.integer(0) : -1;
  }
  QString text(const char* sql) const {
    Query query(file_->handle(), sql);
    return query.step() ? query.text(0) : QStringLiteral("(no row)");
  }

  static QStringList dump(sqlite3* connection, bool school_data_only) {
    QStringList tables, lines;
    Query names(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    while (names.step()) tables << names.text(0);
    for (const QString& table : tables) {
      if (school_data_only && (table.startsWith(QLatin1String("import")) || table == QLatin1String("change_log")))
        continue;
      QStringList columns;
      Query info(connection, "SELECT 'quote(' || name || ')' FROM pragma_table_info(?)");
      info.bind(0, table);
      while (info.step()) columns << info.text(0);
      const QString sql =
          QStringLiteral("SELECT %1 FROM \"%2\" ORDER BY 1").arg(columns.join(QStringLiteral(" || ',' || ")), table);
      Query rows(connection, sql.toStdString());
      while (rows.step()) lines << table + QLatin1Char(':') + rows.text(0);
    }
    return lines;
  }

 private:
  QTemporaryDir dir_;
  std::unique_ptr<SchoolFile> file_;
  int folders_ = 0;
};

inline FileReceipt receipt_of(const ImportReceipt& receipt, const char* file) {
  for (const FileReceipt& of : receipt.files) {
    if (of.file == QLatin1String(file)) return of;
  }
  return {};
}

inline QStringList codes(const Findings& findings, Severity least = Severity::Warning) {
  QStringList codes;
  for (const FindingGroup& group : findings.groups()) {
    if (group.first.severity >= least) codes << group.first.code;
  }
  return codes;
}

inline bool adds_up(const ImportReceipt& receipt) {
  for (const FileReceipt& file : receipt.files) {
    if (file.rows_read != file.added + file.changed + file.unchanged + file.refused) return false;
  }
  return true;
}

}  // namespace milepost
