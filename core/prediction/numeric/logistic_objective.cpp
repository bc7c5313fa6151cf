#include "core/prediction/numeric/logistic_objective.h"

#include <cmath>

#include "core/prediction/numeric/row_passes.h"
#include "core/prediction/numeric/scaled_cholesky.h"

namespace milepost {

namespace {

// Firth (1993): Jeffreys' prior adds ½ log|X'WX|, whose derivative moves each outcome by its leverage h (½ - p).
void add_firth(const LogisticRows& rows, LogisticPoint& point) {
  const ScaledCholesky cholesky(point.information);
  if (!cholesky.ok()) {
    point.penalised = -std::numeric_limits<double>::infinity();
    return;
  }
  point.penalised += 0.5 * cholesky.log_determinant();
  const Square inverse = cholesky.inverse();
  Vector eta, residual(rows.rows());
  linear_predictor(rows.x, point.b, eta);
  if (rows.offset.size() > 0) eta += rows.offset;
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const double p = logistic(eta[i]);
    const double w = (rows.weights.size() > 0 ? rows.weights[i] : 1) * p * (1 - p);
    const Vector row = rows.x.row(i).transpose();
    residual[i] = w * row.dot(inverse * row) * (0.5 - p);
  }
  point.gradient += weighted_cross(rows.x, residual);
}

}  // namespace

bool LogisticPoint::finite() const { return std::isfinite(penalised) && gradient.allFinite() && hessian.allFinite(); }

LogisticPoint logistic_point(const LogisticRows& rows, const LogisticOptions& options, const Vector& b, bool with_hessian) {
  RowPass pass = row_pass(rows, b, with_hessian || options.firth);
  LogisticSums& sums = pass.sums;
  LogisticPoint point;
  point.b = b;
  point.farthest = pass.farthest;
  point.log_likelihood = point.penalised = sums.log_likelihood;
  point.gradient = std::move(sums.gradient);
  point.information = std::move(sums.hessian);
  if (options.firth) add_firth(rows, point);
  point.hessian = point.information;
  if (options.penalty.size() > 0) {
    const Vector pull = options.penalty * b;
    point.penalised -= 0.5 * b.dot(pull);
    point.gradient -= pull;
    if (point.hessian.size() > 0) point.hessian += options.penalty;
  }
  return point;
}

std::vector<int> separating_columns(const LogisticRows& rows, const Square& penalty, const Vector& direction) {
  constexpr double little = 1e-5;
  Vector moves;
  linear_predictor(rows.x, direction, moves);
  const double most = moves.size() > 0 ? moves.cwiseAbs().maxCoeff() : 0;
  if (!(most > 0) || !std::isfinite(most)) return {};
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    if ((rows.weights.size() > 0 && rows.weights[i] == 0) || std::abs(moves[i]) <= little * most) continue;
    const bool towards = (rows.y[i] == 1 && moves[i] > 0) || (rows.y[i] == 0 && moves[i] < 0);
    if (!towards) return {};
  }
  if (penalty.size() > 0) {
    const double held = direction.cwiseAbs().dot((penalty * direction).cwiseAbs());
    if (held > little * direction.cwiseAbs2().dot(penalty.diagonal().cwiseAbs().cwiseMax(1))) return {};
  }
  const Vector size = (rows.x.cwiseAbs2().colwise().mean().transpose().cwiseSqrt()).cwiseProduct(direction.cwiseAbs());
  std::vector<int> columns;
  for (Eigen::Index j = 0; j < size.size(); ++j)
    if (size[j] > 1e-3 * size.maxCoeff()) columns.push_back(int(j));
  return columns;
}

}  // namespace milepost
