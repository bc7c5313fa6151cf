#pragma once
#include <QHash>

#include "ui/journey/milestone_panel.h"
#include "ui/journey/reach_dialog.h"
#include "ui/journey/standings_model.h"
#include "ui/shared/page.h"
#include "ui/shared/school_snapshot.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace milepost {

class Ask;
class FileChooser;
class NameDisplay;
class RowsView;
class TimelinePanel;
struct TimelineItem;

// The freshman year of the cohort: which windows are open, closing, missed and to come, for whom, and who is left.
class JourneyPage : public Page {
  Q_OBJECT

 public:
  JourneyPage(NameDisplay&, Ask&, FileChooser&, QWidget* parent = nullptr);

  QString key() const override { return QStringLiteral("journey"); }
  QString title() const override { return tr("Journey"); }
  void set_file(SchoolFile*) override;
  void show_school(std::shared_ptr<const SchoolSnapshot>) override;
  void print() override;
  QList<QWidget*> panes() const override;
  QString place() const override;  // "milestone/KEY" or "milestone/KEY/OCCURRENCE"
  void go_to(const QString&) override;
  bool save_pdf(const QString& path);

 protected:
  void resizeEvent(QResizeEvent*) override;
  void changeEvent(QEvent*) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void build_list();
  void build_output();
  void listen();
  void show_part(StandingsPart);
  void show_counts();
  void show_closing();
  bool choose(const QString& key, const QString& occurrence);  // changes the filter where it hides the window
  bool choose_place(const QString&);
  void follow_row();
  void follow_picture(const TimelineItem&);
  void show_current();
  MilestoneFacts facts_of(const MilestoneStanding&) const;
  void read_content();
  void read_marks();
  void mark();
  void take_back();
  void edit_milestones();
  void ask_for_pdf();
  void arrange();
  void fit_columns();

  NameDisplay& names_;
  Ask& ask_;
  FileChooser& chooser_;
  SchoolFile* file_ = nullptr;
  std::shared_ptr<const SchoolSnapshot> school_;
  QString chosen_key_, chosen_occurrence_, wanted_place_;
  bool following_ = false, splitter_moved_ = false;
  QList<Intervention> menu_;
  QHash<QString, QString> protocols_;                 // title by key
  QHash<QString, QList<MarksDialog::Mark>> marks_;    // made by hand this year, by place
  StandingsModel* model_;
  QLabel *headline_, *source_, *closing_, *missing_, *nothing_shown_;
  TimelinePanel* picture_;
  QVBoxLayout *column_, *list_column_;
  QComboBox* part_;
  QSplitter* splitter_;
  RowsView* table_;
  MilestonePanel* panel_;
  QList<QPushButton*> outputs_;
};

}  // namespace milepost
