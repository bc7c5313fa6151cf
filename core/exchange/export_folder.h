#pragma once
#include <QString>
#include <QStringList>

#include "core/base/result.h"
#include "core/exchange/export_package.h"

namespace milepost {

// The files under a folder: names with '/' below it, sorted. Links are never followed, only named.
struct ExportFolder {
  QString path;
  QStringList files;
  QStringList links;
};

// Unavailable when the folder cannot be read; Refused beyond the limit of entries.
Result<ExportFolder> list_export_folder(const QString& path, const PackageLimits&);

}  // namespace milepost
