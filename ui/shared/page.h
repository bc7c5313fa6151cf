#pragma once
#include <QWidget>
#include <memory>

namespace milepost {

class SchoolFile;
struct SchoolSnapshot;

// One place in the window. A page is given its file and what the school looks like now, says what happens by signals, and
// never knows the shell or another page.
class Page : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  virtual QString key() const = 0;      // stable, for settings and --page
  virtual QString title() const = 0;
  virtual void set_file(SchoolFile*) = 0;  // null: the file is about to close; work on it has ended on return
  // The newest picture of the school, the same for every page; null: none yet, or the file is about to close.
  virtual void show_school(std::shared_ptr<const SchoolSnapshot>) {}
  virtual void reload() {}              // the school's data changed: for what is not in the snapshot
  virtual void focus_search() {}        // Ctrl+F
  virtual void print() {}               // Ctrl+P
  virtual QList<QWidget*> panes() const { return {const_cast<Page*>(this)}; }  // F6 goes round them
  virtual bool settled() const { return true; }  // nothing under way; a screenshot can be taken
  virtual bool may_leave() { return true; }      // before the file closes or the window does: what is typed is kept
  // Where inside the page one is ("student/17"), for back and forward.
  virtual QString place() const { return {}; }
  virtual void go_to(const QString& /*place*/) {}

 signals:
  void said(const QString& sentence);   // for the status line
  void school_data_changed();
  void place_changed();
  void student_asked(qint64 person_id, const QList<qint64>& in_list, const QString& list_title);  // shown on the Students page
  void students_asked(const QList<qint64>& people, const QString& list_title);                    // as a list there
  void page_asked(const QString& key, const QString& place);
};

}  // namespace milepost
