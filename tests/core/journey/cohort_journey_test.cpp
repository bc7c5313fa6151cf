#include "core/journey/cohort_journey.h"

#include <QTest>

#include "core/journey/student_journey.h"
#include "core/store/change_log.h"
#include "tests/core/journey/journey_school.h"
#include "tests/support/import_school.h"

using namespace milepost;
using namespace milepost::journey_test;
using namespace Qt::StringLiterals;
using enum IndicatorStatus;

namespace {

const QDate today(2026, 10, 20);

// Sep 9 to Sep 23 in the calendars of the tests.
Milestone day_20(const char* concerns = "d_or_f") {
  return milestone("day_20", offset(Anchor::SchoolDay, 20), offset(Anchor::SchoolDay, 20, 14), concerns);
}

QList<StudentFindings> four_students() {
  return {student(1, {finding("no_d_f", OffTrack, 2)}), student(2, {finding("no_d_f", OnTrack, 0)}),
          student(3, {finding("no_d_f", CannotSay)}), student(4, {finding("no_d_f", Watch, 1)})};
}

MilestoneStanding standing(const TeamActs& acts, const Milestone& of = day_20(), QDate day = today) {
  return cohort_journey(semesters(), {of}, four_students(), acts, day).standings.value(0);
}

QString answer(const char* key, const QList<IndicatorFinding>& findings) {
  for (const ConcernRule& rule : concern_rules()) {
    if (QLatin1String(rule.key) != QLatin1String(key)) continue;
    const auto says = rule.concerns(student(1, findings));
    return !says ? u"?"_s : *says ? u"yes"_s : u"no"_s;
  }
  return u"no such rule"_s;
}

}  // namespace

class CohortJourneyTest : public QObject {
  Q_OBJECT

 private slots:
  void what_closed_before_the_first_record_was_not_missed_as_far_as_anybody_knows_data() {
    QTest::addColumn<QDate>("records_from");
    QTest::addColumn<bool>("missed");
    QTest::newRow("records from the start") << QDate(2026, 6, 1) << true;
    QTest::newRow("from the day it closed") << QDate(2026, 8, 23) << true;
    QTest::newRow("from the day after") << QDate(2026, 8, 24) << false;
    QTest::newRow("no limit") << QDate() << true;
  }
  void what_closed_before_the_first_record_was_not_missed_as_far_as_anybody_knows() {
    QFETCH(QDate, records_from);
    QFETCH(bool, missed);
    const QList<Milestone> all = {milestone("first_days", offset(Anchor::FirstDay), offset(Anchor::FirstDay, 0, 10))};
    const CohortJourney journey = cohort_journey(semesters(), all, {student(1, {})}, {}, QDate(2026, 9, 18), records_from);
    QCOMPARE(journey.standings.first().window.closes, QDate(2026, 8, 23));
    QCOMPARE(journey.standings.first().left.size(), 1);
    QCOMPARE(journey.standings.first().missed(), missed);
    const ItemState state = cohort_timeline(journey).lanes.at(1).items.first().state;
    QCOMPARE(state, missed ? ItemState::Missed : ItemState::Plain);
  }

  void rules_say_yes_no_or_cannot_say() {
    const auto is = [](const char* key, const QList<IndicatorFinding>& findings, const char* expected) {
      const QString says = answer(key, findings);
      QVERIFY2(says == QLatin1String(expected), qPrintable(QLatin1String(key) + u": "_s + says));
    };
    is("all", {}, "yes");
    is("missing_work", {finding("no_d_f", OffTrack, 3)}, "?");
    is("grade_8_support", {}, "?");
    is("grade_8_support", {finding("hs_readiness", Watch)}, "yes");
    is("grade_8_support", {finding("hs_readiness", OnTrack)}, "no");
    is("first_days", {finding("first_20_days", OffTrack), finding("attendance", CannotSay)}, "yes");
    is("first_days", {finding("first_20_days", CannotSay), finding("attendance", Watch)}, "yes");
    is("first_days", {finding("first_20_days", CannotSay), finding("attendance", OnTrack)}, "?");
    is("first_days", {finding("first_20_days", Watch), finding("attendance", OnTrack)}, "no");
    is("d_or_f", {finding("no_d_f", Watch)}, "yes");
    is("cusp", {finding("no_d_f", OffTrack, 2), finding("attendance", Watch)}, "yes");
    is("cusp", {finding("no_d_f", OffTrack, 2), finding("attendance", OffTrack)}, "no");
    is("cusp", {finding("no_d_f", OffTrack, 3), finding("attendance", CannotSay)}, "no");
    is("cusp", {finding("no_d_f", OffTrack, 1), finding("attendance", CannotSay)}, "?");
    is("cusp", {finding("no_d_f", OnTrack, 0)}, "no");
    is("semester_f", {finding("core_failures", Watch, 1)}, "yes");
    is("semester_f", {finding("core_failures", OnTrack, 0)}, "no");
    is("semester_f", {finding("core_failures", CannotSay, 0)}, "?");
    is("semester_f", {finding("core_failures", CannotSay)}, "?");
    is("any_need", {finding("no_d_f", CannotSay), finding("gpa", OffTrack), finding("attendance", OnTrack)}, "yes");
    is("any_need", {finding("no_d_f", OnTrack), finding("gpa", OnTrack), finding("attendance", OnTrack)}, "no");
    is("any_need", {finding("no_d_f", OnTrack), finding("gpa", CannotSay), finding("attendance", OnTrack)}, "?");
    is("near_b", {finding("gpa", OnTrack, 2.5)}, "yes");
    is("near_b", {finding("gpa", OnTrack, 3.0)}, "no");
    is("near_b", {finding("gpa", Watch, 2.49)}, "no");
    is("near_b", {finding("gpa", CannotSay)}, "?");
    is("not_on_track_end", {finding("end_of_year", OffTrack)}, "yes");
    is("not_on_track_end", {finding("end_of_year", OnTrack)}, "no");
    for (const ConcernRule& rule : concern_rules())
      QVERIFY(concern_title(QLatin1String(rule.key)) != QLatin1String(rule.key));
  }

  void an_act_inside_the_window_reaches_and_the_rest_is_left() {
    TeamActs acts;
    acts[1] = {{u"plan"_s, QDate(2026, 9, 23), {}, {}}};
    acts[2] = {{u"plan"_s, QDate(2026, 9, 10), {}, {}}};  // does not concern this student
    acts[4] = {{u"plan"_s, QDate(2026, 9, 24), {}, {}},
               {u"seen"_s, QDate(2026, 9, 12), {}, {}}};  // too late; a kind that does not count
    const MilestoneStanding of = standing(acts);
    QCOMPARE(of.concerned, (QList<qint64>{1, 4}));
    QCOMPARE(of.reached, QList<qint64>{1});
    QCOMPARE(of.left, QList<qint64>{4});
    QCOMPARE(of.cannot_say, 1);
    QCOMPARE(of.state, WindowState::Closed);
    QVERIFY(of.missed());
  }

  void what_was_meant_for_the_milestone_counts_around_its_window() {
    TeamActs acts;
    acts[1] = {{u"seen"_s, QDate(2026, 8, 20), u"day_20"_s, {}}};  // agreed before it opened
    acts[3] = {
        {u"plan"_s, QDate(2026, 10, 1), u"day_20"_s, {}}};  // after it closed, and nobody knew that it concerns them
    acts[4] = {{u"plan"_s, QDate(2026, 9, 30), u"other"_s, {}}};
    const MilestoneStanding of = standing(acts);
    QCOMPARE(of.reached, (QList<qint64>{1, 3}));
    QCOMPARE(of.concerned, (QList<qint64>{1, 3, 4}));
    QCOMPARE(of.left, QList<qint64>{4});
    QCOMPARE(of.cannot_say, 0);
    TeamActs long_before;
    long_before[1] = {{u"plan"_s, QDate(2025, 10, 1), u"day_20"_s, {}}};  // of the year that is repeated
    QVERIFY(standing(long_before).reached.isEmpty());
  }

  void marks_by_hand_are_of_their_year_and_take_students_out() {
    TeamActs acts;
    acts[1] = {{u"reached"_s, QDate(2026, 10, 19), u"day_20"_s, {}, 2027}};
    acts[4] = {{u"not_needed"_s, QDate(2026, 10, 19), u"day_20"_s, {}, 2027}};
    MilestoneStanding of = standing(acts);
    QCOMPARE(of.concerned, QList<qint64>{1});
    QCOMPARE(of.reached, QList<qint64>{1});
    QVERIFY(of.left.isEmpty() && !of.missed());
    acts[1][0].school_year = 2026;
    QVERIFY(standing(acts).reached.isEmpty());
    acts[1][0] = {u"reached"_s, QDate(2026, 9, 19), u"day_20"_s, u"2"_s, 2027};  // another occurrence
    QVERIFY(standing(acts).reached.isEmpty());
  }

  void a_window_to_come_concerns_but_leaves_nobody() {
    const MilestoneStanding of = standing({}, day_20(), QDate(2026, 9, 1));
    QCOMPARE(of.state, WindowState::ToCome);
    QCOMPARE(of.concerned, (QList<qint64>{1, 4}));
    QVERIFY(of.left.isEmpty() && !of.missed());
    const MilestoneStanding open = standing({}, day_20(), QDate(2026, 9, 10));
    QCOMPARE(open.left.size(), 2);
    QVERIFY(!open.missed());
  }

  void each_marking_period_has_its_own_acts() {
    Milestone of = milestone("cusp", offset(Anchor::MarkingPeriodEnd), offset(Anchor::MarkingPeriodEnd, 0, 28), "all");
    of.each_marking_period = true;
    TeamActs acts;
    acts[1] = {{u"plan"_s, QDate(2026, 10, 20), {}, {}}};
    acts[2] = {{u"seen"_s, QDate(2026, 12, 1), u"cusp"_s, {}}};  // after the first, before the second
    const CohortJourney journey = cohort_journey(semesters(), {of}, four_students(), acts, QDate(2027, 1, 20));
    QCOMPARE(journey.standings.size(), 4);
    QCOMPARE(journey.standings[0].reached, (QList<qint64>{1, 2}));
    QVERIFY(journey.standings[1].reached.isEmpty());
    QCOMPARE(journey.standings[1].window.occurrence, u"2"_s);
  }

  void leavers_and_retired_milestones_are_not_there_and_unknown_windows_stand_last() {
    QList<StudentFindings> students = four_students();
    students[0].left = true;
    Milestone retired = day_20("all");
    retired.retired = true;
    const QList<Milestone> all = {milestone("never", offset(Anchor::SchoolDay, 900), offset(Anchor::SchoolDay, 900)),
                                  retired, milestone("b", offset(Anchor::LastDay), offset(Anchor::LastDay)),
                                  milestone("a", offset(Anchor::FirstDay), offset(Anchor::FirstDay, 0, 20))};
    const CohortJourney journey = cohort_journey(semesters(), all, students, {}, today);
    QCOMPARE(journey.standings.size(), 3);
    QCOMPARE(journey.standings[0].milestone.key, u"a"_s);
    QCOMPARE(journey.standings[0].concerned, (QList<qint64>{2, 3, 4}));
    QCOMPARE(journey.standings[2].state, WindowState::Unknown);
    QVERIFY(!journey.standings[2].missed());
    QVERIFY(journey.missing.isEmpty());
    QCOMPARE(journey.as_of, QDate(2026, 10, 2));
    QVERIFY(!cohort_journey(semesters(), {}, students, {}, today).missing.isEmpty());
  }

  void a_file_with_students_answers_for_every_window() {
    ImportSchool school;
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const auto findings = compute_indicators(school.file(), {});
    QVERIFY_OK(findings);
    const auto journey = make_cohort_journey(school.file(), *findings, QDate(2026, 10, 2), QDate(2026, 10, 3));
    QVERIFY_OK(journey);
    QVERIFY(journey->standings.size() >= 20);
    QCOMPARE(journey->plan.school, u"h1"_s);
    for (const MilestoneStanding& of : journey->standings) {
      QVERIFY2(of.window.opens.isValid() || !of.window.missing.isEmpty(), qPrintable(of.milestone.key));
      QCOMPARE(of.concerned.size() + of.cannot_say <= 2, true);
    }
    const auto nobody = make_cohort_journey(school.file(), {}, QDate(2020, 10, 2), QDate(2020, 10, 3));
    QVERIFY_OK(nobody);
    QVERIFY(nobody->standings.isEmpty() && nobody->missing.contains(u"school_enrollment.csv"));
  }

  void marking_by_hand_is_kept_logged_and_taken_back() {
    ImportSchool school;
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const qint64 ana = school.number("SELECT id FROM person WHERE identifier = '1001'"),
                 ben = school.number("SELECT id FROM person WHERE identifier = '1002'");
    const Reach reach{u"day_20"_s, {}, 2027, true, u"Ana told us about her bus"_s, QDate(2026, 9, 20)};
    QVERIFY_OK(mark_reached(school.file(), reach, {ana, ben}));
    Reach not_needed = reach;
    not_needed.needed = false;
    not_needed.words = u" "_s;
    QVERIFY(!mark_reached(school.file(), not_needed, {ben}).ok());
    not_needed.words = u"Ben was at another school"_s;
    QVERIFY_OK(mark_reached(school.file(), not_needed, {ben}));
    auto acts = team_acts(school.file(), QDate(2026, 7, 1), QDate(2027, 6, 30));
    QVERIFY_OK(acts);
    QCOMPARE((*acts)[ana].size(), 1);
    QCOMPARE((*acts)[ana][0].kind, u"reached"_s);
    QCOMPARE((*acts)[ana][0].school_year, 2027);
    QCOMPARE((*acts)[ben].size(), 1);
    QCOMPARE((*acts)[ben][0].kind, u"not_needed"_s);
    QVERIFY_OK(unmark_reached(school.file(), reach, {ana, ben}));
    QVERIFY_OK(unmark_reached(school.file(), reach, {ana}));  // nothing is there any more
    acts = team_acts(school.file(), QDate(2026, 7, 1), QDate(2027, 6, 30));
    QVERIFY(acts->isEmpty());
    int logged = 0;
    const auto changes = changes_since(school.file(), {});
    QVERIFY_OK(changes);
    for (const Change& change : *changes) {
      if (change.subject != u"milestone_reach") continue;
      ++logged;
      for (const QJsonObject& of : {change.before, change.after})
        QVERIFY(!of.contains(u"words"_s) && of[u"milestone"_s].toString(u"day_20"_s) == u"day_20");
      QVERIFY(change.subject_id == u"1001" || change.subject_id == u"1002");
    }
    QCOMPARE(logged, 5);
  }

  void marking_refuses_what_cannot_be_and_then_changes_nothing() {
    ImportSchool school;
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const qint64 ana = school.number("SELECT id FROM person WHERE identifier = '1001'");
    const Reach good{u"day_20"_s, {}, 2027, true, {}, QDate(2026, 9, 20)};
    Reach bad = good;
    bad.milestone.clear();
    QVERIFY(!mark_reached(school.file(), bad, {ana}).ok());
    bad = good;
    bad.on = QDate(2026, 10, 4);  // the day after today
    QVERIFY(!mark_reached(school.file(), bad, {ana}).ok());
    bad.on = {};
    QVERIFY(!mark_reached(school.file(), bad, {ana}).ok());
    QVERIFY(
        !mark_reached(school.file(), good, {ana, 99999}).ok());  // the second is nobody, so the first stays unmarked
    QCOMPARE(school.number("SELECT count(*) FROM milestone_reach"), 0);
  }

  void acts_come_from_every_record_in_their_days() {
    ImportSchool school;
    WrittenExport folder = WrittenExport::small_school();
    folder.files[u"records/student_voice.csv"_s] =
        "studentSourcedId,date,promptVersion,prompt,answer\ns1,2026-09-03,v1,What helps you?,A quiet "
        "room\ns1,2026-09-04,v1,And?,\n";
    folder.files[u"records/placement.csv"_s] =
        "studentSourcedId,schoolYear,subject,recommendedCourse,recommendedBy,assignedCourse,date\ns2,2027,MATH,Algebra "
        "1,teacher,Algebra 1,2026-05-12\n";
    QVERIFY_OK(school.import(folder));
    const qint64 ana = school.number("SELECT id FROM person WHERE identifier = '1001'"),
                 ben = school.number("SELECT id FROM person WHERE identifier = '1002'");
    const auto sql = [&school](const QString& text) {
      QVERIFY_OK(execute(school.file().handle(), text.toUtf8().constData()));
    };
    const auto day = [](int month, int of) { return QString::number(QDate(2026, month, of).toJulianDay()); };
    sql(u"INSERT INTO list_decision (person_id, kind, words, owner, decided_on, next_date, actor, milestone) VALUES (%1, 'plan', 'x', 'y', %2, %2, 'z', 'day_20')"_s
            .arg(ben)
            .arg(day(9, 15)));
    sql(u"INSERT INTO note (id, person_id, form) VALUES (7, %1, 'family_contact')"_s.arg(ana));
    for (const auto& [revision, when] : QList<std::pair<int, QString>>{{1, day(8, 1)}, {2, day(9, 20)}})
      sql(u"INSERT INTO note_revision VALUES (7, %1, %2, 1, '[]', 'somebody', '2026-09-20T00:00:00Z')"_s.arg(revision)
              .arg(when));
    const auto acts = team_acts(school.file(), QDate(2026, 5, 1), QDate(2026, 9, 30));
    QVERIFY_OK(acts);
    QStringList of_ana, of_ben;
    for (const TeamAct& act : (*acts)[ana]) of_ana << act.kind + u' ' + act.on.toString(Qt::ISODate);
    for (const TeamAct& act : (*acts)[ben]) of_ben << act.kind + u' ' + act.milestone;
    QCOMPARE(of_ana, (QStringList{u"family_contact 2026-09-20"_s, u"student_voice 2026-09-03"_s}));
    QCOMPARE(of_ben, (QStringList{u"plan day_20"_s, u"placement "_s}));
    QVERIFY(team_acts(school.file(), QDate(2026, 9, 21), QDate(2026, 9, 30))->isEmpty());
  }
};

QTEST_GUILESS_MAIN(CohortJourneyTest)
#include "cohort_journey_test.moc"
