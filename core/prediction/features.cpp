#include "core/prediction/features.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/prediction/audit_columns.h"
#include "core/prediction/landmark_rows.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct FeaturesText {
  Q_DECLARE_TR_FUNCTIONS(Features)
};

FeatureColumn text_column(const QString& name, const QStringList& texts) {
  FeatureColumn column;
  column.name = name;
  column.numbers.assign(size_t(texts.size()), not_known);
  column.levels = texts;
  column.levels.removeAll(QString());
  column.levels.sort();
  column.levels.removeDuplicates();
  for (const QString& text : texts) {
    const auto at = std::lower_bound(column.levels.begin(), column.levels.end(), text);
    column.level_of_row.push_back(text.isEmpty() ? -1 : int(at - column.levels.begin()));
  }
  // All empty: a numeric column without a number.
  if (column.levels.isEmpty()) column.level_of_row.clear();
  return column;
}

// Rows as they come, by column.
struct GrowingTable {
  QStringList students, schools, landmarks, cutoffs;
  std::vector<double> cohorts;
  std::vector<std::vector<double>> numbers;  // by feature
  std::vector<qint64> persons;

  void add(const LandmarkRow& row, int cohort) {
    students << row.student;
    schools << row.school;
    landmarks << QLatin1String(row.landmark->key);
    cutoffs << row.cutoff.toString(Qt::ISODate);
    cohorts.push_back(cohort);
    persons.push_back(row.person);
    for (size_t i = 0; i < numbers.size(); ++i) numbers[i].push_back(row.values[i]);
  }

  FeatureTable table() {
    FeatureTable table;
    table.rows = qint64(persons.size());
    table.columns = {text_column(u"student"_s, students), text_column(u"school"_s, schools),
                     FeatureColumn{u"cohort"_s, std::move(cohorts), {}, {}}, text_column(u"landmark"_s, landmarks),
                     text_column(u"cutoff"_s, cutoffs)};
    for (size_t i = 0; i < numbers.size(); ++i)
      table.columns.push_back({QLatin1String(numeric_features()[i].name), std::move(numbers[i]), {}, {}});
    return table;
  }
};

Result<std::vector<FeatureColumn>> audit_columns(const SchoolFile& file, const std::vector<qint64>& persons,
                                                 QDate as_of) {
  const Result<AuditGroups> audit = audit_groups(file, as_of);
  if (!audit) return audit.error();
  std::vector<FeatureColumn> columns;
  for (size_t i = 0; i < audit->groups.size(); ++i) {
    QStringList texts;
    for (const qint64 person : persons) texts << audit->groups[i].of(person).for_audit();
    columns.push_back(text_column(audit->names[qsizetype(i)], texts));
  }
  return columns;
}

}  // namespace

Result<LandmarkFeatures> landmark_features(const SchoolFile& file, const FeatureOptions& options) {
  const Result<CohortMoments> moments = cohort_moments(file, options.cohort, options.as_of);
  if (!moments) return moments.error();
  const Result<const Landmark*> landmark = passed_landmark(*moments, options.landmark);
  if (!landmark) return landmark.error();

  LandmarkFeatures features;
  features.landmark = options.landmark;
  features.cohort = moments->cohort.school_year;
  GrowingTable growing;
  growing.numbers.resize(options.for_audit ? feature::count : feature::predictor_count);
  Status visited =
      visit_landmark_rows(file, *moments, {*landmark}, options.for_audit, [&](const LandmarkRow& row) -> Status {
        growing.add(row, features.cohort);
        features.cutoff = std::max(features.cutoff, row.cutoff);
        return Done{};
      });
  if (!visited) return visited.error();
  features.persons = growing.persons;
  features.table = growing.table();
  if (!options.for_audit) return features;
  const QDate audit_day = std::min(moments->limit, QDate(features.cohort, 6, 30));
  Result<std::vector<FeatureColumn>> audit = audit_columns(file, features.persons, audit_day);
  if (!audit) return audit.error();
  features.table.audit = AuditOnly<std::vector<FeatureColumn>>(audit.take());
  return features;
}

Result<QString> newest_landmark(const SchoolFile& file, QDate as_of) {
  const Result<CohortMoments> moments = cohort_moments(file, 0, as_of);
  if (!moments) return moments.error();
  int students = 0;
  for (const SchoolYearTimes& school : moments->cohort.schools) students += school.students;
  const QList<const Landmark*> passed = passed_landmarks(*moments);
  // A district's schools pass a landmark on different days: the newest that most of its students have behind them.
  for (auto landmark = passed.crbegin(); landmark != passed.crend(); ++landmark) {
    int behind = 0;
    for (auto school = moments->cohort.schools.cbegin(); school != moments->cohort.schools.cend(); ++school) {
      if (moments->cutoffs[school.key()][*landmark - landmarks().data()].isValid()) behind += school->students;
    }
    if (2 * behind > students) return QString(QLatin1String((*landmark)->key));
  }
  return Error{
      FeaturesText::tr("No landmark of the ninth graders of %1 has passed by %2, or their schools' calendars are "
                       "not on file (calendar.csv).")
          .arg(QString::number(moments->cohort.school_year), moments->limit.toString(Qt::ISODate))};
}

}  // namespace milepost
