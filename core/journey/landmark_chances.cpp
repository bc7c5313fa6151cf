#include <QCoreApplication>
#include <algorithm>

#include "core/journey/student_journey.h"
#include "core/prediction/cohort_moments.h"
#include "core/prediction/model_package.h"
#include "core/prediction/school_prediction.h"

namespace milepost {

namespace {

struct ChancesText {
  Q_DECLARE_TR_FUNCTIONS(LandmarkChances)
};

// The last day on which any school passed it: then every student who will be looked at there is.
QDate passed_on(const CohortMoments& moments, const Landmark& of) {
  QDate last;
  for (const QList<QDate>& days : moments.cutoffs) last = std::max(last, days[&of - landmarks().data()]);
  return last;
}

void add(LandmarkChances& chances, const SchoolPrediction& prediction) {
  for (const StudentPrediction& student : prediction.students) {
    if (!student.score.refused.isEmpty()) continue;
    LandmarkChance chance{prediction.landmark, prediction.landmark_title, prediction.cutoff, student.score.overall};
    chance.synthetic = prediction.synthetic;
    chances[student.person].append(chance);
  }
}

}  // namespace

Result<LandmarkChances> landmark_chances(const SchoolFile& file, QDate as_of, const Task& task) {
  const Error stopped{ChancesText::tr("Stopped before the chances were computed."), ErrorKind::Cancelled};
  LandmarkChances chances;
  const auto kept = kept_package(file);
  if (!kept)
    return kept.error().kind == ErrorKind::Refused ? Result<LandmarkChances>(chances)
                                                   : Result<LandmarkChances>(kept.error());
  if (!*kept || !(*kept)->package.gate.passed || as_of > (*kept)->package.expires) return chances;
  const ModelPackage& package = (*kept)->package;
  const Result<CohortMoments> moments = cohort_moments(file, 0, as_of);
  if (!moments)
    return moments.error().kind == ErrorKind::Refused ? Result<LandmarkChances>(chances)
                                                      : Result<LandmarkChances>(moments.error());
  const QList<const Landmark*> passed = passed_landmarks(*moments);
  QStringList done;
  for (qsizetype i = 0; i < passed.size(); ++i) {
    if (task.cancelled()) return stopped;
    if (!package.landmarks.contains(QLatin1String(passed[i]->key))) continue;
    task.report(double(i) / double(passed.size()), landmark_title(*passed[i]));
    PredictionOptions options;
    options.as_of = passed_on(*moments, *passed[i]);
    const Result<SchoolPrediction> prediction = predict_school(file, package, options, task);
    if (!prediction && prediction.error().kind == ErrorKind::Cancelled) return prediction.error();
    if (!prediction || !prediction->none_because.isEmpty() || done.contains(prediction->landmark)) continue;
    done << prediction->landmark;
    add(chances, *prediction);
  }
  for (QList<LandmarkChance>& of : chances) {
    std::stable_sort(of.begin(), of.end(),
                     [](const LandmarkChance& a, const LandmarkChance& b) { return a.cutoff < b.cutoff; });
  }
  return chances;
}

}  // namespace milepost
