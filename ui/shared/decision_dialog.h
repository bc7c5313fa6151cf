#pragma once
#include <QDialog>

#include "core/support_lists/support_list.h"

class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace milepost {

// Agree a step (what, who, review date), or say "seen, no action needed" (why, until when). Says inline what is missing.
class DecisionDialog : public QDialog {
  Q_OBJECT

 public:
  DecisionDialog(DecisionKind, const QString& student_label, const QString& owner, QDate today, QWidget* parent = nullptr);
  ListDecision decision() const;  // without its person

  void accept() override;

 private:
  DecisionKind kind_;
  QDate today_;
  QPlainTextEdit* words_;
  QLineEdit* owner_;
  QDateEdit* next_date_;
  QLabel* missing_;
};

}  // namespace milepost
