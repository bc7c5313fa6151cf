#include "core/prediction/numeric/row_sums.h"

#include <cmath>

namespace milepost {

namespace {

const Vector nothing;
constexpr Eigen::Index block = 256;  // rows at a time: what a Hessian update reuses stays in the first cache

}  // namespace

LogisticRows logistic_rows(const MatrixView& x, const VectorView& y) { return {x, y, nothing, nothing}; }

double log1p_exp(double v) { return v > 0 ? v + std::log1p(std::exp(-v)) : std::log1p(std::exp(v)); }

double logistic(double v) {
  if (v >= 0) return 1 / (1 + std::exp(-v));
  const double e = std::exp(v);
  return e / (1 + e);
}

void linear_predictor(const MatrixView& x, const Vector& b, Vector& out) { out.noalias() = x * b; }

void probabilities(const VectorView& linear_predictor, Vector& out) { out = linear_predictor.unaryExpr([](double v) { return logistic(v); }); }

Square weighted_gram(const MatrixView& x, const VectorView& weights) {
  Square gram = Square::Zero(x.cols(), x.cols());
  for (Eigen::Index first = 0; first < x.rows(); first += block) {
    const Eigen::Index count = std::min(block, x.rows() - first);
    const auto part = x.middleRows(first, count);
    const Matrix scaled = weights.segment(first, count).asDiagonal() * part;
    gram.noalias() += part.transpose() * scaled;
  }
  gram.triangularView<Eigen::StrictlyUpper>() = gram.transpose();
  return gram;
}

Vector weighted_cross(const MatrixView& x, const VectorView& residuals) { return x.transpose() * residuals; }

LogisticSums logistic_sums(const LogisticRows& rows, const Vector& b, bool with_hessian) {
  LogisticSums sums;
  Vector eta, p;
  linear_predictor(rows.x, b, eta);
  if (rows.offset.size() > 0) eta += rows.offset;
  probabilities(eta, p);
  Vector residual(rows.rows()), information(rows.rows());
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const double w = rows.weights.size() > 0 ? rows.weights[i] : 1;
    sums.log_likelihood += w * (rows.y[i] * eta[i] - log1p_exp(eta[i]));
    residual[i] = w * (rows.y[i] - p[i]);
    information[i] = w * p[i] * (1 - p[i]);
  }
  sums.gradient = weighted_cross(rows.x, residual);
  if (with_hessian) sums.hessian = weighted_gram(rows.x, information);
  return sums;
}

const char* instruction_set() { return "x86-64"; }

}  // namespace milepost
