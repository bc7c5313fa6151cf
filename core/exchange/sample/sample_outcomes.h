#pragma once
#include <string>

#include "core/exchange/sample/sample_population.h"

namespace milepost {

// What a student's chances rest on, at the end of ninth grade.
struct SampleNinthRecord {
  double attendance_rate = 1, gpa = 0, gpa8 = 0;
  int d_f_count = 0;
};

// The sample's true probabilities: a smooth tree over the states A-G graduate, graduate without A-G, neither.
// It knows nothing of race, sex, language, disability or income; groups differ only through what schools gave them.
struct SampleTruth {
  double graduate = 0;              // P(graduated)
  double ag_given_graduate = 0;     // P(agMet | graduated)
  double enrol_given[3] = {};       // P(enrolled | A-G graduate, graduate, neither)
  double four_year_given[3] = {};   // P(4-year | enrolled, state)
  double persist_given[3][2] = {};  // P(second year | enrolled in 2-year / 4-year, state)
  double ag_met() const { return graduate * ag_given_graduate; }
  double enrolled() const;
  double enrolled_four_year() const;
  double persisted() const;  // enrolled and persisted

 private:
  double state(int) const;
};

SampleTruth sample_truth(const SampleStudent&, const SampleHighSchool&, const SampleNinthRecord&);

struct SampleOutcome {
  bool graduated = false, ag_met = false, enrolled2yr = false, enrolled4yr = false, persisted = false;
};
SampleOutcome sample_outcome(const SampleOptions&, const SampleStudent&, const SampleTruth&);

}  // namespace milepost
