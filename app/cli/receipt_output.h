#pragma once
#include "app/cli/session.h"
#include "core/exchange/import_task.h"

namespace milepost {

// Findings grouped by repair, one row a group.
OutputTable findings_table(const Findings&);
// Per file rows read = added + changed + unchanged + refused; removed apart.
OutputTable receipt_table(const ImportReceipt&);
// 0, 1 when a person must look at warnings, 3 when a blocker stopped it.
int receipt_status(const ImportReceipt&);

}  // namespace milepost
