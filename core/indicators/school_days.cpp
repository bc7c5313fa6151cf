#include "core/indicators/school_days.h"

#include <algorithm>

#include "core/indicators/reason.h"

namespace milepost {

namespace {

constexpr int day_count = SchoolCalendar::day_count;

struct SectionRows {
  std::array<quint16, day_count> rows{}, absent{}, unknown{}, absent_classes{};
  bool any = false, has_present = false;
};

SectionRows count_rows(const SectionStrip& strip, const RuleContext& context) {
  SectionRows counted;
  std::array<qint64, day_count> last_absent_class{};
  for (const SectionStrip::Track& track : strip.tracks) {
    for (size_t i = 0; i < track.codes.size() && track.first_day + i < day_count; ++i) {
      const AttendanceStatus status = context.status(track.codes[i]);
      if (status == AttendanceStatus::None) continue;
      const size_t day = track.first_day + i;
      counted.any = true;
      ++counted.rows[day];
      if (status == AttendanceStatus::Present) counted.has_present = true;
      if (status == AttendanceStatus::Unknown) ++counted.unknown[day];
      if (!is_absence(status)) continue;
      ++counted.absent[day];
      // Tracks are ordered by class: a class that meets twice a day is one class of the schedule.
      if (last_absent_class[day] != track.class_id) ++counted.absent_classes[day];
      last_absent_class[day] = track.class_id;
    }
  }
  return counted;
}

std::array<quint16, day_count> active_classes(const StudentRecord& record, QDate day_zero) {
  std::array<int, day_count + 1> change{};
  for (const ClassSpan& span : record.classes) {
    const qint64 first = span.begin.isValid() ? std::max<qint64>(0, day_zero.daysTo(span.begin)) : 0;
    const qint64 last = span.end.isValid() ? std::min<qint64>(day_count - 1, day_zero.daysTo(span.end)) : day_count - 1;
    if (first > last) continue;
    ++change[size_t(first)];
    --change[size_t(last) + 1];
  }
  std::array<quint16, day_count> active{};
  int now = 0;
  for (size_t day = 0; day < day_count; ++day) active[day] = quint16(now += change[day]);
  return active;
}

DayOutcome day_outcome(AttendanceStatus status) {
  if (status == AttendanceStatus::Unknown) return DayOutcome::Unknown;
  return is_absence(status) ? DayOutcome::Absent : DayOutcome::Present;
}

DayOutcome section_outcome(const SectionDays& sections, size_t day) {
  const int known = sections.scheduled[day];  // unknown rows are not in it
  if (known > sections.missed[day]) return DayOutcome::Present;
  if (sections.unknown[day] > 0 || known == 0) return DayOutcome::Unknown;
  return DayOutcome::Absent;
}

}  // namespace

SectionDays section_days(const StudentRecord& record, const RuleContext& context, int school_year) {
  SectionDays days;
  SectionRows rows;
  for (const SchoolYearSections& year : record.sections) {
    if (year.school_year == school_year) rows = count_rows(year.strip, context);
  }
  days.any_row = rows.any;
  if (rows.has_present) {
    for (size_t day = 0; day < day_count; ++day) {
      days.scheduled[day] = quint16(rows.rows[day] - rows.unknown[day]);
      days.missed[day] = rows.absent[day];
      days.unknown[day] = rows.unknown[day];
    }
    return days;
  }
  const auto active = active_classes(record, first_day_of_school_year(school_year));
  for (size_t day = 0; day < day_count; ++day) {
    days.unknown[day] = std::min(active[day], rows.unknown[day]);
    days.scheduled[day] = quint16(active[day] - days.unknown[day]);
    days.missed[day] = std::min(days.scheduled[day], rows.absent_classes[day]);
  }
  return days;
}

SchoolDays school_days(const StudentRecord& record, const RuleContext& context, int school_year, QDate end,
                       DaySource source) {
  SchoolDays days;
  days.day_zero = first_day_of_school_year(school_year);
  std::vector<const SchoolSpan*> spans;
  for (const SchoolSpan& span : record.schools) {
    if (span.school_year != school_year || (span.entry.isValid() && span.entry > end)) continue;
    if (span.exit.isValid() && span.entry.isValid() && span.exit < span.entry) continue;  // a no-show
    spans.push_back(&span);
  }
  if (spans.empty()) {
    days.missing = Reason::tr("no school enrollment for this year is on file (school_enrollment.csv)");
    return days;
  }
  std::stable_sort(spans.begin(), spans.end(), [](const auto* a, const auto* b) { return a->entry < b->entry; });

  std::optional<SectionDays> sections;
  QStringList schools;
  for (const SchoolSpan* span : spans) {
    const auto calendar = context.calendars.find({span->school, school_year});
    if (!span->entry.isValid()) {
      days.missing = Reason::tr("the entry date of an enrollment is missing (school_enrollment.csv)");
    } else if (calendar == context.calendars.end() || calendar->second.empty()) {
      days.missing = Reason::tr("the school's calendar for this year is missing (calendar.csv)");
    }
    if (!days.missing.isEmpty()) return days;

    const bool by_day = source == DaySource::Best && context.day_attendance.contains({span->school, school_year});
    if (!by_day && !context.section_attendance.contains(school_year)) {
      days.missing =
          Reason::tr("no attendance came for this school and year (attendance_day.csv or attendance_section.csv)");
      return days;
    }
    const DayStrip* strip = nullptr;
    for (const SchoolYearDays& year : record.days) {
      if (year.school_year == school_year && year.school == span->school) strip = &year.strip;
    }
    if (!by_day && !sections) sections = section_days(record, context, school_year);
    days.from_sections |= !by_day;
    if (!schools.contains(span->school)) schools << span->school;

    const qint64 first = std::max<qint64>(0, days.day_zero.daysTo(span->entry));
    qint64 last = std::min<qint64>(calendar->second.last_known_day(), days.day_zero.daysTo(end));
    if (span->exit.isValid()) last = std::min(last, days.day_zero.daysTo(span->exit));
    for (qint64 day = first; day <= last; ++day) {
      if (!calendar->second.is_instructional(int(day))) continue;
      const size_t at = size_t(day);
      if (by_day)
        days.outcome[at] = strip ? day_outcome(context.status(strip->codes[at])) : DayOutcome::Present;
      else
        days.outcome[at] = section_outcome(*sections, at);
    }
  }
  days.schools = int(schools.size());
  return days;
}

}  // namespace milepost
