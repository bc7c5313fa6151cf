#pragma once
#include "app/cli/session.h"
#include "core/exchange/import_task.h"

namespace milepost {

// Findings grouped by repair, one row a group.
void print_findings(const Session&, const Findings&);
// Per file rows read = added + changed + unchanged + refused; removed apart.
void print_receipt(const Session&, const ImportReceipt&);
// 0, 1 when a person must look at warnings, 3 when a blocker stopped it.
int receipt_status(const ImportReceipt&);

}  // namespace milepost
