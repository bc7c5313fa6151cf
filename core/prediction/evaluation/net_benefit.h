#pragma once
#include <span>
#include <vector>

namespace milepost {

struct NetBenefit {
  double threshold = 0, model = 0, treat_all = 0;
};

// Vickers & Elkin 2006: TP/n - FP/n · t/(1-t), where rows whose chance of the event is at least t are acted on; acting
// on nobody is 0. Event: outcome 1 with chance p; or, with low_is_event, outcome 0 with chance 1 - p. 0 < t < 1.
NetBenefit net_benefit(std::span<const double> probability, std::span<const double> outcome, double threshold,
                       bool low_is_event);

// At .05, .10 … .95.
std::vector<NetBenefit> decision_curve(std::span<const double> probability, std::span<const double> outcome,
                                       bool low_is_event);

}  // namespace milepost
