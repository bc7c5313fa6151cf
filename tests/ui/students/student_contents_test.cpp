#include "ui/students/student_contents.h"

#include "tests/support/import_school.h"

using namespace milepost;

class StudentContentsTest : public QObject {
  Q_OBJECT

 private slots:
  void every_indicator_has_its_domain() {
    QHash<QString, StudentDomain> expected{{QStringLiteral("attendance"), StudentDomain::Attendance},
                                           {QStringLiteral("attendance_recent"), StudentDomain::Attendance},
                                           {QStringLiteral("attendance_sections"), StudentDomain::Attendance},
                                           {QStringLiteral("first_20_days"), StudentDomain::Attendance},
                                           {QStringLiteral("suspension"), StudentDomain::Belonging},
                                           {QStringLiteral("hs_readiness"), StudentDomain::Together},
                                           {QStringLiteral("risk_diagnostic"), StudentDomain::Together},
                                           {QStringLiteral("progress_monitoring"), StudentDomain::Together}};
    for (const Indicator& one : indicators()) {
      const QString key = QLatin1String(one.key);
      QVERIFY2(domain_of(key) == expected.value(key, StudentDomain::Marks), one.key);
    }
  }

  // September 1, 2 and 8 are the days of school; Ana (s1) was absent on the first.
  void attendance_is_counted_by_month() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const auto snapshot = look_at_school(school.file(), QDate(2026, 10, 3), Task());
    QVERIFY_OK(snapshot);
    const StudentContents contents = read_student(school.file(), **snapshot, school.number("SELECT id FROM person WHERE sourced_id = 's1'"));
    const ChartContents& chart = contents.attendance;
    QCOMPARE(chart.categories, QStringList{QStringLiteral("Sep")});
    QCOMPARE(chart.values.size(), 1);
    QCOMPARE(*chart.values.first(), 2.0 / 3);
    QVERIFY(chart.share && chart.low == 0 && chart.high == 1);
    QVERIFY(chart.title.startsWith(QStringLiteral("Present on 2 of 3")));
    QVERIFY(chart.source.contains(QStringLiteral("Sep 1 to Sep 8, 2026")));
    QVERIFY(chart.source.contains(QStringLiteral("as of ")));
    QCOMPARE(*chart.bound, 0.96);
  }

  void months_to_come_are_gaps_and_not_zero() {
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder = WrittenExport::small_school();
    folder.append("records/calendar.csv", "h1,2026-11-02,instructional\nh1,2027-01-11,instructional\n");
    QVERIFY_OK(school.import(folder));
    const auto snapshot = look_at_school(school.file(), QDate(2026, 10, 3), Task());
    QVERIFY_OK(snapshot);
    const StudentContents contents = read_student(school.file(), **snapshot, school.number("SELECT id FROM person WHERE sourced_id = 's2'"));
    QCOMPARE(contents.attendance.categories, (QStringList{QStringLiteral("Sep"), QStringLiteral("Nov"), QStringLiteral("Jan")}));
    QVERIFY(contents.attendance.values.at(0).has_value());
    QVERIFY(!contents.attendance.values.at(1) && !contents.attendance.values.at(2));
  }

  void nothing_known_is_no_chart() {
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder = WrittenExport::small_school();
    folder.files[QStringLiteral("records/calendar.csv")].clear();
    QVERIFY_OK(school.import(folder));
    const auto snapshot = look_at_school(school.file(), QDate(2026, 10, 3), Task());
    QVERIFY_OK(snapshot);
    const StudentContents contents = read_student(school.file(), **snapshot, school.number("SELECT id FROM person WHERE sourced_id = 's1'"));
    QVERIFY(contents.attendance.categories.isEmpty());
  }

  void somebody_who_is_no_ninth_grader_is_read_without_a_fall() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const auto snapshot = look_at_school(school.file(), QDate(2026, 10, 3), Task());
    QVERIFY_OK(snapshot);
    QCOMPARE(read_student(school.file(), **snapshot, 999999).findings.student.id, 999999);
    const StudentContents teacher = read_student(school.file(), **snapshot, school.number("SELECT id FROM person WHERE sourced_id = 't1'"));
    QVERIFY(teacher.strength.isEmpty() && teacher.steps.isEmpty());
  }

  void history_begins_with_last_school_year() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const auto snapshot = look_at_school(school.file(), QDate(2026, 10, 3), Task());
    QVERIFY_OK(snapshot);
    QCOMPARE(read_student(school.file(), **snapshot, 1).history_from, QDate(2025, 7, 1));
  }
};

QTEST_MAIN(StudentContentsTest)
#include "student_contents_test.moc"
