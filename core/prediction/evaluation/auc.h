#pragma once
#include <optional>
#include <span>

#include "core/prediction/evaluation/estimate.h"

namespace milepost {

// Area under the ROC curve: how often a row with the outcome has the higher score, ties as half. score: finite;
// outcome: 0 or 1, as many. No value: one class only.
std::optional<double> auc(std::span<const double> score, std::span<const double> outcome);

struct DeLong {
  double auc = 0, variance = 0;
  Estimate estimate() const;  // plain normal interval, kept within 0 to 1
};

// With DeLong's variance (DeLong et al. 1988) in O(n log n). No value: fewer than two rows of a class.
std::optional<DeLong> delong(std::span<const double> score, std::span<const double> outcome);

// Two scores of the same rows: first minus second.
struct AucDifference {
  double first = 0, second = 0;
  Estimate difference;
  double z = 0, p = 1;  // two-sided; equal curves without variance: 0 and 1
};
std::optional<AucDifference> paired_delong(std::span<const double> first, std::span<const double> second,
                                           std::span<const double> outcome);

}  // namespace milepost
