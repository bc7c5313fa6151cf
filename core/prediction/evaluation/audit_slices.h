#pragma once
#include "core/prediction/evaluation/evaluation.h"
#include "core/prediction/feature_table.h"

namespace milepost {

// One column's values as levels, sorted; an empty cell is the level "(not known)".
AuditSlice audit_slice(const FeatureColumn&, const std::vector<qint64>& rows);

// The table's audit columns and the named others (school, …) as slices of these rows.
std::vector<AuditSlice> audit_slices(const FeatureTable&, const QStringList& others, const std::vector<qint64>& rows);

// The baselines a table brings (columns flag_two, flag_chicago, flag_no_d_f, flag_gpa_25), higher meaning more likely on
// track.
std::vector<std::pair<QString, std::vector<double>>> table_baselines(const FeatureTable&, const std::vector<qint64>& rows);

}  // namespace milepost
