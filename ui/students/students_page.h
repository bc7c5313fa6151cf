#pragma once
#include "ui/shared/page.h"
#include "ui/shared/school_snapshot.h"

class QScrollArea;
class QStackedWidget;

namespace milepost {

class Ask;
class FileChooser;
class NameDisplay;
class StudentPage;
class StudentsList;

// Every ninth grader as a list, and one student at a time out of the list one came from.
class StudentsPage : public Page {
  Q_OBJECT

 public:
  StudentsPage(NameDisplay&, Ask&, FileChooser&, QWidget* parent = nullptr);

  QString key() const override { return QStringLiteral("students"); }
  QString title() const override { return tr("Students"); }
  void set_file(SchoolFile*) override;
  void show_school(std::shared_ptr<const SchoolSnapshot>) override;
  void reload() override;
  void focus_search() override;
  void print() override;              // the journey of the student that is shown
  QList<QWidget*> panes() const override;
  bool may_leave() override;
  QString place() const override;     // "" or "student/ID"
  void go_to(const QString&) override;

  // A list somebody else asked for, shown with its title; empty: everybody.
  void show_list(const QList<qint64>& people, const QString& list_title);
  // One student of it: next and previous stay inside. Empty: inside what the list shows.
  void show_student(qint64 person_id, const QList<qint64>& in_list, const QString& list_title);
  bool save_journey_pdf(const QString& path);

 protected:
  void hideEvent(QHideEvent*) override;

 private:
  bool student_shown() const;
  void step(int by);
  void present(qint64 person_id);
  void back_to_list();
  void read_list();
  void go_on_writing(const NoteDraft&);
  void ask_for_pdf();
  bool may_leave_with_names();

  NameDisplay& names_;
  Ask& ask_;
  FileChooser& chooser_;
  SchoolFile* file_ = nullptr;
  std::shared_ptr<const SchoolSnapshot> school_;
  QList<qint64> in_list_;
  QString in_list_title_;
  QStackedWidget* stack_;
  QScrollArea* list_scroll_;
  StudentsList* list_;
  StudentPage* student_;
};

}  // namespace milepost
