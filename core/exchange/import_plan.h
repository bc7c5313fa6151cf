#pragma once
#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <optional>

#include "core/exchange/export_package.h"
#include "core/exchange/import_task.h"

namespace milepost {

// What the last import that still stands brought, as far as the next one is held against it.
struct StandingImport {
  qint64 number = 0;
  QByteArray content_hash;
  QDateTime imported_at;
  QJsonObject label;
  QList<int> school_years;  // of its label
  std::optional<qint64> serial;
  QDate data_through;
  struct File {
    QByteArray content_hash;
    FileReceipt receipt;
  };
  QHash<QString, File> files;
};

QList<int> label_years(const ExportPackage&);

// BLAKE2b-256 of one entry. Cancelled when the task is.
Result<QByteArray> entry_hash(const ExportPackage&, const QString& entry, const Task&);

// The same files with the same content under the same years, however they were packed and sealed.
bool same_content(const StandingImport&, const QHash<QString, QByteArray>& entry_hashes,
                  const QList<int>& school_years);

// A receipt that says: every row of this file stands already.
FileReceipt unchanged_receipt(const FileReceipt& earlier);

// A blocker where the serial is not above the highest that stands from the same signer.
std::optional<ExportFinding> replay_finding(const std::optional<qint64>& serial, const std::optional<qint64>& highest,
                                            bool accepted);

// A stop where a student does not come again; a note where that is accepted.
std::optional<ExportFinding> fewer_students_finding(qint64 left, qint64 before, qint64 now, bool accepted);

// The same where more than 20 rows and more than a tenth of what the file speaks for do not come again.
std::optional<ExportFinding> fewer_rows_finding(const QString& file, qint64 removed, qint64 before, qint64 now,
                                                bool accepted);

// The last day the data speak of: the day the export was made, or that of the import where no label says it. Never an
// earlier one: in attendance by exception a quiet week at the end is presence.
QDate data_through(const std::optional<ExportLabel>&, QDate latest_attendance, QDate import_day);

}  // namespace milepost
