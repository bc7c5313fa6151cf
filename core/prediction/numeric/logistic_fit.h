#pragma once
#include <vector>

#include "core/prediction/numeric/row_sums.h"

namespace milepost {

// How a fit ended. Only Converged is a fit.
enum class Termination {
  Converged,       // Newton decrement below the tolerance
  IterationLimit,  // gave up
  NoProgress,      // no step improved the penalised log-likelihood, and the decrement is not small
  Separation,      // some direction fits perfectly: its coefficient has no finite value
  OneClass,        // every outcome is the same
  NoRows,          // nothing to fit
  Singular,        // the Hessian is not positive definite: columns depend on each other and nothing is penalised
  NotFinite,       // an infinite or missing number among the inputs
};
const char* termination_word(Termination);  // "converged", "iteration_limit", "no_progress", "separation", …

struct LogisticOptions {
  Square penalty;           // p × p, positive semi-definite: minus ½ b' penalty b; 0 × 0: none
  bool firth = false;       // Jeffreys' prior (Firth 1993): plus ½ log|X'WX|
  Vector start;             // p; empty: zeros
  int max_iterations = 100;
  double tolerance = 1e-10;  // on the Newton decrement g' H^-1 g
};

struct LogisticFit {
  Termination termination = Termination::NoRows;
  int iterations = 0;
  Vector coefficients;                   // p
  Square covariance;                     // p × p: (X'WX + penalty)^-1 at the coefficients
  double log_likelihood = 0;             // without penalty
  double penalised_log_likelihood = 0;   // with penalty (and ½ log|X'WX| under Firth)
  double edf = 0;                        // tr((X'WX + penalty)^-1 X'WX)
  double newton_decrement = 0;
  std::vector<int> separating;           // columns whose coefficients run away, under Separation
  bool converged() const { return termination == Termination::Converged; }
};

// Maximises the penalised log-likelihood by Newton with step halving on Cholesky; above 200,000 rows from a sub-sample
// start with one full Hessian and gradient steps to the same optimum.
LogisticFit fit_logistic(const LogisticRows&, const LogisticOptions&);

// Identity but for a zero at the intercept: ½ ridge Σ b² over the other columns.
Square ridge_penalty(Eigen::Index columns, double ridge, Eigen::Index intercept = 0);

}  // namespace milepost
