#include "ui/students/students_list.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include "core/reports/support_list_words.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/heading.h"
#include "ui/shared/labels.h"
#include "ui/shared/rows_view.h"

namespace milepost {

StudentsList::StudentsList(const NameDisplay& names, QWidget* parent)
    : QWidget(parent), names_(names), model_(new StudentsModel(names, this)), headline_(new Heading({}, 1.5)), source_(quiet_text({})), count_(new QLabel), notice_(new QWidget),
      find_(new QLineEdit), status_(new QComboBox), chip_(new QPushButton), table_(new RowsView(tr("Students"))) {
  auto* column = new QVBoxLayout(this);
  column->addWidget(headline_);
  column->addWidget(source_);
  new FlowLayout(notice_);
  column->addWidget(notice_);
  auto* fields = new FlowLayout;
  find_->setPlaceholderText(tr("name or local id"));
  find_->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
  fields->add_field(tr("&Find"), find_);
  status_->addItem(tr("Everybody"), int(StudentsStatus::Anybody));
  status_->addItem(tr("Likely to need support somewhere"), int(StudentsStatus::NeedsSupport));
  status_->addItem(tr("To watch somewhere"), int(StudentsStatus::Watch));
  status_->addItem(tr("On track everywhere"), int(StudentsStatus::OnTrack));
  status_->addItem(tr("Something cannot be said yet"), int(StudentsStatus::CannotSay));
  fields->add_field(tr("&Status"), status_);
  fields->addWidget(chip_);
  fields->addWidget(count_);
  column->addLayout(fields);
  table_->setModel(model_);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  column->addWidget(table_, 1);
  chip_->setToolTip(tr("Show everybody again"));
  connect(find_, &QLineEdit::textChanged, this, &StudentsList::ask);
  connect(find_, &QLineEdit::returnPressed, this, [this] {
    if (model_->rowCount() == 1) return emit student_chosen(model_->person(0));
    focus_table();
  });
  connect(status_, &QComboBox::currentIndexChanged, this, &StudentsList::ask);
  connect(chip_, &QPushButton::clicked, this, [this] {
    show_list({}, {});
    find_->setFocus(Qt::OtherFocusReason);
    emit list_cleared();
  });
  connect(table_, &RowsView::activated_row, this, [this](const QModelIndex& index) { emit student_chosen(model_->person(index.row())); });
  connect(&names_, &NameDisplay::changed, this, [this] {
    const qint64 person = current();
    model_->names_changed();
    choose(person);
    show_drafts(drafts_);
    fit();
  });
  show_list({}, {});
  show_drafts({});
}

void StudentsList::show_school(const SchoolSnapshot* school, const QHash<qint64, QDate>& next_dates) {
  const qint64 person = current();
  has_school_ = school != nullptr;
  source_->setText(school ? source_words(*school) : QString());
  source_->setHidden(!school);
  model_->set_students(school ? school->students : QList<StudentFindings>(), next_dates);
  choose(person);
  say_headline();
  fit();
}

void StudentsList::show_list(const QList<qint64>& people, const QString& list_title) {
  list_title_ = people.isEmpty() ? QString() : list_title;
  const qint64 person = current();
  model_->set_people(people);
  choose(person);
  chip_->setHidden(people.isEmpty());
  chip_->setText(tr("%1  ×", "a list that is shown").arg(list_title));
  chip_->setAccessibleName(tr("Show everybody again instead of: %1").arg(list_title));
  say_headline();
}

QString StudentsList::list_title() const { return list_title_.isEmpty() ? tr("Students") : list_title_; }

void StudentsList::say_headline() {
  headline_->setText(!has_school_            ? tr("No students yet")
                     : list_title_.isEmpty() ? tr("%n student(s) in grade 9", nullptr, model_->asked_among())
                                             : tr("%1: %n student(s)", "a list", model_->asked_among()).arg(list_title_));
  count_->setText(tr("%1 of %2", "count shown of count in all").arg(model_->rowCount()).arg(model_->asked_among()));
  count_->setAccessibleName(tr("%1 of %2 students shown").arg(model_->rowCount()).arg(model_->asked_among()));
}

void StudentsList::ask() {
  const qint64 person = current();
  model_->ask({find_->text(), StudentsStatus(status_->currentData().toInt())});
  choose(person);
  say_headline();
}

void StudentsList::show_drafts(const QList<NoteDraft>& drafts) {
  drafts_ = drafts;
  while (QLayoutItem* item = notice_->layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  if (!drafts.isEmpty()) notice_->layout()->addWidget(new QLabel(tr("Notes whose writing was broken off:")));
  for (const NoteDraft& draft : drafts) {
    auto* button = new QPushButton(tr("%1, %2", "student, day").arg(names_.label(draft.note.person_id), date_words(draft.saved_at.toLocalTime().date())));
    button->setAccessibleName(tr("Go on writing the note about %1").arg(button->text()));
    connect(button, &QPushButton::clicked, this, [this, draft] { emit draft_chosen(draft); }, Qt::QueuedConnection);
    notice_->layout()->addWidget(button);
  }
  notice_->setHidden(drafts.isEmpty());
}

qint64 StudentsList::current() const {
  const QModelIndex index = table_->currentIndex();
  return index.isValid() ? model_->person(index.row()) : 0;
}

void StudentsList::choose(qint64 person_id) {
  if (const int row = model_->row_of(person_id); row >= 0) table_->setCurrentIndex(model_->index(row, 0));
}

void StudentsList::focus_search() {
  find_->setFocus(Qt::ShortcutFocusReason);
  find_->selectAll();
}

void StudentsList::focus_table() {
  if (!table_->currentIndex().isValid() && model_->rowCount() > 0) table_->setCurrentIndex(model_->index(0, 0));
  table_->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> StudentsList::panes() const { return {find_, table_}; }

void StudentsList::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

void StudentsList::fit() {
  table_->fit_columns(3);
}

}  // namespace milepost
