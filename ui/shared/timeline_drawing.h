#pragma once
#include <QColor>

#include "ui/shared/theme.h"
#include "ui/shared/timeline_layout.h"

class QPainter;

namespace milepost {

// What a timeline is painted with. Bars are neutral; the accent marks only today, what closes soon, and where one stands.
struct TimelineInks {
  QColor ground, other_ground;  // lanes in turn
  QColor band;                  // laid over every second term, see-through
  QColor hairline, edge;        // between months and between terms; a help for the eye, the header has the words
  QColor text, quiet;
  QColor solid, on_solid;       // filled bars, and words on them
  QColor tint, outline;         // light bars; every outline
  QColor accent, on_accent;
};
TimelineInks timeline_inks(Ground);

// Paints what lies in clip, from a layout made of the same timeline. Texts come from the layout and the masked timeline.
void draw(QPainter&, const Timeline& masked, const TimelineLayout&, const TimelineInks&, const QRectF& clip, const QFont&);
// The ring round the place where the keyboard stands, two pixels wide.
void draw_ring(QPainter&, const TimelineStop&, const TimelineInks&, bool focused);
QRectF ring_rect(const TimelineStop&);

}  // namespace milepost
