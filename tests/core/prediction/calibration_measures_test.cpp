#include <QTest>
#include <cmath>

#include "core/prediction/evaluation/calibration_measures.h"
#include "core/prediction/evaluation/isotonic.h"
#include "core/prediction/evaluation/net_benefit.h"
#include "core/prediction/evaluation/smooth_calibration.h"
#include "tests/core/prediction/evaluation_data.h"

using namespace milepost;

using Column = std::vector<double>;

class CalibrationMeasuresTest : public QObject {
  Q_OBJECT

 private slots:
  void agrees_with_R_data() {  // tests/oracles/evaluation.R
    QTest::addColumn<Column>("p");
    QTest::addColumn<Column>("y");
    QTest::addColumn<Column>("expected");   // brier, skill, log-loss, slope, low, high, intercept, low, high
    QTest::addColumn<Column>("smooth");     // ICI, E50, E90
    QTest::addColumn<double>("tolerance");  // of the smooth
    QTest::newRow("birthwt, fitted")
        << data_column("birthwt_fitted.csv", "probability") << data_column("birthwt_fitted.csv", "low")
        << Column{.190581917381,  .112415036405, .560258833603, 1, .555059234956, 1.444940765047, 0,
                  -.328022569730, .328022569728}
        << Column{.0379669746543, .0272422742236, .0761947727137} << 1e-9;
    const Column p = data_column("calibration_curves_test.csv", "p"),
                 y = data_column("calibration_curves_test.csv", "y");
    QTest::newRow("CalibrationCurves, test data")
        << p << y << Column{.177033394726, .287305174213,   .530962487628,   .822782970454,  .665824039778,
                            .979741901130, .22404680491572, .00339203168474, .44470157814670}
        << Column{.0474744781725, .050205167029, .0904702443122} << 1e-9;
    Column rounded;
    for (const double each : p) rounded.push_back(std::clamp(std::round(each * 10) / 10, .05, .95));
    QTest::newRow("rounded to tenths") << rounded << y << Column{.176405,        .289834943639,   .529383182491,
                                                                 .867824793485,  .707254539644,   1.028395047326,
                                                                 .1997641397607, -.0186029686293, .4181312481508}
                                       << Column{.0389730917049, .0438074708118, .0705810273995} << 1e-3;
  }
  void agrees_with_R() {
    QFETCH(Column, p);
    QFETCH(Column, y);
    QFETCH(Column, expected);
    QFETCH(Column, smooth);
    QFETCH(double, tolerance);
    QVERIFY(p.size() > 100 && p.size() == y.size());
    const LogitCalibration logit = logit_calibration(p, y);
    QVERIFY(logit.slope && logit.in_the_large);
    const Column found{brier_score(p, y),         *brier_skill(p, y),      log_loss(p, y),
                       logit.slope->value,        logit.slope->low,        logit.slope->high,
                       logit.in_the_large->value, logit.in_the_large->low, logit.in_the_large->high};
    for (std::size_t i = 0; i < found.size(); ++i)
      QVERIFY2(close_to(found[i], expected[i], 1e-9), qPrintable(QString::number(found[i], 103, 14)));
    QCOMPARE(logit.left_out, 0);
    const SmoothCalibration curve = smooth_calibration(p, y);
    const QString differences =
        QStringLiteral("%1 %2 %3").arg(curve.ici - smooth[0]).arg(curve.e50 - smooth[1]).arg(curve.e90 - smooth[2]);
    QVERIFY2(close_to(curve.ici, smooth[0], tolerance) && close_to(curve.e50, smooth[1], tolerance) &&
                 close_to(curve.e90, smooth[2], tolerance),
             qPrintable(differences));
  }

  void calibration_error_agrees_with_R() {
    const auto error = [](const char* file, const char* p, const char* y) {
      return expected_calibration_error(calibration_bins(data_column(file, p), data_column(file, y)));
    };
    QVERIFY(close_to(error("calibration_curves_test.csv", "p", "y"), .05221347, 1e-8));
    QVERIFY(close_to(error("birthwt_fitted.csv", "probability", "low"), .0766740972183, 1e-9));
  }

  void bins_do_not_depend_on_the_order_of_tied_rows() {
    const Column p{.2, .2, .2, .2, .7, .7, .7, .7};
    const std::vector<CalibrationBin> first = calibration_bins(p, Column{1, 0, 0, 0, 1, 1, 1, 0}, 4);
    const std::vector<CalibrationBin> second = calibration_bins(p, Column{0, 0, 0, 1, 0, 1, 1, 1}, 4);
    QCOMPARE(first.size(), std::size_t(4));
    for (std::size_t i = 0; i < 4; ++i) {
      QCOMPARE(first[i].count, 2);
      QCOMPARE(first[i].observed, i < 2 ? .25 : .75);
      QCOMPARE(second[i].observed, first[i].observed);
    }
    QVERIFY(close_to(expected_calibration_error(first), .05, 1e-15));
    QCOMPARE(calibration_bins(Column{.1, .2, .3}, Column{0, 1, 0}).size(), std::size_t(3));
    QCOMPARE(calibration_bins(Column{.1}, Column{0}).size(), std::size_t(1));
  }

  void what_has_no_number_has_none() {
    const Column y{0, 0, 1, 1};
    QVERIFY(!logit_calibration(Column{.1, .2, .3, .4}, y).slope);  // parted: no finite slope
    QVERIFY(logit_calibration(Column{.1, .2, .3, .4}, y).in_the_large);
    QVERIFY(!logit_calibration(Column{.3, .3, .3, .3}, y).slope);  // all alike
    QVERIFY(close_to(logit_calibration(Column{.3, .3, .3, .3}, y).in_the_large->value, std::log(.7 / .3), 1e-9));
    QVERIFY(!logit_calibration(Column{.1, .2, .3, .4}, Column{1, 1, 1, 1}).in_the_large);
    QVERIFY(!brier_skill(Column{.1, .2}, Column{1, 1}));
    const LogitCalibration certain = logit_calibration(Column{0, 1, .3, .6, .4}, Column{1, 1, 0, 0, 1});
    QCOMPARE(certain.left_out, 2);
    QVERIFY(certain.in_the_large);
    QVERIFY(close_to(log_loss(Column{0, 1}, Column{1, 0}), 36.04365338911715,
                     1e-9));  // scikit-learn's log_loss([1,0],[0,1])
    QCOMPARE(log_loss(Column{1, 0}, Column{1, 0}), -std::log1p(-2.220446049250313e-16));
  }

  void a_slope_far_from_one_is_still_found() {  // Newton from slope 1 would overshoot without halving
    Column p, y;
    Draws draws(9);
    for (int row = 0; row < 4000; ++row) {
      const double eta = 12 * draws.normal();
      p.push_back(1 / (1 + std::exp(-eta)));
      y.push_back(draws.uniform() < 1 / (1 + std::exp(-.05 * eta - 1)));
    }
    const LogitCalibration found = logit_calibration(p, y);
    QVERIFY(found.slope && found.slope->low < .05 && found.slope->high > .05 && found.slope->value < .1);
  }

  void smooth_curves_follow_what_they_can() {
    Column x, line, parabola;
    for (int i = 0; i <= 100; ++i) {
      x.push_back(i / 100.);
      line.push_back(.2 + .5 * x.back());
      parabola.push_back(x.back() * x.back() - .3 * x.back());
    }
    const LocalRegression straight(x, line), curved(x, parabola);
    for (const double at : x) {
      QVERIFY(close_to(straight.at(at), .2 + .5 * at, 1e-9));
      QVERIFY(close_to(curved.at(at), at * at - .3 * at, 1e-9));
    }
  }
  void smooth_curves_stay_finite_data() {
    QTest::addColumn<Column>("p");
    QTest::addColumn<Column>("y");
    QTest::addColumn<double>("most");
    QTest::newRow("one row") << Column{.4} << Column{1} << .61;
    QTest::newRow("all alike") << Column(50, .5) << Column(50, 1) << .51;
    QTest::newRow("two values") << Column{.2, .2, .2, .8, .8, .8} << Column{0, 1, 0, 1, 1, 0} << .2;
    QTest::newRow("three values") << Column{.2, .2, .2, .5, .8, .8, .8, .8} << Column{0, 1, 0, 1, 1, 0, 1, 1} << .6;
    QTest::newRow("two rows") << Column{.2, .4} << Column{0, 1} << .61;
    QTest::newRow("certain ones") << Column{0, 0, 0, 1, 1, 1, 1} << Column{0, 0, 0, 1, 1, 1, 1} << 1e-3;
    QTest::newRow("very near together") << Column{.5, .5 + 1e-15, .5 + 2e-15, .5 + 3e-15, .5 + 4e-15}
                                        << Column{0, 1, 0, 1, 1} << .9;
  }
  void smooth_curves_stay_finite() {
    QFETCH(Column, p);
    QFETCH(Column, y);
    QFETCH(double, most);
    const SmoothCalibration found = smooth_calibration(p, y);
    QVERIFY2(found.ici >= 0 && found.ici <= most, qPrintable(QString::number(found.ici)));
    QVERIFY(std::isfinite(found.e50) && std::isfinite(found.e90));
  }

  void net_benefit_is_that_of_dcurves_data() {
    // df_binary of dcurves (750 rows, 105 events), as counts of who is at or above a threshold: they give its printed
    // numbers.
    QTest::addColumn<double>("threshold");
    QTest::addColumn<int>("hits");
    QTest::addColumn<int>("false_alarms");
    QTest::addColumn<double>("expected");
    QTest::newRow(".05") << .05 << 95 << 301 << 79.157894736842 / 750;
    QTest::newRow(".10") << .10 << 85 << 175 << .08740741;
    QTest::newRow(".35") << .35 << 53 << 28 << 37.923076923077 / 750;
  }
  void net_benefit_is_that_of_dcurves() {
    QFETCH(double, threshold);
    QFETCH(int, hits);
    QFETCH(int, false_alarms);
    QFETCH(double, expected);
    Column p, y;
    for (int row = 0; row < 750; ++row) {
      const bool event = row < 105;
      y.push_back(event);
      p.push_back((event ? row < hits : row - 105 < false_alarms) ? threshold
                                                                  : threshold / 2);  // on the threshold: acted on
    }
    const NetBenefit found = net_benefit(p, y, threshold, false);
    QVERIFY2(close_to(found.model, expected, 1e-8), qPrintable(QString::number(found.model, 'g', 10)));
    QVERIFY(close_to(found.treat_all, .14 - .86 * threshold / (1 - threshold), 1e-12));
  }

  void net_benefit_agrees_with_R() {
    const Column p = data_column("birthwt_fitted.csv", "probability"), y = data_column("birthwt_fitted.csv", "low");
    const Column expected{.2410346854791, .1560846560847, .1065759637188, .0705467372134, .0370370370370};
    const Column support{.653145208701, .609788359788, .544973544974, .460317460317, .412698412698};
    for (int tenth = 1; tenth <= 5; ++tenth) {
      QVERIFY(close_to(net_benefit(p, y, tenth / 10., false).model, expected[tenth - 1], 1e-10));
      QVERIFY(close_to(net_benefit(p, y, tenth / 10., true).model, support[tenth - 1], 1e-10));
    }
    QCOMPARE(decision_curve(p, y, false).size(), std::size_t(19));
  }

  void isotonic_pools_violators() {
    const Column found = isotonic(Column{0, 0, 1, 0, 1, 1, 0, 1, 1, 1});
    const Column expected{0, 0, .5, .5, 2. / 3, 2. / 3, 2. / 3, 1, 1, 1};
    QCOMPARE(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) QVERIFY(close_to(found[i], expected[i], 1e-15));
    QCOMPARE(isotonic(Column{3, 2, 1}), (Column{2, 2, 2}));
    QVERIFY(isotonic({}).empty());
  }
};

QTEST_APPLESS_MAIN(CalibrationMeasuresTest)
#include "calibration_measures_test.moc"
