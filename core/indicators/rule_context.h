#pragma once
#include <QHash>
#include <QSet>
#include <map>
#include <utility>
#include <vector>

#include "core/base/school_calendar.h"
#include "core/indicators/policy.h"
#include "core/students/student.h"

namespace milepost {

using SchoolAndYear = std::pair<QString, int>;  // sourcedId of the org, school year

// What a rule knows besides the student: the day it speaks of, the policy, the calendars, and which sources came at
// all.
struct RuleContext {
  QDate as_of;
  QDate data_through;  // last day the standing imports speak of; invalid when unknown
  Policy policy;
  std::map<SchoolAndYear, SchoolCalendar> calendars;
  std::vector<AttendanceStatus> status_of_code;  // by AttendanceCode
  QSet<SchoolAndYear> day_attendance;            // where attendance_day came
  QSet<int> section_attendance;                  // school years in which attendance_section came
  bool marks = false;
  bool behavior = false;
  QDate behavior_from;  // date of the first behaviour row; invalid when there is none

  int school_year() const { return school_year_of(as_of); }
  // Nothing after the data's end is known: exception-based attendance must not take it for presence. Marks and incidents
  // are facts wherever they are dated, so their rules look as far as as_of.
  QDate window_end() const { return data_through.isValid() && data_through < as_of ? data_through : as_of; }
  AttendanceStatus status(AttendanceCode code) const {
    if (code == 0) return AttendanceStatus::None;
    return code < status_of_code.size() ? status_of_code[code] : AttendanceStatus::Unknown;
  }
};

// What the rules ask about a student's place in school, as of the window's end.
const SchoolSpan* current_span(const StudentRecord&,
                               const RuleContext&);  // latest entry of this school year; may be null
bool is_repeating_ninth(const StudentRecord&, const RuleContext&);
bool has_left(const StudentRecord&, const RuleContext&);  // no enrolment is open as of the window's end

}  // namespace milepost
