#pragma once
#include <functional>
#include <optional>
#include <span>

#include "core/base/task.h"
#include "core/indicators/indicator_store.h"
#include "core/journey/milestone.h"
#include "core/journey/team_act.h"

namespace milepost {

// Whom a milestone concerns. Nothing: cannot be said for this student, because an input is missing.
struct ConcernRule {
  const char* key;
  const char* title;  // translate with concern_title(): "students with a D or F"
  std::optional<bool> (*concerns)(const StudentFindings&);
};
std::span<const ConcernRule> concern_rules();
QString concern_title(const QString& key);

// One window of the year with its students. Retired milestones and, for those who left, students are not in it.
struct MilestoneStanding {
  Milestone milestone;
  MilestoneWindow window;
  WindowState state = WindowState::Unknown;
  QList<qint64> concerned;      // by the numbers as of now, and whoever was reached for this very milestone
  QList<qint64> reached, left;  // parts of concerned; left: not reached, of a window that has opened (else empty)
  int cannot_say = 0;                      // students of whom it cannot be said whether it concerns them
  bool before_records = false;             // closed before the team's first record here: who was reached is not known
  bool missed() const { return state == WindowState::Closed && !left.isEmpty() && !before_records; }
};

// The freshman year of a cohort: every window, in order of closing.
struct CohortJourney {
  QDate today, as_of;  // as_of: the day the students' numbers speak of
  YearPlan plan;
  QList<MilestoneStanding> standings;
  QString missing;     // why there are none
};
// records_from: the day of the team's first own record; windows that closed before it are not called missed. Invalid: no limit.
CohortJourney cohort_journey(const YearPlan&, const QList<Milestone>&, const QList<StudentFindings>&, const TeamActs&, QDate today, QDate records_from = {});
// With the file's plan, milestones and acts. findings: those of the ninth graders, as computed for every page.
Result<CohortJourney> make_cohort_journey(const SchoolFile&, const QList<StudentFindings>&, QDate as_of, QDate today);

}  // namespace milepost
