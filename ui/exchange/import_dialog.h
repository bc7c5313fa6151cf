#pragma once
#include <QDialog>
#include <memory>

#include "core/exchange/import_task.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace milepost {

class Ask;
class FileChooser;
class ImportPreview;
class TaskStrip;

// From a chosen export to its receipt: open and verify, ask whether an unsigned one is meant, preview, import, receipt.
// Everything long runs on a worker with its own connection; Cancel stops it and the file stays as it was.
class ImportDialog : public QDialog {
  Q_OBJECT

 public:
  ImportDialog(SchoolFile&, const QString& path, FileChooser&, QWidget* parent = nullptr);
  ~ImportDialog() override;

  void start();
  bool settled() const;

  void reject() override;

 signals:
  void imported(qint64 number);

 private:
  enum Step { Working, Refused, Preview };
  void open_export(bool accept_unsigned);
  void plan();
  void import_now();
  void refuse(const Error&);
  void save_findings();
  void update_buttons();

  SchoolFile& file_;
  QString path_;
  FileChooser& chooser_;
  std::shared_ptr<ExportPackage> package_;
  bool done_ = false;
  QStackedWidget* steps_;
  QLabel* title_;
  QLabel* refused_;
  QCheckBox* accept_unsigned_;
  QPushButton* try_unsigned_;
  ImportPreview* preview_;
  TaskStrip* strip_;
  QPushButton* import_;
  QPushButton* close_;
  QPushButton* save_findings_;
};

}  // namespace milepost
