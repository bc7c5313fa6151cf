#include "core/prediction/numeric/laplace_point.h"

#include <cmath>
#include <limits>

namespace milepost {

namespace {

constexpr double mode_tolerance = 1e-8;  // the step after it is quadratically smaller
constexpr double longest_step = 4;       // logits: Newton far from a mode overshoots

// u = variance × score(u) has one root; what is known about where it lies keeps Newton from running away.
struct Bracket {
  double low = -std::numeric_limits<double>::infinity(), high = std::numeric_limits<double>::infinity();
};

double next_mode(double u, double variance, double score, double information, Bracket& bracket) {
  const double excess = variance * score - u;
  (excess > 0 ? bracket.low : bracket.high) = u;
  const double step = std::clamp(excess / (1 + variance * information), -longest_step, longest_step);
  const double next = u + step;
  if (next >= bracket.low && next <= bracket.high) return next;
  return std::isfinite(bracket.low + bracket.high) ? (bracket.low + bracket.high) / 2 : next;
}

void find_modes(const GroupedRows& grouped, const Vector& base, LaplacePoint& point) {
  const LogisticRows& rows = grouped.rows;
  std::vector<Bracket> brackets(size_t(grouped.count));
  Vector score(grouped.count + 1), information(grouped.count + 1);
  for (int iteration = 0; iteration < 100; ++iteration) {
    score.setZero();
    information.setZero();
    for (Eigen::Index i = 0; i < base.size(); ++i) {
      const int place = grouped.places[size_t(i)];
      if (place == grouped.count) continue;
      const double w = rows.weights.size() > 0 ? rows.weights[i] : 1, m = 1 / (1 + std::exp(-base[i] - point.u[place]));
      score[place] += w * (rows.y[i] - m);
      information[place] += w * m * (1 - m);
    }
    double farthest = 0;
    for (int g = 0; g < grouped.count; ++g) {
      const double next = next_mode(point.u[g], point.variance, score[g], information[g], brackets[size_t(g)]);
      farthest = std::max(farthest, std::abs(next - point.u[g]) / (1 + std::abs(next)));
      point.u[g] = next;
    }
    if (!(farthest > mode_tolerance)) return;
  }
}

}  // namespace

GroupedRows::GroupedRows(const LogisticRows& logistic, const RowGroups& groups)
    : rows(logistic), places(group_places(groups, logistic.rows())), count(groups.count) {}

bool LaplacePoint::finite() const {
  return std::isfinite(log_likelihood) && gradient.allFinite() && std::isfinite(variance_gradient);
}

LaplacePoint laplace_point(const GroupedRows& grouped, const Vector& b, double variance, const Vector& u) {
  LaplacePoint point;
  point.b = b;
  point.variance = variance;
  point.u = u.size() == grouped.count + 1 ? u : Vector::Zero(grouped.count + 1);
  Vector eta;
  linear_predictor(grouped.rows.x, b, eta);
  if (grouped.rows.offset.size() > 0) eta += grouped.rows.offset;
  if (variance > 0) {
    find_modes(grouped, eta, point);
    for (Eigen::Index i = 0; i < eta.size(); ++i) eta[i] += point.u[grouped.places[size_t(i)]];
  } else {
    point.u.setZero();
  }
  row_derivatives(grouped.rows, eta, 3, point.derivatives);
  const RowDerivatives& at = point.derivatives;
  point.score = group_sums(grouped.places, grouped.count, at.residual);
  point.a1 = group_sums(grouped.places, grouped.count, at.first);
  point.a2 = group_sums(grouped.places, grouped.count, at.second);
  point.a3 = group_sums(grouped.places, grouped.count, at.third);
  point.held = (1 + variance * point.a1.array()).inverse();
  point.held[grouped.count] = 0;
  point.shrunk = variance * point.held;
  point.log_likelihood = at.log_likelihood;
  for (int g = 0; g < grouped.count; ++g) {  // u² / 2 variance as u score / 2: equal at the mode and defined at 0
    const double k = point.held[g], s = point.score[g];
    point.log_likelihood -=
        (variance > 0 ? point.u[g] * point.u[g] / variance : 0) / 2 + std::log1p(variance * point.a1[g]) / 2;
    point.variance_gradient += (s * s - point.a1[g] * k - variance * point.a2[g] * s * k * k) / 2;
  }
  Vector pull(eta.size());  // residual and half the derivative of -log(1 + variance Σ w), through u^ as well
  for (Eigen::Index i = 0; i < eta.size(); ++i) {
    const int g = grouped.places[size_t(i)];
    const double d = point.shrunk[g];
    pull[i] = at.residual[i] - d / 2 * (at.second[i] - point.a2[g] * d * at.first[i]);
  }
  point.gradient = weighted_cross(grouped.rows.x, pull);
  return point;
}

// With c, e, k a group's sums of first x, second x, third x and d = shrunk: du^/db = -d c, and derivatives of
// -½ log(1 + variance a1) by the chain rule through u^.
LaplaceInformation laplace_information(const GroupedRows& grouped, const LaplacePoint& point) {
  const RowDerivatives& at = point.derivatives;
  const Matrix c = group_cross(grouped.places, grouped.count, grouped.rows.x, at.first);
  const Matrix e = group_cross(grouped.places, grouped.count, grouped.rows.x, at.second);
  const Matrix k = group_cross(grouped.places, grouped.count, grouped.rows.x, at.third);
  const Eigen::ArrayXd d = point.shrunk.array(), held = point.held.array(), s = point.score.array(),
                       a1 = point.a1.array(), a2 = point.a2.array(), a3 = point.a3.array();
  LaplaceInformation information;
  Vector curved(at.first.size());
  for (Eigen::Index i = 0; i < curved.size(); ++i) {
    const int g = grouped.places[size_t(i)];
    curved[i] = at.first[i] + d[g] / 2 * (at.third[i] - a2[g] * d[g] * at.second[i]);
  }
  const Square pooled = c.transpose() * d.matrix().asDiagonal() * c;
  const Matrix bent = (d / 2).matrix().asDiagonal() * (k - (a2 * d).matrix().asDiagonal() * e);
  const Vector bent_sum = d / 2 * (a3 - a2 * a2 * d);
  const Matrix side = (d * d * bent_sum.array() / 2).matrix().asDiagonal() * c - d.matrix().asDiagonal() * bent;
  const Matrix pulled = d.matrix().asDiagonal() * (e - (d * a2).matrix().asDiagonal() * c);
  const Square mixed = c.transpose() * side;
  information.of_b =
      weighted_gram(grouped.rows.x, curved) - pooled + mixed + mixed.transpose() - pulled.transpose() * pulled / 2;

  const double v = point.variance;
  const Eigen::ArrayXd u_slope = s * held, d_slope = held * held * (1 - v * v * a2 * u_slope);
  information.cross = c.transpose() * (u_slope - d * d_slope * a2 - d * d * a3 * u_slope / 2).matrix() +
                      e.transpose() * (d_slope / 2 - d * d * a2 * u_slope / 2).matrix() +
                      k.transpose() * (d * u_slope / 2).matrix();
  const Eigen::ArrayXd s_slope = -s * a1 * held, a1_slope = a2 * u_slope, a2_slope = a3 * u_slope,
                       held_slope = -held * held * (a1 + v * a2 * u_slope);
  const Eigen::ArrayXd second =
      2 * s * s_slope - a1_slope * held - a1 * held_slope - a2 * s * held * held -
      v * (a2_slope * s * held * held + a2 * s_slope * held * held + 2 * a2 * s * held * held_slope);
  information.of_variance = -second.head(grouped.count).sum() / 2;
  return information;
}

Square leading_information(const GroupedRows& grouped, const LaplacePoint& point) {
  const Vector& weights = point.derivatives.first;
  const Matrix c = group_cross(grouped.places, grouped.count, grouped.rows.x, weights);
  return weighted_gram(grouped.rows.x, weights) - c.transpose() * point.shrunk.asDiagonal() * c;
}

}  // namespace milepost
