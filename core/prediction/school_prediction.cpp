#include "core/prediction/school_prediction.h"

#include <QCoreApplication>

#include "core/prediction/features.h"
#include "core/prediction/model_package.h"
#include "core/prediction/probability_bands.h"
#include "core/prediction/scoring.h"
#include "core/store/school_file.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(SchoolPrediction)
};

SchoolPrediction none(const QString& because) {
  SchoolPrediction prediction;
  prediction.none_because = because;
  return prediction;
}

// Why the package says nothing at this school on this day; empty: it does.
QString unusable(const ModelPackage& package, QDate today) {
  if (!package.tree) {
    return Words::tr(
               "The model “%1” looks at a single outcome of a plain table. Choose one that was fitted for the whole "
               "way through college.")
        .arg(package.name);
  }
  if (!package.gate.passed) {
    const QString conditions = package.gate.failed.join(u"; "_s);
    return Words::tr("The model “%1” did not pass its own check, so it is not shown: %2")
        .arg(package.name, conditions.isEmpty() ? Words::tr("no reason is given.") : conditions);
  }
  if (today > package.expires) {
    return Words::tr("The model “%1” expired on %2. Ask its maker for a new one.")
        .arg(package.name, package.expires.toString(Qt::ISODate));
  }
  return {};
}

// The package's landmarks that have passed when this is the newest, newest first.
QStringList landmarks_until(const ModelPackage& package, const QString& newest) {
  QStringList passed;
  for (const Landmark& known : landmarks()) {
    const QString key = QLatin1String(known.key);
    if (package.landmarks.contains(key)) passed.prepend(key);
    if (key == newest) break;
  }
  return passed;
}

// A school may lack a landmark (no first quarter where marks come by semester): then the one before it serves.
Result<LandmarkFeatures> newest_features(const SchoolFile& file, const QStringList& keys, QDate as_of) {
  Error last;
  for (const QString& key : keys) {
    FeatureOptions options;
    options.landmark = key;
    options.as_of = as_of;
    auto features = landmark_features(file, options);
    if (features || features.error().kind != ErrorKind::Refused) return features;
    if (last.sentence.isEmpty()) last = features.error();
  }
  return last;
}

QString student_id(const FeatureTable& table, qint64 row) {
  const FeatureColumn* column = table.column(u"student"_s);
  if (!column) return {};
  return cell_text(*column, row);
}

void add_students(SchoolPrediction& prediction, const LandmarkFeatures& features, std::vector<RowScore> scores) {
  std::vector<double> probabilities;
  std::vector<qint64> scored;
  for (size_t row = 0; row < scores.size(); ++row) {
    const qint64 person = features.persons[row];
    StudentPrediction student{person, student_id(features.table, qint64(row)), std::move(scores[row]), 0};
    if (student.score.refused.isEmpty()) {
      probabilities.push_back(student.score.overall.probability);
      scored.push_back(person);
    }
    prediction.students.insert(person, std::move(student));
  }
  const std::vector<int> bands = probability_bands(probabilities);
  for (size_t i = 0; i < scored.size(); ++i) prediction.students[scored[i]].band = bands[i];
}

}  // namespace

Result<SchoolPrediction> predict_school(const SchoolFile& file, const ModelPackage& package,
                                        const PredictionOptions& options, const Task& task) {
  const QDate today = options.as_of.isValid() ? options.as_of : file.clock().today();
  if (const QString because = unusable(package, today); !because.isEmpty()) return none(because);
  const Result<QString> newest = newest_landmark(file, options.as_of);
  if (!newest) {
    if (newest.error().kind != ErrorKind::Refused) return newest.error();
    return none(newest.error().sentence);
  }
  const QStringList keys = landmarks_until(package, *newest);
  if (keys.isEmpty()) {
    return none(
        Words::tr("The model “%1” has nothing to say so early in the year: its first look at students comes later.")
            .arg(package.name));
  }
  task.report(.1, Words::tr("Reading the records"));
  const auto features = newest_features(file, keys, options.as_of);
  if (!features) {
    if (features.error().kind != ErrorKind::Refused) return features.error();
    return none(features.error().sentence);
  }
  if (task.cancelled()) return Error{Words::tr("Stopped before the chances were computed."), ErrorKind::Cancelled};
  task.report(.5, Words::tr("Computing the chances"));
  ScoreOptions scoring;
  scoring.landmark = features->landmark;
  scoring.school = u"school"_s;
  scoring.capacity = options.capacity;
  auto scores = score_table(package, features->table, scoring, task);
  if (!scores) return scores.error();
  SchoolPrediction prediction;
  prediction.package_name = package.name;
  prediction.reference = package.reference;
  prediction.synthetic = package.synthetic;
  prediction.expires = package.expires;
  prediction.landmark = features->landmark;
  if (const Landmark* of = landmark(features->landmark)) prediction.landmark_title = landmark_title(*of);
  prediction.cutoff = features->cutoff;
  prediction.gate = package.gate;
  add_students(prediction, *features, scores.take());
  task.report(1, {});
  return prediction;
}

Result<SchoolPrediction> predict_school(const SchoolFile& file, const PredictionOptions& options, const Task& task) {
  const auto kept = kept_package(file);
  if (!kept) {
    if (kept.error().kind != ErrorKind::Refused) return kept.error();
    return none(kept.error().sentence);
  }
  if (!*kept) {
    return none(
        Words::tr("This file has no model yet. The support list works without one; “milepost-cli score FILE --package "
                  "PACKAGE” adds one."));
  }
  return predict_school(file, (*kept)->package, options, task);
}

}  // namespace milepost
