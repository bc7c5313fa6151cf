#include "core/prediction/evaluation/isotonic.h"

namespace milepost {

std::vector<double> isotonic(std::span<const double> y) {
  struct Pool {
    double sum;
    std::size_t count;
  };
  std::vector<Pool> pools;
  for (const double value : y) {
    pools.push_back({value, 1});
    while (pools.size() > 1) {
      const Pool last = pools.back();
      Pool& before = pools[pools.size() - 2];
      if (before.sum * double(last.count) <= last.sum * double(before.count)) break;
      before.sum += last.sum;
      before.count += last.count;
      pools.pop_back();
    }
  }
  std::vector<double> fitted;
  fitted.reserve(y.size());
  for (const Pool& pool : pools) fitted.insert(fitted.end(), pool.count, pool.sum / double(pool.count));
  return fitted;
}

}  // namespace milepost
