#include "core/prediction/row_scoring.h"

#include <algorithm>

#include "core/prediction/node_line.h"
#include "core/prediction/numeric/row_sums.h"

namespace milepost {
namespace {

// Which random numbers a slot's node uses: both states of a node the same, since they are the same coefficients.
constexpr std::uint32_t stream_of_slot[tree_slot_count] = {1, 2, 3, 3, 4, 4};
constexpr std::uint32_t single_stream = 0, enrol_stream = 16, persist_stream = 17;

std::vector<NodeLine> lines(const NodeModel& node, const QStringList& schools) {
  std::vector<NodeLine> found;
  for (const QString& school : schools) found.push_back(node_line(node, school));
  return found;
}

std::vector<Contribution> contributions_of(const GroupPlan& plan, const auto& values) {
  std::vector<Contribution> found;
  for (size_t at = 0; at < plan.groups.size(); ++at)
    found.push_back({plan.groups[at].key, values[static_cast<Eigen::Index>(at)], plan.groups[at].malleable});
  return found;
}

}  // namespace

NodeRowScorer::NodeRowScorer(const NodeModel& node, RowScoringOptions options)
    : node_(node), options_(std::move(options)) {
  if (options_.contributions) plan_ = plan_groups({&node_});
  if (options_.keep_draws) draws_.emplace_back(node_, options_.schools, DrawPlan{options_.draws, options_.seed, single_stream});
}

void NodeRowScorer::score(const RowBlock& block, std::vector<RowScore>& scores, Eigen::MatrixXf* draws) const {
  const Matrix& z = block.z[0];
  const Vector linear = z * node_.coefficients;
  Vector variance = Vector::Zero(z.rows());
  if (node_.covariance.rows() == z.cols())
    variance = Matrix(z * node_.covariance).cwiseProduct(z).rowwise().sum().cwiseMax(0);
  const Matrix parts = options_.contributions ? Matrix(z * plan_.weights[0]) : Matrix();
  const std::vector<NodeLine> line_of = lines(node_, options_.schools);
  for (Eigen::Index row = 0; row < z.rows(); ++row) {
    const NodeLine& line = line_of[static_cast<size_t>(block.school[static_cast<size_t>(row)])];
    RowScore& score = scores[static_cast<size_t>(row)];
    score.overall = chance_from_eta(line.eta(linear[row]), line.slope * line.slope * (variance[row] + line.u_variance));
    if (!options_.contributions) continue;
    score.contributions = contributions_of(plan_, (line.slope * parts.row(row)).eval());
    score.contribution_base = line.eta(node_.coefficients[0]);
  }
  if (draws && !draws_.empty()) *draws = draws_[0].etas(z, block.school).cast<float>();
}

TreeRowScorer::TreeRowScorer(std::vector<const NodeModel*> nodes, std::vector<Eigen::RowVectorXd> references,
                             const SmallRate& enrol, const SmallRate& persist, RowScoringOptions options)
    : nodes_(std::move(nodes)),
      references_(std::move(references)),
      shape_{static_cast<int>(nodes_.size()), enrol.rate, persist.rate},
      options_(std::move(options)) {
  enrol_draws_ = rate_draws(enrol.rate, enrol.strength, {options_.draws, options_.seed, enrol_stream});
  persist_draws_ = rate_draws(persist.rate, persist.strength, {options_.draws, options_.seed, persist_stream});
  if (options_.contributions) plan_ = plan_groups(nodes_, most_tree_groups);
  for (size_t slot = 0; slot < nodes_.size(); ++slot)
    draws_.emplace_back(*nodes_[slot], options_.schools, DrawPlan{options_.draws, options_.seed, stream_of_slot[slot]});
}

TreeShape TreeRowScorer::shape(Eigen::Index draw) const {
  return {shape_.filled, enrol_draws_[draw], persist_draws_[draw]};
}

void TreeRowScorer::score(const RowBlock& block, std::vector<RowScore>& scores, Eigen::MatrixXf* draws) const {
  const Eigen::Index rows = block.z[0].rows();
  std::vector<Vector> linear;
  std::vector<Matrix> drawn, parts;
  for (size_t slot = 0; slot < nodes_.size(); ++slot) {
    linear.emplace_back(block.z[slot] * nodes_[slot]->coefficients);
    drawn.push_back(draws_[slot].etas(block.z[slot], block.school));
    if (options_.contributions)
      parts.emplace_back((block.z[slot].rowwise() - references_[slot]) * plan_.weights[slot]);
  }
  const Eigen::Index count = drawn[0].cols();
  std::vector<double> graduated(static_cast<size_t>(count)), ag_graduated(graduated), enrolled(graduated), overall(graduated);
  if (draws) draws->resize(rows, count);
  for (Eigen::Index row = 0; row < rows; ++row) {
    TreeEtas etas{};
    for (Eigen::Index draw = 0; draw < count; ++draw) {
      for (size_t slot = 0; slot < nodes_.size(); ++slot) etas[slot] = drawn[slot](row, draw);
      const OutcomeChances chances = tree_chances(shape(draw), etas);
      const auto at = static_cast<size_t>(draw);
      graduated[at] = chances.graduated;
      ag_graduated[at] = chances.ag_graduated;
      enrolled[at] = chances.enrolled;
      overall[at] = chances.overall;
      if (draws) (*draws)(row, draw) = static_cast<float>(chances.overall);
    }
    for (size_t slot = 0; slot < nodes_.size(); ++slot)
      etas[slot] = node_line(*nodes_[slot], options_.schools[block.school[static_cast<size_t>(row)]]).eta(linear[slot][row]);
    const OutcomeChances chances = tree_chances(shape_, etas);
    RowScore& score = scores[static_cast<size_t>(row)];
    score.overall = chance_from_draws(chances.overall, overall);
    score.graduated = chance_from_draws(chances.graduated, graduated);
    if (shape_.filled > slot_ag_met) score.ag_graduated = chance_from_draws(chances.ag_graduated, ag_graduated);
    if (shape_.filled > slot_enrolled_other) score.enrolled = chance_from_draws(chances.enrolled, enrolled);
    if (options_.contributions) explain(block, parts, row, score);
  }
}

void TreeRowScorer::explain(const RowBlock& block, const std::vector<Matrix>& parts, Eigen::Index row,
                            RowScore& score) const {
  const int players = static_cast<int>(plan_.groups.size());
  std::array<std::vector<double>, tree_slot_count> sums;
  for (size_t slot = 0; slot < nodes_.size(); ++slot) {
    const NodeLine line = node_line(*nodes_[slot], options_.schools[block.school[static_cast<size_t>(row)]]);
    const double base = line.eta(references_[slot].dot(nodes_[slot]->coefficients));
    coalition_sums(base, line.slope * parts[slot].row(row), sums[slot]);
  }
  std::vector<double> value(size_t{1} << players);
  for (size_t coalition = 0; coalition < value.size(); ++coalition) {
    TreeEtas etas{};
    for (size_t slot = 0; slot < nodes_.size(); ++slot) etas[slot] = sums[slot][coalition];
    value[coalition] = tree_chances(shape_, etas).overall;
  }
  const std::vector<double> shapley = shapley_values(players, value);
  score.contributions = contributions_of(plan_, Eigen::Map<const Vector>(shapley.data(), players));
  score.contribution_base = value.front();
}

}  // namespace milepost
