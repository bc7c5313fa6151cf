#include "core/prediction/as_of_record.h"

#include <algorithm>

namespace milepost {

namespace {

bool year_is_over(int school_year, QDate cutoff) {
  return first_day_of_school_year(school_year + 1).addDays(-1) <= cutoff;
}

void cut_sections(SectionStrip& strip, qint64 days) {
  for (SectionStrip::Track& track : strip.tracks) {
    const qint64 kept = std::clamp<qint64>(days - track.first_day, 0, qint64(track.codes.size()));
    track.codes.resize(size_t(kept));
  }
}

}  // namespace

bool cut_record(StudentRecord& record, QDate cutoff) {
  std::erase_if(record.schools, [&](const SchoolSpan& span) {
    return span.entry.isValid() ? span.entry > cutoff : first_day_of_school_year(span.school_year) > cutoff;
  });
  for (SchoolSpan& span : record.schools) {
    if (span.exit.isValid() && span.exit > cutoff) span.exit = {};
  }
  std::erase_if(record.classes, [&](const ClassSpan& span) { return span.begin.isValid() && span.begin > cutoff; });
  for (SchoolYearDays& year : record.days) {
    const qint64 days = first_day_of_school_year(year.school_year).daysTo(cutoff) + 1;
    auto& codes = year.strip.codes;
    std::fill(codes.begin() + std::clamp<qint64>(days, 0, qint64(codes.size())), codes.end(), AttendanceCode(0));
  }
  for (SchoolYearSections& year : record.sections)
    cut_sections(year.strip, first_day_of_school_year(year.school_year).daysTo(cutoff) + 1);
  std::erase_if(record.summaries, [&](const AttendanceSummary& of) { return !year_is_over(of.school_year, cutoff); });
  std::erase_if(record.behavior, [&](const BehaviorEvent& event) { return event.date > cutoff; });
  return std::erase_if(record.marks, [&](const Mark& mark) {
           return mark.end_date.isValid() ? mark.end_date > cutoff : !year_is_over(mark.school_year, cutoff);
         }) > 0;
}

}  // namespace milepost
