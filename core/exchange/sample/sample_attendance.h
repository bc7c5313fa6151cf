#pragma once
#include <array>
#include <string_view>
#include <vector>

#include "core/exchange/sample/sample_population.h"
#include "core/students/attendance.h"

namespace milepost {

struct SampleIncident {
  int day = 0;  // index in the calendar's days
  std::string_view offense, action;
  int action_days = 0;
};

// One school year of one student, a day for each of the calendar's days, as if the student stayed all year.
struct SampleAttendance {
  struct Day {
    AttendanceStatus status = AttendanceStatus::Present;
    char code = 0;    // the district's own letter; 0 for present
    int minutes = 0;  // absent, where the school wrote it down
    quint8 cut = 0;   // bit p: period p was missed though the day was not
  };
  std::vector<Day> days;
  std::vector<SampleIncident> incidents;
  double rate = 1;  // share of days that are no absence in California's sense
};

SampleAttendance sample_attendance(const SamplePopulation&, const SampleStudent&, int day_count);

// Status and local code of one period of such a day.
std::pair<AttendanceStatus, char> sample_period_status(const SampleAttendance::Day&, int period);

}  // namespace milepost
