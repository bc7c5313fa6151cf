#pragma once
#include <QDate>
#include <QHash>
#include <QList>
#include <unordered_map>
#include <vector>

#include "core/indicators/rule_context.h"

namespace milepost {

class SchoolFile;

// When a school's year of ninth grade began and ended and marks were given: from its calendar and its students' marks;
// without a calendar the days on which most students entered and left.
struct SchoolYearTimes {
  int students = 0;                  // enrollments of ninth grade
  QDate first_day, last_day;         // invalid: not known
  QList<QDate> marking_period_ends;  // ascending, of quarter and semester marks
};

// The ninth graders of a school year by school_enrollment, leavers among them.
struct Cohort {
  int school_year = 0;
  std::vector<qint64> people;  // ascending
  QHash<QString, SchoolYearTimes> schools;
  std::unordered_map<qint64, QDate>
      last_seen;  // of those whom a later export no longer held: the last day of one that did
};

Result<QList<int>> cohorts_on_file(const SchoolFile&);  // ascending
Result<Cohort> read_cohort(const SchoolFile&, const RuleContext&, int school_year);

// School years of which behavior.csv speaks: those with a row, and the newest where the file came at all.
Result<QList<int>> behavior_years(const SchoolFile&, const RuleContext&);

// State tests of grades up to 8, for a person in time's order; without a date first.
struct TestScore {
  QDate date;
  double scale_score = 0;
};
struct StateTests {
  std::vector<TestScore> math, ela;
};
Result<std::unordered_map<qint64, StateTests>> state_tests(const SchoolFile&, int cohort);

}  // namespace milepost
