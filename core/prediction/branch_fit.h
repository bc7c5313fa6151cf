#pragma once
#include "core/prediction/node_fit.h"

namespace milepost {

// One branch of the outcome tree: which outcome, among whom.
struct TreeBranch {
  QString key;          // tree_node::…
  QString outcome;      // column of 0 and 1
  QStringList given;    // columns that must be 1: the students at risk
  bool by_state = false;  // its nodes also see whether the graduate met A-G (tree_node::ag_state)
};

// The rows of one landmark, of all cohorts and schools.
struct LandmarkRows {
  QString landmark;
  FeatureTable table;
};

// A branch at one landmark, and what fits that had not seen a row say about it: eta of every row of the landmark's
// table, at risk or not, calibrated.
struct FittedNode {
  NodeModel model;
  FitSummary summary;
  std::vector<qint64> rows;  // at risk and with the outcome: what was fitted
  Vector held_out;           // per row of the table; by_state: as if a graduate without A-G
  Vector held_out_ag;        // by_state: as if an A-G graduate; else empty
};

struct BranchFit {
  std::vector<std::optional<FittedNode>> nodes;  // per landmark; none where it cannot be fitted
  QStringList left_out;                          // why, a sentence each
};

// Fits a branch at every landmark: one set of knots, a penalty at each landmark, coefficients drawn together over time by
// spec.fusion; then again without each fold (cohorts, else schools) for held-out values and the calibration.
Result<BranchFit> fit_branch(const TreeBranch&, const std::vector<LandmarkRows>&, const FitSpec&, const Task&);

// The table with ag_state and ag_state × gpa as if every row were in that state.
FeatureTable with_ag_state(FeatureTable, const std::vector<double>& state);

}  // namespace milepost
