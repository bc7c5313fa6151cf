#include "core/base/school_calendar.h"

#include <QTest>

using namespace milepost;

class SchoolCalendarTest : public QObject {
  Q_OBJECT

 private slots:
  void an_empty_calendar_knows_nothing() {
    const SchoolCalendar calendar(QDate(2026, 7, 1));
    QVERIFY(calendar.empty());
    QCOMPARE(calendar.last_known_day(), -1);
    QCOMPARE(calendar.last_instructional_day(), -1);
    QCOMPARE(calendar.instructional_days(0, 365), 0);
  }

  void days_count_within_the_year_only() {
    SchoolCalendar calendar(QDate(2027, 7, 1));  // 2027-28 holds a Feb 29
    calendar.add(QDate(2027, 6, 30), true);
    calendar.add(QDate(2028, 7, 1), true);  // day 366: the next year
    QVERIFY(calendar.empty());
    calendar.add(QDate(2027, 7, 1), true);
    calendar.add(QDate(2028, 2, 29), true);
    calendar.add(QDate(2028, 6, 30), true);
    calendar.add(QDate(2027, 7, 2), false);
    QCOMPARE(calendar.instructional_days(-5, 400), 3);
    QVERIFY(calendar.is_instructional(0) && !calendar.is_instructional(1) && !calendar.is_instructional(-1) &&
            !calendar.is_instructional(366));
    QCOMPARE(calendar.last_known_day(), 365);
    QCOMPARE(calendar.last_instructional_day(), 365);
    calendar.add(QDate(2028, 6, 30), false);
    QCOMPARE(calendar.date(calendar.last_instructional_day()), QDate(2028, 2, 29));
    QCOMPARE(calendar.date(calendar.day(QDate(2028, 2, 29))), QDate(2028, 2, 29));
  }
};

QTEST_GUILESS_MAIN(SchoolCalendarTest)
#include "school_calendar_test.moc"
