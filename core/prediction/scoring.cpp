#include "core/prediction/scoring.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <memory>
#include <numeric>

#include "core/prediction/features.h"
#include "core/prediction/row_scoring.h"
#include "core/prediction/scoring_input.h"
#include "core/prediction/support.h"

namespace milepost {
namespace {

constexpr qint64 block_rows = 512;
constexpr qint64 most_kept_draws = 400'000'000;  // 1.6 GB: capacity is a team's, not a state's

struct ScoringWords {
  Q_DECLARE_TR_FUNCTIONS(Scoring)
 public:
  static QString titles(const QStringList& groups) {
    QStringList words;
    for (const QString& group : groups) words << construct_title(group);
    return words.join(QStringLiteral(", "));
  }
  static QString absent(const QStringList& groups) { return tr("not enough information: no %1 on file").arg(titles(groups)); }
  static QString unlike(const QStringList& groups) {
    return tr("not enough information: unlike any student the prediction was fitted on (%1)").arg(titles(groups));
  }
};

// Everything that is the same for all rows.
struct Plan {
  std::vector<const NodeModel*> nodes;      // the tree's, or the one node
  std::vector<Eigen::RowVectorXd> references;
  const NodeModel* near_term = nullptr;
  std::vector<ConstructSources> constructs;
  QHash<QString, QString> group_of;          // by source column
  QStringList required;
  QStringList checked;                       // columns of the first node: its support is the population's
  std::vector<int> school;                   // per row
  QStringList schools;
};

QString landmark_words(const ModelPackage& package) {
  QStringList known = package.landmarks;
  for (const NodeModel& node : package.nodes)
    if (!known.contains(node.landmark)) known << node.landmark;
  return known.join(QStringLiteral(", "));
}

Status check_node(const NodeModel& node) {
  const auto columns = static_cast<Eigen::Index>(node.design.columns.size());
  const auto terms = static_cast<int>(node.design.terms.size());
  const bool known_terms = std::all_of(node.design.columns.begin(), node.design.columns.end(),
                                       [&](const DesignColumn& one) { return one.term >= 0 && one.term < terms; });
  if (node.coefficients.size() == columns + 1 && node.coefficients.allFinite() && known_terms) return Done{};
  return Error{QStringLiteral("The model package is damaged: outcome \"%1\" has %2 coefficients for %3 columns. Ask for the "
                              "package again.").arg(node.outcome).arg(node.coefficients.size()).arg(columns)};
}

Result<QStringList> schools_of(const FeatureTable& table, const QString& name) {
  if (name.isEmpty()) return QStringList(table.rows, QString());
  const FeatureColumn* column = table.column(name);
  if (!column)
    return Error{QStringLiteral("The table has no column \"%1\", which should name the school. Add it, or score without a "
                                "school column.").arg(name)};
  QStringList schools;
  for (qint64 row = 0; row < table.rows; ++row) schools << cell_text(*column, row);
  return schools;
}

Result<Plan> make_plan(const ModelPackage& package, const FeatureTable& table, const ScoreOptions& options) {
  Plan plan;
  QString landmark = options.landmark;
  if (landmark.isEmpty() && package.landmarks.size() == 1) landmark = package.landmarks.first();
  if (package.tree) {
    plan.nodes = tree_nodes(package, landmark);
    plan.near_term = package.node(tree_node::near_term, landmark);
  } else {
    for (const NodeModel& node : package.nodes)
      if (plan.nodes.empty() && node.landmark == landmark) plan.nodes = {&node};
  }
  if (plan.nodes.empty())
    return Error{QStringLiteral("The model package has no prediction for landmark \"%1\"; it has: %2.")
                     .arg(landmark, landmark_words(package))};
  for (const NodeModel* node : plan.nodes)
    if (const Status sound = check_node(*node); !sound.ok()) return sound.error();
  if (plan.near_term)
    if (const Status sound = check_node(*plan.near_term); !sound.ok()) return sound.error();
  plan.constructs = construct_sources(plan.nodes);
  for (const ConstructSources& construct : plan.constructs)
    for (const QString& column : construct.columns) plan.group_of.insert(column, construct.group);
  for (const NodeModel* node : plan.nodes) plan.required << node->required;
  plan.required.removeDuplicates();
  for (const QString& name : plan.required)
    if (!is_tree_column(name) && !table.column(name))
      return Error{QStringLiteral("The table has no column \"%1\", which this model package needs.").arg(name)};
  // State × GPA is made here from the GPA.
  const bool needs_gpa = std::any_of(plan.nodes.begin(), plan.nodes.end(), 
                                     [](const NodeModel* node) { return uses_state_gpa(node->design); });
  if (const FeatureColumn* gpa = table.column(gpa_column); needs_gpa && !(gpa && gpa->numeric()))
    return Error{QStringLiteral("The table has no column of numbers \"%1\", which this model package needs.").arg(gpa_column)};
  for (const DesignTerm& term : plan.nodes[0]->design.terms) plan.checked << term.column;
  plan.checked << tree_node::ag_state << tree_node::ag_state_gpa;
  for (size_t slot = 0; slot < plan.nodes.size(); ++slot) {
    const bool ag = slot == slot_enrolled_ag || slot == slot_persisted_ag;
    Result<Eigen::RowVectorXd> reference = state_reference(*plan.nodes[slot], plan.nodes, ag);
    if (!reference.ok()) return reference.error();
    plan.references.push_back(reference.take());
  }
  const Result<QStringList> schools = schools_of(table, options.school);
  if (!schools.ok()) return schools.error();
  QHash<QString, int> place;
  for (const QString& school : *schools) {
    if (!place.contains(school)) {
      place.insert(school, static_cast<int>(plan.schools.size()));
      plan.schools << school;
    }
    plan.school.push_back(place[school]);
  }
  return plan;
}

Result<Matrix> slot_matrix(const NodeModel& node, const FeatureTable& table, const std::vector<qint64>& rows, int state) {
  if (!reads_state(node.design)) return design_matrix(node.design, table, rows);
  std::vector<qint64> all(rows.size());
  std::iota(all.begin(), all.end(), 0);
  return design_matrix(node.design, state_rows(node.design, table, rows, state), all);
}

// Of a block's rows, why one is not scored; else empty, with what is missing noted.
void judge(const Plan& plan, const FeatureTable& table, qint64 row, const std::vector<Matrix>& z, Eigen::Index at,
           double distance, RowScore& score) {
  score.missing = missing_constructs(plan.constructs, table, row);
  QStringList absent;
  const auto group = [&](const QString& column) { return plan.group_of.value(column, column); };
  for (const QString& name : plan.required)
    if (const FeatureColumn* column = table.column(name); column && !has_value(*column, row) && !absent.contains(group(name)))
      absent << group(name);
  if (!absent.isEmpty()) {
    score.refused = ScoringWords::absent(absent);
    return;
  }
  // Only the first node's rows are the population; the others' are graduates, and whoever may not graduate is unlike
  // those without being a stranger. Columns the first node does not hold keep their own range.
  score.unusual = outside_support(*plan.nodes[0], z[0].row(at), distance);
  for (size_t slot = 1; slot < plan.nodes.size(); ++slot)
    score.unusual << outside_range(*plan.nodes[slot], z[slot].row(at), plan.checked);
  for (size_t slot = 0; slot < plan.nodes.size(); ++slot)
    if (!z[slot].row(at).allFinite() && score.unusual.isEmpty()) score.unusual << plan.nodes[slot]->outcome;
  score.unusual.removeDuplicates();
  if (score.unusual.isEmpty()) return;
  QStringList groups;
  for (const QString& column : score.unusual) groups << group(column);
  groups.removeDuplicates();
  score.refused = ScoringWords::unlike(groups);
}

void add_near_term(const Plan& plan, const FeatureTable& table, const std::vector<qint64>& rows, const Matrix& z,
                   std::vector<RowScore>& scores) {
  const NodeModel& node = *plan.near_term;
  const Vector distance = mahalanobis_squared(node, z);
  for (size_t at = 0; at < rows.size(); ++at) {
    const auto row = static_cast<Eigen::Index>(at);
    const bool complete = std::all_of(node.required.begin(), node.required.end(), [&](const QString& name) {
      const FeatureColumn* column = table.column(name);
      return column && has_value(*column, rows[at]);
    });
    if (!complete || !z.row(row).allFinite() || !outside_support(node, z.row(row), distance[row]).isEmpty()) continue;
    const NodeScore score = score_node(node, z.row(row), plan.schools[plan.school[static_cast<size_t>(rows[at])]]);
    scores[at].near_term = chance_from_eta(score.eta, score.variance);
  }
}

// The rows that were scored, and their draws, to order them by at the end.
struct KeptDraws {
  Eigen::MatrixXf values;
  std::vector<qint64> rows;
};

template <class Scorer>
Status score_block(const Plan& plan, const Scorer& scorer, const FeatureTable& table, const std::vector<qint64>& rows,
                   std::vector<RowScore>& all, KeptDraws* kept) {
  std::vector<Matrix> z;
  for (size_t slot = 0; slot < plan.nodes.size(); ++slot) {
    Result<Matrix> made = slot_matrix(*plan.nodes[slot], table, rows, slot == slot_enrolled_ag || slot == slot_persisted_ag);
    if (!made.ok()) return made.error();
    z.push_back(made.take());
  }
  const Vector distance = mahalanobis_squared(*plan.nodes[0], z[0]);
  std::vector<qint64> good;
  std::vector<Eigen::Index> places;
  RowBlock block;
  for (size_t at = 0; at < rows.size(); ++at) {
    const auto place = static_cast<Eigen::Index>(at);
    RowScore& score = all[static_cast<size_t>(rows[at])];
    judge(plan, table, rows[at], z, place, distance[place], score);
    if (!score.refused.isEmpty()) continue;
    good.push_back(rows[at]);
    places.push_back(place);
    block.school.push_back(plan.school[static_cast<size_t>(rows[at])]);
  }
  if (good.empty()) return Done{};
  for (Matrix& one : z) block.z.emplace_back(one(places, Eigen::all));
  std::vector<RowScore> scores(good.size());
  Eigen::MatrixXf draws;
  scorer.score(block, scores, kept ? &draws : nullptr);
  if (plan.near_term) {
    const Result<Matrix> near = design_matrix(plan.near_term->design, table, good);
    if (!near.ok()) return near.error();
    add_near_term(plan, table, good, *near, scores);
  }
  for (size_t at = 0; at < good.size(); ++at) {
    RowScore& score = all[static_cast<size_t>(good[at])];
    scores[at].missing = score.missing;
    score = std::move(scores[at]);
  }
  if (kept) {
    kept->values.middleRows(static_cast<Eigen::Index>(kept->rows.size()), draws.rows()) = draws;
    kept->rows.insert(kept->rows.end(), good.begin(), good.end());
  }
  return Done{};
}

template <class Scorer>
Result<std::vector<RowScore>> score_rows(const Plan& plan, const Scorer& scorer, const FeatureTable& table,
                                         const ScoreOptions& options, const Task& task) {
  std::vector<RowScore> all(static_cast<size_t>(table.rows));
  KeptDraws kept;
  if (options.capacity > 0) kept.values.resize(table.rows, options.draws);
  for (qint64 first = 0; first < table.rows; first += block_rows) {
    if (task.cancelled()) return Error{QStringLiteral("Scoring was stopped."), ErrorKind::Cancelled};
    std::vector<qint64> rows(static_cast<size_t>(std::min(block_rows, table.rows - first)));
    std::iota(rows.begin(), rows.end(), first);
    const Status scored = score_block(plan, scorer, table, rows, all, options.capacity > 0 ? &kept : nullptr);
    if (!scored.ok()) return scored.error();
    task.report(static_cast<double>(first + block_rows) / static_cast<double>(table.rows + block_rows),
                QStringLiteral("Scoring"));
  }
  const auto count = static_cast<Eigen::Index>(kept.rows.size());
  const std::vector<double> among = share_among_first(kept.values.topRows(count), options.capacity);
  for (size_t at = 0; at < kept.rows.size(); ++at) all[static_cast<size_t>(kept.rows[at])].among_first = among[at];
  return all;
}

}  // namespace

Result<std::vector<RowScore>> score_table(const ModelPackage& package, const FeatureTable& table,
                                          const ScoreOptions& options, const Task& task) {
  if (options.draws < 1 || options.capacity < 0)
    return Error{QStringLiteral("Scoring was asked for %1 draws and a capacity of %2; it needs a draw or more and a "
                                "capacity of 0 or more.").arg(options.draws).arg(options.capacity)};
  if (options.capacity > 0 && table.rows > most_kept_draws / options.draws)
    return Error{QStringLiteral("%1 rows are too many to say who is among the first %2. Score them without a capacity, or "
                                "school by school.").arg(table.rows).arg(options.capacity)};
  const Result<Plan> plan = make_plan(package, table, options);
  if (!plan.ok()) return plan.error();
  const RowScoringOptions shared{plan->schools, options.draws, options.seed, options.contributions, options.capacity > 0};
  if (!package.tree) return score_rows(*plan, NodeRowScorer(*plan->nodes[0], shared), table, options, task);
  const TreeRowScorer scorer(plan->nodes, plan->references, package.enrol_otherwise, package.persist_otherwise, shared);
  return score_rows(*plan, scorer, table, options, task);
}

}  // namespace milepost
