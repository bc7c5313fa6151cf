#include "core/reports/status_mark.h"

#include <QCoreApplication>
#include <QPainter>

namespace milepost {

void paint_status_mark(QPainter& painter, const QRectF& where, IndicatorStatus status, const QColor& ink) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double side = qMin(where.width(), where.height()) * 0.7;
  const QRectF box(where.center().x() - side / 2, where.center().y() - side / 2, side, side);
  const double line = qMax(1.2, side / 9);
  const QRectF ring = box.adjusted(line / 2, line / 2, -line / 2, -line / 2);
  painter.setPen(QPen(ink, line));
  painter.setBrush(Qt::NoBrush);
  switch (status) {
    case IndicatorStatus::OnTrack:
      painter.setBrush(ink);
      painter.drawEllipse(ring);
      break;
    case IndicatorStatus::Watch:
      painter.drawEllipse(ring);
      painter.setBrush(ink);
      painter.drawPie(ring, 90 * 16, 180 * 16);
      break;
    case IndicatorStatus::OffTrack: {
      painter.setBrush(ink);
      const QPointF centre = box.center();
      painter.drawPolygon(QPolygonF({{centre.x(), ring.top()}, {ring.right(), centre.y()}, {centre.x(), ring.bottom()}, {ring.left(), centre.y()}}));
      break;
    }
    case IndicatorStatus::CannotSay: {
      QPen dashed(ink, line);
      dashed.setDashPattern({1.6, 1.6});
      painter.setPen(dashed);
      painter.drawEllipse(ring);
      break;
    }
  }
  painter.restore();
}

QString status_label(IndicatorStatus status) {
  switch (status) {
    case IndicatorStatus::OnTrack: return QCoreApplication::translate("status", "On track");
    case IndicatorStatus::Watch: return QCoreApplication::translate("status", "Watch");
    case IndicatorStatus::OffTrack: return QCoreApplication::translate("status", "Needs support");
    case IndicatorStatus::CannotSay: break;
  }
  return QCoreApplication::translate("status", "Cannot say yet");
}

}  // namespace milepost
