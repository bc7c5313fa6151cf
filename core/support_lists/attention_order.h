#pragma once
#include "core/prediction/school_prediction.h"
#include "core/support_lists/support_list.h"

namespace milepost {

// Where the list's own order is tied (the same review day, then off track or watch), the band with the lowest chance comes
// first, and inside a band the local id decides: its students are similar. Who has no chance stands before all bands:
// missing records are no good news, and nobody loses a place by them. Never adds, removes or moves between those ties.
void order_by_attention(SupportList&, const SchoolPrediction&);

// "similar: about 3 to 5 in 10", from the lowest and the highest chance of the student's band at this school; for a student
// without a chance that this cannot be said; empty where the school has no prediction.
class BandWords {
 public:
  explicit BandWords(const SchoolPrediction&);
  QString of(qint64 person_id) const;

 private:
  const SchoolPrediction& prediction_;
  QHash<int, QString> words_;  // by band
};

}  // namespace milepost
