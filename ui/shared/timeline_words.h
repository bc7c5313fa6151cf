#pragma once
#include <functional>

#include "core/journey/timeline.h"

namespace milepost {

// What a timeline says without its picture: beside the marks, in its table, on paper and to a screen reader.

using WordMask = std::function<QString(const QString&)>;
// The same timeline with every text through the mask; everything shown is made from this copy. Null: as it is.
Timeline masked(Timeline, const WordMask&);

// "closes Sep 18", "missed", "from Oct 5"; empty for Plain and where the label says it already.
QString state_words(const TimelineItem&);
QString item_words(const TimelineItem&);    // its words; where it has none, its label and state
QString spoken_item(const TimelineLane&, const TimelineItem&);  // lane, dates: words
QString from_words(const TimelineItem&);
QString to_words(const TimelineItem&);      // empty for a day; "still going"
QString nothing_yet();
// "Journey of Student 7: 7 lanes, 24 events, Aug 2026 to Jun 2027; today is Oct 2, 2026. Milestones 9, Supports 2, …"
QString timeline_description(const Timeline&);

// An empty lane is shown only where the timeline says so.
inline bool shown(const TimelineLane& lane) { return lane.always_shown || !lane.items.isEmpty(); }
// Still going on: drawn to today, or to the end of the picture where today lies before it began.
QDate drawn_end(const TimelineItem&, const Timeline&);

}  // namespace milepost
