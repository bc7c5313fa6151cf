#pragma once
#include <QAbstractTableModel>
#include <QList>
#include <QString>

namespace milepost {

// Roles every table of the program understands.
enum TableRole {
  StatusRole = Qt::UserRole + 1,  // int(IndicatorStatus): the delegate draws its mark before the words
  SortRole,                       // what the column sorts by; the display text where there is none
  QuietRole,                      // bool: drawn in the quiet text colour
};

struct TableColumn {
  QString title;
  bool number = false;  // right-aligned
};

// Rows of one record type as a table. A feature gives the columns and what a cell shows; rows change only as a whole.
template <class Row>
class RecordTableModel : public QAbstractTableModel {
 public:
  explicit RecordTableModel(QList<TableColumn> columns, QObject* parent = nullptr) : QAbstractTableModel(parent), columns_(std::move(columns)) {}

  void set_rows(QList<Row> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
  }
  const QList<Row>& rows() const { return rows_; }
  const Row& row(int index) const { return rows_.at(index); }

  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(rows_.size()); }
  int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(columns_.size()); }

  QVariant data(const QModelIndex& index, int role) const override {
    if (!index.isValid() || index.row() >= rows_.size()) return {};
    if (role == Qt::TextAlignmentRole)
      return int(Qt::AlignVCenter | (columns_.at(index.column()).number ? Qt::AlignRight : Qt::AlignLeading));
    const QVariant value = cell(rows_.at(index.row()), index.row(), index.column(), role);
    if (value.isValid() || (role != Qt::ToolTipRole && role != SortRole && role != Qt::AccessibleTextRole)) return value;
    return cell(rows_.at(index.row()), index.row(), index.column(), Qt::DisplayRole);
  }

  QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns_.size()) return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return columns_.at(section).title;
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | (columns_.at(section).number ? Qt::AlignRight : Qt::AlignLeading));
    return {};
  }

 protected:
  virtual QVariant cell(const Row&, int row, int column, int role) const = 0;

 private:
  QList<TableColumn> columns_;
  QList<Row> rows_;
};

}  // namespace milepost
