#pragma once
#include <QList>
#include <vector>

namespace milepost {

// California publishes no number about fewer than eleven students.
inline constexpr int smallest_shown_count = 11;

// Which cells of one table must be hidden, given the students in each and a total that is shown. Small cells first;
// then more, smallest first, until the hidden ones together could not be a small cell either. Empty cells hide nobody.
std::vector<bool> hidden_cells(const std::vector<int>& students);

}  // namespace milepost
