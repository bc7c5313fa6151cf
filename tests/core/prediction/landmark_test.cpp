#include "core/prediction/landmark.h"

#include <QSet>
#include <QTest>

#include "core/prediction/feature_columns.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

constexpr int year = 2027;
const QDate first_day(2026, 8, 13);

// Every weekday of these instructional.
SchoolCalendar weekdays(QDate first, QDate last) {
  SchoolCalendar calendar(first_day_of_school_year(year));
  for (QDate date = first; date <= last; date = date.addDays(1)) calendar.add(date, date.dayOfWeek() <= 5);
  return calendar;
}

QDate cutoff(const char* key, const SchoolCalendar& calendar, const QList<QDate>& ends = {}) {
  return landmark_cutoff(*landmark(QLatin1String(key)), calendar, year, ends);
}

}  // namespace

class LandmarkTest : public QObject {
  Q_OBJECT

 private slots:
  void they_stand_in_times_order() {
    const SchoolCalendar calendar = weekdays(first_day, QDate(2027, 6, 4));
    const QList<QDate> quarters = {QDate(2026, 10, 16), QDate(2026, 12, 18), QDate(2027, 3, 19), QDate(2027, 6, 4)};
    QDate before;
    for (const Landmark& of : landmarks()) {
      const QDate day = landmark_cutoff(of, calendar, year, quarters);
      QVERIFY2(day.isValid(), of.key);
      // The example's calendar has no holidays, so its months run ahead of a real one's in winter.
      if (of.kind != LandmarkKind::Month) {
        QVERIFY2(!before.isValid() || before < day, of.key);
        before = day;
      }
      QVERIFY(!landmark_title(of).isEmpty());
    }
    QCOMPARE(landmarks().size(), 15u);
    QVERIFY(!landmark(u"m10"_s) && !landmark(u""_s) && !landmark(u"M1"_s));
  }

  void a_month_is_twenty_instructional_days() {
    SchoolCalendar calendar = weekdays(first_day, QDate(2027, 6, 4));
    QCOMPARE(cutoff("g8", calendar), QDate(2026, 8, 12));
    QCOMPARE(cutoff("m1", calendar), QDate(2026, 9, 9));
    calendar.add(QDate(2026, 9, 7), false);  // Labor Day
    QCOMPARE(cutoff("m1", calendar), QDate(2026, 9, 10));
    QCOMPARE(cutoff("eoy", calendar), QDate(2027, 6, 30));
  }

  void the_ninth_month_ends_with_a_shorter_year_but_no_month_is_made_up() {
    const QDate day_170(2027, 4, 7), day_60(2026, 11, 4);
    const SchoolCalendar nearly = weekdays(first_day, day_170), half = weekdays(first_day, day_60);
    QCOMPARE(nearly.instructional_days(0, 365), 170);
    QCOMPARE(cutoff("m9", nearly), day_170);
    QCOMPARE(half.instructional_days(0, 365), 60);
    QCOMPARE(cutoff("m3", half), day_60);
    for (const char* key : {"m4", "m9"}) QVERIFY(!cutoff(key, half).isValid());
    for (const char* key : {"g8", "m1", "m9"}) QVERIFY(!cutoff(key, SchoolCalendar()).isValid());
    QCOMPARE(cutoff("eoy", SchoolCalendar()), QDate(2027, 6, 30));
  }

  void marking_periods_land_at_the_quarter_they_end_at_data() {
    QTest::addColumn<QList<QDate>>("ends");
    QTest::addColumn<QList<QDate>>("quarters");
    const QDate q1(2026, 10, 16), s1(2026, 12, 18), q3(2027, 3, 19), s2(2027, 6, 4), none;
    QTest::newRow("quarters") << QList{q1, s1, q3, s2} << QList{q1, s1, q3, s2};
    QTest::newRow("semesters") << QList{s1, s2} << QList{none, s1, none, s2};
    QTest::newRow("the first quarter so far") << QList{q1} << QList{q1, none, none, none};
    const QDate t1(2026, 11, 6), t2(2027, 2, 26);
    QTest::newRow("trimesters") << QList{t1, t2, s2} << QList{t1, none, t2, s2};
    const QDate w1(2026, 9, 25), w2(2026, 11, 6), w4(2027, 2, 12), w5(2027, 3, 26);
    QTest::newRow("six weeks") << QList{w1, w2, s1, w4, w5, s2} << QList{w2, s1, w5, s2};
    QTest::newRow("none") << QList<QDate>{} << QList{none, none, none, none};
  }

  void marking_periods_land_at_the_quarter_they_end_at() {
    QFETCH(QList<QDate>, ends);
    QFETCH(QList<QDate>, quarters);
    // Also without a calendar, and with one that is known through the autumn only.
    for (const SchoolCalendar& calendar :
         {weekdays(first_day, QDate(2027, 6, 4)), SchoolCalendar(), weekdays(first_day, QDate(2026, 11, 20))}) {
      for (int k = 1; k <= 4; ++k) {
        const std::string key = "q" + std::to_string(k);
        QCOMPARE(cutoff(key.c_str(), calendar, ends), quarters[k - 1]);
      }
    }
  }

  void every_column_says_what_it_means() {
    QSet<QString> names, groups;
    for (const FeatureMeaning& meaning : feature_meanings()) {
      QVERIFY2(!names.contains(meaning.name) && !meaning.title.isEmpty(), qPrintable(meaning.name));
      names.insert(meaning.name);
      QCOMPARE(meaning.role == FeatureRole::Predictor, !meaning.group.isEmpty());
      QCOMPARE(meaning.role == FeatureRole::AuditOnly, meaning.name.startsWith(u"audit_"));
      if (meaning.malleable)
        QVERIFY(!QStringList({u"grade_8"_s, u"assessment"_s, u"transition"_s}).contains(meaning.group));
      if (meaning.role == FeatureRole::Predictor) groups.insert(meaning.group);
    }
    QCOMPARE(groups.size(), 7);  // exact Shapley goes over at most eight
    for (const QString& group : groups)
      QVERIFY2(construct_title(group) != group || group == u"attendance"_s, qPrintable(group));
    QCOMPARE(construct_title(u"my_own"_s), u"my_own"_s);
    QCOMPARE(QLatin1String(numeric_features()[feature::predictor_count].name), "graduated"_L1);
    QCOMPARE(QLatin1String(numeric_features()[feature::math8_points].name), "math8_points"_L1);
    QCOMPARE(QLatin1String(numeric_features()[feature::flag_gpa_25].name), "flag_gpa_25"_L1);
  }
};

QTEST_APPLESS_MAIN(LandmarkTest)
#include "landmark_test.moc"
