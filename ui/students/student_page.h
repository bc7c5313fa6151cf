#pragma once
#include "ui/students/notes_card.h"
#include "ui/students/student_contents.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;

namespace milepost {

class Ask;
class ChartPanel;
class DomainCard;
class Heading;
class NameDisplay;
class NoteEditor;
class SupportsCard;
class TimelinePanel;

// One student: what goes well and own words first, then the next reachable step, the three domains, the year as a strip, what
// has been tried, and the notes. The note being written stands beside it.
class StudentPage : public QWidget {
  Q_OBJECT

 public:
  StudentPage(NameDisplay&, Ask&, QWidget* parent = nullptr);

  void set_file(SchoolFile*);  // the note being written is kept first
  void show_school(std::shared_ptr<const SchoolSnapshot>);
  void show_student(qint64 person_id, int place, int count, const QString& list_title);  // place: from 0
  void show_contents(const StudentContents&);
  void reload();
  qint64 person() const { return contents_.findings.student.id; }
  Status keep_writing();
  bool write(const QString& form, QDate day = {});      // false: nothing can be written here
  void go_on_writing(const NoteDraft&);
  TimelinePanel* journey() const { return timeline_; }
  bool has_journey() const { return !contents_.timeline.lanes.isEmpty(); }
  QList<QWidget*> panes() const;

 signals:
  void back_asked();
  void step_asked(int step);        // -1: the one before, 1: the next in the list
  void print_asked();
  void pdf_asked();
  void said(const QString&);
  void school_data_changed();
  void page_asked(const QString& key, const QString& place);

 protected:
  void resizeEvent(QResizeEvent*) override;
  void changeEvent(QEvent*) override;

 private:
  void build_navigation();
  void build_cards();
  void build_journey();
  void fill();
  void fill_header();
  void fill_drafts();
  void fill_strengths();
  void fill_domains();
  void fill_rest();
  void agree();
  void end_step(qint64 decision);
  void revise(qint64 note);
  void read_restricted(qint64 note);
  void show_revisions(qint64 note);
  void throw_away(const NoteDraft&);
  void add_from_journey(const QString& lane, QDate day);
  void open_from_journey(const TimelineItem&);
  void show_model_card();
  void note_saved();
  QStringList addable_lanes() const;
  void arrange();

  NameDisplay& names_;
  Ask& ask_;
  SchoolFile* file_ = nullptr;
  std::shared_ptr<const SchoolSnapshot> school_;
  StudentContents contents_;
  NotesOpened opened_;
  qint64 shown_ = 0;
  QPushButton *back_, *previous_, *next_;
  QLabel* position_;
  QWidget* navigation_;
  QSplitter* splitter_;
  QScrollArea* scroll_;
  Heading* name_;
  QLabel *facts_, *problems_;
  StudentCard *drafts_, *strengths_, *voices_, *steps_, *journey_;
  StudentColumns *first_, *domains_;
  DomainCard *attendance_, *marks_, *belonging_, *together_;
  ChartPanel* chart_;
  TimelinePanel* timeline_;
  SupportsCard* supports_;
  QWidget* chance_;
  NotesCard *transition_, *notes_;
  NoteEditor* editor_;
};

}  // namespace milepost
