#pragma once
#include <QList>
#include <QWidget>

#include "core/exchange/import_task.h"

class QCheckBox;
class QGroupBox;
class QLabel;
class QTreeView;
class QVBoxLayout;

namespace milepost {

class FindingsModel;
class ImportPlanModel;
class RowsView;

// What an import would do or did: sentence, what must be repaired, what must be answered, rows per file, all other findings.
class ImportPreview : public QWidget {
  Q_OBJECT

 public:
  explicit ImportPreview(QWidget* parent = nullptr);
  void show_plan(const ImportReceipt&);     // nothing is written yet; questions are asked
  void show_receipt(const ImportReceipt&);  // it is done

  bool may_import() const;  // no blocker is left that a person cannot answer, and all questions are answered
  ImportOptions answers() const;
  const Findings& findings() const { return findings_; }

 signals:
  void answered();

 private:
  void show_both(const ImportReceipt&);
  void ask(const QString& code, const QString& sentence);

  Findings findings_;
  QLabel* summary_;
  QGroupBox* blockers_box_;
  QGroupBox* questions_box_;
  QGroupBox* findings_box_;
  QVBoxLayout* questions_;
  QList<QCheckBox*> boxes_;
  FindingsModel* blockers_;
  FindingsModel* others_;
  QTreeView* blockers_view_;
  QTreeView* others_view_;
  ImportPlanModel* plan_;
  RowsView* plan_view_;
};

}  // namespace milepost
