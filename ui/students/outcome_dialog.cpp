#include "ui/students/outcome_dialog.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shared/labels.h"

namespace milepost {

OutcomeDialog::OutcomeDialog(const QString& step, QWidget* parent) : QDialog(parent), words_(new QPlainTextEdit), missing_(wrapped_text({})) {
  setWindowTitle(tr("End this step"));
  auto* column = new QVBoxLayout(this);
  column->addWidget(wrapped_text(step));
  auto* label = new QLabel(tr("&What came of it?"));
  label->setBuddy(words_);
  words_->setAccessibleName(tr("What came of it?"));
  words_->setTabChangesFocus(true);
  words_->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
  words_->setMaximumHeight(words_->fontMetrics().height() * 6);
  column->addWidget(label);
  column->addWidget(words_);
  missing_->hide();
  column->addWidget(missing_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  QPushButton* end = buttons->addButton(tr("End this step"), QDialogButtonBox::AcceptRole);
  column->addWidget(buttons);
  end->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &OutcomeDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  words_->setFocus();
}

QString OutcomeDialog::outcome() const { return words_->toPlainText().trimmed(); }

void OutcomeDialog::accept() {
  if (!outcome().isEmpty()) return QDialog::accept();
  missing_->setText(tr("Write in a few words what came of it, also if nothing did: the next team learns from it."));
  missing_->show();
  words_->setFocus();
}

}  // namespace milepost
