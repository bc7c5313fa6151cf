#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "core/prediction/node_model.h"
#include "core/prediction/row_score.h"

namespace milepost {

// Philox 4x32-10 (Salmon et al. 2011): a random number is a function of where it is used, so that the same package and
// rows give the same ranges on every machine, in any order, on any number of threads.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);
// A standard normal by Box and Muller, for one coefficient (place) of one draw of one node.
double normal_draw(std::uint64_t seed, std::uint32_t node, std::uint32_t draw, std::uint64_t place);

struct DrawPlan {
  int draws = 400;
  std::uint64_t seed = 0;
  std::uint32_t node = 0;  // every node its own numbers
};

// Draws of a node's coefficients and of its schools' intercepts, b ~ N(b^, covariance): common to all rows of a draw.
class NodeDraws {
 public:
  NodeDraws(const NodeModel&, const QStringList& schools, const DrawPlan&);
  // rows × draws of the calibrated eta. z: rows × (1 + columns); school: per row its place in schools.
  Matrix etas(const MatrixView& z, const std::vector<int>& school) const;

 private:
  Square coefficients_;     // (1 + columns) × draws
  Matrix school_shift_;     // schools × draws: intercept + slope u
  std::vector<double> school_slope_;
};

// Draws of a rate on the logit scale (delta method), within (0, 1); a rate of 0 or 1 stays.
Vector rate_draws(double rate, double strength, const DrawPlan&);

// 5 % and 95 % points (linear between order statistics), never beyond the probability itself. Reorders draws.
Chance chance_from_draws(double probability, std::vector<double>& draws);
// logistic(eta ± 1.645 sd), for a single node.
Chance chance_from_eta(double eta, double variance);

// Per row the share of draws in which it is among the `capacity` lowest; rows tied at the edge share what is left.
// values: rows × draws.
std::vector<double> share_among_first(const Eigen::Ref<const Eigen::MatrixXf>& values, int capacity);

}  // namespace milepost
