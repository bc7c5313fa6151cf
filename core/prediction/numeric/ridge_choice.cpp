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
  if (fold.size() != size_t(rows.rows()) || fold.empty() || *std::min_element(fold.begin(), fold.end()) < 0)
    return folds;
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

// X'WX of each fold's training rows at one common point: all rows' less the fold's, a single pass for every fold.
std::vector<Square> training_information(const LogisticRows& rows, const Folds& folds, const Vector& common) {
  std::vector<Square> held_out(folds.rows.size());
  for_each_part(int(folds.count()), [&](int k) {
    held_out[size_t(k)] = row_pass_of(rows, folds.rows[size_t(k)], common, true).sums.hessian;
  });
  Square all = Square::Zero(rows.columns(), rows.columns());
  for (const Square& one : held_out) all += one;
  for (Square& one : held_out) one = all - one;
  return held_out;
}

// Coefficients without each fold, p × folds, from a guess: passes over all folds together against Choleskys of
// `information`, which is taken anew where they do not close in fast. false: they do not close in.
bool fit_without_each(const LogisticRows& rows, const Folds& folds, const Square& penalty,
                      std::vector<Square>& information, Square& b) {
  constexpr double tolerance =
      1e-4;  // of a decrement, before its step: what is left is far below what a deviance can show
  std::vector<ScaledCholesky> hessians;
  for (int pass = 0; pass < 30; ++pass) {
    if (pass > 0 && pass % 3 == 0) information = training_information(rows, folds, b.rowwise().mean());
    if (pass % 3 == 0) {
      hessians.clear();
      for (const Square& one : information) hessians.emplace_back(one + penalty);
    }
    const Square gradient = replicate_gradients(rows, b, folds.training) - penalty * b;
    double most = 0;
    for (Eigen::Index k = 0; k < folds.count(); ++k) {
      if (!hessians[size_t(k)].ok()) return false;
      const Vector step = hessians[size_t(k)].solve(gradient.col(k));
      b.col(k) += step;
      const double decrement = step.dot(gradient.col(k));
      if (!std::isfinite(decrement)) return false;
      most = std::max(most, decrement);
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
  const size_t best =
      size_t(std::min_element(choice.deviance.begin(), choice.deviance.end()) - choice.deviance.begin());
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
  const LogisticFit start =
      fit_logistic(rows, null);  // refuses what no ridge can repair: one class, numbers not finite
  if (!start.converged()) return {};
  std::vector<Square> information = training_information(rows, folds, start.coefficients);
  Square mean = Square::Zero(p, p);
  for (const Square& one : information) mean += one / double(folds.count() - 1);
  const double typical = mean.diagonal().tail(p - 1).mean();
  if (!(typical > 0)) return {};

  // From a ridge that leaves a tenth of each coefficient to one that takes a ten-thousandth.
  RidgeChoice choice;
  Square b = start.coefficients.replicate(1, folds.count()), last = b, before = b;
  for (int i = 0; i < path_length; ++i) {
    const double ridge = 10 * typical * std::pow(10.0, path_length > 1 ? -5.0 * i / (path_length - 1) : 0);
    const Square penalty = ridge_penalty(p, ridge);
    const Square guess =
        i > 2 ? Square(3 * (b - last) + before) : b;  // the path is smooth in log ridge: a parabola ahead
    before = last, last = b, b = guess;
    if (!fit_without_each(rows, folds, penalty, information, b) && !fit_alone(rows, folds, penalty, b)) return {};
    choice.path.push_back(ridge);
    add_deviance(rows, folds, b, choice);
  }
  choose(choice);
  return choice;
}

}  // namespace milepost
