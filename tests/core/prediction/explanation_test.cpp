#include "core/prediction/explanation.h"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <random>

#include "core/prediction/numeric/row_sums.h"
#include "core/prediction/row_scoring.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

// A node of linear terms, "column:group[:second group]", coefficients .3, -.2, .5 … of their own.
NodeModel node_of(const QString& outcome, const QStringList& terms, unsigned seed) {
  std::mt19937_64 random(seed);
  std::normal_distribution<double> normal(0, .7);
  NodeModel node;
  node.outcome = outcome;
  for (const QString& words : terms) {
    const QStringList parts = words.split(u':');
    DesignTerm term;
    term.column = parts[0];
    term.group = parts.value(1);
    if (parts.size() > 2) {
      term.kind = TermKind::Product;
      term.second = u"z"_s;
      term.second_group = parts[2];
    }
    node.design.columns.push_back({parts[0], static_cast<int>(node.design.terms.size()), 2, .5, 0, 4});
    node.design.terms.push_back(term);
  }
  node.coefficients = Vector::NullaryExpr(terms.size() + 1, [&] { return normal(random); });
  node.covariance = .02 * Square::Identity(terms.size() + 1, terms.size() + 1);
  return node;
}

// Mean marginal contribution over all orders of arrival: the definition, not the formula.
std::vector<double> by_permutation(int players, const std::vector<double>& value) {
  std::vector<int> order(static_cast<size_t>(players));
  std::iota(order.begin(), order.end(), 0);
  std::vector<double> sum(order.size(), 0);
  double orders = 0;
  do {
    size_t coalition = 0;
    for (const int player : order) {
      const size_t with = coalition | size_t{1} << player;
      sum[static_cast<size_t>(player)] += value[with] - value[coalition];
      coalition = with;
    }
    ++orders;
  } while (std::next_permutation(order.begin(), order.end()));
  for (double& one : sum) one /= orders;
  return sum;
}

std::vector<double> random_game(int players, unsigned seed) {
  std::mt19937_64 random(seed);
  std::uniform_real_distribution<double> unit(0, 1);
  std::vector<double> value(size_t{1} << players);
  for (double& one : value) one = unit(random);
  return value;
}

Matrix random_rows(Eigen::Index rows, Eigen::Index columns, unsigned seed) {
  std::mt19937_64 random(seed);
  std::normal_distribution<double> normal;
  Matrix z = Matrix::Ones(rows, columns);
  for (Eigen::Index row = 0; row < rows; ++row)
    for (Eigen::Index column = 1; column < columns; ++column) z(row, column) = normal(random);
  return z;
}

QStringList keys(const GroupPlan& plan) {
  QStringList found;
  for (const GroupPlan::Group& group : plan.groups) found << group.key;
  return found;
}

double sum(const std::vector<Contribution>& contributions) {
  double total = 0;
  for (const Contribution& one : contributions) total += one.value;
  return total;
}

double value_of(const RowScore& score, const QString& group) {
  for (const Contribution& one : score.contributions)
    if (one.group == group) return one.value;
  return 99;
}

struct Tree {
  std::vector<NodeModel> nodes;
  std::vector<const NodeModel*> per_slot() const {
    return {&nodes[0], &nodes[1], &nodes[2], &nodes[2], &nodes[3], &nodes[3]};
  }
};

Tree tree_of(const QStringList& terms) {
  return {{node_of(u"graduated"_s, terms, 1), node_of(u"ag_met"_s, terms, 2), node_of(u"enrolled"_s, terms, 3),
           node_of(u"persisted"_s, terms, 4)}};
}

std::vector<RowScore> tree_scores(const Tree& tree, const Matrix& z, const QStringList& schools = {QString()}) {
  const std::vector<Eigen::RowVectorXd> references(6, Eigen::RowVectorXd::Unit(z.cols(), 0));
  const TreeRowScorer scorer(tree.per_slot(), references, {.05, 200}, {.4, 60}, {schools, 50, 1, true, false});
  std::vector<RowScore> scores(static_cast<size_t>(z.rows()));
  scorer.score({std::vector<Matrix>(6, z), std::vector<int>(static_cast<size_t>(z.rows()), 0)}, scores, nullptr);
  return scores;
}

}  // namespace

class ExplanationTest : public QObject {
  Q_OBJECT

 private slots:
  void shapley_is_the_mean_over_all_orders() {
    for (int players = 1; players <= 8; ++players) {
      const std::vector<double> value = random_game(players, static_cast<unsigned>(players));
      const std::vector<double> found = shapley_values(players, value), expected = by_permutation(players, value);
      for (size_t at = 0; at < found.size(); ++at) QVERIFY(std::abs(found[at] - expected[at]) < 1e-12);
      const double all = std::accumulate(found.begin(), found.end(), 0.0);
      QVERIFY(std::abs(all - (value.back() - value.front())) < 1e-12);
    }
    QVERIFY(shapley_values(0, {.3}).empty());
  }

  void who_adds_nothing_gets_nothing_and_equals_get_the_same() {
    // v = (x0 + x1) (1 + x3): 0 and 1 alike, 2 without effect.
    std::vector<double> value(16);
    for (size_t at = 0; at < 16; ++at) value[at] = double((at & 1) + (at >> 1 & 1)) * (1 + double(at >> 3 & 1));
    const std::vector<double> found = shapley_values(4, value);
    QCOMPARE(found[2], 0.0);
    QVERIFY(std::abs(found[0] - found[1]) < 1e-15);
    QVERIFY(std::abs(found[0] - 1.5) < 1e-15 && std::abs(found[3] - 1) < 1e-15);
  }

  void a_nodes_contributions_add_up_to_eta() {
    NodeModel node = node_of(u"graduated"_s, {u"gpa:marks"_s, u"fs:marks"_s, u"attendance"_s, u"p:marks:days"_s}, 5);
    node.calibration = {Calibration::Kind::InterceptAndSlope, .2, .8, 10, 5};
    node.school_intercepts.insert(u"West"_s, .7);
    node.school_calibrations.insert(u"West"_s, {Calibration::Kind::Intercept, -.3, 1, 10, 5});
    const Matrix z = random_rows(50, 5, 6);
    std::vector<RowScore> scores(50);
    NodeRowScorer(node, {{u"West"_s}, 50, 1, true, false}).score({{z}, std::vector<int>(50, 0)}, scores, nullptr);
    for (Eigen::Index row = 0; row < 50; ++row) {
      const RowScore& score = scores[static_cast<size_t>(row)];
      const double eta = score_node(node, z.row(row), u"West"_s).eta;
      QVERIFY(std::abs(sum(score.contributions) + score.contribution_base - eta) < 1e-12);
      QVERIFY(std::abs(score.overall.probability - logistic(eta)) < 1e-12);
      const double product = .8 * node.coefficients[4] * z(row, 4) / 2;  // half of a product to each group
      QVERIFY(std::abs(value_of(score, u"days"_s) - product) < 1e-12);
      QVERIFY(std::abs(value_of(score, u"attendance"_s) - .8 * node.coefficients[3] * z(row, 3)) < 1e-12);
    }
    // The school moves the base, never a student's contribution.
    QVERIFY(std::abs(scores[0].contribution_base - (.2 + .8 * (node.coefficients[0] + .7) - .3)) < 1e-12);
    std::vector<RowScore> elsewhere(50);
    NodeRowScorer(node, {{u"East"_s}, 50, 1, true, false}).score({{z}, std::vector<int>(50, 0)}, elsewhere, nullptr);
    QVERIFY(std::abs(value_of(elsewhere[7], u"marks"_s) - value_of(scores[7], u"marks"_s)) < 1e-15);
  }

  void a_trees_contributions_add_up_to_the_probability() {
    const QStringList terms{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, u"h"_s};
    const Tree tree = tree_of(terms);
    for (const RowScore& score : tree_scores(tree, random_rows(40, 9, 7))) {
      QCOMPARE(score.contributions.size(), size_t(8));
      QVERIFY(std::abs(sum(score.contributions) + score.contribution_base - score.overall.probability) < 1e-12);
    }
  }

  void a_trees_contributions_are_the_mean_over_all_orders() {
    const Tree tree = tree_of({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    const Matrix z = random_rows(1, 5, 8);
    std::vector<double> value(16);
    for (size_t coalition = 0; coalition < 16; ++coalition) {
      Matrix part = z;
      for (int at = 0; at < 4; ++at)
        if (!(coalition >> at & 1)) part(0, at + 1) = 0;
      value[coalition] = tree_scores(tree, part)[0].overall.probability;
    }
    const std::vector<double> expected = by_permutation(4, value);
    const RowScore score = tree_scores(tree, z)[0];
    for (size_t at = 0; at < 4; ++at) QVERIFY(std::abs(score.contributions[at].value - expected[at]) < 1e-12);
    QVERIFY(std::abs(score.contribution_base - value[0]) < 1e-15);
  }

  void what_has_no_coefficient_contributes_nothing() {
    Tree tree = tree_of({u"a"_s, u"b"_s, u"c"_s});
    for (NodeModel& node : tree.nodes) node.coefficients[2] = 0;
    QCOMPARE(value_of(tree_scores(tree, random_rows(1, 4, 9))[0], u"b"_s), 0.0);
  }

  void more_than_eight_groups_leave_the_smallest_to_other() {
    QStringList terms;
    for (int at = 0; at < 11; ++at) terms << u"x%1"_s.arg(at, 2, 10, QLatin1Char('0'));
    Tree tree = tree_of(terms);
    for (NodeModel& node : tree.nodes)
      for (int at = 0; at < 11; ++at) node.coefficients[at + 1] = (at % 2 ? -.1 : .1) * (1 + at % 5 + at / 5.0);
    tree.nodes[0].design.terms[0].malleable = true;
    const GroupPlan plan = plan_groups(tree.per_slot(), most_tree_groups);
    // |b| is 1, 2.2, 3.4, 4.6, 5.8, 2, 3.2, 4.4, 5.6, 6.8, 3 tenths.
    QCOMPARE(keys(plan), (QStringList{u"x02"_s, u"x03"_s, u"x04"_s, u"x06"_s, u"x07"_s, u"x08"_s, u"x09"_s, u"other"_s}));
    QVERIFY(plan.groups.back().malleable);
    for (const RowScore& score : tree_scores(tree, random_rows(20, 12, 3)))
      QVERIFY(std::abs(sum(score.contributions) + score.contribution_base - score.overall.probability) < 1e-12);
  }

  void the_state_of_the_tree_is_nobodys_contribution() {
    const NodeModel node = node_of(u"enrolled"_s, {u"gpa:marks"_s, u"ag_state"_s, u"ag_state_gpa"_s}, 4);
    const GroupPlan plan = plan_groups({&node});
    QCOMPARE(keys(plan), QStringList{u"marks"_s});
    QCOMPARE(plan.weights[0](2, 0), 0.0);
    QCOMPARE(plan.weights[0](3, 0), node.coefficients[3]);
  }
};

QTEST_GUILESS_MAIN(ExplanationTest)
#include "explanation_test.moc"
