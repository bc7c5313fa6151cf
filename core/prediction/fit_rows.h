#pragma once
#include "core/prediction/feature_table.h"
#include "core/prediction/fit_spec.h"
#include "core/prediction/numeric/random_intercept_fit.h"

namespace milepost {

// The rows of a table that a fit may use, and what belongs to each.
struct FitRows {
  std::vector<qint64> rows;  // of the table
  Vector y;                  // 0 or 1
  Vector weights;            // empty: 1 each
  RowGroups groups;          // schools; count 0 without a group column
  QStringList group_names;   // per group
  qint64 left_out = 0;       // rows without the outcome
  qint64 events = 0;
  QStringList notes;

  LogisticRows logistic(const Matrix& x) const { return {x, y, weights, no_offset}; }
  Vector no_offset;
};

// Refused: no outcome column, an outcome that is not 1 or 0, a negative or absent weight, no rows, one class.
Result<FitRows> collect_fit_rows(const FeatureTable&, const FitSpec&);

}  // namespace milepost
