#include "core/indicators/rule_context.h"

#include <algorithm>

namespace milepost {

const SchoolSpan* current_span(const StudentRecord& record, const RuleContext& context) {
  const SchoolSpan* current = nullptr;
  for (const SchoolSpan& span : record.schools) {
    if (span.school_year != context.school_year()) continue;
    if (span.entry.isValid() && span.entry > context.window_end()) continue;
    if (!current || span.entry >= current->entry) current = &span;
  }
  return current;
}

bool is_repeating_ninth(const StudentRecord& record, const RuleContext& context) {
  const SchoolSpan* current = current_span(record, context);
  if (current && current->first_time_ninth) return !*current->first_time_ninth;
  const int year = context.school_year();
  const auto earlier_ninth = [year](const auto& row) { return row.school_year < year && row.grade_level == u"09"; };
  return std::any_of(record.schools.begin(), record.schools.end(), earlier_ninth) ||
         std::any_of(record.marks.begin(), record.marks.end(), earlier_ninth);
}

bool has_left(const StudentRecord& record, const RuleContext& context) {
  if (record.student.left) return true;
  bool enrolled = false, any = false;
  for (const SchoolSpan& span : record.schools) {
    if (span.school_year != context.school_year()) continue;
    if (span.entry.isValid() && span.entry > context.window_end()) continue;
    any = true;
    QDate day = context.window_end();
    // Many systems end every enrollment with the school year; nobody has left by that.
    const auto calendar = context.calendars.find({span.school, span.school_year});
    if (calendar != context.calendars.end() && calendar->second.last_instructional_day() >= 0) {
      day = std::min(day, calendar->second.date(calendar->second.last_instructional_day()));
    }
    enrolled |= !span.exit.isValid() || span.exit >= day;
  }
  return any && !enrolled;
}

}  // namespace milepost
