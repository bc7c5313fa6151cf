#include "core/prediction/support.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

namespace milepost {
namespace {

constexpr double share_within = .999;
constexpr double normal_quantile_999 = 3.090232306167813;
constexpr double range_slack = .1;      // of the training range, at each end
constexpr double rare = .05;            // a 0/1 column with fewer on its rarer side says nothing about distance
constexpr double least_shrinkage = .01;  // keeps the precision finite when columns depend on each other

// 99.9 % point of chi-square by Wilson and Hilferty's cube: within 1 % for a degree or more.
double chi_square_999(double degrees) {
  const double part = 2 / (9 * degrees);
  return degrees * std::pow(1 - part + normal_quantile_999 * std::sqrt(part), 3);
}

// Whether a column varies enough, over all rows, for a distance: no constant, no rare 0/1.
bool varies(const MatrixView& z, const Vector& weights, Eigen::Index column) {
  const double low = z.col(column).minCoeff(), high = z.col(column).maxCoeff();
  if (!(high > low)) return false;
  double at_low = 0, at_high = 0, total = weights.sum();
  for (Eigen::Index row = 0; row < z.rows(); ++row) {
    if (z(row, column) == low) at_low += weights[row];
    if (z(row, column) == high) at_high += weights[row];
  }
  const bool two_values = at_low + at_high >= total * (1 - 1e-12);
  return !two_values || std::min(at_low, at_high) >= rare * total;
}

// Ledoit and Wolf 2004: towards the mean variance times identity, by how unsure the covariance is.
Square shrunk_covariance(const Matrix& x, const Vector& weights) {
  const double total = weights.sum();
  const Square raw = x.transpose() * weights.asDiagonal() * x / total;
  const auto size = static_cast<double>(raw.rows());
  const double level = raw.trace() / size;
  Square off = raw;
  off.diagonal().array() -= level;
  const double distance = off.squaredNorm();
  const double fourth = (x.rowwise().squaredNorm().array().square() * weights.array()).sum() / total;
  const double noise = std::max(0.0, fourth - raw.squaredNorm()) / static_cast<double>(x.rows());
  const double share = distance > 0 ? std::clamp(noise / distance, least_shrinkage, 1.0) : 1.0;
  Square shrunk = (1 - share) * raw;
  shrunk.diagonal().array() += share * level;
  return shrunk;
}

double weighted_quantile(const Vector& values, const Vector& weights, double share) {
  std::vector<Eigen::Index> order(static_cast<size_t>(values.size()));
  for (size_t at = 0; at < order.size(); ++at) order[at] = static_cast<Eigen::Index>(at);
  std::sort(order.begin(), order.end(), [&](auto one, auto other) { return values[one] < values[other]; });
  const double wanted = share * weights.sum();
  double so_far = 0;
  for (const Eigen::Index at : order) {
    so_far += weights[at];
    if (so_far >= wanted) return values[at];
  }
  return values.maxCoeff();
}

QString source_column(const Design& design, size_t column) {
  const int term = design.columns[column].term;
  const bool known = term >= 0 && term < static_cast<int>(design.terms.size());
  return known ? design.terms[static_cast<size_t>(term)].column : design.columns[column].name;
}

// The raw value itself carries the term's name; a spline's further columns, levels and indicators are made from it.
bool is_raw(const Design& design, size_t column) {
  return design.columns[column].name == source_column(design, column);
}

}  // namespace

void make_support(NodeModel& node, const MatrixView& z, const VectorView* weights) {
  const Eigen::Index columns = z.cols() - 1;
  node.mahalanobis_limit = 0;
  node.mahalanobis_precision = Square();
  const Vector w = weights && weights->size() == z.rows() ? Vector(*weights) : Vector::Ones(z.rows());
  if (columns < 1 || z.rows() < 2 || !z.allFinite() || !w.allFinite() || !(w.sum() > 0) || w.minCoeff() < 0) return;
  std::vector<Eigen::Index> used;
  for (Eigen::Index column = 0; column < columns; ++column)
    if (varies(z, w, column + 1)) used.push_back(column);
  const auto size = static_cast<Eigen::Index>(used.size());
  // Fewer than five rows a column: a distance of so few says nothing, only the ranges are checked.
  if (size < 1 || z.rows() < 5 * size) return;
  Matrix x(z.rows(), size);
  for (Eigen::Index at = 0; at < size; ++at) x.col(at) = z.col(used[static_cast<size_t>(at)] + 1);
  const Eigen::LLT<Square> factor(shrunk_covariance(x, w));
  if (factor.info() != Eigen::Success) return;
  const Square inverse = factor.solve(Square::Identity(size, size));
  node.mahalanobis_precision = Square::Zero(columns, columns);
  for (Eigen::Index one = 0; one < size; ++one)
    for (Eigen::Index other = 0; other < size; ++other)
      node.mahalanobis_precision(used[static_cast<size_t>(one)], used[static_cast<size_t>(other)]) = inverse(one, other);
  // Of few rows the 99.9 % point is their largest, which a like row soon exceeds: never below a new normal row's.
  const auto n = static_cast<double>(z.rows());
  const double normal = chi_square_999(static_cast<double>(size)) * (n + 1) / (n - static_cast<double>(size));
  node.mahalanobis_limit = std::max(normal, weighted_quantile(mahalanobis_squared(node, z), w, share_within));
}

Vector mahalanobis_squared(const NodeModel& node, const MatrixView& z) {
  if (node.mahalanobis_precision.rows() != z.cols() - 1) return Vector::Zero(z.rows());
  const auto x = z.rightCols(z.cols() - 1);
  const Matrix product = x * node.mahalanobis_precision;
  return product.cwiseProduct(x).rowwise().sum();
}

QStringList outside_range(const NodeModel& node, const Eigen::Ref<const Eigen::RowVectorXd>& z,
                          const QStringList& skipped) {
  QStringList outside;
  for (size_t at = 0; at < node.design.columns.size() && static_cast<Eigen::Index>(at) + 1 < z.size(); ++at) {
    const DesignColumn& column = node.design.columns[at];
    const QString source = source_column(node.design, at);
    if (skipped.contains(source) || outside.contains(source)) continue;
    const double standard = z[static_cast<Eigen::Index>(at) + 1], raw = column.mean + column.sd * standard;
    const double slack = range_slack * (column.high - column.low);
    const bool inside = standard == 0 || !is_raw(node.design, at) || !(column.high > column.low) ||
                        (raw >= column.low - slack && raw <= column.high + slack);
    if (!inside || !std::isfinite(standard)) outside << source;
  }
  return outside;
}

QStringList outside_support(const NodeModel& node, const Eigen::Ref<const Eigen::RowVectorXd>& z, double distance) {
  QStringList outside = outside_range(node, z);
  const Eigen::Index columns = z.size() - 1;
  if (!outside.isEmpty() || !(node.mahalanobis_limit > 0) || distance <= node.mahalanobis_limit) return outside;
  if (node.mahalanobis_precision.rows() != columns) return outside;
  const Eigen::RowVectorXd x = z.tail(columns);
  const Eigen::RowVectorXd shares = (x * node.mahalanobis_precision).cwiseProduct(x);
  std::vector<Eigen::Index> order(static_cast<size_t>(columns));
  for (size_t at = 0; at < order.size(); ++at) order[at] = static_cast<Eigen::Index>(at);
  std::stable_sort(order.begin(), order.end(), [&](auto one, auto other) { return shares[one] > shares[other]; });
  for (const Eigen::Index at : order) {
    if (outside.size() == 3) break;
    if (static_cast<size_t>(at) >= node.design.columns.size()) continue;
    const QString source = source_column(node.design, static_cast<size_t>(at));
    if (!outside.contains(source)) outside << source;
  }
  if (outside.isEmpty()) outside << node.outcome;  // no named columns: still outside
  return outside;
}

}  // namespace milepost
