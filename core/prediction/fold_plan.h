#pragma once
#include "core/prediction/feature_table.h"
#include "core/prediction/fit_spec.h"

namespace milepost {

// Which rows a held-out fit leaves out: whole cohorts where there are two or more, else whole schools, else students. The
// same student falls into the same fold at every landmark.
class FoldPlan {
 public:
  // Decided by the rows that will be fitted, of all landmarks.
  static FoldPlan of(const std::vector<std::pair<const FeatureTable*, std::vector<qint64>>>&, const FitSpec&);
  int count() const { return count_; }
  // -1: in no fold; no fit of this plan has seen the row.
  std::vector<int> of_rows(const FeatureTable&) const;

 private:
  QString column_;
  QStringList cohorts_;  // by cohort: the fold is the place here
  int count_ = 0;
};

}  // namespace milepost
