#include "core/prediction/tree_fit.h"

#include <QJsonArray>
#include <QSet>
#include <algorithm>
#include <cmath>

#include "core/prediction/branch_fit.h"
#include "core/prediction/evaluation/audit_slices.h"
#include "core/prediction/gate.h"
#include "core/prediction/landmark.h"
#include "core/prediction/outcome_tree.h"
#include "core/prediction/scoring.h"
#include "core/prediction/test_vectors.h"

namespace milepost {
namespace {

constexpr int years_valid = 2;
constexpr EvaluationOptions held_out_options{.permutations = 199};  // ABROCA's shuffles: a p of .005 is fine enough for a card

std::vector<LandmarkRows> landmark_rows(const FeatureTable& table, const FitSpec& spec) {
  const FeatureColumn* column = table.column(spec.landmark);
  QHash<QString, std::vector<qint64>> rows_of;
  for (qint64 row = 0; row < table.rows; ++row) rows_of[cell_text(*column, row)].push_back(row);
  std::vector<LandmarkRows> found;
  for (const Landmark& landmark : landmarks()) {
    const QString key = QString::fromLatin1(landmark.key);
    const bool asked = spec.landmarks.isEmpty() || spec.landmarks.contains(key);
    if (asked && rows_of.contains(key)) found.push_back({key, chosen_rows(table, rows_of[key])});
  }
  return found;
}

Status check_tree_columns(const FeatureTable& table, const FitSpec& spec) {
  const FeatureColumn* column = table.column(spec.landmark);
  if (!column) {
    return Error{QStringLiteral("The table has no column '%1' with each row's landmark. A tree is fitted to tables written by "
                                "'milepost-cli features', or to one that names its column under \"landmark\".").arg(spec.landmark)};
  }
  for (const QString& asked : spec.landmarks) {
    if (!landmark(asked)) return Error{QStringLiteral("'%1' is no landmark: they are g8, m1 to m9, q1 to q4 and eoy.").arg(asked)};
  }
  return Done{};
}

// The graduates' states at every landmark, from the outcomes: what the nodes of enrolment and persistence see.
void add_states(std::vector<LandmarkRows>& all, const TreeOutcomes& tree) {
  for (LandmarkRows& at : all) {
    const FeatureColumn* ag = at.table.column(tree.ag_met);
    std::vector<double> state(size_t(at.table.rows), std::nan(""));
    if (ag && ag->numeric()) state = ag->numbers;
    at.table = with_ag_state(std::move(at.table), state);
  }
}

// Cohorts old enough that somebody's second year of college is on file; without cohorts, the whole table.
QSet<QString> mature_cohorts(const FeatureTable& table, const QString& outcome, const QString& cohort_column) {
  QSet<QString> mature;
  const FeatureColumn* cohort = cohort_column.isEmpty() ? nullptr : table.column(cohort_column);
  const FeatureColumn* y = table.column(outcome);
  for (qint64 row = 0; y && row < table.rows; ++row) {
    if (!std::isnan(y->numbers[size_t(row)])) mature.insert(cohort ? cell_text(*cohort, row) : QString());
  }
  return mature;
}

// Everybody's last outcome: who did not enroll did not persist. Only of mature cohorts: in a younger one the outcome is
// known for those who did not enroll alone.
std::vector<double> overall_outcome(const FeatureTable& table, const TreeOutcomes& tree, const QString& cohort_column) {
  const QSet<QString> mature = mature_cohorts(table, tree.persisted, cohort_column);
  const FeatureColumn* cohort = cohort_column.isEmpty() ? nullptr : table.column(cohort_column);
  const FeatureColumn* enrolled = table.column(tree.enrolled);
  const FeatureColumn* persisted = table.column(tree.persisted);
  std::vector<double> y(size_t(table.rows), std::nan(""));
  for (size_t row = 0; persisted && row < y.size(); ++row) {
    if (!mature.contains(cohort ? cell_text(*cohort, qint64(row)) : QString())) continue;
    if (enrolled && enrolled->numbers[row] == 0) y[row] = 0;
    if (!std::isnan(persisted->numbers[row])) y[row] = persisted->numbers[row];
  }
  return y;
}

// Of students who did not graduate: a rate with a prior of twenty students at 5 %, because they are few.
SmallRate small_rate(const std::vector<LandmarkRows>& all, const QString& outcome, const QStringList& given_not, const QStringList& given) {
  constexpr double prior_students = 20, prior_rate = .05;
  double seen = 0, events = 0;
  const FeatureTable& table = all.back().table;  // one landmark: each student once
  const FeatureColumn* y = table.column(outcome);
  for (size_t row = 0; y && row < size_t(table.rows); ++row) {
    bool in = !std::isnan(y->numbers[row]);
    for (const QString& name : given_not) in = in && table.column(name)->numbers[row] == 0;
    for (const QString& name : given) in = in && table.column(name)->numbers[row] == 1;
    if (!in) continue;
    seen += 1;
    events += y->numbers[row];
  }
  return {(events + prior_students * prior_rate) / (seen + prior_students), seen + prior_students};
}

struct FittedTree {
  BranchFit graduated, ag_met, enrolled, persisted, near_term;
};

// A column the specification names must be there; near_term alone may be left unnamed.
Status check_outcomes(const std::vector<LandmarkRows>& all, const TreeOutcomes& tree) {
  for (const QString& name : {tree.graduated, tree.ag_met, tree.enrolled, tree.persisted, tree.near_term}) {
    const FeatureColumn* column = all.front().table.column(name);
    if (name.isEmpty() || (column && column->numeric())) continue;
    return Error{QStringLiteral("The table has no column of 0 and 1 named '%1', which the specification names under \"tree\". "
                                "Name the right column there, or give the table it.").arg(name)};
  }
  return Done{};
}

bool has_outcome(const std::vector<LandmarkRows>& all, const QString& name) {
  for (const LandmarkRows& at : all) {
    const FeatureColumn* column = name.isEmpty() ? nullptr : at.table.column(name);
    if (!column) continue;
    for (const double value : column->numbers)
      if (!std::isnan(value)) return true;
  }
  return false;
}

Status fit_branches(FittedTree& tree, const std::vector<LandmarkRows>& all, const FitSpec& spec, const Task& task) {
  const TreeOutcomes& y = *spec.tree;
  struct One {
    TreeBranch branch;
    BranchFit* fit;
  };
  const One branches[] = {{{tree_node::graduated, y.graduated, {}, false}, &tree.graduated},
                          {{tree_node::ag_met, y.ag_met, {y.graduated}, false}, &tree.ag_met},
                          {{tree_node::enrolled, y.enrolled, {y.graduated}, true}, &tree.enrolled},
                          {{tree_node::persisted, y.persisted, {y.graduated, y.enrolled}, true}, &tree.persisted},
                          {{tree_node::near_term, y.near_term, {}, false}, &tree.near_term}};
  for (const One& one : branches) {
    one.fit->nodes.resize(all.size());
    if (!has_outcome(all, one.branch.outcome)) {
      one.fit->left_out.append(QStringLiteral("%1: no student's outcome is known yet").arg(one.branch.key));
      continue;
    }
    Result<BranchFit> fit = fit_branch(one.branch, all, spec, task);
    if (!fit) return fit.error();
    *one.fit = fit.take();
  }
  return Done{};
}

double chance(const Vector& eta, size_t row) {
  return logistic(eta[Eigen::Index(row)]);
}

// Held-out chance of the whole tree at one landmark; NaN where a branch has none.
std::vector<double> held_out_overall(const FittedTree& tree, size_t t, size_t rows, const ModelPackage& package) {
  std::vector<double> overall(rows, std::nan(""));
  if (!tree.graduated.nodes[t] || !tree.ag_met.nodes[t] || !tree.enrolled.nodes[t] || !tree.persisted.nodes[t]) return overall;
  const FittedNode &enrolled = *tree.enrolled.nodes[t], &persisted = *tree.persisted.nodes[t];
  for (size_t row = 0; row < rows; ++row) {
    TreeBranches branches;
    branches.graduate = chance(tree.graduated.nodes[t]->held_out, row);
    branches.ag_given_graduate = chance(tree.ag_met.nodes[t]->held_out, row);
    branches.enrol = {chance(enrolled.held_out_ag, row), chance(enrolled.held_out, row), package.enrol_otherwise.rate};
    branches.persist = {chance(persisted.held_out_ag, row), chance(persisted.held_out, row), package.persist_otherwise.rate};
    overall[row] = outcome_chances(branches).overall;
  }
  return overall;
}

HeldOutEvaluation evaluate_held_out(const QString& outcome, const LandmarkRows& at, const std::vector<double>& probability,
                                    const std::vector<double>& y, const FitSpec& spec) {
  std::vector<qint64> rows;
  std::vector<double> p, known;
  for (size_t row = 0; row < y.size(); ++row) {
    if (std::isnan(y[row]) || std::isnan(probability[row])) continue;
    rows.push_back(qint64(row));
    p.push_back(probability[row]);
    known.push_back(y[row]);
  }
  return {outcome, at.landmark, evaluate(p, known, audit_slices(at.table, {spec.group}, rows), table_baselines(at.table, rows), held_out_options)};
}

HeldOutEvaluation evaluate_node(const FittedNode& node, const LandmarkRows& at, const FitSpec& spec, const QString& outcome_column) {
  std::vector<double> p(size_t(at.table.rows), std::nan("")), y(p);
  const FeatureColumn* outcome = at.table.column(outcome_column);
  const FeatureColumn* state = at.table.column(tree_node::ag_state);
  for (const qint64 row : node.rows) {
    const bool ag = node.held_out_ag.size() > 0 && state && state->numbers[size_t(row)] == 1;
    p[size_t(row)] = chance(ag ? node.held_out_ag : node.held_out, size_t(row));
    y[size_t(row)] = outcome->numbers[size_t(row)];
  }
  return evaluate_held_out(node.model.outcome, at, p, y, spec);
}

QJsonObject held_out_json(const HeldOutEvaluation& one) {
  return {{QStringLiteral("outcome"), one.outcome}, {QStringLiteral("landmark"), one.landmark},
          {QStringLiteral("evaluation"), evaluation_json(one.evaluation)}};
}

int distinct_count(const FeatureTable& table, const QString& column, QStringList* texts = nullptr) {
  const FeatureColumn* found = column.isEmpty() ? nullptr : table.column(column);
  QSet<QString> seen;
  for (qint64 row = 0; found && row < table.rows; ++row) seen.insert(cell_text(*found, row));
  seen.remove(QString());
  if (texts) *texts = QStringList(seen.cbegin(), seen.cend());
  return int(seen.size());
}

ModelPackage labelled(const FeatureTable& table, const FitSpec& spec, const PackageLabel& label) {
  ModelPackage package;
  package.name = label.name;
  package.maker = label.maker;
  package.created = label.created;
  package.expires = label.created.addYears(years_valid);
  package.synthetic = label.synthetic;
  package.schools = distinct_count(table, spec.group);
  package.students = spec.student.isEmpty() ? table.rows : qint64(distinct_count(table, spec.student));
  QStringList cohorts;
  distinct_count(table, spec.cohort, &cohorts);
  cohorts.sort();
  package.reference = QStringLiteral("the average student of the %1 schools").arg(package.schools);
  if (package.schools == 0) package.reference = QStringLiteral("the average student of the table");
  if (!cohorts.isEmpty()) package.reference += QStringLiteral(" it was fitted on, ninth grade of %1").arg(cohorts.join(QStringLiteral(", ")));
  return package;
}

Result<PackageFit> fit_tree(const FeatureTable& table, FitSpec spec, const PackageLabel& label, const Task& task) {
  if (const Status columns = check_tree_columns(table, spec); !columns) return columns.error();
  std::vector<LandmarkRows> all = landmark_rows(table, spec);
  if (all.empty()) return Error{QStringLiteral("The column '%1' of the table holds none of the landmarks asked for.").arg(spec.landmark)};
  if (const Status outcomes = check_outcomes(all, *spec.tree); !outcomes) return outcomes.error();
  add_states(all, *spec.tree);
  const bool one_school = distinct_count(table, spec.group) < 2;
  if (one_school) spec.random_intercept = false;
  FittedTree tree;
  if (const Status fitted = fit_branches(tree, all, spec, task); !fitted) return fitted.error();

  PackageFit result{labelled(table, spec, label), {}};
  ModelPackage& package = result.package;
  package.tree = true;
  const TreeOutcomes& y = *spec.tree;
  package.enrol_otherwise = small_rate(all, y.enrolled, {y.graduated}, {});
  package.persist_otherwise = small_rate(all, y.persisted, {y.graduated}, {y.enrolled});

  QJsonArray nodes, overall;
  std::vector<HeldOutEvaluation> judged;
  const std::pair<BranchFit*, QString> branches[] = {{&tree.graduated, y.graduated}, {&tree.ag_met, y.ag_met}, {&tree.enrolled, y.enrolled},
                                                     {&tree.persisted, y.persisted}, {&tree.near_term, y.near_term}};
  // A landmark that lacks a branch others have would speak of another outcome than they do.
  const auto whole = [&](size_t t) {
    for (const BranchFit* branch : {&tree.graduated, &tree.ag_met, &tree.enrolled, &tree.persisted}) {
      const bool anywhere = std::any_of(branch->nodes.begin(), branch->nodes.end(), [](const auto& node) { return node.has_value(); });
      if (anywhere && !branch->nodes[t]) return false;
    }
    return tree.graduated.nodes[t].has_value();
  };
  for (size_t t = 0; t < all.size(); ++t) {
    if (!whole(t)) continue;
    package.landmarks.append(all[t].landmark);
    for (const auto& [branch, column] : branches) {
      if (!branch->nodes[t]) continue;
      nodes.append(held_out_json(evaluate_node(*branch->nodes[t], all[t], spec, column)));
      package.nodes.push_back(branch->nodes[t]->model);
      result.summaries.push_back(branch->nodes[t]->summary);
    }
    const std::vector<double> p = held_out_overall(tree, t, size_t(all[t].table.rows), package);
    if (std::all_of(p.begin(), p.end(), [](double v) { return std::isnan(v); })) continue;
    judged.push_back(evaluate_held_out(QStringLiteral("overall"), all[t], p, overall_outcome(all[t].table, y, spec.cohort), spec));
    overall.append(held_out_json(judged.back()));
  }
  for (const auto& [branch, column] : branches) {
    if (!result.summaries.empty()) result.summaries.front().notes += branch->left_out;
  }
  if (one_school && !result.summaries.empty()) {
    result.summaries.front().notes += QStringLiteral("The table holds one school: no school intercepts were fitted.");
  }
  if (package.nodes.empty()) {
    return Error{QStringLiteral("Graduation could not be fitted at any landmark: %1").arg(tree.graduated.left_out.join(QStringLiteral(" ")))};
  }
  package.evaluation = {{QStringLiteral("nodes"), nodes}, {QStringLiteral("overall"), overall}};
  package.gate = decide_gate(judged);
  return result;
}

Result<PackageFit> fit_single(const FeatureTable& table, const FitSpec& spec, const PackageLabel& label, const Task& task) {
  Result<NodeFit> fit = fit_node(table, spec, task);
  if (!fit) return fit.error();
  PackageFit result{labelled(table, spec, label), {fit->summary}};
  ModelPackage& package = result.package;
  package.landmarks = {QString()};
  package.nodes = {fit->model};
  std::vector<HeldOutEvaluation> judged;
  if (fit->held_out.size() > 0) {
    std::vector<double> p(size_t(table.rows), std::nan("")), y(p);
    const FeatureColumn* outcome = table.column(spec.outcome);
    for (size_t i = 0; i < fit->rows.size(); ++i) {
      p[size_t(fit->rows[i])] = logistic(fit->model.calibration.apply(fit->held_out[Eigen::Index(i)]));
      y[size_t(fit->rows[i])] = outcome->numbers[size_t(fit->rows[i])];
    }
    judged.push_back(evaluate_held_out(spec.outcome, {QString(), table}, p, y, spec));
    package.evaluation = {{QStringLiteral("nodes"), QJsonArray{held_out_json(judged.back())}}};
  }
  package.gate = decide_gate(judged);
  return result;
}

}  // namespace

Result<PackageFit> fit_package(const FeatureTable& table, const FitSpec& spec, const PackageLabel& label, const Task& task) {
  Result<PackageFit> fit = spec.tree ? fit_tree(table, spec, label, task) : fit_single(table, spec, label, task);
  if (fit) fit->package.test_vectors = make_test_vectors(fit->package);
  return fit;
}

}  // namespace milepost
