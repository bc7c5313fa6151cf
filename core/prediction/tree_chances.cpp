#include "core/prediction/tree_chances.h"

#include "core/prediction/numeric/row_sums.h"

namespace milepost {

OutcomeChances tree_chances(const TreeShape& shape, const TreeEtas& etas) {
  TreeBranches branches;
  branches.graduate = logistic(etas[slot_graduated]);
  if (shape.filled > slot_ag_met) branches.ag_given_graduate = logistic(etas[slot_ag_met]);
  if (shape.filled > slot_enrolled_other)
    branches.enrol = {logistic(etas[slot_enrolled_ag]), logistic(etas[slot_enrolled_other]), shape.enrol_otherwise};
  if (shape.filled > slot_persisted_other)
    branches.persist = {logistic(etas[slot_persisted_ag]), logistic(etas[slot_persisted_other]), shape.persist_otherwise};
  OutcomeChances chances = outcome_chances(branches);
  if (shape.filled <= slot_graduated + 1) chances.overall = chances.graduated;
  else if (shape.filled <= slot_ag_met + 1) chances.overall = chances.ag_graduated;
  else if (shape.filled <= slot_enrolled_other + 1) chances.overall = chances.enrolled;
  return chances;
}

std::vector<const NodeModel*> tree_nodes(const ModelPackage& package, const QString& landmark) {
  std::vector<const NodeModel*> nodes;
  const std::pair<QString, int> steps[] = {
      {tree_node::graduated, 1}, {tree_node::ag_met, 1}, {tree_node::enrolled, 2}, {tree_node::persisted, 2}};
  for (const auto& [outcome, states] : steps) {
    const NodeModel* node = package.node(outcome, landmark);
    if (!node) break;
    nodes.insert(nodes.end(), static_cast<size_t>(states), node);
  }
  return nodes;
}

QString furthest_outcome(const ModelPackage& package, const QString& landmark) {
  if (package.tree) {
    const auto nodes = tree_nodes(package, landmark);
    return nodes.empty() ? QString() : nodes.back()->outcome;
  }
  for (const NodeModel& node : package.nodes)
    if (node.landmark == landmark) return node.outcome;
  return {};
}

}  // namespace milepost
