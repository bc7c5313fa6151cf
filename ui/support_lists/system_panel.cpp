#include "ui/support_lists/system_panel.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

#include "core/support_lists/system_view_words.h"
#include "ui/shared/heading.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/labels.h"
#include "ui/support_lists/system_models.h"

namespace milepost {

SystemPanel::SystemPanel(QWidget* parent)
    : QWidget(parent), question_(new Heading({}, 1)), needs_(wrapped_text({})), row_(new QBoxLayout(QBoxLayout::LeftToRight)),
      courses_(new CourseShareModel(tr("Course"), this)), sections_(new CourseShareModel(tr("Section"), this)), periods_(new PeriodShareModel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(question_);
  column->addWidget(needs_);
  row_->setSpacing(16);
  column->addLayout(row_, 1);
  parts_ = {add_part(tr("Courses"), courses_, 4), add_part(tr("Sections"), sections_, 5), add_part(tr("Periods"), periods_, 4)};
}

SystemPanel::Part SystemPanel::add_part(const QString& title, QAbstractItemModel* model, int share) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(new Heading(title, 1));
  const Part part{box, quiet_text({}), wrapped_text({}), new RowsView(title)};
  part.table->setModel(model);
  // What the numbers leave belongs to the names.
  QHeaderView* header = part.table->horizontalHeader();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(QHeaderView::ResizeToContents);
  header->setSectionResizeMode(0, QHeaderView::Stretch);
  column->addWidget(part.window);
  column->addWidget(part.empty);
  column->addWidget(part.table, 1);
  column->addStretch(0);
  row_->addWidget(box, share);
  return part;
}

void SystemPanel::show_part(const Part& part, const QString& window, const QString& none_because) {
  const bool empty = part.table->model()->rowCount() == 0;
  part.window->setText(window);
  part.window->setVisible(!empty && !window.isEmpty());
  part.empty->setText(none_because);
  part.empty->setVisible(empty);
  part.table->setVisible(!empty);
  if (!empty) part.table->setCurrentIndex(part.table->model()->index(0, 0));
}

void SystemPanel::show_view(const SystemView& view, const QString& none_because) {
  courses_->set_rows(view.courses);
  sections_->set_rows(view.sections);
  periods_->set_periods(view.periods, view.absences);
  question_->setText(none_because.isEmpty() ? system_question_words(view) : none_because);
  question_->setVisible(!question_->text().isEmpty());
  needs_->setText(needs_words(view));
  needs_->setVisible(!needs_->text().isEmpty());
  show_part(parts_[0], marks_window_words(view), view.no_marks);
  show_part(parts_[1], marks_window_words(view), view.no_sections);
  show_part(parts_[2], absences_window_words(view), view.no_periods);
  arrange();
}

QList<QWidget*> SystemPanel::panes() const {
  QList<QWidget*> tables;
  for (const Part& part : parts_)
    if (part.table->isVisibleTo(this)) tables << part.table;
  return tables;
}

void SystemPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void SystemPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) arrange();
}

void SystemPanel::arrange() {
  const bool narrow = width() < fontMetrics().averageCharWidth() * 150;
  row_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}  // namespace milepost
