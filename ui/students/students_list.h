#pragma once
#include "ui/shared/school_snapshot.h"
#include "ui/students/students_model.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace milepost {

class Heading;
class RowsView;

// The ninth graders as a table: find, a status in words, the list somebody asked for as a chip, and the notes whose writing
// was broken off.
class StudentsList : public QWidget {
  Q_OBJECT

 public:
  explicit StudentsList(const NameDisplay&, QWidget* parent = nullptr);
  void show_school(const SchoolSnapshot*, const QHash<qint64, QDate>& next_dates);  // null: nothing yet
  void show_list(const QList<qint64>& people, const QString& list_title);
  void show_drafts(const QList<NoteDraft>&);
  void choose(qint64 person_id);  // the current row, where it is shown
  void focus_search();
  void focus_table();
  QList<qint64> shown() const { return model_->people(); }
  QString list_title() const;     // "Students", or what the list was called
  const StudentsModel& model() const { return *model_; }
  QList<QWidget*> panes() const;

 signals:
  void student_chosen(qint64 person_id);
  void draft_chosen(const NoteDraft&);
  void list_cleared();

 protected:
  void resizeEvent(QResizeEvent*) override;

 private:
  void ask();
  void say_headline();
  void fit();
  qint64 current() const;

  const NameDisplay& names_;
  StudentsModel* model_;
  QString list_title_;
  bool has_list_ = false, has_school_ = false;
  QList<NoteDraft> drafts_;
  Heading* headline_;
  QLabel *source_, *count_;
  QWidget* notice_;
  QLineEdit* find_;
  QComboBox* status_;
  QPushButton* chip_;
  RowsView* table_;
};

}  // namespace milepost
