#pragma once
#include "core/support_lists/support_list.h"

namespace milepost::test {

inline IndicatorFinding finding(const char* key, IndicatorStatus status, std::optional<double> value, std::optional<double> threshold, const char* reason) {
  IndicatorFinding f;
  f.indicator = QString::fromLatin1(key);
  f.status = status;
  f.value = value;
  f.threshold = threshold;
  f.window = {QDate(2026, 8, 14), QDate(2026, 10, 2)};
  f.as_of = QDate(2026, 10, 2);
  f.policy = QStringLiteral("core");
  f.reason = QString::fromUtf8(reason);
  return f;
}

// The names every mask test looks for. None of them is a word of the program.
inline QStringList real_names() {
  return {QStringLiteral("Núñez"), QStringLiteral("Xochitl"), QStringLiteral("Okonkwo"), QStringLiteral("Chidera"), QStringLiteral("Vang"), QStringLiteral("Mailee"),
          QStringLiteral("Kowalczyk"), QStringLiteral("Zofia"), QStringLiteral("Petrosyan"), QStringLiteral("Narek")};
}

// Ten or more students: unmet needs, plans with a name inside their words, and missing records. more adds rows.
inline SupportList sample_list(int more = 0) {
  using enum IndicatorStatus;
  SupportList list;
  list.as_of = list.data_through = QDate(2026, 10, 2);
  list.policy = QStringLiteral("core");
  list.import_number = 7;
  list.students = 412 + more;
  const auto row = [](qint64 id, const char* name, QList<IndicatorFinding> needs) {
    SupportRow r;
    r.person_id = id;
    r.student = QStringLiteral("S%1").arg(1000 + id);
    r.name = QString::fromUtf8(name);
    r.grade_level = QStringLiteral("09");
    r.needs = std::move(needs);
    r.since = QDate(2026, 9, 18).addDays(id % 10);
    return r;
  };
  const auto absent = finding("attendance", OffTrack, 0.8824, 0.96, "Absent 4 of 34 days since Aug 14");
  const auto some_absent = finding("attendance", Watch, 0.9412, 0.96, "Absent 2 of 34 days since Aug 14");
  const auto marks = finding("no_d_f", OffTrack, 2, 0, "An F in Algebra 1 and a D in Biology in quarter 1");
  const auto gpa = finding("gpa", Watch, 2.25, 2.5, "GPA 2.25 from quarter marks; on track from 2.50");
  const auto no_marks = finding("no_d_f", CannotSay, {}, {}, "No marks came with the export for this student");

  SupportRow first = row(1, "Xochitl Núñez", {absent, marks, gpa});
  first.strength = QStringLiteral("B or better in English and art; Xochitl came on time every day this month");
  list.rows << first;
  SupportRow second = row(2, "Chidera Okonkwo", {some_absent});
  second.strength = QStringLiteral("No D or F in quarter 1");
  second.unknown << no_marks;
  list.rows << second;
  SupportRow third = row(3, "Mailee Vang", {marks});
  third.repeating_ninth = true;
  third.strength = QStringLiteral("Attendance 98 % since Aug 14");
  list.rows << third;
  for (int i = 0; i < more; ++i) {
    SupportRow extra = row(100 + i, qPrintable(QStringLiteral("Test Person%1").arg(i)), i % 3 ? QList{some_absent} : QList{marks, gpa});
    extra.strength = QStringLiteral("Passed every course in quarter 1 but one");
    list.rows << extra;
  }
  SupportRow planned = row(4, "Zofia Kowalczyk", {absent});
  planned.plan = QStringLiteral("Call Zofia's family about the bus");
  planned.owner = QStringLiteral("Ms. Ortega");
  planned.next_date = QDate(2026, 10, 16);
  list.planned << planned;
  SupportRow unknown = row(5, "Narek Petrosyan", {});
  unknown.unknown << no_marks << finding("attendance", CannotSay, {}, {}, "No calendar came with the export, so days cannot be counted");
  list.cannot_say << unknown;
  return list;
}

}  // namespace milepost::test
