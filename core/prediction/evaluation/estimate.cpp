#include "core/prediction/evaluation/estimate.h"

#include <algorithm>
#include <cmath>

namespace milepost {

Estimate wilson(double count, double of) {
  const double share = std::clamp(count / of, 0., 1.), z2 = normal_975 * normal_975;
  const double centre = (share + z2 / (2 * of)) / (1 + z2 / of);
  const double half = normal_975 * std::sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of);
  return {share, std::min(share, std::max(0., centre - half)), std::max(share, std::min(1., centre + half))};
}

}  // namespace milepost
