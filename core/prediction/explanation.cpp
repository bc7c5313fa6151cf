#include "core/prediction/explanation.h"

#include <QHash>
#include <algorithm>
#include <bit>
#include <map>

#include "core/prediction/model_package.h"

namespace milepost {
namespace {

struct Shares {
  QString first, second;  // second: empty but for a product of two groups
};

QString group_of(const DesignTerm& term) { return term.group.isEmpty() ? term.column : term.group; }

QString gpa_group(const std::vector<const NodeModel*>& nodes, const NodeModel& own, const DesignTerm& state_term) {
  std::vector<const NodeModel*> searched{&own};
  searched.insert(searched.end(), nodes.begin(), nodes.end());
  for (const NodeModel* node : searched)
    for (const DesignTerm& term : node->design.terms)
      if (term.column == QStringLiteral("gpa") && term.kind != TermKind::Product) return group_of(term);
  return group_of(state_term);
}

Shares shares_of(const std::vector<const NodeModel*>& nodes, const NodeModel& node, const DesignTerm& term) {
  if (term.column == tree_node::ag_state) return {};
  if (term.column == tree_node::ag_state_gpa) return {gpa_group(nodes, node, term), {}};
  const QString group = group_of(term);
  if (term.kind != TermKind::Product) return {group, {}};
  const QString second = term.second_group.isEmpty() ? term.second : term.second_group;
  return {group, second == group ? QString() : second};
}

// Keys with the importance that decides who stays: largest first, ties by name.
QStringList kept_groups(const std::map<QString, double>& size, int most) {
  QStringList keys;
  for (const auto& [key, unused] : size) keys << key;
  if (most <= 0 || keys.size() <= most) return keys;
  std::stable_sort(keys.begin(), keys.end(),
                   [&](const QString& one, const QString& other) { return size.at(one) > size.at(other); });
  keys = keys.mid(0, most - 1);
  keys.sort();
  return keys;
}

}  // namespace

bool is_tree_column(const QString& column) {
  return column == tree_node::ag_state || column == tree_node::ag_state_gpa;
}

GroupPlan plan_groups(const std::vector<const NodeModel*>& nodes, int most) {
  std::map<QString, double> size;
  std::map<QString, bool> malleable;
  const auto each_column = [&](const auto& act) {
    for (size_t at = 0; at < nodes.size(); ++at) {
      const Design& design = nodes[at]->design;
      for (size_t column = 0; column < design.columns.size(); ++column) {
        const DesignTerm& term = design.terms[static_cast<size_t>(design.columns[column].term)];
        const Shares shares = shares_of(nodes, *nodes[at], term);
        if (shares.first.isEmpty()) continue;
        const double b = nodes[at]->coefficients[static_cast<Eigen::Index>(column) + 1];
        const double part = shares.second.isEmpty() ? 1 : .5;
        act(at, column, shares.first, part * b, term);
        if (!shares.second.isEmpty()) act(at, column, shares.second, part * b, term);
      }
    }
  };
  each_column([&](size_t at, size_t, const QString& key, double b, const DesignTerm& term) {
    const double effect = nodes[at]->calibration.slope * b;
    size[key] += effect * effect;
    malleable[key] |= term.malleable;
  });
  const QStringList kept = kept_groups(size, most);
  GroupPlan plan;
  QHash<QString, int> place;
  for (const QString& key : kept) {
    place.insert(key, static_cast<int>(plan.groups.size()));
    plan.groups.push_back({key, malleable[key]});
  }
  if (kept.size() < static_cast<qsizetype>(size.size())) {
    const QString other = QString::fromLatin1(other_group);
    if (!place.contains(other)) {
      place.insert(other, static_cast<int>(plan.groups.size()));
      plan.groups.push_back({other, false});
    }
    for (const auto& [key, unused] : size) {
      if (place.contains(key)) continue;
      place.insert(key, place[other]);
      plan.groups[static_cast<size_t>(place[other])].malleable |= malleable[key];
    }
  }
  for (const NodeModel* node : nodes)
    plan.weights.push_back(Matrix::Zero(node->coefficients.size(), static_cast<Eigen::Index>(plan.groups.size())));
  each_column([&](size_t at, size_t column, const QString& key, double b, const DesignTerm&) {
    plan.weights[at](static_cast<Eigen::Index>(column) + 1, place[key]) += b;
  });
  return plan;
}

std::vector<double> shapley_values(int players, const std::vector<double>& value) {
  // Weight of a coalition of s others: s! (n - s - 1)! / n!.
  std::vector<double> weight(static_cast<size_t>(std::max(players, 0)));
  for (int size = 0; size < players; ++size) {
    double chosen = 1;  // n-1 over s
    for (int at = 0; at < size; ++at) chosen = chosen * (players - 1 - at) / (at + 1);
    weight[static_cast<size_t>(size)] = 1 / (chosen * players);
  }
  std::vector<double> shapley(weight.size(), 0);
  for (size_t player = 0; player < shapley.size(); ++player) {
    const size_t own = size_t{1} << player;
    for (size_t coalition = 0; coalition < value.size(); ++coalition)
      if (!(coalition & own))
        shapley[player] += weight[static_cast<size_t>(std::popcount(coalition))] * (value[coalition | own] - value[coalition]);
  }
  return shapley;
}

void coalition_sums(double base, const Eigen::Ref<const Eigen::RowVectorXd>& parts, std::vector<double>& sums) {
  sums.resize(size_t{1} << parts.size());
  sums[0] = base;
  for (size_t coalition = 1; coalition < sums.size(); ++coalition)
    sums[coalition] = sums[coalition & (coalition - 1)] + parts[std::countr_zero(coalition)];
}

}  // namespace milepost
