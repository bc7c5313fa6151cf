#include "ui/support_lists/list_filters.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/indicators/indicator_table.h"
#include "core/reports/status_mark.h"
#include "ui/shared/flow_layout.h"
#include "ui/support_lists/filter_chips.h"

namespace milepost {

ListFilters::ListFilters(QWidget* parent) : QWidget(parent), count_(new QLabel), chips_(new FilterChips) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  auto* fields = new FlowLayout;
  build(fields);
  column->addLayout(fields);
  column->addWidget(chips_);
  connect(chips_, &FilterChips::clear_all, this, [this] {
    find_->clear();
    for (QComboBox* box : {part_, need_, status_, repeating_}) box->setCurrentIndex(0);
    find_->setFocus();
  });
}

void ListFilters::build(FlowLayout* row) {
  find_ = new QLineEdit;
  find_->setPlaceholderText(tr("name, need, plan, owner"));
  find_->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
  connect(find_, &QLineEdit::textChanged, this, &ListFilters::asked);
  row->add_field(tr("&Find"), find_);
  const auto combo = [&](const QString& label, int longest) {
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(longest);
    row->add_field(label, box);
    return box;
  };
  part_ = combo(tr("S&how"), 14);
  part_->addItem(tr("No plan yet"), int(ListPart::Unmet));
  part_->addItem(tr("With a plan, or seen"), int(ListPart::Planned));
  part_->addItem(tr("Cannot say yet"), int(ListPart::CannotSay));
  part_->addItem(tr("Everyone"), -1);
  need_ = combo(tr("&Need"), 16);
  need_->addItem(tr("Any"), QString());
  status_ = combo(tr("&Status"), 10);
  status_->addItem(tr("Any"), -1);
  for (const IndicatorStatus status : {IndicatorStatus::OffTrack, IndicatorStatus::Watch}) status_->addItem(status_label(status), int(status));
  repeating_ = combo(tr("&Grade 9"), 9);
  repeating_->addItem(tr("Everyone"), -1);
  repeating_->addItem(tr("First year"), 0);
  repeating_->addItem(tr("Second year"), 1);
  // Only now: a box reports its first item while the next box does not exist yet.
  for (QComboBox* box : {part_, need_, status_, repeating_}) connect(box, &QComboBox::currentIndexChanged, this, &ListFilters::asked);
  room_ = new QSpinBox;
  room_->setRange(0, 9999);
  room_->setSpecialValueText(tr("no limit"));
  room_->setKeyboardTracking(false);
  connect(room_, &QSpinBox::valueChanged, this, &ListFilters::room_changed);
  row->add_field(tr("&Room for"), room_);
  room_->setToolTip(tr("How many students the team can take on now. The others stay in the list, drawn more quietly."));
  row->addWidget(count_);
}

ListQuestion ListFilters::question() const {
  ListQuestion question;
  question.text = find_->text();
  if (const int part = part_->currentData().toInt(); part >= 0) question.part = ListPart(part);
  else question.part.reset();
  question.need = need_->currentData().toString();
  if (const int status = status_->currentData().toInt(); status >= 0) question.status = IndicatorStatus(status);
  if (const int repeating = repeating_->currentData().toInt(); repeating >= 0) question.repeating_ninth = repeating == 1;
  return question;
}

void ListFilters::learn_needs(const SupportList& list) {
  const QString need = need_->currentData().toString();
  const QSignalBlocker quiet(need_);
  need_->clear();
  need_->addItem(tr("Any"), QString());
  QStringList keys;
  for (const SupportRow& row : list.rows + list.planned)
    for (const IndicatorFinding& finding : row.needs)
      if (!keys.contains(finding.indicator)) keys.append(finding.indicator);
  for (const QString& key : keys) need_->addItem(indicator_title(key), key);
  need_->setCurrentIndex(qMax(0, need_->findData(need)));
}

void ListFilters::show_count(int shown, int all) {
  count_->setText(tr("%1 of %2", "count shown of count in all").arg(shown).arg(all));
  count_->setAccessibleName(tr("%1 of %2 students shown").arg(shown).arg(all));
  QList<FilterChips::Chip> chips;
  if (!find_->text().isEmpty()) chips.append({tr("contains “%1”").arg(find_->text()), [this] { find_->clear(); }});
  for (QComboBox* box : {part_, need_, status_, repeating_})
    if (box->currentIndex() > 0) chips.append({tr("%1: %2").arg(box->accessibleName(), box->currentText()), [box] { box->setCurrentIndex(0); }});
  chips_->show_chips(chips);
}

int ListFilters::room() const { return room_->value(); }

void ListFilters::set_room_silently(int places) {
  const QSignalBlocker quiet(room_);
  room_->setValue(places);
}

void ListFilters::focus_search() {
  find_->setFocus(Qt::ShortcutFocusReason);
  find_->selectAll();
}

QWidget* ListFilters::first_field() const { return find_; }

}  // namespace milepost
