#pragma once
#include <QDate>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/exchange/sample/sample_calendar.h"
#include "core/exchange/sample/sample_school.h"

namespace milepost {

inline constexpr int sample_periods = 6;

struct SampleHighSchool {
  std::string id, name;
  double supports = 0;        // what this school's team and schedule give everyone, in sd of momentum; mean 0
  double outcome_effect = 0;  // logit, on graduation and after
  double focus_share = 0.5;   // share of African American and Latinx students in poverty
  double climate = 0;
};

struct SampleStudent {
  int ninth_year = 0;  // school year of ninth grade
  int number = 0;      // from 1, over all students
  int index = 0;       // in SamplePopulation::students
  int school = 0, middle_school = 0;
  std::string given, family, middle;
  bool female = false, nonbinary = false;
  bool latinx = false, african_american = false, asian = false, white = false, pacific = false, native = false,
       two_or_more = false;
  bool in_poverty = false, english_learner = false, long_term_el = false, reclassified = false, disability = false,
       foster = false, homeless = false, section504 = false;
  std::string_view language = "en";
  bool repeats_ninth = false;
  QDate birth, entry, exit;  // entry and exit of ninth grade; exit invalid while enrolled to the end

  // How school has gone for this student so far. Not a trait: prior chances, supports and luck, mean 0 and sd 1, the
  // same in every group; what schools add or withhold is in momentum (sample_population.cpp).
  double history = 0;
  double momentum8 = 0, momentum9 = 0;
  double absence_rate8 = 0, absence_rate9 = 0;  // expected

  int rotation = 0;                           // course slot s meets in period (s + rotation) % 6
  std::array<int, sample_periods> courses{};  // by slot: English, maths, science, social science, PE, elective
  std::array<int, sample_periods> classes{};  // by period; index in SampleSchedule::classes, -1 in earlier cohorts
  bool focus_group() const { return (latinx || african_american) && in_poverty; }
  bool gone_by(QDate day) const { return exit.isValid() && exit < day; }
  std::string id() const;        // sourcedId
  std::string local_id() const;  // identifier
};

struct SamplePopulation {
  SampleOptions options;
  SampleCalendar calendar;  // of the current school year
  std::vector<SampleHighSchool> schools;
  std::vector<SampleHighSchool> middle_schools;
  std::vector<SampleStudent>
      students;             // the current ninth grade first, then one earlier cohort after the other, newest first
  std::size_t current = 0;  // how many of them are in the current ninth grade
  int cohort_size = 0;      // how many in each earlier one
};

// options.students must be at least 1. The current school year is the one that created lies in, or in July the last
// one.
SamplePopulation sample_population(SampleOptions);

}  // namespace milepost
