#pragma once
#include <QJsonObject>
#include <QString>
#include <optional>
#include <span>
#include <vector>

#include "core/privacy/audit_only.h"

namespace milepost {

struct Estimate {
  double value = 0, low = 0, high = 0;  // 95 % interval
};

struct CalibrationBin {
  int count = 0;
  double predicted = 0, observed = 0;  // means
};

struct NetBenefit {
  double threshold = 0, model = 0, treat_all = 0;
};

// How good probabilities p of outcome y were on some rows (model.md 3.10). What cannot be computed (one class, too few) is
// absent, and `note` says why.
struct Evaluation {
  int rows = 0, events = 0;
  std::optional<Estimate> auc;  // DeLong
  std::optional<double> brier, brier_skill, log_loss;
  std::optional<Estimate> calibration_in_the_large, calibration_slope;  // Wald
  std::optional<double> ici, e50, e90;                                  // smoothed calibration (loess-like)
  std::optional<double> ece;                                            // 10 equal-count bins
  std::vector<CalibrationBin> bins;
  std::vector<NetBenefit> net_benefit;  // "needs support" as the event where the outcome is good: see EvaluationOptions
  // At the capacity K: who is listed when the K rows most in need are; ties by their expected value.
  std::optional<Estimate> recall_at_capacity, precision_at_capacity, false_alarm_rate_at_capacity;
  QString note;  // "too few students to tell: 7 with the outcome, 10 are needed"
};

// One way of cutting the rows: "race", "school", … Rows' levels as places in levels, -1 unknown.
struct AuditSlice {
  QString name;
  QStringList levels;
  AuditOnly<std::vector<int>> level_of_row;
};

struct SliceEvaluation {
  QString slice, level;
  Evaluation evaluation;
  std::optional<Estimate> missed_at_capacity;  // of those who needed support, the share not listed (FNR)
  // Against all other rows; only at hub scale, with its permutation p and the mean under no difference.
  std::optional<double> abroca, abroca_null_mean, abroca_p;
  QString note;
};

struct Baseline {
  QString name;        // "two flags", "Chicago on-track", "no D or F", "GPA of 2.5 or more"
  Evaluation evaluation;
};

struct EvaluationOptions {
  int capacity = 0;            // K; 0: a tenth of the rows
  bool high_is_good = true;    // the list takes the lowest probabilities; false: the highest (the outcome is a need)
  int permutations = 999;
  quint64 seed = 20260814;
};

struct AuditedEvaluation {
  Evaluation all;
  std::vector<SliceEvaluation> slices;  // missed students first: by missed_at_capacity, descending
  std::vector<Baseline> baselines;
};

// baselines: name and score per row (higher: more likely on track), NaN unknown; rows a baseline does not know are left out
// of its figures and counted in its note.
AuditedEvaluation evaluate(std::span<const double> probability, std::span<const double> outcome, const std::vector<AuditSlice>&,
                           const std::vector<std::pair<QString, std::vector<double>>>& baselines, const EvaluationOptions&);
QJsonObject evaluation_json(const AuditedEvaluation&);

}  // namespace milepost
