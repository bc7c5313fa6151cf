#pragma once
#include <QWidget>

namespace milepost {

class SchoolFile;

// One place in the window. A page is given its file, says what happens by signals, and never knows the shell.
class Page : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  virtual QString key() const = 0;      // stable, for settings and --page
  virtual QString title() const = 0;
  virtual void set_file(SchoolFile*) = 0;  // null: the file is about to close; work on it has ended on return
  virtual void reload() {}              // the school's data changed
  virtual void focus_search() {}        // Ctrl+F
  virtual void print() {}               // Ctrl+P
  virtual QList<QWidget*> panes() const { return {const_cast<Page*>(this)}; }  // F6 goes round them
  virtual bool settled() const { return true; }  // nothing under way; a screenshot can be taken

 signals:
  void said(const QString& sentence);   // for the status line
  void school_data_changed();
};

}  // namespace milepost
