#include "ui/shared/file_chooser.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace milepost {

bool FileChooser::take(QString* path) {
  if (next_.isEmpty()) return false;
  *path = next_.takeFirst();
  return true;
}

QString FileChooser::start_folder() const {
  return folder_.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : folder_;
}

void FileChooser::remember(const QString& path) {
  if (!path.isEmpty()) folder_ = QFileInfo(path).absolutePath();
}

QString FileChooser::open_file(QWidget* parent, const QString& title, const QString& filter) {
  QString path;
  if (take(&path)) return path;
  path = QFileDialog::getOpenFileName(parent, title, start_folder(), filter);
  remember(path);
  return path;
}

QString FileChooser::open_folder(QWidget* parent, const QString& title) {
  QString path;
  if (take(&path)) return path;
  path = QFileDialog::getExistingDirectory(parent, title, start_folder());
  remember(path);
  return path;
}

QString FileChooser::save_file(QWidget* parent, const QString& title, const QString& proposed_name, const QString& filter) {
  QString path;
  if (take(&path)) return path;
  path = QFileDialog::getSaveFileName(parent, title, QDir(start_folder()).filePath(proposed_name), filter);
  remember(path);
  return path;
}

}  // namespace milepost
