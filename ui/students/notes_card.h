#pragma once
#include <QHash>
#include <functional>

#include "core/students/note.h"
#include "ui/students/student_card.h"

namespace milepost {

class FlowLayout;
class NameDisplay;
struct StudentContents;

// What was asked for beyond what a page shows by itself: gone with the next student.
struct NotesOpened {
  QHash<qint64, Note> read;              // restricted notes, by id, whose reading was logged
  QHash<qint64, QList<Note>> revisions;  // earlier ones, oldest first
  bool earlier_years = false;
};

// The notes, newest first, each with its author, its day and its revisions; restricted words only once they were asked for.
class NotesCard : public StudentCard {
  Q_OBJECT

 public:
  NotesCard(const QString& title, const NameDisplay&, QWidget* parent = nullptr);
  // forms: the keys of the forms whose notes stand here; of them, those offered now get a button.
  void show_notes(const StudentContents&, const NotesOpened&, const std::function<bool(const QString& form)>& of_this_card);

 signals:
  void write_asked(const QString& form);
  void revise_asked(qint64 note);
  void read_asked(qint64 note);
  void revisions_asked(qint64 note);
  void earlier_years_asked();

 private:
  void add_note(const Note&, const StudentContents&, const NotesOpened&);
  void add_answers(const QList<NoteAnswer>&);
  void add_buttons(const Note&, const StudentContents&, const NotesOpened&);
  void add_forms(const StudentContents&, const std::function<bool(const QString&)>& of_this_card);

  const NameDisplay& names_;
};

}  // namespace milepost
