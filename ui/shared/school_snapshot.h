#pragma once
#include <memory>

#include "core/base/task.h"
#include "core/indicators/indicator_store.h"
#include "core/indicators/next_step.h"
#include "core/journey/student_journey.h"
#include "core/prediction/school_prediction.h"
#include "core/support_lists/system_view.h"

namespace milepost {

// What a school looks like now: computed once after opening and after every change, read by every page, so that the same
// number is the same everywhere. Only the list must be there: without a model or a calendar the rest says why.
struct SchoolSnapshot {
  QDate today;
  RuleContext context;             // as of the last day the data speak of
  QString policy_name;
  QList<StudentFindings> students; // ninth graders who have not left, by local id
  SupportList list;                // ordered by the prediction where there is one
  SchoolPrediction prediction;
  SystemView system;
  QString no_system;               // why there is no view of the school
  CohortJourney journey;
  LandmarkChances chances;         // at earlier landmarks; comes with a second snapshot a little later
  QList<ComingReport> reports;     // marking periods that end after context.as_of

  const StudentFindings* student(qint64 person_id) const;
};
Result<std::shared_ptr<const SchoolSnapshot>> look_at_school(const SchoolFile&, QDate today, const Task&);
// "As of Sep 18, 2026 · import 1 · CORE Districts": under every headline.
QString source_words(const SchoolSnapshot&);

// Where the chances come from, or why there are none: said once, above the list.
QString model_state_words(const SchoolPrediction&);
// The same for paper, which shows no chance but keeps their order; empty without a model.
QString order_note_words(const SchoolPrediction&);

}  // namespace milepost
