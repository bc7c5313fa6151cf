#pragma once
#include "core/base/task.h"
#include "core/prediction/school_prediction.h"
#include "core/support_lists/system_view.h"

namespace milepost {

// All that the page shows. Only the list must be there: without a model or a view of the school it works as it is.
struct ListContents {
  SupportList list;  // ordered by the prediction where there is one
  SchoolPrediction prediction;
  SystemView system;
  QString no_system;  // why there is no view of the school
};
Result<ListContents> look_at_school(const SchoolFile&, const Task&);

// Where the chances come from, or why there are none: said once, above the list.
QString model_state_words(const SchoolPrediction&);
// The same for paper, which shows no chance but keeps their order; empty without a model.
QString order_note_words(const SchoolPrediction&);

}  // namespace milepost
