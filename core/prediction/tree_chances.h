#pragma once
#include <vector>

#include "core/prediction/model_package.h"
#include "core/prediction/outcome_tree.h"

namespace milepost {

// What a tree evaluates for one student: graduated, ag_met, and enrolled and persisted once for each kind of graduate.
enum TreeSlot { slot_graduated, slot_ag_met, slot_enrolled_ag, slot_enrolled_other, slot_persisted_ag,
                slot_persisted_other, tree_slot_count };
using TreeEtas = std::array<double, tree_slot_count>;

// How far a package's tree goes at a landmark: young cohorts have no second year yet. Slots filled: 1, 2, 4 or 6.
struct TreeShape {
  int filled = tree_slot_count;
  double enrol_otherwise = 0, persist_otherwise = 0;  // eps_N, rho_N
};

// Chances of calibrated etas. overall stands for the furthest outcome the shape has (at 6: the second year).
OutcomeChances tree_chances(const TreeShape&, const TreeEtas&);

// The outcome's key that `overall` stands for at a landmark: the single node's, or the furthest of the tree's. Empty: no
// such landmark.
QString furthest_outcome(const ModelPackage&, const QString& landmark);

// Nodes of a package's tree by slot, as far as they go without a gap; empty without graduated.
std::vector<const NodeModel*> tree_nodes(const ModelPackage&, const QString& landmark);

}  // namespace milepost
