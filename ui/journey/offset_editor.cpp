#include "ui/journey/offset_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include "ui/journey/milestone_edit_words.h"
#include "ui/shared/flow_layout.h"

namespace milepost {

OffsetEditor::OffsetEditor(const QString& what, QWidget* parent)
    : QWidget(parent),
      days_(new QSpinBox),
      side_(new QComboBox),
      anchor_(new QComboBox),
      number_(new QSpinBox),
      from_end_(new QCheckBox(tr("counted from the end"))),
      month_(new QComboBox),
      day_(new QSpinBox),
      year_before_(new QCheckBox(tr("in the school year before"))) {
  auto* row = new FlowLayout(this);
  const auto add = [&](QWidget* field, const QString& name) {
    field->setAccessibleName(tr("%1: %2", "Opens: number").arg(what, name));
    row->addWidget(field);
  };
  days_->setRange(0, 400);
  side_->addItem(tr("days after"), 1);
  side_->addItem(tr("days before"), -1);
  for (const Anchor one : anchor_choices()) anchor_->addItem(anchor_choice_words(one), int(one));
  anchor_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  anchor_->setMinimumContentsLength(22);
  number_->setRange(1, 366);
  for (int month = 1; month <= 12; ++month) month_->addItem(QLocale().standaloneMonthName(month), month);
  day_->setRange(1, 31);
  add(days_, tr("days"));
  add(side_, tr("after or before"));
  add(anchor_, tr("counted from"));
  add(number_, tr("number"));
  add(from_end_, tr("number counted from the end"));
  add(month_, tr("month"));
  add(day_, tr("day of the month"));
  add(year_before_, tr("in the school year before"));
  for (QComboBox* one : {side_, anchor_, month_})
    connect(one, &QComboBox::currentIndexChanged, this, &OffsetEditor::follow);
  for (QSpinBox* one : {days_, number_, day_}) connect(one, &QSpinBox::valueChanged, this, &OffsetEditor::follow);
  for (QCheckBox* one : {from_end_, year_before_}) connect(one, &QCheckBox::toggled, this, &OffsetEditor::follow);
  follow();
}

QWidget* OffsetEditor::first_field() const {
  return days_;
}

Anchor OffsetEditor::anchor() const {
  return Anchor(anchor_->currentData().toInt());
}

bool OffsetEditor::counts() const {
  switch (anchor()) {
    case Anchor::SchoolDay:
    case Anchor::CreditTermEnd:
    case Anchor::CreditTermStart:
      return true;
    case Anchor::ProgressReport:
    case Anchor::MarkingPeriodEnd:
      return !each_;
    case Anchor::FirstDay:
    case Anchor::LastDay:
    case Anchor::Date:
      break;
  }
  return false;
}

bool OffsetEditor::from_end() const {
  return counts() && anchor() != Anchor::SchoolDay && anchor() != Anchor::ProgressReport;
}

void OffsetEditor::follow() {
  const bool date = anchor() == Anchor::Date;
  number_->setVisible(counts());
  from_end_->setVisible(from_end());
  for (QWidget* one : {static_cast<QWidget*>(month_), static_cast<QWidget*>(day_), static_cast<QWidget*>(year_before_)})
    one->setVisible(date);
  number_->setMaximum(anchor() == Anchor::SchoolDay ? 366 : 20);
  day_->setMaximum(QDate(2024, month_->currentData().toInt(), 1).daysInMonth());  // a leap year: February 29 may stand
  emit changed();
}

void OffsetEditor::set_each_marking_period(bool each) {
  each_ = each;
  follow();
}

void OffsetEditor::set_offset(const Offset& offset) {
  {
    const QSignalBlocker quiet(this);
    anchor_->setCurrentIndex(anchor_->findData(int(offset.anchor)));
    number_->setValue(qMax(1, qAbs(offset.number)));
    from_end_->setChecked(offset.number < 0);
    month_->setCurrentIndex(qMax(0, offset.month - 1));
    day_->setValue(qMax(1, offset.day));
    year_before_->setChecked(offset.year_before);
    days_->setValue(qAbs(offset.plus_days));
    side_->setCurrentIndex(offset.plus_days < 0 ? 1 : 0);
  }
  emit changed();
}

Offset OffsetEditor::offset() const {
  Offset offset;
  offset.anchor = anchor();
  if (counts()) offset.number = from_end() && from_end_->isChecked() ? -number_->value() : number_->value();
  if (offset.anchor == Anchor::Date) {
    offset.month = month_->currentData().toInt();
    offset.day = day_->value();
    offset.year_before = year_before_->isChecked();
  }
  offset.plus_days = days_->value() * side_->currentData().toInt();
  return offset;
}

}  // namespace milepost
