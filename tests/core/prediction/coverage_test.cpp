#include <QTest>
#include <random>

#include "core/prediction/numeric/logistic_fit.h"
#include "core/prediction/numeric/row_sums.h"
#include "core/prediction/scoring.h"
#include "core/prediction/tree_chances.h"
#include "tests/core/prediction/hand_made_package.h"

using namespace milepost;
using namespace milepost::hand_made;
using namespace Qt::StringLiterals;

namespace {

// A district whose truth is known: the tree's four logistic nodes, z = raw value.
const Term gpa{u"gpa"_s, u"course_performance"_s, .9}, absent{u"absent"_s, u"attendance"_s, -.5};
const Term state{u"ag_state"_s, u"credits"_s, .7}, state_gpa{u"ag_state_gpa"_s, u"credits"_s, .3};
constexpr double enrol_rate = .15, persist_rate = .5;

std::vector<NodeModel> truth() {
  return {node(u"graduated"_s, .8, {gpa, absent}), node(u"ag_met"_s, .1, {gpa, absent}),
          node(u"enrolled"_s, .3, {gpa, absent, state, state_gpa}), node(u"persisted"_s, .5, {gpa, state, state_gpa})};
}

// Rows at risk of one node.
struct NodeRows {
  std::vector<double> x, y;
};
struct District {
  NodeRows nodes[4];
  double others = 0, others_enrolled = 0, others_persisted = 0;
};

class Simulation {
 public:
  explicit Simulation(unsigned seed) : random_(seed) {}
  double normal() { return normal_(random_); }
  District district(int students) {
    const std::vector<NodeModel> nodes = truth();
    District made;
    for (int at = 0; at < students; ++at) {
      const double g = normal(), a = normal();
      const auto happens = [&](int which, const std::vector<double>& x) {
        const Vector& b = nodes[static_cast<size_t>(which)].coefficients;
        double eta = 0;
        for (size_t column = 0; column < x.size(); ++column) eta += b[static_cast<Eigen::Index>(column)] * x[column];
        const bool yes = unit_(random_) < logistic(eta);
        made.nodes[which].x.insert(made.nodes[which].x.end(), x.begin(), x.end());
        made.nodes[which].y.push_back(yes);
        return yes;
      };
      if (!happens(0, {1, g, a})) {
        ++made.others;
        const bool enrolled = unit_(random_) < enrol_rate;
        made.others_enrolled += enrolled;
        made.others_persisted += enrolled && unit_(random_) < persist_rate;
        continue;
      }
      const double s = happens(1, {1, g, a});
      if (happens(2, {1, g, a, s, s * g})) happens(3, {1, g, s, s * g});
    }
    return made;
  }

 private:
  std::mt19937_64 random_;
  std::normal_distribution<double> normal_;
  std::uniform_real_distribution<double> unit_{0, 1};
};

ModelPackage fitted(const District& district) {
  ModelPackage package;
  package.tree = true;
  package.landmarks = {QString()};
  package.nodes = truth();
  for (int which = 0; which < 4; ++which) {
    const NodeRows& rows = district.nodes[which];
    NodeModel& node = package.nodes[static_cast<size_t>(which)];
    const auto n = static_cast<Eigen::Index>(rows.y.size());
    const Eigen::Map<const Matrix> x(rows.x.data(), n, node.coefficients.size());
    const LogisticFit fit = fit_logistic(logistic_rows(x, Eigen::Map<const Vector>(rows.y.data(), n)), {});
    if (!fit.converged()) qFatal("%s", termination_word(fit.termination));
    node.coefficients = fit.coefficients;
    node.covariance = fit.covariance;
  }
  package.enrol_otherwise = {district.others_enrolled / district.others, district.others};
  package.persist_otherwise = {district.others_persisted / district.others_enrolled, district.others_enrolled};
  return package;
}

double true_overall(double g, double a) {
  const std::vector<NodeModel> nodes = truth();
  const auto eta = [&](size_t which, const Vector& x) { return nodes[which].coefficients.dot(x); };
  TreeEtas etas{};
  etas[slot_graduated] = eta(0, Eigen::Vector3d(1, g, a));
  etas[slot_ag_met] = eta(1, Eigen::Vector3d(1, g, a));
  for (const int s : {1, 0}) {
    Vector enrolled(5);
    enrolled << 1, g, a, s, s * g;
    etas[s ? slot_enrolled_ag : slot_enrolled_other] = eta(2, enrolled);
    etas[s ? slot_persisted_ag : slot_persisted_other] = eta(3, Eigen::Vector4d(1, g, s, s * g));
  }
  return tree_chances({tree_slot_count, enrol_rate, persist_rate}, etas).overall;
}

}  // namespace

// Synthetic truth (model.md 5): the whole way from outcomes to ranges.
class CoverageTest : public QObject {
  Q_OBJECT

 private slots:
  void coefficients_are_recovered() {
    const ModelPackage package = fitted(Simulation(1).district(20'000));
    const std::vector<NodeModel> expected = truth();
    for (size_t which = 0; which < 4; ++which) {
      const NodeModel& found = package.nodes[which];
      const Vector z = (found.coefficients - expected[which].coefficients).cwiseQuotient(found.covariance.diagonal().cwiseSqrt());
      QVERIFY2(z.cwiseAbs().maxCoeff() < 4, qPrintable(found.outcome));
    }
  }

  void nine_ranges_in_ten_hold_the_true_chance() {
    constexpr int replications = 400, rows = 10;
    ScoreOptions options;
    options.draws = 200;
    options.contributions = false;
    int held = 0;
    Simulation simulation(20260814);
    for (int replication = 0; replication < replications; ++replication) {
      const ModelPackage package = fitted(simulation.district(1'000));
      std::vector<double> g, a;
      for (int row = 0; row < rows; ++row) {
        g.push_back(simulation.normal());
        a.push_back(simulation.normal());
      }
      options.seed = static_cast<quint64>(replication);
      const auto scores = score_table(package, table({numbers(u"gpa"_s, g), numbers(u"absent"_s, a)}), options, Task());
      QVERIFY2(scores.ok(), scores.ok() ? "" : qPrintable(scores.error().sentence));
      for (size_t row = 0; row < rows; ++row) {
        const double expected = true_overall(g[row], a[row]);
        held += (*scores)[row].overall.low <= expected && expected <= (*scores)[row].overall.high;
      }
    }
    const double share = held / double(replications * rows);
    qInfo("90 %% ranges held the truth in %.2f %% of %d", 100 * share, replications * rows);
    QVERIFY2(share >= .88 && share <= .92, qPrintable(QString::number(share)));
  }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "coverage_test.moc"
