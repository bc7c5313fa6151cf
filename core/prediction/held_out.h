#pragma once
#include "core/prediction/node_penalty.h"

namespace milepost {

// One fold's fit without its rows: eta for all rows of x (those of other folds were seen by it).
// Falls back on a small ridge, then on the base rate, where the fold's remainder cannot be fitted.
Vector eta_without_fold(const FitRows&, const Matrix& x, const std::vector<int>& fold, int held_out, const NodePenalty&,
                        const Square& penalty, const Vector& start);

// Each row's eta from the fit without its fold, under a fixed penalty. full: the fit of all rows.
Vector held_out_eta(const FitRows&, const Matrix& x, const std::vector<int>& fold, const NodePenalty&,
                    const Square& penalty, const LogisticFit& full);

}  // namespace milepost
