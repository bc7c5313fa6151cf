#pragma once
#include <cstdint>
#include <optional>
#include <span>

namespace milepost {

// Area between the ROC curves of two groups (Gardner 2019), exact for piecewise straight curves. in_group: 1 or 0 per
// row. No value: a group has one class only.
std::optional<double> abroca(std::span<const double> score, std::span<const double> outcome,
                             std::span<const char> in_group);

// ABROCA is never 0 and grows as groups shrink: it means something only beside what chance alone gives.
struct AbrocaResult {
  double value = 0;
  double null_mean = 0;  // under groups shuffled within each outcome
  double p = 1;          // (1 + shuffles at least as large) / (1 + shuffles)
  int permutations = 0;
};
// Many rows get fewer shuffles (at least 199), so that the work stays bounded.
std::optional<AbrocaResult> abroca_test(std::span<const double> score, std::span<const double> outcome,
                                        std::span<const char> in_group, int permutations, std::uint64_t seed);

}  // namespace milepost
