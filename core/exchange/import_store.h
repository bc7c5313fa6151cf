#pragma once
#include <QHash>

#include "core/exchange/export_package.h"
#include "core/exchange/import_plan.h"
#include "core/exchange/import_task.h"

struct sqlite3;

namespace milepost {

// The history of imports: tables import, import_file and import_finding. imports() of import_task.h reads it too.
Result<qint64> next_import_number(sqlite3*);
Result<std::optional<StandingImport>> last_standing_import(sqlite3*);
Result<std::optional<qint64>> highest_standing_serial(sqlite3*, const QString& signer);

struct NewImport {
  qint64 number = 0;
  QDateTime at;
  QString actor;
  QDate data_through;
  QString accepted;  // what a person said yes to: "unsigned", "deletes", "replay", by commas
  QHash<QString, QByteArray> entry_hashes;
};
Status write_import(sqlite3*, const NewImport&, const ExportPackage&, const ImportReceipt&);
// Findings kept of an import; of one file where it is named.
Result<QList<ExportFinding>> kept_findings(sqlite3*, qint64 import, const QString& file);

Status mark_undone(sqlite3*, qint64 import, const QDateTime& at);
// Decisions, notes, drafts and marks of the team about students that this import added: they would lose their student.
Result<qint64> decisions_on_added_students(sqlite3*, qint64 import);

}  // namespace milepost
