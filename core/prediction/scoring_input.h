#pragma once
#include "core/prediction/design.h"
#include "core/prediction/node_model.h"

namespace milepost {

// What scoring reads from a table besides the design's columns.
inline const QString gpa_column = QStringLiteral("gpa");  // that state × GPA is made of

bool has_value(const FeatureColumn&, qint64 row);

// Constructs and the table's columns they come from, over several nodes; without the tree's own columns (ag_state is no
// source; state × GPA comes from gpa).
struct ConstructSources {
  QString group;
  QStringList columns;
};
std::vector<ConstructSources> construct_sources(const std::vector<const NodeModel*>&);
QStringList missing_constructs(const std::vector<ConstructSources>&, const FeatureTable&, qint64 row);

// The rows with the tree's own columns as they are for one state: ag_state = state, ag_state_gpa = state × gpa, empty
// where gpa is. Only the columns the design reads. Another column that is not there stays away: design_matrix says so.
FeatureTable state_rows(const Design&, const FeatureTable&, const std::vector<qint64>& rows, int state);
bool reads_state(const Design&);
bool uses_state_gpa(const Design&);  // some column is made of it: it was not dropped when the node was fitted

// z of the average student in a state: 1, zeros, and the tree's own columns as they are at the mean GPA.
Result<Eigen::RowVectorXd> state_reference(const NodeModel&, const std::vector<const NodeModel*>& others, int state);

}  // namespace milepost
