#include "core/indicators/coming_days.h"

#include <algorithm>

#include "core/indicators/school_days.h"

namespace milepost {

namespace {

// Where present days have rows of their own, a day without any would be unknown.
void add_present_rows(SectionStrip& strip, const RuleContext& context, int first) {
  const auto present =
      std::find(context.status_of_code.begin(), context.status_of_code.end(), AttendanceStatus::Present);
  if (present == context.status_of_code.end()) return;
  SectionStrip::Track track;
  track.class_id = strip.tracks.empty() ? 1 : strip.tracks.back().class_id + 1;
  track.first_day = quint16(first);
  track.codes.assign(std::size_t(DayStrip::day_count - first),
                     AttendanceCode(present - context.status_of_code.begin()));
  strip.tracks.push_back(track);
}

bool has_present_rows(const SectionStrip& strip, const RuleContext& context) {
  return std::any_of(strip.tracks.begin(), strip.tracks.end(), [&context](const SectionStrip::Track& track) {
    return std::any_of(track.codes.begin(), track.codes.end(),
                       [&context](AttendanceCode code) { return context.status(code) == AttendanceStatus::Present; });
  });
}

}  // namespace

StudentRecord present_from_now(const StudentRecord& record, const RuleContext& context) {
  StudentRecord present;
  present.student = record.student;
  present.schools = record.schools;
  present.classes = record.classes;
  const int year = context.school_year();
  const qint64 first =
      std::clamp<qint64>(first_day_of_school_year(year).daysTo(context.window_end()) + 1, 0, DayStrip::day_count);
  for (SchoolYearDays days : record.days) {
    if (days.school_year != year) continue;
    std::fill(days.strip.codes.begin() + first, days.strip.codes.end(), AttendanceCode(0));
    present.days.push_back(std::move(days));
  }
  for (SchoolYearSections sections : record.sections) {
    if (sections.school_year != year) continue;
    const bool rows = has_present_rows(sections.strip, context);
    for (SectionStrip::Track& track : sections.strip.tracks) {
      const qint64 keep = std::clamp<qint64>(first - track.first_day, 0, qint64(track.codes.size()));
      track.codes.resize(std::size_t(keep));
    }
    if (rows) add_present_rows(sections.strip, context, int(first));
    present.sections.push_back(std::move(sections));
  }
  // The classes of a term that is still to come may not be on file yet.
  present.classes.push_back({context.window_end().addDays(1), {}});
  return present;
}

std::vector<QDate> coming_days(const StudentRecord& present, const RuleContext& context) {
  const int year = context.school_year();
  const SchoolDays days = school_days(present, context, year, first_day_of_school_year(year + 1).addDays(-1));
  std::vector<QDate> dates;
  if (!days.missing.isEmpty()) return dates;
  for (int day = 0; day < SchoolCalendar::day_count; ++day) {
    if (days.outcome[std::size_t(day)] == DayOutcome::Present && days.date(day) > context.window_end())
      dates.push_back(days.date(day));
  }
  return dates;
}

RuleContext on_day(const RuleContext& context, QDate day) {
  RuleContext later = context;
  later.as_of = later.data_through = day;
  return later;
}

}  // namespace milepost
