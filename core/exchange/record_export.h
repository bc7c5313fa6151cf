#pragma once
#include <QByteArray>
#include <QStringList>

namespace milepost {

// manifest.csv of the OneRoster 1.2 set that export_records() (import_task.h) writes: which files are there ("bulk")
// and which are not ("absent"). written: entry names, as in "roster/users.csv".
QByteArray oneroster_manifest(const QStringList& written, const QByteArray& system);

}  // namespace milepost
