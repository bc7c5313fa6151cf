#pragma once
#include "core/indicators/indicator.h"
#include "core/indicators/rule_context.h"

namespace milepost {

// A-G courses with a C or better of those attempted this year (University of California); value: share. The same marks
// as the GPA. A pass carries no letter and does not meet A-G; marks not known yet are left out and named.
IndicatorFinding ag_progress_rule(const StudentRecord&, const RuleContext&);

}  // namespace milepost
