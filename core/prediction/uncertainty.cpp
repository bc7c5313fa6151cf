#include "core/prediction/uncertainty.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/prediction/node_line.h"
#include "core/prediction/numeric/row_sums.h"

namespace milepost {
namespace {

constexpr double normal_quantile_95 = 1.6448536269514722;
constexpr std::uint64_t school_places = std::uint64_t{1} << 63;  // beyond any coefficient's place

// FNV-1a: a school's numbers follow from its name alone, not from who else is in the table.
std::uint64_t place_of(const QString& school) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char byte : school.toUtf8()) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  return hash | school_places;
}

// A lower factor of a covariance that may be singular (a coefficient held at its value): as little is added to the
// diagonal as Cholesky needs. Without pivoting, whose order could differ between machines.
Square lower_factor(const Square& covariance) {
  const double level = covariance.size() ? covariance.diagonal().cwiseAbs().maxCoeff() : 0;
  if (!(level > 0) || !covariance.allFinite()) return Square::Zero(covariance.rows(), covariance.cols());
  for (double added = 0; added < 1; added = added == 0 ? 1e-14 : added * 10) {
    Square raised = covariance;
    raised.diagonal().array() += added * level;
    const Eigen::LLT<Square> factor(raised);
    if (factor.info() == Eigen::Success) return factor.matrixL();
  }
  return covariance.diagonal().cwiseMax(0).cwiseSqrt().asDiagonal();
}

double quantile(std::vector<double>& values, double share) {
  const double at = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::ptrdiff_t>(at);
  std::nth_element(values.begin(), values.begin() + below, values.end());
  const double low = values[static_cast<size_t>(below)];
  if (below + 1 >= static_cast<std::ptrdiff_t>(values.size())) return low;
  const double next = *std::min_element(values.begin() + below + 1, values.end());
  return low + (at - static_cast<double>(below)) * (next - low);
}

}  // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t one = std::uint64_t{0xD2511F53} * counter[0], other = std::uint64_t{0xCD9E8D57} * counter[2];
    counter = {static_cast<std::uint32_t>(other >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(other),
               static_cast<std::uint32_t>(one >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(one)};
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
  return counter;
}

double normal_draw(std::uint64_t seed, std::uint32_t node, std::uint32_t draw, std::uint64_t place) {
  const auto bits = philox({node, draw, static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(place >> 32)},
                           {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)});
  const auto unit = [](std::uint32_t high, std::uint32_t low) {  // 53 bits, in (0, 1]
    return (static_cast<double>(((std::uint64_t{high} << 32) | low) >> 11) + 1) * 0x1p-53;
  };
  return std::sqrt(-2 * std::log(unit(bits[0], bits[1]))) * std::cos(2 * std::numbers::pi * unit(bits[2], bits[3]));
}

NodeDraws::NodeDraws(const NodeModel& node, const QStringList& schools, const DrawPlan& plan) {
  const Eigen::Index size = node.coefficients.size(), draws = std::max(plan.draws, 1);
  Square normals(size, draws);
  for (Eigen::Index draw = 0; draw < draws; ++draw)
    for (Eigen::Index at = 0; at < size; ++at)
      normals(at, draw) = normal_draw(plan.seed, plan.node, static_cast<std::uint32_t>(draw), static_cast<std::uint64_t>(at));
  coefficients_ = Square::Zero(size, draws);
  if (node.covariance.rows() == size && node.covariance.cols() == size)
    coefficients_ = lower_factor(node.covariance) * normals;
  coefficients_.colwise() += node.coefficients;
  school_shift_.resize(schools.size(), draws);
  for (Eigen::Index at = 0; at < schools.size(); ++at) {
    const NodeLine line = node_line(node, schools[at]);
    const std::uint64_t place = place_of(schools[at]);
    const double sd = std::sqrt(line.u_variance);
    for (Eigen::Index draw = 0; draw < draws; ++draw) {
      const double u = line.u + sd * normal_draw(plan.seed, plan.node, static_cast<std::uint32_t>(draw), place);
      school_shift_(at, draw) = line.intercept + line.slope * u;
    }
    school_slope_.push_back(line.slope);
  }
}

Matrix NodeDraws::etas(const MatrixView& z, const std::vector<int>& school) const {
  Matrix etas = z * coefficients_;
  for (Eigen::Index row = 0; row < etas.rows(); ++row) {
    const int at = school[static_cast<size_t>(row)];
    etas.row(row) = school_slope_[static_cast<size_t>(at)] * etas.row(row) + school_shift_.row(at);
  }
  return etas;
}

Vector rate_draws(double rate, double strength, const DrawPlan& plan) {
  const Eigen::Index draws = std::max(plan.draws, 1);
  if (!(rate > 0)) return Vector::Zero(draws);
  if (!(rate < 1)) return Vector::Ones(draws);
  const double centre = std::log(rate / (1 - rate));
  const double sd = 1 / std::sqrt((std::max(strength, 0.0) + 1) * rate * (1 - rate));
  Vector drawn(draws);
  for (Eigen::Index draw = 0; draw < draws; ++draw)
    drawn[draw] = logistic(centre + sd * normal_draw(plan.seed, plan.node, static_cast<std::uint32_t>(draw), 0));
  return drawn;
}

Chance chance_from_draws(double probability, std::vector<double>& draws) {
  if (draws.empty()) return {probability, probability, probability};
  const double low = quantile(draws, .05), high = quantile(draws, .95);
  return {probability, std::min(low, probability), std::max(high, probability)};
}

Chance chance_from_eta(double eta, double variance) {
  const double reach = normal_quantile_95 * std::sqrt(std::max(variance, 0.0));
  return {logistic(eta), logistic(eta - reach), logistic(eta + reach)};
}

std::vector<double> share_among_first(const Eigen::Ref<const Eigen::MatrixXf>& values, int capacity) {
  const Eigen::Index rows = values.rows(), draws = values.cols();
  std::vector<double> share(static_cast<size_t>(rows), 0);
  if (capacity <= 0 || draws == 0) return share;
  if (capacity >= rows) return std::vector<double>(static_cast<size_t>(rows), 1);
  std::vector<float> sorted(static_cast<size_t>(rows));
  for (Eigen::Index draw = 0; draw < draws; ++draw) {
    for (Eigen::Index row = 0; row < rows; ++row) sorted[static_cast<size_t>(row)] = values(row, draw);
    std::nth_element(sorted.begin(), sorted.begin() + (capacity - 1), sorted.end());
    const float edge = sorted[static_cast<size_t>(capacity - 1)];
    const auto below = (values.col(draw).array() < edge).count(), tied = (values.col(draw).array() == edge).count();
    const double of_tied = static_cast<double>(capacity - below) / static_cast<double>(tied);
    for (Eigen::Index row = 0; row < rows; ++row) {
      if (values(row, draw) < edge) share[static_cast<size_t>(row)] += 1;
      if (values(row, draw) == edge) share[static_cast<size_t>(row)] += of_tied;
    }
  }
  for (double& one : share) one = std::min(1.0, one / static_cast<double>(draws));
  return share;
}

}  // namespace milepost
