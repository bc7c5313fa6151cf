#include "ui/exchange/trust_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace milepost {

TrustDialog::TrustDialog(const QString& owner, const QString& spaced_fingerprint, QWidget* parent)
    : QDialog(parent), compared_(new QCheckBox(tr("I compared every group with the district, by telephone or in person."))), trust_(new QPushButton(tr("&Trust this district"))) {
  setWindowTitle(tr("Trust a district's key"));
  auto* column = new QVBoxLayout(this);
  const auto text = [&](const QString& words) {
    auto* label = new QLabel(words);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    column->addWidget(label);
    return label;
  };
  text(tr("This key says it belongs to: %1").arg(owner));
  text(tr("Anybody can write a name into a key. Only the fingerprint tells whose key it is:"));
  QLabel* fingerprint = text(spaced_fingerprint);
  QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  fixed.setPointSizeF(font().pointSizeF() * 1.3);
  fingerprint->setFont(fixed);
  fingerprint->setMinimumWidth(QFontMetrics(fixed).horizontalAdvance(spaced_fingerprint) / 2 + fixed.pointSize() * 4);
  fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  text(tr("From then on, exports signed with this key are opened without asking."));
  column->addWidget(compared_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  buttons->addButton(trust_, QDialogButtonBox::AcceptRole);
  column->addWidget(buttons);
  trust_->setEnabled(false);
  connect(compared_, &QCheckBox::toggled, trust_, &QPushButton::setEnabled);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  compared_->setFocus();
}

}  // namespace milepost
