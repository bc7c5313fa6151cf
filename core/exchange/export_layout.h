#pragma once
#include <QString>
#include <QStringList>
#include <vector>

#include "core/base/result.h"

namespace milepost {

// Where each file of a source stands in the export's layout (export-format.md), whatever folder it came in.
struct ExportLayout {
  struct Place {
    qsizetype source;  // index of the name it came under
    QString entry;     // "export.json", "roster/users.csv", "records/marks.csv", or its own name where unknown
  };
  std::vector<Place> places;  // by entry name
  QStringList ignored;        // neither a table nor the label
};

// names: '/'-separated paths. A common top folder goes; a bare OneRoster set moves under roster/; tables with a known name at
// the top move to their folder. Refused when two files end up in one place.
Result<ExportLayout> arrange_export(const QStringList& names);

}  // namespace milepost
