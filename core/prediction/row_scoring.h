#pragma once
#include "core/prediction/explanation.h"
#include "core/prediction/tree_chances.h"
#include "core/prediction/uncertainty.h"

namespace milepost {

// Scores rows given as z, a block at a time; what all rows share (draws, groups) is made once.
struct RowScoringOptions {
  QStringList schools;  // rows name theirs by place
  int draws = 400;
  std::uint64_t seed = 0;
  bool contributions = true;
  bool keep_draws = false;  // each row's draws, to order rows by
};

// One block: z per slot (rows × (1 + columns); a single node has one slot), per row its school.
struct RowBlock {
  std::vector<Matrix> z;
  std::vector<int> school;
};

// One outcome: range from eta's variance, contributions to eta.
class NodeRowScorer {
 public:
  NodeRowScorer(const NodeModel&, RowScoringOptions);
  // draws: rows × draws to fill when kept, else null.
  void score(const RowBlock&, std::vector<RowScore>& scores, Eigen::MatrixXf* draws) const;

 private:
  const NodeModel& node_;
  RowScoringOptions options_;
  GroupPlan plan_;
  std::vector<NodeDraws> draws_;  // one if kept, else none
};

// The tree: ranges from draws of all nodes together, Shapley values on the furthest outcome's probability.
class TreeRowScorer {
 public:
  // nodes: per slot, as tree_nodes() gives them; references: z of the average student per slot (1, zeros, and the slot's state).
  TreeRowScorer(std::vector<const NodeModel*> nodes, std::vector<Eigen::RowVectorXd> references, const SmallRate& enrol,
                const SmallRate& persist, RowScoringOptions);
  void score(const RowBlock&, std::vector<RowScore>& scores, Eigen::MatrixXf* draws) const;

 private:
  void explain(const RowBlock&, const std::vector<Matrix>& parts, Eigen::Index row, RowScore&) const;
  TreeShape shape(Eigen::Index draw) const;  // its small rates in a draw; -1: their estimates

  std::vector<const NodeModel*> nodes_;
  std::vector<Eigen::RowVectorXd> references_;
  TreeShape shape_;
  Vector enrol_draws_, persist_draws_;
  RowScoringOptions options_;
  GroupPlan plan_;
  std::vector<NodeDraws> draws_;  // per slot
};

}  // namespace milepost
