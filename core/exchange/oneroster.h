#pragma once
#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <functional>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/exchange/findings.h"

namespace milepost {

// A OneRoster set as its manifest describes it.
struct RosterSet {
  QString version;                  // "1.1" or "1.2"; empty when the package holds no roster
  QString source;                   // the system that wrote it, where it says so
  QHash<QString, QString> entries;  // file as record_format names it → entry as the package names it
};

// Reads one entry of a package.
using ReadEntry = std::function<Result<QByteArray>(const QString& entry)>;

// Which files of record_formats() the package holds, roster and records, whatever the case of their names. Reads the
// manifest of a roster. Adds a blocker for changes-only ("delta") sets, for files the manifest promises that are not
// there, and for tables of another standard (Microsoft SDS, Clever), with what to ask the district for.
RosterSet read_roster_set(const QStringList& entries, const ReadEntry&, Findings&);

// Today's name of a column that older versions or vendors call something else; empty when there is none.
std::string_view standard_column_name(std::string_view file, std::string_view name);

// Every file of the OneRoster 1.2 CSV set, without ".csv"; 1.1 has some of them.
std::span<const char* const> oneroster_files();

bool is_roster_file(std::string_view file);

}  // namespace milepost
