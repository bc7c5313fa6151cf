#pragma once
#include "core/prediction/numeric/random_intercept_fit.h"

namespace milepost {

// Per row, w its weight and m = 1 / (1 + exp(-eta)): residual w(y - m) and the derivatives of w m in eta.
struct RowDerivatives {
  double log_likelihood = 0;  // Σ w(y eta - log(1 + exp eta))
  Vector residual, first, second, third;
};
// highest: 1 to 3, the last derivative wanted; the others keep what they held.
void row_derivatives(const LogisticRows&, const Vector& eta, int highest, RowDerivatives&);

// NoRows, NotFinite (outcomes, weights, offsets) or OneClass; Converged: nothing speaks against a fit.
Termination fit_obstacle(const LogisticRows&);

// Each row's group with "no group" (-1, or a number that is no group) as one more: from 0 to count.
std::vector<int> group_places(const RowGroups&, Eigen::Index rows);

// Sums per group place, (count + 1): of numbers, and of weighted rows ((count + 1) × p).
Vector group_sums(const std::vector<int>& places, int count, const Vector& values);
Matrix group_cross(const std::vector<int>& places, int count, const MatrixView& x, const Vector& weights);

}  // namespace milepost
