#pragma once
#include <QDate>
#include <QHash>
#include <QJsonObject>

#include "core/prediction/calibration.h"
#include "core/prediction/design.h"

namespace milepost {

// One binary outcome at one landmark, fitted: everything needed to score a row, nothing of any student.
// eta = b0 + z b + u_school, calibrated; z are the design's standardised columns.
struct NodeModel {
  QString outcome;   // column name: "graduated", "ag_met", "enrolled", "persisted_year2", "no_d_f_eoy" …
  QString landmark;  // "" for a plain table
  Design design;
  Vector coefficients;  // 1 + columns: intercept first
  Square covariance;    // of the coefficients
  double school_sd = 0;
  QHash<QString, double> school_intercepts;           // mode of u by school, of the schools in the fit
  QHash<QString, double> school_intercept_variances;
  Calibration calibration;
  QHash<QString, Calibration> school_calibrations;  // adapted schools, applied after calibration
  double mahalanobis_limit = 0;    // 99.9 % of the training rows' z lie within (support.h); 0: not checked
  Square mahalanobis_precision;    // columns × columns, of z
  QStringList required;            // columns without which no row is scored
  QList<int> cohorts;              // school years of ninth grade it was fitted on
  int rows = 0, events = 0;
  double edf = 0;
  QString ridge;                   // how the penalty was chosen, and its value, for the card

  double reference_eta() const;    // of the mean training row: calibration.apply(b0)
};

// A hub's answer for one row before calibration and after, with the variance of the first.
struct NodeScore {
  double eta = 0;       // calibrated
  double variance = 0;  // of eta: coefficients, and the school's intercept
};
// z: 1 + columns, as design_matrix makes it. school: "" or unknown: u = 0 with variance school_sd².
NodeScore score_node(const NodeModel&, const Eigen::Ref<const Eigen::RowVectorXd>& z, const QString& school);

QJsonObject node_json(const NodeModel&);
Result<NodeModel> read_node(const QJsonObject&);  // refuses what is missing, not finite or of the wrong shape

}  // namespace milepost
