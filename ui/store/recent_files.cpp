#include "ui/store/recent_files.h"

namespace milepost {

static const QString recent_key = QStringLiteral("recent");

QStringList recent_files(const QSettings& settings) { return settings.value(recent_key).toStringList(); }

void remember_file(QSettings& settings, const QString& path) {
  QStringList paths = recent_files(settings);
  paths.removeAll(path);
  paths.prepend(path);
  settings.setValue(recent_key, QStringList(paths.mid(0, 8)));
}

void forget_file(QSettings& settings, const QString& path) {
  QStringList paths = recent_files(settings);
  paths.removeAll(path);
  settings.setValue(recent_key, paths);
}

}  // namespace milepost
