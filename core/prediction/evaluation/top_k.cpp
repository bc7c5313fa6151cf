#include "core/prediction/evaluation/top_k.h"

#include <algorithm>

namespace milepost {

std::vector<double> listed_shares(std::span<const double> score, long long k, bool lowest) {
  const long long rows = static_cast<long long>(score.size());
  if (k >= rows) return std::vector<double>(score.size(), 1);
  std::vector<double> listed(score.size(), 0);
  if (k <= 0) return listed;
  std::vector<double> sorted(score.begin(), score.end());
  const auto edge_place = sorted.begin() + (lowest ? k - 1 : rows - k);
  std::nth_element(sorted.begin(), edge_place, sorted.end());
  const double edge = *edge_place;
  double inside = 0, tied = 0;
  for (const double value : score) {
    inside += lowest ? value < edge : value > edge;
    tied += value == edge;
  }
  for (std::size_t row = 0; row < score.size(); ++row) {
    if (score[row] == edge)
      listed[row] = (double(k) - inside) / tied;
    else
      listed[row] = lowest == (score[row] < edge) ? 1 : 0;
  }
  return listed;
}

ListQuality list_quality(std::span<const double> listed, std::span<const double> wanted) {
  double places = 0, found = 0, needing = 0;
  for (std::size_t row = 0; row < listed.size(); ++row) {
    places += listed[row];
    needing += wanted[row];
    found += listed[row] * wanted[row];
  }
  const double others = double(listed.size()) - needing;
  ListQuality quality;
  if (needing > 0) {
    quality.recall = wilson(found, needing);
    quality.missed = wilson(needing - found, needing);
  }
  if (places > 0) quality.precision = wilson(found, places);
  if (others > 0) quality.false_alarm_rate = wilson(places - found, others);
  return quality;
}

}  // namespace milepost
