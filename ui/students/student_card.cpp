#include "ui/students/student_card.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

#include "ui/shared/heading.h"
#include "ui/shared/labels.h"

namespace milepost {

StudentCard::StudentCard(const QString& title, QWidget* parent) : QFrame(parent), column_(new QVBoxLayout(this)), body_(new QWidget) {
  setFrameShape(QFrame::StyledPanel);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  column_->setContentsMargins(14, 10, 14, 12);
  column_->addWidget(new Heading(title, 1.1));
  auto* rows = new QVBoxLayout(body_);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(4);
  column_->addWidget(body_);
  column_->addStretch(1);  // a card taller than its words keeps them together
}

// Hidden while it fills: each widget shown on its own would lay out the whole card again.
void StudentCard::begin() {
  body_->hide();
  while (QLayoutItem* item = body_->layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

bool StudentCard::end() {
  const bool filled = body_->layout()->count() > 0;
  body_->setVisible(filled);
  return filled;
}

void StudentCard::add(QWidget* widget) { body_->layout()->addWidget(widget); }

QLabel* StudentCard::add_text(const QString& text, bool quiet) {
  if (text.isEmpty()) return nullptr;
  QLabel* label = quiet ? quiet_text(text) : wrapped_text(text);
  add(label);
  return label;
}

void StudentCard::add_below(QWidget* widget) {
  column_->insertWidget(column_->count() - 1, widget);
}

StudentColumns::StudentColumns(int most, QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)), most_(most) {
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(12);
}

void StudentColumns::add(QWidget* card) {
  card->setParent(this);
  cards_.append(card);
}

void StudentColumns::arrange() {
  QList<QWidget*> shown;
  for (QWidget* card : std::as_const(cards_))
    if (!card->isHidden()) shown.append(card);
  const int fit = width() / qMax(1, fontMetrics().averageCharWidth() * 34);
  const int columns = qBound(1, qMin(fit, most_), qMax(1, int(shown.size())));
  if (columns == columns_ && shown == placed_) return;
  for (QWidget* card : std::as_const(placed_)) grid_->removeWidget(card);
  for (int column = 0; column < most_; ++column) grid_->setColumnStretch(column, column < columns ? 1 : 0);
  for (int place = 0; place < shown.size(); ++place) grid_->addWidget(shown.at(place), place / columns, place % columns);
  columns_ = columns;
  placed_ = shown;
  setVisible(!shown.isEmpty());
}

void StudentColumns::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void StudentColumns::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) arrange();
}

}  // namespace milepost
