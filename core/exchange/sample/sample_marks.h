#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "core/exchange/sample/sample_population.h"
#include "core/exchange/sample/sample_schedule.h"

namespace milepost {

// F is 0, D- 1, D 2, D+ 3 … A 11, A+ 12; then the marks without points.
enum class SampleMark : quint8 { F = 0, CMinus = 4, APlus = 12, Pass, NotPassed, Incomplete, NoMark, Blank, None };

std::string_view sample_mark_text(SampleMark);
std::optional<int> sample_mark_points(SampleMark);  // 4-point, plus and minus ignored
bool is_d_or_f(SampleMark);

struct SampleNinthMarks {
  std::array<std::array<SampleMark, sample_term_count>, sample_periods> by_period;  // None: not given
  double gpa = 0;                                                                   // semester marks of the whole year
  int d_f_count = 0;                                                                // of those
};

struct SampleEighthMarks {
  static constexpr std::array<std::string_view, 6> subjects = {"ELA", "MATH", "SCI", "SOC", "PE", "VPA"};
  static constexpr std::array<std::string_view, 6> titles = {"English 8",      "Mathematics 8",        "Science 8",
                                                             "U.S. History 8", "Physical Education 8", "Art Wheel"};
  std::array<std::array<SampleMark, 2>, 6> by_subject;
  double gpa = 0;
};

// course in slot order of student.courses for earlier cohorts, who have no classes any more.
int sample_course_in_period(const SampleStudent&, int period);

// All marks of the whole year, as if the student stayed; who writes them cuts at the export's day and the exit.
SampleNinthMarks sample_ninth_marks(const SamplePopulation&, const SampleSchedule&, const SampleStudent&);
SampleEighthMarks sample_eighth_marks(const SamplePopulation&, const SampleStudent&);

}  // namespace milepost
