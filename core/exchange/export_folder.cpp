#include "core/exchange/export_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>

namespace milepost {

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(ExportFolder)
};

}  // namespace

Result<ExportFolder> list_export_folder(const QString& path, const PackageLimits& limits) {
  const QDir root(path);
  if (!root.exists() || !QFileInfo(path).isReadable()) {
    return Error{Text::tr("The folder %1 cannot be read. Check that it is there and that you may open it.")
                     .arg(QDir::toNativeSeparators(path)),
                 ErrorKind::Unavailable};
  }
  ExportFolder folder;
  folder.path = root.absolutePath();
  QDirIterator it(folder.path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                  QDirIterator::Subdirectories);
  qint64 seen = 0;
  while (it.hasNext()) {
    const QString file = it.next();
    const QFileInfo info = it.fileInfo();
    if (++seen > limits.entries) {
      return Error{Text::tr("The folder holds more than %1 files; an export holds a few dozen. Choose the export's own folder.")
                       .arg(limits.entries)};
    }
    const QString name = root.relativeFilePath(file);
    if (info.isSymLink()) {
      folder.links.append(name);
    } else if (info.isFile()) {
      folder.files.append(name);
    }
  }
  folder.files.sort();
  folder.links.sort();
  return folder;
}

}  // namespace milepost
