#pragma once
#include <QDateTime>
#include <QList>
#include <QString>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/exchange/export_package.h"
#include "core/exchange/findings.h"

namespace milepost {

class SchoolFile;

struct ImportOptions {
  bool dry_run = false;         // plan only: everything is computed, nothing is kept
  bool accept_deletes = false;  // fewer students, or far fewer rows than before, are meant
  bool accept_replay = false;   // a serial not above the last import from this signer is meant
};

// rows_read = added + changed + unchanged + refused. removed: rows that were there before and are not in this export.
struct FileReceipt {
  QString file;
  qint64 rows_read = 0, added = 0, changed = 0, unchanged = 0, refused = 0, removed = 0;
  bool operator==(const FileReceipt&) const = default;
};

// What an import did, or would do (number 0: nothing was written).
struct ImportReceipt {
  qint64 number = 0;
  QList<FileReceipt> files;
  Findings findings;
  qint64 students_new = 0, students_left = 0, students_returned = 0;
  bool nothing_changed() const;
};

// Reads the whole package, plans it against the file, writes it in one transaction, answers the receipt.
// Blockers (findings().has_blockers()) and dry runs write nothing; the receipt then says what would have happened.
Result<ImportReceipt> import_package(SchoolFile&, const ExportPackage&, const ImportOptions&, const Task&);

// Takes import number back: the file's school data stand exactly as before it. Refused when a later import stands on it.
Status undo_import(SchoolFile&, qint64 number);

struct ImportRecord {
  qint64 number = 0;
  QDateTime imported_at;
  QString actor, source, signer;  // signer: fingerprint, empty when unsigned
  QByteArray content_hash;
  std::optional<qint64> serial;
  QDate data_through;             // last day the data speak of; invalid when unknown
  QDateTime undone_at;            // invalid while it stands
  QString tool;                   // what wrote the export, as its label says; may be empty
  QList<FileReceipt> files;
};
Result<QList<ImportRecord>> imports(const SchoolFile&);  // oldest first

// Keys for ExportPackage::open, from the school file.
Result<OpeningKeys> opening_keys(const SchoolFile&);

// Writes the file's school data as a plain export folder again. entries: file names to write, empty for all.
Status export_records(const SchoolFile&, const QString& folder, const QStringList& entries, const Task&);

}  // namespace milepost
