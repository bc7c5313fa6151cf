#include "core/prediction/probability_bands.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace milepost {

namespace {

constexpr std::array fifths = {.2, .4, .6, .8};
constexpr double room = .05;  // half the width of an ordinary 90 % range

// The cut is the lowest probability above it.
double cut_near(double fifth, const std::vector<double>& sorted) {
  double cut = fifth, widest = 0, distance = 0;
  for (size_t i = 1; i < sorted.size(); ++i) {
    // Only what of the gap lies within reach of the fifth counts.
    const double from = std::max(sorted[i - 1], fifth - room), to = std::min(sorted[i], fifth + room);
    const double away = std::abs((from + to) / 2 - fifth);
    const bool wider = to - from > widest + 1e-12, as_wide = to - from > widest - 1e-12 && widest > 0;
    if (to <= from || !(wider || (as_wide && away < distance))) continue;
    widest = to - from;
    distance = away;
    cut = sorted[i];
  }
  return cut;
}

}  // namespace

std::vector<int> probability_bands(const std::vector<double>& probabilities) {
  std::vector<double> sorted = probabilities;
  std::sort(sorted.begin(), sorted.end());
  std::array<double, fifths.size()> cuts{};
  std::transform(fifths.begin(), fifths.end(), cuts.begin(), [&](double fifth) { return cut_near(fifth, sorted); });
  std::vector<int> bands;
  for (const double probability : probabilities) {
    bands.push_back(int(std::count_if(cuts.begin(), cuts.end(), [&](double cut) { return probability >= cut; })));
  }
  return bands;
}

}  // namespace milepost
