#pragma once
#include "core/base/result.h"
#include "core/exchange/import_context.h"
#include "core/exchange/import_task.h"
#include "core/exchange/record_format.h"
#include "core/exchange/record_reader.h"

namespace milepost {

// Brings one file that has a table row for each of its rows into the school file: reads, compares, writes.
// A file whose header cannot be used removes nothing.
Result<FileReceipt> import_table(ImportContext&, const RecordFormat&, const QByteArray& text);

// Removes the classes that did not come again and that no stored attendance refers to; after attendance was written.
Status remove_gone_classes(ImportContext&, FileReceipt& classes);

QString file_name(const RecordFormat&);
qint64 line_count(const QByteArray& text);
void refuse_duplicate(RecordReader&, quint32 first_line);

}  // namespace milepost
