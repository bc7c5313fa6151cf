#include <QCoreApplication>
#include <algorithm>

#include "core/journey/journey_lanes.h"
#include "core/students/attendance.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct TimelineText {
  Q_DECLARE_TR_FUNCTIONS(CohortTimeline)
};

struct Level {
  MilestoneLevel level;
  const char* key;
  QString title;
};

QString state_sentence(const MilestoneStanding& standing) {
  const QString days = journey_span(standing.window.opens, standing.window.closes);
  switch (standing.state) {
    case WindowState::ToCome:
      return TimelineText::tr("To come, %1").arg(days);
    case WindowState::Closed:
      return TimelineText::tr("Closed, %1").arg(days);
    case WindowState::Open:
    case WindowState::ClosingSoon:
    case WindowState::Unknown:
      break;
  }
  return TimelineText::tr("Open, %1").arg(days);
}

// "First days. Open, Sep 10 to Sep 24, 2026: concerns 120 (every ninth grader), reached 30, 90 left. As of Oct 2,
// 2026."
QString counts_sentence(const MilestoneStanding& standing, QDate as_of) {
  if (standing.concerned.isEmpty() && standing.cannot_say > 0)  // nobody known is not nobody
    return TimelineText::tr("%1. %2: cannot say yet whom it concerns (%3).", "milestone. when: (of whom)")
        .arg(standing.window.title, state_sentence(standing), concern_title(standing.milestone.concerns));
  QString words = TimelineText::tr("%1. %2: concerns %3 (%4)", "milestone. when: count (of whom)")
                      .arg(standing.window.title, state_sentence(standing), QString::number(standing.concerned.size()),
                           concern_title(standing.milestone.concerns));
  if (standing.state == WindowState::ToCome) {
    if (!standing.reached.isEmpty()) words += TimelineText::tr(", reached already %1").arg(standing.reached.size());
  } else {
    words += TimelineText::tr(", reached %1, %2 left").arg(standing.reached.size()).arg(standing.left.size());
  }
  if (standing.cannot_say > 0) words += TimelineText::tr("; of %n it cannot be said", nullptr, standing.cannot_say);
  return as_of.isValid() ? TimelineText::tr("%1. As of %2.", "counts, day").arg(words, journey_day(as_of))
                         : words + u'.';
}

TimelineItem window_item(const MilestoneStanding& standing) {
  TimelineItem item;
  item.look = ItemLook::Span;
  item.start = standing.window.opens;
  item.end = standing.window.closes;
  item.label = standing.window.title;
  item.kind = u"window"_s;
  item.key = standing.milestone.key;
  item.id = standing.window.occurrence.toLongLong();
  return item;
}

void by_start(QList<TimelineItem>& items) {
  std::stable_sort(items.begin(), items.end(),
                   [](const TimelineItem& a, const TimelineItem& b) { return a.start < b.start; });
}

QList<TimelineBand> bands_of(const YearPlan& plan) {
  QList<TimelineBand> bands;
  for (const PlanSpan& span : plan.credit_terms.isEmpty() ? plan.marking_periods : plan.credit_terms) {
    if (span.start.isValid() && span.end.isValid()) bands.append({span.title, span.start, span.end});
  }
  return bands;
}

}  // namespace

ItemState item_state(WindowState state, bool somebody_left, bool somebody_concerned) {
  switch (state) {
    case WindowState::ToCome:
      return ItemState::ToCome;
    case WindowState::Open:
      return somebody_concerned && !somebody_left ? ItemState::Done : ItemState::Open;
    case WindowState::ClosingSoon:
      return somebody_concerned && !somebody_left ? ItemState::Done : ItemState::ClosingSoon;
    case WindowState::Closed:
      return somebody_left ? ItemState::Missed : somebody_concerned ? ItemState::Done : ItemState::Plain;
    case WindowState::Unknown:
      break;
  }
  return ItemState::Plain;
}

TimelineLane milestone_lane(const CohortJourney* cohort, qint64 person_id) {
  TimelineLane lane;
  lane.key = u"milestones"_s;
  lane.title = TimelineText::tr("Milestones");
  if (!cohort) return lane;
  for (const MilestoneStanding& standing : cohort->standings) {
    if (!standing.window.opens.isValid() || !standing.concerned.contains(person_id)) continue;
    const bool left = standing.left.contains(person_id), reached = standing.reached.contains(person_id);
    TimelineItem item = window_item(standing);
    item.state = reached ? ItemState::Done : item_state(standing.state, left && !standing.before_records, !left || !standing.before_records);
    QString when = state_sentence(standing);
    if (reached)
      when = TimelineText::tr("%1: reached", "when").arg(when);
    else if (left)
      when = standing.state == WindowState::Closed
                 ? TimelineText::tr("%1: not reached, as far as this file knows", "when").arg(when)
                 : TimelineText::tr("%1: not reached yet", "when").arg(when);
    item.words = TimelineText::tr("%1. %2. For %3.", "milestone. when: state. whom")
                     .arg(standing.window.title, when, concern_title(standing.milestone.concerns));
    lane.items.append(item);
  }
  by_start(lane.items);
  return lane;
}

Timeline cohort_timeline(const CohortJourney& cohort) {
  Timeline timeline;
  const int year = cohort.plan.school_year;
  timeline.title = TimelineText::tr("The freshman year %1–%2").arg(year - 1).arg(year);
  timeline.today = cohort.today;
  if (cohort.as_of.isValid()) timeline.source = TimelineText::tr("Numbers as of %1").arg(journey_day(cohort.as_of));
  timeline.bands = bands_of(cohort.plan);
  const Level levels[] = {{MilestoneLevel::Classroom, "classroom", TimelineText::tr("Classroom")},
                          {MilestoneLevel::School, "school", TimelineText::tr("School")},
                          {MilestoneLevel::District, "district", TimelineText::tr("District")}};
  QDate first = first_day_of_school_year(year), last = QDate(year, 6, 30);
  for (const Level& level : levels) {
    TimelineLane lane;
    lane.key = QLatin1String(level.key);
    lane.title = level.title;
    for (const MilestoneStanding& standing : cohort.standings) {
      if (standing.milestone.level != level.level || !standing.window.opens.isValid()) continue;
      TimelineItem item = window_item(standing);
      // Nobody left is no tick while there are students of whom it cannot be said.
      const bool left = !standing.left.isEmpty(), forgotten = left && standing.before_records;
      item.state = item_state(standing.state, left && !forgotten, !standing.concerned.isEmpty() && standing.cannot_say == 0 && !forgotten);
      if (standing.state != WindowState::ToCome && left && !forgotten)
        item.label = TimelineText::tr("%1 · %2 left", "milestone, count of students").arg(item.label).arg(standing.left.size());
      item.words = counts_sentence(standing, cohort.as_of);
      lane.items.append(item);
      first = std::min(first, item.start);
      last = std::max(last, item.end);
    }
    by_start(lane.items);
    timeline.lanes.append(lane);
  }
  timeline.first = QDate(first.year(), first.month(), 1);
  timeline.last = QDate(last.year(), last.month(), last.daysInMonth());
  return timeline;
}

}  // namespace milepost
