#pragma once
#include "core/prediction/model_package.h"

namespace milepost {

// Scores the package's test vectors here. Refused: there are none, or one differs by more than 1e-9 or is not scored.
Status check_test_vectors(const ModelPackage&);

}  // namespace milepost
