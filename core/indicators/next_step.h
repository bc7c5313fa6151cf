#pragma once
#include <QDate>
#include <QList>
#include <QString>

#include "core/indicators/indicator.h"
#include "core/indicators/rule_context.h"

namespace milepost {

// The smallest change that the rules themselves say brings an indicator to the next bound: found by changing the record
// and asking the rule again, so that the promise and the status cannot disagree.
struct NextStep {
  QString indicator;
  IndicatorStatus reaches = IndicatorStatus::OnTrack;  // on track, else (where that is out of reach, or farther than four weeks and than watch) watch
  QString words;   // "One more B in Algebra 1 by Dec 12 brings the GPA from 2.38 to 2.5." No name
  QString course;  // of a mark; empty otherwise
  QDate by;
  double from = 0, to = 0;  // the indicator's value now and then
};

// A report that is still to come: a marking period, semester or trimester with its last day.
struct ComingReport {
  QString title;  // "Quarter 2"
  QDate end;
  bool credit_term = false;  // also ends a semester or trimester: marks that award credit come with it. The year's last
                             // one always does
};

// At most one for each of no_d_f, gpa and attendance that is not on track and known, the nearest in time first;
// reports: those after the context's as_of, in order. Empty where no change of one or two marks, or no number of days
// left this year, reaches it.
QList<NextStep> next_steps(const StudentRecord&, const QList<IndicatorFinding>&, const RuleContext&,
                           const QList<ComingReport>& reports);

}  // namespace milepost
