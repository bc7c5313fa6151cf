#pragma once
#include "core/prediction/node_model.h"

namespace milepost {

// Sets mahalanobis_precision and mahalanobis_limit from the training rows' z (rows × (1 + columns), as design_matrix makes
// it): inverse of the Ledoit-Wolf shrunk covariance, and the distance within which 99.9 % of the rows lie. Columns that
// are constant or all but constant (a rare 0/1) are left out: one such 1 would stretch the limit for everybody.
void make_support(NodeModel&, const MatrixView& z, const VectorView* weights = nullptr);

Vector mahalanobis_squared(const NodeModel&, const MatrixView& z);  // per row

// Why one row (1 + columns) is not like the training rows: columns that are not finite or outside the training range by
// more than a tenth of it; else, beyond the Mahalanobis limit, the (at most 3) columns that make it so. Empty: inside.
// distance: the row's of mahalanobis_squared. only_range: leaves the distance out; skipped: columns not looked at.
QStringList outside_support(const NodeModel&, const Eigen::Ref<const Eigen::RowVectorXd>& z, double distance);
QStringList outside_range(const NodeModel&, const Eigen::Ref<const Eigen::RowVectorXd>& z, const QStringList& skipped = {});

}  // namespace milepost
