#include <QtTest>
#include <cmath>

#include "core/prediction/numeric/logistic_fit.h"
#include "tests/core/prediction/published_rows.h"

using namespace milepost;

namespace {

struct Rows {
  Matrix x;
  Vector y, weights, offset, b;
  LogisticRows view() const { return {x, y, weights, offset}; }
};

Rows made_up(Eigen::Index n, Eigen::Index p) {
  Rows r;
  r.x.resize(n, p);
  r.y.resize(n), r.weights.resize(n), r.offset.resize(n), r.b.resize(p);
  for (Eigen::Index j = 0; j < p; ++j) r.b[j] = 0.7 * std::cos(double(j) * 1.7);
  for (Eigen::Index i = 0; i < n; ++i) {
    for (Eigen::Index j = 0; j < p; ++j) r.x(i, j) = std::sin(double(i) * 12.9 + double(j) * 78.2 + double(i * j % 17));
    r.y[i] = i % 3 == 0 ? 1 : 0;
    r.weights[i] = 0.5 + double(i % 5) / 4;
    r.offset[i] = 0.3 * std::sin(double(i));
  }
  return r;
}

// The sums as their formulas read, in long double.
LogisticSums by_the_book(const Rows& r) {
  const Eigen::Index p = r.x.cols();
  long double log_likelihood = 0;
  std::vector<long double> gradient(size_t(p), 0), hessian(size_t(p * p), 0);
  for (Eigen::Index i = 0; i < r.x.rows(); ++i) {
    const double* row = r.x.data() + i * p;
    long double eta = r.offset[i];
    for (Eigen::Index j = 0; j < p; ++j) eta += (long double)row[j] * r.b.data()[j];
    const long double weight = r.weights[i], chance = 1 / (1 + std::exp(-eta));
    log_likelihood +=
        weight * (r.y[i] * eta - (eta > 0 ? eta + std::log1p(std::exp(-eta)) : std::log1p(std::exp(eta))));
    for (Eigen::Index j = 0; j < p; ++j) {
      gradient[size_t(j)] += row[j] * weight * (r.y[i] - chance);
      const long double part = row[j] * weight * chance * (1 - chance);
      for (Eigen::Index k = 0; k < p; ++k) hessian[size_t(j * p + k)] += part * row[k];
    }
  }
  LogisticSums sums;
  sums.log_likelihood = double(log_likelihood);
  sums.gradient.resize(p), sums.hessian.resize(p, p);
  for (Eigen::Index j = 0; j < p; ++j) {
    sums.gradient[j] = double(gradient[size_t(j)]);
    for (Eigen::Index k = 0; k < p; ++k) sums.hessian(j, k) = double(hessian[size_t(j * p + k)]);
  }
  return sums;
}

}  // namespace

class RowSumsTest : public QObject {
  Q_OBJECT
 private slots:
  void sums_are_the_formulas_data() {
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("p");
    for (const int n : {1, 2, 7, 255, 256, 257, 5003})
      for (const int p : {1, 2, 3, 5, 8, 13, 16, 17, 33, 41}) QTest::addRow("%d x %d", n, p) << n << p;
    QTest::newRow("no rows") << 0 << 3;
    QTest::newRow("no columns") << 9 << 0;
    QTest::newRow("wide") << 300 << 150;
  }
  void sums_are_the_formulas() {
    QFETCH(int, n);
    QFETCH(int, p);
    const Rows r = made_up(n, p);
    const LogisticSums expected = by_the_book(r), got = logistic_sums(r.view(), r.b, true);
    const double scale = 1e-13 * (n + 1);
    QVERIFY(std::abs(got.log_likelihood - expected.log_likelihood) <= scale * 10);
    QCOMPARE(got.gradient.size(), Eigen::Index(p));
    QCOMPARE(got.hessian.rows(), Eigen::Index(p));
    if (p == 0) return;
    QVERIFY((got.gradient - expected.gradient).cwiseAbs().maxCoeff() <= scale);
    QVERIFY((got.hessian - expected.hessian).cwiseAbs().maxCoeff() <= scale);
    QVERIFY(got.hessian == got.hessian.transpose());
    const LogisticSums without = logistic_sums(r.view(), r.b, false);
    QCOMPARE(without.hessian.size(), Eigen::Index(0));
    QVERIFY((without.gradient - expected.gradient).cwiseAbs().maxCoeff() <= scale);
    QVERIFY((weighted_gram(r.x, r.weights) - Square(r.x.transpose() * r.weights.asDiagonal() * r.x))
                .cwiseAbs()
                .maxCoeff() <= scale * 10);
    QVERIFY((weighted_cross(r.x, r.weights) - Vector(r.x.transpose() * r.weights)).cwiseAbs().maxCoeff() <= scale * 10);
    Vector eta, probability;
    linear_predictor(r.x, r.b, eta);
    probabilities(eta, probability);
    for (int i = 0; i < n; ++i) {
      QVERIFY(std::abs(eta[i] - r.x.row(i).dot(r.b)) < 1e-12);
      QVERIFY(std::abs(probability[i] - 1 / (1 + std::exp(-eta[i]))) < 1e-14);
    }
  }

  void weights_and_offset_may_be_missing() {
    Rows r = made_up(333, 9), bare = r;
    r.weights.setOnes(), r.offset.setZero();
    const LogisticSums a = logistic_sums(r.view(), r.b, true),
                       b = logistic_sums(logistic_rows(bare.x, bare.y), r.b, true);
    QVERIFY(std::abs(a.log_likelihood - b.log_likelihood) < 1e-12);
    QVERIFY((a.gradient - b.gradient).cwiseAbs().maxCoeff() < 1e-12);
    QVERIFY((a.hessian - b.hessian).cwiseAbs().maxCoeff() < 1e-12);
  }

  // A view of some columns of a wider table: rows lie further apart than they are long.
  void rows_may_lie_apart() {
    const Rows r = made_up(777, 12);
    const Matrix part = r.x.middleCols(3, 6);
    const Vector b = r.b.head(6);
    const LogisticSums apart = logistic_sums({r.x.middleCols(3, 6), r.y, r.weights, r.offset}, b, true);
    const LogisticSums together = logistic_sums({part, r.y, r.weights, r.offset}, b, true);
    QVERIFY(std::abs(apart.log_likelihood - together.log_likelihood) < 1e-11);
    QVERIFY((apart.hessian - together.hessian).cwiseAbs().maxCoeff() < 1e-11);
  }

  void the_gradient_is_the_difference_quotient() {
    const Rows r = made_up(200, 6);
    const LogisticSums at = logistic_sums(r.view(), r.b, true);
    for (int j = 0; j < 6; ++j) {
      const double h = 1e-5;
      Vector up = r.b, down = r.b;
      up[j] += h, down[j] -= h;
      const LogisticSums above = logistic_sums(r.view(), up, false), below = logistic_sums(r.view(), down, false);
      QVERIFY(std::abs((above.log_likelihood - below.log_likelihood) / (2 * h) - at.gradient[j]) < 1e-6);
      QVERIFY(((below.gradient - above.gradient) / (2 * h) - at.hessian.col(j)).cwiseAbs().maxCoeff() < 1e-6);
    }
  }

  // Extreme logits: no overflow, and small chances keep their digits.
  void far_logits_are_exact_data() {
    QTest::addColumn<double>("eta");
    for (const double v :
         {0.0, 1e-300, 1e-9, 0.5, 1.0, 5.0, 20.0, 36.0, 37.0, 40.0, 100.0, 700.0, 709.0, 745.0, 800.0, 1e6, 1e300})
      for (const double sign : {1.0, -1.0}) QTest::addRow("%g", sign * v) << sign * v;
  }
  void far_logits_are_exact() {
    QFETCH(double, eta);
    const long double e = std::exp(-std::fabs((long double)eta));
    const long double small = e / (1 + e), large = 1 / (1 + e);
    const double expected = double(eta >= 0 ? large : small);
    QVERIFY(std::abs(logistic(eta) - expected) <= 4e-16 * expected + 1e-320);
    Vector out;
    probabilities(Vector::Constant(11, eta), out);
    for (int i = 0; i < 11; ++i) QVERIFY(std::abs(out[i] - expected) <= 4e-15 * expected + 1e-307);
    const double soft = double((eta > 0 ? (long double)eta : 0) + std::log1p(e));
    QVERIFY(std::abs(log1p_exp(eta) - soft) <= 4e-16 * soft + 1e-320);
    const Matrix one = Matrix::Ones(13, 1);
    const LogisticSums sums = logistic_sums(logistic_rows(one, Vector::Zero(13)), Vector::Constant(1, eta), true);
    QVERIFY(std::abs(sums.log_likelihood + 13 * soft) <= 1e-14 * 13 * soft + 1e-300);
    QVERIFY(std::isfinite(sums.hessian(0, 0)) && sums.hessian(0, 0) >= 0);
  }

  // model.md 3.8: sites add their sums; 1e-14 of the whole.
  void three_sites_add_up_to_the_whole() {
    const Eigen::Map<const Matrix> data(published::birthwt.data(), 189, 9);
    Rows all;
    all.x = Matrix::Ones(189, 6);
    for (const auto& [to, from] : {std::pair{1, 1}, {2, 2}, {3, 4}, {4, 6}, {5, 7}}) all.x.col(to) = data.col(from);
    all.y = data.col(0);
    const LogisticFit fit = fit_logistic(all.view(), {});
    QVERIFY(fit.converged());
    LogisticSums parts;
    parts.gradient = Vector::Zero(6), parts.hessian = Square::Zero(6, 6);
    for (int site = 0; site < 3; ++site) {
      const LogisticSums s = logistic_sums(logistic_rows(all.x.middleRows(site * 63, 63), all.y.segment(site * 63, 63)),
                                           fit.coefficients, true);
      parts.log_likelihood += s.log_likelihood, parts.gradient += s.gradient, parts.hessian += s.hessian;
    }
    const LogisticSums whole = logistic_sums(all.view(), fit.coefficients, true);
    QVERIFY(std::abs(parts.log_likelihood - whole.log_likelihood) < 1e-14 * std::abs(whole.log_likelihood) * 10);
    QVERIFY(((parts.hessian - whole.hessian).array() / whole.hessian.array().abs()).abs().maxCoeff() < 1e-14 * 10);
    QVERIFY((parts.gradient - whole.gradient).cwiseAbs().maxCoeff() < 1e-11);  // sums of up to 4000 that cancel
  }
};

QTEST_GUILESS_MAIN(RowSumsTest)
#include "row_sums_test.moc"
