#include "core/prediction/held_out.h"

#include <algorithm>
#include <cmath>

#include "core/prediction/numeric/logistic_refits.h"

namespace milepost {

namespace {

int fold_count(const std::vector<int>& fold) {
  return fold.empty() ? 0 : *std::max_element(fold.begin(), fold.end()) + 1;
}

// The log-odds of the rows outside the fold, half a row each way: finite whatever they hold.
double base_eta(const FitRows& fit, const std::vector<int>& fold, int held_out) {
  double events = .5, others = .5;
  for (size_t i = 0; i < fold.size(); ++i) {
    if (fold[i] != held_out) (fit.y[Eigen::Index(i)] == 1 ? events : others) += 1;
  }
  return std::log(events / others);
}

}  // namespace

Vector eta_without_fold(const FitRows& fit, const Matrix& x, const std::vector<int>& fold, int held_out,
                        const NodePenalty& penalty, const Square& matrix, const Vector& start) {
  Vector weights = fit.weights.size() > 0 ? fit.weights : Vector(Vector::Ones(fit.y.size()));
  double kept_events = 0, kept_others = 0;
  for (size_t i = 0; i < fold.size(); ++i) {
    const auto row = Eigen::Index(i);
    if (fold[i] == held_out)
      weights[row] = 0;
    else
      (fit.y[row] == 1 ? kept_events : kept_others) += 1;
  }
  if (kept_events == 0 || kept_others == 0) return Vector::Constant(x.rows(), base_eta(fit, fold, held_out));
  const LogisticRows rows{x, fit.y, weights, fit.no_offset};
  PenalisedFit made = fit_fixed(rows, fit.groups, penalty, matrix, start);
  if (!made.converged()) {
    const Square small = ridge_penalty(x.cols(), 1.0);
    made = fit_fixed(rows, fit.groups, penalty, matrix.size() == 0 ? small : Square(matrix + small), {});
  }
  if (!made.converged()) return Vector::Constant(x.rows(), base_eta(fit, fold, held_out));
  Vector eta;
  linear_predictor(x, made.fit.coefficients, eta);
  if (penalty.random_intercept) {
    for (size_t i = 0; i < fold.size(); ++i) {
      if (const int group = fit.groups.of_row[i]; group >= 0) eta[Eigen::Index(i)] += made.intercepts[group];
    }
  }
  return eta;
}

Vector held_out_eta(const FitRows& fit, const Matrix& x, const std::vector<int>& fold, const NodePenalty& penalty,
                    const Square& matrix, const LogisticFit& full) {
  const int count = fold_count(fold);
  Vector eta = Vector::Zero(x.rows());
  std::vector<bool> done(size_t(count), false);
  Matrix coefficients;
  if (!penalty.random_intercept && !penalty.firth && count > 1) {
    LogisticOptions options;
    options.penalty = matrix;
    RowCounts8 counts(x.rows(), count);
    for (Eigen::Index i = 0; i < x.rows(); ++i) {
      for (int k = 0; k < count; ++k) counts(i, k) = fold[size_t(i)] == k ? 0 : 1;
    }
    LogisticRefits refits = refit_logistic(fit.logistic(x), options, full, counts);
    for (int k = 0; k < count; ++k) done[size_t(k)] = refits.terminations[size_t(k)] == Termination::Converged;
    coefficients = std::move(refits.coefficients);
  }
  for (int k = 0; k < count; ++k) {
    Vector alone;
    if (!done[size_t(k)]) alone = eta_without_fold(fit, x, fold, k, penalty, matrix, full.coefficients);
    for (Eigen::Index i = 0; i < x.rows(); ++i) {
      if (fold[size_t(i)] != k) continue;
      eta[i] = done[size_t(k)] ? x.row(i).dot(coefficients.row(k)) : alone[i];
    }
  }
  return eta;
}

}  // namespace milepost
