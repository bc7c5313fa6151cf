#pragma once
#include <QDialog>

class QCheckBox;
class QPushButton;

namespace milepost {

// Shows whose key it is and its fingerprint in large groups; trusts only after a person says they compared it.
class TrustDialog : public QDialog {
  Q_OBJECT

 public:
  TrustDialog(const QString& owner, const QString& spaced_fingerprint, QWidget* parent = nullptr);

 private:
  QCheckBox* compared_;
  QPushButton* trust_;
};

}  // namespace milepost
