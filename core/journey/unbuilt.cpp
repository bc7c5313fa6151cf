#include "core/interventions/intervention.h"
#include "core/journey/student_journey.h"

namespace milepost {

static const Error unbuilt{QStringLiteral("not built yet")};
Result<LandmarkChances> landmark_chances(const SchoolFile&, QDate, const Task&) { return unbuilt; }
Result<QList<SupportSpan>> supports_of(const SchoolFile&, qint64) { return unbuilt; }
Result<Timeline> student_journey(const SchoolFile&, const StudentRecord&, const RuleContext&, const StudentJourneyInput&) { return unbuilt; }
Timeline cohort_timeline(const CohortJourney&) { return {}; }

}  // namespace milepost
