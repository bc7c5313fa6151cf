#pragma once
#include "core/indicators/indicator_table.h"

// Small students for the rules' tests: school year 2026-27, school "s1", every weekday from Aug 13 to Jun 4
// instructional.
namespace milepost::example {

inline constexpr int year = 2027;
inline const QDate first_day(2026, 8, 13);

inline SchoolCalendar weekdays(QDate first, QDate last) {
  SchoolCalendar calendar(first_day_of_school_year(school_year_of(first)));
  for (QDate date = first; date <= last; date = date.addDays(1)) calendar.add(date, date.dayOfWeek() <= 5);
  return calendar;
}

// The n-th instructional day, counted from 1.
inline QDate school_day(int n) {
  QDate date = first_day;
  for (int left = n - 1; left > 0;) {
    date = date.addDays(1);
    left -= date.dayOfWeek() <= 5;
  }
  return date;
}

inline RuleContext context(QDate as_of, const QString& policy = QStringLiteral("core")) {
  RuleContext context;
  context.as_of = context.data_through = as_of;
  context.policy = shipped_policy(policy).take();
  context.calendars[{QStringLiteral("s1"), year}] = weekdays(first_day, QDate(2027, 6, 4));
  context.day_attendance.insert({QStringLiteral("s1"), year});
  for (int status = 0; status < attendance_status_count; ++status)
    context.status_of_code.push_back(AttendanceStatus(status));
  context.marks = context.behavior = true;
  context.behavior_from = QDate(2025, 9, 1);
  return context;
}

inline StudentRecord student(QDate entry = first_day) {
  StudentRecord record;
  record.student.id = 1;
  record.student.local_id = QStringLiteral("1001");
  record.schools.push_back({QStringLiteral("s1"), year, QStringLiteral("09"), entry, {}, true});
  return record;
}

inline void set_day(StudentRecord& record, QDate date, AttendanceStatus status,
                    const QString& school = QStringLiteral("s1")) {
  const int of = school_year_of(date);
  SchoolYearDays* days = nullptr;
  for (SchoolYearDays& row : record.days) {
    if (row.school == school && row.school_year == of) days = &row;
  }
  if (!days) days = &record.days.emplace_back(SchoolYearDays{school, of, {}});
  days->strip.codes[size_t(first_day_of_school_year(of).daysTo(date))] = AttendanceCode(status);
}

// The given instructional days, first to last, counted from 1.
inline void set_days(StudentRecord& record, int first, int last,
                     AttendanceStatus status = AttendanceStatus::UnexcusedAbsence) {
  for (int day = first; day <= last; ++day) set_day(record, school_day(day), status);
}

// A semester mark of 5 credits in a GPA course, in S1 that ends on Dec 18.
inline Mark& add_mark(StudentRecord& record, const QString& course, Subject subject, const QString& text) {
  Mark mark;
  mark.school_year = year;
  mark.grade_level = QStringLiteral("09");
  mark.term_code = QStringLiteral("S1");
  mark.type = MarkType::Semester;
  mark.course = mark.course_title = course;
  mark.subject = subject;
  mark.text = text;
  mark.read = read_mark(text.toStdString());
  mark.credits_attempted = 5;
  mark.credits_earned = mark.passes() ? 5 : 0;
  mark.in_gpa = true;
  mark.end_date = QDate(2026, 12, 18);
  record.marks.push_back(mark);
  return record.marks.back();
}

// One mark a letter, in different courses: English, Algebra, Biology, History, then electives.
inline void add_marks(StudentRecord& record, const QStringList& letters) {
  const QStringList courses = {QStringLiteral("English"), QStringLiteral("Algebra"), QStringLiteral("Biology"),
                               QStringLiteral("History")};
  for (int i = 0; i < letters.size(); ++i) {
    const bool core = i < courses.size();
    add_mark(record, core ? courses[i] : QStringLiteral("Elective %1").arg(i),
             core ? Subject(i + 1) : Subject::Elective, letters[i]);
  }
}

inline void add_behavior(StudentRecord& record, QDate date, std::optional<double> days, bool out_of_school = true,
                         bool perpetrator = true) {
  record.behavior.push_back(
      {QStringLiteral("i%1").arg(record.behavior.size()), date, perpetrator, out_of_school, days});
}

// Ready for high school: grade 8 in 2025-26, all four parts met.
inline StudentRecord ready_student() {
  StudentRecord record = student();
  for (const auto subject : {Subject::Ela, Subject::Math, Subject::Science}) {
    Mark& mark = add_mark(record, QStringLiteral("Grade 8 course %1").arg(int(subject)), subject, QStringLiteral("B"));
    mark.school_year = year - 1;
    mark.grade_level = QStringLiteral("08");
    mark.end_date = QDate(2026, 6, 5);
  }
  record.summaries.push_back({year - 1, 180, 175, 0});
  return record;
}

inline IndicatorFinding finding(const char* key, const StudentRecord& record, const RuleContext& context) {
  for (const IndicatorFinding& finding : all_findings(record, context)) {
    if (finding.indicator == QLatin1String(key)) return finding;
  }
  return {};
}

}  // namespace milepost::example
