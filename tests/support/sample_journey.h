#pragma once
#include <memory>

#include "ui/shared/school_snapshot.h"

// A cohort's year on Sep 18, 2026, made by hand: six students, a window of every state. The school wrote a name into a purpose.
namespace milepost::test {

inline Student journey_student(qint64 id, const char* given, const char* family) {
  Student student;
  student.id = id;
  student.local_id = QString::number(1000 + id);
  student.given_name = QString::fromUtf8(given);
  student.family_name = QString::fromUtf8(family);
  return student;
}

inline QList<Student> journey_students() {
  return {journey_student(11, "Ana", "Alder"), journey_student(12, "Ben", "Birch"), journey_student(13, "Cleo", "Cedar"),
          journey_student(14, "Dara", "Dogwood"), journey_student(15, "Eli", "Elmtree"), journey_student(16, "Fay", "Firwood")};
}

inline MilestoneStanding journey_window(const char* key, const char* title, QDate opens, QDate closes, QDate today, const QList<qint64>& reached, const QList<qint64>& left,
                                        const char* occurrence = "") {
  MilestoneStanding one;
  one.milestone.key = one.window.milestone = QLatin1String(key);
  one.milestone.title = one.window.title = QString::fromUtf8(title);
  one.milestone.who_acts = QStringLiteral("Success team");
  one.milestone.concerns = QStringLiteral("all");
  one.milestone.reached_by = QStringList{QStringLiteral("plan"), QStringLiteral("seen")};
  one.window.occurrence = QLatin1String(occurrence);
  one.window.opens = opens;
  one.window.closes = closes;
  one.state = window_state(one.window, today);
  one.concerned = reached + left;
  one.reached = reached;
  if (one.state != WindowState::ToCome && one.state != WindowState::Unknown) one.left = left;
  return one;
}

inline CohortJourney sample_journey() {
  CohortJourney journey;
  const QDate today(2026, 9, 18);
  journey.today = journey.as_of = today;
  journey.plan.school_year = 2027;
  journey.plan.first_day = QDate(2026, 8, 12);
  journey.plan.last_day = QDate(2027, 6, 4);
  journey.plan.credit_terms = {{QStringLiteral("Fall"), QDate(2026, 8, 12), QDate(2026, 12, 18)}, {QStringLiteral("Spring"), QDate(2027, 1, 5), QDate(2027, 6, 4)}};
  MilestoneStanding day_20 = journey_window("day_20", "Day 20", {2026, 9, 10}, {2026, 9, 24}, today, {11}, {12, 13});
  day_20.milestone.purpose = QStringLiteral("Ask what gets in the way, as Ana Alder proposed.");
  day_20.milestone.opens = day_20.milestone.closes = {Anchor::SchoolDay, 20, 0, 0, false, 0};
  day_20.milestone.closes.plus_days = 14;
  day_20.milestone.evidence = QStringList{QStringLiteral("AIR: look after 20 days of school.")};
  MilestoneStanding unknown_work = journey_window("missing_work", "First important work missing", {2026, 9, 1}, {2026, 9, 22}, today, {}, {});
  unknown_work.cannot_say = 6;
  unknown_work.milestone.concerns = QStringLiteral("missing_work");
  MilestoneStanding undated = journey_window("undated", "Math checkpoint", {}, {}, today, {}, {11, 12, 13, 14, 15, 16});
  undated.window.missing = QStringLiteral("the calendar has no first day (calendar.csv)");
  journey.standings = {journey_window("bridge", "Summer bridge", {2026, 7, 1}, {2026, 8, 11}, today, {11, 12}, {16}),
                       journey_window("welcome", "Welcome", {2026, 8, 1}, {2026, 8, 20}, today, {11}, {}),
                       unknown_work,
                       day_20,
                       journey_window("first_report", "First progress report", {2026, 9, 14}, {2026, 10, 9}, today, {}, {13, 14, 15}),
                       journey_window("cusp", "On the cusp: Quarter 1", {2026, 10, 16}, {2026, 11, 13}, today, {}, {12}, "1"),
                       journey_window("cusp", "On the cusp: Quarter 2", {2026, 12, 18}, {2027, 1, 15}, today, {}, {12}, "2"),
                       undated};
  return journey;
}

inline std::shared_ptr<const SchoolSnapshot> sample_journey_school() {
  auto school = std::make_shared<SchoolSnapshot>();
  school->journey = sample_journey();
  school->today = school->journey.today;
  school->context.as_of = school->journey.as_of;
  for (const Student& student : journey_students()) {
    StudentFindings one;
    one.student = student;
    school->students.append(one);
  }
  return school;
}

}  // namespace milepost::test
