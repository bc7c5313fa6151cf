#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/journey/journey_lanes.h"
#include "core/prediction/school_prediction.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct LaneText {
  Q_DECLARE_TR_FUNCTIONS(SupportLane)
};

QString support_words(const SupportSpan& support, QDate today) {
  QStringList parts{LaneText::tr("%1 (since %2, %3)", "support (day, who does it)")
                        .arg(support.words, journey_day(support.start), support.owner)};
  if (support.ended) {
    parts << LaneText::tr("ended %1").arg(journey_day(*support.ended));
    parts << (support.outcome.isEmpty() ? LaneText::tr("what came of it was not written down")
                                        : LaneText::tr("what came of it: %1").arg(support.outcome));
  } else {
    parts << (support.review < today ? LaneText::tr("review was due %1").arg(journey_day(support.review))
                                     : LaneText::tr("review on %1").arg(journey_day(support.review)));
  }
  return parts.join(u"; "_s);
}

}  // namespace

TimelineLane support_lane(const QList<SupportSpan>& supports, const LaneSpan& span) {
  TimelineLane lane;
  lane.key = u"supports"_s;
  lane.title = LaneText::tr("Supports");
  for (const SupportSpan& support : supports) {
    if (!support.start.isValid() || support.start > span.last || (support.ended && *support.ended < span.first))
      continue;
    TimelineItem item;
    item.look = ItemLook::Span;
    item.start = std::max(support.start, span.first);
    if (support.ended) item.end = std::min(*support.ended, span.last);
    item.state = support.ended ? ItemState::Done : ItemState::Open;
    item.kind = u"support"_s;
    item.id = support.id;
    item.label = support.words;
    item.words = support_words(support, span.today);
    lane.items.append(item);
  }
  std::stable_sort(lane.items.begin(), lane.items.end(),
                   [](const TimelineItem& a, const TimelineItem& b) { return a.start < b.start; });
  return lane;
}

TimelineLane chance_lane(const QList<LandmarkChance>& chances) {
  TimelineLane lane;
  lane.key = u"chances"_s;
  lane.title = LaneText::tr("How likely, at each landmark");
  for (const LandmarkChance& of : chances) {
    if (!std::isfinite(of.chance.probability)) continue;
    TimelineItem item;
    item.look = ItemLook::Range;
    item.start = item.end = of.cutoff;
    item.kind = u"chance"_s;
    item.key = of.landmark;
    item.value = of.chance.probability;
    if (std::isfinite(of.chance.low)) item.low = of.chance.low;
    if (std::isfinite(of.chance.high)) item.high = of.chance.high;
    item.label = chance_words({of.chance.probability, of.chance.probability, of.chance.probability});
    item.words = LaneText::tr(
                     "From %1: of students with records like these, %2 persist through the second year of college. "
                     "Nothing after %3 was used.")
                     .arg(of.title, chance_words(of.chance), journey_day(of.cutoff));
    if (of.synthetic)
      item.words += u' ' + LaneText::tr("The model was fitted on made-up students: decide nothing by it.");
    lane.items.append(item);
  }
  return lane;
}

}  // namespace milepost
