#pragma once
#include <QDialog>
#include <optional>

#include "core/exchange/new_school.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace milepost {

class FileChooser;
class TaskStrip;

// School, place and passphrase (twice) of a new file. Says inline what is missing.
class CreateFileDialog : public QDialog {
  Q_OBJECT

 public:
  CreateFileDialog(FileChooser&, const Clock&, QWidget* parent = nullptr);
  std::optional<NewSchool> take_created() { return std::move(created_); }

  void accept() override;
  void reject() override;

 private:
  void show_strength();
  QString trouble() const;  // empty when everything is there

  FileChooser& chooser_;
  const Clock& clock_;
  std::optional<NewSchool> created_;
  QLineEdit *school_, *path_, *passphrase_, *again_;
  QLabel *hint_, *wrong_;
  QPushButton* create_;
  TaskStrip* strip_;
};

}  // namespace milepost
