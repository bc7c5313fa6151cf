#include "core/prediction/product_choice.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/prediction/held_out.h"

namespace milepost {

namespace {

double deviance(const FitRows& fit, Eigen::Index row, double eta) {
  const double weight = fit.weights.size() > 0 ? fit.weights[row] : 1;
  return 2 * weight * (log1p_exp(eta) - fit.y[row] * eta);
}

std::vector<int> sizes_up_to(Eigen::Index most) {
  std::vector<int> sizes;
  for (const int size : {1, 2, 4, 8, 12, 20, 30, 50}) {
    if (size < most) sizes.push_back(size);
  }
  if (most > 0) sizes.push_back(int(most));
  return sizes;
}

// Base penalty, and for each product's column the same ridge as it has elsewhere.
Square with_product_penalty(const Square& base, Eigen::Index columns, double product_ridge) {
  Square both = Square::Zero(columns, columns);
  if (base.size() > 0) both.topLeftCorner(base.rows(), base.cols()) = base;
  for (Eigen::Index i = columns - 1; i >= base.rows() && i > 0; --i) both(i, i) = product_ridge;
  return both;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// Under evidence: what a fit of all rows with all products makes of them.
double ridge_of_products(const Design& design, const FitRows& fit, const Matrix& x, const NodePenalty& penalty,
                         const Products& all) {
  if (penalty.kind != RidgeKind::Evidence) return penalty.ridge;
  Design both = design;
  add_products(both, all, all.count());
  const Matrix wide = with_products(x, all, all.count());
  const PenalisedFit made = fit_penalised(fit.logistic(wide), fit.groups, penalty, smooth_terms(both));
  if (!made.converged()) return 1;
  const Vector last = made.smoothing.tail(all.count());
  return std::clamp(median({last.data(), last.data() + last.size()}), .1, 1e4);
}

struct HeldOutSizes {
  std::vector<int> sizes;
  std::vector<Vector> eta;  // per size
};

void fit_fold(const FeatureTable& table, const Design& design, const FitRows& fit, const Matrix& x,
              const std::vector<int>& fold, int held_out, const NodePenalty& penalty, const Square& base,
              const Vector& start, double product_ridge, HeldOutSizes& out) {
  Vector used = fit.weights.size() > 0 ? fit.weights : Vector(Vector::Ones(fit.y.size()));
  for (size_t i = 0; i < fold.size(); ++i) {
    if (fold[i] == held_out) used[Eigen::Index(i)] = 0;
  }
  const Vector eta = eta_without_fold(fit, x, fold, held_out, penalty, base, start);
  const Products screened = screen_products(table, design, fit, x, eta, used, out.sizes.back());
  for (size_t k = 0; k < out.sizes.size(); ++k) {
    const Eigen::Index count = std::min<Eigen::Index>(out.sizes[k], screened.count());
    Vector with = eta;
    if (count > 0) {
      const Matrix wide = with_products(x, screened, count);
      Vector from = Vector::Zero(wide.cols());
      from.head(start.size()) = start;
      const Square matrix = with_product_penalty(base, wide.cols(), product_ridge);
      with = eta_without_fold(fit, wide, fold, held_out, penalty, matrix, from);
    }
    for (size_t i = 0; i < fold.size(); ++i) {
      if (fold[i] == held_out) out.eta[k][Eigen::Index(i)] = with[Eigen::Index(i)];
    }
  }
}

// Mean fall of the deviance per row and its standard error over folds.
std::pair<double, double> gain_over(const FitRows& fit, const std::vector<int>& fold, int folds, const Vector& before,
                                    const Vector& after) {
  std::vector<double> fall(static_cast<size_t>(folds), 0), rows(static_cast<size_t>(folds), 0);
  double total = 0;
  for (size_t i = 0; i < fold.size(); ++i) {
    const auto row = Eigen::Index(i);
    const double one = deviance(fit, row, before[row]) - deviance(fit, row, after[row]);
    fall[size_t(fold[i])] += one;
    rows[size_t(fold[i])] += 1;
    total += one;
  }
  const double mean = total / double(fold.size());
  double squares = 0;
  for (int k = 0; k < folds; ++k) {
    const double apart = fall[size_t(k)] - mean * rows[size_t(k)];
    squares += apart * apart;
  }
  const double error = std::sqrt(squares * folds / std::max(1, folds - 1)) / double(fold.size());
  return {mean, error};
}

}  // namespace

ProductChoice choose_products(const FeatureTable& table, const Design& design, const FitRows& fit, const Matrix& x,
                              const std::vector<int>& fold, const NodePenalty& penalty, const PenalisedFit& base, int most,
                              const Vector& held_out) {
  ProductChoice choice;
  choice.held_out = held_out;
  Vector eta;
  linear_predictor(x, base.fit.coefficients, eta);
  if (penalty.random_intercept) {
    for (Eigen::Index i = 0; i < eta.size(); ++i) {
      if (const int group = fit.groups.of_row[size_t(i)]; group >= 0) eta[i] += base.intercepts[group];
    }
  }
  const Vector used = fit.weights.size() > 0 ? fit.weights : Vector(Vector::Ones(fit.y.size()));
  const Products all = screen_products(table, design, fit, x, eta, used, most);
  if (all.count() == 0 || fold.empty()) return choice;

  const double product_ridge = ridge_of_products(design, fit, x, penalty, all);
  const Square base_penalty = fixed_penalty(x.cols(), penalty, smooth_terms(design), base.smoothing);
  HeldOutSizes tried;
  tried.sizes = sizes_up_to(all.count());
  tried.eta.assign(tried.sizes.size(), held_out);
  const int folds = *std::max_element(fold.begin(), fold.end()) + 1;
  for (int k = 0; k < folds; ++k) {
    fit_fold(table, design, fit, x, fold, k, penalty, base_penalty, base.fit.coefficients, product_ridge, tried);
  }
  size_t best = 0;
  for (size_t k = 0; k < tried.sizes.size(); ++k) {
    const auto [gain, error] = gain_over(fit, fold, folds, held_out, tried.eta[k]);
    if (k > 0 && gain <= choice.gain) continue;
    choice.gain = gain;
    choice.standard_error = error;
    best = k;
  }
  for (size_t k = 0; k < best; ++k) {  // the fewest that the best number does not beat by more than its own error
    const auto [gain, error] = gain_over(fit, fold, folds, tried.eta[k], tried.eta[best]);
    if (gain > error) continue;
    std::tie(choice.gain, choice.standard_error) = gain_over(fit, fold, folds, held_out, tried.eta[k]);
    best = k;
  }
  if (!(choice.gain > choice.standard_error)) return choice;
  choice.products = first_products(all, tried.sizes[best]);
  choice.held_out = tried.eta[best];
  return choice;
}

}  // namespace milepost
