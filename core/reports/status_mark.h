#pragma once
#include <QColor>
#include <QRectF>
#include <QString>

#include "core/indicators/indicator.h"

class QPainter;

namespace milepost {

// Status is told by shape and word as well as colour: disc, half disc, diamond, dashed ring. Drawn, because the characters
// for these shapes come from whatever font happens to have them. The same marks stand on screen and in print.
void paint_status_mark(QPainter&, const QRectF& where, IndicatorStatus, const QColor& ink);

// "On track", "Watch", "Needs support", "Cannot say yet".
QString status_label(IndicatorStatus);

}  // namespace milepost
