#pragma once
#include "core/base/task.h"
#include "core/prediction/model_package.h"
#include "core/prediction/row_score.h"

namespace milepost {

struct ScoreOptions {
  QString landmark;    // of a tree
  QString school;      // column of the table with the school, "" for none
  int capacity = 0;    // 0: among_first is not computed
  int draws = 400;     // of the coefficients, counter-based generator, fixed seed
  quint64 seed = 20260814;
  bool contributions = true;
};

// A row for each row of the table, in its order. Refused as a whole: a landmark or a needed column that is not there.
Result<std::vector<RowScore>> score_table(const ModelPackage&, const FeatureTable&, const ScoreOptions&, const Task&);

}  // namespace milepost
