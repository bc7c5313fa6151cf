#pragma once
#include "core/prediction/model_package.h"

namespace milepost {

// Made-up rows within each landmark's support and what they score to here.
std::vector<TestVector> make_test_vectors(const ModelPackage&);
// An empty sentence when every vector scores to within 1e-9 of what stands with it.
QString failed_test_vector(const ModelPackage&);

}  // namespace milepost
