#include <QCoreApplication>

#include "core/store/query.h"
#include "core/store/school_file.h"
#include "core/store/transaction.h"
#include "core/students/note_form.h"

namespace milepost {

namespace {

struct NoteDraftText {
  Q_DECLARE_TR_FUNCTIONS(NoteDraft)
};

constexpr const char* draft_columns =
    "SELECT id, person_id, coalesce(note_id, 0), from_revision, form, milestone, happened_on, restricted, redacted, "
    "answers, author, "
    "saved_at FROM note_draft ";

NoteDraft read_draft(const Query& query) {
  NoteDraft draft;
  draft.id = query.integer(0);
  draft.note.person_id = query.integer(1);
  draft.note.id = query.integer(2);
  draft.note.revision = int(query.integer(3));
  draft.note.form = query.text(4);
  draft.note.milestone = query.text(5);
  draft.note.happened_on = query.date(6);
  draft.note.restricted = query.integer(7) != 0;
  draft.note.redacted = query.integer(8) != 0;
  draft.note.answers = read_answers(query.text(9));
  draft.note.author = query.text(10);
  draft.saved_at = QDateTime::fromString(query.text(11), Qt::ISODateWithMs);
  draft.note.saved_at = draft.saved_at;
  return draft;
}

// Binds what a draft holds from parameter 0 on; the author is 8, the time 9.
void bind_draft(Query& query, const SchoolFile& file, const Note& note) {
  query.bind(0, note.person_id).bind(1, note.id == 0 ? std::nullopt : std::optional(note.id)).bind(2, note.revision);
  query.bind(3, note.form).bind(4, note.milestone).bind(5, note.happened_on).bind(6, note.restricted);
  query.bind(7, answers_text(note.answers)).bind(8, file.actor());
  query.bind(9, file.clock().now().toUTC().toString(Qt::ISODateWithMs)).bind(10, note.redacted);
}

}  // namespace

// A draft is not in the change log: it is saved at every pause, nobody else sees it, and the note it becomes is logged.
Result<qint64> keep_draft(SchoolFile& file, const NoteDraft& draft) {
  const Note& note = draft.note;
  const ShortWait wait(file.handle());  // typing is never held up by an import; the editor tries again
  Transaction transaction(file.handle());
  if (!transaction.begun()) return transaction.begun().error();
  Query person(file.handle(), "SELECT 1 FROM person WHERE id = ?");
  if (!person.bind(0, note.person_id).step())
    return person.failed() ? person.error()
                           : Error{NoteDraftText::tr("There is no person %1 in this file.").arg(note.person_id)};
  // One draft a person, form, note and author, also where the form was changed under a draft.
  Query others(file.handle(),
               "DELETE FROM note_draft WHERE person_id = ? AND form = ? AND coalesce(note_id, 0) = ? AND author = ? "
               "AND ? <> 0 AND id <> ?");
  others.bind(0, note.person_id)
      .bind(1, note.form)
      .bind(2, note.id)
      .bind(3, file.actor())
      .bind(4, draft.id)
      .bind(5, draft.id);
  if (Status done = others.run(); !done) return done.error();
  Query update(file.handle(),
               "UPDATE note_draft SET person_id = ?1, note_id = ?2, from_revision = ?3, form = ?4, milestone = ?5, "
               "happened_on = ?6, "
               "restricted = ?7, answers = ?8, saved_at = ?10, redacted = ?11 WHERE author = ?9 AND (id = ?12 OR (?12 "
               "= 0 AND person_id = "
               "?1 AND form = ?4 AND coalesce(note_id, 0) = coalesce(?2, 0))) RETURNING id");
  bind_draft(update, file, note);
  update.bind(11, draft.id);
  qint64 id = update.step() ? update.integer(0) : 0;
  if (update.failed()) return update.error();
  if (Status done = update.run(); !done) return done.error();
  if (id == 0) {  // a new one; or its row went with a note saved meanwhile, and the words must stay
    Query insert(file.handle(),
                 "INSERT INTO note_draft (person_id, note_id, from_revision, form, milestone, happened_on, restricted, "
                 "answers, author, "
                 "saved_at, redacted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    bind_draft(insert, file, note);
    if (insert.step()) id = insert.integer(0);
    if (insert.failed()) return insert.error();
    if (Status done = insert.run(); !done) return done.error();
  }
  if (Status done = transaction.commit(); !done) return done.error();
  return id;
}

Result<QList<NoteDraft>> kept_drafts(const SchoolFile& file) {
  Query query(file.handle(), std::string(draft_columns) + "WHERE author = ? ORDER BY saved_at DESC, id DESC");
  query.bind(0, file.actor());
  QList<NoteDraft> drafts;
  while (query.step()) drafts.append(read_draft(query));
  if (query.failed()) return query.error();
  return drafts;
}

Result<std::optional<NoteDraft>> kept_draft(const SchoolFile& file, qint64 person_id, const QString& form,
                                            qint64 note_id) {
  Query query(
      file.handle(),
      std::string(draft_columns) +
          "WHERE person_id = ? AND form = ? AND coalesce(note_id, 0) = ? AND author = ? ORDER BY id DESC LIMIT 1");
  query.bind(0, person_id).bind(1, form).bind(2, note_id).bind(3, file.actor());
  std::optional<NoteDraft> draft;
  if (query.step()) draft = read_draft(query);
  if (query.failed()) return query.error();
  return draft;
}

Status drop_draft(SchoolFile& file, qint64 id) {
  return Query(file.handle(), "DELETE FROM note_draft WHERE id = ? AND author = ?")
      .bind(0, id)
      .bind(1, file.actor())
      .run();
}

}  // namespace milepost
