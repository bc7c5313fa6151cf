#include "core/prediction/numeric/logistic_refits.h"

#include <algorithm>
#include <cmath>

#include "core/prediction/numeric/logistic_objective.h"
#include "core/prediction/numeric/replicate_pass.h"
#include "core/prediction/numeric/scaled_cholesky.h"

namespace milepost {

namespace {

// The splitmix64 finaliser of a counter: the same draws on every machine, in any order.
std::uint64_t mixed(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

LogisticFit refit_alone(const LogisticRows& rows, const LogisticOptions& options, const RowCounts8& counts, Eigen::Index replicate, const Vector& start) {
  Vector weights = counts.col(replicate).cast<double>();
  if (rows.weights.size() > 0) weights = weights.cwiseProduct(rows.weights);
  LogisticOptions own = options;
  own.start = start;
  return fit_logistic({rows.x, rows.y, weights, rows.offset}, own);
}

}  // namespace

RowCounts8 bootstrap_counts(Eigen::Index rows, int replicates, std::uint64_t seed) {
  RowCounts8 counts = RowCounts8::Zero(rows, replicates);
  for (Eigen::Index r = 0; r < replicates; ++r) {
    const std::uint64_t stream = mixed(seed * 0x9E3779B97F4A7C15ull + mixed(std::uint64_t(r) + 1));
    for (Eigen::Index i = 0; i < rows; ++i) {
      const std::uint64_t draw = mixed(stream + (std::uint64_t(i) + 1) * 0x9E3779B97F4A7C15ull);
      std::uint8_t& count = counts(Eigen::Index((draw >> 32) * std::uint64_t(rows) >> 32), r);
      if (count < 255) ++count;
    }
  }
  return counts;
}

LogisticRefits refit_logistic(const LogisticRows& rows, const LogisticOptions& options, const LogisticFit& full, const RowCounts8& counts) {
  const Eigen::Index replicates = counts.cols(), p = rows.columns();
  LogisticRefits refits;
  refits.coefficients = Matrix::Zero(replicates, p);
  refits.terminations.assign(size_t(replicates), Termination::NoRows);
  std::vector<char> done(size_t(replicates), 0);
  const ScaledCholesky cholesky(full.converged() && !options.firth ? logistic_point(rows, options, full.coefficients).hessian : Square::Zero(1, 1));
  if (cholesky.ok()) {
    Square b = full.coefficients.replicate(1, replicates);
    Vector before = Vector::Constant(replicates, 1e300);
    for (int pass = 0; pass < 16; ++pass) {
      Square gradient = replicate_gradients(rows, b, counts);
      if (options.penalty.size() > 0) gradient -= options.penalty * b;
      const Square step = cholesky.solve_columns(gradient);
      bool open = false;
      for (Eigen::Index r = 0; r < replicates; ++r) {
        if (done[size_t(r)]) continue;
        const double decrement = step.col(r).dot(gradient.col(r));
        if (!(decrement < 0.5 * before[r])) continue;  // does not close in: alone
        before[r] = decrement;
        b.col(r) += step.col(r);
        if (decrement < options.tolerance) done[size_t(r)] = 1;
        else open = true;
      }
      if (!open) break;
    }
    refits.coefficients = b.transpose();
  }
  for (Eigen::Index r = 0; r < replicates; ++r) {
    if (done[size_t(r)]) {
      refits.terminations[size_t(r)] = Termination::Converged;
      continue;
    }
    const LogisticFit fit = refit_alone(rows, options, counts, r, full.coefficients);
    refits.coefficients.row(r) = fit.coefficients;
    refits.terminations[size_t(r)] = fit.termination;
  }
  return refits;
}

}  // namespace milepost
