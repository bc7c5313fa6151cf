#include "ui/shared/rows_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include "core/reports/status_mark.h"
#include "ui/shared/record_table_model.h"
#include "ui/shared/table_text.h"
#include "ui/shared/theme.h"

namespace milepost {

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
  QStyleOptionViewItem option = given;
  const Ground ground = ground_of(option.palette);
  const bool selected = option.state & QStyle::State_Selected;
  const QVariant status = index.data(StatusRole);
  if (index.data(QuietRole).toBool()) option.palette.setColor(QPalette::Text, colour(Meaning::Quiet, ground));
  if (status.isValid()) {
    const QColor ink = selected ? option.palette.color(QPalette::HighlightedText) : colour(meaning_of(IndicatorStatus(status.toInt())), ground);
    option.palette.setColor(QPalette::Text, ink);
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
    const int side = option.fontMetrics.height();
    const int margin = 6;
    QRect mark(option.rect.left() + margin, option.rect.center().y() - side / 2, side, side);
    QRect words = option.rect.adjusted(margin * 2 + side, 0, -margin, 0);
    if (option.direction == Qt::RightToLeft) {
      mark.moveRight(option.rect.right() - margin);
      words = option.rect.adjusted(margin, 0, -margin * 2 - side, 0);
    }
    paint_status_mark(*painter, mark, IndicatorStatus(status.toInt()), ink);
    painter->setPen(ink);
    painter->setFont(option.font);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeading, option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
  } else {
    option.state &= ~QStyle::State_HasFocus;
    QStyledItemDelegate::paint(painter, option, index);
  }
  if (given.state & QStyle::State_HasFocus) {
    painter->save();
    painter->setPen(QPen(selected ? option.palette.color(QPalette::HighlightedText) : colour(Meaning::Focus, ground), 2));
    painter->drawRect(option.rect.adjusted(2, 2, -2, -2));
    painter->restore();
  }
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QSize size = QStyledItemDelegate::sizeHint(option, index);
  size.rwidth() += 12;
  if (index.data(StatusRole).isValid()) size.rwidth() += option.fontMetrics.height() + 12;
  return size;
}

RowsView::RowsView(const QString& accessible_name, QWidget* parent) : QTableView(parent) {
  setAccessibleName(accessible_name);
  setItemDelegate(new RecordDelegate(this));
  setTabKeyNavigation(false);
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setAlternatingRowColors(true);
  setShowGrid(false);
  setWordWrap(false);
  setTextElideMode(Qt::ElideRight);
  setHorizontalScrollMode(ScrollPerPixel);
  setCornerButtonEnabled(false);
  verticalHeader()->hide();
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
  horizontalHeader()->setTextElideMode(Qt::ElideRight);
  horizontalHeader()->setStretchLastSection(true);
  connect(this, &QTableView::doubleClicked, this, &RowsView::activated_row);
  size_rows();
}

void RowsView::size_rows() {
  verticalHeader()->setDefaultSectionSize(qMax(28, int(fontMetrics().height() * 1.6)));
  setMinimumHeight(fontMetrics().height() * 8);
}

void RowsView::fit_columns(int widest_share) {
  if (!model()) return;
  horizontalHeader()->setResizeContentsPrecision(60);
  resizeColumnsToContents();
  const int widest = qMax(160, viewport()->width() / widest_share);
  for (int column = 0; column < model()->columnCount(); ++column)
    if (columnWidth(column) > widest) setColumnWidth(column, widest);
}

void RowsView::copy_selection() const {
  QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList{};
  std::sort(rows.begin(), rows.end());
  QApplication::clipboard()->setText(tab_separated(*model(), rows));
}

void RowsView::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copy_selection();
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) return emit activated_row(currentIndex());
  QTableView::keyPressEvent(event);
}

void RowsView::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) size_rows();
}

}  // namespace milepost
