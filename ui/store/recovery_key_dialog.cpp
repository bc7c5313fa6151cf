#include "ui/store/recovery_key_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include "ui/shared/file_chooser.h"
#include "ui/shared/flow_layout.h"

namespace milepost {

RecoveryKeyDialog::RecoveryKeyDialog(const QString& school, const QString& key, FileChooser& chooser, QWidget* parent)
    : QDialog(parent), school_(school), key_(key), chooser_(chooser), on_paper_(new QCheckBox(tr("I have it on &paper."))), said_(new QLabel) {
  setWindowTitle(tr("Recovery key"));
  setWindowFlag(Qt::WindowCloseButtonHint, false);
  auto* column = new QVBoxLayout(this);
  const auto text = [&](const QString& words) {
    auto* label = new QLabel(words);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    column->addWidget(label);
    return label;
  };
  text(tr("If the passphrase is lost, this key opens the file. It is shown only now. Put it on paper and keep the paper in the school's safe, not beside this computer."));
  QLabel* shown = text(key);
  QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  fixed.setPointSizeF(font().pointSizeF() * 1.3);
  shown->setFont(fixed);
  shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  auto* row = new FlowLayout;
  auto* print_button = new QPushButton(tr("P&rint…"));
  auto* save_button = new QPushButton(tr("&Save as PDF…"));
  row->addWidget(print_button);
  row->addWidget(save_button);
  column->addLayout(row);
  said_->setWordWrap(true);
  column->addWidget(said_);
  column->addWidget(on_paper_);
  auto* buttons = new QDialogButtonBox;
  QPushButton* go = buttons->addButton(tr("&Go on"), QDialogButtonBox::AcceptRole);
  go->setEnabled(false);
  column->addWidget(buttons);
  connect(on_paper_, &QCheckBox::toggled, go, &QPushButton::setEnabled);
  connect(go, &QPushButton::clicked, this, &QDialog::accept);
  connect(print_button, &QPushButton::clicked, this, &RecoveryKeyDialog::print);
  connect(save_button, &QPushButton::clicked, this, &RecoveryKeyDialog::save);
}

void RecoveryKeyDialog::paint(QPagedPaintDevice* device) const {
  QPainter painter(device);
  const double point = device->logicalDpiY() / 72.0;
  const auto line = [&](double y, double size, const QString& words, bool fixed = false) {
    QFont font = fixed ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : this->font();
    font.setPixelSize(int(size * point));
    painter.setFont(font);
    painter.drawText(QRectF(0, y * point, device->width(), 120 * point), int(Qt::TextWordWrap | Qt::AlignLeading), words);
  };
  line(0, 18, tr("Milepost recovery key"));
  line(40, 12, school_);
  line(80, 18, key_, true);
  line(180, 12, tr("Whoever holds this paper can open the school's file. Keep it in the school's safe. To use it, type it where Milepost asks for the passphrase."));
}

void RecoveryKeyDialog::print() {
  QPrinter printer(QPrinter::HighResolution);
  printer.setDocName(tr("Milepost recovery key"));
  QPrintDialog dialog(&printer, this);
  if (dialog.exec() == QDialog::Accepted) paint(&printer);
}

void RecoveryKeyDialog::save() {
  const QString path = chooser_.save_file(this, tr("Save the recovery key"), tr("milepost-recovery-key.pdf", "file name"), tr("PDF (*.pdf)"));
  if (path.isEmpty()) return;
  QSaveFile file(path);
  bool written = file.open(QIODevice::WriteOnly);
  if (written) {
    QPdfWriter writer(&file);
    writer.setTitle(tr("Milepost recovery key"));
    paint(&writer);
  }
  written = written && file.commit();
  said_->setText(written ? tr("Saved as %1. Print it, then delete this copy: the key must not lie beside the file it opens.").arg(path)
                         : tr("%1 could not be written: %2. Choose another folder.").arg(path, file.errorString()));
}

}  // namespace milepost
