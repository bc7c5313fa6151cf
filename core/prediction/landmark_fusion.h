#pragma once
#include "core/prediction/node_fit.h"

namespace milepost {

// Draws the coefficients of one branch together over its landmarks (model.md 3.3): fits[t] was fitted on tables[t].
// Columns of one name are one coefficient over time, on each landmark's own standard deviation. Each fit keeps its own
// covariance: the landmarks hold the same students, so that what one borrows from the next is no new evidence. Where the
// joint fit does not converge the separate fits stay, with a note.
void fuse_landmarks(std::vector<std::optional<NodeFit>>& fits, const std::vector<FeatureTable>& tables, const FitSpec&);

}  // namespace milepost
