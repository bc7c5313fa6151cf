#pragma once
#include "core/prediction/design.h"
#include "core/prediction/fit_rows.h"
#include "core/prediction/numeric/smoothing_fit.h"

namespace milepost {

// How a node is penalised, and how that was come to.
struct NodePenalty {
  RidgeKind kind = RidgeKind::Number;
  double ridge = 0;
  bool firth = false;
  bool random_intercept = false;
};

// A fit by whichever of the numeric parts the penalty asks for.
struct PenalisedFit {
  LogisticFit fit;  // with the termination of the whole
  double log_likelihood = 0;
  double sd = 0;  // of the groups' intercepts
  Vector intercepts, intercept_variances;
  Vector smoothing;  // per SmoothTerm under Evidence
  bool converged() const { return fit.converged(); }
};

// One per term of the design: on a spline its curvature plus a hundredth of a ridge, so that it tends first to a
// straight line and then to nothing; else a ridge on the term's columns. Column 0 of the matrix is the intercept.
std::vector<SmoothTerm> smooth_terms(const Design&);

PenalisedFit fit_penalised(const LogisticRows&, const RowGroups&, const NodePenalty&, const std::vector<SmoothTerm>&);

// The penalty a fit came to, as a matrix, and the same fit under it with nothing left to choose but the intercepts' sd.
Square fixed_penalty(Eigen::Index columns, const NodePenalty&, const std::vector<SmoothTerm>&, const Vector& smoothing);
PenalisedFit fit_fixed(const LogisticRows&, const RowGroups&, const NodePenalty&, const Square& penalty,
                       const Vector& start);

}  // namespace milepost
