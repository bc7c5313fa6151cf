#pragma once
#include "core/journey/cohort_journey.h"
#include "core/journey/year_sources.h"

// Years of 2026-27 for the journey's tests: every weekday from Aug 13 to Jun 4 is instructional.
namespace milepost::journey_test {

inline SchoolCalendar calendar_of_weekdays(QDate first = QDate(2026, 8, 13), QDate last = QDate(2027, 6, 4)) {
  SchoolCalendar calendar(QDate(2026, 7, 1));
  for (QDate day = first; day <= last; day = day.addDays(1)) calendar.add(day, day.dayOfWeek() <= 5);
  return calendar;
}

inline PlanSession session(const char* type, const char* title, QDate start, QDate end) {
  return {QString::fromLatin1(type), {QString::fromLatin1(title), start, end}};
}

inline YearPlan plan_of(const QList<PlanSession>& sessions, bool with_calendar = true) {
  YearSources sources;
  if (with_calendar) sources.calendar = calendar_of_weekdays();
  sources.sessions = sessions;
  return lay_out_year(QStringLiteral("h1"), 2027, sources);
}

inline QList<PlanSession> two_semesters() {
  return {session("schoolyear", "2026-27", QDate(2026, 8, 13), QDate(2027, 6, 4)),
          session("semester", "Fall", QDate(2026, 8, 13), QDate(2026, 12, 18)),
          session("semester", "Spring", QDate(2027, 1, 5), QDate(2027, 6, 4))};
}
inline QList<PlanSession> quarters() {
  return {session("gradingperiod", "Quarter 1", QDate(2026, 8, 13), QDate(2026, 10, 16)),
          session("gradingperiod", "Quarter 2", QDate(2026, 10, 19), QDate(2026, 12, 18)),
          session("gradingperiod", "Quarter 3", QDate(2027, 1, 5), QDate(2027, 3, 19)),
          session("gradingperiod", "Quarter 4", QDate(2027, 3, 29), QDate(2027, 6, 4))};
}

inline YearPlan semesters() {
  return plan_of(two_semesters() + quarters());
}
inline YearPlan trimesters() {
  return plan_of({session("term", "Trimester 1", QDate(2026, 8, 13), QDate(2026, 11, 13)),
                  session("term", "Trimester 2", QDate(2026, 11, 16), QDate(2027, 3, 5)),
                  session("term", "Trimester 3", QDate(2027, 3, 8), QDate(2027, 6, 4))});
}
inline YearPlan six_weeks() {
  QList<PlanSession> sessions = two_semesters();
  const QList<QDate> ends = {QDate(2026, 9, 25), QDate(2026, 11, 6), QDate(2026, 12, 18),
                             QDate(2027, 2, 19), QDate(2027, 4, 16), QDate(2027, 6, 4)};
  QDate start(2026, 8, 13);
  for (int i = 0; i < ends.size(); ++i) {
    sessions.append(session("gradingperiod", qPrintable(QStringLiteral("Six weeks %1").arg(i + 1)), start, ends[i]));
    start = i == 2 ? QDate(2027, 1, 5) : ends[i].addDays(3);
  }
  return plan_of(sessions);
}

inline Offset offset(Anchor anchor, int number = 0, int plus_days = 0) {
  return {anchor, number, 0, 0, false, plus_days};
}

inline Milestone milestone(const char* key, Offset opens, Offset closes, const char* concerns = "all") {
  Milestone of;
  of.key = QString::fromLatin1(key);
  of.version = 1;
  of.title = QStringLiteral("Milestone ") + of.key;
  of.opens = opens;
  of.closes = closes;
  of.concerns = QString::fromLatin1(concerns);
  of.reached_by = QStringList{QStringLiteral("plan"), QStringLiteral("note")};
  return of;
}

inline IndicatorFinding finding(const char* key, IndicatorStatus status, std::optional<double> value = {}) {
  IndicatorFinding of;
  of.indicator = QString::fromLatin1(key);
  of.status = status;
  of.value = value;
  of.as_of = QDate(2026, 10, 2);
  return of;
}

inline StudentFindings student(qint64 id, const QList<IndicatorFinding>& findings = {}) {
  StudentFindings of;
  of.student.id = id;
  of.findings = findings;
  return of;
}

}  // namespace milepost::journey_test
