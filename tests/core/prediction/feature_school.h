#pragma once
#include <QMap>
#include <cmath>

#include "core/prediction/features.h"
#include "tests/support/import_school.h"

// A high school of six ninth graders in 2026-27, a second one to change to, every weekday from Aug 13 to Jun 4
// instructional, quarter and semester marks, exported after the year. What is told of s1 is worked out by hand.
namespace milepost::feature_school {

inline const QDate first_day(2026, 8, 13), last_day(2027, 6, 4);

inline int weekdays(QDate from, QDate to) {
  int days = 0;
  for (QDate date = from; date <= to; date = date.addDays(1)) days += date.dayOfWeek() <= 5;
  return days;
}

inline QByteArray mark_row(const char* student, int year, const char* term, const char* type, const char* course,
                           const char* subject, const char* area, const char* mark, const char* credits,
                           const char* date) {
  const bool ninth = year == 2027;
  const QByteArray earned = *credits == 0 ? "" : *mark == 'F' ? "0" : credits;
  return QByteArray(student) + "," + QByteArray::number(year) + (ninth ? ",09,," : ",08,,") + term + "," + type +
         ",,," + course + "," + course + "," + subject + "," + area + "," + mark + "," + credits + "," +
         (QByteArray(type) == "semester" ? earned : "") + ",true," + date + "\n";
}

// Four courses' marks of one report: mathematics, English, science, PE.
inline QByteArray report(const char* student, const char* term, const char* type, const char* date, const char* math,
                         const char* ela, const char* science, const char* pe) {
  const char* credits = QByteArray(type) == "progress" ? "" : "5";
  return mark_row(student, 2027, term, type, "MA1", "MATH", "C", math, credits, date) +
         mark_row(student, 2027, term, type, "EN9", "ELA", "B", ela, credits, date) +
         mark_row(student, 2027, term, type, "BI1", "SCI", "D", science, credits, date) +
         mark_row(student, 2027, term, type, "PE1", "PE", "", pe, credits, date);
}

inline const QByteArray span_columns =
    "studentSourcedId,schoolSourcedId,schoolYear,gradeLevel,entryDate,exitDate,exitReason,firstTimeNinth\n";

inline WrittenExport written() {
  WrittenExport folder = WrittenExport::small_school();
  QMap<QString, QByteArray>& files = folder.files;
  files[QStringLiteral("export.json")].replace("2026-10-02T", "2027-07-02T");
  files[QStringLiteral("records/attendance_section.csv")].clear();
  folder.append("roster/orgs.csv", "h2,South High,school,002,d1\nm0,Middle,school,003,d1\n");
  for (int i = 3; i <= 6; ++i) {
    const QByteArray n = QByteArray::number(i);
    folder.append("roster/users.csv", "s" + n + ",true,v" + n + ",Cleo,Cedar,100" + n + ",09\n");
    folder.append("roster/roles.csv", "q" + n + ",s" + n + ",primary,student,h1\n");
  }
  QByteArray calendar = "schoolSourcedId,date,type\n";
  for (const char* school : {"h1,", "h2,"}) {
    for (QDate date = first_day; date <= last_day; date = date.addDays(1)) {
      if (date.dayOfWeek() <= 5) calendar += school + date.toString(Qt::ISODate).toLatin1() + ",instructional\n";
    }
  }
  files[QStringLiteral("records/calendar.csv")] = calendar;
  QByteArray spans = span_columns + "s1,m0,2026,08,2025-08-14,2026-06-05,Completed,\ns1,h1,2027,09,2026-08-20,,,true\n";
  QByteArray marks = files[QStringLiteral("records/marks.csv")].split('\n').first() + "\n";
  for (const char* student : {"s2", "s3", "s4", "s5", "s6"}) {
    spans += QByteArray(student) + ",h1,2027,09,2026-08-13,,," + (QByteArray(student) == "s2" ? "false\n" : "true\n");
    marks += report(student, "Q1", "quarter", "2026-10-16", "B", "B", "B", "A") +
             report(student, "S1", "semester", "2026-12-18", "B", "B", "B", "A") +
             report(student, "Q3", "quarter", "2027-03-19", "B", "B", "B", "A") +
             report(student, "S2", "semester", "2027-06-04", "B", "B", "B", "A");
  }
  marks += report("s1", "P1", "progress", "2026-09-18", "D", "B", "F", "A") +
           report("s1", "Q1", "quarter", "2026-10-16", "B", "D", "F", "A") +
           report("s1", "S1", "semester", "2026-12-18", "A", "C", "F", "A") +
           report("s1", "S2", "semester", "2027-06-04", "B", "C", "C", "A") +
           mark_row("s1", 2026, "S1", "semester", "801", "MATH", "", "B", "", "2025-12-19") +
           mark_row("s1", 2026, "S1", "semester", "802", "ELA", "", "A", "", "2025-12-19") +
           mark_row("s1", 2026, "S2", "semester", "801", "MATH", "", "C", "", "2026-06-05") +
           mark_row("s1", 2026, "S2", "semester", "802", "ELA", "", "D", "", "2026-06-05");
  files[QStringLiteral("records/marks.csv")] = marks;
  files[QStringLiteral("records/school_enrollment.csv")] = spans;
  files[QStringLiteral("records/attendance_day.csv")] =
      "studentSourcedId,schoolSourcedId,date,status,localCode,minutesAbsent\ns1,h1,2026-08-24,ExcusedAbsence,I,\n"
      "s1,h1,2026-09-15,UnexcusedAbsence,U,\ns1,h1,2026-09-16,Tardy,T,\ns1,h1,2026-09-17,Unknown,X,\n"
      "s1,h1,2026-11-02,InSchoolSuspension,S,\n";
  files[QStringLiteral("records/attendance_summary.csv")] =
      "studentSourcedId,schoolSourcedId,schoolYear,daysExpected,daysAttended,daysOutOfSchoolSuspension,"
      "daysInSchoolSuspension,"
      "daysExcused,daysUnexcused\ns1,m0,2026,180,171,2,0,4,3\n";
  files[QStringLiteral("records/behavior.csv")] =
      "incidentId,studentSourcedId,date,role,offense,action,actionDays\ni1,s1,2026-09-22,Perpetrator,Fighting,"
      "OutOfSchoolSuspension,2\n"
      "i1,s2,2026-09-22,Victim,Fighting,None,\ni2,s1,2026-11-02,Perpetrator,Defiance,InSchoolSuspension,1\n";
  files[QStringLiteral("records/assessments.csv")] =
      "studentSourcedId,assessment,subject,gradeAssessed,date,scaleScore,standardError,achievementLevel\n"
      "s1,SBAC,MATH,08,2026-05-05,2500,25,2\ns1,SBAC,MATH,07,2025-05-05,2450,25,2\ns1,SBAC,ELA,07,2025-05-05,2400,25,"
      "1\n"
      "s1,PSAT89,MATH,08,2025-10-14,400,,\n";
  files[QStringLiteral("records/programs.csv")] =
      "studentSourcedId,program,beginDate,endDate\ns1,SED,2026-07-01,\ns2,EL,2018-08-20,\n";
  files[QStringLiteral("records/outcomes.csv")] =
      "studentSourcedId,outcome,value,date,source\ns1,graduated,true,2027-06-15,test\ns1,enrolled,,2027-06-20,NSC\n"
      "s1,enrolled2yr,true,2027-06-20,NSC\ns1,enrolled4yr,false,2027-06-20,NSC\n";
  return folder;
}

// One student's row: numeric columns and texts by name; empty when the student has none.
struct Row {
  QMap<QString, double> numbers;
  QMap<QString, QString> texts;
  bool there() const { return !numbers.isEmpty(); }
  bool operator==(const Row& other) const {
    if (numbers.keys() != other.numbers.keys() || texts != other.texts) return false;
    for (auto at = numbers.begin(); at != numbers.end(); ++at) {
      const double a = at.value(), b = other.numbers[at.key()];
      if (!(a == b || (std::isnan(a) && std::isnan(b)))) return false;
    }
    return true;
  }
  QString differences(const Row& other) const {
    QStringList words;
    for (auto at = numbers.begin(); at != numbers.end(); ++at) {
      const double a = at.value(), b = other.numbers.value(at.key());
      if (!(a == b || (std::isnan(a) && std::isnan(b))))
        words << QStringLiteral("%1: %2 and %3").arg(at.key()).arg(a).arg(b);
    }
    for (auto at = texts.begin(); at != texts.end(); ++at) {
      if (at.value() != other.texts.value(at.key()))
        words << QStringLiteral("%1: %2 and %3").arg(at.key(), at.value(), other.texts.value(at.key()));
    }
    return words.join(QStringLiteral("; "));
  }
};

inline Row row_of(const LandmarkFeatures& features, const char* student) {
  Row row;
  const FeatureColumn* students = nullptr;
  for (const FeatureColumn& column : features.table.columns) {
    if (column.name == QStringLiteral("student")) students = &column;
  }
  const auto fill = [&](const std::vector<FeatureColumn>& columns, size_t at) {
    for (const FeatureColumn& column : columns) {
      if (column.numeric())
        row.numbers[column.name] = column.numbers[at];
      else
        row.texts[column.name] = column.level_of_row[at] < 0 ? QString() : column.levels[column.level_of_row[at]];
    }
  };
  for (size_t at = 0; at < size_t(features.table.rows); ++at) {
    if (students->levels[students->level_of_row[at]] != QLatin1String(student)) continue;
    fill(features.table.columns, at);
    fill(features.table.audit.for_audit(), at);
  }
  return row;
}

}  // namespace milepost::feature_school
