#include "ui/today/today_contents.h"

#include <QTest>

using namespace milepost;

namespace {

const QDate friday(2026, 9, 18);

ListDecision decision(qint64 person, QDate next, DecisionKind kind = DecisionKind::Plan) {
  ListDecision one;
  one.id = person;
  one.person_id = person;
  one.kind = kind;
  one.words = QStringLiteral("Call the family about the bus");
  one.owner = QStringLiteral("Ms. Ortega");
  one.decided_on = QDate(2026, 9, 2);
  one.next_date = next;
  return one;
}

MilestoneStanding window(const char* key, QDate opens, QDate closes, QList<qint64> left, const char* occurrence = "") {
  MilestoneStanding one;
  one.milestone.key = one.window.milestone = QString::fromLatin1(key);
  one.window.occurrence = QString::fromLatin1(occurrence);
  one.window.title = QString::fromLatin1(key);
  one.window.opens = opens;
  one.window.closes = closes;
  one.concerned = {1, 2, 3};
  one.left = left;
  one.state = window_state(one.window, friday);
  return one;
}

SchoolSnapshot school() {
  SchoolSnapshot one;
  one.today = friday;
  one.list.students = 3;
  one.list.as_of = one.list.data_through = friday;
  one.journey.plan.first_day = QDate(2026, 8, 13);
  one.journey.plan.last_day = QDate(2027, 6, 4);
  return one;
}

SupportRow row(qint64 person) {
  SupportRow one;
  one.person_id = person;
  one.since = friday;
  return one;
}

}  // namespace

class TodayContentsTest : public QObject {
  Q_OBJECT

 private slots:
  void the_headline_counts_school_weeks_from_monday_data() {
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("week");
    QTest::newRow("first day, a Thursday") << QDate(2026, 8, 13) << 1;
    QTest::newRow("its Sunday") << QDate(2026, 8, 16) << 1;
    QTest::newRow("next Monday") << QDate(2026, 8, 17) << 2;
    QTest::newRow("progress report") << friday << 6;
    QTest::newRow("before the year") << QDate(2026, 8, 1) << 0;
    QTest::newRow("after the year") << QDate(2027, 6, 5) << 0;
  }
  void the_headline_counts_school_weeks_from_monday() {
    QFETCH(QDate, day);
    QFETCH(int, week);
    SchoolSnapshot one = school();
    one.today = day;
    const QString headline = today_contents(one, {}).headline;
    QCOMPARE(headline.contains(QStringLiteral("week %1 of").arg(week)), week > 0);
    QCOMPARE(headline.contains(QStringLiteral("week")), week > 0);
  }

  void due_is_what_was_missed_and_what_this_week_brings() {
    TodayInput input;
    input.open = {decision(1, friday.addDays(-9)), decision(2, friday), decision(3, QDate(2026, 9, 20), DecisionKind::Seen), decision(4, QDate(2026, 9, 21))};
    const TodaySection due = today_contents(school(), input).due;
    QCOMPARE(due.items.size(), 3);
    QVERIFY(due.items.at(0).overdue);
    QVERIFY(!due.items.at(1).overdue);
    QVERIFY(due.items.at(2).what.startsWith(QStringLiteral("Look again")));
    QCOMPARE(due.items.at(0).owner, QStringLiteral("Ms. Ortega"));
    QVERIFY(due.title.contains(QLatin1Char('3')));
  }

  void windows_that_close_with_students_left_come_first() {
    SchoolSnapshot one = school();
    one.journey.standings = {window("opens_monday", QDate(2026, 9, 14), QDate(2026, 10, 2), {1}), window("all_reached", QDate(2026, 9, 1), friday, {}),
                             window("closes_sunday", QDate(2026, 9, 1), QDate(2026, 9, 20), {1, 2}, "1"), window("last_week", QDate(2026, 8, 20), QDate(2026, 9, 13), {1}),
                             window("next_week", QDate(2026, 9, 21), QDate(2026, 9, 30), {1})};
    const TodaySection windows = today_contents(one, {}).windows;
    QStringList places;
    for (const TodayItem& item : windows.items) places << item.place;
    QCOMPARE(places, (QStringList{QStringLiteral("milestone/closes_sunday/1"), QStringLiteral("milestone/opens_monday"), QStringLiteral("milestone/all_reached")}));
    QVERIFY(windows.items.at(0).what.contains(QStringLiteral("2 of 3")));
    QVERIFY(windows.title.contains(QLatin1Char('2')));
  }

  void new_on_the_list_needs_an_earlier_list() {
    SchoolSnapshot one = school();
    one.list.rows = {row(1), row(2), row(3)};
    QVERIFY(today_contents(one, {}).new_on_list.items.isEmpty());
    QVERIFY(today_contents(one, {}).new_on_list.title.contains(QStringLiteral("cannot be said")));
    TodayInput input;
    input.list_before = KeptMembers{4, QDate(2026, 9, 4), {1, 3}};
    const TodaySection fresh = today_contents(one, input).new_on_list;
    QCOMPARE(fresh.items.size(), 1);
    QCOMPARE(fresh.items.at(0).person_id, 2);
    QVERIFY(fresh.source.contains(QStringLiteral("list 4")));
    input.list_before->people = {1, 2, 3};
    QVERIFY(today_contents(one, input).new_on_list.items.isEmpty());
  }

  void old_records_are_said_to_be_old_data() {
    QTest::addColumn<QDate>("through");
    QTest::addColumn<bool>("old");
    QTest::newRow("today") << friday << false;
    QTest::newRow("two weeks") << friday.addDays(-14) << false;
    QTest::newRow("a day more") << friday.addDays(-15) << true;
  }
  void old_records_are_said_to_be_old() {
    QFETCH(QDate, through);
    QFETCH(bool, old);
    SchoolSnapshot one = school();
    one.list.data_through = through;
    QCOMPARE(!today_contents(one, {}).data_notice.isEmpty(), old);
    one.list.students = 0;
    QVERIFY(today_contents(one, {}).data_notice.contains(QStringLiteral("Nothing was imported")));
  }
};

QTEST_GUILESS_MAIN(TodayContentsTest)
#include "today_contents_test.moc"
