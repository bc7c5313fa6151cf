#pragma once
#include "core/prediction/numeric/matrix.h"

namespace milepost {

// Chance of every row, 1 / (1 + exp(-x b)), and where `contributions` is given each column's part of x b: n × p. Outputs of the
// right size are written in place; two threads and the chosen instruction set.
void score_rows(const MatrixView& x, const Vector& b, Vector& probability, Matrix* contributions);

}  // namespace milepost
