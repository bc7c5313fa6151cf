#pragma once
#include <QModelIndexList>
#include <QString>

namespace milepost {

// What a table shows, as text. Only display texts go out, so a mask holds here too.
QString tab_separated(const QAbstractItemModel&, const QModelIndexList& rows);
// RFC 4180 with a header; a cell that a spreadsheet would run as a formula gets an apostrophe before it.
QString csv_text(const QAbstractItemModel&);
QString csv_cell(const QString& text);

}  // namespace milepost
