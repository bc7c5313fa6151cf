#pragma once
#include "core/prediction/evaluation/evaluation.h"
#include "core/prediction/row_score.h"

namespace milepost {

// One evaluation on rows the fit had not seen.
struct HeldOutEvaluation {
  QString outcome, landmark;
  AuditedEvaluation evaluation;
};

// Whether a package may be shown to a team (model.md R8 and the planning targets of section 1): at every landmark enough
// students, slope .8 to 1.25, |calibration in the large| ≤ .15, ICI ≤ .04, AUC clearly above .5 and not below the best
// baseline on the same rows. What cannot be computed is not met.
Gate decide_gate(const std::vector<HeldOutEvaluation>&);

}  // namespace milepost
