#pragma once
#include <QDate>
#include <QList>
#include <QString>

#include "core/base/result.h"
#include "core/base/school_calendar.h"

namespace milepost {

class SchoolFile;

struct PlanSpan {
  QString title;
  QDate start, end;  // both included
};

// How one school lays out one school year: what milestones are counted from. From its calendar and academic sessions; where
// there are no sessions, from the end dates of the marks. Semesters, trimesters and six-week periods alike.
struct YearPlan {
  QString school;  // sourcedId of the org
  int school_year = 0;
  QDate first_day, last_day;          // of instruction; invalid: not on file
  SchoolCalendar calendar;            // empty: not on file
  QList<PlanSpan> credit_terms;       // semesters or trimesters: what awards credit
  QList<PlanSpan> marking_periods;    // quarters, trimesters, six weeks: what ends with a report; invalid dates: not known yet
  QList<QDate> progress_reports;      // days of progress marks seen this year, in order
  QDate school_day(int n) const;      // the n-th instructional day, from 1; invalid: the calendar does not reach it
};
Result<YearPlan> year_plan(const SchoolFile&, const QString& school, int school_year);
// The school with most ninth graders in a school year; empty where nobody is enrolled.
Result<QString> main_school(const SchoolFile&, int school_year);

}  // namespace milepost
