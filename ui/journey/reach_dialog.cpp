#include "ui/journey/reach_dialog.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "core/reports/support_list_words.h"
#include "ui/journey/people_checklist.h"
#include "ui/shared/labels.h"
#include "ui/shared/name_display.h"

namespace milepost {

static QList<PeopleChecklist::Entry> plain(const QList<qint64>& people) {
  QList<PeopleChecklist::Entry> entries;
  for (const qint64 id : people) entries.append(PeopleChecklist::Entry{id, {}});
  return entries;
}

ReachDialog::ReachDialog(const MilestoneStanding& standing, int school_year, const NameDisplay& names, QDate today, QWidget* parent)
    : QDialog(parent), of_{standing.milestone.key, standing.window.occurrence, school_year, true, {}, today},
      students_(new PeopleChecklist(tr("Students who are left"), plain(standing.left), names)), reached_(new QRadioButton(tr("&Reached on"))),
      not_needed_(new QRadioButton(tr("Not needed, &because…"))), on_(new QDateEdit(today)), reason_label_(new QLabel(tr("R&eason"))),
      reason_(new QLineEdit), missing_(wrapped_text({})) {
  setWindowTitle(tr("Mark as reached"));
  auto* column = new QVBoxLayout(this);
  column->addWidget(wrapped_text(tr("Who was reached at “%1”?").arg(names.words(standing.window.title))));
  column->addWidget(students_, 1);
  reached_->setChecked(true);
  on_->setCalendarPopup(true);
  on_->setDisplayFormat(tr("MMM d, yyyy", "date format"));
  on_->setMaximumDate(today);
  on_->setAccessibleName(tr("Reached on"));
  reason_label_->setBuddy(reason_);
  reason_->setAccessibleName(tr("Reason"));
  auto* form = new QFormLayout;
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  form->addRow(reached_, on_);
  form->addRow(not_needed_);
  form->addRow(reason_label_, reason_);
  column->addLayout(form);
  missing_->setVisible(false);
  column->addWidget(missing_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  save_ = buttons->addButton(tr("Mark as reached"), QDialogButtonBox::AcceptRole);
  column->addWidget(buttons);
  save_->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &ReachDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(reached_, &QRadioButton::toggled, this, &ReachDialog::choose_kind);
  choose_kind();
  students_->focus_list();
}

void ReachDialog::choose_kind() {
  const bool needed = reached_->isChecked();
  on_->setEnabled(needed);
  reason_->setEnabled(!needed);
  reason_label_->setEnabled(!needed);
  save_->setText(needed ? tr("Mark as reached") : tr("Mark as not needed"));
}

Reach ReachDialog::reach() const {
  Reach reach = of_;
  reach.needed = reached_->isChecked();
  if (reach.needed) reach.on = on_->date();
  else reach.words = reason_->text().simplified();
  return reach;
}

QList<qint64> ReachDialog::people() const { return students_->chosen(); }

void ReachDialog::accept() {
  const auto ask_for = [this](const QString& sentence) {
    missing_->setText(sentence);
    missing_->setVisible(true);
  };
  if (people().isEmpty()) {
    ask_for(tr("Choose at least one student: the space bar or a click into the box."));
    return students_->focus_list();
  }
  if (!reached_->isChecked() && reach().words.isEmpty()) {
    ask_for(tr("Write in a few words why it is not needed."));
    return reason_->setFocus();
  }
  QDialog::accept();
}

static QList<PeopleChecklist::Entry> marked(const QList<MarksDialog::Mark>& marks) {
  QList<PeopleChecklist::Entry> entries;
  for (const MarksDialog::Mark& mark : marks)
    entries.append(PeopleChecklist::Entry{mark.person_id, mark.needed ? MarksDialog::tr("reached on %1").arg(date_words(mark.on))
                                                : MarksDialog::tr("not needed, said on %1").arg(date_words(mark.on))});
  return entries;
}

MarksDialog::MarksDialog(const QString& title, const QList<Mark>& marks, const NameDisplay& names, QWidget* parent)
    : QDialog(parent), students_(new PeopleChecklist(tr("Students marked by hand"), marked(marks), names)) {
  setWindowTitle(tr("Marks made by hand"));
  auto* column = new QVBoxLayout(this);
  column->addWidget(wrapped_text(tr("Whose mark at “%1” do you take back? What else is on file about them stays.").arg(names.words(title))));
  column->addWidget(students_, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  take_back_ = buttons->addButton(tr("Take back"), QDialogButtonBox::AcceptRole);
  column->addWidget(buttons);
  take_back_->setDefault(true);
  const auto follow = [this] { take_back_->setEnabled(!people().isEmpty()); };
  connect(students_, &PeopleChecklist::changed, this, follow);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  follow();
  students_->focus_list();
}

QList<qint64> MarksDialog::people() const { return students_->chosen(); }

}  // namespace milepost
