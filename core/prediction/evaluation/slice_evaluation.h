#pragma once
#include "core/prediction/evaluation/evaluation.h"

namespace milepost {

// Rows with what the whole evaluation decided for each: how surely it is on the support list, and among the K highest.
struct ScoredRows {
  std::vector<double> probability, outcome, listed, highest;  // as many each
  bool high_is_good = true;
};

void count_classes(Evaluation&, std::span<const double> outcome);
QString too_few_note(const Evaluation& counted);  // empty: at least 10 of each class
Evaluation evaluate_rows(const ScoredRows&);

// Each level of each slice, missed students first; levels without a row are left out.
std::vector<SliceEvaluation> evaluate_slices(const ScoredRows&, const std::vector<AuditSlice>&,
                                             const EvaluationOptions&);

}  // namespace milepost
