#pragma once
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/base/result.h"

namespace milepost {

// What a fit is asked to do (cli.md, fit --spec).
struct TermSpec {
  QString column;
  int spline = 0;                  // degrees of freedom of a natural cubic spline (0: linear); knots = spline + 1
  std::vector<double> knots;       // given by a program; empty: at quantiles of the rows
  bool missing_indicator = false;  // "missing": "indicator"
  bool levels = false;             // "levels": "observed": a column of 0/1 per observed level but the most frequent
  bool required = false;           // "missing": "refuse": a row without it is not scored
  QString group;                   // construct for explanations: "group", else the column's name
  bool malleable = false;
};

// The outcome tree's columns in the table (outcome_tree.h); near_term: known every June, checks calibration.
struct TreeOutcomes {
  QString graduated, ag_met, enrolled, persisted, near_term;
};

enum class RidgeKind { Number, CrossValidated, Evidence };

struct FitSpec {
  QString outcome, group, cohort, weights;  // column names; group: school; empty: none
  QList<TermSpec> terms;
  QStringList audit_only;
  RidgeKind ridge_kind = RidgeKind::Number;
  double ridge = 0;  // the factor of ½ Σ b² on standardised columns
  bool firth = false;
  bool random_intercept = false;
  bool cross_fitted = false;  // "calibrate"
  bool hold_out = true;       // a program that holds rows out itself may spare the fits without each fold
  std::optional<TreeOutcomes> tree;  // instead of outcome: the whole tree at every landmark of the table
  QString landmark, student;         // columns of a tree's table
  QStringList landmarks;             // to fit; empty: all that the table holds
  double fusion = 0;                 // "penalty": {"fusion": …}, of coefficients between landmarks
  int products = 0;           // screened hinge products offered at most, kept only where held-out folds pay for them
};

// Refused: no JSON, unknown or misspelt keys (named, with the nearest known one), wrong types, a term twice, a term that
// is audit-only or protected by its name, an outcome among the terms.
Result<FitSpec> read_fit_spec(const QJsonObject&);
Result<QJsonObject> read_spec_json(const QString& path_or_json);  // a path, or the JSON itself

}  // namespace milepost
