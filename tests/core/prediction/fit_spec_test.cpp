#include "core/prediction/fit_spec.h"

#include <QTemporaryDir>
#include <QTest>

using namespace milepost;

namespace {

Result<FitSpec> read(const char* json) {
  const auto object = read_spec_json(QString::fromUtf8(json));
  if (!object) return object.error();
  return read_fit_spec(*object);
}

}  // namespace

class FitSpecTest : public QObject {
  Q_OBJECT

 private slots:
  void the_contracts_example_is_read() {
    const auto spec = read(R"({ "outcome": "graduated", "group": "school", "cohort": "year", "weights": null,
      "terms": [ {"column": "gpa", "spline": 4},
                 {"column": "attendance", "spline": 4, "missing": "indicator"}, {"column": "sector", "levels": "observed", "group": "school kind", "malleable": true},
                 {"column": "score", "missing": "refuse"} ],
      "audit_only": ["race", "sex"], "penalty": {"ridge": "cv" }, "random_intercept": true, "calibrate": "cross_fitted" })");
    QVERIFY2(spec.ok(), spec.ok() ? "" : qPrintable(spec.error().sentence));
    QCOMPARE(spec->outcome, QStringLiteral("graduated"));
    QCOMPARE(spec->group, QStringLiteral("school"));
    QCOMPARE(spec->cohort, QStringLiteral("year"));
    QVERIFY(spec->weights.isEmpty());
    QCOMPARE(spec->terms.size(), 4);
    QCOMPARE(spec->terms[0].spline, 4);
    QCOMPARE(spec->terms[0].group, QStringLiteral("gpa"));
    QVERIFY(spec->terms[1].missing_indicator);
    QVERIFY(spec->terms[2].levels && spec->terms[2].malleable);
    QCOMPARE(spec->terms[2].group, QStringLiteral("school kind"));
    QVERIFY(spec->terms[3].required);
    QCOMPARE(spec->ridge_kind, RidgeKind::CrossValidated);
    QVERIFY(spec->random_intercept && spec->cross_fitted && !spec->firth && !spec->tree);
    QCOMPARE(spec->audit_only.size(), 2);
  }

  void a_whole_tree_is_read() {
    const auto spec = read(R"({"tree": {"graduated": "graduated", "ag_met": "ag_met", "enrolled": "enrolled",
      "persisted": "persisted_year2", "near_term": "no_d_f_eoy"}, "landmark": "landmark", "student": "student",
      "landmarks": ["q1", "eoy"], "terms": [{"column": "gpa"}], "penalty": {"ridge": 2.5, "fusion": 4}})");
    QVERIFY2(spec.ok(), spec.ok() ? "" : qPrintable(spec.error().sentence));
    QVERIFY(spec->outcome.isEmpty());
    QCOMPARE(spec->tree->persisted, QStringLiteral("persisted_year2"));
    QCOMPARE(spec->tree->near_term, QStringLiteral("no_d_f_eoy"));
    QCOMPARE(spec->landmarks, QStringList({QStringLiteral("q1"), QStringLiteral("eoy")}));
    QCOMPARE(spec->ridge, 2.5);
    QCOMPARE(spec->fusion, 4.0);
  }

  void wrong_specifications_are_refused_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* json, const char* says) {
      QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(says);
    };
    row("no json", "{outcome: 1}", "is not sound JSON, line 1");
    row("broken in line 3", "{\n\"outcome\": \"y\",\n\"terms\": [}", "line 3");
    row("no terms", R"({"outcome": "y"})", "needs “terms”");
    row("empty terms", R"({"outcome": "y", "terms": []})", "needs “terms”");
    row("terms no list", R"({"outcome": "y", "terms": {"column": "a"}})", "needs “terms”");
    row("no outcome", R"({"terms": [{"column": "a"}]})", "needs “outcome”");
    row("both", R"({"outcome": "y", "tree": {}, "terms": [{"column": "a"}]})", "“outcome” and “tree”");
    row("misspelt key", R"({"outcom": "y", "terms": [{"column": "a"}]})", "has no “outcom”. Did you mean “outcome”?");
    row("misspelt term key", R"({"outcome": "y", "terms": [{"column": "a", "splin": 3}]})",
        "Term 1 (“a”) has no “splin”. Did you mean “spline”?");
    row("misspelt penalty", R"({"outcome": "y", "terms": [{"column": "a"}], "penalty": {"rigde": 3}})",
        "Did you mean “ridge”");
    row("term is text", R"({"outcome": "y", "terms": ["a"]})", "Term 1 is “a”; expected an object");
    row("term without column", R"({"outcome": "y", "terms": [{"spline": 4}]})", "needs “column”");
    row("spline 1.5", R"({"outcome": "y", "terms": [{"column": "a", "spline": 1.5}]})", "a whole number from 2 to 6");
    row("spline 40", R"({"outcome": "y", "terms": [{"column": "a", "spline": 40}]})", "a whole number from 2 to 6");
    row("spline of levels", R"({"outcome": "y", "terms": [{"column": "a", "spline": 3, "levels": "observed"}]})",
        "Keep one");
    row("missing", R"({"outcome": "y", "terms": [{"column": "a", "missing": "drop"}]})",
        "“indicator” or “mean” or “refuse”");
    row("ridge below 0", R"({"outcome": "y", "terms": [{"column": "a"}], "penalty": {"ridge": -1}})",
        "is -1; expected a number");
    row("ridge word", R"({"outcome": "y", "terms": [{"column": "a"}], "penalty": {"ridge": "auto"}})",
        "“cv” or “evidence”");
    row("penalty a number", R"({"outcome": "y", "terms": [{"column": "a"}], "penalty": 3})", "an object in braces");
    row("calibrate true", R"({"outcome": "y", "terms": [{"column": "a"}], "calibrate": true})",
        "“cross_fitted” or “none”");
    row("firth text", R"({"outcome": "y", "terms": [{"column": "a"}], "firth": "yes"})", "true or false");
    row("term twice", R"({"outcome": "y", "terms": [{"column": "a"}, {"column": "a"}]})", "is a term twice");
    row("outcome a term", R"({"outcome": "a", "terms": [{"column": "a"}]})", "is the outcome and a term");
    row("weights a term", R"({"outcome": "y", "weights": "a", "terms": [{"column": "a"}]})", "another part in the fit");
    row("declared", R"({"outcome": "y", "terms": [{"column": "a"}], "audit_only": ["a"]})", "“a” is in “audit_only”");
    row("protected", R"({"outcome": "y", "terms": [{"column": "x1race"}]})", "“x1race” is protected by its name");
    row("protected outcome", R"({"outcome": "gender", "terms": [{"column": "a"}]})", "cannot be the outcome");
    row("no group", R"({"outcome": "y", "terms": [{"column": "a"}], "random_intercept": true})", "needs “group”");
    row("firth and cv", R"({"outcome": "y", "terms": [{"column": "a"}], "firth": true, "penalty": {"ridge": "cv"}})",
        "“firth”");
    row("products free", R"({"outcome": "y", "terms": [{"column": "a"}], "products": 5})", "needs a penalty");
    row("fusion of one", R"({"outcome": "y", "terms": [{"column": "a"}], "penalty": {"fusion": 5}})", "give a “tree”");
    row("landmark of one", R"({"outcome": "y", "terms": [{"column": "a"}], "landmark": "l"})", "belongs to a “tree”");
    row("tree lacks", R"({"tree": {"graduated": "g"}, "landmark": "l", "terms": [{"column": "a"}]})",
        "“tree” needs “ag_met”");
    row("tree outcome a term", R"({"tree": {"graduated": "a", "ag_met": "b", "enrolled": "c", "persisted": "d"},
        "landmark": "l", "terms": [{"column": "d"}]})",
        "is the outcome and a term");
    row("landmark twice", R"({"tree": {"graduated": "a", "ag_met": "b", "enrolled": "c", "persisted": "d"},
        "landmark": "l", "landmarks": ["q1", "q1"], "terms": [{"column": "x"}]})",
        "names “q1” twice");
  }
  void wrong_specifications_are_refused() {
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto spec = read(json.constData());
    QVERIFY(!spec.ok());
    QVERIFY2(spec.error().sentence.contains(says), qPrintable(spec.error().sentence));
  }

  void a_file_or_the_json_itself() {
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("spec.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xEF\xBB\xBF{\"outcome\": \"y\"}");
    file.close();
    QCOMPARE(read_spec_json(file.fileName())->value(QStringLiteral("outcome")).toString(), QStringLiteral("y"));
    QVERIFY(!read_spec_json(dir.filePath(QStringLiteral("nowhere.json"))).ok());
    QVERIFY(!read_spec_json(QStringLiteral("[1]")).ok());
  }
};

QTEST_APPLESS_MAIN(FitSpecTest)
#include "fit_spec_test.moc"
