#include "ui/shared/icon_array.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "ui/shared/theme.h"

namespace milepost {
namespace {

constexpr int side = 10, icons = side * side;

// Without it a screen reader would pass over an anonymous filler.
QAccessibleInterface* graphic(const QString& class_name, QObject* object) {
  if (class_name != QLatin1String(IconArray::staticMetaObject.className())) return nullptr;
  return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::Graphic);
}

int of_hundred(double probability) {
  if (!std::isfinite(probability)) return 0;
  return std::clamp(int(std::lround(100 * probability)), 0, icons);
}

}  // namespace

IconArray::IconArray(QWidget* parent) : QWidget(parent) {
  static const bool installed = (QAccessible::installFactory(graphic), true);
  Q_UNUSED(installed);
  setAccessibleName(tr("Chance, drawn as 100 circles"));
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconArray::show_chance(double probability, double low, double high, const QString& words) {
  filled_ = of_hundred(probability);
  first_striped_ = std::min(of_hundred(low), filled_) + 1;
  last_striped_ = std::max(of_hundred(high), filled_);
  setAccessibleDescription(words);
  update();
}

qreal IconArray::pitch() const { return std::max(12.0, double(fontMetrics().height())); }

QSize IconArray::sizeHint() const {
  const int width = int(std::ceil(pitch() * side));
  return {width, width};
}

void IconArray::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) updateGeometry();
}

void IconArray::paint_icon(QPainter& painter, const QRectF& place, bool filled, bool striped, const QPalette& palette) {
  const Ground ground = ground_of(palette);
  const QColor accent = colour(Meaning::Focus, ground);
  const qreal line = std::max(1.0, place.width() / 12);
  const QRectF circle = place.adjusted(line, line, -line, -line);
  QPainterPath round;
  round.addEllipse(circle);
  if (filled) painter.fillPath(round, accent);
  if (striped) {
    painter.save();
    painter.setClipPath(round);
    // Filled: one light stripe, mostly full. Open: three thin dark ones, mostly empty.
    painter.setPen(QPen(filled ? palette.color(QPalette::Window) : accent, filled ? line * 1.6 : line * 0.9));
    const qreal step = circle.width() * 0.22;
    const QList<qreal> shifts = filled ? QList<qreal>{0} : QList<qreal>{-step, 0, step};
    for (const qreal shift : shifts)
      painter.drawLine(QPointF(circle.left() + shift, circle.bottom() + shift), QPointF(circle.right() + shift, circle.top() + shift));
    painter.restore();
  }
  painter.setPen(QPen(filled || striped ? accent : colour(Meaning::Border, ground), line));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(circle);
}

void IconArray::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const qreal step = pitch();
  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  for (int icon = 1; icon <= icons; ++icon) {
    const int row = (icon - 1) / side, column = (icon - 1) % side;
    const qreal x = (mirrored ? side - 1 - column : column) * step;
    const QRectF place(x, (side - 1 - row) * step, step, step);
    paint_icon(painter, place.adjusted(step * 0.06, step * 0.06, -step * 0.06, -step * 0.06), icon <= filled_, striped(icon), palette());
  }
}

IconSample::IconSample(bool filled, bool striped, QWidget* parent) : QWidget(parent), filled_(filled), striped_(striped) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconSample::sizeHint() const { return {fontMetrics().height(), fontMetrics().height()}; }

void IconSample::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const qreal width = fontMetrics().height() * 0.8;
  IconArray::paint_icon(painter, QRectF(0, (fontMetrics().height() - width) / 2, width, width), filled_, striped_, palette());
}

}  // namespace milepost
