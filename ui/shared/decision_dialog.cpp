#include "ui/shared/decision_dialog.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace milepost {

DecisionDialog::DecisionDialog(DecisionKind kind, const QString& student_label, const QString& owner, QDate today, QWidget* parent)
    : QDialog(parent), kind_(kind), today_(today), words_(new QPlainTextEdit), owner_(new QLineEdit(owner)), next_date_(new QDateEdit), missing_(new QLabel) {
  const bool plan = kind == DecisionKind::Plan;
  setWindowTitle(plan ? tr("Agree a step") : tr("Seen, no action needed"));
  auto* form = new QFormLayout(this);
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  auto* who = new QLabel(plan ? tr("What will the team do for %1, who does it, and when do you look again?").arg(student_label)
                              : tr("Why does %1 need no action now, and when should the list show them again?").arg(student_label));
  who->setWordWrap(true);
  form->addRow(who);
  words_->setTabChangesFocus(true);
  words_->setMaximumHeight(words_->fontMetrics().height() * 5);
  next_date_->setCalendarPopup(true);
  next_date_->setDisplayFormat(tr("MMM d, yyyy", "date format"));
  next_date_->setMinimumDate(today);
  next_date_->setDate(today.addDays(plan ? 14 : 28));
  const auto row = [&](const QString& words, QWidget* field) {
    auto* label = new QLabel(words);
    label->setBuddy(field);
    QString name = words;
    field->setAccessibleName(name.remove(QLatin1Char('&')));
    form->addRow(label, field);
  };
  row(plan ? tr("&Step") : tr("&Reason"), words_);
  row(plan ? tr("&Owner") : tr("Seen &by"), owner_);
  row(plan ? tr("Re&view on") : tr("Re&turns on"), next_date_);
  missing_->setWordWrap(true);
  missing_->setVisible(false);
  form->addRow(missing_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  auto* save = buttons->addButton(plan ? tr("Agree this step") : tr("Keep as seen"), QDialogButtonBox::AcceptRole);
  form->addRow(buttons);
  // After it has its dialog: a default set earlier is lost, and Enter would press Cancel.
  save->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &DecisionDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  words_->setFocus();
}

ListDecision DecisionDialog::decision() const {
  ListDecision decision;
  decision.kind = kind_;
  decision.words = words_->toPlainText().trimmed();
  decision.owner = owner_->text().trimmed();
  decision.decided_on = today_;
  decision.next_date = next_date_->date();
  return decision;
}

void DecisionDialog::accept() {
  const ListDecision now = decision();
  const auto ask_for = [this](const QString& sentence, QWidget* field) {
    missing_->setText(sentence);
    missing_->setVisible(true);
    field->setFocus();
  };
  if (now.words.isEmpty())
    return ask_for(kind_ == DecisionKind::Plan ? tr("Write the step in a few words: what will somebody do?") : tr("Write the reason in a few words."), words_);
  if (now.owner.isEmpty()) return ask_for(tr("Name one person, so that the step does not fall between two chairs."), owner_);
  QDialog::accept();
}

}  // namespace milepost
