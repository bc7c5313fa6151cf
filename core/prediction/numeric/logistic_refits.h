#pragma once
#include <cstdint>

#include "core/prediction/numeric/logistic_fit.h"

namespace milepost {

using RowCounts8 = Eigen::Matrix<std::uint8_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// Many fits of the same rows under different row weights (bootstrap, cross-validation, jackknife), all at once as matrix
// products against one Cholesky of the full fit; a replicate that does not come down to the tolerance is fitted alone.
struct LogisticRefits {
  Matrix coefficients;                     // replicates × p
  std::vector<Termination> terminations;   // one each
};
// counts: n × replicates, how often each row counts. full: fit_logistic of the same rows and options.
LogisticRefits refit_logistic(const LogisticRows&, const LogisticOptions&, const LogisticFit& full, const RowCounts8& counts);
RowCounts8 bootstrap_counts(Eigen::Index rows, int replicates, std::uint64_t seed);

// Ridge by grouped cross-validation: whole folds (cohorts, schools) are held out.
struct RidgeChoice {
  double ridge = 0;                    // the chosen: largest within one standard error of the best
  double best = 0;                     // the ridge of the least held-out deviance
  std::vector<double> path;            // tried, descending
  std::vector<double> deviance, standard_error;  // per path value: held-out deviance per row, its se over folds
};
// fold: n, from 0; at least 2 folds. An empty path: nothing could be fitted (one class, one fold, numbers not finite). Column 0 is the free intercept; the others are taken as standardised.
RidgeChoice choose_ridge(const LogisticRows&, const std::vector<int>& fold, int path_length = 100);

}  // namespace milepost
