#pragma once
#include "tests/support/sample_list.h"
#include "ui/students/student_contents.h"

namespace milepost::test {

inline NoteForm note_form() {
  NoteForm form;
  form.key = QStringLiteral("note");
  form.version = 2;
  form.title = QStringLiteral("Note");
  form.hint = QStringLiteral("Will this help the team down the road?");
  form.prompts = {{QStringLiteral("strengths"), QStringLiteral("What went well?"), false, true},
                  {QStringLiteral("seen"), QStringLiteral("What was seen?"), false, false},
                  {QStringLiteral("services"), QStringLiteral("Which services?"), true, false}};
  return form;
}

inline Note saved_note(qint64 id, QDate day, const QString& words) {
  Note note;
  note.id = id;
  note.person_id = 1;
  note.form = QStringLiteral("note");
  note.revision = 1;
  note.happened_on = day;
  note.answers = {{QStringLiteral("strengths"), QStringLiteral("What went well?"), 1, words, false}};
  note.author = note.first_author = QStringLiteral("ortega");
  note.saved_at = QDateTime(day, QTime(17, 0), Qt::UTC);
  return note;
}

// Xochitl Núñez with something in every part of the page, names inside what people typed, and one restricted note.
inline StudentContents sample_contents() {
  using enum IndicatorStatus;
  StudentContents contents;
  StudentFindings& one = contents.findings;
  one.student.id = 1;
  one.student.local_id = QStringLiteral("S1001");
  one.grade_level = QStringLiteral("09");
  one.findings = {finding("attendance", OffTrack, 0.8824, 0.96, "Absent 4 of 34 days since Aug 14"), finding("attendance_recent", Watch, 0.94, 0.96, "Absent 1 of the last 20 days"),
                  finding("no_d_f", OffTrack, 2, 0, "An F in Algebra 1 and a D in Biology in quarter 1"), finding("gpa", Watch, 2.25, 2.5, "GPA 2.25 from quarter marks"),
                  finding("credits", CannotSay, {}, {}, "No semester has ended yet"), finding("suspension", OnTrack, 0, 1, "No day out of school since Aug 14"),
                  finding("progress_monitoring", CannotSay, {}, {}, "Its parts cannot be said yet")};
  contents.strength = QStringLiteral("B or better in English and art; Xochitl came on time every day this month");
  contents.voices = {{QDate(2026, 9, 4), QStringLiteral("What do you want your teachers to know?"), QStringLiteral("Call me Xochitl. I draw bridges.")}};
  contents.steps = {{QStringLiteral("gpa"), OnTrack, QStringLiteral("One more B in Algebra 1 by Dec 12 brings the GPA from 2.25 to 2.5."), QStringLiteral("Algebra 1"), QDate(2026, 12, 12), 2.25, 2.5}};
  contents.supports = {{7, QStringLiteral("Call Xochitl's family about the bus"), QStringLiteral("Ms. Ortega"), {}, QDate(2026, 9, 21), QDate(2026, 10, 16), {}},
                       {5, QStringLiteral("Tutoring in the library"), QStringLiteral("Mr. Lee"), QStringLiteral("Came twice; Núñez asked for mornings"), QDate(2026, 8, 24), QDate(2026, 9, 4), QDate(2026, 9, 18)}};
  Note restricted = saved_note(3, QDate(2026, 9, 12), {});
  restricted.restricted = restricted.redacted = true;
  restricted.revision = 2;
  restricted.author = QStringLiteral("lee");
  contents.notes = {saved_note(4, QDate(2026, 9, 30), QStringLiteral("Xochitl showed a drawing")), restricted, saved_note(2, QDate(2024, 11, 5), QStringLiteral("An old story"))};
  NoteForm transition = note_form();
  transition.key = transition_form;
  transition.title = QStringLiteral("From grade 8");
  contents.forms = {note_form(), transition};
  contents.today = QDate(2026, 10, 3);
  contents.as_of = QDate(2026, 10, 2);
  contents.history_from = QDate(2025, 7, 1);
  contents.writable = true;
  return contents;
}

inline Student person(qint64 id, const char* given, const char* family) {
  Student student;
  student.id = id;
  student.local_id = QStringLiteral("S%1").arg(1000 + id);
  student.given_name = QString::fromUtf8(given);
  student.family_name = QString::fromUtf8(family);
  return student;
}

inline QList<Student> people() {
  return {person(1, "Xochitl", "Núñez"), person(2, "Chidera", "Okonkwo"), person(3, "Mailee", "Vang")};
}

}  // namespace milepost::test
