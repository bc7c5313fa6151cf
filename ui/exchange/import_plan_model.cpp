#include "ui/exchange/import_plan_model.h"

#include <QLocale>

namespace milepost {

ImportPlanModel::ImportPlanModel(QObject* parent)
    : RecordTableModel({{tr("File")}, {tr("Read"), true}, {tr("Added"), true}, {tr("Changed"), true}, {tr("Unchanged"), true}, {tr("Refused"), true},
                        {tr("No longer there"), true}},
                       parent) {}

QVariant ImportPlanModel::cell(const FileReceipt& file, int, int column, int role) const {
  const qint64 counts[] = {0, file.rows_read, file.added, file.changed, file.unchanged, file.refused, file.removed};
  if (column == 0) return role == Qt::DisplayRole ? QVariant(file.file) : QVariant();
  if (role == SortRole) return counts[column];
  return role == Qt::DisplayRole ? QVariant(QLocale().toString(counts[column])) : QVariant();
}

}  // namespace milepost
