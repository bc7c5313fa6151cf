#pragma once
#include <QDialog>

class QLabel;
class QPushButton;

namespace milepost {

class Ask;
class FlowLayout;
class MilestoneListModel;
class NameDisplay;
class RowsView;
class SchoolFile;
struct Milestone;
struct SchoolSnapshot;

// Every milestone of the school, retired ones too: edited, added, retired, brought back, with every version kept.
// The file and the snapshot outlive it. names: masks what people typed; null: nothing is masked.
class MilestoneListDialog : public QDialog {
  Q_OBJECT

 public:
  MilestoneListDialog(SchoolFile&, const SchoolSnapshot&, Ask&, QWidget* parent = nullptr,
                      const NameDisplay* names = nullptr);
  bool changed() const { return changed_; }

 protected:
  void showEvent(QShowEvent*) override;

 private:
  QPushButton* add_button(FlowLayout*, const QString& words, void (MilestoneListDialog::*action)());
  void load(const QString& current_key);
  void follow();
  const Milestone* current() const;
  void edit();
  void add();
  void open_editor(const Milestone&);
  void retire_or_bring_back();
  void show_versions();

  SchoolFile& file_;
  const SchoolSnapshot& school_;
  Ask& ask_;
  const NameDisplay* names_;
  bool changed_ = false;
  bool may_write_;
  MilestoneListModel* model_;
  RowsView* table_;
  QLabel* state_;
  QPushButton *edit_, *add_, *retire_, *versions_;
};

}  // namespace milepost
