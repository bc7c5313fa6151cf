#pragma once
#include <string>
#include <vector>

#include "core/exchange/sample/sample_population.h"

namespace milepost {

struct SampleClass {
  std::string id, code;
  int school = 0, course = 0, period = 0;  // period from 0
  int teacher = 0;                         // index in SampleSchedule::staff
  double strictness = 0;                   // marks given lower by this, in mark points
  bool posts_late_progress = false;        // its teacher posts progress marks a few weeks after the quarter
  int seats = 0;
};

struct SampleStaff {
  std::string id, given, family, email;
  std::string role;  // OneRoster role
  int school = 0;
};

struct SampleSchedule {
  std::vector<SampleClass> classes;
  std::vector<SampleStaff> staff;
};

// Sections of at most 30, a teacher for at most five of them, one a period; seats every current student.
SampleSchedule sample_schedule(SamplePopulation&);

}  // namespace milepost
