#pragma once
#include "core/indicators/indicator.h"
#include "core/indicators/rule_context.h"

namespace milepost {

// Credits earned so far against the pace of the policy (year's credits × terms with marks / terms of the year); value
// in the district's credits. A schedule that cannot reach the year's credits is "cannot say", named, not off track. A
// repeating ninth grader's earlier ninth-grade credits count; a course passed twice earns once.
IndicatorFinding credits_rule(const StudentRecord&, const RuleContext&);

// Semester Fs this year in English, maths, science and social science; a year mark of F is two.
IndicatorFinding core_failures_rule(const StudentRecord&, const RuleContext&);

// Five full-year credits and at most one semester core F by the year's end, before it the pace of it; value: full-year
// credits.
IndicatorFinding chicago_on_track_rule(const StudentRecord&, const RuleContext&);

}  // namespace milepost
