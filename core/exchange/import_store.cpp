#include "core/exchange/import_store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "core/exchange/record_format.h"
#include "core/store/query.h"
#include "core/store/school_file.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

QDateTime time_of(const Query& query, int column) {
  return query.is_null(column) ? QDateTime() : QDateTime::fromString(query.text(column), Qt::ISODateWithMs);
}

QString text_of(const QDateTime& time) {
  return time.toUTC().toString(Qt::ISODateWithMs);
}

FileReceipt receipt_at(const Query& query, int column) {
  return {.file = query.text(column),
          .rows_read = query.integer(column + 1),
          .added = query.integer(column + 2),
          .changed = query.integer(column + 3),
          .unchanged = query.integer(column + 4),
          .refused = query.integer(column + 5),
          .removed = query.integer(column + 6)};
}

// The same order as the formats, which is the order of the work.
void put_in_order(QList<FileReceipt>& files) {
  const auto place = [](const QString& file) {
    const auto formats = record_formats();
    return std::ranges::find(formats, std::string_view(file.toStdString()), &RecordFormat::file) - formats.begin();
  };
  std::ranges::stable_sort(files,
                           [&](const FileReceipt& a, const FileReceipt& b) { return place(a.file) < place(b.file); });
}

}  // namespace

Result<qint64> next_import_number(sqlite3* connection) {
  Query query(connection, "SELECT ifnull(max(id), 0) + 1 FROM import");
  if (!query.step()) return query.error();
  return query.integer(0);
}

Result<std::optional<StandingImport>> last_standing_import(sqlite3* connection) {
  Query query(connection,
              "SELECT id, content_hash, label, serial, data_through, imported_at FROM import WHERE undone_at IS NULL "
              "ORDER BY id DESC "
              "LIMIT 1");
  if (!query.step()) {
    if (query.failed()) return query.error();
    return std::optional<StandingImport>();
  }
  StandingImport standing;
  standing.number = query.integer(0);
  standing.content_hash = query.blob(1);
  standing.imported_at = time_of(query, 5);
  standing.label = QJsonDocument::fromJson(query.text(2).toUtf8()).object();
  for (const QJsonValue& year : standing.label.value("school_years"_L1).toArray())
    standing.school_years.append(year.toInt());
  standing.serial = query.optional_integer(3);
  standing.data_through = query.date(4);

  Query files(
      connection,
      "SELECT file, rows_read, added, changed, unchanged, refused, removed, content_hash FROM import_file WHERE "
      "import_id = ?");
  files.bind(0, standing.number);
  while (files.step()) standing.files.insert(files.text(0), {files.blob(7), receipt_at(files, 0)});
  if (files.failed()) return files.error();
  return std::optional<StandingImport>(std::move(standing));
}

Result<std::optional<qint64>> highest_standing_serial(sqlite3* connection, const QString& signer) {
  Query query(connection, "SELECT max(serial) FROM import WHERE undone_at IS NULL AND signer = ?");
  if (!query.bind(0, signer).step()) return query.error();
  return query.optional_integer(0);
}

Status write_import(sqlite3* connection, const NewImport& import, const ExportPackage& package,
                    const ImportReceipt& receipt) {
  const std::optional<ExportLabel>& label = package.label();
  const QByteArray content_hash = package.content_hash();
  Query row(connection,
            "INSERT INTO import (id, imported_at, actor, source, signer, content_hash, label, serial, data_through, "
            "accepted) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  row.bind(0, import.number)
      .bind(1, text_of(import.at))
      .bind(2, import.actor)
      .bind(3, package.source_name())
      .bind(5, content_hash)
      .bind(6, label ? QString::fromUtf8(QJsonDocument(label->json).toJson(QJsonDocument::Compact)) : u"{}"_s)
      .bind(7, label ? label->serial : std::nullopt)
      .bind(8, import.data_through)
      .bind(9, import.accepted);
  package.signer().isEmpty() ? row.bind_null(4) : row.bind(4, package.signer());
  Status written = row.run();
  if (!written) return written;

  Query file(
      connection,
      "INSERT INTO import_file (import_id, file, content_hash, rows_read, added, changed, unchanged, refused, removed) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const FileReceipt& of : receipt.files) {
    const QByteArray hash = import.entry_hashes.value(of.file);
    file.bind(0, import.number).bind(1, of.file).bind(2, hash).bind(3, of.rows_read).bind(4, of.added);
    file.bind(5, of.changed).bind(6, of.unchanged).bind(7, of.refused).bind(8, of.removed);
    written = file.run();
    if (!written) return written;
  }

  Query finding(connection,
                "INSERT INTO import_finding (import_id, severity, file, line, field, code, found, expected, repair) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const ExportFinding& of : receipt.findings.kept()) {
    finding.bind(0, import.number).bind(1, severity_word(of.severity)).bind(2, of.file).bind(3, of.line);
    finding.bind(4, of.field).bind(5, of.code).bind(6, of.found).bind(7, of.expected).bind(8, of.repair);
    written = finding.run();
    if (!written) return written;
  }
  return Done{};
}

Result<QList<ExportFinding>> kept_findings(sqlite3* connection, qint64 import, const QString& file) {
  QList<ExportFinding> findings;
  Query query(
      connection,
      "SELECT severity, file, line, field, code, found, expected, repair FROM import_finding WHERE import_id = ? "
      "AND (? = '' OR file = ?) ORDER BY id");
  query.bind(0, import).bind(1, file).bind(2, file);
  while (query.step()) {
    const std::string_view word = query.utf8(0);
    Severity severity = Severity::Warning;
    if (word == severity_word(Severity::Note)) severity = Severity::Note;
    if (word == severity_word(Severity::Blocker)) severity = Severity::Blocker;
    findings.append({severity, query.text(1), query.integer(2), query.text(3), query.text(4), query.text(5),
                     query.text(6), query.text(7)});
  }
  if (query.failed()) return query.error();
  return findings;
}

Result<QList<ImportRecord>> imports(const SchoolFile& file) {
  QList<ImportRecord> records;
  Query query(
      file.handle(),
      "SELECT id, imported_at, actor, source, signer, content_hash, serial, data_through, undone_at, label FROM import "
      "ORDER BY id");
  Query files(
      file.handle(),
      "SELECT file, rows_read, added, changed, unchanged, refused, removed FROM import_file WHERE import_id = ?");
  while (query.step()) {
    ImportRecord record;
    record.number = query.integer(0);
    record.imported_at = time_of(query, 1);
    record.actor = query.text(2);
    record.source = query.text(3);
    record.signer = query.text(4);
    record.content_hash = query.blob(5);
    record.serial = query.optional_integer(6);
    record.data_through = query.date(7);
    record.undone_at = time_of(query, 8);
    record.tool = QJsonDocument::fromJson(query.text(9).toUtf8()).object()[u"tool"].toString();
    files.reset().bind(0, record.number);
    while (files.step()) record.files.append(receipt_at(files, 0));
    if (files.failed()) return files.error();
    put_in_order(record.files);
    records.append(record);
  }
  if (query.failed()) return query.error();
  return records;
}

Status mark_undone(sqlite3* connection, qint64 import, const QDateTime& at) {
  return Query(connection, "UPDATE import SET undone_at = ? WHERE id = ?").bind(0, text_of(at)).bind(1, import).run();
}

Result<qint64> decisions_on_added_students(sqlite3* connection, qint64 import) {
  Query query(connection,
              "WITH added AS (SELECT id FROM person WHERE import_id = ?1 AND id NOT IN (SELECT row_id FROM import_before WHERE import_id = ?1 "
              "AND table_name = 'person')) SELECT (SELECT count(*) FROM list_decision WHERE person_id IN added) + (SELECT count(*) FROM note "
              "WHERE person_id IN added) + (SELECT count(*) FROM note_draft WHERE person_id IN added) + (SELECT count(*) FROM milestone_reach "
              "WHERE person_id IN added)");
  if (!query.bind(0, import).step()) return query.error();
  return query.integer(0);
}

}  // namespace milepost
