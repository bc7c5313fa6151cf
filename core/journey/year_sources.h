#pragma once
#include "core/journey/year_plan.h"

namespace milepost {

// What a file holds about one school's year, before it becomes a plan. type: in lower case, as OneRoster writes it.
struct PlanSession {
  QString type;  // "schoolyear", "semester", "trimester", "term", "gradingperiod"
  PlanSpan span;
};
struct YearSources {
  SchoolCalendar calendar;
  QList<PlanSession> sessions;
  QList<QDate> quarter_ends, semester_ends;  // of marks; ascending, days close to one another as one
  QList<QDate> progress_reports;             // the same of progress marks
};
YearPlan lay_out_year(const QString& school, int school_year, const YearSources&);

}  // namespace milepost
