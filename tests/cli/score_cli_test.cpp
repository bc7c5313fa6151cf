// milepost-cli score and score-table as a black box; the packages are written by hand.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "core/prediction/landmark.h"
#include "tests/core/prediction/small_package.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

struct Run {
  int status = -1;
  QByteArray out, err;
  QList<QByteArray> lines() const {
    QList<QByteArray> split = out.split('\n');
    if (!split.isEmpty() && split.last().isEmpty()) split.removeLast();
    return split;
  }
  QList<QByteArray> column(const QByteArray& name) const {
    const qsizetype index = lines().value(0).split(',').indexOf(name);
    QList<QByteArray> values;
    for (const QByteArray& line : lines().mid(1)) values.append(line.split(',').value(index));
    return values;
  }
};

Run cli(const QStringList& arguments) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(u"MILEPOST_PASSPHRASE"_s, u"correct horse"_s);
  process.setProcessEnvironment(environment);
  process.setStandardInputFile(QProcess::nullDevice());
  process.start(QStringLiteral(MILEPOST_CLI), arguments);
  if (!process.waitForFinished(300000)) return {};
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
          process.readAllStandardError()};
}

QStringList every_landmark() {
  QStringList keys;
  for (const Landmark& of : landmarks()) keys += QLatin1String(of.key);
  return keys;
}

}  // namespace

class ScoreCliTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    key_ = new_key(u"Hub of the test"_s).take();
    write(u"hub.pub"_s, armored_public_key(key_.key));
    file_ = path(u"school.milepost"_s);
    QCOMPARE(cli({u"new"_s, file_, u"--school"_s, u"Test High"_s}).status, 0);
    const Run sample = cli({u"sample"_s, folder_.path(), u"--students"_s, u"60"_s, u"--seed"_s, u"7"_s});
    QVERIFY2(sample.status == 0, sample.err.constData());
    const Run import = cli({u"import"_s, file_, path(u"export"_s), u"--accept-unsigned"_s});
    QVERIFY2(import.status == 0 || import.status == 1, import.err.constData());
    package_ = written(small_package(every_landmark()), u"hub.package"_s);
    QVERIFY(QFile::exists(package_));
  }

  void without_a_package_it_refuses_with_a_sentence() {
    const Run run = cli({u"score"_s, file_});
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("no model yet"), run.err.constData());
    QVERIFY(run.out.isEmpty());
  }

  void an_untrusted_makers_package_serves_for_this_output_only() {
    const Run run = cli({u"score"_s, file_, u"--package"_s, package_});
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY(QByteArray(run.err).replace(" ", "").contains(key_.key.fingerprint.toLatin1()));
    QVERIFY(run.err.contains("milepost-cli trust FILE KEY"));
    QVERIFY(run.err.contains("made-up students"));
    QCOMPARE(cli({u"score"_s, file_}).status, 3);
    QVERIFY(run.lines().size() > 10);
    QVERIFY(run.lines().value(0).startsWith(
        "student,landmark,cutoff,probability,low,high,graduated,graduated_low,graduated_high,"
        "ag_graduated,ag_graduated_low,ag_graduated_high,enrolled,enrolled_low,enrolled_high,"
        "near_term,near_term_low,near_term_high,refused,missing,contribution_"));
    QList<QByteArray> students = run.column("student"), sorted = students;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(students, sorted);
    int scored = 0;
    for (qsizetype i = 0; i < students.size(); ++i) {
      if (run.column("probability")[i].isEmpty()) continue;
      ++scored;
      const double p = run.column("probability")[i].toDouble(), low = run.column("low")[i].toDouble(),
                   high = run.column("high")[i].toDouble();
      QVERIFY(0 < low && low <= p && p <= high && high < 1);
      QVERIFY(p <= run.column("enrolled")[i].toDouble());
      QVERIFY(run.column("ag_graduated")[i].toDouble() <= run.column("graduated")[i].toDouble());
    }
    QVERIFY(scored > 10);
    QVERIFY(!run.out.contains("nan"));
  }

  void a_trusted_makers_package_is_kept_and_used_again() {
    const QString file = path(u"trusting.milepost"_s);
    QVERIFY(QFile::copy(file_, file));
    QCOMPARE(cli({u"trust"_s, file, path(u"hub.pub"_s), u"--fingerprint"_s, key_.key.fingerprint}).status, 0);
    const Run first = cli({u"score"_s, file, u"--package"_s, package_});
    QVERIFY2(first.status == 0, first.err.constData());
    QVERIFY(!first.err.contains("nobody has trusted"));
    const Run again = cli({u"score"_s, file});
    QVERIFY2(again.status == 0, again.err.constData());
    QCOMPARE(again.out, first.out);
    QVERIFY(cli({u"audit"_s, file}).out.contains("model_package"));
    const Run named = cli({u"--names"_s, u"score"_s, file});
    QVERIFY(named.lines().value(0).startsWith("student,name,landmark"));
    const Run late = cli({u"score"_s, file, u"--as-of"_s, u"2031-01-01"_s});
    QCOMPARE(late.status, 3);
    QVERIFY2(late.err.contains("expired on"), late.err.constData());
  }

  void what_cannot_be_used_is_refused_data() {
    QTest::addColumn<QString>("defect");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("gate") << u"gate"_s << QByteArray("the slope is 0.7");
    QTest::newRow("single outcome") << u"single"_s << QByteArray("single outcome");
    QTest::newRow("expired") << u"expired"_s << QByteArray("expired on 2026-09-30");
    QTest::newRow("damaged") << u"damaged"_s << QByteArray("cut off");
    QTest::newRow("no package") << u"table"_s << QByteArray("not a model package");
  }
  void what_cannot_be_used_is_refused() {
    QFETCH(QString, defect);
    QFETCH(QByteArray, said);
    ModelPackage package = defect == u"single" ? single_package() : small_package(every_landmark());
    if (defect == u"gate") package.gate = {false, {}, {u"the slope is 0.7"_s}};
    if (defect == u"expired") package.expires = QDate(2026, 9, 30);
    QString given = written(package, defect + u".package"_s);
    if (defect == u"damaged") given = write(u"cut.package"_s, bytes_of(given).left(5000));
    if (defect == u"table") given = write(u"table.package"_s, "id,gpa\n1,2\n");
    const Run run = cli({u"score"_s, file_, u"--package"_s, given});
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains(said), run.err.constData());
    QVERIFY(run.out.isEmpty());
    QCOMPARE(cli({u"score"_s, file_}).status, 3);
  }

  void a_wrong_date_is_wrong_usage() {
    QCOMPARE(cli({u"score"_s, file_, u"--as-of"_s, u"10/02/2026"_s}).status, 2);
    QCOMPARE(cli({u"score"_s}).status, 2);
    QCOMPARE(cli({u"score-table"_s, package_}).status, 2);
    QCOMPARE(cli({u"score-table"_s, path(u"absent"_s), path(u"absent"_s)}).status, 4);
  }

  void a_table_is_scored_row_by_row_in_its_order() {
    const QString one = written(single_package(), u"one.package"_s);
    const QString table = write(
        u"rows.csv"_s, "id,gpa,attendance_rate,school,sex\n007,2.1,.95,north,f\nb,,.9,south,m\n3,3.9,.99,nowhere,f\n");
    const Run run = cli({u"score-table"_s, one, table});
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY2(run.lines().value(0).startsWith("id,probability,low,high,refused,missing,contribution_"),
             run.out.constData());
    QVERIFY2(run.lines().value(0).contains("contribution_course_performance") &&
                 run.lines().value(0).contains("contribution_attendance"),
             run.out.constData());
    QCOMPARE(run.column("id"), (QList<QByteArray>{"007", "b", "3"}));
    ScoreOptions options;
    options.school = u"school"_s;
    const auto read = read_feature_table({table}, {});
    QVERIFY(read.ok());
    const auto scores = score_table(single_package(), *read, options, Task());
    QVERIFY(scores.ok());
    for (qsizetype row = 0; row < 3; ++row) {
      QCOMPARE(run.column("probability")[row].toDouble(), (*scores)[size_t(row)].overall.probability);
      QCOMPARE(run.column("low")[row].toDouble(), (*scores)[size_t(row)].overall.low);
    }
  }

  void a_failed_gate_is_only_said_for_a_table() {
    ModelPackage package = single_package();
    package.gate = {false, {}, {u"the slope is 0.7"_s}};
    const Run run = cli(
        {u"score-table"_s, written(package, u"weak.package"_s), write(u"plain.csv"_s, "gpa,attendance_rate\n2,.9\n")});
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY(run.err.contains("the slope is 0.7") && run.err.contains("no column"));
    QCOMPARE(run.lines().size(), 2);
    QVERIFY(run.lines().value(0).startsWith("probability,low,high"));
  }

  void a_trees_table_names_its_landmarks() {
    const QString tree = written(small_package({u"m1"_s, u"eoy"_s}), u"tree.package"_s);
    const QString table =
        write(u"moments.csv"_s, "id,landmark,gpa,attendance_rate\na,eoy,2,.9\nb,m1,2,.9\nc,eoy,3,.9\n");
    const Run run = cli({u"score-table"_s, tree, table});
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.column("id"), (QList<QByteArray>{"a", "b", "c"}));
    for (const QByteArray& chance : run.column("graduated")) QVERIFY(chance.toDouble() > 0);
    QCOMPARE(cli({u"score-table"_s, tree, table, u"--landmark"_s, u"m1"_s}).status, 0);
    const Run unknown = cli({u"score-table"_s, tree, table, u"--landmark"_s, u"q2"_s});
    QCOMPARE(unknown.status, 3);
    QVERIFY2(unknown.err.contains("has m1, eoy"), unknown.err.constData());
    const Run silent = cli({u"score-table"_s, tree, write(u"bare.csv"_s, "gpa,attendance_rate\n2,.9\n")});
    QCOMPARE(silent.status, 3);
    QVERIFY2(silent.err.contains("--landmark"), silent.err.constData());
    const Run odd =
        cli({u"score-table"_s, tree, write(u"odd.csv"_s, "landmark,gpa,attendance_rate\nm1,2,.9\nq9,2,.9\n")});
    QCOMPARE(odd.status, 3);
    QVERIFY2(odd.err.contains("line 3"), odd.err.constData());
  }

  void a_table_without_what_the_package_needs_is_refused() {
    const QString one = written(single_package(), u"one.package"_s);
    const Run run = cli({u"score-table"_s, one, write(u"less.csv"_s, "id,gpa\n1,2\n")});
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("attendance_rate"), run.err.constData());
    QCOMPARE(cli({u"score-table"_s, one, write(u"empty.csv"_s, "")}).status, 3);
    const Run text = cli({u"score-table"_s, one, write(u"text.csv"_s, "gpa,attendance_rate\nmany,.9\n")});
    QCOMPARE(text.status, 3);
    QVERIFY(text.out.isEmpty());
  }

 private:
  QString path(const QString& name) const { return folder_.filePath(name); }
  static QByteArray bytes_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  QString write(const QString& name, const QByteArray& bytes) const {
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path(name) : QString();
  }
  QString written(const ModelPackage& package, const QString& name) const {
    const Status done = write_package(package, key_, path(name));
    if (!done) qWarning("%s", qPrintable(done.error().sentence));
    return path(name);
  }

  QTemporaryDir folder_;
  KeyPair key_;
  QString file_, package_;
};

QTEST_GUILESS_MAIN(ScoreCliTest)
#include "score_cli_test.moc"
