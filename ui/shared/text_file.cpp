#include "ui/shared/text_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace milepost {

Status write_text_file(const QString& path, const QString& text) {
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly)) {
    file.write(text.toUtf8());
    if (file.commit()) return Done{};
  }
  return Error{QCoreApplication::translate("files", "%1 could not be written: %2. Choose another folder, or free some space.")
                   .arg(QFileInfo(path).fileName(), file.errorString()),
               ErrorKind::Unavailable};
}

}  // namespace milepost
