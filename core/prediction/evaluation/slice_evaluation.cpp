#include "core/prediction/evaluation/slice_evaluation.h"

#include <algorithm>
#include <cmath>

#include "core/prediction/evaluation/abroca.h"
#include "core/prediction/evaluation/top_k.h"

namespace milepost {

namespace {

bool at_hub_scale(int rows, int events) {
  return rows >= hub_rows && events >= hub_class && rows - events >= hub_class;
}

ScoredRows rows_of_level(const ScoredRows& all, const std::vector<int>& level_of_row, int level) {
  ScoredRows chosen;
  chosen.high_is_good = all.high_is_good;
  for (std::size_t row = 0; row < all.outcome.size() && row < level_of_row.size(); ++row) {
    if (level_of_row[row] != level) continue;
    chosen.probability.push_back(all.probability[row]);
    chosen.outcome.push_back(all.outcome[row]);
    chosen.listed.push_back(all.listed[row]);
    chosen.highest.push_back(all.highest[row]);
  }
  return chosen;
}

void compare_ranking(SliceEvaluation& slice, const ScoredRows& all, const std::vector<int>& level_of_row, int level,
                     const EvaluationOptions& options) {
  std::vector<char> in_group(all.outcome.size(), 0);
  for (std::size_t row = 0; row < in_group.size() && row < level_of_row.size(); ++row)
    in_group[row] = level_of_row[row] == level;
  const auto test = abroca_test(all.probability, all.outcome, in_group, options.permutations, options.seed);
  if (!test) return;
  slice.abroca = test->value;
  slice.abroca_null_mean = test->null_mean;
  slice.abroca_p = test->p;
}

// A group's probabilities are off where calibration in the large leaves 0 by more than chance allows over all groups
// looked at (Bonferroni, 5 %) and by a tenth of a logit, the size that matters (model.md 1).
void find_miscalibration(SliceEvaluation& slice, int groups_judged) {
  const auto& large = slice.evaluation.calibration_in_the_large;
  if (!large) return;
  const double standard_error = (large->high - large->low) / (2 * normal_975);
  const double p = std::erfc(std::abs(large->value) / standard_error / std::sqrt(2.));
  if (p * groups_judged >= .05 || std::abs(large->value) < .1) return;
  double predicted = 0;
  for (const CalibrationBin& bin : slice.evaluation.bins)
    predicted += bin.count * bin.predicted / slice.evaluation.rows;
  slice.finding = QStringLiteral(
                      "the probabilities of this group are too %1 by %2 logits (95% interval %3 to %4): %5% predicted, "
                      "%6% observed")
                      .arg(large->value > 0 ? QStringLiteral("low") : QStringLiteral("high"))
                      .arg(std::abs(large->value), 0, 'f', 2)
                      .arg(std::min(std::abs(large->low), std::abs(large->high)), 0, 'f', 2)
                      .arg(std::max(std::abs(large->low), std::abs(large->high)), 0, 'f', 2)
                      .arg(100 * predicted, 0, 'f', 1)
                      .arg(100. * slice.evaluation.events / slice.evaluation.rows, 0, 'f', 1);
}

SliceEvaluation evaluate_level(const ScoredRows& all, const AuditSlice& slice, int level,
                               const EvaluationOptions& options) {
  const std::vector<int>& level_of_row = slice.level_of_row.for_audit();
  SliceEvaluation result;
  result.slice = slice.name;
  result.level = slice.levels.value(level);
  const ScoredRows rows = rows_of_level(all, level_of_row, level);
  count_classes(result.evaluation, rows.outcome);
  result.note = result.evaluation.note = too_few_note(result.evaluation);
  if (!result.note.isEmpty()) return result;
  result.evaluation = evaluate_rows(rows);
  std::vector<double> needing(rows.outcome);
  if (rows.high_is_good) {
    for (double& each : needing) each = 1 - each;
  }
  result.missed_at_capacity = list_quality(rows.listed, needing).missed;
  Evaluation whole;
  count_classes(whole, all.outcome);
  const int rest = whole.rows - result.evaluation.rows, rest_events = whole.events - result.evaluation.events;
  if (at_hub_scale(result.evaluation.rows, result.evaluation.events) && at_hub_scale(rest, rest_events)) {
    compare_ranking(result, all, level_of_row, level, options);
  } else {
    result.note = QStringLiteral(
                      "too few students to tell whether the model ranks or fits this group worse: %1 rows of it, %2 "
                      "others; %3 of each "
                      "are needed, %4 of each outcome")
                      .arg(result.evaluation.rows)
                      .arg(rest)
                      .arg(hub_rows)
                      .arg(hub_class);
  }
  return result;
}

}  // namespace

std::vector<SliceEvaluation> evaluate_slices(const ScoredRows& all, const std::vector<AuditSlice>& slices,
                                             const EvaluationOptions& options) {
  std::vector<SliceEvaluation> results;
  for (const AuditSlice& slice : slices) {
    for (int level = 0; level < slice.levels.size(); ++level) {
      SliceEvaluation result = evaluate_level(all, slice, level, options);
      if (result.evaluation.rows > 0) results.push_back(std::move(result));
    }
  }
  const auto judged = [](const SliceEvaluation& slice) {
    return at_hub_scale(slice.evaluation.rows, slice.evaluation.events);
  };
  const int groups_judged = int(std::count_if(results.begin(), results.end(), judged));
  for (SliceEvaluation& each : results) {
    if (judged(each)) find_miscalibration(each, groups_judged);
  }
  const auto missed = [](const SliceEvaluation& slice) {
    return slice.missed_at_capacity ? slice.missed_at_capacity->value : -1;
  };
  std::stable_sort(results.begin(), results.end(),
                   [&](const SliceEvaluation& a, const SliceEvaluation& b) { return missed(a) > missed(b); });
  return results;
}

}  // namespace milepost
