#pragma once
#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace milepost {

// What a year looks like as lanes: drawn by ui/shared/timeline_view, and the same as a table. No colour, no pixel.
enum class ItemLook {
  Point,    // a day
  Span,     // from start to end
  Share,    // a column of value (0 to 1) from start to end, all on one scale
  Range,    // a point at value with a line from low to high (0 to 1)
};
enum class ItemState { Plain, Open, ClosingSoon, Missed, ToCome, Done };  // of windows and supports; shape and words carry it

struct TimelineItem {
  ItemLook look = ItemLook::Point;
  QDate start, end;            // end: equal to start for a day; invalid: still going on
  ItemState state = ItemState::Plain;
  std::optional<double> value, low, high;
  QString label;               // short, beside the mark; may be empty
  QString words;               // the whole, with its window and source: accessible text, table, details
  QString kind;                // "note", "window", …: what Enter opens
  qint64 id = 0;               // of that
  QString key;                 // of a milestone
};
struct TimelineLane {
  QString key, title;
  QList<TimelineItem> items;   // by start
  bool always_shown = false;   // else an empty lane collapses
  std::optional<double> bound; // of Share: the policy's, as a dotted line
  QString bound_words;
};
struct TimelineBand {
  QString title;
  QDate start, end;
};
struct Timeline {
  QString title, source;       // source: as-of date and import in words
  QDate first, last, today;
  QList<TimelineBand> bands;   // terms
  QList<TimelineLane> lanes;
};

}  // namespace milepost
