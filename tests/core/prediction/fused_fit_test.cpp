#include "core/prediction/numeric/fused_fit.h"

#include <Eigen/Cholesky>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/prediction/numeric/block_cholesky.h"

using namespace milepost;

namespace {

struct Landmarks {
  std::vector<Matrix> x;
  std::vector<Vector> y;
  std::vector<Square> penalty;
  std::vector<std::vector<int>> slot;

  std::vector<FusedBlock> blocks() const {
    std::vector<FusedBlock> made;
    for (size_t t = 0; t < x.size(); ++t) made.push_back({logistic_rows(x[t], y[t]), penalty[t], slot[t]});
    return made;
  }
};

// Waves, no random numbers. Column 0: an intercept of each landmark's own; columns 1, 2, … hold the slots given.
Landmarks waves(const std::vector<std::vector<int>>& columns, int n = 150) {
  Landmarks made;
  for (size_t t = 0; t < columns.size(); ++t) {
    const Eigen::Index p = Eigen::Index(columns[t].size());
    Matrix x(n, p);
    Vector y(n);
    for (int i = 0; i < n; ++i) {
      double eta = 0.3 * double(t) - 0.5;
      for (Eigen::Index j = 0; j < p; ++j) {
        const int s = columns[t][size_t(j)];
        x(i, j) = j == 0 ? 1 : std::sin((1.3 + 0.7 * s) * i + double(t)) + 0.4 * std::cos((0.31 + 0.1 * double(j)) * i);
        if (j > 0) eta += (0.8 - 0.3 * s + 0.2 * double(t)) * x(i, j);
      }
      y[i] = eta + 1.8 * std::sin(12.9898 * i + 3.0 * double(t)) * std::cos(78.233 * i) > 0;
    }
    made.x.push_back(x);
    made.y.push_back(y);
    made.penalty.push_back(ridge_penalty(p, 0.5));
    made.slot.push_back(columns[t]);
  }
  return made;
}

const std::vector<std::vector<int>> gap = {
    {-1, 0, 1}, {-1, 1}, {-1, 0, 1, 2}, {-1, 2}, {-1, 0, 2}};  // slots missing in the middle

double joint(const Landmarks& made, double fusion, const std::vector<Vector>& b) {
  double sum = 0;
  std::vector<double> last(3, NAN);
  for (size_t t = 0; t < b.size(); ++t) {
    sum += logistic_sums(logistic_rows(made.x[t], made.y[t]), b[t], false).log_likelihood -
           b[t].dot(made.penalty[t] * b[t]) / 2;
    for (Eigen::Index j = 1; j < b[t].size(); ++j) {
      double& before = last[size_t(made.slot[t][size_t(j)])];
      if (!std::isnan(before)) sum -= fusion / 2 * (b[t][j] - before) * (b[t][j] - before);
      before = b[t][j];
    }
  }
  return sum;
}

std::vector<Vector> coefficients(const FusedFit& fit) {
  std::vector<Vector> b;
  for (const LogisticFit& block : fit.blocks) b.push_back(block.coefficients);
  return b;
}

}  // namespace

class FusedFitTest : public QObject {
  Q_OBJECT

 private slots:
  void no_fusion_is_the_fits_apart() {
    const Landmarks made = waves(gap);
    LogisticOptions options;
    options.tolerance = 1e-14;
    const FusedFit fit = fit_fused(made.blocks(), 0, options);
    QCOMPARE(fit.termination, Termination::Converged);
    for (size_t t = 0; t < gap.size(); ++t) {
      options.penalty = made.penalty[t];
      const LogisticFit alone = fit_logistic(logistic_rows(made.x[t], made.y[t]), options);
      const LogisticFit& block = fit.blocks[t];
      QVERIFY(block.converged());
      QVERIFY((block.coefficients - alone.coefficients).cwiseAbs().maxCoeff() < 1e-10);
      QVERIFY((block.covariance - alone.covariance).cwiseAbs().maxCoeff() < 1e-10);
      QVERIFY(std::abs(block.log_likelihood - alone.log_likelihood) < 1e-10 && std::abs(block.edf - alone.edf) < 1e-8);
    }
  }

  void endless_fusion_is_one_coefficient() {
    const Landmarks made = waves({{-1, 0, 1}, {-1, 0, 1}, {-1, 0, 1}});
    const FusedFit fit = fit_fused(made.blocks(), 1e8, {});
    QCOMPARE(fit.termination, Termination::Converged);
    // The same as one fit with three intercepts and common slopes under the three penalties together.
    Matrix x = Matrix::Zero(450, 5);
    Vector y(450);
    for (int t = 0; t < 3; ++t) {
      x.block(150 * t, t, 150, 1).setOnes();
      x.block(150 * t, 3, 150, 2) = made.x[size_t(t)].rightCols(2);
      y.segment(150 * t, 150) = made.y[size_t(t)];
    }
    LogisticOptions options;
    options.penalty = Square::Zero(5, 5);
    options.penalty(3, 3) = options.penalty(4, 4) = 1.5;
    const LogisticFit pooled = fit_logistic(logistic_rows(x, y), options);
    for (int t = 0; t < 3; ++t) {
      const LogisticFit& block = fit.blocks[size_t(t)];
      QVERIFY(std::abs(block.coefficients[0] - pooled.coefficients[t]) < 1e-5);
      QVERIFY((block.coefficients.tail(2) - pooled.coefficients.tail(2)).cwiseAbs().maxCoeff() < 1e-5);
      QVERIFY(std::abs(block.covariance(1, 1) - pooled.covariance(3, 3)) < 1e-6);
    }
  }

  void the_end_is_the_joint_maximum() {
    const Landmarks made = waves(gap);
    const double fusion = 7;
    const FusedFit fit = fit_fused(made.blocks(), fusion, {});
    QCOMPARE(fit.termination, Termination::Converged);
    const std::vector<Vector> at = coefficients(fit);
    for (size_t t = 0; t < at.size(); ++t) {
      for (Eigen::Index j = 0; j < at[t].size(); ++j) {
        std::vector<Vector> up = at, down = at;
        up[t][j] += 1e-4;
        down[t][j] -= 1e-4;
        QVERIFY(std::abs(joint(made, fusion, up) - joint(made, fusion, down)) / 2e-4 < 1e-6);
        QVERIFY(joint(made, fusion, up) < joint(made, fusion, at));
      }
    }
    // Slot 0 is pulled from landmark 0 to landmark 2 over landmark 1, which has it not.
    const FusedFit apart = fit_fused(made.blocks(), 0, {});
    QVERIFY(std::abs(at[2][1] - at[0][1]) <
            std::abs(apart.blocks[2].coefficients[1] - apart.blocks[0].coefficients[1]));
  }

  void the_banded_inverse_is_that_of_the_whole_matrix() {
    const Eigen::Index sizes[] = {3, 2, 4, 1, 3};
    Square whole = Square::Zero(13, 13);
    BlockBand band;
    band.reach = 2;
    for (int i = 0, row = 0; i < 5; row += int(sizes[i]), ++i) {
      band.parts.emplace_back();
      for (int j = i, column = row; j >= std::max(0, i - 2); --j) {
        if (j < i) column -= int(sizes[j]);
        Square part = Square::NullaryExpr(sizes[i], sizes[j], [&](Eigen::Index a, Eigen::Index b) {
          return std::sin(3.0 * i + 5.0 * j + a * b + a + b);
        });
        if (i == j) part += 20 * Square::Identity(sizes[i], sizes[i]);
        if (i == j) part = ((part + part.transpose()) / 2).eval();
        whole.block(row, column, sizes[i], sizes[j]) = part;
        whole.block(column, row, sizes[j], sizes[i]) = part.transpose();
        band.parts.back().push_back(part);
      }
    }
    const BlockCholesky cholesky(band);
    QVERIFY(cholesky.ok());
    const Square inverse = whole.llt().solve(Square::Identity(13, 13));
    const std::vector<Square> diagonal = cholesky.inverse_diagonal();
    std::vector<Vector> right;
    const Vector all = Vector::LinSpaced(13, -1, 2);
    for (int i = 0, row = 0; i < 5; row += int(sizes[i]), ++i) {
      QVERIFY((diagonal[size_t(i)] - inverse.block(row, row, sizes[i], sizes[i])).cwiseAbs().maxCoeff() < 1e-14);
      right.push_back(all.segment(row, sizes[i]));
    }
    const std::vector<Vector> solved = cholesky.solve(right);
    const Vector expected = inverse * all;
    for (int i = 0, row = 0; i < 5; row += int(sizes[i]), ++i) {
      QVERIFY((solved[size_t(i)] - expected.segment(row, sizes[i])).cwiseAbs().maxCoeff() < 1e-14);
    }
  }

  void what_cannot_be_fitted_is_named_data() {
    QTest::addColumn<QString>("spoil");
    QTest::addColumn<QString>("word");
    for (const char* word :
         {"one_class", "separation", "singular", "not_finite", "no_rows", "iteration_limit", "no_blocks"}) {
      QTest::newRow(word) << QString::fromLatin1(word)
                          << QString::fromLatin1(qstrcmp(word, "no_blocks") == 0 ? "no_rows" : word);
    }
  }
  void what_cannot_be_fitted_is_named() {
    QFETCH(QString, spoil);
    QFETCH(QString, word);
    Landmarks made = waves(gap);
    for (Square& penalty : made.penalty) penalty.setZero();
    LogisticOptions options;
    if (spoil == QLatin1String("one_class")) made.y[2].setZero();
    if (spoil == QLatin1String("separation"))
      made.x[3].col(1) = 2 * made.y[3].array() - 1 + 0.1 * made.x[3].col(1).array();
    if (spoil == QLatin1String("separation")) made.slot[3] = {-1, -1};
    if (spoil == QLatin1String("singular")) {
      made.x[0].col(2) = made.x[0].col(1);
      made.slot[0] = {-1, -1, -1};
    }
    if (spoil == QLatin1String("not_finite")) made.x[1](4, 1) = NAN;
    if (spoil == QLatin1String("no_rows")) made.x[4] = Matrix(0, 3), made.y[4] = Vector(0);
    if (spoil == QLatin1String("iteration_limit")) options.max_iterations = 1;
    if (spoil == QLatin1String("no_blocks")) made = {};
    const FusedFit fit = fit_fused(made.blocks(), 3, options);
    QCOMPARE(QString::fromLatin1(termination_word(fit.termination)), word);
    QCOMPARE(fit.blocks.size(), made.x.size());
    if (spoil == QLatin1String("separation")) QVERIFY(std::ranges::count(fit.blocks[3].separating, 1) == 1);
  }

  void a_ridge_makes_separation_finite() {
    Landmarks made = waves({{-1, 0}, {-1, 0}});
    made.x[1].col(1) = 2 * made.y[1].array() - 1;
    const FusedFit fit = fit_fused(made.blocks(), 2, {});
    QCOMPARE(fit.termination, Termination::Converged);
    QVERIFY(fit.blocks[1].coefficients.allFinite() && fit.blocks[1].covariance.allFinite());
  }
};

QTEST_GUILESS_MAIN(FusedFitTest)
#include "fused_fit_test.moc"
