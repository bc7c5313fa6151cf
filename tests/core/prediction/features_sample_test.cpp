// The synthetic school's own books against what is read back out of the file.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/exchange/sample/sample_school.h"
#include "core/prediction/feature_csv.h"
#include "tests/support/import_school.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

QHash<QString, QHash<QString, double>> read_truth(const QString& path) {
  QHash<QString, QHash<QString, double>> truth;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return truth;
  const QList<QByteArray> lines = file.readAll().split('\n');
  const QList<QByteArray> names = lines.front().split(',');
  for (const QByteArray& line : lines.mid(1)) {
    const QList<QByteArray> cells = line.split(',');
    for (qsizetype i = 1; i < cells.size(); ++i)
      truth[QString::fromUtf8(cells[0])][QString::fromUtf8(names[i])] = cells[i].toDouble();
  }
  return truth;
}

std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<size_t> order(values.size());
  std::iota(order.begin(), order.end(), size_t(0));
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return values[a] < values[b]; });
  std::vector<double> rank(values.size());
  for (size_t from = 0, to = 0; from < order.size(); from = to) {
    while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
    for (size_t i = from; i < to; ++i) rank[order[i]] = double(from + to - 1) / 2;
  }
  return rank;
}

void standardise(std::vector<double>& values) {
  double mean = 0, squares = 0;
  for (const double value : values) mean += value / double(values.size());
  for (double& value : values) {
    value -= mean;
    squares += value * value;
  }
  for (double& value : values) value /= std::sqrt(squares / double(values.size()));
}

double spearman(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> x = ranks(a), y = ranks(b);
  standardise(x);
  standardise(y);
  return std::inner_product(x.begin(), x.end(), y.begin(), 0.0) / double(x.size());
}

const std::vector<double>& numbers(const FeatureTable& table, const char* name) {
  for (const FeatureColumn& column : table.columns) {
    if (column.name == QLatin1String(name)) return column.numbers;
  }
  qFatal("no such column");
}

}  // namespace

class FeaturesSampleTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    SampleOptions options;
    options.students = 1300;  // an earlier cohort of a district is a fifth of it
    options.cohorts = 1;
    options.size = SampleSize::District;
    options.truth = true;
    options.messy = false;
    QVERIFY_OK(write_sample(dir_.path(), options, Task()));
    truth_ = read_truth(dir_.filePath(u"truth.csv"_s));
    QVERIFY(truth_.size() > 400);
    Result<ExportPackage> package = ExportPackage::open(dir_.filePath(u"export"_s), {}, true, Task());
    QVERIFY_OK(package);
    QVERIFY_OK(import_package(school_.file(), *package, {}, Task()));
  }

  void the_end_of_year_is_what_the_sample_made() {
    const LandmarkFeatures features = of_old_cohort("eoy");
    const FeatureTable& table = features.table;
    QVERIFY(table.rows > 200);
    int compared = 0;
    for (size_t i = 0; i < size_t(table.rows); ++i) {
      const auto truth = truth_of(features.persons[i]);
      // The sample's books hold the whole year; so do those who were there for all of it, with no mark left open.
      if (numbers(table, "entered_late_days")[i] > 0 ||
          numbers(table, "credits_earned_share")[i] != numbers(table, "credits_earned_share")[i])
        continue;
      ++compared;
      QVERIFY2(std::fabs(numbers(table, "attendance_rate")[i] - truth[u"attendanceRate9"_s]) < 1e-6,
               qPrintable(QString::number(numbers(table, "attendance_rate")[i]) + u' ' +
                          QString::number(truth[u"attendanceRate9"_s])));
      QVERIFY2(std::fabs(numbers(table, "gpa")[i] - truth[u"gpa9"_s]) < 1e-6,
               qPrintable(QString::number(numbers(table, "gpa")[i]) + u' ' + QString::number(truth[u"gpa9"_s])));
      QVERIFY(std::fabs(numbers(table, "gpa8")[i] - truth[u"gpa8"_s]) < 1e-6);
    }
    QVERIFY2(compared > 150, qPrintable(QString::number(compared)));
  }

  void a_plain_sum_of_features_goes_with_the_true_chances_data() {
    QTest::addColumn<QString>("landmark");
    QTest::addColumn<double>("least");
    QTest::newRow("before ninth grade") << u"g8"_s << 0.4;
    QTest::newRow("middle of the year") << u"q2"_s << 0.55;
    QTest::newRow("end of the year") << u"eoy"_s << 0.6;
  }

  void a_plain_sum_of_features_goes_with_the_true_chances() {
    QFETCH(QString, landmark);
    QFETCH(double, least);
    const LandmarkFeatures features = of_old_cohort(qPrintable(landmark));
    struct Part {
      const char* name;
      double sign;
    };
    std::vector<Part> parts = {{"gpa8", 1}, {"attendance8", 1}, {"d_f_8", -1}};
    if (landmark != u"g8") parts.insert(parts.end(), {Part{"gpa", 1}, {"d_f_share", -1}, {"credits_earned_share", 1}});
    if (landmark == u"eoy") parts.push_back({"attendance_rate", 1});
    std::vector<double> sum, overall, graduated;
    std::vector<size_t> rows;
    for (size_t i = 0; i < size_t(features.table.rows); ++i) {
      const bool whole = std::all_of(parts.begin(), parts.end(), [&](const Part& part) {
        return !std::isnan(numbers(features.table, part.name)[i]);
      });
      if (whole) rows.push_back(i);
    }
    QVERIFY(rows.size() > 150);
    sum.assign(rows.size(), 0);
    for (const Part& part : parts) {
      std::vector<double> values;
      for (const size_t row : rows) values.push_back(numbers(features.table, part.name)[row]);
      standardise(values);
      for (size_t i = 0; i < rows.size(); ++i) sum[i] += part.sign * values[i];
    }
    for (const size_t row : rows) {
      const auto truth = truth_of(features.persons[row]);
      overall.push_back(truth[u"pPersistedYear2"_s]);
      graduated.push_back(truth[u"pGraduated"_s]);
    }
    qInfo("%s: Spearman %.3f with persistence, %.3f with graduation, n = %zu", qPrintable(landmark),
          spearman(sum, overall), spearman(sum, graduated), rows.size());
    QVERIFY(spearman(sum, overall) > least);
    QVERIFY(spearman(sum, graduated) > least);
  }

  void outcomes_and_near_term_come_with_the_cohort_that_has_them() {
    const LandmarkFeatures old = of_old_cohort("g8");
    double known = 0, near_term = 0;
    for (size_t i = 0; i < size_t(old.table.rows); ++i) {
      known += !std::isnan(numbers(old.table, "graduated")[i]);
      near_term += !std::isnan(numbers(old.table, "on_track_eoy")[i]);
    }
    QVERIFY(known > 0.8 * double(old.table.rows) && near_term > 0.8 * double(old.table.rows));
    FeatureOptions now;
    const auto newest = newest_landmark(school_.file(), {});
    QVERIFY_OK(newest);
    QCOMPARE(*newest, u"m3"_s);  // of an export of November 20
    now.landmark = *newest;
    now.for_audit = true;
    const auto current = landmark_features(school_.file(), now);
    QVERIFY_OK(current);
    QCOMPARE(current->cohort, 2027);
    for (const char* outcome : {"graduated", "on_track_eoy"})
      for (const double value : numbers(current->table, outcome)) QVERIFY(std::isnan(value));
    for (const double value : numbers(current->table, "attendance_rate"))
      QVERIFY(std::isnan(value) || (value >= 0 && value <= 1));
  }

  void no_name_is_in_the_table() {
    FeatureCsvOptions options;
    options.all_cohorts = true;
    const QString path = dir_.filePath(u"all.csv"_s);
    const auto receipt = write_feature_csv(school_.file(), options, path, Task());
    QVERIFY_OK(receipt);
    QVERIFY(receipt->cohorts.contains(2027) && receipt->cohorts.size() >= 2);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSet<QByteArray> cells;
    for (const QByteArray& line : file.readAll().split('\n')) {
      for (const QByteArray& cell : line.split(',')) cells.insert(cell);
    }
    Query names(school_.file().handle(), "SELECT given_name, family_name FROM person");
    int looked = 0;
    while (names.step()) {
      for (const int column : {0, 1}) {
        QVERIFY2(!cells.contains(names.text(column).toUtf8()) || names.text(column).isEmpty(), "a name");
        ++looked;
      }
    }
    QVERIFY(looked > 500);
  }

 private:
  LandmarkFeatures of_old_cohort(const char* landmark) {
    FeatureOptions options;
    options.landmark = QLatin1String(landmark);
    options.cohort = 2023;  // graduated in June 2026
    options.for_audit = true;
    const auto features = landmark_features(school_.file(), options);
    if (!features) qFatal("%s", qPrintable(features.error().sentence));
    return *features;
  }
  QHash<QString, double> truth_of(qint64 person) {
    Query query(school_.file().handle(), "SELECT sourced_id FROM person WHERE id = ?");
    query.bind(0, person);
    return query.step() ? truth_.value(query.text(0)) : QHash<QString, double>();
  }

  QTemporaryDir dir_;
  ImportSchool school_;
  QHash<QString, QHash<QString, double>> truth_;
};

QTEST_GUILESS_MAIN(FeaturesSampleTest)
#include "features_sample_test.moc"
