#pragma once
#include <QSettings>
#include <QWidget>

#include "core/store/school_file.h"

class QListWidget;

namespace milepost {

class Ask;
class FileChooser;

// What stands in the window before a file is open: create one, open one, or one of those opened last. Takes dropped files.
class StartPage : public QWidget {
  Q_OBJECT

 public:
  StartPage(QSettings&, Ask&, FileChooser&, const Clock&, QWidget* parent = nullptr);

  void create();
  void choose();
  void unlock(const QString& path);
  void show_recent();

 signals:
  void opened(std::shared_ptr<milepost::SchoolFile>);

 protected:
  void dragEnterEvent(QDragEnterEvent*) override;
  void dropEvent(QDropEvent*) override;

 private:
  QSettings& settings_;
  Ask& ask_;
  FileChooser& chooser_;
  const Clock& clock_;
  QListWidget* recent_;
  QWidget* recent_box_;
};

}  // namespace milepost
