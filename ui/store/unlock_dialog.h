#pragma once
#include <QDialog>
#include <memory>

#include "core/store/school_file.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace milepost {

class TaskStrip;

// Asks for the passphrase (or the recovery key) of one file; a wrong one is said inline and can be typed again.
class UnlockDialog : public QDialog {
  Q_OBJECT

 public:
  UnlockDialog(const QString& path, const Clock&, QWidget* parent = nullptr);
  std::unique_ptr<SchoolFile> take_file() { return std::move(file_); }

  void accept() override;
  void reject() override;

 private:
  QString path_;
  const Clock& clock_;
  std::unique_ptr<SchoolFile> file_;
  QLineEdit* secret_;
  QLabel* wrong_;
  QPushButton* unlock_;
  TaskStrip* strip_;
};

}  // namespace milepost
