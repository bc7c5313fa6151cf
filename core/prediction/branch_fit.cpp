#include "core/prediction/branch_fit.h"

#include <cmath>

#include "core/prediction/fold_plan.h"
#include "core/prediction/landmark_fusion.h"
#include "core/prediction/model_package.h"

namespace milepost {
namespace {

// Rows at risk of the branch whose outcome is known.
std::vector<qint64> fitted_rows(const TreeBranch& branch, const FeatureTable& table) {
  const FeatureColumn* outcome = table.column(branch.outcome);
  std::vector<const FeatureColumn*> given;
  for (const QString& name : branch.given) given.push_back(table.column(name));
  std::vector<qint64> rows;
  for (qint64 row = 0; row < table.rows; ++row) {
    bool in = !std::isnan(outcome->numbers[size_t(row)]);
    for (const FeatureColumn* column : given) in = in && column->numbers[size_t(row)] == 1;
    if (in) rows.push_back(row);
  }
  return rows;
}

FitSpec node_spec(const TreeBranch& branch, const FitSpec& tree) {
  FitSpec spec = tree;
  spec.tree.reset();
  spec.outcome = branch.outcome;
  spec.cross_fitted = false;
  spec.hold_out = false;
  if (branch.by_state) {
    for (const QString& name : {tree_node::ag_state, tree_node::ag_state_gpa}) {
      TermSpec term;
      term.column = name;
      term.group = QStringLiteral("credits");
      spec.terms.append(term);
    }
  }
  return spec;
}

// One set of knots for all landmarks, so that a coefficient means the same at each.
Status share_knots(FitSpec& spec, const std::vector<LandmarkRows>& landmarks,
                   const std::vector<std::vector<qint64>>& rows) {
  for (TermSpec& term : spec.terms) {
    if (term.spline == 0) continue;
    FeatureTable pooled;
    FeatureColumn all{term.column, {}, {}, {}};
    for (size_t t = 0; t < landmarks.size(); ++t) {
      const FeatureColumn* column = landmarks[t].table.column(term.column);
      if (!column || !column->numeric()) continue;
      for (const qint64 row : rows[t]) all.numbers.push_back(column->numbers[size_t(row)]);
    }
    pooled.rows = qint64(all.numbers.size());
    pooled.columns.push_back(std::move(all));
    std::vector<qint64> every(size_t(pooled.rows));
    for (size_t i = 0; i < every.size(); ++i) every[i] = qint64(i);
    const Result<MadeDesign> made = make_design(pooled, {term}, every);
    if (!made) return made.error();
    if (!made->design.terms.empty()) term.knots = made->design.terms.front().knots;
  }
  return Done{};
}

std::vector<qint64> outside(const std::vector<qint64>& rows, const std::vector<int>& fold_of_row, int fold) {
  std::vector<qint64> kept;
  for (const qint64 row : rows)
    if (fold < 0 || fold_of_row[size_t(row)] != fold) kept.push_back(row);
  return kept;
}

struct Setting {
  const TreeBranch& branch;
  const std::vector<LandmarkRows>& landmarks;
  const FitSpec& spec;
  std::vector<std::vector<qint64>> rows;        // at risk, per landmark
  std::vector<std::vector<int>> fold_of_row;    // per landmark and row of its table
};

// The branch at every landmark, without one fold (-1: with all rows).
std::vector<std::optional<NodeFit>> fit_without(const Setting& at, int fold, QStringList* left_out, const Task& task) {
  std::vector<std::optional<NodeFit>> fits(at.landmarks.size());
  std::vector<FeatureTable> tables(at.landmarks.size());
  for (size_t t = 0; t < at.landmarks.size() && !task.cancelled(); ++t) {
    tables[t] = chosen_rows(at.landmarks[t].table, outside(at.rows[t], at.fold_of_row[t], fold));
    Result<NodeFit> fit = fit_node(tables[t], at.spec, task);
    if (fit) {
      fits[t] = fit.take();
    } else if (left_out) {
      left_out->append(QStringLiteral("%1 at %2: %3").arg(at.branch.key, at.landmarks[t].landmark, fit.error().sentence));
    }
  }
  if (at.spec.fusion > 0) fuse_landmarks(fits, tables, at.spec);
  return fits;
}

// eta of the rows of one fold by a fit that has not seen them; unseen rows (fold -1) by the full fit.
void put_held_out(Vector& out, const NodeModel& model, const FeatureTable& table, const QString& school_column,
                  const std::vector<qint64>& rows) {
  const Result<Matrix> z = design_matrix(model.design, table, rows);
  if (!z) return;
  const FeatureColumn* school = school_column.isEmpty() ? nullptr : table.column(school_column);
  for (size_t i = 0; i < rows.size(); ++i) {
    const QString name = school ? cell_text(*school, rows[i]) : QString();
    out[Eigen::Index(rows[i])] = score_node(model, z->row(Eigen::Index(i)), name).eta;
  }
}

std::vector<qint64> rows_of_fold(const std::vector<int>& fold_of_row, int fold) {
  std::vector<qint64> rows;
  for (size_t row = 0; row < fold_of_row.size(); ++row)
    if (fold_of_row[row] == fold) rows.push_back(qint64(row));
  return rows;
}

void hold_out(const Setting& at, size_t t, int fold, const NodeModel& model, FittedNode& node) {
  const std::vector<qint64> rows = rows_of_fold(at.fold_of_row[t], fold);
  const FeatureTable& table = at.landmarks[t].table;
  if (!at.branch.by_state) return put_held_out(node.held_out, model, table, at.spec.group, rows);
  const auto as_if = [&](double state) {
    return with_ag_state(table, std::vector<double>(size_t(table.rows), state));
  };
  put_held_out(node.held_out, model, as_if(0), at.spec.group, rows);
  put_held_out(node.held_out_ag, model, as_if(1), at.spec.group, rows);
}

// Calibrates by the held-out values of the rows that were fitted, each in the state it was in.
void calibrate(FittedNode& node, const LandmarkRows& at, const TreeBranch& branch) {
  const FeatureColumn* outcome = at.table.column(branch.outcome);
  const FeatureColumn* state = branch.by_state ? at.table.column(tree_node::ag_state) : nullptr;
  std::vector<double> eta, y;
  for (const qint64 row : node.rows) {
    const bool ag = state && state->numbers[size_t(row)] == 1;
    const double value = ag ? node.held_out_ag[Eigen::Index(row)] : node.held_out[Eigen::Index(row)];
    if (!std::isfinite(value)) continue;
    eta.push_back(value);
    y.push_back(outcome->numbers[size_t(row)]);
  }
  const auto size = Eigen::Index(eta.size());
  node.model.calibration = fit_calibration(Eigen::Map<const Vector>(eta.data(), size), Eigen::Map<const Vector>(y.data(), size));
  node.summary.calibration = node.model.calibration;
  const Calibration calibration = node.model.calibration;
  for (Vector* held : {&node.held_out, &node.held_out_ag})
    for (double& value : *held) value = calibration.apply(value);
}

}  // namespace

FeatureTable with_ag_state(FeatureTable table, const std::vector<double>& state) {
  std::erase_if(table.columns, [](const FeatureColumn& column) {
    return column.name == tree_node::ag_state || column.name == tree_node::ag_state_gpa;
  });
  const FeatureColumn* gpa = table.column(QStringLiteral("gpa"));
  FeatureColumn product{tree_node::ag_state_gpa, std::vector<double>(state.size(), std::nan("")), {}, {}};
  for (size_t row = 0; gpa && row < state.size(); ++row) product.numbers[row] = state[row] * gpa->numbers[row];
  table.columns.push_back({tree_node::ag_state, state, {}, {}});
  table.columns.push_back(std::move(product));
  return table;
}

Result<BranchFit> fit_branch(const TreeBranch& branch, const std::vector<LandmarkRows>& landmarks, const FitSpec& tree,
                             const Task& task) {
  FitSpec spec = node_spec(branch, tree);
  Setting at{branch, landmarks, spec, {}, {}};
  std::vector<std::pair<const FeatureTable*, std::vector<qint64>>> fitted;
  for (const LandmarkRows& one : landmarks) {
    at.rows.push_back(fitted_rows(branch, one.table));
    fitted.emplace_back(&one.table, at.rows.back());
  }
  if (const Status knots = share_knots(spec, landmarks, at.rows); !knots) return knots.error();
  const FoldPlan plan = FoldPlan::of(fitted, spec);
  for (const LandmarkRows& one : landmarks) at.fold_of_row.push_back(plan.of_rows(one.table));

  BranchFit result;
  result.nodes.resize(landmarks.size());
  for (int fold = -1; fold < plan.count(); ++fold) {
    task.report(double(fold + 1) / (plan.count() + 1), branch.key);
    std::vector<std::optional<NodeFit>> fits = fit_without(at, fold, fold < 0 ? &result.left_out : nullptr, task);
    if (task.cancelled()) return Error{QStringLiteral("The fit was stopped."), ErrorKind::Cancelled};
    for (size_t t = 0; t < landmarks.size(); ++t) {
      if (!fits[t]) continue;
      if (fold < 0) {
        FittedNode node;
        node.model = fits[t]->model;
        node.model.outcome = branch.key;
        node.model.landmark = landmarks[t].landmark;
        node.summary = fits[t]->summary;
        node.summary.outcome = branch.key;
        node.summary.landmark = landmarks[t].landmark;
        node.rows = at.rows[t];
        node.held_out = Vector::Constant(Eigen::Index(landmarks[t].table.rows), std::nan(""));
        if (branch.by_state) node.held_out_ag = node.held_out;
        result.nodes[t] = std::move(node);
      }
      if (result.nodes[t]) hold_out(at, t, fold, fits[t]->model, *result.nodes[t]);
    }
  }
  for (size_t t = 0; t < landmarks.size(); ++t) {
    if (result.nodes[t]) calibrate(*result.nodes[t], landmarks[t], branch);
  }
  return result;
}

}  // namespace milepost
