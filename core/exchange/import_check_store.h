#pragma once
#include <QDate>

#include "core/exchange/export_package.h"
#include "core/exchange/findings.h"

struct sqlite3;

namespace milepost {

// Looks over the school data as an import leaves it, across files. Each doubt is one warning with its count.
Status check_across_files(sqlite3*, const ExportPackage&, QDate data_through, qint64 students_now, Findings&);

}  // namespace milepost
