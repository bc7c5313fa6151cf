#pragma once
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <vector>

#include "core/prediction/evaluation/calibration_measures.h"
#include "core/prediction/evaluation/net_benefit.h"
#include "core/privacy/audit_only.h"

namespace milepost {

// How good probabilities p of outcome y were on some rows (model.md 3.10). What cannot be computed (one class, too few)
// is absent, and `note` says why.
struct Evaluation {
  int rows = 0, events = 0;
  std::optional<Estimate> auc;  // DeLong
  std::optional<double> brier, brier_skill, log_loss;
  std::optional<Estimate> calibration_in_the_large, calibration_slope;  // Wald
  std::optional<double> ici, e50, e90;                                  // smoothed calibration (as R's loess)
  std::optional<double> ece;                                            // 10 equal-count bins
  std::vector<CalibrationBin> bins;
  std::vector<NetBenefit> net_benefit;          // of support: the need is the event (EvaluationOptions::high_is_good)
  std::vector<NetBenefit> outcome_net_benefit;  // the outcome is the event, whatever the direction
  // Of the list of the K rows most in need (of all rows, also in a slice); ties by their expected value; Wilson.
  std::optional<Estimate> recall_at_capacity, precision_at_capacity, false_alarm_rate_at_capacity;
  // Of the outcome (1) among the K rows with the highest probabilities, whatever the direction.
  std::optional<Estimate> outcome_recall_at_capacity, outcome_precision_at_capacity;
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
  Evaluation evaluation;                       // with fewer than 10 of a class: counts and note alone
  std::optional<Estimate> missed_at_capacity;  // of those who needed support, the share not listed (FNR)
  // Against all other rows; only at hub scale, with its permutation p and the mean under no difference.
  std::optional<double> abroca, abroca_null_mean, abroca_p;
  QString finding;  // a sentence where the group's probabilities are off beyond chance; only at hub scale
  QString note;     // why a part is absent: "too few students to tell …"
};

struct Baseline {
  QString name;                            // "two flags", "Chicago on-track", "no D or F", "GPA of 2.5 or more"
  Evaluation evaluation;                   // AUC and the list's figures: a score is no probability
  std::optional<Estimate> model_auc_gain;  // the model's AUC minus the baseline's, on the rows the baseline knows
  std::optional<double> model_auc_gain_p;  // DeLong, paired
};

struct EvaluationOptions {
  int capacity = 0;          // K; 0: a tenth of the rows
  bool high_is_good = true;  // the list takes the lowest probabilities; false: the highest (the outcome is a need)
  int permutations = 999;
  quint64 seed = 20260814;
};

struct AuditedEvaluation {
  int capacity = 0;  // K, as used
  bool high_is_good = true;
  Evaluation all;
  std::vector<SliceEvaluation> slices;  // missed students first: by missed_at_capacity, descending
  std::vector<Baseline> baselines;
};

inline constexpr int least_of_a_class = 10;             // in a slice, of each outcome (R12)
inline constexpr int hub_rows = 1000, hub_class = 100;  // in a group and in the rest, for ABROCA and findings (R4)

// probability: within 0 to 1; outcome: 0 or 1, as many. baselines: name and score per row (higher: more likely on
// track), NaN unknown; rows a baseline does not know are left out of its figures, K shrinks in proportion, its note
// counts them.
AuditedEvaluation evaluate(std::span<const double> probability, std::span<const double> outcome,
                           const std::vector<AuditSlice>&,
                           const std::vector<std::pair<QString, std::vector<double>>>& baselines,
                           const EvaluationOptions&);

// Flat: {"rows", "events", "capacity", "auc", "auc_low", "auc_high", "brier", … "slices": [{"slice", "level", the same
// keys, …}], "baselines": [{"name", …}]}; null is absent. What leaves with a package hides counts under 11 and their
// complements.
enum class SmallGroups { Hidden, Counted };
QJsonObject evaluation_json(const AuditedEvaluation&, SmallGroups = SmallGroups::Hidden);

}  // namespace milepost
