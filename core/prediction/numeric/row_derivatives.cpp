#include "core/prediction/numeric/row_derivatives.h"

#include <cmath>

#include "core/prediction/numeric/parallel_parts.h"

namespace milepost {

namespace {

constexpr int most_parts = 2;  // each holds sums of its own

void add_rows(const std::vector<int>& places, const MatrixView& x, const Vector& weights, Eigen::Index first,
              Eigen::Index last, Matrix& sums) {
  for (Eigen::Index i = first; i < last; ++i) sums.row(places[size_t(i)]).noalias() += weights[i] * x.row(i);
}

}  // namespace

void row_derivatives(const LogisticRows& rows, const Vector& eta, int highest, RowDerivatives& out) {
  const Eigen::Index n = rows.rows();
  out.residual.resize(n);
  out.first.resize(n);
  if (highest >= 2) out.second.resize(n);
  if (highest >= 3) out.third.resize(n);
  out.log_likelihood = 0;
  for (Eigen::Index i = 0; i < n; ++i) {
    const double w = rows.weights.size() > 0 ? rows.weights[i] : 1;
    const double e = std::exp(-std::abs(eta[i]));  // in (0, 1]: no overflow on either side
    const double small = e / (1 + e), large = 1 / (1 + e);
    const double m = eta[i] >= 0 ? large : small, variance = small * large;
    out.log_likelihood += w * (rows.y[i] * eta[i] - std::max(eta[i], 0.0) - std::log1p(e));
    out.residual[i] = w * (rows.y[i] - m);
    out.first[i] = w * variance;
    if (highest >= 2) out.second[i] = w * variance * (1 - 2 * m);
    if (highest >= 3) out.third[i] = w * variance * (1 - 6 * variance);
  }
}

Termination fit_obstacle(const LogisticRows& rows) {
  if (rows.rows() == 0) return Termination::NoRows;
  if (!rows.y.allFinite() || !rows.weights.allFinite() || !rows.offset.allFinite()) return Termination::NotFinite;
  const bool weighted = rows.weights.size() > 0;
  const double ones = weighted ? rows.weights.dot(rows.y) : rows.y.sum();
  const double all = weighted ? rows.weights.sum() : double(rows.rows());
  return ones > 0 && ones < all ? Termination::Converged : Termination::OneClass;
}

std::vector<int> group_places(const RowGroups& groups, Eigen::Index rows) {
  std::vector<int> places(size_t(rows), groups.count);
  for (size_t i = 0; i < places.size() && i < groups.of_row.size(); ++i) {
    if (groups.of_row[i] >= 0 && groups.of_row[i] < groups.count) places[i] = groups.of_row[i];
  }
  return places;
}

Vector group_sums(const std::vector<int>& places, int count, const Vector& values) {
  Vector sums = Vector::Zero(count + 1);
  for (Eigen::Index i = 0; i < values.size(); ++i) sums[places[size_t(i)]] += values[i];
  return sums;
}

Matrix group_cross(const std::vector<int>& places, int count, const MatrixView& x, const Vector& weights) {
  const int parts = std::min(parts_of(x.rows()), most_parts);
  std::vector<Matrix> sums(size_t(parts), Matrix::Zero(count + 1, x.cols()));
  for_each_part(parts, [&](int part) {
    add_rows(places, x, weights, x.rows() * part / parts, x.rows() * (part + 1) / parts, sums[size_t(part)]);
  });
  for (int part = 1; part < parts; ++part) sums[0] += sums[size_t(part)];
  return sums[0];
}

}  // namespace milepost
