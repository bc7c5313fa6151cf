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

static constexpr int cell_margin = 8;

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
  QStyleOptionViewItem option = given;
  initStyleOption(&option, index);
  const Ground ground = ground_of(option.palette);
  const bool selected = option.state & QStyle::State_Selected;
  const bool focused = option.state & QStyle::State_HasFocus;
  const QVariant status = index.data(StatusRole);
  const QString text = option.text;
  QColor ink = option.palette.color(QPalette::Text);
  if (status.isValid()) ink = colour(meaning_of(IndicatorStatus(status.toInt())), ground);
  if (index.data(QuietRole).toBool()) ink = colour(Meaning::Quiet, ground);
  if (selected) ink = option.palette.color(QPalette::HighlightedText);

  option.text.clear();
  option.state &= ~QStyle::State_HasFocus;
  const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
  painter->save();
  QRect words = option.rect.adjusted(cell_margin, 0, -cell_margin, 0);
  if (status.isValid()) {
    const int side = option.fontMetrics.height();
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRect mark(mirrored ? words.right() - side : words.left(), words.center().y() - side / 2, side, side);
    words.adjust(mirrored ? 0 : side + cell_margin, 0, mirrored ? -side - cell_margin : 0, 0);
    paint_status_mark(*painter, mark, IndicatorStatus(status.toInt()), ink);
  }
  painter->setPen(ink);
  painter->setFont(option.font);
  painter->drawText(words, int(option.displayAlignment), option.fontMetrics.elidedText(text.simplified(), Qt::ElideRight, words.width()));
  if (focused) {
    painter->setPen(QPen(selected ? option.palette.color(QPalette::HighlightedText) : colour(Meaning::Focus, ground), 2));
    painter->drawRect(option.rect.adjusted(2, 2, -2, -2));
  }
  painter->restore();
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QSize size = QStyledItemDelegate::sizeHint(option, index);
  size.rwidth() += 2 * cell_margin;
  size.setHeight(qMax(size.height(), qMax(24, int(option.fontMetrics.height() * 1.5))));
  if (index.data(StatusRole).isValid()) size.rwidth() += option.fontMetrics.height() + cell_margin;
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
