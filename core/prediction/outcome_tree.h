#pragma once
#include <array>

namespace milepost {

// Where a student is after high school: A-G graduate, graduate without A-G, neither (model.md 3.2: not a chain, because
// graduates without A-G go to community college).
enum TreeState { ag_graduate, other_graduate, not_graduate, tree_state_count };

// The tree's branches, each a probability given the one before.
struct TreeBranches {
  double graduate = 0;
  double ag_given_graduate = 0;
  std::array<double, tree_state_count> enrol{};    // P(enrolled | state)
  std::array<double, tree_state_count> persist{};  // P(second year | enrolled, state)
};

// What the branches amount to. ag_graduated ≤ graduated and overall ≤ enrolled by construction.
struct OutcomeChances {
  double graduated = 0, ag_graduated = 0, enrolled = 0;
  double overall = 0;  // on-trackness: persists through the second year of a two- or four-year college
};
OutcomeChances outcome_chances(const TreeBranches&);

}  // namespace milepost
