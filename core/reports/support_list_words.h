#pragma once
#include <QString>

#include "core/support_lists/support_list.h"

namespace milepost {

// The sentences about a support list that the window, the PDF and the web page share.

// "Aug 14 to Oct 2, 2026"; empty for an invalid window.
QString window_words(const Window&);
QString policy_title(const QString& key);  // its name where Milepost ships it
QString date_words(QDate);  // "Oct 2, 2026"; empty when invalid
// The list's title is its finding: "14 students have a need and no plan yet".
QString support_list_headline(const SupportList&);
// "As of Oct 2, 2026 · policy CORE · import 7 · 412 students looked at".
QString support_list_source(const SupportList&, const QString& policy_name);
// The value and the bound in the indicator's own unit; empty where there is no value.
QString measure_words(const IndicatorFinding&);
QString first_need_words(const SupportRow&);   // reasons, one after another
QString missing_words(const SupportRow&);      // what cannot be said yet

}  // namespace milepost
