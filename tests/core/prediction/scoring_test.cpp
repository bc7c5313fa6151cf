#include "core/prediction/scoring.h"

#include <QTest>
#include <limits>
#include <random>

#include "core/prediction/numeric/row_sums.h"
#include "core/prediction/support.h"
#include "core/prediction/tree_chances.h"
#include "tests/core/prediction/hand_made_package.h"

using namespace milepost;
using namespace milepost::hand_made;
using namespace Qt::StringLiterals;

namespace {

constexpr double empty = std::numeric_limits<double>::quiet_NaN();

ModelPackage single() {
  ModelPackage package;
  package.landmarks = {QString()};
  package.nodes = {node(u"graduated"_s, .4, {{u"gpa"_s, u"course_performance"_s, .8, 2, .5}, {u"absent"_s, u"attendance"_s, -.6}})};
  return package;
}

ModelPackage tree() {
  ModelPackage package;
  package.tree = true;
  package.landmarks = {u"q1"_s};
  const Term gpa{u"gpa"_s, u"course_performance"_s, .9, 2.5, .8}, absent{u"absent"_s, u"attendance"_s, -.5};
  const Term state{u"ag_state"_s, u"credits"_s, .7, .6, .49}, state_gpa{u"ag_state_gpa"_s, u"credits"_s, .3, 1.9, 1.5};
  package.nodes = {node(u"graduated"_s, 1.5, {gpa, absent}), node(u"ag_met"_s, -.2, {gpa, absent}),
                   node(u"enrolled"_s, .6, {gpa, absent, state, state_gpa}),
                   node(u"persisted"_s, .8, {gpa, state, state_gpa}), node(u"near_term"_s, .1, {gpa, absent})};
  for (NodeModel& one : package.nodes) one.landmark = u"q1"_s;
  package.enrol_otherwise = {.05, 200};
  package.persist_otherwise = {.4, 40};
  return package;
}

FeatureTable students(const std::vector<double>& gpa, const std::vector<double>& absent) {
  return table({numbers(u"gpa"_s, gpa), numbers(u"absent"_s, absent)});
}

FeatureTable random_students(int count) {
  std::mt19937_64 random(5);
  std::normal_distribution<double> normal;
  std::vector<double> gpa, absent;
  for (int at = 0; at < count; ++at) {
    gpa.push_back(at % 17 == 3 ? empty : 2.5 + .8 * normal(random));
    absent.push_back(at % 23 == 5 ? empty : normal(random));
  }
  return students(gpa, absent);
}

std::vector<RowScore> scores(const ModelPackage& package, const FeatureTable& rows, ScoreOptions options = {}) {
  if (package.tree) options.landmark = u"q1"_s;
  auto found = score_table(package, rows, options, Task());
  if (!found.ok()) qFatal("%s", qPrintable(found.error().sentence));
  return found.take();
}

QString refusal(const ModelPackage& package, const FeatureTable& rows, const ScoreOptions& options) {
  const auto found = score_table(package, rows, options, Task());
  return found.ok() ? QString() : found.error().sentence;
}

// The tree by hand, from model.md 3.2.
double overall_by_hand(double gpa, double absent) {
  const double g = (gpa - 2.5) / .8;
  const double graduated = logistic(1.5 + .9 * g - .5 * absent), ag = logistic(-.2 + .9 * g - .5 * absent);
  const auto state = [&](double s) { return .7 * (s - .6) / .49 + .3 * (s * gpa - 1.9) / 1.5; };
  const auto stays = [&](double s) {
    return logistic(.6 + .9 * g - .5 * absent + state(s)) * logistic(.8 + .9 * g + state(s));
  };
  return graduated * (ag * stays(1) + (1 - ag) * stays(0)) + (1 - graduated) * .05 * .4;
}

bool sound(const Chance& chance) {
  return chance.low >= 0 && chance.low <= chance.probability && chance.probability <= chance.high && chance.high <= 1;
}

double total(const RowScore& score) {
  double sum = score.contribution_base;
  for (const Contribution& one : score.contributions) sum += one.value;
  return sum;
}

}  // namespace

class ScoringTest : public QObject {
  Q_OBJECT

 private slots:
  void a_single_outcome_with_range_and_reasons() {
    const RowScore score = scores(single(), students({3}, {1}))[0];
    const double eta = .4 + .8 * 2 - .6 * 1;
    QVERIFY(std::abs(score.overall.probability - logistic(eta)) < 1e-14);
    QVERIFY(std::abs(score.overall.low - logistic(eta - 1.6448536269514722 * std::sqrt(.01 * 6))) < 1e-12);
    QVERIFY(!score.graduated && !score.enrolled);
    QVERIFY(std::abs(total(score) - eta) < 1e-12);
    QCOMPARE(score.contribution_base, .4);
    QVERIFY(score.missing.isEmpty() && score.refused.isEmpty());
  }

  void the_tree_takes_both_kinds_of_graduates() {
    const std::vector<double> gpa{3.6, 2.1, .8}, absent{-1, .5, 2};
    const std::vector<RowScore> found = scores(tree(), students(gpa, absent));
    for (size_t at = 0; at < 3; ++at) {
      QVERIFY(std::abs(found[at].overall.probability - overall_by_hand(gpa[at], absent[at])) < 1e-14);
      QVERIFY(std::abs(total(found[at]) - found[at].overall.probability) < 1e-12);
      QVERIFY(found[at].overall.probability <= found[at].enrolled->probability);
      QVERIFY(found[at].ag_graduated->probability <= found[at].graduated->probability);
      QVERIFY(found[at].near_term.has_value());
      for (const Chance& one : {found[at].overall, *found[at].graduated, *found[at].ag_graduated, *found[at].enrolled})
        QVERIFY(sound(one) && one.low < one.high);
    }
    // The base is the average student: mean GPA, in each state by turns.
    QVERIFY(std::abs(found[0].contribution_base - overall_by_hand(2.5, 0)) < 1e-14);
    QCOMPARE(found[0].contributions.size(), size_t(2));  // the tree's own state is nobody's
  }

  void columns_of_the_state_in_the_table_are_not_believed() {
    FeatureTable rows = students({3}, {0});
    rows.columns.push_back(numbers(u"ag_state"_s, {1}));
    rows.columns.push_back(numbers(u"ag_state_gpa"_s, {3}));
    QCOMPARE(scores(tree(), rows)[0].overall.probability, scores(tree(), students({3}, {0}))[0].overall.probability);
  }

  void a_school_has_its_own_intercept() {
    ModelPackage package = tree();
    package.nodes[0].school_sd = .5;
    package.nodes[0].school_intercepts.insert(u"West"_s, 1.1);
    package.nodes[0].school_intercept_variances.insert(u"West"_s, .001);
    FeatureTable rows = students({2, 2, 2}, {0, 0, 0});
    rows.columns.push_back(texts(u"school"_s, {u"West"_s, u"new"_s, QString()}));
    ScoreOptions options;
    options.school = u"school"_s;
    const std::vector<RowScore> found = scores(package, rows, options);
    const double eta = 1.5 - .9 * .5 / .8;
    QVERIFY(std::abs(found[0].graduated->probability - logistic(eta + 1.1)) < 1e-14);
    QVERIFY(std::abs(found[1].graduated->probability - logistic(eta)) < 1e-14);
    QVERIFY(found[1].graduated->high - found[1].graduated->low > .25);  // of an unknown school less is known
    QVERIFY(found[0].contribution_base > found[1].contribution_base);
    QVERIFY(std::abs(total(found[0]) - found[0].overall.probability) < 1e-12);
  }

  void an_empty_cell_is_the_average_and_named() {
    const RowScore score = scores(tree(), students({3}, {empty}))[0];
    QCOMPARE(score.missing, QStringList{u"attendance"_s});
    QVERIFY(std::abs(score.overall.probability - overall_by_hand(3, 0)) < 1e-14);
    for (const RowScore& one : scores(tree(), students({empty, empty}, {empty, 1}))) {
      QVERIFY(sound(one.overall) && one.missing.contains(u"course_performance"_s));
      QVERIFY(std::abs(total(one) - one.overall.probability) < 1e-12);
    }
  }

  void without_a_required_source_nobody_is_scored() {
    ModelPackage package = tree();
    package.nodes[2].required = {u"gpa"_s};
    const std::vector<RowScore> found = scores(package, students({empty, 3}, {1, 1}));
    QVERIFY2(found[0].refused.startsWith(u"not enough information: no "_s), qPrintable(found[0].refused));
    QCOMPARE(found[0].missing, QStringList{u"course_performance"_s});
    QVERIFY(!found[0].graduated && found[0].contributions.empty() && found[0].overall.high == 0);
    QVERIFY(found[1].refused.isEmpty());
  }

  void a_student_unlike_any_other_is_not_scored() {
    const std::vector<RowScore> found = scores(tree(), students({3, 40, 3}, {0, 0, -1e12}));
    QVERIFY(found[0].refused.isEmpty());
    QCOMPARE(found[1].unusual, QStringList{u"gpa"_s});
    QCOMPARE(found[2].unusual, QStringList{u"absent"_s});
    for (const size_t at : {1, 2}) QVERIFY(found[at].refused.contains(u"not enough information"_s) && !found[at].graduated);
  }

  void a_student_unlike_graduates_is_still_scored() {
    ModelPackage package = tree();
    for (DesignColumn& column : package.nodes[2].design.columns) column.low = 2, column.high = 4;  // graduates only
    QVERIFY(scores(package, students({.3}, {1}))[0].refused.isEmpty());
    // A column that only the later node holds keeps its range.
    package.nodes[2].design.terms[1].column = package.nodes[2].design.columns[1].name = u"days"_s;
    FeatureTable rows = students({3}, {1});
    rows.columns.push_back(numbers(u"days"_s, {90}));
    QCOMPARE(scores(package, rows)[0].unusual, QStringList{u"days"_s});
  }

  void a_combination_never_seen_is_refused() {
    ModelPackage package = single();
    std::mt19937_64 random(1);
    std::normal_distribution<double> normal;
    Matrix z = Matrix::Ones(3000, 3);
    for (Eigen::Index row = 0; row < z.rows(); ++row) {
      z(row, 1) = normal(random);
      z(row, 2) = -.9 * z(row, 1) + std::sqrt(1 - .81) * normal(random);
    }
    make_support(package.nodes[0], z);
    const std::vector<RowScore> found = scores(package, students({3, 3}, {-1.5, 3}));
    QVERIFY(found[0].refused.isEmpty());
    QVERIFY(found[1].unusual.contains(u"absent"_s));
  }

  void young_cohorts_stop_where_they_know() {
    ModelPackage package = tree();
    const FeatureTable rows = students({3}, {0});
    const RowScore whole = scores(package, rows)[0];
    QCOMPARE(furthest_outcome(package, u"q1"_s), u"persisted"_s);
    package.nodes.erase(package.nodes.begin() + 3);
    const RowScore enrolled = scores(package, rows)[0];
    QCOMPARE(furthest_outcome(package, u"q1"_s), u"enrolled"_s);
    QCOMPARE(enrolled.overall.probability, whole.enrolled->probability);
    package.nodes.erase(package.nodes.begin() + 2);
    const RowScore ag = scores(package, rows)[0];
    QCOMPARE(furthest_outcome(package, u"q1"_s), u"ag_met"_s);
    QVERIFY(!ag.enrolled && ag.near_term);
    QCOMPARE(ag.overall.probability, whole.ag_graduated->probability);
    QVERIFY(std::abs(total(ag) - ag.overall.probability) < 1e-12);
    QCOMPARE(furthest_outcome(single(), QString()), u"graduated"_s);
    QCOMPARE(furthest_outcome(package, u"q9"_s), QString());
  }

  void among_the_first_is_shared_out_to_the_capacity() {
    ScoreOptions options;
    options.capacity = 30;
    for (const ModelPackage& package : {single(), tree()}) {
      FeatureTable rows = random_students(300);
      rows.columns[0].numbers[7] = 500;  // refused: never among them
      const std::vector<RowScore> found = scores(package, rows, options);
      double sum = 0;
      for (const RowScore& one : found) {
        QVERIFY(one.among_first >= 0 && one.among_first <= 1);
        sum += one.among_first;
      }
      QVERIFY(std::abs(sum - 30) < 1e-9);
      QCOMPARE(found[7].among_first, 0.0);
      const auto lowest = std::min_element(found.begin(), found.end(), [](const RowScore& one, const RowScore& other) {
        return one.refused.isEmpty() && (!other.refused.isEmpty() || one.overall.probability < other.overall.probability);
      });
      QVERIFY(lowest->among_first > .9);
    }
  }

  void a_row_scores_the_same_alone_and_among_many() {
    const FeatureTable rows = random_students(1100);  // more than a block
    const std::vector<RowScore> found = scores(tree(), rows);
    QCOMPARE(found.size(), size_t(1100));
    for (const size_t at : {0, 511, 512, 1099}) {
      const RowScore alone = scores(tree(), students({rows.columns[0].numbers[at]}, {rows.columns[1].numbers[at]}))[0];
      QVERIFY(std::abs(alone.overall.probability - found[at].overall.probability) < 1e-14);
      QVERIFY(std::abs(alone.overall.low - found[at].overall.low) < 1e-12);
      QVERIFY(std::abs(alone.enrolled->high - found[at].enrolled->high) < 1e-12);
    }
  }

  void nothing_is_ever_not_a_number() {
    ModelPackage package = tree();
    for (NodeModel& one : package.nodes) {
      one.coefficients *= 400;
      one.covariance *= 1e6;
      one.school_sd = 50;
    }
    package.enrol_otherwise = {0, 0};
    package.persist_otherwise = {1, 0};
    ScoreOptions options;
    options.capacity = 5;
    for (const RowScore& one : scores(package, random_students(60), options)) {
      QVERIFY(sound(one.overall) && sound(*one.enrolled) && sound(*one.near_term));
      QVERIFY(std::isfinite(total(one)) && std::isfinite(one.among_first));
    }
    QVERIFY(scores(tree(), students({}, {})).empty());
  }

  void what_cannot_be_scored_is_said_data() {
    QTest::addColumn<QString>("landmark");
    QTest::addColumn<QString>("school");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<int>("draws");
    QTest::addColumn<QString>("says");
    QTest::newRow("landmark") << u"eoy"_s << QString() << QString() << 400 << u"q1"_s;
    QTest::newRow("school column") << u"q1"_s << u"campus"_s << QString() << 400 << u"campus"_s;
    QTest::newRow("GPA") << u"q1"_s << QString() << u"gpa"_s << 400 << u"gpa"_s;
    QTest::newRow("a column") << u"q1"_s << QString() << u"absent"_s << 400 << u"absent"_s;
    QTest::newRow("no draws") << u"q1"_s << QString() << QString() << 0 << u"draws"_s;
  }
  void what_cannot_be_scored_is_said() {
    QFETCH(QString, landmark);
    QFETCH(QString, school);
    QFETCH(QString, removed);
    QFETCH(int, draws);
    QFETCH(QString, says);
    FeatureTable rows = students({3}, {1});
    std::erase_if(rows.columns, [&](const FeatureColumn& column) { return column.name == removed; });
    ScoreOptions options;
    options.landmark = landmark;
    options.school = school;
    options.draws = draws;
    const QString sentence = refusal(tree(), rows, options);
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
  }

  void a_damaged_node_and_too_many_rows_are_refused() {
    ModelPackage package = single();
    package.nodes[0].coefficients.conservativeResize(2);
    QVERIFY(refusal(package, students({3}, {1}), {}).contains(u"damaged"_s));
    ScoreOptions options;
    options.capacity = 10;
    options.draws = 1'000'000;
    QVERIFY(refusal(single(), random_students(500), options).contains(u"too many"_s));
  }

  void a_person_may_stop_it() {
    Task task;
    task.cancel();
    const auto found = score_table(single(), students({3}, {1}), {}, task);
    QVERIFY(!found.ok() && found.error().kind == ErrorKind::Cancelled);
  }
};

QTEST_GUILESS_MAIN(ScoringTest)
#include "scoring_test.moc"
