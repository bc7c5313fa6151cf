#include "core/prediction/attendance_features.h"

#include <algorithm>
#include <cmath>

#include "core/indicators/school_days.h"
#include "core/indicators/suspension_rule.h"

namespace milepost {

namespace {

constexpr int tardy_days = 20;  // late arrivals are told per school month

struct KnownDays {
  int counted = 0, known = 0, attended = 0;
  void add(DayOutcome outcome) {
    ++counted;
    known += outcome != DayOutcome::Unknown;
    attended += outcome == DayOutcome::Present;
  }
  double share(const RuleContext& context) const {
    return known >= context.policy.attendance_min_days ? double(attended) / known : not_known;
  }
};

KnownDays last_days(const SchoolDays& days, int limit) {
  KnownDays count;
  for (size_t day = days.outcome.size(); day-- > 0 && count.counted < limit;) {
    if (days.outcome[day] != DayOutcome::NotCounted) count.add(days.outcome[day]);
  }
  return count;
}

double tardies(const StudentRecord& record, const RuleContext& context, const SchoolDays& days, int known) {
  if (days.from_sections || known < context.policy.attendance_min_days) return not_known;
  int late = 0;
  for (const SchoolYearDays& year : record.days) {
    if (year.school_year != context.school_year()) continue;
    for (size_t day = 0; day < days.outcome.size(); ++day) {
      if (days.outcome[day] == DayOutcome::NotCounted || year.strip.codes[day] == 0) continue;
      late += context.status(year.strip.codes[day]) == AttendanceStatus::Tardy;
    }
  }
  return double(late) * tardy_days / known;
}

double sections_missed(const StudentRecord& record, const RuleContext& context) {
  const int year = context.school_year();
  if (!context.section_attendance.contains(year)) return not_known;
  const SchoolDays days = school_days(record, context, year, context.as_of, DaySource::SectionsOnly);
  if (!days.missing.isEmpty() || last_days(days, SchoolCalendar::day_count).known < context.policy.attendance_min_days)
    return not_known;
  const SectionDays sections = section_days(record, context, year);
  qint64 scheduled = 0, missed = 0;
  for (size_t day = 0; day < days.outcome.size(); ++day) {
    if (days.outcome[day] == DayOutcome::NotCounted) continue;
    scheduled += sections.scheduled[day];
    missed += sections.missed[day];
  }
  return scheduled > 0 ? double(missed) / double(scheduled) : not_known;
}

double summary_attendance(const StudentRecord& record, const RuleContext& context, int school_year) {
  double expected = 0, attended = 0;
  for (const AttendanceSummary& of : record.summaries) {
    if (of.school_year != school_year || !of.days_expected || !of.days_attended) continue;
    expected += *of.days_expected;
    attended += *of.days_attended;
  }
  // A summary that attends more days than it expects is wrong somewhere, not a share.
  const bool sound = expected >= context.policy.attendance_min_days && attended >= 0 && attended <= expected;
  return sound ? attended / expected : not_known;
}

}  // namespace

double year_attendance(const StudentRecord& record, const RuleContext& context, int school_year) {
  const QDate end = std::min(context.window_end(), first_day_of_school_year(school_year + 1).addDays(-1));
  const SchoolDays days = school_days(record, context, school_year, end);
  const double share = days.missing.isEmpty() ? last_days(days, SchoolCalendar::day_count).share(context) : not_known;
  return std::isnan(share) ? summary_attendance(record, context, school_year) : share;
}

double year_suspension(const StudentRecord& record, const RuleContext& context, int school_year, QDate end) {
  const SuspensionDays incidents = suspension_days(record, context, school_year, end);
  double days = incidents.known ? incidents.days : not_known, of_summary = not_known;
  for (const AttendanceSummary& of : record.summaries) {
    if (of.school_year != school_year || !of.days_out_of_school_suspension || *of.days_out_of_school_suspension < 0)
      continue;
    of_summary = (std::isnan(of_summary) ? 0 : of_summary) + *of.days_out_of_school_suspension;
  }
  return std::fmax(days, of_summary);  // of a number and a NaN: the number
}

void add_attendance(FeatureValues& values, const StudentRecord& record, const RuleContext& context) {
  const SchoolDays days = school_days(record, context, context.school_year(), context.as_of);
  if (days.missing.isEmpty()) {
    const KnownDays all = last_days(days, SchoolCalendar::day_count);
    values[feature::attendance_rate] = all.share(context);
    values[feature::attendance_recent] = last_days(days, context.policy.recent_days).share(context);
    values[feature::tardies_per_20_days] = tardies(record, context, days, all.known);
  } else {
    values[feature::attendance_rate] = summary_attendance(record, context, context.school_year());
  }
  values[feature::sections_missed_share] = sections_missed(record, context);
}

void add_behavior(FeatureValues& values, const StudentRecord& record, const RuleContext& context) {
  const int year = context.school_year();
  values[feature::suspension_days] = year_suspension(record, context, year, context.as_of);
  if (!context.behavior) return;
  QStringList incidents;
  int unnamed = 0;
  for (const BehaviorEvent& event : record.behavior) {
    if (!event.perpetrator || event.date > context.as_of || school_year_of(event.date) != year) continue;
    if (event.incident.isEmpty())
      ++unnamed;
    else if (!incidents.contains(event.incident))
      incidents << event.incident;
  }
  values[feature::incidents] = double(incidents.size() + unnamed);
}

}  // namespace milepost
