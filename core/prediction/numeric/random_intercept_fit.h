#pragma once
#include "core/prediction/numeric/logistic_fit.h"

namespace milepost {

// Rows' groups (schools), from 0; -1: no group, u = 0.
struct RowGroups {
  std::vector<int> of_row;  // n
  int count = 0;
};

struct RandomInterceptFit {
  Termination termination = Termination::NoRows;
  int iterations = 0;              // outer, over sd
  LogisticFit fixed;               // covariance: with the intercepts' and log sd's uncertainty (where sd is 0, as if known)
  double sd = 0;                   // of u on the logit scale; 0 is a legal answer
  Vector intercepts;               // mode of u per group
  Vector intercept_variances;      // 1 / (Σ w + 1/sd²) per group
  double log_likelihood = 0;       // full Laplace approximation of the marginal log-likelihood, without the penalty
};

// logit P(y) = x b + u_group, u ~ N(0, sd²), by full Laplace: b and log sd maximise
// Σ_s { l_s(b, u^) - u^²/2sd² - ½ log(1 + sd² Σ w) } minus ½ b' penalty b (model.md 3.3). Never PQL: b and u are not
// merely joint modes. Firth is refused here (NoProgress never hides it: options.firth must be false).
RandomInterceptFit fit_random_intercept(const LogisticRows&, const RowGroups&, const LogisticOptions&);

}  // namespace milepost
