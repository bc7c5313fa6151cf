#pragma once
#include <optional>

#include "core/prediction/numeric/random_intercept_fit.h"

namespace milepost {

// Columns that share one smoothing parameter: ½ λ b_block' penalty b_block.
struct SmoothTerm {
  int first = 0, count = 0;
  Square penalty;  // count × count, positive semi-definite, of full rank unless a null space shall stay free
};

struct SmoothingFit {
  Termination termination = Termination::NoRows;
  int iterations = 0;               // outer, over the smoothing parameters
  LogisticFit fit;                  // at the chosen parameters; covariance is the Bayesian H^-1 of the fixed columns
  Vector smoothing;                 // λ per term
  Vector edf;                       // per term
  double evidence = 0;              // Laplace (REML) log marginal likelihood
  double sd = 0;                    // of the groups' intercepts; 0 without groups
  Vector intercepts, intercept_variances;  // per group; empty without groups
};

// One smoothing parameter per term (and the groups' intercept variance) by Laplace evidence
// l(b) - ½ b'Λb + ½ log|Λ|+ - ½ log|H| (model.md 3.3), maximised over log λ to 1e-7. Columns in no term are free; of the
// options only the iteration's are used. Terms must not overlap. A term that is nothing ends at a large, finite λ.
SmoothingFit fit_smoothing(const LogisticRows&, const std::vector<SmoothTerm>&, const RowGroups* groups, const LogisticOptions&);

}  // namespace milepost
