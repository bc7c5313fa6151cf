#pragma once
#include "core/indicators/indicator.h"
#include "core/indicators/rule_context.h"

namespace milepost {

// Days attended of instructional days while enrolled, year to date, California day rules; value: share (0 to 1).
// Unknown days leave the denominator and are named; under the policy's ten known days it is too early to say.
IndicatorFinding attendance_rule(const StudentRecord&, const RuleContext&);

// The same over the student's last 20 instructional days.
IndicatorFinding attendance_recent_rule(const StudentRecord&, const RuleContext&);

// Absent share of the student's first 20 (or the policy's 30) instructional days of the year; nothing before they are
// over.
IndicatorFinding first_20_days_rule(const StudentRecord&, const RuleContext&);

// Nothing is missing; the first days are only not over yet.
bool first_days_are_due_later(const StudentRecord&, const RuleContext&);

// Share of scheduled sections missed. Never turned into days; without section attendance it cannot be said.
IndicatorFinding attendance_sections_rule(const StudentRecord&, const RuleContext&);

}  // namespace milepost
