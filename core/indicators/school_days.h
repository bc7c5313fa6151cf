#pragma once
#include <array>

#include "core/indicators/rule_context.h"

namespace milepost {

enum class DayOutcome : quint8 { NotCounted, Present, Absent, Unknown };

// What each day of a school year was for a student: only instructional days (own school's calendar) while enrolled
// count. From attendance_day where it came for that school and year; else a day is absent when every scheduled section
// was missed.
struct SchoolDays {
  std::array<DayOutcome, SchoolCalendar::day_count> outcome{};
  QDate day_zero;
  QString missing;  // the input without which nothing can be said; empty when days were counted
  bool from_sections = false;
  int schools = 0;  // schools whose days are summed

  QDate date(int day) const { return day_zero.addDays(day); }
};

enum class DaySource { Best, SectionsOnly };

// Through end, or the last day its calendar knows, whichever is first. A day enrolled at two schools counts once.
SchoolDays school_days(const StudentRecord&, const RuleContext&, int school_year, QDate end,
                       DaySource = DaySource::Best);

// Section attendance by day. With Present rows the rows of a day are its schedule, else the student's active classes
// are.
struct SectionDays {
  std::array<quint16, SchoolCalendar::day_count> scheduled{}, missed{}, unknown{};
  bool any_row = false;
};
SectionDays section_days(const StudentRecord&, const RuleContext&, int school_year);

}  // namespace milepost
