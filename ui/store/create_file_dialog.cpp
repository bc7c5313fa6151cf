#include "ui/store/create_file_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/shared/file_chooser.h"
#include "ui/shared/task_strip.h"
#include "ui/store/passphrase_strength.h"

namespace milepost {

CreateFileDialog::CreateFileDialog(FileChooser& chooser, const Clock& clock, QWidget* parent)
    : QDialog(parent), chooser_(chooser), clock_(clock), school_(new QLineEdit), path_(new QLineEdit), passphrase_(new QLineEdit), again_(new QLineEdit),
      hint_(new QLabel), wrong_(new QLabel), strip_(new TaskStrip) {
  setWindowTitle(tr("Create a school file"));
  auto* form = new QFormLayout(this);
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  auto* words = new QLabel(tr("Everything of one school lies in one encrypted file on this computer. Without its passphrase or its recovery key nobody can open it, not even us."));
  words->setWordWrap(true);
  form->addRow(words);
  const auto row = [&](const QString& text, QWidget* field, QLineEdit* named) {
    auto* label = new QLabel(text);
    label->setBuddy(named);
    named->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    named->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    form->addRow(label, field);
  };
  row(tr("&School"), school_, school_);
  auto* place = new QWidget;
  auto* place_row = new QHBoxLayout(place);
  place_row->setContentsMargins(0, 0, 0, 0);
  place_row->addWidget(path_, 1);
  auto* choose = new QPushButton(tr("&Choose…"));
  choose->setAccessibleName(tr("Choose where the file is kept"));
  choose->setAutoDefault(false);
  place_row->addWidget(choose);
  row(tr("&File"), place, path_);
  passphrase_->setEchoMode(QLineEdit::Password);
  again_->setEchoMode(QLineEdit::Password);
  row(tr("&Passphrase"), passphrase_, passphrase_);
  hint_->setWordWrap(true);
  form->addRow(QString(), hint_);
  row(tr("Passphrase &again"), again_, again_);
  wrong_->setWordWrap(true);
  wrong_->setTextFormat(Qt::PlainText);
  wrong_->hide();
  form->addRow(wrong_);
  form->addRow(strip_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  create_ = buttons->addButton(tr("C&reate"), QDialogButtonBox::AcceptRole);
  form->addRow(buttons);
  // After it has its dialog: a default set earlier is lost, and Enter would press Cancel.
  create_->setDefault(true);
  connect(choose, &QPushButton::clicked, this, [this] {
    QString path = chooser_.save_file(this, tr("Where the school file is kept"), tr("school.milepost", "file name"), tr("Milepost school files (*.milepost)"));
    if (path.isEmpty()) return;
    if (!path.endsWith(QStringLiteral(".milepost"))) path += QStringLiteral(".milepost");
    path_->setText(path);
  });
  connect(passphrase_, &QLineEdit::textChanged, this, &CreateFileDialog::show_strength);
  connect(buttons, &QDialogButtonBox::accepted, this, &CreateFileDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &CreateFileDialog::reject);
  show_strength();
  school_->setFocus();
}

void CreateFileDialog::show_strength() { hint_->setText(passphrase_hint(passphrase_strength(passphrase_->text()))); }

QString CreateFileDialog::trouble() const {
  if (school_->text().trimmed().isEmpty()) return tr("Type the school's name.");
  if (path_->text().trimmed().isEmpty()) return tr("Choose where the file is kept.");
  if (passphrase_strength(passphrase_->text()) == PassphraseStrength::TooShort) return tr("The passphrase is too short.");
  if (passphrase_strength(passphrase_->text()) == PassphraseStrength::Weak) return tr("The passphrase is easy to guess.");
  if (passphrase_->text() != again_->text()) return tr("The two passphrases differ. Type both again.");
  return {};
}

void CreateFileDialog::accept() {
  if (strip_->busy()) return;
  const auto say = [this](const QString& sentence) {
    wrong_->setText(sentence);
    wrong_->setVisible(!sentence.isEmpty());
  };
  say(trouble());
  if (!wrong_->text().isEmpty()) return;
  create_->setEnabled(false);
  using Made = std::shared_ptr<Result<NewSchool>>;
  strip_->run(
      tr("Creating the encrypted file…"),
      [path = path_->text().trimmed(), school = school_->text().trimmed(), passphrase = passphrase_->text(), clock = &clock_](const Task&) -> Made {
        return std::make_shared<Result<NewSchool>>(create_school(path, school, passphrase, *clock));
      },
      [this, say](const Made& made) {
        create_->setEnabled(true);
        if (!made->ok()) return say(made->error().sentence);
        created_ = made->take();
        passphrase_->clear();
        again_->clear();
        QDialog::accept();
      });
}

void CreateFileDialog::reject() {
  if (strip_->busy()) return;  // a second or two; a half-made file must not be left behind unseen
  QDialog::reject();
}

}  // namespace milepost
