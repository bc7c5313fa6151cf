#pragma once
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace milepost {

// Whether the model may be shown to a team (model.md R8): decided by its own evaluation, each condition a sentence.
struct Gate {
  bool passed = false;
  QStringList met, failed;
};

struct Chance {
  double probability = 0;
  double low = 0, high = 0;  // 90 % range: how sure about the chance
};

// What one construct contributes. On a single node: to eta, exactly additive. On the tree: exact Shapley value on the
// overall probability over at most 8 groups, against the package's average student.
struct Contribution {
  QString group;
  double value = 0;
  bool malleable = false;
};

struct RowScore {
  QString refused;  // "not enough information: …"; then nothing else is set
  Chance overall;   // on-trackness, or the single outcome
  std::optional<Chance> graduated, ag_graduated, enrolled, near_term;  // of a tree
  std::vector<Contribution> contributions;
  double contribution_base = 0;  // what they add up from: the average student's probability (tree) or eta (node)
  double among_first = 0;        // P(among the `capacity` rows most likely to need support), from the same draws
  QStringList missing;           // constructs without any value in this row
  QStringList unusual;           // columns outside what the package has seen (then refused)
};

}  // namespace milepost
