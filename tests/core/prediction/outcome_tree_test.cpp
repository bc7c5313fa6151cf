#include "core/prediction/outcome_tree.h"

#include <QTest>
#include <limits>
#include <random>

#include "core/prediction/tree_chances.h"

using namespace milepost;

namespace {

bool coherent(const OutcomeChances& chances) {
  for (const double one : {chances.graduated, chances.ag_graduated, chances.enrolled, chances.overall})
    if (!(one >= 0 && one <= 1)) return false;
  return chances.overall <= chances.enrolled && chances.ag_graduated <= chances.graduated;
}

}  // namespace

class OutcomeTreeTest : public QObject {
  Q_OBJECT

 private slots:
  void adds_up_the_branches_of_three_states() {
    // model.md 3.2.
    const OutcomeChances chances = outcome_chances({.9, .6, {.85, .5, .05}, {.85, .6, .4}});
    QVERIFY(std::abs(chances.graduated - .9) <= 1e-15);
    QVERIFY(std::abs(chances.ag_graduated - .54) <= 1e-15);
    QVERIFY(std::abs(chances.enrolled - .644) <= 1e-15);
    QVERIFY(std::abs(chances.overall - .50015) <= 1e-15);
  }

  void a_graduate_without_ag_may_enrol() {
    const OutcomeChances chances = outcome_chances({1, 0, {0, 1, 0}, {0, 1, 0}});
    QCOMPARE(chances.ag_graduated, 0.0);
    QCOMPARE(chances.overall, 1.0);
  }

  void stays_coherent_on_a_million_inputs() {
    std::mt19937_64 random(20260814);
    std::uniform_real_distribution<double> unit(0, 1);
    const double extremes[] = {0, 1, std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::min(),
                               std::nextafter(1.0, 0.0), 1e-300, 1 - 1e-15, .5};
    const auto draw = [&] { return random() % 4 == 0 ? extremes[random() % std::size(extremes)] : unit(random); };
    int incoherent = 0;
    for (int at = 0; at < 1'000'000; ++at) {
      TreeBranches branches{draw(), draw(), {}, {}};
      for (int state = 0; state < tree_state_count; ++state) {
        branches.enrol[state] = draw();
        branches.persist[state] = draw();
      }
      incoherent += !coherent(outcome_chances(branches));
    }
    QCOMPARE(incoherent, 0);
  }

  void stays_coherent_on_extreme_etas() {
    std::mt19937_64 random(3);
    std::normal_distribution<double> normal(0, 60);
    int incoherent = 0;
    for (int at = 0; at < 100'000; ++at) {
      TreeEtas etas;
      for (double& eta : etas) eta = random() % 10 == 0 ? (random() % 2 ? 1e308 : -1e308) : normal(random);
      for (const int filled : {4, 6}) incoherent += !coherent(tree_chances({filled, .05, .4}, etas));
    }
    QCOMPARE(incoherent, 0);
  }

  void stands_for_the_furthest_outcome_there_is() {
    const TreeEtas etas{2, .5, 1, -.5, 1.5, .3};
    const OutcomeChances whole = tree_chances({6, .05, .4}, etas);
    QCOMPARE(tree_chances({1, 0, 0}, etas).overall, whole.graduated);
    QCOMPARE(tree_chances({2, 0, 0}, etas).overall, whole.ag_graduated);
    QCOMPARE(tree_chances({4, .05, 0}, etas).overall, whole.enrolled);
    QVERIFY(whole.overall < whole.enrolled);
  }
};

QTEST_GUILESS_MAIN(OutcomeTreeTest)
#include "outcome_tree_test.moc"
