#include <QtTest>
#include <cmath>
#include <limits>

#include "core/prediction/numeric/logistic_fit.h"
#include "tests/core/prediction/published_rows.h"

using namespace milepost;

namespace {

struct Study {
  Matrix x;
  Vector y, weights, offset;
  LogisticRows rows() const { return {x, y, weights, offset}; }
};

// Intercept and the listed columns of a published table; outcome: its column of 0 and 1.
Study study(const std::vector<double>& table, int width, int outcome, const std::vector<int>& columns) {
  const Eigen::Map<const Matrix> data(table.data(), Eigen::Index(table.size()) / width, width);
  Study s;
  s.x = Matrix::Ones(data.rows(), Eigen::Index(columns.size()) + 1);
  for (size_t j = 0; j < columns.size(); ++j) s.x.col(Eigen::Index(j) + 1) = data.col(columns[j]);
  s.y = data.col(outcome);
  return s;
}
Study chd() {
  return study(published::chd_age, 2, 1, {0});
}
Study birthwt() {
  return study(published::birthwt, 9, 0, {1, 2, 4, 6, 7});
}

// Venables & Ripley's full model of birthwt: race as published (nothing but this fit reads it), ptd, visits 0, 1, 2+.
Study birthwt_full() {
  Study s = study(published::birthwt, 9, 0, {1, 2, 3, 3, 4, 5, 6, 7, 8, 8});
  s.x.col(3) = (s.x.col(3).array() == 2).cast<double>().matrix();
  s.x.col(4) = (s.x.col(4).array() == 3).cast<double>().matrix();
  s.x.col(6) = (s.x.col(6).array() > 0).cast<double>().matrix();
  s.x.col(9) = (s.x.col(9).array() == 1).cast<double>().matrix();
  s.x.col(10) = (s.x.col(10).array() >= 2).cast<double>().matrix();
  return s;
}

void standardise(Matrix& x) {
  for (Eigen::Index j = 1; j < x.cols(); ++j) {
    x.col(j).array() -= x.col(j).mean();
    x.col(j) /= std::sqrt(x.col(j).squaredNorm() / double(x.rows() - 1));
  }
}

Study made_up(Eigen::Index n, Eigen::Index p) {
  Study s;
  s.x = Matrix::Ones(n, p);
  s.y.resize(n);
  for (Eigen::Index i = 0; i < n; ++i) {
    for (Eigen::Index j = 1; j < p; ++j) s.x(i, j) = std::sin(double(i * 37 + j * 101 + i * j));
    s.y[i] = std::sin(double(i) * 7.3) + (p > 1 ? s.x(i, 1) : 0) > 0 ? 1 : 0;
  }
  return s;
}

Vector vector(std::initializer_list<double> values) {
  return Eigen::Map<const Vector>(values.begin(), Eigen::Index(values.size()));
}
double difference(const Vector& a, const Vector& b) {
  return a.size() == b.size() ? (a - b).cwiseAbs().maxCoeff() : 1e300;
}
bool all_finite(const LogisticFit& fit) {
  return fit.coefficients.allFinite() && fit.covariance.allFinite() && std::isfinite(fit.log_likelihood) &&
         std::isfinite(fit.edf) && std::isfinite(fit.penalised_log_likelihood) && std::isfinite(fit.newton_decrement);
}

constexpr double infinite = std::numeric_limits<double>::infinity(), missing = std::numeric_limits<double>::quiet_NaN();

}  // namespace

class LogisticFitTest : public QObject {
  Q_OBJECT
 private slots:
  void published_fits_data() {
    QTest::addColumn<Study>("rows");
    QTest::addColumn<Vector>("coefficients");
    QTest::addColumn<double>("log_likelihood");
    QTest::newRow("chd by age") << chd() << vector({-5.309453374, .110921142}) << -53.6765463472;
    QTest::newRow("icu by age") << study(published::icu, 3, 0, {1}) << vector({-3.0585132524655, .0275426095626})
                                << -96.1531901919;
    QTest::newRow("spector") << study(published::spector, 4, 3, {0, 1, 2})
                             << vector({-13.0213468581, 2.8261125949, .0951576613, 2.3786876551}) << -12.8896342221;
    QTest::newRow("birthwt") << birthwt()
                             << vector({1.39979415757, -.03407314101, -.01544710001, .64753972165, 1.89327417009,
                                        .88460678464})
                             << -211.777839102 / 2;
    QTest::newRow("birthwt, full") << birthwt_full() << Vector() << -195.475518278 / 2;
  }
  void published_fits() {
    QFETCH(Study, rows);
    QFETCH(Vector, coefficients);
    QFETCH(double, log_likelihood);
    const LogisticFit fit = fit_logistic(rows.rows(), {});
    QVERIFY2(fit.converged(), termination_word(fit.termination));
    QVERIFY(all_finite(fit));
    if (coefficients.size() > 0) QVERIFY(difference(fit.coefficients, coefficients) < 1e-8);
    QVERIFY(std::abs(fit.log_likelihood - log_likelihood) < 1e-8);
    QVERIFY(std::abs(fit.edf - double(rows.x.cols())) < 1e-9);
  }

  // By 30 digits of mpmath; R's glm stops 1e-6 short of them by default.
  void standard_errors_are_those_at_the_maximum() {
    const LogisticFit fit = fit_logistic(chd().rows(), {});
    QVERIFY(std::abs(std::sqrt(fit.covariance(0, 0)) - 1.133654636815) < 1e-8);
    QVERIFY(std::abs(std::sqrt(fit.covariance(1, 1)) - .024059835875) < 1e-8);
  }

  // R's glmnet at lambda 5/189 agrees (model.md 5).
  void ridge_keeps_the_intercept_free() {
    Study s = birthwt();
    standardise(s.x);
    LogisticOptions options;
    options.penalty = ridge_penalty(6, 5);
    const LogisticFit fit = fit_logistic(s.rows(), options);
    QVERIFY(fit.converged());
    const Vector expected =
        vector({-.868033609525, -.165541129330, -.385882311696, .281071475232, .387874404920, .282239056725});
    QVERIFY(difference(fit.coefficients, expected) < 1e-9);
    QVERIFY(std::abs(fit.edf - 5.372908831) < 1e-8);
    QVERIFY(std::abs(fit.penalised_log_likelihood - (fit.log_likelihood - 2.5 * expected.tail(5).squaredNorm())) <
            1e-8);
  }

  // brglm2 (type AS_mean, epsilon 1e-14) gives 3.7745597136, 2.9292733532, -.0347517599, -2.6041639253: its own
  // stopping.
  void firth_is_finite_where_nv_separates() {
    const Study s = study(published::endometrial, 4, 3, {0, 1, 2});
    LogisticOptions options;
    QCOMPARE(fit_logistic(s.rows(), options).termination, Termination::Separation);
    QCOMPARE(fit_logistic(s.rows(), options).separating, std::vector<int>{1});
    options.firth = true;
    const LogisticFit fit = fit_logistic(s.rows(), options);
    QVERIFY2(fit.converged(), termination_word(fit.termination));
    QVERIFY(difference(fit.coefficients, vector({3.7745593981, 2.9292732586, -.0347517494, -2.6041638241})) < 1e-6);
  }

  void stupor_in_the_icu_has_no_finite_coefficient() {
    Study s = study(published::icu, 3, 0, {2, 2});
    s.x.col(1) = (s.x.col(1).array() == 1).cast<double>().matrix();
    s.x.col(2) = (s.x.col(2).array() == 2).cast<double>().matrix();
    const LogisticFit fit = fit_logistic(s.rows(), {});
    QCOMPARE(fit.termination, Termination::Separation);
    QCOMPARE(fit.separating, std::vector<int>{1});
    LogisticOptions ridge;
    ridge.penalty = ridge_penalty(3, 1);
    QVERIFY(fit_logistic(s.rows(), ridge).converged());
  }

  void every_termination_is_reached_data() {
    QTest::addColumn<Study>("rows");
    QTest::addColumn<double>("ridge");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, const Study& s, double ridge, int limit, const char* word) {
      QTest::newRow(name) << s << ridge << limit << QString::fromLatin1(word);
    };
    const Study good = made_up(60, 4);
    row("good", good, 0, 100, "converged");
    row("too few iterations", good, 0, 2, "iteration_limit");
    row("no iteration at all", good, 0, 0, "iteration_limit");
    Study s = good;
    s.y.setOnes();
    row("all ones", s, 0, 100, "one_class");
    row("all ones, free intercept", s, 1, 100, "one_class");
    s.y.setZero();
    row("all zeros", s, 0, 100, "one_class");
    s = good;
    s.weights = (1 - good.y.array()).matrix();
    row("the other class has no weight", s, 0, 100, "one_class");
    row("no rows", made_up(0, 4), 0, 100, "no_rows");
    s = good;
    s.x.col(3) = s.x.col(2);
    row("a column twice", s, 0, 100, "singular");
    row("a column twice, ridge", s, 1, 100, "converged");
    s.x.col(3).setConstant(5);
    row("a constant beside the intercept", s, 0, 100, "singular");
    s.x.col(3).setZero();
    row("an empty column", s, 0, 100, "singular");
    row("an empty column, ridge", s, 1, 100, "converged");
    s = made_up(5, 9);
    s.y << 0, 1, 0, 1, 1;
    row("fewer rows than columns", s, 0, 100, "singular");
    row("fewer rows than columns, ridge", s, 1, 100, "converged");
    s = good;
    s.y = (s.x.col(1).array() > 0.1).cast<double>().matrix();
    row("perfect", s, 0, 100, "separation");
    row("perfect, ridge", s, 1, 100, "converged");
    for (const double bad : {infinite, -infinite, missing}) {
      s = good, s.x(17, 2) = bad;
      row("x", s, 0, 100, "not_finite");
      row("x, ridge", s, 1, 100, "not_finite");
      s = good, s.y[59] = bad;
      row("y", s, 0, 100, "not_finite");
      s = good, s.weights = Vector::Ones(60), s.weights[0] = bad;
      row("weights", s, 0, 100, "not_finite");
      s = good, s.offset = Vector::Zero(60), s.offset[30] = bad;
      row("offset", s, 0, 100, "not_finite");
    }
    s = good, s.x.col(2) *= 1e200;
    row("a square that overflows", s, 0, 100, "not_finite");
  }
  void every_termination_is_reached() {
    QFETCH(Study, rows);
    QFETCH(double, ridge);
    QFETCH(int, limit);
    QFETCH(QString, word);
    LogisticOptions options;
    options.max_iterations = limit;
    if (ridge > 0) options.penalty = ridge_penalty(rows.x.cols(), ridge);
    const LogisticFit fit = fit_logistic(rows.rows(), options);
    QCOMPARE(QString::fromLatin1(termination_word(fit.termination)), word);
    QCOMPARE(fit.separating.empty(), word != QStringLiteral("separation"));
    QVERIFY(all_finite(fit));
  }

  void no_progress_is_said() {
    const Study s = made_up(40, 2);
    LogisticOptions options;
    options.tolerance = -1;  // never small enough: at the maximum no step improves any more
    const LogisticFit fit = fit_logistic(s.rows(), options);
    QCOMPARE(fit.termination, Termination::NoProgress);
    QVERIFY(all_finite(fit));
  }

  void a_full_prior_makes_one_class_fit() {
    Study s = made_up(30, 1);
    s.y.setZero();
    LogisticOptions options;
    options.penalty = Square::Identity(1, 1);
    const LogisticFit fit = fit_logistic(s.rows(), options);
    QVERIFY(fit.converged());
    QVERIFY(std::abs(30 * logistic(fit.coefficients[0]) + fit.coefficients[0]) < 1e-9);  // the score equation
  }

  void weights_are_repeated_rows() {
    const Study s = made_up(50, 3);
    Study weighted = s, repeated;
    weighted.weights = Vector::Ones(50);
    weighted.weights.head(20).setConstant(3);
    repeated.x.resize(90, 3), repeated.y.resize(90);
    repeated.x << s.x, s.x.topRows(20), s.x.topRows(20);
    repeated.y << s.y, s.y.head(20), s.y.head(20);
    const LogisticFit a = fit_logistic(weighted.rows(), {}), b = fit_logistic(repeated.rows(), {});
    QVERIFY(a.converged() && b.converged());
    QVERIFY(difference(a.coefficients, b.coefficients) < 1e-10);
    QVERIFY((a.covariance - b.covariance).cwiseAbs().maxCoeff() < 1e-9);
    for (const bool firth : {false, true}) {
      LogisticOptions options;
      options.firth = firth;
      QVERIFY(difference(fit_logistic(weighted.rows(), options).coefficients,
                         fit_logistic(weighted.rows(), options).coefficients) < 1e-12);
    }
  }

  void an_offset_is_a_column_with_coefficient_one() {
    Study s = made_up(80, 3);
    const LogisticFit free = fit_logistic(s.rows(), {});
    Study moved = s;
    moved.offset = free.coefficients[2] * s.x.col(2);
    moved.x = s.x.leftCols(2);
    const LogisticFit fit = fit_logistic(moved.rows(), {});
    QVERIFY(fit.converged());
    QVERIFY(difference(fit.coefficients, free.coefficients.head(2)) < 1e-9);
  }

  void any_start_leads_to_the_same_maximum() {
    const Study s = birthwt();
    const LogisticFit cold = fit_logistic(s.rows(), {});
    for (const double far : {0.01, -0.05, 0.2}) {
      LogisticOptions options;
      options.start = Vector::Constant(6, far);
      const LogisticFit fit = fit_logistic(s.rows(), options);
      QVERIFY2(fit.converged(), termination_word(fit.termination));
      QVERIFY(difference(fit.coefficients, cold.coefficients) < 1e-8);
    }
  }

  // A unit is not a reason to fail: lwt in tonnes, age in seconds.
  void units_change_coefficients_only() {
    Study s = birthwt();
    const LogisticFit one = fit_logistic(s.rows(), {});
    s.x.col(1) *= 3.2e7;
    s.x.col(2) *= 4.5e-4;
    const LogisticFit other = fit_logistic(s.rows(), {});
    QVERIFY2(other.converged(), termination_word(other.termination));
    QVERIFY(std::abs(other.log_likelihood - one.log_likelihood) < 1e-9);
    QVERIFY(std::abs(other.coefficients[2] * 4.5e-4 - one.coefficients[2]) < 1e-9);
  }

  // Two directions run away at once, at different speeds, and one coefficient stays finite.
  void two_separating_columns_are_both_named() {
    Study s = made_up(200, 4);
    s.x.col(2).setZero(), s.x.col(3).setZero();
    s.x.col(2).head(20).setOnes(), s.y.head(20).setOnes();
    s.x.col(3).tail(30).setOnes(), s.y.tail(30).setZero();
    const LogisticFit fit = fit_logistic(s.rows(), {});
    QCOMPARE(fit.termination, Termination::Separation);
    QCOMPARE(fit.separating, (std::vector<int>{2, 3}));
  }

  // Rare but not separated: one event in the group of 400 must not be called separation.
  void a_rare_event_is_not_separation() {
    Study s = made_up(2000, 3);
    s.x.col(2).setZero();
    s.x.col(2).head(400).setOnes();
    s.y.head(400).setZero();
    s.y[7] = 1;
    const LogisticFit fit = fit_logistic(s.rows(), {});
    QVERIFY2(fit.converged(), termination_word(fit.termination));
  }
};

Q_DECLARE_METATYPE(Study)
Q_DECLARE_METATYPE(milepost::Vector)
QTEST_GUILESS_MAIN(LogisticFitTest)
#include "logistic_fit_test.moc"
