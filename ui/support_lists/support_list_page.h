#pragma once
#include "core/support_lists/support_list.h"
#include "ui/shared/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QSplitter;

namespace milepost {

class Ask;
class FileChooser;
class FilterChips;
class FlowLayout;
class NameDisplay;
class RowsView;
class StudentPanel;
class SupportListFilter;
class SupportListModel;
class TaskStrip;

// Who needs the team now: the list with its filters, the student beside it, and the list on paper.
class SupportListPage : public Page {
  Q_OBJECT

 public:
  SupportListPage(NameDisplay&, Ask&, FileChooser&, QWidget* parent = nullptr);

  QString key() const override { return QStringLiteral("support-list"); }
  QString title() const override { return tr("Support list"); }
  void set_file(SchoolFile*) override;
  void reload() override;
  void focus_search() override;
  void print() override;
  QList<QWidget*> panes() const override;
  bool settled() const override;

  void show_list(const SupportList&);
  const SupportList& list() const { return list_; }

 signals:
  void list_shown(const milepost::SupportList&);

 protected:
  void resizeEvent(QResizeEvent*) override;
  void changeEvent(QEvent*) override;

 private:
  void build_filters(FlowLayout*);
  void build_output(FlowLayout*);
  void ask_list();
  void arrange();
  void show_question();
  void show_current();
  void decide(DecisionKind);
  void save_list();
  void save_pdf();
  void save_text(const QString& suffix, const QString& kind);
  bool may_leave_with_names();
  SupportList list_with_capacity() const;
  void set_capacity();

  NameDisplay& names_;
  Ask& ask_;
  FileChooser& chooser_;
  SchoolFile* file_ = nullptr;
  SupportList list_;
  SupportListModel* model_;
  SupportListFilter* filter_;
  QLabel* headline_;
  QLabel* source_;
  QLabel* count_;
  QLabel* trouble_;
  QLineEdit* find_;
  QComboBox *part_, *need_, *status_, *repeating_;
  QSpinBox* capacity_;
  FilterChips* chips_;
  QSplitter* splitter_;
  RowsView* table_;
  StudentPanel* panel_;
  TaskStrip* strip_;
  QList<QPushButton*> outputs_;
};

}  // namespace milepost
