#pragma once
#include <QDate>
#include <QHash>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/prediction/row_score.h"

namespace milepost {

class SchoolFile;
struct ModelPackage;
struct OpenedPackage;

// The package a school works with, as kept in its file. Each change is in the change log.
Status keep_package(SchoolFile&, const OpenedPackage&);      // refused: its signer is not trusted in this file
// Whether the package's signer is one of the file's trusted signers.
Result<bool> is_trusted_maker(const SchoolFile&, const OpenedPackage&);
// Signature and test vectors are checked again; expiry is not (predict_school says so in words). None: no value.
Result<std::optional<OpenedPackage>> kept_package(const SchoolFile&);
Status remove_package(SchoolFile&);
// The kept package's model card as HTML (model_card.h), without naming its types here: windows need no Eigen.
Result<QString> kept_model_card(const SchoolFile&);

struct StudentPrediction {
  qint64 person = 0;
  QString student;  // local id
  RowScore score;
  int band = 0;     // 0 … 4: fifths of probability (probability_bands.h); students of one are similar, in no order
};

// The probabilities of one school's ninth graders at its newest landmark; or, in words, why there are none.
struct SchoolPrediction {
  QString none_because;  // no package; gate not passed; expired; no landmark yet. Then the rest is empty
  QString package_name, reference;  // reference: whom students are compared with
  bool synthetic = false;
  QDate expires;
  QString landmark, landmark_title;
  QDate cutoff;          // nothing after this day was used
  Gate gate;
  QHash<qint64, StudentPrediction> students;
};
struct PredictionOptions {
  QDate as_of;       // invalid: the last day the data speak of
  int capacity = 0;
};
Result<SchoolPrediction> predict_school(const SchoolFile&, const ModelPackage&, const PredictionOptions&, const Task&);
// With the package kept in the file; none_because where there is none.
Result<SchoolPrediction> predict_school(const SchoolFile&, const PredictionOptions&, const Task&);

// "about 6 in 10 (5 to 7)": tenths, never 0 or 10 ("fewer than 1 in 20", "more than 19 in 20"); translated.
QString chance_words(const Chance&);

}  // namespace milepost
