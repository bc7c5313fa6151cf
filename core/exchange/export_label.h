#pragma once
#include <QByteArray>

#include "core/exchange/export_package.h"

namespace milepost {

constexpr int newest_export_version = 1;

// Reads export.json. Refused with what is missing or wrong: not JSON, another format, a newer version, no date, no serial
// that counts, no school year. Unknown members are kept in json and otherwise ignored.
Result<ExportLabel> read_export_label(const QByteArray& json);

}  // namespace milepost
