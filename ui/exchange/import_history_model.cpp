#include "ui/exchange/import_history_model.h"

#include <QLocale>

#include "core/reports/support_list_words.h"

namespace milepost {

ImportHistoryModel::ImportHistoryModel(QObject* parent)
    : RecordTableModel({{tr("Import"), true}, {tr("When")}, {tr("Source")}, {tr("Signed by")}, {tr("Data through")}, {tr("Rows read"), true}, {tr("State")}, {tr("Who")}}, parent) {}

void ImportHistoryModel::set_imports(const QList<ImportRecord>& oldest_first) {
  set_rows(QList<ImportRecord>(oldest_first.rbegin(), oldest_first.rend()));
}

const ImportRecord* ImportHistoryModel::last_standing() const {
  for (const ImportRecord& record : rows())
    if (!record.undone_at.isValid()) return &record;
  return nullptr;
}

QVariant ImportHistoryModel::cell(const ImportRecord& record, int, int column, int role) const {
  if (role == QuietRole) return record.undone_at.isValid();
  if (role != Qt::DisplayRole) return {};
  switch (column) {
    case 0: return QString::number(record.number);
    case 1: return tr("%1, %2", "date, time").arg(date_words(record.imported_at.toLocalTime().date()), QLocale().toString(record.imported_at.toLocalTime().time(), QStringLiteral("HH:mm")));
    case 2: return record.source;
    case 3: return record.signer.isEmpty() ? tr("not signed") : tr("…%1", "end of a fingerprint").arg(record.signer.right(8));
    case 4: return date_words(record.data_through);
    case 5: {
      qint64 rows = 0;
      for (const FileReceipt& file : record.files) rows += file.rows_read;
      return QLocale().toString(rows);
    }
    case 6: return record.undone_at.isValid() ? tr("taken back") : tr("stands");
    case 7: return record.actor;
    default: return {};
  }
}

}  // namespace milepost
