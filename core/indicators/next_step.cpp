#include "core/indicators/next_step.h"

namespace milepost {

QList<NextStep> next_steps(const StudentRecord&, const QList<IndicatorFinding>&, const RuleContext&, const QList<ComingReport>&) { return {}; }

}  // namespace milepost
