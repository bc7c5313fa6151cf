#pragma once
#include <optional>

#include "ui/shared/page.h"
#include "ui/shared/school_snapshot.h"

class QLabel;
class QPushButton;
class QSplitter;

namespace milepost {

class Ask;
class FileChooser;
class FlowLayout;
class ListFilters;
class NameDisplay;
class RowsView;
class StudentPanel;
class SupportListFilter;
class SupportListModel;
class SystemPanel;
struct SupportListReport;
class TaskStrip;

// Who needs the team now: the list with its filters, the student beside it, and the list on paper. Where many show a need, the
// view of the school comes first; which of the two was chosen holds until another file is opened.
class SupportListPage : public Page {
  Q_OBJECT

 public:
  SupportListPage(NameDisplay&, Ask&, FileChooser&, QWidget* parent = nullptr);

  QString key() const override { return QStringLiteral("support-list"); }
  QString title() const override { return tr("Support list"); }
  void set_file(SchoolFile*) override;
  void show_school(std::shared_ptr<const SchoolSnapshot>) override;
  void focus_search() override;
  void print() override;
  QList<QWidget*> panes() const override;
  bool settled() const override;

  void show_students() { choose_view(false); }  // not the school's courses, sections and periods
  void show_list(const SupportList&);  // alone: no chances, no view of the school
  const SupportList& list() const { return school_->list; }
  bool school_shown() const;

 protected:
  void resizeEvent(QResizeEvent*) override;
  void changeEvent(QEvent*) override;

 private:
  void build_list();
  void build_output(FlowLayout*);
  void ask_list();
  void arrange();
  void choose_view(bool school);
  void show_view();
  void show_model_card();
  void show_current();
  void decide(DecisionKind);
  void save_list();
  void save_pdf();
  void save_text(const QString& suffix, const QString& kind);
  bool may_leave_with_names();
  SupportList list_with_capacity() const;
  SupportListReport paper() const;
  void set_capacity();

  NameDisplay& names_;
  Ask& ask_;
  FileChooser& chooser_;
  SchoolFile* file_ = nullptr;
  std::shared_ptr<const SchoolSnapshot> school_;  // never null
  std::optional<bool> chosen_view_;  // true: the school
  SupportListModel* model_;
  SupportListFilter* filter_;
  QLabel* headline_;
  QLabel* source_;
  QLabel* model_state_;
  QPushButton* switch_;
  QWidget* list_view_;
  SystemPanel* system_;
  ListFilters* filters_;
  QSplitter* splitter_;
  RowsView* table_;
  StudentPanel* panel_;
  TaskStrip* strip_;
  QList<QPushButton*> outputs_;
};

}  // namespace milepost
