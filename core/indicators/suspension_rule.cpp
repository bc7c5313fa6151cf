#include "core/indicators/suspension_rule.h"

#include <algorithm>

#include "core/indicators/reason.h"

namespace milepost {

SuspensionDays suspension_days(const StudentRecord& record, const RuleContext& context, int school_year, QDate end) {
  SuspensionDays out;
  const bool this_year = school_year == context.school_year();
  // A year before the first behaviour row is a year the source does not speak of.
  const bool covered =
      context.behavior &&
      (this_year || (context.behavior_from.isValid() && school_year_of(context.behavior_from) <= school_year));
  if (covered) {
    out.known = true;
    std::vector<std::pair<QString, double>> incidents;
    for (const BehaviorEvent& event : record.behavior) {
      if (!event.perpetrator || !event.out_of_school || event.date > end || school_year_of(event.date) != school_year)
        continue;
      const bool length_known = event.days && *event.days >= 0;
      const double days = length_known ? *event.days : 1;
      const auto twin = std::find_if(incidents.begin(), incidents.end(), [&](const auto& known) {
        return !event.incident.isEmpty() && known.first == event.incident;
      });
      if (twin != incidents.end()) {
        twin->second = std::max(twin->second, days);
        continue;
      }
      incidents.emplace_back(event.incident, days);
      out.without_length += !length_known;
    }
    out.events = int(incidents.size());
    for (const auto& incident : incidents) out.days += incident.second;
    return out;
  }
  for (const SchoolAndYear& came : context.day_attendance) out.known |= came.second == school_year;
  if (out.known) {
    out.from_attendance = true;
    const qint64 last = first_day_of_school_year(school_year).daysTo(end);
    for (const SchoolYearDays& year : record.days) {
      if (year.school_year != school_year) continue;
      for (int day = 0; day < DayStrip::day_count && day <= last; ++day) {
        out.days += context.status(year.strip.codes[size_t(day)]) == AttendanceStatus::OutOfSchoolSuspension;
      }
    }
    return out;
  }
  if (this_year) return out;  // a summary of a year that is not over would look past the window
  for (const AttendanceSummary& summary : record.summaries) {
    if (summary.school_year != school_year || !summary.days_out_of_school_suspension) continue;
    out.known = out.from_attendance = true;
    out.days += *summary.days_out_of_school_suspension;
  }
  return out;
}

IndicatorFinding suspension_rule(const StudentRecord& record, const RuleContext& context) {
  IndicatorFinding finding = begin_finding("suspension", context);
  finding.threshold = 0;
  const SuspensionDays out = suspension_days(record, context, context.school_year(), context.as_of);
  if (!out.known)
    return cannot_say(std::move(finding),
                      Reason::tr("No behavior records came (behavior.csv), nor days coded as suspension."));
  finding.value = out.days;
  const bool none = out.days == 0 && out.events == 0;
  finding.status = none                                                      ? IndicatorStatus::OnTrack
                   : out.days * 1e6 >= double(context.policy.suspension_off) ? IndicatorStatus::OffTrack
                                                                             : IndicatorStatus::Watch;
  QString notes;
  if (out.without_length > 0)
    notes += Reason::tr("; the length is missing for %1 of %2, each counted as one day")
                 .arg(out.without_length)
                 .arg(out.events);
  if (out.from_attendance) notes += Reason::tr("; from attendance codes");
  finding.reason =
      Reason::tr("School process: %1 days out of school by suspension from %2 to %3%4.")
          .arg(count_words(out.days), day_words(finding.window.start), day_words(finding.window.end), notes);
  return finding;
}

}  // namespace milepost
