#include <QTest>
#include <cmath>

#include "core/exchange/sample/sample_calendar.h"
#include "core/exchange/sample/sample_names.h"
#include "core/exchange/sample/sample_random.h"
#include "core/exchange/sample/sample_writer.h"

using namespace milepost;

class SampleRandomTest : public QObject {
  Q_OBJECT

 private slots:
  void the_logistic_agrees_with_the_standard_library() {
    for (double x = -29; x <= 29; x += 0.37) {
      const double expected = 1 / (1 + std::exp(-x));
      QVERIFY2(std::fabs(sample_logistic(x) - expected) < 1e-13 * expected, qPrintable(QString::number(x)));
    }
    QVERIFY(sample_logistic(1e9) < 1 && sample_logistic(1e9) > 0.999999);
    QVERIFY(sample_logistic(-1e9) > 0);
  }

  void draws_have_the_distribution_they_name() {
    SampleRandom random(3);
    double sum = 0, squares = 0;
    int counts[10] = {}, hits = 0;
    constexpr int n = 200'000;
    for (int i = 0; i < n; ++i) {
      const double x = random.normal();
      sum += x;
      squares += x * x;
      ++counts[random.below(10)];
      hits += random.chance(0.3);
    }
    QVERIFY(std::fabs(sum / n) < 0.01);
    QVERIFY(std::fabs(squares / n - 1) < 0.02);
    QVERIFY(std::fabs(hits / double(n) - 0.3) < 0.005);
    for (const int count : counts) QVERIFY(std::abs(count - n / 10) < 600);
  }

  void every_part_of_a_stream_key_matters_and_the_same_key_repeats() {
    const quint64 first = SampleRandom(1, 2, 3, 4).next();
    QCOMPARE(SampleRandom(1, 2, 3, 4).next(), first);
    QVERIFY(SampleRandom(2, 2, 3, 4).next() != first);
    QVERIFY(SampleRandom(1, 3, 3, 4).next() != first);
    QVERIFY(SampleRandom(1, 2, 4, 4).next() != first);
    QVERIFY(SampleRandom(1, 2, 3, 5).next() != first);
    QVERIFY(SampleRandom(1, 3, 2, 4).next() != first);  // nor are the parts exchangeable
  }

  void the_calendar_of_2027_is_the_one_districts_published() {
    const SampleCalendar calendar = sample_calendar(2027);
    QCOMPARE(calendar.first_day, QDate(2026, 8, 13));
    QCOMPARE(calendar.last_day, QDate(2027, 6, 4));
    QCOMPARE(int(calendar.days.size()), 180);
    QCOMPARE(calendar.first_semester_end, QDate(2026, 12, 18));
    QCOMPARE(calendar.second_semester_start, QDate(2027, 1, 11));
    for (const QDate closed : {QDate(2026, 9, 7), QDate(2026, 11, 11), QDate(2026, 11, 26), QDate(2026, 12, 25),
                               QDate(2027, 1, 18), QDate(2027, 2, 15), QDate(2027, 5, 31)})
      QCOMPARE(calendar.day_count_through(closed), calendar.day_count_through(closed.addDays(-1)));
  }

  void every_school_year_has_about_180_days_and_ordered_marks_within_it() {
    for (int year = 2005; year <= 2090; ++year) {
      const SampleCalendar calendar = sample_calendar(year);
      QVERIFY2(calendar.days.size() >= 175 && calendar.days.size() <= 185, qPrintable(QString::number(year)));
      for (int t = 1; t < sample_term_count; ++t) QVERIFY(calendar.mark_dates[t - 1] < calendar.mark_dates[t]);
      for (const SampleCalendar::Session& session : calendar.sessions) {
        QVERIFY2(session.start < session.end, session.id.c_str());
        QVERIFY(session.start >= calendar.first_day && session.end <= calendar.last_day);
      }
    }
  }

  void numbers_and_names_are_written_the_same_in_every_locale() {
    QCOMPARE(sample_decimal(0.05, 2), std::string("0.05"));
    QCOMPARE(sample_decimal(3.999, 2), std::string("4.00"));
    QCOMPARE(sample_decimal(-1.5, 1), std::string("-1.5"));
    QCOMPARE(sample_decimal(-0.001, 1), std::string("0.0"));
    QCOMPARE(sample_date(QDate(2026, 8, 3)), std::string("2026-08-03"));
    QCOMPARE(ascii_lower("Núñez-O'Hara"), std::string("nunezohara"));
    QCOMPARE(ascii_lower("Đặng"), std::string("dang"));
  }
};

QTEST_GUILESS_MAIN(SampleRandomTest)
#include "sample_random_test.moc"
