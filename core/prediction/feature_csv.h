#pragma once
#include "core/base/task.h"
#include "core/prediction/features.h"

namespace milepost {

struct FeatureCsvOptions {
  QStringList landmarks;  // keys; empty: all that have passed
  QList<int> cohorts;     // empty: the latest on file
  bool all_cohorts = false;
  QDate as_of;  // invalid: all that is on file
};

struct FeatureCsvReceipt {
  qint64 rows = 0, students = 0;
  qint64 with_outcome = 0;  // rows whose graduation is known
  QStringList landmarks;
  QList<int> cohorts;
  QStringList left_out;  // sentences: which landmark of which cohort is not in the table, and why
};

// Writes landmarks and cohorts as one CSV table with all columns of feature_meanings(), audit columns last; no names.
// Rows go out as they come, so that a district needs no memory. An existing file is refused; nothing stays of a run
// that failed.
Result<FeatureCsvReceipt> write_feature_csv(const SchoolFile&, const FeatureCsvOptions&, const QString& path,
                                            const Task&);

}  // namespace milepost
