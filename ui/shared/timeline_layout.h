#pragma once
#include <QFontMetrics>
#include <QRectF>

#include "core/journey/timeline.h"
#include "ui/shared/timeline_words.h"

namespace milepost {

// Where the keyboard can stand: an item, or an empty lane that is shown (item -1).
struct TimelineStop {
  int lane = -1, item = -1;
  QRectF mark, label;            // label: empty where it was dropped for want of room
  QString text;                  // beside the mark, elided to its room
  bool inside = false;           // the label stands in its bar
  bool clipped = false;          // not the whole label is shown
  QRectF hit() const { return mark | label; }
};

struct TimelineLaneBox {
  int lane = -1;                 // in the timeline; collapsed lanes have no box
  QRectF rect, title, legend, scale;  // legend: bound and scale in words; scale: where 0 to 100 % is drawn
  QString legend_text;
};

struct TimelineTick {
  QRectF rect;                   // of the words; the line stands at its leading side
  QString text;
  qreal x = 0;
};

// A timeline in pixels. Everything lies inside size; mirrored as a whole for right to left.
struct TimelineLayout {
  QSizeF size;
  bool rtl = false, stacked = false;  // stacked: lane titles above the lanes, where the width is short
  qreal text = 0;                     // height of a line: every other size comes from it
  QRectF header, plot;                // plot: all lanes, without their titles
  QList<TimelineTick> months, bands;  // a band's rect is its cell in the header
  QList<QRectF> grounds;              // of every second band
  QRectF today_label;
  QString today_text;
  std::optional<qreal> today;
  QList<TimelineLaneBox> lanes;
  QList<TimelineStop> stops;          // by lane, then by start

  int stop_at(const QPointF&) const;  // -1: none
};

// width in the same pixels as the metrics, at least minimum_timeline_width().
TimelineLayout lay_out(const Timeline&, const QFontMetrics&, int width, bool rtl, const WordMask& mask = {});
int minimum_timeline_width(const QFontMetrics&);

}  // namespace milepost
