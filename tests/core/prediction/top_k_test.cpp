#include <QTest>
#include <numeric>

#include "core/prediction/evaluation/top_k.h"
#include "tests/core/prediction/evaluation_data.h"

using namespace milepost;

using Column = std::vector<double>;

class TopKTest : public QObject {
  Q_OBJECT

 private slots:
  void ties_share_the_last_places_data() {
    QTest::addColumn<Column>("score");
    QTest::addColumn<int>("k");
    QTest::addColumn<bool>("lowest");
    QTest::addColumn<Column>("listed");
    QTest::newRow("highest") << Column{.1, .9, .5, .7} << 2 << false << Column{0, 1, 0, 1};
    QTest::newRow("lowest") << Column{.1, .9, .5, .7} << 2 << true << Column{1, 0, 1, 0};
    QTest::newRow("tie at the edge") << Column{.9, .5, .5, .5, .1} << 2 << false
                                     << Column{1, 1. / 3, 1. / 3, 1. / 3, 0};
    QTest::newRow("tie at the low edge") << Column{.9, .5, .5, .5, .1} << 3 << true
                                         << Column{0, 2. / 3, 2. / 3, 2. / 3, 1};
    QTest::newRow("a tie that just fits") << Column{.9, .5, .5, .1} << 3 << false << Column{1, 1, 1, 0};
    QTest::newRow("all alike") << Column{.5, .5, .5, .5} << 1 << true << Column{.25, .25, .25, .25};
    QTest::newRow("none") << Column{.5, .6} << 0 << true << Column{0, 0};
    QTest::newRow("more places than rows") << Column{.5, .6} << 9 << true << Column{1, 1};
    QTest::newRow("no rows") << Column{} << 3 << true << Column{};
  }
  void ties_share_the_last_places() {
    QFETCH(Column, score);
    QFETCH(int, k);
    QFETCH(bool, lowest);
    QFETCH(Column, listed);
    const Column found = listed_shares(score, k, lowest);
    QCOMPARE(found.size(), listed.size());
    for (std::size_t i = 0; i < found.size(); ++i) QVERIFY(close_to(found[i], listed[i], 1e-15));
  }

  void expected_value_is_the_mean_over_all_orders_of_the_tie() {
    // 2 of 4 tied rows are listed, 1 of the 4 is wanted: any order finds it half the time.
    const Column listed = listed_shares(Column{.9, .5, .5, .5, .5, .1}, 3, false), wanted{1, 1, 0, 0, 0, 1};
    const ListQuality quality = list_quality(listed, wanted);
    QVERIFY(close_to(quality.recall->value, 1.5 / 3, 1e-15));
    QVERIFY(close_to(quality.precision->value, 1.5 / 3, 1e-15));
    QVERIFY(close_to(quality.missed->value, .5, 1e-15));
    QVERIFY(close_to(quality.false_alarm_rate->value, 1.5 / 3, 1e-15));
  }

  void intervals_are_wilsons() {  // R: prop.test(15, 40, correct = FALSE)$conf.int, prop.test(0, 20, correct =
                                  // FALSE)$conf.int
    const Estimate some = wilson(15, 40), none = wilson(0, 20), all = wilson(20, 20);
    QVERIFY(close_to(some.low, .2422297917, 1e-9) && close_to(some.high, .5296756086, 1e-9));
    QVERIFY(none.low == 0 && close_to(none.high, .1611251581, 1e-9));
    QVERIFY(all.high == 1 && close_to(all.low, 1 - .1611251581, 1e-9));
  }

  void nothing_to_divide_by_is_absent() {
    const ListQuality nobody = list_quality(Column{1, 0}, Column{0, 0}),
                      everybody = list_quality(Column{0, 0}, Column{1, 1});
    QVERIFY(!nobody.recall && !nobody.missed && nobody.precision && nobody.false_alarm_rate);
    QVERIFY(everybody.recall && !everybody.precision && !everybody.false_alarm_rate);
  }

  void places_sum_to_k() {
    Draws draws(3);
    Column score(1000);
    for (double& each : score) each = std::round(draws.uniform() * 20) / 20;
    for (const int k : {1, 37, 500, 999}) {
      for (const bool lowest : {false, true}) {
        const Column listed = listed_shares(score, k, lowest);
        QVERIFY(close_to(std::accumulate(listed.begin(), listed.end(), 0.), k, 1e-9));
      }
    }
  }
};

QTEST_APPLESS_MAIN(TopKTest)
#include "top_k_test.moc"
