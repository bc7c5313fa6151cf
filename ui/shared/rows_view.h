#pragma once
#include <QStyledItemDelegate>
#include <QTableView>

namespace milepost {

// Draws a status as shape, word and colour, and a ring round the current cell that can be seen in a selected row.
class RecordDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override;
};

// A table as every page shows it: whole rows, Tab leaves it, Ctrl+C copies what is shown (masked where it is masked).
class RowsView : public QTableView {
  Q_OBJECT

 public:
  explicit RowsView(const QString& accessible_name, QWidget* parent = nullptr);
  void fit_columns(int widest_share = 3);  // to the content, no column wider than 1/widest_share of the table
  void copy_selection() const;

 signals:
  void activated_row(const QModelIndex&);  // Enter or double click

 protected:
  void keyPressEvent(QKeyEvent*) override;
  void changeEvent(QEvent*) override;

 private:
  void size_rows();
};

}  // namespace milepost
