#include "ui/store/unlock_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/shared/task_strip.h"

namespace milepost {

UnlockDialog::UnlockDialog(const QString& path, const Clock& clock, QWidget* parent)
    : QDialog(parent), path_(path), clock_(clock), secret_(new QLineEdit), wrong_(new QLabel), strip_(new TaskStrip) {
  setWindowTitle(tr("Unlock %1").arg(QFileInfo(path).completeBaseName()));
  auto* form = new QFormLayout(this);
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  auto* where = new QLabel(path);
  where->setWordWrap(true);
  where->setTextFormat(Qt::PlainText);
  form->addRow(where);
  secret_->setEchoMode(QLineEdit::Password);
  secret_->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
  secret_->setAccessibleName(tr("Passphrase or recovery key"));
  auto* label = new QLabel(tr("&Passphrase or recovery key"));
  label->setBuddy(secret_);
  form->addRow(label, secret_);
  auto* show = new QCheckBox(tr("&Show what I type"));
  connect(show, &QCheckBox::toggled, this, [this](bool on) { secret_->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
  form->addRow(QString(), show);
  wrong_->setWordWrap(true);
  wrong_->setTextFormat(Qt::PlainText);
  wrong_->setAccessibleName(QString());
  wrong_->hide();
  form->addRow(wrong_);
  form->addRow(strip_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  unlock_ = buttons->addButton(tr("&Unlock"), QDialogButtonBox::AcceptRole);
  form->addRow(buttons);
  // After it has its dialog: a default set earlier is lost, and Enter would press Cancel.
  unlock_->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &UnlockDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &UnlockDialog::reject);
  secret_->setFocus();
}

void UnlockDialog::accept() {
  if (strip_->busy()) return;
  wrong_->hide();
  unlock_->setEnabled(false);
  using Opened = std::shared_ptr<Result<std::unique_ptr<SchoolFile>>>;
  strip_->run(
      tr("Unlocking…"),
      [path = path_, secret = secret_->text(), clock = &clock_](const Task&) -> Opened {
        return std::make_shared<Result<std::unique_ptr<SchoolFile>>>(SchoolFile::open(path, secret, Access::ReadWrite, *clock));
      },
      [this](const Opened& opened) {
        unlock_->setEnabled(true);
        if (opened->ok()) {
          file_ = opened->take();
          secret_->clear();
          return QDialog::accept();
        }
        wrong_->setText(opened->error().sentence);
        wrong_->show();
        secret_->selectAll();
        secret_->setFocus();
      });
}

void UnlockDialog::reject() {
  strip_->cancel_and_wait();
  QDialog::reject();
}

}  // namespace milepost
