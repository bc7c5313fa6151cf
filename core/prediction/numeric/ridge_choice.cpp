#include <algorithm>
#include <cmath>

#include "core/prediction/numeric/logistic_refits.h"
#include "core/prediction/numeric/parallel_parts.h"
#include "core/prediction/numeric/replicate_pass.h"
#include "core/prediction/numeric/row_passes.h"
#include "core/prediction/numeric/scaled_cholesky.h"

namespace milepost {

namespace {

// The folds with their rows, and what never changes along the path.
struct Folds {
  std::vector<std::vector<int>> rows;  // per fold
  RowCounts8 training;                 // n × folds: 0 where a row is held out
  Vector weight;                       // per fold
  Eigen::Index count() const { return Eigen::Index(rows.size()); }
};

Folds folds_of(const LogisticRows& rows, const std::vector<int>& fold) {
  Folds folds;
  if (fold.size() != size_t(rows.rows()) || fold.empty() || *std::min_element(fold.begin(), fold.end()) < 0) return folds;
  std::vector<std::vector<int>> all(size_t(*std::max_element(fold.begin(), fold.end())) + 1);
  for (size_t i = 0; i < fold.size(); ++i) all[size_t(fold[i])].push_back(int(i));
  for (std::vector<int>& one : all)
    if (!one.empty()) folds.rows.push_back(std::move(one));
  folds.training = RowCounts8::Ones(rows.rows(), folds.count());
  folds.weight = Vector::Zero(folds.count());
  for (Eigen::Index k = 0; k < folds.count(); ++k)
    for (const int i : folds.rows[size_t(k)]) {
      folds.training(i, k) = 0;
      folds.weight[k] += rows.weights.size() > 0 ? rows.weights[i] : 1;
    }
  return folds;
}

struct FoldSums {
  std::vector<LogisticSums> each;
  Vector gradient;
  Square hessian;
};

FoldSums sums_by_fold(const LogisticRows& rows, const Folds& folds, const Vector& b) {
  FoldSums sums;
  sums.each.resize(folds.rows.size());
  for_each_part(int(folds.count()), [&](int k) { sums.each[size_t(k)] = row_pass_of(rows, folds.rows[size_t(k)], b, true).sums; });
  sums.gradient = Vector::Zero(rows.columns());
  sums.hessian = Square::Zero(rows.columns(), rows.columns());
  for (const LogisticSums& one : sums.each) sums.gradient += one.gradient, sums.hessian += one.hessian;
  return sums;
}

// Newton at the common point until near the maximum of all rows; false: no Cholesky, or it does not settle.
bool settle(const LogisticRows& rows, const Folds& folds, const Square& penalty, Vector& b, FoldSums& sums, Vector& maximum) {
  double before = 1e300;
  for (int pass = 0; pass < 30; ++pass) {
    sums = sums_by_fold(rows, folds, b);
    const Vector gradient = sums.gradient - penalty * b;
    const ScaledCholesky cholesky(sums.hessian + penalty);
    if (!cholesky.ok() || !gradient.allFinite()) return false;
    const Vector step = cholesky.solve(gradient);
    const double decrement = step.dot(gradient);
    if (!(decrement < before)) return false;
    before = decrement;
    maximum = b + step;
    if (decrement < 1) return true;
    b = maximum;
  }
  return false;
}

// Coefficients without each fold, p × folds: all rows' sums minus the fold's at the common point give each a Newton step with
// its own exact Hessian; gradient passes over all folds together finish them.
bool fit_without_each(const LogisticRows& rows, const Folds& folds, const Square& penalty, const Vector& common, const FoldSums& sums, Square& b) {
  constexpr double tolerance = 1e-5;  // of a decrement: far below what a held-out deviance can show
  std::vector<ScaledCholesky> hessians;
  for (Eigen::Index k = 0; k < folds.count(); ++k) {
    const LogisticSums& held_out = sums.each[size_t(k)];
    hessians.emplace_back(sums.hessian - held_out.hessian + penalty);
    if (!hessians.back().ok()) return false;
    b.col(k) = common + hessians.back().solve(sums.gradient - held_out.gradient - penalty * common);
  }
  for (int pass = 0; pass < 20; ++pass) {
    const Square gradient = replicate_gradients(rows, b, folds.training) - penalty * b;
    if (!gradient.allFinite()) return false;
    double most = 0;
    for (Eigen::Index k = 0; k < folds.count(); ++k) {
      const Vector step = hessians[size_t(k)].solve(gradient.col(k));
      b.col(k) += step;
      most = std::max(most, step.dot(gradient.col(k)));
    }
    if (most < tolerance) return true;
  }
  return false;
}

bool fit_alone(const LogisticRows& rows, const Folds& folds, const Square& penalty, Square& b) {
  for (Eigen::Index k = 0; k < folds.count(); ++k) {
    Vector weights = folds.training.col(k).cast<double>();
    if (rows.weights.size() > 0) weights = weights.cwiseProduct(rows.weights);
    LogisticOptions options;
    options.penalty = penalty;
    const LogisticFit fit = fit_logistic({rows.x, rows.y, weights, rows.offset}, options);
    if (!fit.converged()) return false;
    b.col(k) = fit.coefficients;
  }
  return true;
}

void add_deviance(const LogisticRows& rows, const Folds& folds, const Square& b, RidgeChoice& choice) {
  Vector deviance(folds.count());
  for_each_part(int(folds.count()), [&](int k) {
    deviance[k] = -2 * row_pass_of(rows, folds.rows[size_t(k)], b.col(k), false).sums.log_likelihood / folds.weight[k];
  });
  const double mean = deviance.dot(folds.weight) / folds.weight.sum();
  const double variance = (deviance.array() - mean).square().matrix().dot(folds.weight) / folds.weight.sum();
  choice.deviance.push_back(mean);
  choice.standard_error.push_back(std::sqrt(variance / double(folds.count() - 1)));
}

void choose(RidgeChoice& choice) {
  const size_t best = size_t(std::min_element(choice.deviance.begin(), choice.deviance.end()) - choice.deviance.begin());
  choice.best = choice.path[best];
  const double limit = choice.deviance[best] + choice.standard_error[best];
  for (size_t i = 0; i <= best; ++i)
    if (choice.deviance[i] <= limit) return void(choice.ridge = choice.path[i]);
}

}  // namespace

RidgeChoice choose_ridge(const LogisticRows& rows, const std::vector<int>& fold, int path_length) {
  const Eigen::Index p = rows.columns();
  const Folds folds = folds_of(rows, fold);
  if (folds.count() < 2 || p < 2 || path_length < 1 || !(folds.weight.minCoeff() > 0)) return {};
  LogisticOptions null;
  null.penalty = ridge_penalty(p, 1e12);
  const LogisticFit start = fit_logistic(rows, null);  // refuses what no ridge can repair: one class, numbers not finite
  if (!start.converged()) return {};
  const double information = sums_by_fold(rows, folds, start.coefficients).hessian.diagonal().tail(p - 1).mean();
  if (!(information > 0)) return {};

  // From a ridge that leaves a tenth of each coefficient to one that takes a ten-thousandth.
  RidgeChoice choice;
  Vector common = start.coefficients, last = common, maximum;
  FoldSums sums;
  for (int i = 0; i < path_length; ++i) {
    const double ridge = 10 * information * std::pow(10.0, path_length > 1 ? -5.0 * i / (path_length - 1) : 0);
    const Square penalty = ridge_penalty(p, ridge);
    Square b(p, folds.count());
    const bool settled = settle(rows, folds, penalty, common, sums, maximum) && fit_without_each(rows, folds, penalty, common, sums, b);
    if (!settled && !fit_alone(rows, folds, penalty, b)) return {};
    choice.path.push_back(ridge);
    add_deviance(rows, folds, b, choice);
    if (!settled) continue;
    common = i > 0 ? Vector(2 * maximum - last) : maximum;  // the path is smooth in log ridge: go on straight
    last = maximum;
  }
  choose(choice);
  return choice;
}

}  // namespace milepost
