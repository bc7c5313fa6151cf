#include <QCoreApplication>

#include "core/indicators/reason.h"
#include "core/indicators/school_days.h"
#include "core/journey/journey_lanes.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct AttendanceText {
  Q_DECLARE_TR_FUNCTIONS(AttendanceLane)
};

struct Week {
  QDate monday;
  int present = 0, known = 0, unknown = 0;
};

QList<Week> weeks_of(const SchoolDays& days, const LaneSpan& span) {
  QList<Week> weeks;
  for (int day = 0; day < SchoolCalendar::day_count; ++day) {
    const DayOutcome outcome = days.outcome[size_t(day)];
    const QDate date = days.date(day);
    if (outcome == DayOutcome::NotCounted || date < span.first || date > span.last) continue;
    const QDate monday = date.addDays(1 - date.dayOfWeek());
    if (weeks.isEmpty() || weeks.last().monday != monday) weeks.append({monday});
    Week& week = weeks.last();
    week.present += outcome == DayOutcome::Present;
    week.known += outcome != DayOutcome::Unknown;
    week.unknown += outcome == DayOutcome::Unknown;
  }
  return weeks;
}

TimelineItem item_of(const Week& week, bool from_sections) {
  TimelineItem item;
  item.look = ItemLook::Share;
  item.start = week.monday;
  item.end = week.monday.addDays(4);
  item.kind = u"attendance"_s;
  item.value = double(week.present) / week.known;
  item.words = AttendanceText::tr("Week of %1: present on %2 of %n known school day(s) (%3)", nullptr, week.known)
                   .arg(journey_day(week.monday), QString::number(week.present), share_words(*item.value));
  if (week.unknown > 0) item.words += AttendanceText::tr("; of %n day(s) it is not known", nullptr, week.unknown);
  if (from_sections)
    item.words += AttendanceText::tr("; a day counts as absent when every scheduled section was missed");
  item.words += u'.';
  return item;
}

}  // namespace

TimelineLane attendance_lane(const StudentRecord& record, const RuleContext& context, const LaneSpan& span,
                             QString& missing) {
  TimelineLane lane;
  lane.key = u"attendance"_s;
  lane.title = AttendanceText::tr("Attendance by week");
  lane.bound = number(context.policy.attendance.on);
  lane.bound_words = AttendanceText::tr("on track from %1 (%2)", "share of days, policy")
                         .arg(share_words(*lane.bound), context.policy.name);
  const int year = context.school_year();
  for (const int of : {year - 1, year}) {
    const QDate end = std::min(context.window_end(), first_day_of_school_year(of + 1).addDays(-1));
    const SchoolDays days = school_days(record, context, of, end);
    if (of == year) missing = days.missing;
    if (!days.missing.isEmpty()) continue;
    for (const Week& week : weeks_of(days, span)) {
      if (week.known > 0) lane.items.append(item_of(week, days.from_sections));
    }
  }
  return lane;
}

}  // namespace milepost
