#pragma once
#include <QDate>

#include "core/prediction/feature_table.h"
#include "core/prediction/landmark.h"

namespace milepost {

class SchoolFile;

enum class FeatureRole { Identity, Predictor, Outcome, Baseline, AuditOnly };

// What a feature column means: one definition, read by the command line, the screen and the model card.
struct FeatureMeaning {
  QString name;   // "attendance_rate"
  FeatureRole role = FeatureRole::Predictor;
  QString group;  // construct: "attendance", "course_performance", "credits", "behavior", "assessment", "transition", "grade_8"
  bool malleable = false;
  QString title;  // translated, for people: "attendance so far"
};
QList<FeatureMeaning> feature_meanings();
QString construct_title(const QString& group);  // translated: "attendance", "marks in courses", …

struct FeatureOptions {
  QString landmark;             // key
  int cohort = 0;               // school year of ninth grade; 0: the latest on file
  QDate as_of;                  // invalid: all that is on file; else nothing after it (a landmark later than it is refused)
  bool for_audit = false;       // outcomes, baselines and audit columns too
};

// One row per ninth grader of the cohort as of the landmark, from nothing dated after its cut-off.
struct LandmarkFeatures {
  FeatureTable table;           // columns as feature_meanings(); identity: student, school, cohort, landmark, cutoff
  std::vector<qint64> persons;  // per row
  QString landmark;
  int cohort = 0;
  QDate cutoff;                 // the latest of the schools'
};
Result<LandmarkFeatures> landmark_features(const SchoolFile&, const FeatureOptions&);

// The newest landmark whose cut-off has passed by this day, for the cohort in ninth grade then. Refused where the calendar
// does not say.
Result<QString> newest_landmark(const SchoolFile&, QDate as_of);

}  // namespace milepost
