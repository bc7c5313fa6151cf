#pragma once
#include "core/indicators/indicator.h"
#include "core/indicators/rule_context.h"
#include "core/indicators/term_marks.h"

namespace milepost {

// No D or F among the latest official term's marks (D+, D, D- are D); value: how many of those. Watch when only a later
// progress mark shows one. P passes. I, NM, no mark, a number and "no credit" (NP, NC, U) are unknown; W and AU are
// named and do not count.
IndicatorFinding no_d_f_rule(const StudentRecord&, const RuleContext&);

// Unweighted 4-point mean of this year's letter marks in GPA courses by credits attempted (term_marks.h says which
// marks). A repeating ninth grader's earlier year is not in it. Compared exactly: 2.499… is not 2.5.
IndicatorFinding gpa_rule(const StudentRecord&, const RuleContext&);

// Exact mean: points / weight, both in millionths of credit (or of one mark where credits are missing).
struct PointMean {
  qint64 points = 0, weight = 0;
  bool equal_weights = false;  // credits were missing, so every mark weighs the same
  bool flag_missing = false;   // whether a course is in the GPA was not given for some; they are taken as in it
  MarkList used, unknown;
  bool known() const { return weight > 0; }
  double value() const { return double(points) / double(weight); }
  bool reaches(Micro bound, bool above) const;
};
PointMean point_mean(const MarkList&);

}  // namespace milepost
