#pragma once
#include <QDate>
#include <QString>

#include "core/reports/support_list_report.h"
#include "ui/shared/name_display.h"

namespace milepost {

// The list as it leaves the window: names and typed words go through the mask that holds while it is made.
SupportListReport report_of(const SupportList&, const NameDisplay&, const QString& school, const QString& policy_name);
QString proposed_file_name(const SupportList&, const QString& suffix);  // "support-list-2026-10-02.pdf": never a name

}  // namespace milepost
