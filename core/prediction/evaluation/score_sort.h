#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace milepost {

// A finite double as an unsigned number of the same order; -0 and 0 are one.
std::uint64_t order_key(double);

// Ascending, by radix where they are many.
void sort_keys(std::vector<std::uint64_t>& keys);

// Row numbers in ascending order of their score; ties in the rows' order.
std::vector<int> ascending_rows(std::span<const double> score);

}  // namespace milepost
