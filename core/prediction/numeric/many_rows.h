#pragma once
#include "core/prediction/numeric/logistic_fit.h"

namespace milepost {

constexpr Eigen::Index many_rows = 200'000;  // from here on a pass over all rows costs more than finding a good start

// A point so near the maximum that one Newton step ends the fit: a sub-sample's fit (every 20th row or so, at most 50,000,
// copied), one exact Hessian there, then gradient passes against its Cholesky. `start` where the sub-sample has no fit.
Vector start_of_many_rows(const LogisticRows&, const LogisticOptions&, const Vector& start);

}  // namespace milepost
