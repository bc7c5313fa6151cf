#pragma once
#include <functional>

namespace milepost {

// Runs work(0) … work(parts - 1), here and on threads that are free; returns when all are done. Which thread does what never
// matters to a result: parts depend on the number of rows alone.
void for_each_part(int parts, const std::function<void(int)>& work);

// Parts of a pass over so many rows: one below 4,000 (a thread costs more than it saves), at most 16.
int parts_of(long rows);

}  // namespace milepost
