#pragma once
#include "core/indicators/indicator.h"
#include "core/indicators/rule_context.h"

namespace milepost {

// Days out of school by suspension this year: a school process, not a trait. In-school suspension is not in it.
// From behavior.csv (perpetrator rows, an incident once); where it did not come, from days coded as such.
IndicatorFinding suspension_rule(const StudentRecord&, const RuleContext&);

struct SuspensionDays {
  bool known = false;
  double days = 0;
  int events = 0, without_length = 0;  // an event without a length counts as one day
  bool from_attendance = false;
};
SuspensionDays suspension_days(const StudentRecord&, const RuleContext&, int school_year, QDate end);

}  // namespace milepost
