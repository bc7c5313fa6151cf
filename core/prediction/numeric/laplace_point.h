#pragma once
#include "core/prediction/numeric/row_derivatives.h"

namespace milepost {

// Rows with groups, and the marginal log-likelihood of b and the variance of u by full Laplace. In the variance, not
// its logarithm, all is defined at 0.
struct GroupedRows {
  GroupedRows(const LogisticRows& logistic, const RowGroups& groups);
  LogisticRows rows;
  std::vector<int> places;  // 0 … count; count: no group
  int count = 0;
};

struct LaplacePoint {
  Vector b;
  double variance = 0;
  Vector u;  // count + 1 modes, the last 0
  double log_likelihood = 0;
  Vector gradient;               // in b
  double variance_gradient = 0;  // in the variance
  RowDerivatives derivatives;    // at the modes
  Vector score, a1, a2, a3;      // count + 1: the rows' sums of residual, first, second, third
  Vector held, shrunk;           // count + 1: 1 / (1 + variance a1), variance / (1 + variance a1); 0 for no group
  bool finite() const;
};
// u: modes to start from (count + 1) or empty.
LaplacePoint laplace_point(const GroupedRows&, const Vector& b, double variance, const Vector& u);

// Minus the second derivatives of the Laplace log-likelihood at the point, exact: log-determinant included.
struct LaplaceInformation {
  Square of_b;   // p × p
  Vector cross;  // p: b with the variance
  double of_variance = 0;
};
LaplaceInformation laplace_information(const GroupedRows&, const LaplacePoint&);

// of_b without what the log-determinant adds: never indefinite, for steps far from the optimum.
Square leading_information(const GroupedRows&, const LaplacePoint&);

}  // namespace milepost
