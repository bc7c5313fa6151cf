#pragma once
#include "core/students/note.h"

namespace milepost {

// Every version of a form, oldest first, retired ones too. Refused where the file holds no such form.
Result<QList<NoteForm>> note_form_versions(const SchoolFile&, const QString& key);

bool says_nothing(const QString& answer);  // only white space, or characters that cannot be seen
// The answers as they are kept: outer space gone, empty ones left out, the prompt's words and the form's version with
// each, and restricted where the version asked or the newest one says so. Refused where a required prompt has no
// answer, or none has one.
Result<QList<NoteAnswer>> checked_answers(const QList<NoteAnswer>&, const QList<NoteForm>& versions);

QString answers_text(const QList<NoteAnswer>&);  // JSON, as the file keeps them
QList<NoteAnswer> read_answers(const QString& json);

}  // namespace milepost
