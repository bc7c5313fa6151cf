#pragma once
#include <functional>

#include "core/prediction/cohort_moments.h"
#include "core/prediction/feature_columns.h"

namespace milepost {

// A student as of a landmark at the school of that day.
struct LandmarkRow {
  qint64 person = 0;
  QString student, school;  // local id, sourcedId
  const Landmark* landmark = nullptr;
  QDate cutoff;
  FeatureValues values;
};

// Every student who was enrolled at a cut-off, leavers since then too; each is read once for all landmarks. Rows come
// by student and in time's order. for_audit: outcomes and baselines as well.
Status visit_landmark_rows(const SchoolFile&, const CohortMoments&, const QList<const Landmark*>&, bool for_audit,
                           const std::function<Status(const LandmarkRow&)>& visit);

}  // namespace milepost
