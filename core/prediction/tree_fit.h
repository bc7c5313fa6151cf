#pragma once
#include "core/prediction/model_package.h"
#include "core/prediction/node_fit.h"

namespace milepost {

struct PackageFit {
  ModelPackage package;  // with evaluation, gate and test vectors; not yet signed
  std::vector<FitSummary> summaries;
};

// Fits what the spec asks for, one node or the whole tree with its landmarks, evaluates it on held-out cohorts and decides
// its gate. Expires two years after created.
Result<PackageFit> fit_package(const FeatureTable&, const FitSpec&, const QString& name, QDate created, const Task&);

}  // namespace milepost
