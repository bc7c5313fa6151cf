#include "core/prediction/support.h"

#include <QTest>
#include <limits>
#include <random>

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

// Columns of a linear term each, raw mean 2 and sd .5.
NodeModel linear_node(const QStringList& names) {
  NodeModel node;
  node.outcome = u"graduated"_s;
  for (const QString& name : names) {
    DesignTerm term;
    term.column = name;
    node.design.terms.push_back(term);
    node.design.columns.push_back({name, static_cast<int>(node.design.columns.size()), 2, .5, 0, 4});
  }
  node.coefficients = Vector::Zero(names.size() + 1);
  return node;
}

// Two columns that go together (correlation .8), further ones on their own.
Matrix correlated(Eigen::Index rows, Eigen::Index columns, unsigned seed) {
  std::mt19937_64 random(seed);
  std::normal_distribution<double> normal;
  Matrix z = Matrix::Ones(rows, columns + 1);
  for (Eigen::Index row = 0; row < rows; ++row) {
    for (Eigen::Index column = 1; column <= columns; ++column) z(row, column) = normal(random);
    if (columns > 1) z(row, 2) = .8 * z(row, 1) + .6 * z(row, 2);
  }
  return z;
}

QStringList judged(const NodeModel& node, const Eigen::RowVectorXd& z) {
  return outside_support(node, z, mahalanobis_squared(node, z)[0]);
}

Eigen::RowVectorXd row(std::initializer_list<double> values) {
  Eigen::RowVectorXd made(static_cast<Eigen::Index>(values.size()));
  std::copy(values.begin(), values.end(), made.begin());
  return made;
}

}  // namespace

class SupportTest : public QObject {
  Q_OBJECT

 private slots:
  void training_rows_lie_within_and_new_ones_like_them() {
    NodeModel node = linear_node({u"a"_s, u"b"_s, u"c"_s});
    const Matrix z = correlated(5000, 3, 1);
    make_support(node, z);
    QVERIFY(node.mahalanobis_limit > 0);
    QVERIFY((mahalanobis_squared(node, z).array() <= node.mahalanobis_limit).count() >= 4995);
    const Vector fresh = mahalanobis_squared(node, correlated(100'000, 3, 2));
    const double beyond = (fresh.array() > node.mahalanobis_limit).count() / 1e5;
    QVERIFY2(beyond > .0003 && beyond < .002, qPrintable(QString::number(beyond)));
  }

  void few_training_rows_do_not_turn_away_their_like() {
    for (const unsigned seed : {3u, 4u, 5u}) {
      NodeModel node = linear_node({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s});
      make_support(node, correlated(60, 6, seed));
      const Vector fresh = mahalanobis_squared(node, correlated(20'000, 6, seed + 100));
      QVERIFY((fresh.array() > node.mahalanobis_limit).count() < 200);
    }
  }

  void a_combination_never_seen_is_named() {
    NodeModel node = linear_node({u"a"_s, u"b"_s, u"c"_s});
    make_support(node, correlated(5000, 3, 1));
    QVERIFY(judged(node, row({1, 2.5, 2.5, 0})).isEmpty());
    const QStringList unusual = judged(node, row({1, 2.5, -2.5, 0}));  // each within its range, never together
    QVERIFY(unusual.contains(u"a"_s) && unusual.contains(u"b"_s));
  }

  void a_value_out_of_range_is_named() {
    const NodeModel node = linear_node({u"gpa"_s, u"attendance"_s});
    QCOMPARE(judged(node, row({1, 4.7, 0})), QStringList());              // 4.35: within a tenth of the range
    QCOMPARE(judged(node, row({1, 4.9, 0})), QStringList{u"gpa"_s});      // 4.45
    QCOMPARE(judged(node, row({1, 0, -4.9})), QStringList{u"attendance"_s});
    QCOMPARE(judged(node, row({1, 0, 0})), QStringList());                // missing: the mean
  }

  void what_is_no_number_is_never_inside() {
    NodeModel node = linear_node({u"a"_s, u"b"_s});
    make_support(node, correlated(500, 2, 1));
    const double infinite = std::numeric_limits<double>::infinity();
    for (const double bad : {infinite, -infinite, std::numeric_limits<double>::quiet_NaN()})
      QCOMPARE(outside_range(node, row({1, bad, 0})), QStringList{u"a"_s});
  }

  void derived_columns_have_no_range_of_their_own() {
    NodeModel node = linear_node({u"gpa"_s});
    node.design.terms[0].kind = TermKind::Spline;
    node.design.columns.push_back({u"gpa_s1"_s, 0, 0, 1, -1, 1});
    node.coefficients = Vector::Zero(3);
    QCOMPARE(outside_range(node, row({1, 0, 1.5})), QStringList());
    QCOMPARE(outside_range(node, row({1, 9, 1.5})), QStringList{u"gpa"_s});
    QCOMPARE(outside_range(node, row({1, 9, 1.5}), {u"gpa"_s}), QStringList());
  }

  void constant_equal_and_rare_columns_do_no_harm() {
    NodeModel node = linear_node({u"a"_s, u"constant"_s, u"same as a"_s, u"rare"_s, u"b"_s});
    node.design.columns[3].high = 14;
  Matrix z = correlated(2000, 5, 9);
    z.col(2).setZero();
    z.col(3) = z.col(1);
    for (Eigen::Index at = 0; at < z.rows(); ++at) z(at, 4) = at % 500 == 3 ? 22.3 : -.045;  // 4 of 2,000
    make_support(node, z);
    QVERIFY(node.mahalanobis_precision.allFinite());
    QVERIFY2(node.mahalanobis_limit < 40, qPrintable(QString::number(node.mahalanobis_limit)));
    QVERIFY(judged(node, z.row(3)).isEmpty());             // a student with the rare mark
    QVERIFY(!judged(node, row({1, 3, 0, -3, 0, 0})).isEmpty());  // the same column twice, with two values
  }

  void weights_count() {
    NodeModel node = linear_node({u"a"_s, u"b"_s}), plain = node;
    const Matrix z = correlated(400, 2, 5);
    Matrix doubled(800, 3);
    doubled << z, z;
    const Vector two = Vector::Constant(400, 2);
    const VectorView weights(two);
    make_support(node, z, &weights);
    make_support(plain, doubled);
    QVERIFY((node.mahalanobis_precision - plain.mahalanobis_precision).norm() < .02 * plain.mahalanobis_precision.norm());
  }

  void what_gives_no_distance_leaves_it_out() {
    NodeModel node = linear_node({u"a"_s, u"b"_s});
    Matrix bad = correlated(100, 2, 5);
    bad(3, 1) = std::numeric_limits<double>::quiet_NaN();
    for (const Matrix& z : {Matrix(0, 3), Matrix(correlated(1, 2, 1)), Matrix(correlated(6, 2, 1)), bad, Matrix(Matrix::Ones(50, 3)),
                            Matrix(Matrix::Ones(5, 1))}) {
      make_support(node, z);
      QCOMPARE(node.mahalanobis_limit, 0.0);
    }
    QVERIFY(judged(node, row({1, 3, -3})).isEmpty());  // only ranges
  }
};

QTEST_GUILESS_MAIN(SupportTest)
#include "support_test.moc"
