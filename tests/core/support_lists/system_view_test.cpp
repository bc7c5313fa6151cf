#include "core/support_lists/system_view.h"

#include <QTest>
#include <algorithm>

#include "core/support_lists/system_view_words.h"
#include "tests/support/import_school.h"
#include "tests/support/sample_list.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

SupportList list_of(int students, int with_need) {
  SupportList list;
  list.students = students;
  for (int i = 0; i < with_need; ++i) {
    SupportRow row;
    row.person_id = i + 1;
    row.needs = {test::finding(i % 3 ? "no_d_f" : "attendance", IndicatorStatus::OffTrack, {}, {}, "reason")};
    (i % 2 ? list.planned : list.rows) << row;
  }
  return list;
}

// students with a mark in a course's section, the first d_or_f of them with a D or F.
void add_section(QList<StudentPlaces>& all, const QString& course, const QString& section, int students, int d_or_f) {
  for (int i = 0; i < students; ++i) all << StudentPlaces{{{course, course + u" title"_s, section, i < d_or_f}}, {}};
}

void add_absences(QList<StudentPlaces>& all, const QString& period, int students, int each) {
  for (int i = 0; i < students; ++i) all << StudentPlaces{{}, {{period, each}}};
}

QByteArray mark_of(int student, const QByteArray& section) {
  return "s" + QByteArray::number(student) + ",2027,09,f27,Q1,quarter,c1," + section + ",MA1,Algebra 1,MATH,C," + (student < 22 ? "D" : "C") +
         ",5,5,true,2026-10-02\n";
}

// Thirty more students of Algebra 1: twelve with a D, fifteen absent in period 1 once, all of them marked so on the holiday.
WrittenExport school_of_thirty_more() {
  WrittenExport folder = WrittenExport::small_school();
  for (int i = 10; i < 40; ++i) {
    const QByteArray n = QByteArray::number(i), id = "s" + n;
    folder.append("roster/users.csv", id + ",true,u" + n + "x,Pat,Doe,20" + n + ",09\n");
    folder.append("roster/roles.csv", "r" + n + "," + id + ",primary,student,h1\n");
    folder.append("roster/enrollments.csv", "e" + n + ",k1,h1," + id + ",student,\n");
    folder.append("records/school_enrollment.csv", id + ",h1,2027,09,2026-08-12,,,true\n");
    folder.append("records/marks.csv", mark_of(i, "k1"));
    if (i < 25) folder.append("records/attendance_section.csv", id + ",k1,2026-09-02,1,UnexcusedAbsence,U\n");
    folder.append("records/attendance_section.csv", id + ",k1,2026-09-07,1,UnexcusedAbsence,U\n");
  }
  return folder;
}

const CourseShare* find(const QList<CourseShare>& shares, const QString& words) {
  for (const CourseShare& share : shares)
    if (share.section == words || (share.section.isEmpty() && share.title == words)) return &share;
  return nullptr;
}

}  // namespace

class SystemViewTest : public QObject {
  Q_OBJECT

 private slots:
  void opens_first_above_forty_of_a_hundred_data() {
    QTest::addColumn<int>("students");
    QTest::addColumn<int>("with_need");
    QTest::addColumn<bool>("first");
    QTest::newRow("nobody") << 0 << 0 << false;
    QTest::newRow("forty") << 100 << 40 << false;
    QTest::newRow("forty-one") << 100 << 41 << true;
    QTest::newRow("all") << 100 << 100 << true;
    QTest::newRow("ten students say nothing of a school") << 10 << 10 << false;
    QTest::newRow("eleven may") << 11 << 5 << true;
  }
  void opens_first_above_forty_of_a_hundred() {
    QFETCH(int, students);
    QFETCH(int, with_need);
    QFETCH(bool, first);
    const SystemView view = system_view(list_of(students, with_need), {});
    QCOMPARE(view.opens_first(), first);
    QCOMPARE(view.with_need, with_need);  // a plan does not take the need away
    QCOMPARE(!system_question_words(view).isEmpty(), first);
  }

  void says_its_finding_and_which_indicators_it_stands_on() {
    const SystemView view = system_view(list_of(100, 62), {});
    QCOMPARE(need_share_words(view), u"62 % of ninth graders show a need"_s);
    QCOMPARE(view.needs.size(), 2);
    QCOMPARE(view.needs[0].indicator, u"no_d_f"_s);
    QCOMPARE(view.needs[0].students, 41);
    QVERIFY(needs_words(view).contains(u"41 % of students"_s));
  }

  void percents_never_say_nobody_or_all_where_it_is_not_so() {
    QCOMPARE(percent_words(1, 1000), u"1 %"_s);
    QCOMPARE(percent_words(999, 1000), u"99 %"_s);
    QCOMPARE(percent_words(0, 10), u"0 %"_s);
    QCOMPARE(percent_words(10, 10), u"100 %"_s);
    QVERIFY(percent_words(0, 0).isEmpty());
  }

  void counts_by_course_and_section() {
    QList<StudentPlaces> students;
    add_section(students, u"ALG"_s, u"Algebra, period 1"_s, 30, 12);
    add_section(students, u"ALG"_s, u"Algebra, period 2"_s, 25, 1);
    add_section(students, u"BIO"_s, u"Biology, period 1"_s, 40, 6);
    const SystemView view = system_view(list_of(100, 10), students);
    QCOMPARE(view.courses.size(), 2);
    QCOMPARE(view.courses[0].title, u"ALG title"_s);  // where most students are comes first
    QCOMPARE(view.courses[0].students, 55);
    QCOMPARE(view.courses[0].d_or_f, 13);
    QCOMPARE(view.sections.size(), 3);
    QCOMPARE(view.sections[0].section, u"Algebra, period 1"_s);
    QCOMPARE(view.sections[0].d_or_f, 12);
  }

  void a_repeat_is_one_student() {
    QList<StudentPlaces> students;
    add_section(students, u"ALG"_s, u"period 1"_s, 20, 0);
    students[0].marks << StudentMarkPlace{u"ALG"_s, u"ALG title"_s, u"period 1"_s, true};
    const SystemView view = system_view(list_of(100, 10), students);
    QCOMPARE(view.courses[0].students, 20);
    QCOMPARE(view.courses[0].d_or_f, 1);
  }

  void a_small_section_does_not_follow_from_the_others() {
    QList<StudentPlaces> students;
    add_section(students, u"ALG"_s, u"small"_s, 4, 3);
    add_section(students, u"ALG"_s, u"middle"_s, 20, 5);
    add_section(students, u"ALG"_s, u"large"_s, 30, 6);
    add_section(students, u"BIO"_s, u"few"_s, 10, 9);
    const SystemView view = system_view(list_of(100, 10), students);
    QVERIFY(find(view.sections, u"small"_s)->hidden);
    QVERIFY(find(view.sections, u"middle"_s)->hidden);  // else 54 - 20 - 30
    QVERIFY(!find(view.sections, u"large"_s)->hidden);
    QVERIFY(find(view.courses, u"BIO title"_s)->hidden);
    QVERIFY(find(view.sections, u"few"_s)->hidden);
    for (const CourseShare& share : view.courses + view.sections) QVERIFY(!share.hidden || (share.students == 0 && share.d_or_f == 0));
  }

  void marks_without_a_class_do_not_give_a_section_away() {
    QList<StudentPlaces> students;
    add_section(students, u"ALG"_s, u"large"_s, 50, 5);
    add_section(students, u"ALG"_s, QString(), 3, 2);  // 53 in the course, 50 in its only section
    const SystemView view = system_view(list_of(100, 10), students);
    QCOMPARE(view.courses[0].students, 53);
    QVERIFY(find(view.sections, u"large"_s)->hidden);
  }

  void absences_by_period_in_the_order_of_the_day() {
    QList<StudentPlaces> students;
    add_absences(students, u"10"_s, 20, 1);
    add_absences(students, u"2"_s, 30, 2);
    add_absences(students, u"1"_s, 40, 3);
    add_absences(students, u"homeroom"_s, 20, 1);
    const SystemView view = system_view(list_of(100, 10), students);
    QCOMPARE(view.absences, 20 + 60 + 120 + 20);
    QCOMPARE(view.periods[0].period, u"1"_s);
    QCOMPARE(view.periods[0].absences, 120);
    QCOMPARE(view.periods[0].students, 40);
    QCOMPARE(view.periods[1].period, u"2"_s);
    QCOMPARE(view.periods[2].period, u"10"_s);
    QCOMPARE(view.periods[3].period, u"homeroom"_s);
  }

  void a_period_of_few_is_hidden_with_the_one_it_would_follow_from() {
    QList<StudentPlaces> students;
    add_absences(students, u"1"_s, 5, 3);
    add_absences(students, u"2"_s, 15, 1);
    add_absences(students, u"3"_s, 40, 1);
    const SystemView view = system_view(list_of(100, 10), students);
    QVERIFY(view.periods[0].hidden);
    QCOMPARE(view.periods[0].absences, 0);
    QVERIFY(view.periods[1].hidden);
    QVERIFY(!view.periods[2].hidden);
  }

  void nothing_to_count_is_said_for_each_table() {
    const SystemView view = system_view(list_of(100, 50), {});
    QVERIFY(view.no_marks.contains(u"marks.csv"_s));
    QVERIFY(view.no_sections.contains(u"marks.csv"_s));
    QVERIFY(view.no_periods.contains(u"attendance_section.csv"_s));
    const SystemView few = system_view(list_of(6, 6), {});
    QVERIFY(!few.may_be_shown());
    QVERIFY(few.needs.isEmpty());
    QVERIFY(!few.no_marks.isEmpty());
  }

  void reads_marks_classes_and_absences_of_a_school() {
    ImportSchool school;
    QVERIFY_OK(school.import(school_of_thirty_more()));
    const auto list = make_support_list(school.file(), {});
    QVERIFY_OK(list);
    const auto view = make_system_view(school.file(), *list);
    QVERIFY_OK(view);
    QCOMPARE(view->students, 32);
    QCOMPARE(view->with_need, list->rows.size() + list->planned.size());
    QVERIFY(view->opens_first());
    const auto marks = std::find_if(view->needs.begin(), view->needs.end(), [](const NeedShare& need) { return need.indicator == u"no_d_f"_s; });
    QVERIFY(marks != view->needs.end());
    QCOMPARE(marks->students, 13);  // twelve and s2
    QCOMPARE(view->terms, QStringList{u"Q1"_s});
    QCOMPARE(view->mark_days.start, QDate(2026, 10, 2));
    QCOMPARE(view->courses.size(), 1);
    QCOMPARE(view->courses[0].title, u"Algebra 1"_s);
    QCOMPARE(view->courses[0].students, 32);
    QCOMPARE(view->courses[0].d_or_f, 13);
    QCOMPARE(view->sections.size(), 1);
    QCOMPARE(view->sections[0].section, u"Algebra 1 A"_s);
    QCOMPARE(view->sections[0].d_or_f, 13);
    // Not on the holiday; a tardy is no absence. Period 2 was missed by s1 alone, and goes with period 1.
    QCOMPARE(view->absences, 15 + 3);
    QCOMPARE(view->absence_days.start, QDate(2026, 9, 1));
    QCOMPARE(view->absence_days.end, QDate(2026, 9, 8));
    QCOMPARE(view->periods.size(), 2);
    QVERIFY(view->periods[0].hidden && view->periods[1].hidden);
  }

  void a_school_too_small_for_shares_gets_none() {
    ImportSchool school;
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const auto list = make_support_list(school.file(), {});
    QVERIFY_OK(list);
    const auto view = make_system_view(school.file(), *list);
    QVERIFY_OK(view);
    QCOMPARE(view->students, 2);
    QVERIFY(!view->opens_first());
    QVERIFY(view->courses.isEmpty() && view->sections.isEmpty() && view->periods.isEmpty() && view->needs.isEmpty());
  }

  void two_sections_of_one_name_stay_two() {
    ImportSchool school;
    WrittenExport folder = school_of_thirty_more();
    folder.append("roster/classes.csv", "k3,Algebra 1 A,c1,C,scheduled,h1,f27,3\n");
    for (int i = 10; i < 25; ++i) folder.replace("records/marks.csv", mark_of(i, "k1"), mark_of(i, "k3"));
    QVERIFY_OK(school.import(folder));
    const auto view = make_system_view(school.file(), *make_support_list(school.file(), {}));
    QVERIFY_OK(view);
    QCOMPARE(view->sections.size(), 2);
    QCOMPARE(view->sections[0].section, u"Algebra 1 A (C)"_s);
    QCOMPARE(view->sections[0].d_or_f, 12);
    QCOMPARE(view->sections[1].section, u"Algebra 1 A (A)"_s);
  }
};

QTEST_GUILESS_MAIN(SystemViewTest)
#include "system_view_test.moc"
