#pragma once
#include <vector>

#include "core/indicators/rule_context.h"

namespace milepost {

// The record as it would stand if the student were present from the day after the context's window end to the year's
// end; only what the attendance rule reads.
StudentRecord present_from_now(const StudentRecord&, const RuleContext&);
// The instructional days of that record after the window's end, in order, as the student's own calendars have them.
std::vector<QDate> coming_days(const StudentRecord& present, const RuleContext&);
RuleContext on_day(const RuleContext&, QDate);  // the data speak through that day

}  // namespace milepost
