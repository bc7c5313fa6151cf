#pragma once
#include <QByteArray>
#include <QString>
#include <optional>

#include "core/exchange/findings.h"

namespace milepost {

// The bytes as UTF-8 text for CsvFile. A file in Windows-1252 is converted whole, with a warning that names the line;
// any other bytes that are not UTF-8 add a blocker and answer nothing.
std::optional<QByteArray> table_text(const QString& file, const QByteArray& bytes, Findings&);

// found, as a finding may show it: at most 40 characters on one line.
QString shown(std::string_view found);

}  // namespace milepost
