#pragma once
#include <vector>

namespace milepost {

// Bands 0 (lowest) to 4 of probabilities. A cut lies near .2, .4, .6 and .8, in the widest gap between two neighbours
// within .05 of it, so that students who differ by noise alone mostly share a band; equal ones always do.
std::vector<int> probability_bands(const std::vector<double>& probabilities);

}  // namespace milepost
