#pragma once
#include "core/prediction/model_package.h"
#include "core/prediction/node_fit.h"

namespace milepost {

// What a package says about itself beside its numbers.
struct PackageLabel {
  QString name, maker;
  QDate created;
  bool synthetic = false;  // fitted on made-up students
};

struct PackageFit {
  ModelPackage package;  // with evaluation, gate and test vectors; not yet signed
  std::vector<FitSummary> summaries;
};

// Fits what the spec asks for, one node or the whole tree with its landmarks, evaluates it on rows its fits had not seen
// (whole cohorts, else whole schools) and decides its gate. The package expires two years after it was made.
Result<PackageFit> fit_package(const FeatureTable&, const FitSpec&, const PackageLabel&, const Task&);

}  // namespace milepost
