#pragma once
#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace milepost {

// Ends a step: asks what came of it, in words. Says inline what is missing.
class OutcomeDialog : public QDialog {
  Q_OBJECT

 public:
  // step: as it may be shown.
  explicit OutcomeDialog(const QString& step, QWidget* parent = nullptr);
  QString outcome() const;
  void accept() override;

 private:
  QPlainTextEdit* words_;
  QLabel* missing_;
};

}  // namespace milepost
