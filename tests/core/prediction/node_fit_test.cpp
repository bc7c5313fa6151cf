#include "core/prediction/node_fit.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <random>

#include "core/prediction/numeric/row_sums.h"
#include "tests/core/prediction/published_rows.h"

using namespace milepost;

namespace {

// Made-up students of a known truth, as text: what an analyst would give.
QByteArray made_table(int rows, int schools, unsigned seed, bool with_rule = false) {
  std::mt19937 generator(seed);
  const auto uniform = [&] { return double(generator()) / 4294967296.0; };
  std::vector<double> school;
  for (int s = 0; s < schools; ++s) school.push_back(1.6 * (uniform() + uniform() + uniform() - 1.5));
  QByteArray text = "gpa,attendance,noise,sector,school,year,y\n";
  for (int i = 0; i < rows; ++i) {
    const double gpa = 4 * uniform(), attendance = .7 + .3 * uniform(), noise = uniform();
    const int s = int(uniform() * schools);
    double eta = 1.2 * (gpa - 2) - .5 * (gpa - 2) * (gpa - 2) + 6 * (attendance - .85) + school[size_t(s)];
    if (with_rule) eta = gpa > 2 && attendance > .85 ? 2 : -1;
    const bool empty = uniform() < .1;
    text += (empty ? QByteArray() : QByteArray::number(gpa, 'f', 3)) + ',' + QByteArray::number(attendance, 'f', 4) + ',' +
            QByteArray::number(noise, 'f', 4) + ',' + (uniform() < .3 ? "private" : "public") + ",S" + QByteArray::number(s) +
            ',' + QByteArray::number(2018 + i % 4) + ',' + (uniform() < logistic(eta) ? '1' : '0') + '\n';
  }
  return text;
}

}  // namespace

class NodeFitTest : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  Result<NodeFit> fit(const QByteArray& csv, const char* json) {
    QFile file(dir_.filePath(QStringLiteral("t.csv")));
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size()) qFatal("the scratch folder cannot be written");
    file.close();
    const auto object = read_spec_json(QString::fromUtf8(json));
    if (!object) return object.error();
    const auto spec = read_fit_spec(*object);
    if (!spec) return spec.error();
    const auto table = read_feature_table({file.fileName()}, spec->audit_only);
    if (!table) return table.error();
    return fit_node(*table, *spec, Task());
  }
  QByteArray birthwt() {
    QByteArray text = "low,age,lwt,smoke,ht,ui\n";
    for (size_t i = 0; i < published::birthwt.size(); i += 9) {
      for (const size_t column : {0, 1, 2, 4, 6, 7}) {
        text += (column ? "," : "") + QByteArray::number(published::birthwt[i + column]);
      }
      text += '\n';
    }
    return text;
  }
  static void compare(double found, double expected, double tolerance) {
    QVERIFY2(std::abs(found - expected) < tolerance,
             qPrintable(QStringLiteral("%1 is not %2").arg(found, 0, 'g', 15).arg(expected, 0, 'g', 15)));
  }

 private slots:
  // model.md 5: MASS::birthwt, ½ · 5 · Σ b² on standardised columns; glmnet with lambda = 5/189 agrees.
  void a_ridge_is_the_published_one() {
    const auto made = fit(birthwt(), R"({"outcome": "low", "penalty": {"ridge": 5}, "terms": [{"column": "age"},
      {"column": "lwt"}, {"column": "smoke"}, {"column": "ht"}, {"column": "ui"}]})");
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().sentence));
    const double expected[] = {-.868033609525, -.165541129330, -.385882311696, .281071475232, .387874404920, .282239056725};
    QCOMPARE(made->model.coefficients.size(), 6);
    for (Eigen::Index j = 0; j < 6; ++j) compare(made->model.coefficients[j], expected[j], 1e-8);
    compare(made->summary.edf, 5.372908831, 1e-8);
    QCOMPARE(made->summary.termination, Termination::Converged);
    QCOMPARE(made->summary.rows, 189);
    QCOMPARE(made->summary.events, 59);
    QCOMPARE(made->held_out.size(), 189);
    QVERIFY(made->held_out.allFinite());
  }

  // glm(low ~ age + lwt + smoke + ht + ui, binomial): coefficients of model.md 5, standard errors of R 4.2.
  void without_penalty_it_is_glm_on_the_columns_own_scale() {
    const auto made = fit(birthwt(), R"({"outcome": "low", "terms": [{"column": "age"}, {"column": "lwt"},
      {"column": "smoke"}, {"column": "ht"}, {"column": "ui"}]})");
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().sentence));
    const double expected[] = {1.39979415757, -.03407314101, -.01544710001, .64753972165, 1.89327417009, .88460678464};
    const double errors[] = {1.0804078694, 0.0336739434, 0.0065867944, 0.3366502142, 0.6833927588, 0.4440514305};
    for (size_t j = 0; j < 6; ++j) {
      compare(made->summary.coefficients[j].estimate, expected[j], 1e-8);
      compare(made->summary.coefficients[j].standard_error, errors[j], 1e-6);
    }
    QCOMPARE(made->summary.coefficients[0].name, QStringLiteral("(intercept)"));
    compare(-2 * made->summary.log_likelihood, 211.777839102, 1e-7);
    QVERIFY(made->summary.notes.isEmpty());
  }

  void a_weight_is_that_many_rows() {
    const QByteArray once = "x,w,y\n1,2,0\n2,1,1\n3,1,0\n4,3,1\n5,0,0\n";
    const QByteArray often = "x,y\n1,0\n1,0\n2,1\n3,0\n4,1\n4,1\n4,1\n";
    const auto a = fit(once, R"({"outcome": "y", "weights": "w", "terms": [{"column": "x"}]})");
    const auto b = fit(often, R"({"outcome": "y", "terms": [{"column": "x"}]})");
    QVERIFY(a.ok() && b.ok());
    for (size_t j = 0; j < 2; ++j) compare(a->summary.coefficients[j].estimate, b->summary.coefficients[j].estimate, 1e-8);
    QCOMPARE(a->summary.rows, 4);
  }

  void schools_evidence_and_calibration_work_together() {
    const auto made = fit(made_table(3000, 12, 5), R"({"outcome": "y", "group": "school", "cohort": "year",
      "terms": [{"column": "gpa", "spline": 4, "missing": "indicator"}, {"column": "attendance", "spline": 3},
      {"column": "noise", "spline": 3}, {"column": "sector", "levels": "observed"}],
      "penalty": {"ridge": "evidence"}, "random_intercept": true, "calibrate": "cross_fitted"})");
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().sentence));
    QVERIFY(made->model.school_sd > .4 && made->model.school_sd < 1.5);  // truth: .8
    QCOMPARE(made->model.school_intercepts.size(), 12);
    QCOMPARE(made->model.cohorts, QList<int>({2018, 2019, 2020, 2021}));
    QVERIFY(made->summary.edf > 3 && made->summary.edf < 40);
    QCOMPARE(made->summary.smoothing.size(), size_t(4));
    QVERIFY(std::abs(made->summary.calibration.slope - 1) < .15);
    QVERIFY(std::abs(made->summary.calibration.intercept) < .15);
    QVERIFY(made->held_out.allFinite());
    QCOMPARE(made->penalty.rows(), made->model.coefficients.size());
    const QJsonObject json = summary_json(made->summary);
    for (const char* key : {"outcome", "rows", "events", "left_out", "termination", "iterations", "log_likelihood", "edf", "ridge",
                            "smoothing", "coefficients", "intercept_variance", "intercept_sd", "calibration", "dropped", "notes"}) {
      QVERIFY2(json.contains(QLatin1String(key)), key);
    }
    QCOMPARE(json.value(QStringLiteral("termination")).toString(), QStringLiteral("converged"));
  }

  // What a row is told held out must not depend on its own fold's outcomes.
  void held_out_rows_were_not_seen() {
    QByteArray text = made_table(600, 6, 9);
    const char* spec = R"({"outcome": "y", "cohort": "year", "terms": [{"column": "gpa"}, {"column": "attendance"}],
                           "penalty": {"ridge": 1}})";
    const auto before = fit(text, spec);
    QVERIFY(before.ok());
    QList<QByteArray> lines = text.split('\n');
    for (QByteArray& line : lines) {
      if (line.contains(",2018,")) line.back() = line.endsWith('1') ? '0' : '1';
    }
    const auto after = fit(lines.join('\n'), spec);
    QVERIFY(after.ok());
    double other = 0;
    for (Eigen::Index i = 0; i < before->held_out.size(); ++i) {
      const double apart = std::abs(before->held_out[i] - after->held_out[i]);
      if (i % 4 == 0) QVERIFY(apart < 1e-6);
      else other = std::max(other, apart);
    }
    QVERIFY(other > .1);
  }

  void folds_are_cohorts_else_schools_else_ten() {
    FeatureTable table;
    table.rows = 40;
    FeatureColumn year, school;
    year.name = QStringLiteral("year");
    school.name = QStringLiteral("school");
    std::vector<qint64> rows;
    for (int i = 0; i < 40; ++i) {
      year.numbers.push_back(2018 + i % 3);
      school.numbers.push_back(i % 20);
      rows.push_back(i);
    }
    table.columns = {year, school};
    FitSpec spec;
    spec.cohort = QStringLiteral("year");
    spec.group = QStringLiteral("school");
    std::vector<int> fold = folds(table, spec, rows);
    for (int i = 3; i < 40; ++i) QCOMPARE(fold[size_t(i)], fold[size_t(i % 3)]);
    QCOMPARE(*std::max_element(fold.begin(), fold.end()), 2);
    spec.cohort.clear();
    fold = folds(table, spec, rows);
    for (int i = 20; i < 40; ++i) QCOMPARE(fold[size_t(i)], fold[size_t(i - 20)]);
    QCOMPARE(*std::max_element(fold.begin(), fold.end()), 9);
    spec.group.clear();
    fold = folds(table, spec, rows);
    for (int k = 0; k < 10; ++k) QCOMPARE(std::count(fold.begin(), fold.end(), k), 4);
    QCOMPARE(fold, folds(table, spec, rows));
  }

  void a_planted_rule_is_found_as_a_product() {
    const char* spec = R"({"outcome": "y", "terms": [{"column": "gpa", "spline": 3, "missing": "indicator", "group": "marks"},
      {"column": "attendance", "spline": 3, "group": "attendance"}, {"column": "noise", "spline": 3}],
      "penalty": {"ridge": "evidence"}, "products": 6})";
    const auto made = fit(made_table(4000, 4, 21, true), spec);
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().sentence));
    int products = 0;
    for (const DesignTerm& term : made->model.design.terms) {
      if (term.kind != TermKind::Product) continue;
      ++products;
      QCOMPARE(QStringList({term.group, term.second_group}).contains(QStringLiteral("marks")), true);
    }
    QVERIFY2(products >= 1, qPrintable(made->summary.notes.join(QLatin1Char('\n'))));
    const auto first = std::find_if(made->model.design.terms.begin(), made->model.design.terms.end(),
                                    [](const DesignTerm& term) { return term.kind == TermKind::Product; });
    QCOMPARE(first->column, QStringLiteral("gpa"));
    QCOMPARE(first->second, QStringLiteral("attendance"));
    QVERIFY(made->model.coefficients.allFinite() && made->held_out.allFinite());
  }

  void where_there_is_no_rule_no_product_is_kept() {
    const auto made = fit(made_table(1500, 4, 33), R"({"outcome": "y", "terms": [{"column": "gpa", "spline": 3},
      {"column": "attendance"}, {"column": "noise"}], "penalty": {"ridge": 1}, "products": 6})");
    QVERIFY(made.ok());
    for (const DesignTerm& term : made->model.design.terms) QVERIFY(term.kind != TermKind::Product);
    QVERIFY(made->summary.notes.last().contains(QStringLiteral("No product is kept")));
  }

  void cross_validation_chooses_a_ridge() {
    const auto made = fit(made_table(800, 4, 3), R"({"outcome": "y", "cohort": "year", "terms": [{"column": "gpa"},
      {"column": "noise"}], "penalty": {"ridge": "cv"}, "calibrate": "cross_fitted"})");
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().sentence));
    QVERIFY(made->summary.ridge > 0);
    QVERIFY(made->model.ridge.contains(QStringLiteral("cross-validation")));
  }

  void what_cannot_be_fitted_is_said_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* csv, const char* spec, const char* says) {
      QTest::newRow(name) << QByteArray(csv) << QByteArray(spec) << QString::fromUtf8(says);
    };
    const char* plain = R"({"outcome": "y", "terms": [{"column": "a"}]})";
    row("one class", "a,y\n1,1\n2,1\n3,\n", plain, "is 1 in all 2 rows");
    row("no rows", "a,y\n", plain, "No row of the table can be fitted");
    row("no outcome in any row", "a,y\n1,\n2,NA\n", plain, "2 have no value in the outcome");
    row("outcome of 2", "a,y\n1,0\n2,2\n", plain, "“y”, line 3 of t.csv, holds “2”; expected 1, 0");
    row("outcome in words", "a,y\n1,no\n2,yes\n", plain, "holds “no”; expected 1, 0");
    row("no such outcome", "a,z\n1,0\n2,1\n", plain, "no column “y”");
    row("no such term", "b,y\n1,0\n2,1\n", plain, "no column “a”");
    row("infinite", "a,y\n1,0\ninf,1\n3,0\n", plain, "line 3 of t.csv, holds an infinite");
    row("text", "a,y\n1,0\nmany,1\n3,0\n", plain, "the text “many” where a number is needed");
    row("all dropped", "a,y\n1,0\n1,1\n1,0\n", plain, "No column is left to fit “y” with: a (constant)");
    row("too few rows", "a,b,y\n1,2,0\n2,5,1\n3,1,0\n", R"({"outcome": "y", "terms": [{"column": "a"}, {"column": "b"}]})",
        "3 rows are too few for 3 coefficients");
    row("separation", "a,y\n1,0\n2,0\n3,0\n4,1\n5,1\n6,1\n", plain, "“a” tells the outcome perfectly");
    row("negative weight", "a,w,y\n1,1,0\n2,-1,1\n", R"({"outcome": "y", "weights": "w", "terms": [{"column": "a"}]})",
        "holds “-1”; expected a weight");
    row("no weight", "a,w,y\n1,1,0\n2,,1\n", R"({"outcome": "y", "weights": "w", "terms": [{"column": "a"}]})", "holds nothing");
    row("one school", "a,s,y\n1,x,0\n2,x,1\n3,x,0\n4,x,1\n",
        R"({"outcome": "y", "group": "s", "random_intercept": true, "terms": [{"column": "a"}]})", "at least two schools");
    row("declared for audits", "a,b,y\n1,1,0\n2,2,1\n", R"({"outcome": "y", "terms": [{"column": "a"}], "audit_only": ["a"]})",
        "audit");
  }
  void what_cannot_be_fitted_is_said() {
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, spec);
    QFETCH(QString, says);
    const auto made = fit(csv, spec.constData());
    QVERIFY(!made.ok());
    QVERIFY2(made.error().sentence.contains(says), qPrintable(made.error().sentence));
  }

  void a_ridge_or_firth_fits_what_separates() {
    const QByteArray csv = "a,y\n1,0\n2,0\n3,0\n4,1\n5,1\n6,1\n";
    for (const char* spec : {R"({"outcome": "y", "terms": [{"column": "a"}], "firth": true})",
                             R"({"outcome": "y", "terms": [{"column": "a"}], "penalty": {"ridge": 1}})"}) {
      const auto made = fit(csv, spec);
      QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().sentence));
      QVERIFY(made->model.coefficients.allFinite() && made->held_out.allFinite());
    }
  }

  void fewer_rows_than_columns_go_with_a_ridge() {
    const auto made = fit("a,b,c,d,y\n1,5,2,8,0\n2,1,7,1,1\n3,3,1,4,0\n4,9,4,2,1\n", R"({"outcome": "y", "penalty": {"ridge": 2},
      "terms": [{"column": "a"}, {"column": "b"}, {"column": "c"}, {"column": "d"}], "calibrate": "cross_fitted"})");
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().sentence));
    QVERIFY(made->model.coefficients.allFinite() && made->model.covariance.allFinite() && made->held_out.allFinite());
    QVERIFY(std::isfinite(made->model.calibration.slope));
  }

  void what_a_term_refuses_is_left_out() {
    const auto made = fit("a,b,y\n1,1,0\n,2,1\n3,5,1\n4,1,0\n5,2,1\n2,9,0\n", R"({"outcome": "y", "penalty": {"ridge": 1},
      "terms": [{"column": "a", "missing": "refuse"}, {"column": "b"}]})");
    QVERIFY(made.ok());
    QCOMPARE(made->summary.rows, 5);
    QCOMPARE(made->model.required, QStringList({QStringLiteral("a")}));
  }

  void a_stopped_fit_is_no_fit() {
    Task task;
    task.cancel();
    FeatureTable table;
    table.rows = 4;
    for (const auto& [name, numbers] : {std::pair("a", std::vector<double>{1, 2, 3, 4}), std::pair("y", std::vector<double>{0, 1, 0, 1})}) {
      FeatureColumn column;
      column.name = QLatin1String(name);
      column.numbers = numbers;
      table.columns.push_back(column);
    }
    FitSpec spec;
    spec.outcome = QStringLiteral("y");
    spec.ridge = 1;
    spec.terms.resize(1);
    spec.terms[0].column = QStringLiteral("a");
    const auto made = fit_node(table, spec, task);
    QVERIFY(!made.ok());
    QCOMPARE(made.error().kind, ErrorKind::Cancelled);
  }
};

QTEST_APPLESS_MAIN(NodeFitTest)
#include "node_fit_test.moc"
