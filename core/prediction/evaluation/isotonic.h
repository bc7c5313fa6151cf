#pragma once
#include <span>
#include <vector>

namespace milepost {

// The non-decreasing values nearest to y in squares (pool adjacent violators); y in ascending order of the score, ties
// in the score pooled beforehand by the caller. A hub's diagnostic only: plateaus would break explanations.
std::vector<double> isotonic(std::span<const double> y);

}  // namespace milepost
