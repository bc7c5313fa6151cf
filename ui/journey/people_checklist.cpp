#include "ui/journey/people_checklist.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/shared/flow_layout.h"
#include "ui/shared/labels.h"
#include "ui/shared/name_display.h"

namespace milepost {

PeopleChecklist::PeopleChecklist(const QString& accessible_name, const QList<Entry>& entries, const NameDisplay& names, QWidget* parent)
    : QWidget(parent), names_(names), entries_(entries), list_(new QListWidget), count_(wrapped_text({})) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  list_->setAccessibleName(accessible_name);
  list_->setUniformItemSizes(true);
  list_->setMinimumHeight(fontMetrics().height() * 4);
  list_->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
  for (qsizetype i = 0; i < entries_.size(); ++i) {
    auto* item = new QListWidgetItem(list_);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    item->setSizeHint(QSize(0, qMax(24, int(fontMetrics().height() * 1.5))));
  }
  column->addWidget(list_, 1);
  auto* row = new FlowLayout;
  auto* all = new QPushButton(tr("Choose &all"));
  auto* none = new QPushButton(tr("Choose &none"));
  for (QPushButton* one : {all, none}) one->setAutoDefault(false);
  connect(all, &QPushButton::clicked, this, [this] { check_all(true); });
  connect(none, &QPushButton::clicked, this, [this] { check_all(false); });
  row->addWidget(all);
  row->addWidget(none);
  column->addLayout(row);
  column->addWidget(count_);
  connect(list_, &QListWidget::itemChanged, this, &PeopleChecklist::count);
  connect(&names_, &NameDisplay::changed, this, &PeopleChecklist::show_names);
  show_names();
  count();
  if (!entries_.isEmpty()) list_->setCurrentRow(0);
}

QList<qint64> PeopleChecklist::chosen() const {
  QList<qint64> people;
  for (int i = 0; i < list_->count(); ++i)
    if (list_->item(i)->checkState() == Qt::Checked) people << entries_.at(i).person_id;
  return people;
}

void PeopleChecklist::focus_list() { list_->setFocus(); }

void PeopleChecklist::check_all(bool all) {
  {
    const QSignalBlocker quiet(list_);
    for (int i = 0; i < list_->count(); ++i) list_->item(i)->setCheckState(all ? Qt::Checked : Qt::Unchecked);
  }
  list_->viewport()->update();
  count();
}

void PeopleChecklist::show_names() {
  const QSignalBlocker quiet(list_);
  for (int i = 0; i < list_->count(); ++i) {
    const Entry& entry = entries_.at(i);
    const QString label = names_.label(entry.person_id);
    list_->item(i)->setText(entry.words.isEmpty() ? label : tr("%1: %2", "student: what").arg(label, entry.words));
  }
  list_->viewport()->update();
}

void PeopleChecklist::count() {
  count_->setText(tr("%1 of %n students chosen", nullptr, list_->count()).arg(chosen().size()));
  emit changed();
}

}  // namespace milepost
