#include "core/prediction/numeric/smoothing_fit.h"

#include <Eigen/Cholesky>
#include <QTest>
#include <cmath>

#include "core/prediction/numeric/smoothing_system.h"

using namespace milepost;

namespace {

constexpr int n = 400;
constexpr double half_log_two_pi = 0.91893853320467274;  // mgcv counts it in once per unpenalised column

// As mixed_oracles.R makes them: an intercept, five and four cosines, eight groups.
struct Curves {
  Matrix x{n, 10};
  Vector y{n};
  std::vector<SmoothTerm> terms{{1, 5, Square::Zero(5, 5)}, {6, 4, Square::Zero(4, 4)}};
  RowGroups groups{{}, 8};
  LogisticRows rows() const { return logistic_rows(x, y); }
};

Curves curves(bool second_term = true) {
  Curves made;
  for (int i = 0; i < n; ++i) {
    const double t = (i + 0.5) / n, v = std::abs(std::sin(3.1 * i)),
                 noise = 2 * std::sin(12.9898 * i) * std::cos(78.233 * i) + 1.2 * std::sin(0.77 * i * i);
    made.x(i, 0) = 1;
    for (int k = 1; k <= 5; ++k) made.x(i, k) = std::cos(M_PI * k * t);
    for (int k = 1; k <= 4; ++k) made.x(i, 5 + k) = std::cos(M_PI * k * v);
    const double rest = second_term ? 1.4 * std::cos(4 * v) + 0.9 * std::sin(3.0 * (i % 8)) : 0.1 * v;
    made.y[i] = 0.3 + 1.5 * std::sin(6 * t) + rest + noise > 0;
    made.groups.of_row.push_back(i % 8);
  }
  for (int k = 0; k < 5; ++k) made.terms[0].penalty(k, k) = (k + 1) * (k + 1);
  for (int k = 0; k < 4; ++k) made.terms[1].penalty(k, k) = (k + 1) * (k + 1);
  return made;
}

// The evidence at given parameters, from nothing but fit_logistic on all columns, the groups' as columns of 0 and 1.
double plain_evidence(const Curves& made, const Vector& log_lambda) {
  Matrix x = Matrix::Zero(n, 18);
  x.leftCols(10) = made.x;
  for (int i = 0; i < n; ++i) x(i, 10 + made.groups.of_row[size_t(i)]) = 1;
  LogisticOptions options;
  options.penalty = Square::Zero(18, 18);
  options.penalty.block(1, 1, 5, 5) = std::exp(log_lambda[0]) * made.terms[0].penalty;
  options.penalty.block(6, 6, 4, 4) = std::exp(log_lambda[1]) * made.terms[1].penalty;
  options.penalty.block(10, 10, 8, 8) = std::exp(log_lambda[2]) * Square::Identity(8, 8);
  const LogisticFit fit = fit_logistic(logistic_rows(x, made.y), options);
  const Square hessian = fit.covariance.llt().solve(Square::Identity(18, 18));
  return fit.penalised_log_likelihood + options.penalty.diagonal().tail(17).array().log().sum() / 2 -
         Square(hessian.llt().matrixL()).diagonal().array().log().sum();
}

void compare(const Vector& found, std::initializer_list<double> expected, double tolerance) {
  Eigen::Index j = 0;
  for (const double value : expected) {
    const double off = std::abs(found[j] - value);
    QVERIFY2(off < tolerance,
             qPrintable(QString::number(j) + QLatin1String(": ") + QString::number(found[j], 'g', 10)));
    ++j;
  }
}

}  // namespace

class SmoothingFitTest : public QObject {
  Q_OBJECT

 private slots:
  void two_terms_agree_with_mgcv() {
    const Curves made = curves();
    const SmoothingFit fit = fit_smoothing(made.rows(), made.terms, nullptr, {});
    QCOMPARE(fit.termination, Termination::Converged);
    QVERIFY(std::abs(fit.evidence + half_log_two_pi - -207.276932948) < 1e-6);
    compare(fit.smoothing.array().log(), {std::log(.53771463), std::log(.76916786)}, 5e-4);
    compare(fit.fit.coefficients,
            {.06904283, 1.64187999, -.21683123, -.67011002, .09354161, -.14433380, 1.51946843, .66421400, -.07273586,
             -.02146233},
            1e-4);
    compare(
        fit.fit.covariance.diagonal().cwiseSqrt(),
        {.13868679, .19721143, .16448514, .16626529, .15286980, .15308968, .21106092, .18296095, .16908463, .15367146},
        1e-5);
    QVERIFY(std::abs(fit.fit.edf - 8.645217) < 1e-3 && std::abs(fit.edf.sum() + 1 - fit.fit.edf) < 1e-12);
    QCOMPARE(fit.sd, 0.0);
    QCOMPARE(fit.intercepts.size(), 0);
  }

  void terms_and_groups_agree_with_mgcv() {
    const Curves made = curves();
    const SmoothingFit fit = fit_smoothing(made.rows(), made.terms, &made.groups, {});
    QCOMPARE(fit.termination, Termination::Converged);
    QVERIFY(std::abs(fit.evidence + half_log_two_pi - -206.500128147) < 1e-6);
    compare(fit.smoothing.array().log(), {std::log(.5196827), std::log(.74358018)}, 5e-4);
    QVERIFY(std::abs(std::log(fit.sd) + std::log(9.5038823) / 2) < 5e-4);
    compare(fit.fit.coefficients,
            {.07017610, 1.65784040, -.21920293, -.67783830, .09458203, -.14629609, 1.53525062, .67158928, -.07548061,
             -.02321508},
            1e-4);
    compare(fit.intercepts,
            {-.02781583, .14683388, -.29807141, -.06622092, -.00358653, .22830938, -.27495116, .29550258}, 1e-4);
    compare(
        fit.fit.covariance.diagonal().cwiseSqrt(),
        {.18048341, .19837711, .16532839, .16733020, .15392144, .15436310, .21241182, .18388299, .17022906, .15485073},
        1e-4);
  }

  void a_term_that_is_nothing_goes_to_nothing() {
    const Curves made = curves(false);
    const SmoothingFit fit = fit_smoothing(made.rows(), made.terms, &made.groups, {});
    QCOMPARE(fit.termination, Termination::Converged);
    QVERIFY(fit.edf[1] < 0.01 && fit.smoothing[1] > 1e3 && std::isfinite(fit.smoothing[1]));
    QVERIFY(fit.fit.coefficients.tail(4).cwiseAbs().maxCoeff() < 1e-3);
    const SmoothingFit alone = fit_smoothing(made.rows(), made.terms, nullptr, {});
    QVERIFY(std::abs(alone.evidence + half_log_two_pi - -207.875798) < 1e-4);  // mgcv stops at -207.875863
    QVERIFY(std::abs(std::log(alone.smoothing[0]) - std::log(.54078688)) < 1e-3);
  }

  void the_end_is_the_evidence_s_maximum() {
    const Curves made = curves();
    const SmoothingFit fit = fit_smoothing(made.rows(), made.terms, &made.groups, {});
    const Vector at = (Vector(3) << fit.smoothing.array().log(), -2 * std::log(fit.sd)).finished();
    const double top = plain_evidence(made, at);
    QVERIFY(std::abs(top - fit.evidence) < 1e-6);
    for (int j = 0; j < 3; ++j) {
      Vector up = at, down = at;
      up[j] += 0.02;
      down[j] -= 0.02;
      const double above = plain_evidence(made, up), below = plain_evidence(made, down);
      QVERIFY(above < top && below < top);
      QVERIFY(std::abs(above - below) / 0.04 <
              2e-4);  // PQL, which leaves the change of W out, ends where this is not 0
    }
  }

  void slopes_and_curvature_are_those_of_the_differences() {
    const Curves made = curves();
    const GroupedRows grouped(made.rows(), made.groups);
    const SmoothingPrior prior(made.terms, 8);
    SmoothingPoint point;  // any point serves: the quadratic is what is differentiated
    point.b = Vector::Constant(10, 0.1);
    point.u = Vector::Constant(9, -0.2);
    point.u[8] = 0;
    Vector eta = made.x * point.b;
    eta.array() -= 0.2;
    row_derivatives(made.rows(), eta, 2, point.derivatives);
    point.gradient = made.x.transpose() * point.derivatives.residual;
    point.gram = weighted_gram(made.x, point.derivatives.first);
    point.cross = group_cross(grouped.places, 8, made.x, point.derivatives.first);
    point.weight = group_sums(grouped.places, 8, point.derivatives.first);
    point.u_gradient = group_sums(grouped.places, 8, point.derivatives.residual);
    const Vector at = Eigen::Vector3d(0.5, -1, 2);
    const SmoothingStep step = smoothing_step(point, prior, at, true);
    for (int j = 0; j < 3; ++j) {
      Vector up = at, down = at;
      up[j] += 1e-4;
      down[j] -= 1e-4;
      const SmoothingStep above = smoothing_step(point, prior, up, false),
                          below = smoothing_step(point, prior, down, false);
      QVERIFY(std::abs((above.evidence - below.evidence) / 2e-4 - step.slope[j]) < 1e-6);
      QVERIFY(((below.slope - above.slope) / 2e-4 - step.curvature.col(j)).cwiseAbs().maxCoeff() < 1e-6);
    }
  }

  void odd_rows_are_fitted() {
    Curves made = curves();
    made.groups.count = 30;
    for (int i = 0; i < n; ++i) {
      if (i % 19 == 0) made.groups.of_row[size_t(i)] = -1;
      if (i < 12) made.groups.of_row[size_t(i)] = 8 + i;  // one row each; 20 … 29 hold none
    }
    const SmoothingFit fit = fit_smoothing(made.rows(), made.terms, &made.groups, {});
    QCOMPARE(fit.termination, Termination::Converged);
    QVERIFY(fit.intercepts.allFinite() && std::abs(fit.intercepts[25]) < 1e-12);
    QVERIFY(std::abs(fit.intercept_variances[25] - fit.sd * fit.sd) < 1e-12);
  }

  void a_term_that_separates_stays_finite() {
    Curves made = curves();
    made.x.col(6) = 2 * made.y.array() - 1;  // inside a penalised term
    const SmoothingFit fit = fit_smoothing(made.rows(), made.terms, nullptr, {});
    QVERIFY(fit.fit.coefficients.allFinite());
    QVERIFY(fit.termination != Termination::NotFinite);
  }

  void what_cannot_be_fitted_is_named_data() {
    QTest::addColumn<QString>("word");
    for (const char* word : {"one_class", "separation", "singular", "not_finite", "no_rows", "iteration_limit"})
      QTest::newRow(word) << QString::fromLatin1(word);
  }
  void what_cannot_be_fitted_is_named() {
    QFETCH(QString, word);
    Curves made = curves();
    LogisticOptions options;
    if (word == QLatin1String("one_class")) made.y.setOnes();
    if (word == QLatin1String("separation")) made.x.col(0) = 2 * made.y.array() - 1;  // a free column
    if (word == QLatin1String("singular")) {
      made.x.col(1) = made.x.col(0);
      made.terms[0] = {2, 4, Square::Identity(4, 4)};
    }
    if (word == QLatin1String("not_finite")) made.x(5, 5) = NAN;
    if (word == QLatin1String("no_rows")) made.x = Matrix(0, 10), made.y = Vector(0), made.groups.of_row.clear();
    if (word == QLatin1String("iteration_limit")) options.max_iterations = 1;
    const SmoothingFit fit = fit_smoothing(made.rows(), made.terms, &made.groups, options);
    QCOMPARE(QString::fromLatin1(termination_word(fit.termination)), word);
    QCOMPARE(fit.fit.termination, fit.termination);
  }

  void no_term_is_the_plain_fit() {
    Curves made = curves();
    const SmoothingFit fit = fit_smoothing(made.rows(), {}, nullptr, {});
    QCOMPARE(fit.termination, Termination::Converged);
    const LogisticFit plain = fit_logistic(made.rows(), {});
    QVERIFY((fit.fit.coefficients - plain.coefficients).cwiseAbs().maxCoeff() < 1e-6);
  }
};

QTEST_GUILESS_MAIN(SmoothingFitTest)
#include "smoothing_fit_test.moc"
