#pragma once
#include "core/students/student_voice_store.h"
#include "ui/shared/chart_panel.h"
#include "ui/shared/school_snapshot.h"

namespace milepost {

inline const QString transition_form = QStringLiteral("transition");  // what grade 8 hands over

// Everything the page says about one student. What people typed is here as typed, restricted words are not here at all.
struct StudentContents {
  StudentFindings findings;
  QString strength;              // by the records
  QList<StudentVoice> voices;    // newest first, as all lists here
  QList<NextStep> steps;         // the nearest in time first
  ChartContents attendance;      // by school month; no categories: no day is known
  Timeline timeline;
  QList<SupportSpan> supports;
  QList<ListDecision> seen;      // "no action needed", with its reason
  QDate on_list_since;           // with a need and no live plan
  QList<Note> notes;             // redacted
  QList<NoteForm> forms;         // offered now
  QList<NoteDraft> drafts;       // kept by who works here
  QDate today, as_of;
  QDate history_from;            // older than last school year: shown when asked for
  bool writable = false;
  QStringList problems;          // what could not be read, in words
};

// What people wrote goes well: the answers to a form's question on strengths, newest first.
struct WrittenStrength {
  QString words, form;
  QDate on;
};
QList<WrittenStrength> written_strengths(const StudentContents&, int newest = 3);

// Fast enough for the window's own thread (a few prepared statements and one timeline).
StudentContents read_student(const SchoolFile&, const SchoolSnapshot&, qint64 person_id);

enum class StudentDomain { Attendance, Marks, Belonging, Together };
StudentDomain domain_of(const QString& indicator);
// Days present out of days known, month by month through the school year of the context.
ChartContents attendance_by_month(const StudentRecord&, const RuleContext&);

}  // namespace milepost
