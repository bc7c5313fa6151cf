#pragma once
#include <QDialog>

#include "ui/journey/milestone_differences.h"

class QPlainTextEdit;

namespace milepost {

class MilestoneVersionsModel;
class NameDisplay;
class RowsView;

// What became of one milestone: every version with when, who and what differed, and the words of both.
class MilestoneVersionsDialog : public QDialog {
  Q_OBJECT

 public:
  // names may be null: then nothing is masked.
  MilestoneVersionsDialog(const QString& title, const QList<KeptVersion>&, const NameDisplay* names,
                          QWidget* parent = nullptr);

 protected:
  void showEvent(QShowEvent*) override;

 private:
  void show_words();

  const NameDisplay* names_;
  MilestoneVersionsModel* model_;
  RowsView* table_;
  QPlainTextEdit* words_;
};

}  // namespace milepost
