#include "core/journey/milestone.h"

#include <QJsonArray>
#include <QTest>

#include "core/store/change_log.h"
#include "core/store/content_store.h"
#include "tests/core/journey/journey_school.h"
#include "tests/support/import_school.h"

using namespace milepost;
using namespace milepost::journey_test;
using namespace Qt::StringLiterals;

namespace {

QString dates(const MilestoneWindow& window) {
  if (!window.opens.isValid()) return window.missing;
  return window.opens.toString(Qt::ISODate) + u'/' + window.closes.toString(Qt::ISODate);
}

// Both ends on the same anchor, ten days long.
QString first_window(Offset opens, const YearPlan& plan, bool each = false) {
  Offset closes = opens;
  closes.plus_days += 10;
  Milestone of = milestone("m", opens, closes);
  of.each_marking_period = each;
  return dates(windows(of, plan).value(0));
}

Offset date_offset(int month, int day, bool year_before = false) {
  return {Anchor::Date, 0, month, day, year_before, 0};
}

QJsonObject good_body() {
  return write_milestone(milestone("m", offset(Anchor::SchoolDay, 20), offset(Anchor::SchoolDay, 20, 14)));
}

}  // namespace

class MilestoneTest : public QObject {
  Q_OBJECT

 private slots:
  void anchors_land_on_the_schools_own_days_data() {
    QTest::addColumn<int>("anchor");
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("plus");
    QTest::addColumn<QStringList>("opens");  // semesters, trimesters, six weeks
    const auto row = [](const char* name, Anchor anchor, int number, int plus, const char* a, const char* b,
                        const char* c) {
      QTest::newRow(name) << int(anchor) << number << plus
                          << QStringList{QLatin1String(a), QLatin1String(b), QLatin1String(c)};
    };
    row("first day", Anchor::FirstDay, 0, -42, "2026-07-02", "2026-07-02", "2026-07-02");
    row("last day", Anchor::LastDay, 0, 3, "2027-06-07", "2027-06-07", "2027-06-07");
    row("school day 20", Anchor::SchoolDay, 20, 0, "2026-09-09", "2026-09-09", "2026-09-09");
    row("school day 900", Anchor::SchoolDay, 900, 0, "school day 900", "school day 900", "school day 900");
    row("progress report 1", Anchor::ProgressReport, 1, 0, "2026-09-14", "2026-09-28", "2026-09-03");
    row("marking period 1", Anchor::MarkingPeriodEnd, 1, 0, "2026-10-16", "2026-11-13", "2026-09-25");
    row("marking period 3", Anchor::MarkingPeriodEnd, 3, 0, "2027-03-19", "2027-06-04", "2026-12-18");
    row("marking period 5", Anchor::MarkingPeriodEnd, 5, 0, "no marking period 5", "no marking period 5", "2027-04-16");
    row("last marking period", Anchor::MarkingPeriodEnd, -1, 0, "2027-06-04", "2027-06-04", "2027-06-04");
    row("first term", Anchor::CreditTermEnd, 1, 0, "2026-12-18", "2026-11-13", "2026-12-18");
    row("last term", Anchor::CreditTermEnd, -1, 0, "2027-06-04", "2027-06-04", "2027-06-04");
    row("second start", Anchor::CreditTermStart, 2, 0, "2027-01-05", "2026-11-16", "2027-01-05");
    row("third start", Anchor::CreditTermStart, 3, 0, "no term 3", "2027-03-08", "no term 3");
  }
  void anchors_land_on_the_schools_own_days() {
    QFETCH(int, anchor);
    QFETCH(int, number);
    QFETCH(int, plus);
    QFETCH(QStringList, opens);
    const QList<YearPlan> plans = {semesters(), trimesters(), six_weeks()};
    for (int i = 0; i < 3; ++i) {
      const QString window = first_window(offset(Anchor(anchor), number, plus), plans[i]);
      QVERIFY2(window.contains(opens[i]), qPrintable(window + u" is not "_s + opens[i]));
    }
  }

  void dates_fall_into_the_school_year_or_the_one_before() {
    QVERIFY(first_window(date_offset(9, 15), semesters()).startsWith(u"2026-09-15"));
    QVERIFY(first_window(date_offset(3, 1), semesters()).startsWith(u"2027-03-01"));
    QVERIFY(first_window(date_offset(3, 1, true), semesters()).startsWith(u"2026-03-01"));
    QVERIFY(first_window(date_offset(2, 29), semesters()).startsWith(u"2027-02-28"));  // no leap year
  }

  void without_a_calendar_the_missing_file_is_named() {
    const YearPlan nothing = plan_of({}, false);
    for (const auto& [anchor, file] :
         QList<std::pair<Anchor, QString>>{{Anchor::FirstDay, u"calendar.csv"_s},
                                           {Anchor::LastDay, u"calendar.csv"_s},
                                           {Anchor::SchoolDay, u"calendar.csv"_s},
                                           {Anchor::ProgressReport, u"academicSessions.csv"_s},
                                           {Anchor::MarkingPeriodEnd, u"academicSessions.csv"_s},
                                           {Anchor::CreditTermStart, u"academicSessions.csv"_s},
                                           {Anchor::CreditTermEnd, u"academicSessions.csv"_s}})
      QVERIFY2(first_window(offset(anchor, 1), nothing).contains(file),
               qPrintable(first_window(offset(anchor, 1), nothing)));
    QVERIFY(first_window(date_offset(3, 1, true), nothing).startsWith(u"2026-03-01"));  // needs none
    QVERIFY(first_window(offset(Anchor::MarkingPeriodEnd), nothing, true).contains(u"academicSessions.csv"));
  }

  void a_progress_report_on_file_stands_before_the_middle() {
    YearPlan plan = semesters();
    plan.progress_reports = {QDate(2026, 9, 18), QDate(2027, 2, 5)};
    QVERIFY(first_window(offset(Anchor::ProgressReport, 1), plan).startsWith(u"2026-09-18"));
    QVERIFY(first_window(offset(Anchor::ProgressReport, 2), plan).startsWith(u"2026-11-18"));
    QVERIFY(first_window(offset(Anchor::ProgressReport, 3), plan).startsWith(u"2027-02-05"));
    YearPlan reports_only = plan_of({}, false);
    reports_only.progress_reports = plan.progress_reports;
    QVERIFY(first_window(offset(Anchor::ProgressReport, 2), reports_only).startsWith(u"2027-02-05"));
  }

  void a_repeating_milestone_comes_with_each_marking_period() {
    Milestone of = milestone("cusp", offset(Anchor::MarkingPeriodEnd), offset(Anchor::MarkingPeriodEnd, 0, 28));
    of.each_marking_period = true;
    QCOMPARE(windows(of, semesters()).size(), 4);
    QCOMPARE(windows(of, trimesters()).size(), 3);
    const QList<MilestoneWindow> all = windows(of, six_weeks());
    QCOMPARE(all.size(), 6);
    QCOMPARE(dates(all[1]), u"2026-11-06/2026-12-04"_s);
    QCOMPARE(all[1].occurrence, u"2"_s);
    QVERIFY(all[1].title.contains(u"Six weeks 2"));
  }

  void a_window_that_would_close_before_it_opens_has_no_days() {
    const Milestone of = milestone("m", offset(Anchor::LastDay), offset(Anchor::FirstDay));
    const MilestoneWindow window = windows(of, semesters()).value(0);
    QVERIFY(!window.opens.isValid() && !window.closes.isValid());
    QVERIFY(window.missing.contains(u"before it opens"));
    QCOMPARE(window_state(window, QDate(2026, 10, 1)), WindowState::Unknown);
  }

  void states_turn_on_their_days() {
    MilestoneWindow window;
    window.opens = QDate(2026, 9, 10);
    window.closes = QDate(2026, 9, 24);
    QCOMPARE(window_state(window, QDate(2026, 9, 9)), WindowState::ToCome);
    QCOMPARE(window_state(window, QDate(2026, 9, 10)), WindowState::Open);
    QCOMPARE(window_state(window, QDate(2026, 9, 16)), WindowState::Open);
    QCOMPARE(window_state(window, QDate(2026, 9, 17)), WindowState::ClosingSoon);
    QCOMPARE(window_state(window, QDate(2026, 9, 24)), WindowState::ClosingSoon);
    QCOMPARE(window_state(window, QDate(2026, 9, 25)), WindowState::Closed);
  }

  void offsets_are_told_in_words() {
    QCOMPARE(offset_words(offset(Anchor::FirstDay)), u"the first day of school"_s);
    QVERIFY(offset_words(offset(Anchor::SchoolDay, 20, 10)).endsWith(u"after school day 20"));
    QVERIFY(offset_words(offset(Anchor::LastDay, 0, -45)).contains(u"before the last day"));
    QCOMPARE(offset_words(offset(Anchor::MarkingPeriodEnd)), u"the end of the marking period"_s);
    QCOMPARE(offset_words(offset(Anchor::CreditTermEnd, -1)), u"the end of the last term"_s);
    QCOMPARE(offset_words(date_offset(3, 1, true)), u"Mar 1 of the year before"_s);
  }

  void reading_what_was_written_gives_the_same() {
    Milestone of = milestone("m", date_offset(3, 1, true), offset(Anchor::CreditTermStart, -1, -3), "cusp");
    of.level = MilestoneLevel::District;
    of.stance = Stance::Reactive;
    of.supports = QStringList{u"summer_bridge"_s};
    of.protocol = u"kidtalk"_s;
    of.evidence = QStringList{u"A study (2020)"_s, u"Another"_s};
    of.who_acts = u"the team"_s;
    of.purpose = u"why"_s;
    of.retired = true;
    of.source = u"our school"_s;
    const auto back = read_milestone(u"m"_s, 1, write_milestone(of));
    QVERIFY_OK(back);
    QCOMPARE(write_milestone(*back), write_milestone(of));
    QCOMPARE(back->supports, of.supports);
    QCOMPARE(back->evidence, of.evidence);
    QVERIFY(back->retired);
  }

  void a_broken_body_names_its_field_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("title") << u"title"_s << QJsonValue(u"  "_s);
    QTest::newRow("opens") << u"opens"_s << QJsonValue(3);
    QTest::newRow("anchor") << u"opens.anchor"_s << QJsonValue(QJsonObject{{u"anchor"_s, u"full moon"_s}});
    QTest::newRow("no number") << u"opens.number"_s << QJsonValue(QJsonObject{{u"anchor"_s, u"marking_period_end"_s}});
    QTest::newRow("half a day") << u"closes.plus_days"_s
                                << QJsonValue(QJsonObject{{u"anchor"_s, u"first_day"_s}, {u"plus_days"_s, 1.5}});
    QTest::newRow("Feb 30") << u"closes.day"_s
                            << QJsonValue(QJsonObject{{u"anchor"_s, u"date"_s}, {u"month"_s, 2}, {u"day"_s, 30}});
    QTest::newRow("month 13") << u"closes.month"_s
                              << QJsonValue(QJsonObject{{u"anchor"_s, u"date"_s}, {u"month"_s, 13}, {u"day"_s, 1}});
    QTest::newRow("level") << u"level"_s << QJsonValue(u"planet"_s);
    QTest::newRow("stance") << u"stance"_s << QJsonValue();
    QTest::newRow("concerns") << u"concerns"_s << QJsonValue(u"nobody"_s);
    QTest::newRow("reached by") << u"reached_by"_s << QJsonValue(QJsonArray{u"magic"_s});
    QTest::newRow("supports") << u"supports"_s << QJsonValue(u"one"_s);
    QTest::newRow("each") << u"each_marking_period"_s << QJsonValue(u"yes"_s);
  }
  void a_broken_body_names_its_field() {
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject body = good_body();
    body[field.section(u'.', 0, 0)] = value;
    const auto read = read_milestone(u"m"_s, 1, body);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().sentence.contains(u"“%1”"_s.arg(field)), qPrintable(read.error().sentence));
  }

  void every_shipped_milestone_has_days_in_every_calendar() {
    const auto items = shipped_content(u"milestone"_s);
    QVERIFY_OK(items);
    QVERIFY(items->size() >= 20);
    for (const ContentItem& item : *items) {
      const auto of = read_milestone(item.key, 1, item.body);
      QVERIFY_OK(of);
      const QList<YearPlan> plans = {semesters(), trimesters(), six_weeks()};
      for (qsizetype i = 0; i < plans.size(); ++i) {
        for (const MilestoneWindow& window : windows(*of, plans[i]))
          QVERIFY2(window.opens.isValid(), qPrintable(item.key + u' ' + QString::number(i) + u": "_s + window.missing));
      }
    }
  }

  void editing_adding_and_retiring_keep_every_version() {
    ImportSchool school;
    const auto before = milestones(school.file());
    QVERIFY_OK(before);
    Milestone edited = before->at(4);
    edited.title = u"Our bridge"_s;
    QCOMPARE(*save_milestone(school.file(), edited), 2);
    QCOMPARE(*save_milestone(school.file(), edited), 2);  // the same again is no version
    auto now = milestones(school.file());
    QVERIFY_OK(now);
    QCOMPARE(now->at(4).key, edited.key);  // keeps its place
    QCOMPARE(now->at(4).title, u"Our bridge"_s);
    QCOMPARE(now->at(4).version, 2);
    edited.retired = true;
    QCOMPARE(*save_milestone(school.file(), edited), 3);
    QCOMPARE(milestones(school.file())->size(), before->size() - 1);
    const auto with_retired = milestones(school.file(), true);
    QVERIFY(with_retired->at(4).retired);
    edited.retired = false;
    QCOMPARE(*save_milestone(school.file(), edited), 4);
    QCOMPARE(milestones(school.file())->size(), before->size());
    const Milestone added = milestone("our_own", offset(Anchor::FirstDay), offset(Anchor::FirstDay, 0, 5));
    QCOMPARE(*save_milestone(school.file(), added), 1);
    QCOMPARE(milestones(school.file())->last().key, u"our_own"_s);
    const auto versions = content_versions(school.file(), u"milestone"_s, edited.key);
    QVERIFY_OK(versions);
    QCOMPARE(versions->size(), 4);
    QCOMPARE(versions->first().saved_by, u"Milepost"_s);
    QVERIFY(versions->at(2).retired);
  }

  void what_cannot_be_read_back_is_not_kept() {
    ImportSchool school;
    const qint64 rows = school.number("SELECT count(*) FROM content");
    Milestone of = milestone("our_own", offset(Anchor::FirstDay), offset(Anchor::FirstDay));
    of.concerns = u"nobody"_s;
    QVERIFY(!save_milestone(school.file(), of).ok());
    of = milestone("our own", offset(Anchor::FirstDay), offset(Anchor::FirstDay));
    QVERIFY(!save_milestone(school.file(), of).ok());
    of = milestone("our_own", offset(Anchor::SchoolDay), offset(Anchor::FirstDay));
    QVERIFY(!save_milestone(school.file(), of).ok());
    of = milestone("our_own", offset(Anchor::FirstDay), offset(Anchor::FirstDay));
    of.title.clear();
    QVERIFY(!save_milestone(school.file(), of).ok());
    QCOMPARE(school.number("SELECT count(*) FROM content"), rows);
  }
};

QTEST_GUILESS_MAIN(MilestoneTest)
#include "milestone_test.moc"
