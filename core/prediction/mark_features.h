#pragma once
#include "core/indicators/rule_context.h"
#include "core/prediction/feature_columns.h"

namespace milepost {

// Marks and credits of the school year that context.as_of lies in, dated through that day; GPA and latest report are
// the indicators'. The baselines on marks too where asked for.
void add_marks(FeatureValues&, const StudentRecord&, const RuleContext&, bool baselines);

// Grade 8 as it is on file: GPA, attendance, Ds and Fs, suspensions, mathematics, and the two flags of Gurantz 2011.
void add_grade_8(FeatureValues&, const StudentRecord&, const RuleContext&, int cohort);

// What the year came to, as of its last day. last_period: the end of its last marking period; who has no mark of it is
// not known.
void add_end_of_year(FeatureValues&, const StudentRecord&, const RuleContext&, QDate last_period);

}  // namespace milepost
