#pragma once
#include <QHash>

#include "core/base/task.h"
#include "core/indicators/indicator_store.h"
#include "core/journey/cohort_journey.h"
#include "core/journey/timeline.h"
#include "core/prediction/row_score.h"
#include "core/students/note.h"

namespace milepost {

// A student's chance at each landmark that has passed, from the package kept in the file.
struct LandmarkChance {
  QString landmark, title;
  QDate cutoff;  // nothing after it was used
  Chance chance; // on-trackness overall
  bool synthetic = false;  // fitted on made-up students
};
using LandmarkChances = QHash<qint64, QList<LandmarkChance>>;  // by person, in time's order
// Scores the school at every landmark up to as_of; empty where the file has no package or its gate did not pass.
Result<LandmarkChances> landmark_chances(const SchoolFile&, QDate as_of, const Task&);

// A support as it stands in the file, for the strip and the page: what was tried, by whom, what came of it.
struct SupportSpan {
  qint64 id = 0;
  QString words, owner, outcome;
  QDate start, review;
  std::optional<QDate> ended;
};
Result<QList<SupportSpan>> supports_of(const SchoolFile&, qint64 person_id);  // newest first

struct StudentJourneyInput {
  QDate today;
  QDate as_of;
  QList<LandmarkChance> chances;
  const CohortJourney* cohort = nullptr;  // milestones of this student; may be null
};
// Lanes: milestones, strengths and voice, attendance by week, marks at each report, supports, family contacts, notes and decisions,
// chances. From January of grade 8 to June; restricted notes are there without words.
Result<Timeline> student_journey(const SchoolFile&, const StudentRecord&, const RuleContext&, const StudentJourneyInput&);
// The cohort's windows as lanes by level (classroom, school, district), one each: windows of a lane may lie over one another.
Timeline cohort_timeline(const CohortJourney&);

}  // namespace milepost
