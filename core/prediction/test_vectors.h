#pragma once
#include "core/prediction/model_package.h"

namespace milepost {

// Scores the package's test vectors here. Refused: there are none, or one differs by more than 1e-9 or is not scored.
Status check_test_vectors(const ModelPackage&);
// Made-up rows at each landmark, around the average student and within what was seen, with what they score to here.
std::vector<TestVector> make_test_vectors(const ModelPackage&);

}  // namespace milepost
