#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/prediction/evaluation/auc.h"
#include "core/prediction/evaluation/score_sort.h"
#include "tests/core/prediction/evaluation_data.h"

using namespace milepost;

namespace {

// Every pair, as the definition says.
double auc_by_pairs(const std::vector<double>& score, const std::vector<double>& outcome) {
  double wins = 0, pairs = 0;
  for (std::size_t i = 0; i < score.size(); ++i) {
    for (std::size_t j = 0; j < score.size(); ++j) {
      if (outcome[i] < .5 || outcome[j] > .5) continue;
      wins += score[i] > score[j] ? 1 : score[i] == score[j] ? .5 : 0;
      ++pairs;
    }
  }
  return wins / pairs;
}

}  // namespace

class AucTest : public QObject {
  Q_OBJECT

 private slots:
  void agrees_with_pROC_data() {
    QTest::addColumn<QByteArray>("score");
    QTest::addColumn<double>("auc");
    QTest::addColumn<double>("variance");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("s100b") << QByteArray("s100b") << .73136856368564 << .00266868245717 << .63011821176162
                           << .83261891560965;
    QTest::newRow("ndka") << QByteArray("ndka") << .61195799457995 << .00319081054939 << .50124499927170
                          << .72267098988819;
    QTest::newRow("wfns, heavily tied") << QByteArray("wfns") << .82367886178862 << .00146991470882 << .74853488781945
                                        << .89882283575778;
  }
  void agrees_with_pROC() {
    QFETCH(QByteArray, score);
    const std::vector<double> poor = data_column("asah.csv", "poor"), column = data_column("asah.csv", score);
    QCOMPARE(column.size(), std::size_t(113));
    const auto found = delong(column, poor);
    QVERIFY(found);
    QTEST(found->auc, "auc");
    QFETCH(double, variance);
    QVERIFY(close_to(found->variance, variance, 1e-13));
    QFETCH(double, low);
    QFETCH(double, high);
    QVERIFY(close_to(found->estimate().low, low, 1e-12) && close_to(found->estimate().high, high, 1e-12));
    QVERIFY(close_to(*auc(column, poor), auc_by_pairs(column, poor), 1e-14));
  }

  void agrees_with_the_published_birthwt_fit() {
    const auto found =
        delong(data_column("birthwt_fitted.csv", "probability"), data_column("birthwt_fitted.csv", "low"));
    QVERIFY(found);
    QVERIFY(close_to(found->auc, .7178617992, 1e-10));
    QVERIFY(close_to(found->variance, .001545936626, 1e-12));
    QVERIFY(close_to(found->estimate().low, .6407991501, 1e-10) &&
            close_to(found->estimate().high, .7949244483, 1e-10));
  }

  void paired_tests_agree_with_pROC() {
    const std::vector<double> poor = data_column("asah.csv", "poor"), s100b = data_column("asah.csv", "s100b");
    const auto ndka = paired_delong(s100b, data_column("asah.csv", "ndka"), poor);
    const auto wfns = paired_delong(s100b, data_column("asah.csv", "wfns"), poor);
    QVERIFY(ndka && wfns);
    QVERIFY(close_to(ndka->z, 1.3907700257356, 1e-11) && close_to(ndka->p, .1642951752231, 1e-11));
    QVERIFY(close_to(ndka->difference.low, -.0488706064228, 1e-11) &&
            close_to(ndka->difference.high, .2876917446342, 1e-11));
    QVERIFY(close_to(wfns->z, -2.2089835914409, 1e-11) && close_to(wfns->p, .0271757822292, 1e-11));
    const auto same = paired_delong(s100b, s100b, poor);
    QCOMPARE(same->difference.value, 0.);
    QCOMPARE(same->z, 0.);
    QCOMPARE(same->p, 1.);
  }

  void many_rows_agree_with_the_ranks() {  // beyond where sorting changes to radix, and to two threads
    for (const int n : {5000, 120001}) {
      Draws draws(std::uint64_t(n) + 11);
      std::vector<double> score(n), outcome(n);
      for (int row = 0; row < n; ++row) {
        const double eta = 2 * draws.normal();
        score[row] = row % 3 == 0 ? std::round(eta) : eta;  // some ties, both signs, and -0
        outcome[row] = draws.uniform() < 1 / (1 + std::exp(-eta));
      }
      // Wilcoxon: AUC from the mean rank of the rows with the outcome.
      const std::vector<int> rows = ascending_rows(score);
      double ranks = 0, with = 0;
      for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i;
        while (end < rows.size() && score[rows[end]] == score[rows[i]]) ++end;
        for (const double rank = double(i + end + 1) / 2; i < end; ++i) {
          if (outcome[rows[i]] > .5) ranks += rank, with += 1;
        }
      }
      QVERIFY(close_to(*auc(score, outcome), (ranks - with * (with + 1) / 2) / with / (n - with), 1e-12));
      const auto paired = paired_delong(score, outcome, outcome);
      QVERIFY(close_to(paired->first, delong(score, outcome)->auc, 1e-12));
      QVERIFY(close_to(paired->second, 1, 1e-12));
    }
  }

  void keys_sort_as_numbers() {
    const double huge = std::numeric_limits<double>::max(), tiny = std::numeric_limits<double>::denorm_min();
    const std::vector<double> ascending{-huge, -3, -tiny, 0, tiny, .5, 1, huge};
    for (std::size_t i = 1; i < ascending.size(); ++i) QVERIFY(order_key(ascending[i - 1]) < order_key(ascending[i]));
    QCOMPARE(order_key(-0.), order_key(0.));
    Draws draws(4);
    std::vector<std::uint64_t> keys(20000), expected;
    for (std::uint64_t& key : keys) key = order_key(draws.normal() * 1e3);
    expected = keys;
    std::sort(expected.begin(), expected.end());
    sort_keys(keys);
    QCOMPARE(keys, expected);
  }

  void edges() {
    QVERIFY(!auc({}, {}));
    QVERIFY(!auc(std::vector<double>{.2, .3}, std::vector<double>{1, 1}));
    QVERIFY(!delong(std::vector<double>{.2, .3, .4}, std::vector<double>{0, 1, 1}));
    const std::vector<double> y{0, 0, 1, 1};
    QCOMPARE(*auc(std::vector<double>{1, 2, 3, 4}, y), 1.);
    QCOMPARE(*auc(std::vector<double>{4, 3, 2, 1}, y), 0.);
    QCOMPARE(*auc(std::vector<double>{7, 7, 7, 7}, y), .5);
    const Estimate perfect = delong(std::vector<double>{1, 2, 3, 4}, y)->estimate();
    QVERIFY(perfect.low == 1 && perfect.high == 1);
  }
};

QTEST_APPLESS_MAIN(AucTest)
#include "auc_test.moc"
