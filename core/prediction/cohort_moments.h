#pragma once
#include "core/prediction/cohort_store.h"
#include "core/prediction/landmark.h"

namespace milepost {

// A cohort's landmarks at its schools, and everything that is read once for all of its students.
struct CohortMoments {
  RuleContext context;  // policy: the shipped one, so that a column means the same in every school
  Cohort cohort;
  QDate limit;  // nothing later is known
  QDate as_of;  // as asked for; invalid: all
  QHash<QString, QList<QDate>>
      cutoffs;  // by school, a day per landmark; invalid: not passed, or the school has no such
  QHash<QString, QList<QDate>> planned;  // the same, passed or not
  QList<int> behavior_years;
};

// cohort 0: the latest on file. Refused: no ninth graders of that year on file.
Result<CohortMoments> cohort_moments(const SchoolFile&, int cohort, QDate as_of);
QList<const Landmark*> passed_landmarks(const CohortMoments&);  // at any school, in time's order
// By its key. Refused: unknown, not yet passed, or nowhere to be found, each with what is there instead.
Result<const Landmark*> passed_landmark(const CohortMoments&, const QString& key);

}  // namespace milepost
