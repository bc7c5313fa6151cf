#pragma once
#include <optional>
#include <span>
#include <vector>

#include "core/prediction/evaluation/estimate.h"

namespace milepost {

// How surely each row is among the k highest (or lowest) scores: 1 or 0, and at the edge, where rows tie for the last
// places, the share of them there is room for. Sums to k (at most to the rows).
std::vector<double> listed_shares(std::span<const double> score, long long k, bool lowest);

// What a list finds. listed: shares as above; wanted: 1 for a row the list is for, else 0. Absent: nothing to divide
// by.
struct ListQuality {
  std::optional<Estimate> recall;            // of the wanted, the share listed
  std::optional<Estimate> missed;            // 1 - recall (false negative rate)
  std::optional<Estimate> precision;         // of the listed, the share wanted
  std::optional<Estimate> false_alarm_rate;  // of the others, the share listed
};
ListQuality list_quality(std::span<const double> listed, std::span<const double> wanted);

}  // namespace milepost
