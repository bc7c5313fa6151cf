#include <QJsonArray>
#include <QTest>
#include <cmath>
#include <random>

#include "core/prediction/branch_fit.h"
#include "core/prediction/fold_plan.h"
#include "core/prediction/gate.h"
#include "core/prediction/outcome_tree.h"
#include "core/prediction/tree_fit.h"

using namespace milepost;

namespace {

double chance(double eta) {
  return 1 / (1 + std::exp(-eta));
}

// A hub's table with a known tree: 12 schools, three cohorts, two landmarks; the newest cohort has no college outcome yet.
FeatureTable known_tree(int students_per_cohort, unsigned seed) {
  std::mt19937 random(seed);
  const auto normal = [&random] { return std::normal_distribution<double>()(random); };
  const auto unit = [&random] { return std::uniform_real_distribution<double>()(random); };
  FeatureTable table;
  const QStringList names{QStringLiteral("student"), QStringLiteral("school"),   QStringLiteral("cohort"),  QStringLiteral("landmark"),
                          QStringLiteral("gpa"),     QStringLiteral("attendance"), QStringLiteral("graduated"), QStringLiteral("ag_met"),
                          QStringLiteral("enrolled"), QStringLiteral("persisted_year2"), QStringLiteral("on_track_eoy"), QStringLiteral("flag_gpa_25")};
  for (const QString& name : names) table.columns.push_back({name, {}, {}, {}});
  table.columns[3].levels = {QStringLiteral("eoy"), QStringLiteral("q1")};
  std::vector<FeatureColumn> audit{{QStringLiteral("audit_group"), {}, {}, {QStringLiteral("a"), QStringLiteral("b")}}};
  std::vector<double> effect;
  for (int s = 0; s < 12; ++s) effect.push_back(.4 * normal());
  int student = 0;
  for (int cohort = 2021; cohort <= 2023; ++cohort) {
    for (int n = 0; n < students_per_cohort; ++n) {
      ++student;
      const int school = n % 12;
      const double gpa = 2.6 + .8 * normal(), attendance = .94 + .04 * normal();
      const bool graduated = unit() < chance(1.6 + 1.2 * (gpa - 2.6) + 12 * (attendance - .94) + effect[size_t(school)]);
      const bool ag = graduated && unit() < chance(.2 + 1.3 * (gpa - 2.6));
      const bool enrolled = unit() < (graduated ? chance((ag ? 1.2 : .1) + .5 * (gpa - 2.6)) : .06);
      const bool persisted = enrolled && unit() < (graduated ? chance((ag ? 1.5 : .4) + .4 * (gpa - 2.6)) : .3);
      const double nan = std::nan("");
      for (int landmark = 0; landmark < 2; ++landmark) {
        const double noise = landmark == 1 ? .3 * normal() : 0;  // q1 knows less
        const double row[] = {double(student), double(school), double(cohort), nan, gpa + noise, attendance, double(graduated),
                              graduated ? double(ag) : 0, cohort < 2023 ? double(enrolled) : nan, cohort < 2022 ? double(persisted) : nan,
                              double(gpa > 2.5), double(gpa + noise > 2.5)};
        for (size_t c = 0; c < table.columns.size(); ++c) table.columns[c].numbers.push_back(row[c]);
        table.columns[3].level_of_row.push_back(landmark);
        audit[0].numbers.push_back(nan);
        audit[0].level_of_row.push_back(student % 2);
        ++table.rows;
      }
    }
  }
  table.audit = AuditOnly<std::vector<FeatureColumn>>(std::move(audit));
  return table;
}

FitSpec tree_spec() {
  FitSpec spec;
  spec.tree = TreeOutcomes{QStringLiteral("graduated"), QStringLiteral("ag_met"), QStringLiteral("enrolled"), QStringLiteral("persisted_year2"),
                           QStringLiteral("on_track_eoy")};
  spec.landmark = QStringLiteral("landmark");
  spec.student = QStringLiteral("student");
  spec.group = QStringLiteral("school");
  spec.cohort = QStringLiteral("cohort");
  TermSpec gpa, attendance;
  gpa.column = QStringLiteral("gpa");
  gpa.spline = 3;
  attendance.column = QStringLiteral("attendance");
  spec.terms = {gpa, attendance};
  spec.ridge = 2;
  spec.random_intercept = true;
  spec.cross_fitted = true;
  spec.fusion = 5;
  return spec;
}

PackageLabel label() {
  return {QStringLiteral("Known tree"), QStringLiteral("a test"), QDate(2026, 11, 23), true};
}

QJsonObject overall_at(const ModelPackage& package, const QString& landmark) {
  for (const QJsonValue& one : package.evaluation[QStringLiteral("overall")].toArray())
    if (one[QStringLiteral("landmark")].toString() == landmark) return one.toObject();
  return {};
}

}  // namespace

class TreeFitTest : public QObject {
  Q_OBJECT

  const FeatureTable table_ = known_tree(1500, 7);
  std::optional<PackageFit> fit_;

 private slots:
  void initTestCase() {
    Result<PackageFit> fit = fit_package(table_, tree_spec(), label(), {});
    QVERIFY2(fit.ok(), fit ? "" : qPrintable(fit.error().sentence));
    fit_ = fit.take();
  }

  void every_branch_stands_at_every_landmark() {
    QCOMPARE(fit_->package.landmarks, QStringList({QStringLiteral("q1"), QStringLiteral("eoy")}));
    for (const QString& landmark : fit_->package.landmarks) {
      for (const QString& key : {tree_node::graduated, tree_node::ag_met, tree_node::enrolled, tree_node::persisted})
        QVERIFY2(fit_->package.node(key, landmark), qPrintable(key));
    }
    QCOMPARE(fit_->package.schools, 12);
    QCOMPARE(fit_->package.students, 4500);
    QCOMPARE(fit_->package.expires, QDate(2028, 11, 23));
  }

  void each_node_takes_its_mature_cohorts() {
    QCOMPARE(fit_->package.node(tree_node::graduated, QStringLiteral("eoy"))->cohorts, QList<int>({2021, 2022, 2023}));
    QCOMPARE(fit_->package.node(tree_node::enrolled, QStringLiteral("eoy"))->cohorts, QList<int>({2021, 2022}));
    QCOMPARE(fit_->package.node(tree_node::persisted, QStringLiteral("eoy"))->cohorts, QList<int>({2021}));
  }

  void the_school_spread_is_recovered() {
    const NodeModel* node = fit_->package.node(tree_node::graduated, QStringLiteral("eoy"));
    QVERIFY(node->school_sd > .2 && node->school_sd < .7);
    QCOMPARE(node->school_intercepts.size(), 12);
  }

  void it_is_evaluated_on_what_it_had_not_seen() {
    const QJsonObject eoy = overall_at(fit_->package, QStringLiteral("eoy"));
    QVERIFY(!eoy.isEmpty());
    QVERIFY2(fit_->package.gate.passed, qPrintable(fit_->package.gate.failed.join(QStringLiteral("; "))));
    QVERIFY(!fit_->package.gate.met.isEmpty());
  }

  void vectors_are_made() { QVERIFY(fit_->package.test_vectors.size() >= 2); }

  void a_missing_outcome_column_is_named() {
    FitSpec spec = tree_spec();
    spec.tree->ag_met = QStringLiteral("a_to_g");
    const auto fit = fit_package(table_, spec, label(), {});
    QVERIFY(!fit.ok());
    QVERIFY(fit.error().sentence.contains(QStringLiteral("a_to_g")));
  }

  void a_table_without_landmarks_is_refused() {
    FitSpec spec = tree_spec();
    spec.landmark = QStringLiteral("moment");
    const auto fit = fit_package(table_, spec, label(), {});
    QVERIFY(!fit.ok());
    QVERIFY(fit.error().sentence.contains(QStringLiteral("moment")));
  }

  void a_person_may_stop_it() {
    Task task;
    task.cancel();
    const auto fit = fit_package(table_, tree_spec(), label(), task);
    QVERIFY(!fit.ok());
    QCOMPARE(fit.error().kind, ErrorKind::Cancelled);
  }

  void whole_cohorts_are_held_out() {
    std::vector<qint64> every;
    for (qint64 row = 0; row < table_.rows; ++row) every.push_back(row);
    const FoldPlan plan = FoldPlan::of({{&table_, every}}, tree_spec());
    QCOMPARE(plan.count(), 3);
    const std::vector<int> fold = plan.of_rows(table_);
    for (qint64 row = 0; row < table_.rows; ++row) QCOMPARE(fold[size_t(row)], int(table_.columns[2].numbers[size_t(row)]) - 2021);
  }

  void one_cohort_is_split_by_school() {
    std::vector<qint64> first;
    for (qint64 row = 0; row < table_.rows; ++row)
      if (table_.columns[2].numbers[size_t(row)] == 2021) first.push_back(row);
    const FoldPlan plan = FoldPlan::of({{&table_, first}}, tree_spec());
    QCOMPARE(plan.count(), 5);
    const std::vector<int> fold = plan.of_rows(table_);
    QHash<int, int> fold_of_school;
    for (const qint64 row : first) {
      const int school = int(table_.columns[1].numbers[size_t(row)]);
      if (fold_of_school.contains(school)) QCOMPARE(fold[size_t(row)], fold_of_school[school]);
      fold_of_school[school] = fold[size_t(row)];
    }
  }

  void the_gate_says_what_is_missing() {
    QVERIFY(!decide_gate({}).passed);
    HeldOutEvaluation few;
    few.outcome = QStringLiteral("overall");
    few.evaluation.all.rows = 40;
    few.evaluation.all.events = 8;
    const Gate gate = decide_gate({few});
    QVERIFY(!gate.passed);
    QVERIFY(gate.failed.first().contains(QStringLiteral("too few students to tell")));
  }

  void the_gate_is_not_passed_by_less_than_a_simple_rule() {
    HeldOutEvaluation one;
    Evaluation& all = one.evaluation.all;
    all.rows = 1000;
    all.events = 500;
    all.auc = Estimate{.70, .67, .73};
    all.calibration_slope = Estimate{1, .9, 1.1};
    all.calibration_in_the_large = Estimate{0, -.1, .1};
    all.ici = .01;
    QVERIFY(decide_gate({one}).passed);
    Baseline rule;
    rule.name = QStringLiteral("no D or F");
    rule.evaluation.auc = Estimate{.71, .68, .74};
    one.evaluation.baselines = {rule};
    QVERIFY(!decide_gate({one}).passed);
    all.calibration_slope->value = .5;
    QCOMPARE(decide_gate({one}).failed.size(), 2);
  }
};

QTEST_GUILESS_MAIN(TreeFitTest)
#include "tree_fit_test.moc"
