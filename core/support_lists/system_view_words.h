#pragma once
#include "core/support_lists/system_view.h"

namespace milepost {

// The sentences of the view of the school.
QString percent_words(int part, int whole);  // "62 %"; empty where whole is 0; never 0 or 100 % where somebody is left
QString few_words();                         // in place of a number that is not shown
QString need_share_words(const SystemView&); // "62 % of ninth graders show a need": its finding
QString system_question_words(const SystemView&);  // whose question that is; empty where it does not open first
QString needs_words(const SystemView&);      // the indicators, most students first
QString marks_window_words(const SystemView&);
QString absences_window_words(const SystemView&);

}  // namespace milepost
