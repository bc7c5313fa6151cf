#include "core/prediction/evaluation/net_benefit.h"

namespace milepost {

NetBenefit net_benefit(std::span<const double> probability, std::span<const double> outcome, double threshold,
                       bool low_is_event) {
  double hits = 0, false_alarms = 0, events = 0;
  for (std::size_t row = 0; row < probability.size(); ++row) {
    const bool event = (outcome[row] > .5) != low_is_event;
    const bool acted_on = low_is_event ? probability[row] <= 1 - threshold : probability[row] >= threshold;
    events += event;
    hits += acted_on && event;
    false_alarms += acted_on && !event;
  }
  const double n = double(probability.size()), odds = threshold / (1 - threshold);
  return {threshold, (hits - false_alarms * odds) / n, (events - (n - events) * odds) / n};
}

std::vector<NetBenefit> decision_curve(std::span<const double> probability, std::span<const double> outcome,
                                       bool low_is_event) {
  std::vector<NetBenefit> curve;
  for (int twentieth = 1; twentieth < 20; ++twentieth)
    curve.push_back(net_benefit(probability, outcome, twentieth / 20., low_is_event));
  return curve;
}

}  // namespace milepost
