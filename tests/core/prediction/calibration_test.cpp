#include "core/prediction/calibration.h"

#include <QTest>
#include <limits>

#include "core/prediction/numeric/row_sums.h"

using namespace milepost;
using Kind = Calibration::Kind;

namespace {

struct Outcomes {
  Vector eta, y;
};

// As in tests/oracles/calibration.R: an even spread of eta, outcomes by a chance of logistic(shift + slope eta).
Outcomes school(int rows, double shift, double slope) {
  Outcomes made{Vector(rows), Vector(rows)};
  for (int at = 0; at < rows; ++at) {
    made.eta[at] = -2 + 4.0 * (at * 37 % rows) / (rows - 1);
    made.y[at] = (at * 101 % rows + 7) % rows + .5 < rows * logistic(shift + slope * made.eta[at]);
  }
  return made;
}

Vector vector(std::initializer_list<double> values) {
  Vector made(static_cast<Eigen::Index>(values.size()));
  std::copy(values.begin(), values.end(), made.begin());
  return made;
}

bool near(double found, double expected, double tolerance) { return std::abs(found - expected) <= tolerance; }

const double infinite = std::numeric_limits<double>::infinity();
const double not_a_number = std::numeric_limits<double>::quiet_NaN();

}  // namespace

class CalibrationTest : public QObject {
  Q_OBJECT

 private slots:
  void shrinks_an_offset_towards_the_hub() {
    // model.md 3.5.
    const Vector eta = vector({-1, -.5, 0, .5, 1, 1.5, 2, 2.5}), y = vector({0, 0, 1, 0, 1, 1, 1, 1});
    QVERIFY(near(map_intercept(eta, y, .25), -.0225204809929, 1e-12));
    QVERIFY(near(map_intercept(eta, y, infinite), -.084665093299, 1e-12));
    QCOMPARE(map_intercept(eta, y, 0), 0.0);
  }

  void an_offset_of_one_class_stays_finite() {
    const Vector eta = vector({-1, 0, 1}), y = vector({1, 1, 1});
    const double shrunken = map_intercept(eta, y, .25);
    QVERIFY(shrunken > 0 && shrunken < 1);
    QCOMPARE(map_intercept(eta, y, infinite), 0.0);
    QCOMPARE(map_intercept(Vector(), Vector(), .25), 0.0);
    QCOMPARE(map_intercept(vector({not_a_number, 0}), vector({0, 1}), .25), 0.0);
  }

  void recalibrates_as_glm_does() {
    const Vector eta = vector({-2.1, -1.3, -.8, -.4, .1, .3, .9, 1.2, 1.8, 2.6});
    const Vector y = vector({0, 0, 1, 0, 0, 1, 0, 1, 1, 1});
    const Calibration found = fit_calibration(eta, y);
    QVERIFY(found.kind == Kind::InterceptAndSlope);
    QVERIFY(near(found.intercept, -.261775029540915, 1e-12));
    QVERIFY(near(found.slope, 1.169047252684985, 1e-12));
    QCOMPARE(found.rows, 10);
    QCOMPARE(found.events, 5);
    // Of its own rows a maximum likelihood fit is calibrated.
    const Calibration again = fit_calibration((found.intercept + found.slope * eta.array()).matrix(), y);
    QVERIFY(near(again.intercept, 0, 1e-12));
    QVERIFY(near(again.slope, 1, 1e-12));
  }

  void what_cannot_be_fitted_is_left_alone_data() {
    QTest::addColumn<QList<double>>("eta");
    QTest::addColumn<QList<double>>("y");
    QTest::newRow("nothing") << QList<double>{} << QList<double>{};
    QTest::newRow("one row") << QList<double>{1} << QList<double>{1};
    QTest::newRow("one class") << QList<double>{-1, 0, 1} << QList<double>{0, 0, 0};
    QTest::newRow("separated") << QList<double>{-2, -1, 1, 2} << QList<double>{0, 0, 1, 1};
    QTest::newRow("separated the wrong way") << QList<double>{-2, -1, 1, 2} << QList<double>{1, 1, 0, 0};
    QTest::newRow("separated but for a tie") << QList<double>{-2, 0, 0, 2} << QList<double>{0, 0, 1, 1};
    QTest::newRow("missing") << QList<double>{-2, not_a_number, 0, 2} << QList<double>{0, 1, 0, 1};
    QTest::newRow("infinite") << QList<double>{-2, infinite, 0, 2} << QList<double>{0, 1, 1, 0};
    QTest::newRow("lengths differ") << QList<double>{-2, 0, 2} << QList<double>{0, 1};
  }
  void what_cannot_be_fitted_is_left_alone() {
    QFETCH(QList<double>, eta);
    QFETCH(QList<double>, y);
    const Vector lines = Eigen::Map<const Vector>(eta.data(), eta.size()), outcomes = Eigen::Map<const Vector>(y.data(), y.size());
    for (const Calibration& found : {fit_calibration(lines, outcomes)}) {
      QVERIFY(found.kind == Kind::None);
      QCOMPARE(found.intercept, 0.0);
      QCOMPARE(found.slope, 1.0);
    }
    const Calibration school = adapt_to_school(lines, outcomes, .25);
    QVERIFY(std::isfinite(school.intercept) && std::isfinite(school.slope));
  }

  void one_eta_gives_an_offset() {
    const Calibration found = fit_calibration(vector({.5, .5, .5, .5}), vector({0, 1, 1, 1}));
    QVERIFY(found.kind == Kind::Intercept);
    QVERIFY(near(logistic(found.apply(.5)), .75, 1e-12));
  }

  void far_etas_do_not_overflow() {
    const Calibration found = fit_calibration(vector({-800, -700, 700, 800, 900}), vector({0, 1, 0, 1, 0}));
    QVERIFY(std::isfinite(found.intercept) && std::isfinite(found.slope));
  }

  // Closed test; numbers by R (tests/oracles/calibration.R), variance between schools .25.
  void a_school_moves_the_hub_only_as_far_as_it_can_show_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<double>("shift");
    QTest::addColumn<double>("slope");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("events");
    QTest::addColumn<double>("expected_intercept");
    QTest::addColumn<double>("expected_slope");
    QTest::newRow("like the hub") << 600 << 0.0 << 1.0 << int(Kind::None) << 302 << 0.0 << 1.0;
    QTest::newRow("shifted") << 600 << .5 << 1.0 << int(Kind::Intercept) << 357 << .486289141323207 << 1.0;
    QTest::newRow("flatter") << 600 << .4 << .5 << int(Kind::InterceptAndSlope) << 355 << .401107523178145 << .596117119882249;
    QTest::newRow("flatter, too few for a slope") << 60 << .9 << .3 << int(Kind::Intercept) << 42 << .794955924601401 << 1.0;
    QTest::newRow("few, like the hub") << 60 << .1 << 1.0 << int(Kind::None) << 33 << 0.0 << 1.0;
  }
  void a_school_moves_the_hub_only_as_far_as_it_can_show() {
    QFETCH(int, rows);
    QFETCH(double, shift);
    QFETCH(double, slope);
    QFETCH(int, kind);
    QFETCH(int, events);
    QFETCH(double, expected_intercept);
    QFETCH(double, expected_slope);
    const Outcomes made = school(rows, shift, slope);
    const Calibration found = adapt_to_school(made.eta, made.y, .25);
    QCOMPARE(found.events, events);
    QCOMPARE(int(found.kind), kind);
    QVERIFY2(near(found.intercept, expected_intercept, 1e-7), qPrintable(QString::number(found.intercept, 'g', 12)));
    QVERIFY2(near(found.slope, expected_slope, 1e-7), qPrintable(QString::number(found.slope, 'g', 12)));
  }

  void a_school_needs_a_hundred_of_each_class_for_a_slope() {
    // The same curve, 99 events of many rows: only an offset.
    Outcomes made = school(600, -2.6, .3);
    int events = 0;
    for (double& one : made.y) events += one > .5 && events < 99 ? 1 : (one = 0, 0);
    QVERIFY(adapt_to_school(made.eta, made.y, .25).kind != Kind::InterceptAndSlope);
  }

  void a_hub_whose_schools_do_not_differ_stays_as_it_is() {
    const Outcomes made = school(600, .5, 1);
    for (const double variance : {0.0, -1.0, not_a_number}) QVERIFY(adapt_to_school(made.eta, made.y, variance).kind == Kind::None);
  }
};

QTEST_GUILESS_MAIN(CalibrationTest)
#include "calibration_test.moc"
