#include "core/prediction/uncertainty.h"

#include <QTest>
#include <numeric>

#include "core/prediction/numeric/row_sums.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

NodeModel two_column_node() {
  NodeModel node;
  node.outcome = u"graduated"_s;
  node.coefficients = Vector(3);
  node.coefficients << .5, 1, -.25;
  node.covariance = Square(3, 3);
  node.covariance << .04, .01, 0, .01, .09, -.02, 0, -.02, .16;
  return node;
}

Matrix one_row(std::initializer_list<double> values) {
  Matrix made(1, static_cast<Eigen::Index>(values.size()));
  std::copy(values.begin(), values.end(), made.data());
  return made;
}

struct Moments {
  double mean = 0, variance = 0;
};
Moments moments(const Eigen::RowVectorXd& values) {
  const double mean = values.mean();
  return {mean, (values.array() - mean).square().mean()};
}

}  // namespace

class UncertaintyTest : public QObject {
  Q_OBJECT

 private slots:
  void the_generator_is_philox() {
    // Known answers of the Random123 distribution for philox4x32-10.
    using Words = std::array<std::uint32_t, 4>;
    QVERIFY((philox({0, 0, 0, 0}, {0, 0}) == Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    const std::uint32_t ones = 0xffffffff;
    QVERIFY((philox({ones, ones, ones, ones}, {ones, ones}) == Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    QVERIFY((philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
             Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
  }

  void draws_are_standard_normal_and_each_its_own() {
    Eigen::RowVectorXd values(40'000);
    for (int at = 0; at < values.size(); ++at)
      values[at] = normal_draw(7, static_cast<std::uint32_t>(at % 4), static_cast<std::uint32_t>(at / 100), static_cast<std::uint64_t>(at % 100));
    const Moments found = moments(values);
    QVERIFY(std::abs(found.mean) < .02 && std::abs(found.variance - 1) < .03);
    QVERIFY(std::abs((values.array() < -1.6448536).count() / 4e4 - .05) < .004);
    std::sort(values.begin(), values.end());
    QVERIFY(std::adjacent_find(values.begin(), values.end()) == values.end());
    QCOMPARE(normal_draw(7, 1, 2, 3), normal_draw(7, 1, 2, 3));
    QVERIFY(normal_draw(7, 1, 2, 3) != normal_draw(8, 1, 2, 3));
  }

  void draws_are_the_same_on_every_machine() {
    // By tests/oracles/philox.py.
    QVERIFY(std::abs(normal_draw(20260814, 1, 0, 0) - 1.5033451043601622) < 1e-14);
    QVERIFY(std::abs(normal_draw(20260814, 4, 399, 17) - 0.09072004097194691) < 1e-14);
    QVERIFY(std::abs(normal_draw(0xffffffffffffffff, 0, 0, 0x8000000000000001) - -2.089344597237022) < 1e-14);
  }

  void coefficients_vary_as_their_covariance_says() {
    const NodeModel node = two_column_node();
    const Matrix z = one_row({1, 2, -1});
    const NodeDraws draws(node, {QString()}, {20'000, 1, 1});
    const Moments found = moments(draws.etas(z, {0}).row(0));
    const double variance = (z * node.covariance * z.transpose())(0, 0);
    QVERIFY(std::abs(found.mean - 2.75) < .03);
    QVERIFY(std::abs(found.variance / variance - 1) < .04);
  }

  void a_school_shares_its_intercept_through_the_calibration() {
    NodeModel node = two_column_node();
    node.covariance.setZero();
    node.school_sd = .6;
    node.school_intercepts.insert(u"West"_s, .8);
    node.school_intercept_variances.insert(u"West"_s, .01);
    node.calibration = {Calibration::Kind::InterceptAndSlope, .1, .5, 100, 50};
    Matrix z(3, 3);
    z << 1, 0, 0, 1, 0, 0, 1, 1, 1;
    const NodeDraws draws(node, {u"West"_s, u"new"_s}, {20'000, 1, 1});
    const Matrix etas = draws.etas(z, {0, 1, 1});
    QVERIFY(std::abs(moments(etas.row(0)).mean - (.1 + .5 * 1.3)) < .002);
    QVERIFY(std::abs(moments(etas.row(0)).variance / (.25 * .01) - 1) < .04);
    QVERIFY(std::abs(moments(etas.row(1)).mean - (.1 + .5 * .5)) < .01);
    QVERIFY(std::abs(moments(etas.row(1)).variance / (.25 * .36) - 1) < .04);
    QVERIFY((etas.row(2) - etas.row(1)).isApprox(Eigen::RowVectorXd::Constant(20'000, .5 * .75), 1e-12));
    // A school's numbers do not depend on who else is asked for.
    QVERIFY(NodeDraws(node, {u"new"_s}, {20'000, 1, 1}).etas(z.topRows(1), {0}).row(0).isApprox(etas.row(1), 1e-14));
  }

  void a_singular_covariance_is_no_obstacle() {
    NodeModel node = two_column_node();
    const Vector direction = Vector::LinSpaced(3, 1, 3);
    for (const Square& covariance : {Square(Square::Zero(3, 3)), Square(direction * direction.transpose()), Square(0, 0)}) {
      node.covariance = covariance;
      const Matrix etas = NodeDraws(node, {QString()}, {500, 1, 1}).etas(one_row({1, 1, 1}), {0});
      QVERIFY(etas.allFinite());
      const double expected = covariance.sum();
      QVERIFY(std::abs(moments(etas.row(0)).variance - expected) < .2 * expected + 1e-9);
    }
  }

  void a_rate_stays_between_nothing_and_everything() {
    const Vector drawn = rate_draws(.05, 400, {20'000, 3, 16});
    QVERIFY(drawn.minCoeff() > 0 && drawn.maxCoeff() < 1);
    QVERIFY(std::abs(moments(drawn.transpose()).variance / (.05 * .95 / 401) - 1) < .15);
    QCOMPARE(rate_draws(0, 10, {5, 3, 16}), Vector(Vector::Zero(5)));
    QCOMPARE(rate_draws(1, 10, {5, 3, 16}), Vector(Vector::Ones(5)));
    QVERIFY(rate_draws(1e-12, 0, {500, 3, 16}).allFinite());
  }

  void a_range_holds_nine_draws_in_ten() {
    std::vector<double> draws(101);
    for (size_t at = 0; at < draws.size(); ++at) draws[(at * 37) % 101] = static_cast<double>(at) / 100;
    const Chance chance = chance_from_draws(.5, draws);
    QVERIFY(std::abs(chance.low - .05) < 1e-15 && std::abs(chance.high - .95) < 1e-15);
    std::vector<double> same(20, .3);
    QCOMPARE(chance_from_draws(.3, same).low, .3);
    QCOMPARE(chance_from_draws(.29, same).low, .29);  // never a range without its own probability
    std::vector<double> none;
    QCOMPARE(chance_from_draws(.3, none).high, .3);
  }

  void a_single_node_has_its_range_from_the_variance() {
    const Chance chance = chance_from_eta(.4, .25);
    QVERIFY(std::abs(chance.low - logistic(.4 - 1.6448536269514722 * .5)) < 1e-15);
    QVERIFY(std::abs(chance.high - logistic(.4 + 1.6448536269514722 * .5)) < 1e-15);
    QCOMPARE(chance_from_eta(.4, 0).low, logistic(.4));
    QCOMPARE(chance_from_eta(1e308, 1e308).high, 1.0);
  }

  void the_first_are_the_lowest_and_ties_share() {
    Eigen::MatrixXf values(4, 2);
    values << .1F, .9F, .2F, .2F, .3F, .2F, .4F, .2F;
    QCOMPARE(share_among_first(values, 2), (std::vector<double>{.5, (1 + 2.0 / 3) / 2, 1.0 / 3, 1.0 / 3}));
    QCOMPARE(share_among_first(values, 0), std::vector<double>(4, 0));
    QCOMPARE(share_among_first(values, 9), std::vector<double>(4, 1));
    const std::vector<double> one = share_among_first(values, 1);
    QVERIFY(std::abs(std::accumulate(one.begin(), one.end(), 0.0) - 1) < 1e-12);
  }
};

QTEST_GUILESS_MAIN(UncertaintyTest)
#include "uncertainty_test.moc"
