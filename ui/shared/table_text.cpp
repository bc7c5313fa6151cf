#include "ui/shared/table_text.h"

#include <QAbstractItemModel>
#include <QStringList>

namespace milepost {

QString tab_separated(const QAbstractItemModel& model, const QModelIndexList& rows) {
  QString text;
  for (const QModelIndex& row : rows) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(row.parent()); ++column)
      cells.append(row.siblingAtColumn(column).data().toString().simplified());
    text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
  }
  return text;
}

QString csv_cell(const QString& text) {
  QString cell = text;
  if (!cell.isEmpty() && QStringLiteral("=+-@\t\r").contains(cell.front())) cell.prepend(QLatin1Char('\''));
  if (!cell.contains(QLatin1Char('"')) && !cell.contains(QLatin1Char(',')) && !cell.contains(QLatin1Char('\n')) && !cell.contains(QLatin1Char('\r')))
    return cell;
  return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString csv_text(const QAbstractItemModel& model) {
  QString text;
  QStringList cells;
  for (int column = 0; column < model.columnCount(); ++column) cells.append(csv_cell(model.headerData(column, Qt::Horizontal).toString()));
  text += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
  for (int row = 0; row < model.rowCount(); ++row) {
    cells.clear();
    for (int column = 0; column < model.columnCount(); ++column) cells.append(csv_cell(model.index(row, column).data().toString()));
    text += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
  }
  return text;
}

}  // namespace milepost
