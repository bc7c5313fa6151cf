#pragma once
#include <QList>
#include <QString>

class QWidget;

namespace milepost {

// The only way the program asks for a file or a folder; an empty answer means a person cancelled. A test lays down the next path.
class FileChooser {
 public:
  QString open_file(QWidget* parent, const QString& title, const QString& filter);
  QString open_folder(QWidget* parent, const QString& title);
  QString save_file(QWidget* parent, const QString& title, const QString& proposed_name, const QString& filter);

  void choose_next(const QString& path) { next_.append(path); }

 private:
  bool take(QString* path);
  QString start_folder() const;
  void remember(const QString& path);

  QList<QString> next_;
  QString folder_;
};

}  // namespace milepost
