#include "ui/shared/flow_layout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QWidget>

namespace milepost {

FlowLayout::FlowLayout(QWidget* parent, int gap) : QLayout(parent), gap_(gap) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout() { qDeleteAll(items_); }

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : items_) size = size.expandedTo(item->minimumSize());
  return size.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const {
  QSize size;
  for (const QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    size.rwidth() += item->sizeHint().width() + gap_;
    size.setHeight(qMax(size.height(), item->sizeHint().height()));
  }
  return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

int FlowLayout::arrange(const QRect& whole, bool place) const {
  const QRect rect = whole.marginsRemoved(contentsMargins());
  const bool mirrored = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
  int x = rect.x(), y = rect.y(), line_height = 0;
  for (QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    const QSize size = item->sizeHint().boundedTo(QSize(qMax(rect.width(), item->minimumSize().width()), QWIDGETSIZE_MAX));
    if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
      x = rect.x();
      y += line_height + gap_;
      line_height = 0;
    }
    if (place) {
      QRect spot(QPoint(x, y), size);
      if (mirrored) spot.moveLeft(rect.x() + rect.right() - spot.right());
      item->setGeometry(spot);
    }
    x += size.width() + gap_;
    line_height = qMax(line_height, size.height());
  }
  return y + line_height - whole.y() + contentsMargins().bottom();
}

void FlowLayout::add_field(const QString& text, QWidget* field) {
  auto* pair = new QWidget;
  auto* row = new QHBoxLayout(pair);
  row->setContentsMargins(0, 0, 0, 0);
  auto* label = new QLabel(text);
  label->setBuddy(field);
  row->addWidget(label);
  row->addWidget(field, 1);
  field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
  addWidget(pair);
}

}  // namespace milepost
