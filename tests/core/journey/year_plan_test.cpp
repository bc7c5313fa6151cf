#include "core/journey/year_plan.h"

#include <QTest>

#include "tests/core/journey/journey_school.h"
#include "tests/support/import_school.h"

using namespace milepost;
using namespace milepost::journey_test;
using namespace Qt::StringLiterals;

namespace {

QStringList titles(const QList<PlanSpan>& spans) {
  QStringList words;
  for (const PlanSpan& span : spans) words << span.title;
  return words;
}

QStringList ends(const QList<PlanSpan>& spans) {
  QStringList words;
  for (const PlanSpan& span : spans) words << (span.end.isValid() ? span.end.toString(Qt::ISODate) : u"?"_s);
  return words;
}

}  // namespace

class YearPlanTest : public QObject {
  Q_OBJECT

 private slots:
  void semesters_hold_quarters() {
    const YearPlan plan = semesters();
    QCOMPARE(titles(plan.credit_terms), (QStringList{u"Fall"_s, u"Spring"_s}));
    QCOMPARE(titles(plan.marking_periods),
             (QStringList{u"Quarter 1"_s, u"Quarter 2"_s, u"Quarter 3"_s, u"Quarter 4"_s}));
    QCOMPARE(plan.first_day, QDate(2026, 8, 13));
    QCOMPARE(plan.last_day, QDate(2027, 6, 4));
    QCOMPARE(plan.school_day(1), QDate(2026, 8, 13));
    QCOMPARE(plan.school_day(20), QDate(2026, 9, 9));
    QVERIFY(!plan.school_day(0).isValid());
    QVERIFY(!plan.school_day(400).isValid());
  }

  void trimesters_are_their_own_marking_periods() {
    const YearPlan plan = trimesters();
    QCOMPARE(plan.credit_terms.size(), 3);
    QCOMPARE(ends(plan.marking_periods), ends(plan.credit_terms));
  }

  void six_weeks_lie_in_semesters() {
    const YearPlan plan = six_weeks();
    QCOMPARE(plan.credit_terms.size(), 2);
    QCOMPARE(plan.marking_periods.size(), 6);
    QCOMPARE(plan.marking_periods[2].end, plan.credit_terms[0].end);
  }

  void quarters_written_as_terms_beside_semesters_are_marking_periods() {
    QList<PlanSession> sessions = two_semesters();
    for (PlanSession quarter : quarters()) {
      quarter.type = u"term"_s;
      sessions << quarter;
    }
    const YearPlan plan = plan_of(sessions);
    QCOMPARE(plan.credit_terms.size(), 2);
    QCOMPARE(plan.marking_periods.size(), 4);
  }

  void periods_inside_periods_and_terms_among_them_are_left_out() {
    const QList<PlanSession> sessions =
        two_semesters() + quarters() +
        QList<PlanSession>{session("gradingperiod", "Progress 1", QDate(2026, 8, 13), QDate(2026, 9, 11)),
                           session("gradingperiod", "Fall again", QDate(2026, 8, 13), QDate(2026, 12, 18)),
                           session("gradingperiod", "Quarter 1 twice", QDate(2026, 8, 13), QDate(2026, 10, 16)),
                           session("gradingperiod", "Backwards", QDate(2026, 10, 16), QDate(2026, 8, 13))};
    QCOMPARE(titles(plan_of(sessions).marking_periods), titles(semesters().marking_periods));
  }

  void marks_cut_semesters_and_what_is_not_known_yet_says_so() {
    YearSources sources;
    sources.calendar = calendar_of_weekdays();
    sources.sessions = two_semesters();
    QCOMPARE(ends(lay_out_year(u"h1"_s, 2027, sources).marking_periods),
             (QStringList{u"2026-12-18"_s, u"2027-06-04"_s}));
    sources.quarter_ends = {QDate(2026, 10, 16)};
    sources.semester_ends = {QDate(2026, 12, 17)};
    const YearPlan plan = lay_out_year(u"h1"_s, 2027, sources);
    QCOMPARE(ends(plan.marking_periods), (QStringList{u"2026-10-16"_s, u"2026-12-18"_s, u"?"_s, u"2027-06-04"_s}));
    QCOMPARE(plan.marking_periods[2].start, QDate(2027, 1, 5));
    QVERIFY(!plan.marking_periods[3].start.isValid());
  }

  void without_sessions_the_marks_speak() {
    YearSources sources;
    sources.quarter_ends = {QDate(2026, 10, 16), QDate(2026, 12, 18)};
    sources.semester_ends = {QDate(2026, 12, 18)};
    const YearPlan plan = lay_out_year(u"h1"_s, 2027, sources);
    QCOMPARE(ends(plan.marking_periods), (QStringList{u"2026-10-16"_s, u"2026-12-18"_s}));
    QCOMPARE(ends(plan.credit_terms), QStringList{u"2026-12-18"_s});
    QVERIFY(!plan.first_day.isValid());
    QVERIFY(!plan.last_day.isValid());
  }

  void a_calendar_up_to_the_export_does_not_end_the_year() {
    YearSources sources;
    sources.calendar = calendar_of_weekdays(QDate(2026, 8, 13), QDate(2026, 10, 2));
    YearPlan plan = lay_out_year(u"h1"_s, 2027, sources);
    QCOMPARE(plan.first_day, QDate(2026, 8, 13));
    QVERIFY(!plan.last_day.isValid());
    sources.sessions = two_semesters();
    plan = lay_out_year(u"h1"_s, 2027, sources);
    QCOMPARE(plan.last_day, QDate(2027, 6, 4));
  }

  void a_file_gives_its_schools_plan() {
    ImportSchool school;
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const auto plan = year_plan(school.file(), u"h1"_s, 2027);
    QVERIFY_OK(plan);
    QCOMPARE(plan->first_day, QDate(2026, 9, 1));
    QCOMPARE(plan->last_day, QDate(2027, 6, 5));
    QCOMPARE(titles(plan->credit_terms), QStringList{u"Fall"_s});
    QCOMPARE(ends(plan->marking_periods), (QStringList{u"2026-10-02"_s, u"2026-12-18"_s}));
    QCOMPARE(*main_school(school.file(), 2027), u"h1"_s);
    QCOMPARE(*main_school(school.file(), 2020), QString());
    const auto nothing = year_plan(school.file(), u"h9"_s, 2020);
    QVERIFY_OK(nothing);
    QVERIFY(nothing->credit_terms.isEmpty() && nothing->marking_periods.isEmpty() && !nothing->first_day.isValid());
  }

  void sessions_of_the_other_school_stay_away() {
    WrittenExport folder = WrittenExport::small_school();
    folder.append("roster/academicSessions.csv",
                  "s27,Spring,semester,2027-01-05,2027-06-05,y27,2027\nq1,Q1,gradingPeriod,2026-08-12,2026-10-16,f27,\n"
                  "q2,Q2,gradingPeriod,2026-10-19,2026-12-18,f27,\nq3,Q3,gradingPeriod,2027-01-05,2027-03-19,s27,2027\n"
                  "q4,Q4,gradingPeriod,2027-03-22,2027-06-05,s27,2027\nm1,T1,term,2026-08-12,2026-11-13,y27,2027\n"
                  "m2,T2,term,2026-11-16,2027-03-05,y27,2027\nm3,T3,term,2027-03-08,2027-06-05,y27,2027\n");
    folder.append("roster/orgs.csv", "m1,North Middle,school,002,d1\n");
    folder.append("roster/classes.csv", "km,Grade 8 maths,c1,M,scheduled,m1,\"m1,m2\",1\n");
    ImportSchool school;
    QVERIFY_OK(school.import(folder));
    const auto high = year_plan(school.file(), u"h1"_s, 2027);
    QVERIFY_OK(high);
    QCOMPARE(titles(high->credit_terms), (QStringList{u"Fall"_s, u"Spring"_s}));
    QCOMPARE(titles(high->marking_periods), (QStringList{u"Q1"_s, u"Q2"_s, u"Q3"_s, u"Q4"_s}));
    const auto middle = year_plan(school.file(), u"m1"_s, 2027);
    QVERIFY_OK(middle);
    QCOMPARE(titles(middle->credit_terms), (QStringList{u"T1"_s, u"T2"_s, u"T3"_s}));
  }
};

QTEST_GUILESS_MAIN(YearPlanTest)
#include "year_plan_test.moc"
