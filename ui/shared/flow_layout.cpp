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
  struct Spot {
    QLayoutItem* item;
    int x;
    QSize size;
  };
  QList<Spot> line;
  int x = rect.x(), y = rect.y(), height = 0;
  const auto end_line = [&] {
    for (const Spot& spot : line) {
      QRect there(QPoint(spot.x, y + (height - spot.size.height()) / 2), spot.size);
      if (mirrored) there.moveLeft(rect.x() + rect.right() - there.right());
      if (place) spot.item->setGeometry(there);
    }
    line.clear();
  };
  for (QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    const QSize size = item->sizeHint().boundedTo(QSize(qMax(rect.width(), item->minimumSize().width()), QWIDGETSIZE_MAX));
    if (!line.isEmpty() && x + size.width() > rect.x() + rect.width()) {
      end_line();
      x = rect.x();
      y += height + gap_;
      height = 0;
    }
    line.append({item, x, size});
    x += size.width() + gap_;
    height = qMax(height, size.height());
  }
  end_line();
  return y + height - whole.y() + contentsMargins().bottom();
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
