#pragma once
#include "core/base/result.h"
#include "core/exchange/import_context.h"
#include "core/exchange/import_task.h"
#include "core/exchange/record_format.h"

namespace milepost {

// Brings attendance_day.csv or attendance_section.csv into its strips. Counts are of rows: a code on a day.
Result<FileReceipt> import_attendance(ImportContext&, const RecordFormat&, const QByteArray& text);

}  // namespace milepost
