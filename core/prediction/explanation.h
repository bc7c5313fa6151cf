#pragma once
#include <array>
#include <vector>

#include "core/prediction/node_model.h"
#include "core/prediction/row_score.h"

namespace milepost {

// The constructs of a set of nodes, and to which of them each column belongs. A term without a group is its own; a missing
// indicator belongs to its term; a product goes half to each of its groups. The tree's own A-G state belongs to none
// (it is no feature of a student), state × GPA to the group of GPA.
struct GroupPlan {
  struct Group {
    QString key;
    bool malleable = false;  // some term of it is
  };
  std::vector<Group> groups;
  std::vector<Matrix> weights;  // per node: (1 + columns) × groups, coefficients by the share each group has in them
};

inline constexpr int most_tree_groups = 8;
inline constexpr auto other_group = "other";

// most > 0: at most so many groups. The most - 1 with the largest Σ (slope b)² over all nodes' columns stay; the rest
// become "other", for the whole package alike.
GroupPlan plan_groups(const std::vector<const NodeModel*>& nodes, int most = 0);

// A column's source is the tree's own, not the table's.
bool is_tree_column(const QString& column);

// Exact Shapley values. value: 2^players, by the bits of the coalition. Their sum is value.back() - value.front().
std::vector<double> shapley_values(int players, const std::vector<double>& value);

// sums[S] = base + Σ of the parts in S, for all 2^parts coalitions.
void coalition_sums(double base, const Eigen::Ref<const Eigen::RowVectorXd>& parts, std::vector<double>& sums);

}  // namespace milepost
