#include <Eigen/LU>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/prediction/numeric/logistic_refits.h"
#include "core/prediction/numeric/row_passes.h"
#include "core/prediction/numeric/scoring_pass.h"

using namespace milepost;

namespace {

struct Rows {
  Matrix x;
  Vector y, weights, offset;
  LogisticRows view() const { return {x, y, weights, offset}; }
};

Rows made_up(Eigen::Index n, Eigen::Index p) {
  Rows r;
  r.x = Matrix::Ones(n, p);
  r.y.resize(n);
  std::uint64_t state = 1;
  const auto uniform = [&state] {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    return double(state >> 11) * 0x1.0p-53;
  };
  for (Eigen::Index i = 0; i < n; ++i) {
    double eta = -0.4;
    for (Eigen::Index j = 1; j < p; ++j) {
      r.x(i, j) = 2 * std::sqrt(3.0) * (uniform() - 0.5);
      eta += r.x(i, j) * (j % 3 == 0 ? 0.5 : 0.05);
    }
    r.y[i] = uniform() < logistic(eta) ? 1 : 0;
  }
  return r;
}

LogisticFit alone(const Rows& r, const LogisticOptions& options, const RowCounts8& counts, Eigen::Index replicate) {
  Vector weights = counts.col(replicate).cast<double>();
  if (r.weights.size() > 0) weights = weights.cwiseProduct(r.weights);
  return fit_logistic({r.x, r.y, weights, r.offset}, options);
}

}  // namespace

class LogisticRefitsTest : public QObject {
  Q_OBJECT
 private slots:
  void together_is_one_by_one_data() {
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("p");
    QTest::addColumn<int>("replicates");
    QTest::addColumn<bool>("weighted");
    QTest::newRow("one") << 300 << 4 << 1 << false;
    QTest::newRow("few rows, many replicates") << 80 << 5 << 37 << false;
    QTest::newRow("weights and offset") << 500 << 7 << 24 << true;
    QTest::newRow("two parts") << 5000 << 12 << 9 << false;
  }
  void together_is_one_by_one() {
    QFETCH(int, n);
    QFETCH(int, p);
    QFETCH(int, replicates);
    QFETCH(bool, weighted);
    Rows r = made_up(n, p);
    if (weighted) {
      r.weights = Vector::LinSpaced(n, 0.2, 2);
      r.offset = Vector::LinSpaced(n, -0.3, 0.3);
    }
    LogisticOptions options;
    options.penalty = ridge_penalty(p, 1);
    const LogisticFit full = fit_logistic(r.view(), options);
    QVERIFY(full.converged());
    const RowCounts8 counts = bootstrap_counts(n, replicates, 5);
    const LogisticRefits refits = refit_logistic(r.view(), options, full, counts);
    for (int i = 0; i < replicates; ++i) {
      const LogisticFit one = alone(r, options, counts, i);
      QCOMPARE(refits.terminations[size_t(i)], one.termination);
      const Vector scale = one.covariance.diagonal().cwiseSqrt();
      const Vector apart = (refits.coefficients.row(i).transpose() - one.coefficients).cwiseQuotient(scale);
      QVERIFY2(apart.cwiseAbs().maxCoeff() < 1e-4, qPrintable(QString::number(apart.cwiseAbs().maxCoeff())));
    }
  }

  // A replicate without a finite fit says why, and does not spoil its neighbours.
  void a_replicate_without_a_fit_says_so() {
    const Rows r = made_up(200, 3);
    const LogisticFit full = fit_logistic(r.view(), {});
    RowCounts8 counts = RowCounts8::Ones(200, 4);
    for (int i = 0; i < 200; ++i) {
      counts(i, 1) = r.y[i] == 1 ? 1 : 0;                       // one class
      counts(i, 2) = 0;                                         // nothing
      counts(i, 3) = (r.y[i] == 1) == (r.x(i, 1) > 0) ? 1 : 0;  // separated
    }
    const LogisticRefits refits = refit_logistic(r.view(), {}, full, counts);
    QCOMPARE(refits.terminations[0], Termination::Converged);
    QVERIFY((refits.coefficients.row(0).transpose() - full.coefficients).cwiseAbs().maxCoeff() < 1e-8);
    QCOMPARE(refits.terminations[1], Termination::OneClass);
    QCOMPARE(refits.terminations[2], Termination::OneClass);
    QCOMPARE(refits.terminations[3], Termination::Separation);
    QVERIFY(refits.coefficients.allFinite());
  }

  // A value of this machine, kept: another machine or compiler must give it again.
  void draws_are_the_same_everywhere() {
    const RowCounts8 a = bootstrap_counts(1000, 3, 42), b = bootstrap_counts(1000, 5, 42),
                     other = bootstrap_counts(1000, 3, 43);
    QVERIFY(a == b.leftCols(3));
    QVERIFY(a != other);
    for (int r = 0; r < 3; ++r) QCOMPARE(a.col(r).cast<int>().sum(), 1000);
    const double empty = double((a.array() == 0).count()) / 3000;
    QVERIFY(std::abs(empty - std::exp(-1.0)) < 0.03);
    std::uint64_t hash = 0;
    for (int i = 0; i < 1000; ++i) hash = hash * 31 + a(i, 0);
    QCOMPARE(hash, 16905150328581933916ull);
  }

  void bootstrap_spread_is_the_standard_error() {
    const Rows r = made_up(1500, 4);
    const LogisticFit full = fit_logistic(r.view(), {});
    const LogisticRefits refits = refit_logistic(r.view(), {}, full, bootstrap_counts(1500, 400, 9));
    const Matrix centred = refits.coefficients.rowwise() - refits.coefficients.colwise().mean();
    for (int j = 0; j < 4; ++j) {
      const double ratio = std::sqrt(centred.col(j).squaredNorm() / 399 / full.covariance(j, j));
      QVERIFY2(ratio > 0.85 && ratio < 1.15, qPrintable(QString::number(ratio)));
    }
  }

  // Deviances along the path are those of fits made one by one; the rule takes the largest ridge within one standard
  // error.
  void ridge_path_is_fits_one_by_one() {
    const Rows r = made_up(600, 9);
    std::vector<int> fold(600);
    for (int i = 0; i < 600; ++i) fold[size_t(i)] = i * 7 % 4;
    const RidgeChoice choice = choose_ridge(r.view(), fold, 12);
    QCOMPARE(choice.path.size(), size_t(12));
    QVERIFY(std::is_sorted(choice.path.rbegin(), choice.path.rend()));
    for (size_t i = 0; i < 12; ++i) {
      Vector by_fold(4);
      for (int k = 0; k < 4; ++k) {
        Vector training(600);
        for (int row = 0; row < 600; ++row) training[row] = fold[size_t(row)] != k;
        LogisticOptions options;
        options.penalty = ridge_penalty(9, choice.path[i]);
        const LogisticFit fit = fit_logistic({r.x, r.y, training, r.offset}, options);
        by_fold[k] = 0;
        for (int row = 0; row < 600; ++row) {
          const double eta = r.x.row(row).dot(fit.coefficients);
          if (fold[size_t(row)] == k) by_fold[k] += 2 * (log1p_exp(eta) - r.y[row] * eta) / 150;
        }
      }
      QVERIFY2(std::abs(by_fold.mean() - choice.deviance[i]) < 1e-4,
               qPrintable(QString::number(by_fold.mean() - choice.deviance[i])));
      const double error = std::sqrt((by_fold.array() - by_fold.mean()).square().mean() / 3);
      QVERIFY2(std::abs(error - choice.standard_error[i]) < 1e-4,
               qPrintable(QString::number(error - choice.standard_error[i])));
    }
    const size_t best =
        size_t(std::min_element(choice.deviance.begin(), choice.deviance.end()) - choice.deviance.begin());
    QCOMPARE(choice.best, choice.path[best]);
    QVERIFY(choice.ridge >= choice.best);
    const size_t chosen = size_t(std::find(choice.path.begin(), choice.path.end(), choice.ridge) - choice.path.begin());
    QVERIFY(choice.deviance[chosen] <= choice.deviance[best] + choice.standard_error[best]);
    QVERIFY(chosen == 0 || choice.deviance[chosen - 1] > choice.deviance[best] + choice.standard_error[best]);
  }

  void no_ridge_can_be_chosen_data() {
    QTest::addColumn<int>("defect");
    int defect = 0;
    for (const char* name : {"one fold", "fold list too short", "negative fold", "one class", "not finite",
                             "only an intercept", "no rows", "empty path"})
      QTest::newRow(name) << defect++;
  }
  void no_ridge_can_be_chosen() {
    QFETCH(int, defect);
    Rows r = made_up(defect == 6 ? 0 : 50, defect == 5 ? 1 : 3);
    std::vector<int> fold(size_t(r.x.rows()));
    for (size_t i = 0; i < fold.size(); ++i) fold[i] = defect == 0 ? 0 : int(i % 5);
    if (defect == 1) fold.pop_back();
    if (defect == 2) fold[3] = -1;
    if (defect == 3) r.y.setOnes();
    if (defect == 4) r.x(7, 1) = std::numeric_limits<double>::quiet_NaN();
    const RidgeChoice choice = choose_ridge(r.view(), fold, defect == 7 ? 0 : 10);
    QVERIFY(choice.path.empty() && choice.deviance.empty());
    QCOMPARE(choice.ridge, 0.0);
  }

  // Fold numbers with gaps (cohorts 2019, 2021) are folds all the same; columns that depend on each other are no
  // obstacle.
  void gaps_and_dependent_columns_are_no_obstacle() {
    Rows r = made_up(120, 5);
    r.x.col(4) = r.x.col(3);
    std::vector<int> fold(120);
    for (size_t i = 0; i < fold.size(); ++i) fold[i] = i % 3 == 0 ? 2021 : 2019;
    const RidgeChoice choice = choose_ridge(r.view(), fold, 30);
    QCOMPARE(choice.path.size(), size_t(30));
    for (const double d : choice.deviance) QVERIFY(std::isfinite(d));
  }

  // A million rows take another way to the same place: here 200,000.
  void many_rows_lead_to_the_same_maximum() {
    const Rows r = made_up(200'000, 6);
    LogisticOptions options;
    options.penalty = ridge_penalty(6, 1);
    const LogisticFit fit = fit_logistic(r.view(), options);
    QVERIFY2(fit.converged(), termination_word(fit.termination));
    Vector b = Vector::Zero(6);  // Newton by hand
    Square hessian;
    for (int i = 0; i < 12; ++i) {
      const LogisticSums sums = logistic_sums(r.view(), b, true);
      hessian = sums.hessian + options.penalty;
      b += hessian.inverse() * (sums.gradient - options.penalty * b);
    }
    QVERIFY((fit.coefficients - b).cwiseAbs().maxCoeff() < 1e-9);
    QVERIFY((fit.covariance - Square(hessian.inverse())).cwiseAbs().maxCoeff() <
            1e-9 * fit.covariance.diagonal().maxCoeff());
    Rows bad = r;
    bad.x(123'456, 2) = std::numeric_limits<double>::infinity();
    QCOMPARE(fit_logistic(bad.view(), options).termination, Termination::NotFinite);
    bad = r;
    bad.x.col(5) = bad.x.col(4);
    QCOMPARE(fit_logistic(bad.view(), {}).termination, Termination::Singular);
    bad = r;
    bad.x.col(5).setZero();
    bad.x.col(5).head(40).setOnes();
    bad.y.head(40).setOnes();  // forty rows of 200,000, two of them in the sub-sample
    QCOMPARE(fit_logistic(bad.view(), {}).termination, Termination::Separation);
  }

  // The three builds of the kernels agree, at every width and where rows do not fill a vector.
  void instruction_sets_agree_data() {
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("p");
    for (const int n : {1, 3, 8, 31, 64, 65, 130})
      for (const int p : {1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 24, 25, 31, 41, 64, 65, 100})
        QTest::addRow("%d x %d", n, p) << n << p;
  }
  void instruction_sets_agree() {
    QFETCH(int, n);
    QFETCH(int, p);
    Rows r = made_up(n, p);
    r.weights = Vector::LinSpaced(n, 0.5, 1.5), r.offset = Vector::LinSpaced(n, -1, 1);
    const Vector b = Vector::LinSpaced(p, -0.7, 0.9);
    const kernels::Rows rows = kernel_rows(r.view());
    const RowCounts8 counts = bootstrap_counts(n, 11, 3);
    std::vector<Vector> all;
    for (const char* name : {"x86-64", "x86-64-v3", "x86-64-v4"}) {
      const kernels::Kernels* k = kernels_for(name);
      if (!k) continue;
      const long width = k->padded(p), side = k->padded(11);
      AlignedZeros scratch(k->scratch(p)), hessian(width * width), gram(width * width), replicates(width * side),
          many(width * side);
      Vector out = Vector::Zero(2 + 3 * p + 2 * p * p + 3 * n + 11 * p + n * p), gradient = Vector::Zero(p),
             cross = Vector::Zero(p), eta(n), chance(n), share(n);
      kernels::Sums sums{0, 0, gradient.data(), hessian.data()}, without{0, 0, cross.data(), nullptr};
      k->sums(rows, b.data(), sums, scratch.data());
      k->sums(rows, b.data(), without, scratch.data());
      k->gram(rows, gram.data(), scratch.data());
      k->predict(rows, b.data(), eta.data());
      k->chances(eta.data(), n, chance.data());
      Matrix contributions(n, p);
      k->score(rows, b.data(), share.data(), contributions.data(), scratch.data());
      for (long j = 0; j < p; ++j)
        for (long i = 0; i < 11; ++i) replicates.data()[j * side + i] = b[j] * (1 + 0.1 * double(i));
      k->replicates(rows, {replicates.data(), counts.data(), 11, counts.outerStride(), many.data()}, scratch.data());
      Square h = Square::Zero(p, p), g = h;
      for (long j = 0; j < p; ++j)
        for (long i = j; i < p; ++i) h(j, i) = hessian.data()[j * width + i], g(j, i) = gram.data()[j * width + i];
      const Matrix m = Eigen::Map<const Matrix>(many.data(), width, side).topLeftCorner(p, 11);
      out << sums.log_likelihood, sums.farthest, gradient, cross, Vector::Zero(p), h.reshaped(), g.reshaped(), eta,
          chance, share, Eigen::Map<const Vector>(m.data(), 11 * p),
          Eigen::Map<const Vector>(contributions.data(), n * p);
      QVERIFY(out.allFinite());
      QVERIFY((gradient - cross).cwiseAbs().maxCoeff() < 1e-12 * n);
      QVERIFY((m.col(0) -
               [&] {
                 Vector w = counts.col(0).cast<double>().cwiseProduct(r.weights);
                 return logistic_sums({r.x, r.y, w, r.offset}, b, false).gradient;
               }())
                  .cwiseAbs()
                  .maxCoeff() < 1e-12 * n);
      all.push_back(out);
    }
    for (const Vector& one : all)
      QVERIFY((one - all[0]).cwiseAbs().maxCoeff() <= 1e-12 * (1 + all[0].cwiseAbs().maxCoeff()));
    QVERIFY(kernels_for("x86-64") != nullptr && kernels_for("vax") == nullptr);
  }

  void contributions_add_up_to_the_logit() {
    for (const auto& [n, p] : {std::pair{1, 1}, {3, 5}, {77, 41}, {9000, 13}}) {
      const Rows r = made_up(n, p);
      const Vector b = Vector::LinSpaced(p, -0.7, 0.9);
      Vector chance, alone;
      Matrix contributions;
      score_rows(r.x, b, chance, &contributions);
      score_rows(r.x, b, alone, nullptr);
      QVERIFY(chance == alone);
      QCOMPARE(contributions.rows(), Eigen::Index(n));
      QVERIFY((contributions - Matrix(r.x * b.asDiagonal())).cwiseAbs().maxCoeff() == 0);
      for (int i = 0; i < n; ++i) QVERIFY(std::abs(logistic(contributions.row(i).sum()) - chance[i]) < 1e-14);
    }
    Vector chance;
    Matrix contributions;
    score_rows(Matrix(0, 4), Vector::Ones(4), chance, &contributions);
    QCOMPARE(chance.size(), Eigen::Index(0));
  }
};

QTEST_GUILESS_MAIN(LogisticRefitsTest)
#include "logistic_refits_test.moc"
