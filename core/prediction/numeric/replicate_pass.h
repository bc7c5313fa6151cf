#pragma once
#include "core/prediction/numeric/logistic_refits.h"

namespace milepost {

// Gradients of the unpenalised log-likelihood at b (p × replicates), row i weighted counts(i, r) times its own weight.
Square replicate_gradients(const LogisticRows&, const Square& b, const RowCounts8& counts);

}  // namespace milepost
