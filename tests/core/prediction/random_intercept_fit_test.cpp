#include "core/prediction/numeric/random_intercept_fit.h"

#include <QTest>
#include <cmath>

#include "core/prediction/numeric/laplace_point.h"

using namespace milepost;

namespace {

const Vector nothing;

struct Cattle {  // lme4::cbpp: herd, incidence, size, period
  static constexpr int n = 56, herds = 15;
  static constexpr int herd[n] = {1,  1,  1,  1,  2,  2,  2,  3,  3,  3,  3,  4,  4,  4,  4,  5,  5,  5,  5,
                                  6,  6,  6,  6,  7,  7,  7,  7,  8,  9,  9,  9,  9,  10, 10, 10, 10, 11, 11,
                                  11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 15};
  static constexpr int incidence[n] = {2, 3, 4, 0, 3, 1, 1, 8, 2,  0, 2,  2, 0, 2, 0, 5, 0, 0, 1,
                                       3, 0, 0, 1, 8, 1, 3, 0, 12, 2, 0,  0, 0, 1, 1, 0, 2, 0, 5,
                                       3, 1, 2, 1, 0, 0, 1, 2, 0,  0, 11, 0, 0, 0, 1, 1, 1, 0};
  static constexpr int size[n] = {14, 12, 9,  5,  22, 18, 21, 22, 16, 16, 20, 10, 10, 9,  6,  18, 25, 24, 4,
                                  17, 17, 18, 20, 16, 10, 9,  5,  34, 9,  6,  8,  6,  22, 22, 18, 22, 25, 27,
                                  22, 22, 10, 8,  6,  5,  21, 24, 19, 23, 19, 2,  3,  2,  19, 15, 15, 15};
  static constexpr int period[n] = {1, 2, 3, 4, 1, 2, 3, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1,
                                    1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4};
};

struct Grouped {
  Matrix x;
  Vector y, weights;
  RowGroups groups;
  LogisticRows rows() const { return {x, y, weights, nothing}; }
};

Grouped cattle_shares() {
  Grouped made{Matrix::Zero(Cattle::n, 4), Vector(Cattle::n), Vector(Cattle::n), {{}, Cattle::herds}};
  for (int i = 0; i < Cattle::n; ++i) {
    made.x(i, 0) = 1;
    if (Cattle::period[i] > 1) made.x(i, Cattle::period[i] - 1) = 1;
    made.y[i] = double(Cattle::incidence[i]) / Cattle::size[i];
    made.weights[i] = Cattle::size[i];
    made.groups.of_row.push_back(Cattle::herd[i] - 1);
  }
  return made;
}

Grouped cattle_rows() {  // the same, one row per animal
  const Grouped shares = cattle_shares();
  const int n = int(shares.weights.sum());
  Grouped made{Matrix(n, 4), Vector(n), {}, {{}, Cattle::herds}};
  for (int i = 0, row = 0; i < Cattle::n; ++i) {
    for (int animal = 0; animal < Cattle::size[i]; ++animal, ++row) {
      made.x.row(row) = shares.x.row(i);
      made.y[row] = animal < Cattle::incidence[i];
      made.groups.of_row.push_back(Cattle::herd[i] - 1);
    }
  }
  return made;
}

// 240 rows in 12 groups of 20 to 70 rows, as mixed_oracles.R makes them: sines, no random numbers.
Grouped waves() {
  const int n = 240;
  Grouped made{Matrix(n, 3), Vector(n), {}, {{}, 12}};
  for (int i = 0; i < n; ++i) {
    const int g = int(12 * (i / double(n)) * (i / double(n)));
    made.groups.of_row.push_back(g);
    made.x.row(i) << 1, std::sin(1.7 * i) + 0.5 * std::cos(0.3 * i), std::cos(2.3 * i);
    made.y[i] = 0.8 * made.x(i, 1) - 0.5 * made.x(i, 2) + 1.2 * std::sin(5.0 * g) +
                    1.5 * std::sin(12.9898 * i) * std::cos(78.233 * i) >
                0.2;
  }
  return made;
}

double farthest(const Vector& a, const Vector& b) {
  return (a - b).cwiseAbs().maxCoeff();
}

bool whole(const RandomInterceptFit& fit) {
  return fit.fixed.coefficients.allFinite() && fit.fixed.covariance.allFinite() && std::isfinite(fit.sd) &&
         fit.intercepts.allFinite() && fit.intercept_variances.allFinite() && std::isfinite(fit.log_likelihood);
}

}  // namespace

class RandomInterceptFitTest : public QObject {
  Q_OBJECT

 private slots:
  void cattle_agree_with_glmmtmb() {
    const double constant = 185.475659684;  // Σ log C(size, incidence), which glmmTMB counts in
    for (const Grouped& made : {cattle_shares(), cattle_rows()}) {
      const RandomInterceptFit fit = fit_random_intercept(made.rows(), made.groups, {});
      QCOMPARE(fit.termination, Termination::Converged);
      QVERIFY(farthest(fit.fixed.coefficients, Eigen::Vector4d(-1.39853203, -.99233291, -1.12867226, -1.58031404)) <
              1e-6);
      QVERIFY(std::abs(fit.sd - .64226137) < 1e-6);
      QVERIFY(std::abs(fit.sd - .5563535) > .05);  // what PQL would say
      QVERIFY(std::abs(fit.log_likelihood + constant + 92.02628186) < 1e-7);
      QVERIFY(farthest(fit.fixed.covariance.diagonal().cwiseSqrt(),
                       Eigen::Vector4d(.232472051, .306642495, .326637808, .427436597)) < 1e-6);
      QVERIFY(std::abs(fit.intercepts[0] - .59002020) < 2e-6 && std::abs(fit.intercepts[14] + .53047642) < 2e-6);
    }
  }

  void rows_of_zero_and_one_agree_with_glmmtmb() {
    const Grouped made = waves();
    const RandomInterceptFit fit = fit_random_intercept(made.rows(), made.groups, {});
    QCOMPARE(fit.termination, Termination::Converged);
    QVERIFY(farthest(fit.fixed.coefficients, Eigen::Vector3d(-.820208507, 1.870253231, -1.217225217)) < 5e-6);
    QVERIFY(std::abs(fit.sd - 1.780653995) < 5e-6);
    QVERIFY(std::abs(fit.log_likelihood + 108.022597901) < 1e-8);
    QVERIFY(farthest(fit.fixed.covariance.diagonal().cwiseSqrt(), Eigen::Vector3d(.561871007, .304688004, .278376131)) <
            1e-5);
  }

  void derivatives_are_those_of_the_differences_data() {
    QTest::addColumn<double>("variance");
    QTest::newRow("none") << 0.0;
    QTest::newRow("small") << 0.05;
    QTest::newRow("large") << 3.0;
  }
  void derivatives_are_those_of_the_differences() {
    QFETCH(double, variance);
    Grouped made = waves();
    made.groups.of_row[7] = made.groups.of_row[100] = -1;
    const GroupedRows grouped(made.rows(), made.groups);
    const Vector at = (Vector(4) << -.3, .9, -.4, variance).finished();
    const LaplacePoint point = laplace_point(grouped, at.head(3), variance, {});
    const LaplaceInformation exact = laplace_information(grouped, point);
    for (int j = 0; j < 4; ++j) {
      Vector up = at, down = at;
      up[j] += 1e-5;
      if (j < 3 || variance > 0) down[j] -= 1e-5;
      const LaplacePoint above = laplace_point(grouped, up.head(3), up[3], {}),
                         below = laplace_point(grouped, down.head(3), down[3], {});
      const double width = up[j] - down[j], coarse = down[j] == at[j] ? 2e-3 : 1e-6;  // one-sided at the edge
      const double slope = j < 3 ? point.gradient[j] : point.variance_gradient;
      QVERIFY(std::abs((above.log_likelihood - below.log_likelihood) / width - slope) <
              coarse * (10 + std::abs(slope)));
      const Vector second = (below.gradient - above.gradient) / width,
                   exact_second = j < 3 ? Vector(exact.of_b.col(j)) : exact.cross;
      QVERIFY(farthest(second, exact_second) < coarse * (10 + exact_second.norm()));
      const double mixed = (below.variance_gradient - above.variance_gradient) / width,
                   of_variance = j < 3 ? exact.cross[j] : exact.of_variance;
      QVERIFY(std::abs(mixed - of_variance) < coarse * (10 + std::abs(of_variance)));
    }
  }

  void groups_that_do_not_differ_have_no_spread() {
    Grouped made = waves();
    for (int i = 0; i < 240; ++i) made.groups.of_row[size_t(i)] = i % 12;
    for (int i = 0; i < 240; ++i) made.y[i] = (i / 12) % 2;  // every group half and half
    const RandomInterceptFit fit = fit_random_intercept(made.rows(), made.groups, {});
    const LogisticFit pooled = fit_logistic(made.rows(), {});
    QCOMPARE(fit.termination, Termination::Converged);
    QCOMPARE(fit.sd, 0.0);
    QVERIFY(farthest(fit.fixed.coefficients, pooled.coefficients) < 1e-6);
    QVERIFY((fit.fixed.covariance - pooled.covariance).cwiseAbs().maxCoeff() < 1e-6);
    QVERIFY(fit.intercepts.isZero(0) && fit.intercept_variances.isZero(0));
    QVERIFY(std::abs(fit.log_likelihood - pooled.log_likelihood) < 1e-9);
  }

  void lonely_rows_pure_groups_and_rows_without_group_are_fitted() {
    Grouped made = waves();
    made.groups.count = 40;
    for (int i = 0; i < 240; ++i) {
      if (i < 15) made.groups.of_row[size_t(i)] = 12 + i;  // one row each
      if (i % 17 == 0) made.groups.of_row[size_t(i)] = -1;
      if (i > 200 && made.y[i] == 1) made.groups.of_row[size_t(i)] = 30;  // only ones
      if (i > 200 && made.y[i] == 0) made.groups.of_row[size_t(i)] = 31;  // only zeros; 32 … 39 hold no row
    }
    const RandomInterceptFit fit = fit_random_intercept(made.rows(), made.groups, {});
    QCOMPARE(fit.termination, Termination::Converged);
    QVERIFY(whole(fit) && fit.sd > 0);
    QVERIFY(fit.intercepts[30] > 0 && fit.intercepts[31] < 0);
    QCOMPARE(fit.intercepts[35], 0.0);
    QVERIFY(std::abs(fit.intercept_variances[35] - fit.sd * fit.sd) < 1e-12);
    const LaplacePoint end =
        laplace_point(GroupedRows(made.rows(), made.groups), fit.fixed.coefficients, fit.sd * fit.sd, {});
    QVERIFY(end.gradient.norm() < 1e-4 && std::abs(end.variance_gradient) < 1e-4);
  }

  void groups_that_tell_every_outcome_have_a_finite_spread() {
    Grouped made = waves();
    for (int i = 0; i < 240; ++i) made.y[i] = made.groups.of_row[size_t(i)] % 2;
    const RandomInterceptFit fit = fit_random_intercept(made.rows(), made.groups, {});
    QCOMPARE(fit.termination, Termination::Converged);
    QVERIFY(whole(fit) && fit.sd > 2);
  }

  void a_penalty_shrinks_only_what_it_names() {
    const Grouped made = waves();
    LogisticOptions options;
    options.penalty = Square::Zero(3, 3);
    options.penalty(1, 1) = 1e6;
    const RandomInterceptFit fit = fit_random_intercept(made.rows(), made.groups, options);
    Grouped without = made;
    without.x.col(1) = made.x.col(2);
    without.x.conservativeResize(240, 2);
    const RandomInterceptFit bare = fit_random_intercept(without.rows(), without.groups, {});
    QCOMPARE(fit.termination, Termination::Converged);
    QVERIFY(std::abs(fit.fixed.coefficients[1]) < 1e-4 && fit.fixed.penalised_log_likelihood < fit.log_likelihood);
    QVERIFY(std::abs(fit.sd - bare.sd) < 1e-4 &&
            std::abs(fit.fixed.coefficients[2] - bare.fixed.coefficients[1]) < 1e-4);
  }

  void without_any_group_it_is_the_plain_fit() {
    Grouped made = waves();
    std::fill(made.groups.of_row.begin(), made.groups.of_row.end(), -1);
    const RandomInterceptFit fit = fit_random_intercept(made.rows(), made.groups, {});
    QCOMPARE(fit.termination, Termination::Converged);
    QCOMPARE(fit.sd, 0.0);
    QVERIFY(farthest(fit.fixed.coefficients, fit_logistic(made.rows(), {}).coefficients) < 1e-12);
  }

  void what_cannot_be_fitted_is_named_data() {
    QTest::addColumn<QString>("spoil");
    QTest::addColumn<QString>("word");
    QTest::newRow("one class") << "one class"
                               << "one_class";
    QTest::newRow("separation") << "separation"
                                << "separation";
    QTest::newRow("a duplicated column") << "duplicate"
                                         << "singular";
    QTest::newRow("an infinite outcome") << "infinite"
                                         << "not_finite";
    QTest::newRow("no rows") << "no rows"
                             << "no_rows";
    QTest::newRow("one iteration") << "one iteration"
                                   << "iteration_limit";
  }
  void what_cannot_be_fitted_is_named() {
    QFETCH(QString, spoil);
    QFETCH(QString, word);
    Grouped made = waves();
    LogisticOptions options;
    if (spoil == QLatin1String("one class")) made.y.setOnes();
    if (spoil == QLatin1String("separation")) made.x.col(2) = 2 * made.y.array() - 1 + 0.1 * made.x.col(2).array();
    if (spoil == QLatin1String("duplicate")) made.x.col(2) = made.x.col(1);
    if (spoil == QLatin1String("infinite")) made.y[3] = std::numeric_limits<double>::infinity();
    if (spoil == QLatin1String("no rows")) made = {Matrix(0, 3), Vector(0), {}, {{}, 12}};
    if (spoil == QLatin1String("one iteration")) options.max_iterations = 1;
    const RandomInterceptFit fit = fit_random_intercept(made.rows(), made.groups, options);
    QCOMPARE(QString::fromLatin1(termination_word(fit.termination)), word);
    QCOMPARE(fit.fixed.termination, fit.termination);
  }
};

QTEST_GUILESS_MAIN(RandomInterceptFitTest)
#include "random_intercept_fit_test.moc"
