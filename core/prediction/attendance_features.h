#pragma once
#include "core/indicators/rule_context.h"
#include "core/prediction/feature_columns.h"

namespace milepost {

// Attendance and behavior of the school year that context.as_of lies in, through that day; the record holds nothing
// later (as_of_record.h). The definitions are those of the indicators.
void add_attendance(FeatureValues&, const StudentRecord&, const RuleContext&);
void add_behavior(FeatureValues&, const StudentRecord&, const RuleContext&);

// Share of days attended in a year that is over: its days, else its summary. NaN under the policy's ten known days.
double year_attendance(const StudentRecord&, const RuleContext&, int school_year);
// Days out of school by suspension in a year: incidents or the year's summary, whichever knows more. NaN: neither came.
double year_suspension(const StudentRecord&, const RuleContext&, int school_year, QDate end);

}  // namespace milepost
