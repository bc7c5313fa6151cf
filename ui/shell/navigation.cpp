#include "ui/shell/navigation.h"

#include <QApplication>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/shared/icons.h"
#include "ui/shared/name_display.h"
#include "ui/shared/page.h"

namespace milepost {

Navigation::Navigation(const NameDisplay& names, QWidget* parent) : QWidget(parent), names_(names), list_(new QListWidget), names_button_(new QToolButton) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 0, 8);
  list_->setAccessibleName(tr("Pages"));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(list_, 1);
  names_button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  column->addWidget(names_button_);
  connect(list_, &QListWidget::currentRowChanged, this, &Navigation::chosen);
  connect(names_button_, &QToolButton::clicked, this, &Navigation::names_asked);
}

void Navigation::add_page(const Page* page, const QString& icon_name) {
  pages_.append(page);
  icon_names_.append(icon_name);
  auto* item = new QListWidgetItem(page->title(), list_);
  item->setToolTip(tr("Ctrl+%1").arg(pages_.size()));
}

void Navigation::set_current(int index) { list_->setCurrentRow(index); }
int Navigation::current() const { return list_->currentRow(); }
QWidget* Navigation::list() const { return list_; }

void Navigation::refresh() {
  const QPalette palette = QApplication::palette();
  const QFontMetrics metrics(QApplication::font());  // this widget's own font follows a moment later
  const int row = qMax(36, metrics.height() * 2);
  int widest = 0;
  for (int index = 0; index < pages_.size(); ++index) {
    list_->item(index)->setIcon(icon(icon_names_.at(index), palette));
    list_->item(index)->setSizeHint({0, row});
    widest = qMax(widest, metrics.horizontalAdvance(pages_.at(index)->title()));
  }
  for (const QString& state : {tr("Names hidden"), tr("Names shown")}) widest = qMax(widest, metrics.horizontalAdvance(state));
  const int side = metrics.height() + 4;
  for (QWidget* one : {static_cast<QWidget*>(list_), static_cast<QWidget*>(names_button_)}) one->setFixedWidth(widest + metrics.height() * 3);
  list_->setIconSize({side, side});
  names_button_->setIconSize({side, side});
  names_button_->setText(names_.hidden() ? tr("Names hidden") : tr("Names shown"));
  names_button_->setToolTip(names_.hidden() ? tr("Show names (Ctrl+Shift+H)") : tr("Hide names (Ctrl+Shift+H)"));
  names_button_->setAccessibleDescription(names_button_->toolTip());
  names_button_->setIcon(icon(names_.hidden() ? QStringLiteral("names_hidden") : QStringLiteral("names_shown"), palette));
}

}  // namespace milepost
