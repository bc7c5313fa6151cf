#pragma once
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

#include "core/base/result.h"

namespace milepost {

class SchoolFile;

// What a note form asks (content kind "note_form"). The order matters: the first prompt is about what goes well.
struct NotePrompt {
  QString key, text;
  bool restricted = false;  // its answer is for those who need it only, whatever the note is
  bool required = false;
};
struct NoteForm {
  QString key;    // "note", "family_contact", "conference", "transition"
  int version = 0;
  QString title, hint;
  QList<NotePrompt> prompts;
  bool retired = false;
};
Result<QList<NoteForm>> note_forms(const SchoolFile&);  // those offered now, in order

// An answer keeps the prompt's words and the form's version with it: a prompt reworded later does not change what was answered.
struct NoteAnswer {
  QString prompt;   // key
  QString text;     // the prompt as it was asked
  int version = 0;  // of the form
  QString answer;
  bool restricted = false;
  bool operator==(const NoteAnswer&) const = default;
};

// A note as it stands in one revision. May hold names: show it through the mask.
struct Note {
  qint64 id = 0;
  qint64 person_id = 0;
  QString form;
  QString milestone;      // key of the milestone it belongs to; may be empty
  int revision = 0;       // 1: as first saved
  QDate happened_on;
  bool restricted = false;
  QList<NoteAnswer> answers;
  QString author;         // who saved this revision
  QDateTime saved_at;     // UTC
  QString first_author;   // who wrote the note
  bool redacted = false;  // something restricted was left out; read_restricted_note() has it
};

// Newest first. Restricted notes and answers come without their words; since: older ones are left out (invalid: none are).
Result<QList<Note>> notes(const SchoolFile&, qint64 person_id, QDate since = {});
// The whole note. Who read it is logged first, so it needs a file open for writing.
Result<Note> read_restricted_note(SchoolFile&, qint64 id);
// Every revision with its own author, oldest first; redacted as notes() does.
Result<QList<Note>> note_revisions(const SchoolFile&, qint64 id);
// Refused without an answer, with a required prompt unanswered, or dated after today. The log keeps no words of a note.
Result<qint64> add_note(SchoolFile&, const Note&);
// Adds a revision. Refused where somebody saved another one since note.revision was read; a redacted note keeps what it left out.
Status revise_note(SchoolFile&, const Note&);

// What is being typed. One draft a person, form, note and author; saving the note removes it in the same transaction.
struct NoteDraft {
  qint64 id = 0;  // 0: not kept yet
  Note note;      // id 0: a new note
  QDateTime saved_at;
};
Result<qint64> keep_draft(SchoolFile&, const NoteDraft&);          // answers its id
Result<QList<NoteDraft>> kept_drafts(const SchoolFile&);           // the present actor's, newest first
Result<std::optional<NoteDraft>> kept_draft(const SchoolFile&, qint64 person_id, const QString& form, qint64 note_id);
Status drop_draft(SchoolFile&, qint64 id);

}  // namespace milepost
