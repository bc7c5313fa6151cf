#pragma once
#include "core/prediction/numeric/logistic_fit.h"

namespace milepost {

// One landmark of a stacked fit: its rows, its own penalty, and what each column means across landmarks.
struct FusedBlock {
  LogisticRows rows;
  Square penalty;          // p × p
  std::vector<int> slot;   // p: columns with the same slot are the same coefficient at another time; -1: on its own
};

struct FusedFit {
  Termination termination = Termination::NoRows;
  int iterations = 0;
  std::vector<LogisticFit> blocks;  // in the blocks' order; covariances are the blocks' parts of the joint inverse
  double fusion = 0;
};

// Σ_t { l_t(b_t) - ½ b_t' P_t b_t } - ½ fusion Σ_slot Σ_t (b_t+1 - b_t)² over consecutive blocks that hold the slot
// (model.md 3.3): Newton on the joint, block-banded Hessian. A block of one class or without rows ends the whole.
FusedFit fit_fused(const std::vector<FusedBlock>&, double fusion, const LogisticOptions& iteration_options);

}  // namespace milepost
