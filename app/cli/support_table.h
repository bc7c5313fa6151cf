#pragma once
#include "app/cli/session.h"
#include "core/support_lists/support_list.h"

namespace milepost {

// student, signal, reason, since, plan, owner, next_date: a row per student.
OutputTable support_table(const Session&, const QList<SupportRow>&);
QList<SupportRow> within_capacity(const SupportList&);

}  // namespace milepost
