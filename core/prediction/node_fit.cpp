#include "core/prediction/node_fit.h"

#include <algorithm>
#include <cmath>

#include "core/prediction/design_columns.h"
#include "core/prediction/fit_rows.h"
#include "core/prediction/held_out.h"
#include "core/prediction/node_penalty.h"
#include "core/prediction/numeric/logistic_refits.h"
#include "core/prediction/product_choice.h"
#include "core/prediction/support.h"

namespace milepost {

namespace {

// Why the numeric part did not converge, as a sentence with a way out.
Error no_fit(const LogisticFit& fit, const Design& design, const FitSpec& spec) {
  const QString outcome = QStringLiteral("The fit of “%1”").arg(spec.outcome);
  switch (fit.termination) {
    case Termination::Separation: {
      QStringList names;
      for (const int column : fit.separating) {
        names += column == 0 ? QStringLiteral("the intercept")
                             : QStringLiteral("“%1”").arg(design.columns[size_t(column) - 1].name);
      }
      if (names.isEmpty()) names += QStringLiteral("the terms together");
      return Error{
          QStringLiteral("%1 has no finite answer: %2 %3 the outcome perfectly in some rows (separation). Give a ridge "
                         "above 0, \"firth\": true, or take the column out.")
              .arg(outcome, names.join(QStringLiteral(", ")),
                   names.size() == 1 ? QStringLiteral("tells") : QStringLiteral("tell"))};
    }
    case Termination::Singular:
      return Error{
          QStringLiteral("%1 has no single answer: its columns depend on each other. Give a ridge above 0, or fewer "
                         "terms.")
              .arg(outcome)};
    case Termination::NotFinite:
      return Error{
          QStringLiteral("%1 met numbers too large to reckon with. Look for cells of an absurd size.").arg(outcome)};
    case Termination::IterationLimit:
    case Termination::NoProgress:
      return Error{QStringLiteral("%1 did not converge (%2 after %3 iterations). Give a larger ridge, or fewer terms.")
                       .arg(outcome, QString::fromLatin1(termination_word(fit.termination)))
                       .arg(fit.iterations)};
    default:
      return Error{
          QStringLiteral("%1 ended with: %2.").arg(outcome, QString::fromLatin1(termination_word(fit.termination)))};
  }
}

Status enough_to_fit(const FitSpec& spec, const MadeDesign& made, qint64 rows) {
  if (made.design.columns.empty()) {
    QStringList why;
    for (const DroppedColumn& one : made.dropped) why += QStringLiteral("%1 (%2)").arg(one.column, one.reason);
    return Error{QStringLiteral("No column is left to fit “%1” with: %2. Give terms whose values differ between rows.")
                     .arg(spec.outcome, why.mid(0, 5).join(QStringLiteral(", ")))};
  }
  const qint64 parameters = qint64(made.design.columns.size()) + 1;
  const bool penalised = spec.ridge_kind != RidgeKind::Number || spec.ridge > 0;
  if (penalised || rows > parameters) return Done{};
  return Error{
      QStringLiteral("%1 rows are too few for %2 coefficients without a penalty. Give a ridge above 0, fewer terms or "
                     "more rows.")
          .arg(rows)
          .arg(parameters)};
}

QString penalty_words(const NodePenalty& penalty, const Vector& smoothing) {
  switch (penalty.kind) {
    case RidgeKind::Number:
      return penalty.firth ? QStringLiteral("Firth, ridge %1").arg(penalty.ridge)
                           : QStringLiteral("ridge %1").arg(penalty.ridge);
    case RidgeKind::CrossValidated:
      return QStringLiteral("ridge %1 by cross-validation").arg(penalty.ridge, 0, 'g', 4);
    case RidgeKind::Evidence:
      return QStringLiteral("a smoothing parameter per term by evidence (%1 to %2)")
          .arg(smoothing.minCoeff(), 0, 'g', 3)
          .arg(smoothing.maxCoeff(), 0, 'g', 3);
  }
  return {};
}

QList<int> cohorts_of(const FeatureTable& table, const FitSpec& spec, const std::vector<qint64>& rows) {
  QList<int> cohorts;
  const FeatureColumn* column = table.column(spec.cohort);
  if (!column) return cohorts;
  for (const qint64 row : rows) {
    bool is_year = false;
    const int year = cell_text(*column, row).toInt(&is_year);
    if (is_year && year >= 1900 && year <= 2200 && !cohorts.contains(year)) cohorts += year;  // else a number of its own
  }
  std::sort(cohorts.begin(), cohorts.end());
  return cohorts;
}

// What is gathered on the way from a table to a node.
struct Fitting {
  FitRows rows;
  MadeDesign made;
  Matrix x;
  std::vector<int> fold;
  NodePenalty penalty;
  PenalisedFit fit;
  Vector held_out;
};

void note_products(const ProductChoice& choice, FitSummary& summary) {
  const QString figures = QStringLiteral("held-out deviance per row %1 lower, standard error %2")
                              .arg(choice.gain, 0, 'g', 3)
                              .arg(choice.standard_error, 0, 'g', 3);
  summary.notes += choice.products.count() > 0
                       ? QStringLiteral("%1 products are kept: %2.").arg(choice.products.count()).arg(figures)
                       : QStringLiteral("No product is kept: held-out rows do not pay for one (%1).").arg(figures);
}

Status fit_with_products(const FeatureTable& table, const FitSpec& spec, Fitting& at, FitSummary& summary) {
  const ProductChoice choice =
      choose_products(table, at.made.design, at.rows, at.x, at.fold, at.penalty, at.fit, spec.products, at.held_out);
  note_products(choice, summary);
  if (choice.products.count() == 0) return Done{};
  Design wide = at.made.design;
  add_products(wide, choice.products, choice.products.count());
  Matrix x = with_products(at.x, choice.products, choice.products.count());
  PenalisedFit fit = fit_penalised(at.rows.logistic(x), at.rows.groups, at.penalty, smooth_terms(wide));
  if (!fit.converged()) {
    summary.notes += QStringLiteral("The fit with the products did not converge: they are left out.");
    return Done{};
  }
  at.made.design = std::move(wide);
  at.x = std::move(x);
  at.fit = std::move(fit);
  at.held_out = choice.held_out;
  return Done{};
}

void fill_model(const FeatureTable& table, const FitSpec& spec, const Fitting& at, NodeModel& model) {
  model.outcome = spec.outcome;
  model.design = at.made.design;
  model.coefficients = at.fit.fit.coefficients;
  model.covariance = at.fit.fit.covariance;
  model.school_sd = at.fit.sd;
  for (int group = 0; at.penalty.random_intercept && group < at.rows.groups.count; ++group) {
    model.school_intercepts.insert(at.rows.group_names[group], at.fit.intercepts[group]);
    model.school_intercept_variances.insert(at.rows.group_names[group], at.fit.intercept_variances[group]);
  }
  for (const TermSpec& term : spec.terms) {
    if (term.required) model.required += term.column;
  }
  model.cohorts = cohorts_of(table, spec, at.rows.rows);
  model.rows = int(at.rows.rows.size());
  model.events = int(at.rows.events);
  model.edf = at.fit.fit.edf;
  model.ridge = penalty_words(at.penalty, at.fit.smoothing);
  make_support(model, at.x);
}

void fill_summary(const FitSpec& spec, const Fitting& at, FitSummary& summary) {
  summary.outcome = spec.outcome;
  summary.rows = qint64(at.rows.rows.size());
  summary.events = at.rows.events;
  summary.left_out = at.rows.left_out;
  summary.termination = at.fit.fit.termination;
  summary.iterations = at.fit.fit.iterations;
  summary.log_likelihood = at.fit.log_likelihood;
  summary.edf = at.fit.fit.edf;
  summary.ridge = at.penalty.ridge;
  summary.intercept_sd = at.fit.sd;
  summary.dropped = at.made.dropped;
  const std::vector<SmoothTerm> terms = smooth_terms(at.made.design);
  for (Eigen::Index i = 0; i < at.fit.smoothing.size(); ++i) {
    const DesignColumn& first = at.made.design.columns[size_t(terms[size_t(i)].first) - 1];
    const DesignTerm& term = at.made.design.terms[size_t(first.term)];
    summary.smoothing.emplace_back(term.kind == TermKind::Product ? first.name : term.column, at.fit.smoothing[i]);
  }
}

void calibrate(const Fitting& at, NodeFit& node) {
  node.model.calibration = fit_calibration(at.held_out, at.rows.y);
  if (!(node.model.calibration.slope > 0) || !std::isfinite(node.model.calibration.intercept)) {
    node.model.calibration = {};
    node.summary.notes += QStringLiteral(
        "Held-out rows show no relation to the outcome (a slope not above 0): not recalibrated, "
        "and not fit for use.");
  }
  node.summary.calibration = node.model.calibration;
}

Status prepare(const FeatureTable& table, const FitSpec& spec, Fitting& at, FitSummary& summary) {
  auto rows = collect_fit_rows(table, spec);
  if (!rows) return rows.error();
  at.rows = rows.take();
  auto made = make_design(table, spec.terms, at.rows.rows);
  if (!made) return made.error();
  at.made = made.take();
  summary.notes = at.rows.notes + at.made.notes;
  if (Status enough = enough_to_fit(spec, at.made, qint64(at.rows.rows.size())); !enough) return enough;
  auto x = design_matrix(at.made.design, table, at.rows.rows);
  if (!x) return x.error();
  at.x = x.take();
  at.fold = folds(table, spec, at.rows.rows);
  at.penalty = {spec.ridge_kind, spec.ridge, spec.firth, spec.random_intercept};
  if (spec.random_intercept && at.rows.groups.count < 2) {
    return Error{QStringLiteral("“random_intercept” needs at least two schools in “%1”; the rows have %2. Take it out.")
                     .arg(spec.group)
                     .arg(at.rows.groups.count)};
  }
  if (spec.ridge_kind == RidgeKind::CrossValidated)
    at.penalty.ridge = choose_ridge(at.rows.logistic(at.x), at.fold).ridge;
  return Done{};
}

const Error cancelled{QStringLiteral("The fit was stopped."), ErrorKind::Cancelled};

}  // namespace

Result<NodeFit> fit_node(const FeatureTable& table, const FitSpec& spec, const Task& task) {
  NodeFit node;
  Fitting at;
  task.report(0, QStringLiteral("making the columns of “%1”").arg(spec.outcome));
  if (Status ready = prepare(table, spec, at, node.summary); !ready) return ready.error();
  if (task.cancelled()) return cancelled;
  task.report(.2, QStringLiteral("fitting “%1”").arg(spec.outcome));
  const std::vector<SmoothTerm> terms = smooth_terms(at.made.design);
  at.fit = fit_penalised(at.rows.logistic(at.x), at.rows.groups, at.penalty, terms);
  if (!at.fit.converged()) return no_fit(at.fit.fit, at.made.design, spec);
  if (task.cancelled()) return cancelled;
  if (spec.hold_out || spec.cross_fitted || spec.products > 0) {
    task.report(.5, QStringLiteral("fitting “%1” without each fold").arg(spec.outcome));
    const Square penalty = fixed_penalty(at.x.cols(), at.penalty, terms, at.fit.smoothing);
    at.held_out = held_out_eta(at.rows, at.x, at.fold, at.penalty, penalty, at.fit.fit);
  }
  if (spec.products > 0) {
    if (Status products = fit_with_products(table, spec, at, node.summary); !products) return products.error();
  }
  if (task.cancelled()) return cancelled;
  fill_model(table, spec, at, node.model);
  fill_summary(spec, at, node.summary);
  node.summary.coefficients = original_scale(node.model);
  node.penalty = fixed_penalty(at.x.cols(), at.penalty, smooth_terms(at.made.design), at.fit.smoothing);
  if (spec.cross_fitted) calibrate(at, node);
  node.held_out = std::move(at.held_out);
  node.rows = std::move(at.rows.rows);
  return node;
}

}  // namespace milepost
