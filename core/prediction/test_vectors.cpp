#include "core/prediction/test_vectors.h"

#include <QCoreApplication>
#include <QMap>
#include <cmath>
#include <limits>

#include "core/prediction/scoring.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ModelPackage)
};

constexpr double tolerance = 1e-9;
constexpr double no_value = std::numeric_limits<double>::quiet_NaN();
const QString school_column = u"school of the test vector"_s;

double number_of(const QJsonValue& cell) {
  if (cell.isBool()) return cell.toBool();
  return cell.isDouble() ? cell.toDouble() : no_value;
}

FeatureColumn column_of(const QString& name, const QList<QJsonValue>& cells) {
  FeatureColumn column;
  column.name = name;
  for (const QJsonValue& cell : cells) {
    if (cell.isString() && !column.levels.contains(cell.toString())) column.levels += cell.toString();
  }
  column.levels.sort();
  for (const QJsonValue& cell : cells) {
    column.numbers.push_back(column.numeric() ? number_of(cell) : no_value);
    if (!column.numeric())
      column.level_of_row.push_back(cell.isString() ? int(column.levels.indexOf(cell.toString())) : -1);
  }
  return column;
}

FeatureTable table_of(const QList<TestVector>& vectors) {
  QMap<QString, QList<QJsonValue>> cells;
  for (const TestVector& vector : vectors) {
    for (const QString& name : vector.row.keys()) cells.insert(name, {});
  }
  for (const TestVector& vector : vectors) {
    for (auto column = cells.begin(); column != cells.end(); ++column) *column += vector.row.value(column.key());
  }
  for (const TestVector& vector : vectors) {
    cells[school_column] += vector.school.isEmpty() ? QJsonValue() : QJsonValue(vector.school);
  }
  FeatureTable table;
  table.rows = vectors.size();
  for (auto column = cells.begin(); column != cells.end(); ++column)
    table.columns.push_back(column_of(column.key(), *column));
  return table;
}

Error differs(const ModelPackage& package, const QString& how) {
  return {Words::tr(
              "The model package “%1” does not compute on this computer what its maker computed (%2), so nothing of it "
              "is used. Install the Milepost it was made with, or ask its maker for a new package.")
              .arg(package.name, how)};
}

Status check_landmark(const ModelPackage& package, const QString& landmark, const QList<TestVector>& vectors) {
  ScoreOptions options;
  options.landmark = landmark;
  options.school = school_column;
  options.draws = 20;  // the fewest there are; the probability itself needs none
  options.contributions = false;
  const auto scores = score_table(package, table_of(vectors), options, Task());
  if (!scores) return differs(package, scores.error().sentence);
  for (qsizetype i = 0; i < vectors.size(); ++i) {
    const RowScore& score = (*scores)[size_t(i)];
    if (!score.refused.isEmpty()) return differs(package, score.refused);
    const double expected = vectors[i].probability, found = score.overall.probability;
    if (!(std::abs(found - expected) <= tolerance)) {
      return differs(package, Words::tr("%1 instead of %2 in a test row")
                                  .arg(QString::number(found, 'g', 12), QString::number(expected, 'g', 12)));
    }
  }
  return Done{};
}

}  // namespace

Status check_test_vectors(const ModelPackage& package) {
  if (package.test_vectors.empty()) {
    return Error{
        Words::tr("The model package “%1” has no test vectors, so nobody can tell whether it computes the same on "
                  "this computer. Ask its maker to make it again.")
            .arg(package.name)};
  }
  QMap<QString, QList<TestVector>> by_landmark;
  for (const TestVector& vector : package.test_vectors) by_landmark[vector.landmark] += vector;
  for (auto vectors = by_landmark.begin(); vectors != by_landmark.end(); ++vectors) {
    if (Status checked = check_landmark(package, vectors.key(), *vectors); !checked) return checked;
  }
  return Done{};
}

}  // namespace milepost
