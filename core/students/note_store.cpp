#include <sqlite3.h>

#include <QCoreApplication>
#include <QJsonObject>
#include <algorithm>

#include "core/store/change_log.h"
#include "core/store/query.h"
#include "core/store/school_file.h"
#include "core/store/transaction.h"
#include "core/students/note_form.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct NoteText {
  Q_DECLARE_TR_FUNCTIONS(Note)
};

constexpr const char* note_columns =
    "SELECT note.id, note.person_id, note.form, note.milestone, one.revision, one.happened_on, one.restricted, "
    "one.answers, one.author, "
    "one.saved_at, first.author FROM note JOIN note_revision AS one ON one.note_id = note.id JOIN note_revision AS "
    "first ON "
    "first.note_id = note.id AND first.revision = 1 ";
constexpr const char* newest_revision =
    "one.revision = (SELECT max(revision) FROM note_revision WHERE note_id = note.id) ";

Note read_note(const Query& query) {
  Note note;
  note.id = query.integer(0);
  note.person_id = query.integer(1);
  note.form = query.text(2);
  note.milestone = query.text(3);
  note.revision = int(query.integer(4));
  note.happened_on = query.date(5);
  note.restricted = query.integer(6) != 0;
  note.answers = read_answers(query.text(7));
  note.author = query.text(8);
  note.saved_at = QDateTime::fromString(query.text(9), Qt::ISODateWithMs);
  note.first_author = query.text(10);
  return note;
}

Result<QList<Note>> read_notes(Query& query) {
  QList<Note> found;
  while (query.step()) found.append(read_note(query));
  if (query.failed()) return query.error();
  return found;
}

// The only way a note leaves this file without its reader being logged.
void redact(Note& note) {
  for (NoteAnswer& answer : note.answers) {
    if (!note.restricted && !answer.restricted) continue;
    answer.answer.clear();
    note.redacted = true;
  }
}

bool hides_something(const Note& note) {
  return std::any_of(note.answers.begin(), note.answers.end(),
                     [&note](const NoteAnswer& answer) { return note.restricted || answer.restricted; });
}

// The newest revision, whole.
Result<Note> whole_note(const SchoolFile& file, qint64 id) {
  Query query(file.handle(), std::string(note_columns) + "WHERE note.id = ? AND " + newest_revision);
  query.bind(0, id);
  const Result<QList<Note>> found = read_notes(query);
  if (!found) return found.error();
  if (found->isEmpty()) return Error{NoteText::tr("There is no note %1 in this file.").arg(id)};
  return found->first();
}

Result<QString> student_id(const SchoolFile& file, qint64 person_id) {
  Query query(file.handle(), "SELECT coalesce(nullif(identifier, ''), sourced_id) FROM person WHERE id = ?");
  if (query.bind(0, person_id).step()) return query.text(0);
  if (query.failed()) return query.error();
  return Error{NoteText::tr("There is no person %1 in this file.").arg(person_id)};
}

QString log_id(const QString& student, qint64 note) {
  return u"%1/%2"_s.arg(student).arg(note);
}

// What the log keeps of a note: never its words.
QJsonObject log_state(const Note& note) {
  const auto restricted = std::count_if(note.answers.begin(), note.answers.end(),
                                        [](const NoteAnswer& answer) { return answer.restricted; });
  return {{u"form"_s, note.form},
          {u"milestone"_s, note.milestone},
          {u"revision"_s, note.revision},
          {u"restricted"_s, note.restricted},
          {u"restricted_answers"_s, int(restricted)},
          {u"date"_s, note.happened_on.toString(Qt::ISODate)}};
}

QString wrong_day(const SchoolFile& file, QDate day) {
  if (!day.isValid()) return NoteText::tr("Say on which day this was.");
  if (day > file.clock().today()) return NoteText::tr("A note cannot be dated after today. Choose an earlier day.");
  return {};
}

Status insert_revision(SchoolFile& file, const Note& note) {
  return Query(file.handle(),
               "INSERT INTO note_revision (note_id, revision, happened_on, restricted, answers, author, saved_at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?)")
      .bind(0, note.id)
      .bind(1, note.revision)
      .bind(2, note.happened_on)
      .bind(3, note.restricted)
      .bind(4, answers_text(note.answers))
      .bind(5, file.actor())
      .bind(6, file.clock().now().toUTC().toString(Qt::ISODateWithMs))
      .run();
}

// note_id 0: the draft of a new note.
Status remove_own_draft(SchoolFile& file, const Note& note, qint64 note_id) {
  return Query(file.handle(),
               "DELETE FROM note_draft WHERE person_id = ? AND form = ? AND coalesce(note_id, 0) = ? AND author = ?")
      .bind(0, note.person_id)
      .bind(1, note.form)
      .bind(2, note_id)
      .bind(3, file.actor())
      .run();
}

// Whether this actor was given the words of the revision as it stands.
Result<bool> has_read(const SchoolFile& file, const QString& subject_id, const Note& note) {
  Query query(file.handle(),
              "SELECT 1 FROM change_log WHERE subject = 'note' AND action = 'read-restricted' AND subject_id = ? AND "
              "actor = ? AND at >= ?");
  query.bind(0, subject_id).bind(1, file.actor()).bind(2, note.saved_at.toUTC().toString(Qt::ISODateWithMs));
  const bool found = query.step();
  if (query.failed()) return query.error();
  return found;
}

// The answers of a revision by somebody who did not see what was left out: that stays as it stands.
Result<QList<NoteAnswer>> with_hidden(const Note& revised, const Note& before) {
  QList<NoteAnswer> merged;
  for (const NoteAnswer& answer : before.answers) {
    if (before.restricted || answer.restricted) merged.append(answer);
  }
  const qsizetype hidden = merged.size();
  for (const NoteAnswer& answer : revised.answers) {
    if (says_nothing(answer.answer)) continue;
    const bool taken = std::any_of(merged.begin(), merged.begin() + hidden,
                                   [&answer](const NoteAnswer& kept) { return kept.prompt == answer.prompt; });
    if (taken)
      return Error{
          NoteText::tr(
              "A restricted answer stands at the prompt “%1” already. Read the whole note before you change it.")
              .arg(answer.text)};
    merged.append(answer);
  }
  return merged;
}

// Back in the order in which the note had them; new ones after.
void order_like(QList<NoteAnswer>& answers, const Note& before) {
  const auto place = [&before](const NoteAnswer& answer) {
    const auto found = std::find_if(before.answers.begin(), before.answers.end(),
                                    [&answer](const NoteAnswer& other) { return other.prompt == answer.prompt; });
    return found - before.answers.begin();
  };
  std::stable_sort(answers.begin(), answers.end(),
                   [&](const NoteAnswer& a, const NoteAnswer& b) { return place(a) < place(b); });
}

QString changed_meanwhile(const Note& before) {
  return NoteText::tr(
             "%1 saved another version of this note on %2; yours was not saved over it. Read that one, then change it.")
      .arg(before.author, before.saved_at.toLocalTime().date().toString(Qt::ISODate));
}

// The note as the next revision will hold it, or why it may not.
Result<Note> next_revision(const SchoolFile& file, const Note& note, const Note& before, const QString& subject_id) {
  if (note.revision != before.revision) return Error{changed_meanwhile(before)};
  if (const QString why = wrong_day(file, note.happened_on); !why.isEmpty()) return Error{why};
  Note after = before;
  after.revision = before.revision + 1;
  after.happened_on = note.happened_on;
  after.milestone = note.milestone;
  after.restricted = note.restricted;
  after.answers = note.answers;
  if (hides_something(before)) {
    const Result<bool> read = has_read(file, subject_id, before);
    if (!read) return read.error();
    if (note.redacted || !*read) {
      if (before.restricted && !note.restricted)
        return Error{NoteText::tr("This note is restricted. Read the whole note before you open it to everybody.")};
      Result<QList<NoteAnswer>> merged = with_hidden(note, before);
      if (!merged) return merged.error();
      after.answers = merged.take();
    }
  }
  order_like(after.answers, before);
  const Result<QList<NoteForm>> versions = note_form_versions(file, before.form);
  if (!versions) return versions.error();
  Result<QList<NoteAnswer>> checked = checked_answers(after.answers, *versions);
  if (!checked) return checked.error();
  after.answers = checked.take();
  return after;
}

bool same_words(const Note& a, const Note& b) {
  return a.happened_on == b.happened_on && a.milestone == b.milestone && a.restricted == b.restricted &&
         a.answers == b.answers;
}

}  // namespace

Result<QList<Note>> notes(const SchoolFile& file, qint64 person_id, QDate since) {
  Query query(file.handle(),
              std::string(note_columns) + "WHERE note.person_id = ?1 AND " + newest_revision +
                  "AND (?2 IS NULL OR one.happened_on >= ?2) ORDER BY one.happened_on DESC, note.id DESC");
  query.bind(0, person_id).bind(1, since);
  Result<QList<Note>> found = read_notes(query);
  if (!found) return found;
  for (Note& note : *found) redact(note);
  return found;
}

Result<Note> read_restricted_note(SchoolFile& file, qint64 id) {
  Transaction transaction(file.handle());
  const bool read_only = sqlite3_db_readonly(file.handle(), "main") == 1;
  if (!read_only && !transaction.begun()) return transaction.begun().error();
  const Result<Note> note = whole_note(file, id);
  if (!note || !hides_something(*note)) return note;
  if (read_only)
    return Error{NoteText::tr("Who reads a restricted note is written down, and this file is open for reading only. "
                              "Open it for writing, then read the note."),
                 ErrorKind::Unavailable};
  const Result<QString> student = student_id(file, note->person_id);
  if (!student) return student.error();
  if (Status done = record_change(file, u"read-restricted"_s, u"note"_s, log_id(*student, id), {}, log_state(*note));
      !done)
    return done.error();
  if (Status done = transaction.commit(); !done) return done.error();
  return note;
}

Result<QList<Note>> note_revisions(const SchoolFile& file, qint64 id) {
  Query query(file.handle(), std::string(note_columns) + "WHERE note.id = ? ORDER BY one.revision");
  query.bind(0, id);
  Result<QList<Note>> found = read_notes(query);
  if (!found) return found;
  if (found->isEmpty()) return Error{NoteText::tr("There is no note %1 in this file.").arg(id)};
  // What is restricted now was not yet so in an earlier revision; its words are hidden there too.
  const Note newest = found->last();
  for (Note& note : *found) {
    note.restricted |= newest.restricted;
    for (NoteAnswer& answer : note.answers) {
      answer.restricted |=
          std::any_of(newest.answers.begin(), newest.answers.end(),
                      [&answer](const NoteAnswer& other) { return other.restricted && other.prompt == answer.prompt; });
    }
    redact(note);
  }
  return found;
}

Result<qint64> add_note(SchoolFile& file, const Note& note) {
  if (const QString why = wrong_day(file, note.happened_on); !why.isEmpty()) return Error{why};
  Transaction transaction(file.handle());
  if (!transaction.begun()) return transaction.begun().error();
  const Result<QString> student = student_id(file, note.person_id);
  if (!student) return student.error();
  const Result<QList<NoteForm>> versions = note_form_versions(file, note.form);
  if (!versions) return versions.error();
  Result<QList<NoteAnswer>> checked = checked_answers(note.answers, *versions);
  if (!checked) return checked.error();
  Note added = note;
  added.answers = checked.take();
  added.revision = 1;
  Query insert(file.handle(), "INSERT INTO note (person_id, form, milestone) VALUES (?, ?, ?) RETURNING id");
  insert.bind(0, note.person_id).bind(1, note.form).bind(2, note.milestone);
  if (!insert.step())
    return insert.failed() ? insert.error()
                           : Error{NoteText::tr("The note was not saved. Try again."), ErrorKind::Unavailable};
  added.id = insert.integer(0);
  if (Status done = insert.run(); !done) return done.error();
  if (Status done = insert_revision(file, added); !done) return done.error();
  if (Status done = remove_own_draft(file, added, 0); !done) return done.error();
  if (Status done = record_change(file, u"create"_s, u"note"_s, log_id(*student, added.id), {}, log_state(added));
      !done)
    return done.error();
  if (Status done = transaction.commit(); !done) return done.error();
  return added.id;
}

Status revise_note(SchoolFile& file, const Note& note) {
  Transaction transaction(file.handle());
  if (!transaction.begun()) return transaction.begun();
  const Result<Note> before = whole_note(file, note.id);
  if (!before) return before.error();
  const Result<QString> student = student_id(file, before->person_id);
  if (!student) return student.error();
  const QString subject_id = log_id(*student, note.id);
  const Result<Note> after = next_revision(file, note, *before, subject_id);
  if (!after) return after.error();
  if (Status done = remove_own_draft(file, *before, note.id); !done) return done;
  if (same_words(*after, *before)) return transaction.commit();  // nothing new to keep a revision of
  if (Status done = insert_revision(file, *after); !done) return done;
  Query update(file.handle(), "UPDATE note SET milestone = ? WHERE id = ?");
  if (Status done = update.bind(0, after->milestone).bind(1, note.id).run(); !done) return done;
  if (Status done = record_change(file, u"edit"_s, u"note"_s, subject_id, log_state(*before), log_state(*after)); !done)
    return done;
  return transaction.commit();
}

}  // namespace milepost
