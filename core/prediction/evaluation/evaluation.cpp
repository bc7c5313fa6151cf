#include "core/prediction/evaluation/evaluation.h"

#include <algorithm>
#include <cmath>

#include "core/prediction/evaluation/auc.h"
#include "core/prediction/evaluation/slice_evaluation.h"
#include "core/prediction/evaluation/smooth_calibration.h"
#include "core/prediction/evaluation/top_k.h"

namespace milepost {

namespace {

void add_note(QString& note, const QString& more) {
  if (!note.isEmpty()) note += QStringLiteral("; ");
  note += more;
}

void add_list_figures(Evaluation& result, const ScoredRows& rows) {
  const bool high_is_good = rows.high_is_good;
  std::vector<double> needing(rows.outcome);
  if (high_is_good) {
    for (double& each : needing) each = 1 - each;
  }
  const ListQuality support = list_quality(rows.listed, needing), highest = list_quality(rows.highest, rows.outcome);
  result.recall_at_capacity = support.recall;
  result.precision_at_capacity = support.precision;
  result.false_alarm_rate_at_capacity = support.false_alarm_rate;
  result.outcome_recall_at_capacity = highest.recall;
  result.outcome_precision_at_capacity = highest.precision;
}

Baseline evaluate_baseline(const QString& name, const std::vector<double>& score, const ScoredRows& all, int capacity) {
  Baseline baseline{name, {}, {}, {}};
  ScoredRows known;
  known.high_is_good = all.high_is_good;
  std::vector<double> toward_outcome;  // the score in the outcome's direction, so that AUCs compare
  for (std::size_t row = 0; row < all.outcome.size() && row < score.size(); ++row) {
    if (!std::isfinite(score[row])) continue;
    known.probability.push_back(all.probability[row]);
    known.outcome.push_back(all.outcome[row]);
    toward_outcome.push_back(all.high_is_good ? score[row] : -score[row]);
  }
  Evaluation& result = baseline.evaluation;
  const std::size_t rows = known.outcome.size(), unknown = all.outcome.size() - rows;
  if (unknown > 0) result.note = QStringLiteral("not known for %1 of %2 rows").arg(unknown).arg(all.outcome.size());
  count_classes(result, known.outcome);
  if (rows == 0) return baseline;
  const double share = double(rows) / double(all.outcome.size());
  const long long k = std::max<long long>(1, std::llround(capacity * share));
  known.listed = listed_shares(toward_outcome, k, all.high_is_good);
  known.highest = listed_shares(toward_outcome, k, false);
  add_list_figures(result, known);
  if (const auto area = delong(toward_outcome, known.outcome)) result.auc = area->estimate();
  if (const auto gain = paired_delong(known.probability, toward_outcome, known.outcome)) {
    baseline.model_auc_gain = gain->difference;
    baseline.model_auc_gain_p = gain->p;
  }
  return baseline;
}

}  // namespace

void count_classes(Evaluation& result, std::span<const double> outcome) {
  result.rows = int(outcome.size());
  result.events = int(std::count_if(outcome.begin(), outcome.end(), [](double y) { return y > .5; }));
}

QString too_few_note(const Evaluation& counted) {
  const int without = counted.rows - counted.events;
  if (counted.events >= least_of_a_class && without >= least_of_a_class) return {};
  QStringList found;
  if (counted.events < least_of_a_class) found.append(QStringLiteral("%1 with the outcome").arg(counted.events));
  if (without < least_of_a_class) found.append(QStringLiteral("%1 without it").arg(without));
  if (counted.events >= least_of_a_class) found = {QStringLiteral("%1 without the outcome").arg(without)};
  return QStringLiteral("too few students to tell: %1, %2 are needed")
      .arg(found.join(QStringLiteral(" and ")))
      .arg(least_of_a_class);
}

Evaluation evaluate_rows(const ScoredRows& rows) {
  Evaluation result;
  count_classes(result, rows.outcome);
  if (result.rows == 0) {
    result.note = QStringLiteral("no rows");
    return result;
  }
  const std::span<const double> p(rows.probability), y(rows.outcome);
  result.note = too_few_note(result);
  if (const auto area = delong(p, y)) result.auc = area->estimate();
  result.brier = brier_score(p, y);
  result.brier_skill = brier_skill(p, y);
  result.log_loss = log_loss(p, y);
  const LogitCalibration calibration = logit_calibration(p, y);
  result.calibration_in_the_large = calibration.in_the_large;
  result.calibration_slope = calibration.slope;
  if (calibration.left_out > 0) {
    add_note(result.note, QStringLiteral("%1 probabilities are exactly 0 or 1: they have no logit, so the calibration "
                                         "slope and intercept leave them out")
                              .arg(calibration.left_out));
  }
  const bool both_classes = result.events > 0 && result.events < result.rows;
  if (both_classes && !calibration.slope)
    add_note(result.note,
             QStringLiteral("the probabilities part the outcomes, or are all alike: no calibration slope"));
  if (both_classes) {
    const SmoothCalibration smooth = smooth_calibration(p, y);
    result.ici = smooth.ici;
    result.e50 = smooth.e50;
    result.e90 = smooth.e90;
  }
  result.bins = calibration_bins(p, y);
  result.ece = expected_calibration_error(result.bins);
  result.net_benefit = decision_curve(p, y, rows.high_is_good);
  result.outcome_net_benefit = decision_curve(p, y, false);
  add_list_figures(result, rows);
  return result;
}

AuditedEvaluation evaluate(std::span<const double> probability, std::span<const double> outcome,
                           const std::vector<AuditSlice>& slices,
                           const std::vector<std::pair<QString, std::vector<double>>>& baselines,
                           const EvaluationOptions& options) {
  AuditedEvaluation result;
  const int rows = int(probability.size());
  result.high_is_good = options.high_is_good;
  result.capacity = std::min(rows, options.capacity > 0 ? options.capacity : std::max(1, int(std::lround(rows / 10.))));
  ScoredRows all;
  all.probability.assign(probability.begin(), probability.end());
  all.outcome.assign(outcome.begin(), outcome.end());
  all.high_is_good = options.high_is_good;
  all.listed = listed_shares(probability, result.capacity, options.high_is_good);
  all.highest = listed_shares(probability, result.capacity, false);
  result.all = evaluate_rows(all);
  result.slices = evaluate_slices(all, slices, options);
  for (const auto& [name, score] : baselines)
    result.baselines.push_back(evaluate_baseline(name, score, all, result.capacity));
  return result;
}

}  // namespace milepost
