#pragma once
#include <QList>

#include "core/indicators/indicator.h"
#include "core/indicators/rule_context.h"

namespace milepost {

// The three measures of the memo. so_far: the student's findings that the parts are taken from.
// The worst known part decides; a part that cannot be said leaves the whole unsaid unless another is off track already.

// At the start: the policy's parts (grade 8 readiness, the first days; days that are not over yet are left out and
// named).
IndicatorFinding risk_diagnostic_rule(const StudentRecord&, const QList<IndicatorFinding>& so_far, const RuleContext&);
// During the year: the policy's parts (attendance, no D or F, GPA).
IndicatorFinding progress_monitoring_rule(const StudentRecord&, const QList<IndicatorFinding>& so_far,
                                          const RuleContext&);
// No D or F in the latest official term and the GPA bound of on track, both: there is no watch. Before the year's end:
// so far.
IndicatorFinding end_of_year_rule(const StudentRecord&, const QList<IndicatorFinding>& so_far, const RuleContext&);

}  // namespace milepost
