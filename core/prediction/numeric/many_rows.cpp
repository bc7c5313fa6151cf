#include "core/prediction/numeric/many_rows.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/prediction/numeric/logistic_objective.h"
#include "core/prediction/numeric/scaled_cholesky.h"

namespace milepost {

namespace {

// One row of every stretch of rows, at a place that no period of the data can follow (multiplicative hash).
std::vector<Eigen::Index> sampled(Eigen::Index rows, Eigen::Index count) {
  std::vector<Eigen::Index> chosen(static_cast<size_t>(count));
  for (Eigen::Index s = 0; s < count; ++s) {
    const Eigen::Index first = rows * s / count, length = rows * (s + 1) / count - first;
    const std::uint64_t hash = (std::uint64_t(s) + 1) * 0x9E3779B97F4A7C15ull;
    chosen[size_t(s)] = first + Eigen::Index((hash >> 32) * std::uint64_t(length) >> 32);
  }
  return chosen;
}

LogisticFit fit_of_sample(const LogisticRows& rows, const LogisticOptions& options, const Vector& start) {
  const Eigen::Index count = std::min<Eigen::Index>(rows.rows() / 20, 50'000);
  const std::vector<Eigen::Index> chosen = sampled(rows.rows(), count);
  const bool weighted = rows.weights.size() > 0, shifted = rows.offset.size() > 0;
  Matrix x(count, rows.columns());
  Vector y(count), weights(weighted ? count : 0), offset(shifted ? count : 0);
  for (Eigen::Index i = 0; i < count; ++i) {
    const Eigen::Index row = chosen[size_t(i)];
    x.row(i) = rows.x.row(row);
    y[i] = rows.y[row];
    if (weighted) weights[i] = rows.weights[row];
    if (shifted) offset[i] = rows.offset[row];
  }
  LogisticOptions sample = options;
  sample.start = start;
  sample.tolerance = 1e-3;  // the sample's own error is far larger
  if (options.penalty.size() > 0) sample.penalty = options.penalty * (double(count) / double(rows.rows()));
  return fit_logistic({x, y, weights, offset}, sample);
}

}  // namespace

Vector start_of_many_rows(const LogisticRows& rows, const LogisticOptions& options, const Vector& start) {
  constexpr double near_enough = 1e-3;  // in the Newton decrement, by the chord: Newton's own step then leaves about 1e-12 of it
  const LogisticFit sample = fit_of_sample(rows, options, start);
  if (!sample.converged()) return start;
  LogisticPoint point = logistic_point(rows, options, sample.coefficients);
  const ScaledCholesky cholesky(point.hessian);
  if (!point.finite() || !cholesky.ok()) return start;
  double before = 0;
  for (int passes = 0; passes < 8; ++passes) {
    const Vector step = cholesky.solve(point.gradient);
    const double decrement = step.dot(point.gradient);
    if (passes > 0 && !(decrement < 0.25 * before)) break;  // the chord does not close in: Newton's turn, from the better point
    before = decrement;
    const Vector next = point.b + step;
    if (decrement < near_enough) return next;
    LogisticPoint moved = logistic_point(rows, options, next, false);
    if (!std::isfinite(moved.penalised) || moved.penalised < point.penalised) break;
    point = std::move(moved);
  }
  return point.b;
}

}  // namespace milepost
