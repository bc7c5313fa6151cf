#pragma once
#include "core/base/task.h"
#include "core/prediction/node_model.h"
#include "core/prediction/numeric/logistic_fit.h"

namespace milepost {

struct FittedCoefficient {
  QString name;
  double estimate = 0, standard_error = 0;  // on the original scale of the column
};

struct FitSummary {
  QString outcome, landmark;
  qint64 rows = 0, events = 0, left_out = 0;  // left_out: rows without the outcome
  Termination termination = Termination::NoRows;
  int iterations = 0;
  double log_likelihood = 0, edf = 0;
  double ridge = 0;                             // number or the chosen one
  std::vector<std::pair<QString, double>> smoothing;  // per term, under evidence
  std::vector<FittedCoefficient> coefficients;  // intercept first
  double intercept_sd = 0;                      // of schools; its square is the intercept variance
  Calibration calibration;
  std::vector<DroppedColumn> dropped;
  QStringList notes;                            // sentences a person should read
};
QJsonObject summary_json(const FitSummary&);
// The node's coefficients and standard errors on the original scale of its columns, intercept first.
std::vector<FittedCoefficient> original_scale(const NodeModel&);

struct NodeFit {
  NodeModel model;
  FitSummary summary;
  std::vector<qint64> rows;  // of the table, that were fitted
  Square penalty;            // of the coefficients, as chosen: minus ½ b' penalty b
  Vector held_out;           // per such row: eta from a fit without its cohort (else its school, else its fold)
};

// The whole way from a table to a node: design, penalty, fit, school intercepts, cross-fitted calibration. Refused with a
// sentence: one class, too few rows, separation without Firth or ridge, no column left. Never a NaN.
Result<NodeFit> fit_node(const FeatureTable&, const FitSpec&, const Task&);

// Folds of rows by cohort, else by group, else 10 at random with a fixed seed; the fold of each row, from 0.
std::vector<int> folds(const FeatureTable&, const FitSpec&, const std::vector<qint64>& rows);

}  // namespace milepost
