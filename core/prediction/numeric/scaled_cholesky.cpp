#include "core/prediction/numeric/scaled_cholesky.h"

#include <cmath>

namespace milepost {

namespace {

constexpr double least_pivot = 1e-12;  // a duplicated column leaves about 1e-15, a raw cubic of grades about 1e-8

}  // namespace

ScaledCholesky::ScaledCholesky(const Square& a) {
  const Eigen::Index p = a.rows();
  scale_.resize(p);
  for (Eigen::Index j = 0; j < p; ++j) {
    if (!(a(j, j) > 0) || !std::isfinite(a(j, j))) return;
    scale_[j] = 1 / std::sqrt(a(j, j));
  }
  const Square scaled = scale_.asDiagonal() * a * scale_.asDiagonal();
  if (p > 0) {
    factor_.compute(scaled);
    if (factor_.info() != Eigen::Success) return;
    const double pivot = factor_.matrixLLT().diagonal().minCoeff();
    if (!(pivot * pivot > least_pivot)) return;
  }
  ok_ = true;
}

Vector ScaledCholesky::solve(const Vector& right) const {
  return solve_columns(right);
}

Square ScaledCholesky::solve_columns(const Square& right) const {
  if (scale_.size() == 0) return right;
  return scale_.asDiagonal() * factor_.solve(scale_.asDiagonal() * right).eval();
}

Square ScaledCholesky::inverse() const {
  return solve_columns(Square::Identity(scale_.size(), scale_.size()));
}

double ScaledCholesky::log_determinant() const {
  if (scale_.size() == 0) return 0;
  return 2 * factor_.matrixLLT().diagonal().array().log().sum() - 2 * scale_.array().log().sum();
}

}  // namespace milepost
