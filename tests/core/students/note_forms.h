#pragma once
#include "core/store/content_store.h"
#include "core/students/note.h"
#include "tests/support/import_school.h"

// A small school with one form of each kind; s1 is 1001, s2 is 1002. Today is 2026-10-03.
namespace milepost {

inline QJsonObject prompt_json(const char* key, const char* text, bool required = false, bool restricted = false) {
  return {{QStringLiteral("key"), QLatin1String(key)},
          {QStringLiteral("text"), QJsonObject{{QStringLiteral("en"), QLatin1String(text)}}},
          {QStringLiteral("required"), required},
          {QStringLiteral("restricted"), restricted}};
}

inline ContentItem form_item(const QString& key, double position, const QJsonArray& prompts) {
  ContentItem item;
  item.kind = QStringLiteral("note_form");
  item.key = key;
  item.body = {{QStringLiteral("position"), position},
               {QStringLiteral("title"),
                QJsonObject{{QStringLiteral("en"), key.toUpper()}, {QStringLiteral("es"), QStringLiteral("NOTA")}}},
               {QStringLiteral("hint"), QStringLiteral("Will this help the team down the road?")},
               {QStringLiteral("prompts"), prompts}};
  item.source = QStringLiteral("test");
  return item;
}

class NoteSchool : public ImportSchool {
 public:
  NoteSchool() {
    if (!ready() || !import(WrittenExport::small_school())) return;
    // Whatever the program ships, these are the forms of the test.
    if (!execute(file().handle(), "DELETE FROM content WHERE kind = 'note_form'")) return;
    const QJsonArray plain = {prompt_json("strengths", "What goes well?"), prompt_json("words", "What happened?")};
    const QJsonArray transition = {prompt_json("strengths", "What goes well?", true),
                                   prompt_json("works", "What works?"),
                                   prompt_json("services", "Which services?", false, true)};
    made_ = save_content(file(), form_item(QStringLiteral("note"), 1, plain)).ok() &&
            save_content(file(), form_item(QStringLiteral("transition"), 2, transition)).ok();
    student_ = number("SELECT id FROM person WHERE sourced_id = 's1'");
    other_ = number("SELECT id FROM person WHERE sourced_id = 's2'");
  }
  bool made() const { return made_; }
  qint64 student() const { return student_; }
  qint64 other() const { return other_; }

  Note note(const QString& words = QStringLiteral("Talked after maths")) const {
    Note note;
    note.person_id = student_;
    note.form = QStringLiteral("note");
    note.happened_on = QDate(2026, 10, 1);
    note.answers = {{QStringLiteral("strengths"), {}, 0, QStringLiteral("Draws bridges"), false},
                    {QStringLiteral("words"), {}, 0, words, false}};
    return note;
  }
  Note transition() const {
    Note note;
    note.person_id = student_;
    note.form = QStringLiteral("transition");
    note.happened_on = QDate(2026, 6, 2);
    note.answers = {{QStringLiteral("strengths"), {}, 0, QStringLiteral("Curious"), false},
                    {QStringLiteral("works"), {}, 0, QStringLiteral("Short steps"), false},
                    {QStringLiteral("services"), {}, 0, QStringLiteral("Sees a speech therapist"), false}};
    return note;
  }
  // As if somebody else had saved it.
  void give_to(const char* author) {
    Query query(file().handle(), "UPDATE note_revision SET author = ?");
    (void)query.bind(0, author).run();
  }
  QStringList logged(const QString& action) const {
    QStringList ids;
    Query query(const_cast<NoteSchool*>(this)->file().handle(),
                "SELECT subject_id FROM change_log WHERE subject = 'note' AND action = ? ORDER BY id");
    query.bind(0, action);
    while (query.step()) ids << query.text(0);
    return ids;
  }

 private:
  bool made_ = false;
  qint64 student_ = 0, other_ = 0;
};

}  // namespace milepost
