#pragma once
#include "core/indicators/indicator.h"
#include "core/indicators/rule_context.h"

namespace milepost {

// Grade 8, four parts: GPA, no D or F in English and maths, not suspended, attendance; value: how many are met.
// From that year's marks (grade level 08), behavior, days or attendance_summary. A part that is not on file is named.
IndicatorFinding hs_readiness_rule(const StudentRecord&, const RuleContext&);

// The latest earlier year with grade 8 marks or enrollment; else, with a summary only, the year before the first ninth
// grade.
std::optional<int> grade_8_year(const StudentRecord&, int school_year);

}  // namespace milepost
