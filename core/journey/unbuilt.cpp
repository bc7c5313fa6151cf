#include "core/interventions/intervention.h"
#include "core/journey/student_journey.h"

namespace milepost {

static const Error unbuilt{QStringLiteral("not built yet")};
Result<YearPlan> year_plan(const SchoolFile&, const QString&, int) { return unbuilt; }
Result<QString> main_school(const SchoolFile&, int) { return unbuilt; }
QDate YearPlan::school_day(int) const { return {}; }
QString offset_words(const Offset&) { return {}; }
Result<Milestone> read_milestone(const QString&, int, const QJsonObject&) { return unbuilt; }
QJsonObject write_milestone(const Milestone&) { return {}; }
Result<QList<Milestone>> milestones(const SchoolFile&, bool) { return unbuilt; }
Result<int> save_milestone(SchoolFile&, const Milestone&) { return unbuilt; }
QList<MilestoneWindow> windows(const Milestone&, const YearPlan&) { return {}; }
WindowState window_state(const MilestoneWindow&, QDate) { return {}; }
Result<TeamActs> team_acts(const SchoolFile&, QDate, QDate) { return unbuilt; }
Status mark_reached(SchoolFile&, const Reach&, const QList<qint64>&) { return unbuilt; }
Status unmark_reached(SchoolFile&, const Reach&, const QList<qint64>&) { return unbuilt; }
std::span<const ConcernRule> concern_rules() { return {}; }
QString concern_title(const QString& key) { return key; }
CohortJourney cohort_journey(const YearPlan&, const QList<Milestone>&, const QList<StudentFindings>&, const TeamActs&, QDate) { return {}; }
Result<CohortJourney> make_cohort_journey(const SchoolFile&, const QList<StudentFindings>&, QDate, QDate) { return unbuilt; }
Result<LandmarkChances> landmark_chances(const SchoolFile&, QDate, const Task&) { return unbuilt; }
Result<QList<SupportSpan>> supports_of(const SchoolFile&, qint64) { return unbuilt; }
Result<Timeline> student_journey(const SchoolFile&, const StudentRecord&, const RuleContext&, const StudentJourneyInput&) { return unbuilt; }
Timeline cohort_timeline(const CohortJourney&) { return {}; }
Result<QList<Intervention>> interventions(const SchoolFile&) { return unbuilt; }
QString evidence_words(const QString& evidence) { return evidence; }

}  // namespace milepost
