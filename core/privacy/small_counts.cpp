#include "core/privacy/small_counts.h"

namespace milepost {

std::vector<bool> hidden_cells(const std::vector<int>& students) {
  std::vector<bool> hidden(students.size(), false);
  int hidden_students = 0;
  int hidden_count = 0;
  for (size_t cell = 0; cell < students.size(); ++cell) {
    if (students[cell] == 0 || students[cell] >= smallest_shown_count) continue;
    hidden[cell] = true;
    hidden_students += students[cell];
    ++hidden_count;
  }
  // One hidden cell is the total less the others, and so are several together.
  while (hidden_count > 0 && (hidden_count < 2 || hidden_students < smallest_shown_count)) {
    size_t smallest = students.size();
    for (size_t cell = 0; cell < students.size(); ++cell) {
      if (hidden[cell] || students[cell] == 0) continue;
      if (smallest == students.size() || students[cell] < students[smallest]) smallest = cell;
    }
    if (smallest == students.size()) break;
    hidden[smallest] = true;
    hidden_students += students[smallest];
    ++hidden_count;
  }
  return hidden;
}

}  // namespace milepost
