// `milepost-cli evaluate` as a black box: published numbers, per slice, and a sentence for whatever cannot be
// evaluated.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

namespace {

struct Run {
  int status = -1;
  QByteArray out, err;
  QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Run evaluate(const QStringList& arguments) {
  QProcess process;
  process.setStandardInputFile(QProcess::nullDevice());
  process.start(QStringLiteral(MILEPOST_CLI), QStringList{QStringLiteral("evaluate")} + arguments);
  if (!process.waitForFinished(300000)) return {};
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
          process.readAllStandardError()};
}

QString data(const char* name) {
  return QStringLiteral(MILEPOST_SOURCE_DIR "/tests/data/prediction/") + QLatin1String(name);
}

QStringList about(const QString& table, const char* outcome, const char* probability) {
  return {table, QStringLiteral("--outcome"), QLatin1String(outcome), QStringLiteral("--probability"),
          QLatin1String(probability)};
}
QStringList as_json(QStringList arguments) {
  return arguments << QStringLiteral("--format") << QStringLiteral("json");
}

bool close_to(const QJsonValue& found, double expected, double tolerance = 1e-9) {
  return found.isDouble() && std::abs(found.toDouble() - expected) <= tolerance;
}

}  // namespace

class EvaluateCliTest : public QObject {
  Q_OBJECT

 private slots:
  void gives_the_published_figures() {
    const Run run = evaluate(as_json(about(data("birthwt_fitted.csv"), "low", "probability")));
    QVERIFY2(run.status == 0, run.err.constData());
    const QJsonObject found = run.json();
    QVERIFY(close_to(found[QStringLiteral("auc")], .7178617992));
    QVERIFY(close_to(found[QStringLiteral("auc_low")], .6407991501));
    QVERIFY(close_to(found[QStringLiteral("auc_high")], .7949244483));
    QVERIFY(close_to(found[QStringLiteral("brier")], .1905819174));
    QVERIFY(close_to(found[QStringLiteral("log_loss")], .5602588336));
    QVERIFY(close_to(found[QStringLiteral("calibration_slope")], 1));
    QVERIFY(close_to(found[QStringLiteral("calibration_intercept")], 0));
    QCOMPARE(found[QStringLiteral("rows")].toInt(), 189);
    QCOMPARE(found[QStringLiteral("capacity")].toInt(), 19);
    const QJsonObject external = evaluate(as_json(about(data("calibration_curves_test.csv"), "y", "p"))).json();
    QVERIFY(
        close_to(external[QStringLiteral("recall_at_k")], .17407407407407408));  // K = 50: tests/oracles/evaluation.py
    QVERIFY(close_to(external[QStringLiteral("precision_at_k")], .94));
    QVERIFY(close_to(external[QStringLiteral("support_recall_at_k")], .19130434782608696));
    QVERIFY(close_to(external[QStringLiteral("support_precision_at_k")], .88));
    QVERIFY(close_to(external[QStringLiteral("auc")], .81426731, 1e-8));
    QVERIFY(close_to(external[QStringLiteral("calibration_slope")], .82278297, 1e-8));
    QVERIFY(close_to(external[QStringLiteral("calibration_intercept")], .2240468, 1e-7));
    QVERIFY(close_to(external[QStringLiteral("ici")], .0474744778, 5e-3));
    QVERIFY(close_to(external[QStringLiteral("ece")], .05221347, 1e-8));
  }

  void csv_has_a_row_per_slice_and_measure() {
    const Run run = evaluate(about(data("birthwt_fitted.csv"), "low", "probability")
                             << QStringLiteral("--slice") << QStringLiteral("race") << QStringLiteral("smoke")
                             << QStringLiteral("--capacity") << QStringLiteral("40"));
    QVERIFY2(run.status == 0, run.err.constData());
    const QList<QByteArray> lines = run.out.split('\n');
    QCOMPARE(lines.value(0), QByteArray("slice,level,measure,value,low,high,n,note"));
    QStringList slices;
    QByteArray auc;
    for (const QByteArray& line : lines.mid(1)) {
      const QList<QByteArray> cells = line.split(',');
      if (cells.value(2) == "rows") slices.append(QString::fromUtf8(cells[0] + '=' + cells[1] + ' ' + cells[3]));
      if (cells.value(0) == "all" && cells.value(2) == "auc") auc = cells.value(3);
      QVERIFY2(!line.contains("nan") && !line.contains("inf"), line.constData());
    }
    QCOMPARE(slices.size(), 6);
    QCOMPARE(slices.first(), QStringLiteral("all= 189"));
    for (const char* expected : {"race=1 96", "race=2 26", "race=3 67", "smoke=0 115", "smoke=1 74"}) {
      QVERIFY2(slices.contains(QLatin1String(expected)), qPrintable(slices.join(u';')));
    }
    QVERIFY(std::abs(auc.toDouble() - .7178617992) < 1e-9);
  }

  void recall_and_precision_name_their_direction() {
    const QString table =
        write("p.csv", "id,y,p\n1,0,.1\n2,0,.2\n3,1,.3\n4,0,.4\n5,1,.5\n6,1,.6\n7,1,.7\n8,0,.8\n9,1,.9\n10,1,.9\n");
    const QStringList asked = as_json(about(table, "y", "p") << QStringLiteral("--capacity") << QStringLiteral("2"));
    const QJsonObject good = evaluate(asked).json();
    QVERIFY(close_to(good[QStringLiteral("recall_at_k")], 2. / 6));
    QVERIFY(close_to(good[QStringLiteral("precision_at_k")], 1));
    QVERIFY(close_to(good[QStringLiteral("support_recall_at_k")], .5));
    QVERIFY(close_to(good[QStringLiteral("support_precision_at_k")], 1));
    const Run all = evaluate(as_json(about(table, "y", "p") << QStringLiteral("--capacity") << QStringLiteral("11")));
    QVERIFY(all.status == 0 && all.err.contains("more than the 10 rows"));
    QVERIFY(close_to(all.json()[QStringLiteral("recall_at_k")], 1));
    const QJsonObject need = evaluate(asked + QStringList{QStringLiteral("--outcome-is-need")}).json();
    QVERIFY(close_to(need[QStringLiteral("support_recall_at_k")], 2. / 6));
    QCOMPARE(need[QStringLiteral("auc")], good[QStringLiteral("auc")]);
    // Three tie for two places: two thirds of the tie's outcomes are expected among them.
    const QString tied = write("tied.csv", "y,p\n1,.9\n0,.9\n1,.9\n0,.1\n1,.2\n");
    const QJsonObject shared =
        evaluate(as_json(about(tied, "y", "p") << QStringLiteral("--capacity") << QStringLiteral("2"))).json();
    QVERIFY(close_to(shared[QStringLiteral("recall_at_k")], 4. / 9));
    QVERIFY(close_to(shared[QStringLiteral("precision_at_k")], 2. / 3));
  }

  void protected_columns_may_be_slices_and_small_ones_say_so() {
    QByteArray text("y,p,race,school\n");
    for (int row = 0; row < 60; ++row) {
      text += QByteArray::number(row * 7 % 3 == 0 ? 1 : 0) + ",." + QByteArray::number(10 + row) +
              (row < 5    ? ",A,"
               : row < 10 ? ",,"
                          : ",B,") +
              "S1\n";
    }
    const Run run = evaluate(
        as_json(about(write("race.csv", text), "y", "p") << QStringLiteral("--slice") << QStringLiteral("race")));
    QVERIFY2(run.status == 0, run.err.constData());
    const QJsonArray slices = run.json()[QStringLiteral("slices")].toArray();
    QCOMPARE(slices.size(), 3);
    QStringList levels;
    for (const QJsonValue& each : slices) {
      const QJsonObject slice = each.toObject();
      levels.append(slice[QStringLiteral("level")].toString());
      const bool small = slice[QStringLiteral("rows")].toInt() < 11;
      QCOMPARE(slice[QStringLiteral("auc")].isNull(), small);
      QVERIFY(slice[QStringLiteral("note")].toString().startsWith(QStringLiteral("too few students to tell")));
    }
    QCOMPARE(levels.first(), QStringLiteral("B"));
    QVERIFY(levels.contains(QStringLiteral("(not known)")));  // nobody disappears from an audit
  }

  void rows_without_an_outcome_are_left_out_and_counted() {
    const Run run = evaluate(as_json(about(write("gaps.csv", "y,p\n1,.9\n,.4\n0,.2\n1,\nNA,.3\n0,.6\n"), "y", "p")));
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.json()[QStringLiteral("rows")].toInt(), 3);
    QCOMPARE(run.json()[QStringLiteral("rows_left_out")].toInt(), 3);
    QVERIFY(run.err.contains("3 rows"));
  }

  void a_group_whose_probabilities_are_off_needs_a_person() {
    QByteArray text("y,p,group\n");
    for (int row = 0; row < 6000; ++row) {
      const bool off = row % 2 == 0;
      text += QByteArray(row % 5 < (off ? 3 : 2) ? "1" : "0") + ",0." + (row % 4 < 2 ? "39" : "41") +
              (off ? ",off\n" : ",sound\n");
    }
    const Run run =
        evaluate(about(write("off.csv", text), "y", "p") << QStringLiteral("--slice") << QStringLiteral("group"));
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("group = off: the probabilities of this group are too low"), run.err.constData());
    QVERIFY(!run.err.contains("group = sound"));
  }

  void what_cannot_be_evaluated_is_refused_with_a_sentence_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no such column") << QByteArray("y,q\n1,.5\n0,.4\n") << 3 << QByteArray("no column 'p'");
    QTest::newRow("above 1") << QByteArray("y,p\n1,.5\n0,1.5\n") << 3 << QByteArray("holds '1.5'");
    QTest::newRow("below 0") << QByteArray("y,p\n1,-.5\n0,.5\n") << 3 << QByteArray("line 2");
    QTest::newRow("percent") << QByteArray("y,p\n1,50\n0,40\n") << 3 << QByteArray("divide a percentage by 100");
    QTest::newRow("outcome of 2") << QByteArray("y,p\n1,.5\n2,.4\n") << 3 << QByteArray("expected 0 or 1");
    QTest::newRow("outcome in words") << QByteArray("y,p\nyes,.5\nno,.4\n") << 3 << QByteArray("holds 'yes'");
    QTest::newRow("probability in words") << QByteArray("y,p\n1,high\n0,.4\n") << 3 << QByteArray("holds 'high'");
    QTest::newRow("one class") << QByteArray("y,p\n1,.5\n1,.4\n") << 3 << QByteArray("rows with 0 and rows with 1");
    QTest::newRow("no rows") << QByteArray("y,p\n") << 3 << QByteArray();
    QTest::newRow("nothing at all") << QByteArray() << 3 << QByteArray();
    QTest::newRow("no pair") << QByteArray("y,p\n1,\n,.4\n") << 3 << QByteArray("nothing to evaluate");
    QTest::newRow("infinite") << QByteArray("y,p\n1,inf\n0,.4\n") << 3 << QByteArray("p");
    QTest::newRow("a short row") << QByteArray("y,p\n1\n0,.4\n") << 3 << QByteArray("line 2");
  }
  void what_cannot_be_evaluated_is_refused_with_a_sentence() {
    QFETCH(QByteArray, text);
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    const Run run = evaluate(about(write("bad.csv", text), "y", "p"));
    QCOMPARE(run.status, status);
    QVERIFY(run.out.isEmpty());
    const QByteArray err = run.err.simplified();  // sentences may be broken into lines
    QVERIFY2(!err.isEmpty() && err.contains(said), err.constData());
  }

  void wrong_usage_is_two() {
    const QString table = data("birthwt_fitted.csv");
    QCOMPARE(evaluate({table}).status, 2);
    QCOMPARE(evaluate({table, QStringLiteral("--outcome"), QStringLiteral("low")}).status, 2);
    QCOMPARE(evaluate(about(table, "low", "low")).status, 2);
    for (const char* capacity : {"0", "-3", "many"}) {
      QCOMPARE(evaluate(about(table, "low", "probability") << QStringLiteral("--capacity") << QLatin1String(capacity))
                   .status,
               2);
    }
    QVERIFY(evaluate(about(QStringLiteral("/no/such.csv"), "y", "p")).status >= 3);
    QCOMPARE(evaluate(about(table, "low", "probability") << QStringLiteral("--slice") << QStringLiteral("rase")).status,
             3);
  }

 private:
  QString write(const char* name, const QByteArray& text) {
    const QString path = folder_.filePath(QLatin1String(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qWarning("could not write %s", name);
    return path;
  }

  QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(EvaluateCliTest)
#include "evaluate_cli_test.moc"
