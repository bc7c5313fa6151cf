#pragma once
#include "app/cli/session.h"
#include "core/prediction/row_score.h"

namespace milepost {

// The columns of scored rows: chances with their 90 % ranges, why a row has none, what it rests on. components: those
// of the outcome tree. groups: a column contribution_<group> each.
QStringList row_score_columns(bool components, const QStringList& groups);
QList<QJsonValue> row_score_cells(const RowScore&, bool components, const QStringList& groups);
// The groups that the rows' contributions name, in their order.
void add_groups(QStringList& groups, const RowScore&);

}  // namespace milepost
