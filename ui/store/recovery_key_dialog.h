#pragma once
#include <QDialog>

class QCheckBox;
class QLabel;
class QPagedPaintDevice;

namespace milepost {

class FileChooser;

// Shows the recovery key of a new file, this once. Goes on only after a person says it is on paper.
class RecoveryKeyDialog : public QDialog {
  Q_OBJECT

 public:
  RecoveryKeyDialog(const QString& school, const QString& key, FileChooser&, QWidget* parent = nullptr);

  void reject() override {}  // Esc must not lose the key; the button is enabled by the check

 private:
  void paint(QPagedPaintDevice*) const;
  void print();
  void save();

  QString school_, key_;
  FileChooser& chooser_;
  QCheckBox* on_paper_;
  QLabel* said_;
};

}  // namespace milepost
