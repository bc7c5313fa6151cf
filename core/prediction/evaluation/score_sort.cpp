#include "core/prediction/evaluation/score_sort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace milepost {

namespace {

constexpr int digit_bits = 11, passes = 6;
constexpr std::uint64_t digit_mask = (1u << digit_bits) - 1;
constexpr std::size_t worth_a_radix = 4096;  // below, comparing is as quick

}  // namespace

std::uint64_t order_key(double score) {
  const auto bits = std::bit_cast<std::uint64_t>(score + 0.0);  // -0 becomes 0
  constexpr std::uint64_t sign = std::uint64_t(1) << 63;
  return (bits & sign) != 0 ? ~bits : bits | sign;
}

void sort_keys(std::vector<std::uint64_t>& keys) {
  if (keys.size() < worth_a_radix) {
    std::sort(keys.begin(), keys.end());
    return;
  }
  std::vector<std::array<std::uint32_t, digit_mask + 1>> counts(passes);
  for (auto& pass : counts) pass.fill(0);
  for (const std::uint64_t key : keys) {
    for (int pass = 0; pass < passes; ++pass) ++counts[pass][(key >> (pass * digit_bits)) & digit_mask];
  }
  std::vector<std::uint64_t> other(keys.size());
  for (int pass = 0; pass < passes; ++pass) {
    const int shift = pass * digit_bits;
    auto& count = counts[pass];
    if (count[(keys.front() >> shift) & digit_mask] == keys.size()) continue;  // the same digit everywhere
    std::exclusive_scan(count.begin(), count.end(), count.begin(), 0u);
    for (const std::uint64_t key : keys) other[count[(key >> shift) & digit_mask]++] = key;
    keys.swap(other);
  }
}

std::vector<int> ascending_rows(std::span<const double> score) {
  std::vector<int> rows(score.size());
  std::iota(rows.begin(), rows.end(), 0);
  std::stable_sort(rows.begin(), rows.end(), [score](int a, int b) { return score[a] < score[b]; });
  return rows;
}

}  // namespace milepost
