#include "ui/support_lists/filter_chips.h"

#include <QApplication>
#include <QPushButton>

#include "ui/shared/flow_layout.h"

namespace milepost {

FilterChips::FilterChips(QWidget* parent) : QWidget(parent), row_(new FlowLayout(this)) {}

void FilterChips::show_chips(const QList<Chip>& chips) {
  const bool had_focus = isAncestorOf(QApplication::focusWidget());
  while (QLayoutItem* item = row_->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
  for (const Chip& chip : chips) {
    auto* button = new QPushButton(chip.words + QStringLiteral("  ×"));
    button->setAccessibleName(tr("Remove filter: %1").arg(chip.words));
    button->setToolTip(tr("Remove this filter"));
    connect(button, &QPushButton::clicked, this, [remove = chip.remove] { remove(); });
    row_->addWidget(button);
  }
  if (!chips.isEmpty()) {
    auto* all = new QPushButton(tr("Clear all filters"));
    all->setFlat(true);
    connect(all, &QPushButton::clicked, this, &FilterChips::clear_all);
    row_->addWidget(all);
  }
  setVisible(!chips.isEmpty());
  if (had_focus && !chips.isEmpty()) row_->itemAt(0)->widget()->setFocus();
  else if (had_focus) focusNextChild();
}

}  // namespace milepost
