#pragma once
#include <QSettings>
#include <QStringList>

namespace milepost {

// Paths of the school files opened last, newest first; nothing else of a file is kept outside it.
QStringList recent_files(const QSettings&);
void remember_file(QSettings&, const QString& path);
void forget_file(QSettings&, const QString& path);

}  // namespace milepost
