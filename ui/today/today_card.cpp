#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/shared/heading.h"
#include "ui/shared/labels.h"
#include "ui/shared/name_display.h"
#include "ui/shared/rows_view.h"
#include "ui/today/today_page.h"

namespace milepost {

static constexpr int most_rows_shown = 7;  // more scroll

TodayModel::TodayModel(const NameDisplay& names, QObject* parent)
    : RecordTableModel({{tr("When")}, {tr("What")}, {tr("Student")}, {tr("Who")}}, parent), names_(names) {}

void TodayModel::names_changed() {
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QVariant TodayModel::cell(const TodayItem& item, int, int column, int role) const {
  if (role != Qt::DisplayRole) return {};
  switch (column) {
    case When: return item.when_words;
    case What: return names_.words(item.what);
    case Student: return item.person_id == 0 ? QString() : names_.label(item.person_id);
    case Owner: return names_.words(item.owner);
    default: return {};
  }
}

TodayCard::TodayCard(const QString& name, const NameDisplay& names, QWidget* parent)
    : QWidget(parent), title_(new Heading({}, 1.15)), source_(quiet_text({})), empty_(wrapped_text({})), model_(new TodayModel(names, this)), table_(new RowsView(name)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
  column->addWidget(title_);
  column->addWidget(source_);
  column->addWidget(empty_);
  column->addWidget(table_);
  column->addStretch(1);
  table_->setModel(model_);
  table_->horizontalHeader()->setStretchLastSection(false);
  table_->horizontalHeader()->setSectionResizeMode(TodayModel::What, QHeaderView::Stretch);
  connect(table_, &RowsView::activated_row, this, [this](const QModelIndex& index) { emit opened(model_->row(index.row())); });
}

void TodayCard::show_section(const TodaySection& section) {
  title_->setText(section.title);
  source_->setText(section.source);
  source_->setVisible(!section.source.isEmpty());
  empty_->setText(section.empty);
  empty_->setVisible(section.items.isEmpty());
  table_->setVisible(!section.items.isEmpty());
  model_->set_rows(section.items);
  // The keyboard starts at the first row; nothing is chosen before somebody chooses.
  if (!section.items.isEmpty()) table_->selectionModel()->setCurrentIndex(model_->index(0, TodayModel::When), QItemSelectionModel::NoUpdate);
  fit();
}

void TodayCard::names_changed() {
  model_->names_changed();
  fit();
}

void TodayCard::hide_columns(const QList<int>& columns) {
  for (const int column : columns) table_->setColumnHidden(column, true);
}

void TodayCard::fit() {
  table_->horizontalHeader()->setResizeContentsPrecision(60);
  for (const int column : {TodayModel::When, TodayModel::Student, TodayModel::Owner}) {
    table_->resizeColumnToContents(column);
    table_->setColumnWidth(column, qMin(table_->columnWidth(column), qMax(80, table_->viewport()->width() / 4)));
  }
  const int rows = qBound(1, model_->rowCount(), most_rows_shown);
  const int height = rows * table_->verticalHeader()->defaultSectionSize() + table_->horizontalHeader()->sizeHint().height() + 2 * table_->frameWidth();
  table_->setMinimumHeight(height);
  table_->setMaximumHeight(height);
}

void TodayCard::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

void TodayCard::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fit();
}

}  // namespace milepost
