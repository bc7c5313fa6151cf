#include "core/students/note.h"

namespace milepost {

static const Error unbuilt{QStringLiteral("not built yet")};
Result<QList<NoteForm>> note_forms(const SchoolFile&) { return unbuilt; }
Result<QList<Note>> notes(const SchoolFile&, qint64, QDate) { return unbuilt; }
Result<Note> read_restricted_note(SchoolFile&, qint64) { return unbuilt; }
Result<QList<Note>> note_revisions(const SchoolFile&, qint64) { return unbuilt; }
Result<qint64> add_note(SchoolFile&, const Note&) { return unbuilt; }
Status revise_note(SchoolFile&, const Note&) { return unbuilt; }
Result<qint64> keep_draft(SchoolFile&, const NoteDraft&) { return unbuilt; }
Result<QList<NoteDraft>> kept_drafts(const SchoolFile&) { return unbuilt; }
Result<std::optional<NoteDraft>> kept_draft(const SchoolFile&, qint64, const QString&, qint64) { return unbuilt; }
Status drop_draft(SchoolFile&, qint64) { return unbuilt; }

}  // namespace milepost
