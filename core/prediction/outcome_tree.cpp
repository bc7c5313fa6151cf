#include "core/prediction/outcome_tree.h"

#include <algorithm>

namespace milepost {

OutcomeChances outcome_chances(const TreeBranches& branches) {
  const double graduate = branches.graduate, ag = graduate * branches.ag_given_graduate;
  const std::array<double, tree_state_count> state{ag, graduate * (1 - branches.ag_given_graduate), 1 - graduate};
  OutcomeChances chances{graduate, ag, 0, 0};
  // Both sums run over the same terms in the same order: rounding keeps overall ≤ enrolled.
  for (int at = 0; at < tree_state_count; ++at) {
    const double enrolled = state[at] * branches.enrol[at];
    chances.enrolled += enrolled;
    chances.overall += enrolled * branches.persist[at];
  }
  chances.enrolled = std::min(chances.enrolled, 1.0);
  chances.overall = std::min(chances.overall, 1.0);
  return chances;
}

}  // namespace milepost
