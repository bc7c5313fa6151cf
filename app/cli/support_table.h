#pragma once
#include "app/cli/session.h"
#include "core/support_lists/support_list.h"

namespace milepost {

// student, signal, reason, since, plan, owner, next_date: a row per student.
QStringList support_columns(const Session&);
void add_support_rows(OutputTable&, const Session&, const QList<SupportRow>&);
QList<SupportRow> within_capacity(const SupportList&);

}  // namespace milepost
