#include "core/store/change_log.h"
#include "tests/core/students/note_forms.h"

using namespace milepost;
using namespace Qt::StringLiterals;

class NoteStoreTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    school_ = std::make_unique<NoteSchool>();
    QVERIFY(school_->made());
  }

  void forms_come_in_order_without_the_retired_and_with_their_version() {
    ContentItem again = form_item(u"note"_s, 1, {prompt_json("strengths", "What is going well?")});
    QCOMPARE(save_content(file(), again).value(), 2);
    ContentItem old = form_item(u"conference"_s, 0, {prompt_json("words", "What was said?")});
    old.retired = true;
    QVERIFY_OK(save_content(file(), old));
    const auto forms = note_forms(file());
    QVERIFY_OK(forms);
    QCOMPARE(forms->size(), 2);
    QCOMPARE(forms->at(0).key, u"note"_s);
    QCOMPARE(forms->at(0).version, 2);
    QCOMPARE(forms->at(0).title, u"NOTE"_s);
    QCOMPARE(forms->at(0).prompts.size(), 1);
    QCOMPARE(forms->at(0).prompts[0].text, u"What is going well?"_s);
    QVERIFY(forms->at(1).prompts[0].required && forms->at(1).prompts[2].restricted);
  }

  void a_note_keeps_the_words_and_version_of_its_prompts() {
    Note note = school_->note(u"  Talked after maths \n"_s);
    note.milestone = u"day_20"_s;
    note.answers.append({u"more"_s, u"Anything else?"_s, 0, u" \t\u00a0\u200b\n"_s, false});  // says nothing
    const auto id = add_note(file(), note);
    QVERIFY_OK(id);
    QVERIFY_OK(save_content(file(), form_item(u"note"_s, 1, {prompt_json("strengths", "Reworded")})));
    const auto found = notes(file(), school_->student());
    QVERIFY_OK(found);
    QCOMPARE(found->size(), 1);
    const Note& read = found->at(0);
    const QList<NoteAnswer> expected = {{u"strengths"_s, u"What goes well?"_s, 1, u"Draws bridges"_s, false},
                                        {u"words"_s, u"What happened?"_s, 1, u"Talked after maths"_s, false}};
    QCOMPARE(read.answers, expected);
    QCOMPARE(read.id, *id);
    QCOMPARE(read.revision, 1);
    QCOMPARE(read.milestone, u"day_20"_s);
    QCOMPARE(read.happened_on, QDate(2026, 10, 1));
    QCOMPARE(read.author, file().actor());
    QCOMPARE(read.first_author, file().actor());
    QCOMPARE(read.saved_at, import_day.now());
    QVERIFY(!read.redacted && !read.restricted);
    QVERIFY(notes(file(), school_->other())->isEmpty());
  }

  void a_note_that_says_nothing_or_not_yet_is_refused_data() {
    QTest::addColumn<int>("defect");
    QTest::newRow("no answer") << 0;
    QTest::newRow("white space only") << 1;
    QTest::newRow("a required prompt without an answer") << 2;
    QTest::newRow("a required prompt answered with space") << 3;
    QTest::newRow("tomorrow") << 4;
    QTest::newRow("no day") << 5;
    QTest::newRow("a form nobody knows") << 6;
    QTest::newRow("a version nobody knows") << 7;
    QTest::newRow("nobody's note") << 8;
  }
  void a_note_that_says_nothing_or_not_yet_is_refused() {
    QFETCH(int, defect);
    Note note = defect == 2 || defect == 3 ? school_->transition() : school_->note();
    if (defect == 0) note.answers.clear();
    if (defect == 1) note.answers = {{u"words"_s, {}, 0, u" \u2003\t\n\u200b"_s, false}};
    if (defect == 2) note.answers.removeFirst();
    if (defect == 3) note.answers[0].answer = u"  "_s;
    if (defect == 4) note.happened_on = QDate(2026, 10, 4);
    if (defect == 5) note.happened_on = {};
    if (defect == 6) note.form = u"poem"_s;
    if (defect == 7) note.answers[0].version = 9;
    if (defect == 8) note.person_id = 999'999;
    const QStringList before = school_->everything();
    const auto refused = add_note(file(), note);
    QVERIFY(!refused);
    QVERIFY(!refused.error().sentence.isEmpty());
    QCOMPARE(school_->everything(), before);
  }

  void today_and_a_retired_form_will_do() {
    Note note = school_->note();
    note.happened_on = QDate(2026, 10, 3);
    ContentItem form = form_item(u"note"_s, 1, {prompt_json("words", "What happened?")});
    form.retired = true;
    QVERIFY_OK(save_content(file(), form));
    QVERIFY_OK(add_note(file(), note));  // what was begun before can still be saved
  }

  void newest_first_and_older_ones_left_out() {
    QList<qint64> ids;
    for (const QDate day : {QDate(2026, 9, 1), QDate(2026, 10, 1), QDate(2026, 9, 1), QDate(2026, 6, 2)}) {
      Note note = school_->note();
      note.happened_on = day;
      ids << *add_note(file(), note);
    }
    const auto of = [](const Result<QList<Note>>& found) {
      QList<qint64> list;
      for (const Note& note : *found) list << note.id;
      return list;
    };
    QCOMPARE(of(notes(file(), school_->student())), QList<qint64>({ids[1], ids[2], ids[0], ids[3]}));
    QCOMPARE(of(notes(file(), school_->student(), QDate(2026, 9, 1))), QList<qint64>({ids[1], ids[2], ids[0]}));
    QCOMPARE(of(notes(file(), school_->student(), QDate(2026, 9, 2))), QList<qint64>({ids[1]}));
  }

  void restricted_answers_and_notes_come_without_words() {
    QVERIFY_OK(add_note(file(), school_->transition()));  // the form restricts "services", whatever the caller says
    Note secret = school_->note(u"Told in confidence"_s);
    secret.restricted = true;
    const auto id = add_note(file(), secret);
    QVERIFY_OK(id);
    const auto found = notes(file(), school_->student());
    QVERIFY_OK(found);
    const Note& hidden = found->at(0);
    QVERIFY(hidden.redacted && hidden.restricted);
    QCOMPARE(hidden.answers.size(), 2);
    for (const NoteAnswer& answer : hidden.answers) QVERIFY(answer.answer.isEmpty() && !answer.text.isEmpty());
    const Note& partly = found->at(1);
    QVERIFY(partly.redacted && !partly.restricted);
    QCOMPARE(partly.answers[1].answer, u"Short steps"_s);
    QVERIFY(partly.answers[2].answer.isEmpty() && partly.answers[2].restricted);

    const auto whole = read_restricted_note(file(), *id);
    QVERIFY_OK(whole);
    QCOMPARE(whole->answers[1].answer, u"Told in confidence"_s);
    QVERIFY(!whole->redacted);
    QCOMPARE(school_->logged(u"read-restricted"_s), QStringList({u"1001/%1"_s.arg(*id)}));
    QVERIFY(!read_restricted_note(file(), 77));
    QCOMPARE(school_->logged(u"read-restricted"_s).size(), 1);
  }

  void what_hides_nothing_is_read_without_a_log_entry() {
    const auto id = add_note(file(), school_->note());
    QCOMPARE(read_restricted_note(file(), *id)->answers[1].answer, u"Talked after maths"_s);
    QVERIFY(school_->logged(u"read-restricted"_s).isEmpty());
  }

  void a_restricted_note_is_refused_where_reading_cannot_be_logged() {
    const auto id = add_note(file(), school_->transition());
    QVERIFY_OK(id);
    const auto reader = file().connect(Access::ReadOnly);
    QVERIFY_OK(reader);
    const auto refused = read_restricted_note(**reader, *id);
    QVERIFY(!refused);
    QVERIFY2(refused.error().sentence.contains(u"reading only"_s), qPrintable(refused.error().sentence));
    QVERIFY(notes(**reader, school_->student())->at(0).redacted);
    QVERIFY(!add_note(**reader, school_->note()));
    QVERIFY(school_->logged(u"read-restricted"_s).isEmpty());
    // Where the log cannot be written, the words stay where they are.
    QVERIFY_OK(execute(file().handle(),
                       "CREATE TRIGGER no_log BEFORE INSERT ON change_log BEGIN SELECT RAISE(ABORT, 'full'); END"));
    QVERIFY(!read_restricted_note(file(), *id));
  }

  void a_revision_has_its_real_author_and_the_first_stays() {
    const auto id = add_note(file(), school_->note());
    school_->give_to("thorn");
    Note note = notes(file(), school_->student())->at(0);
    note.answers[1].answer = u"Talked after English"_s;
    note.happened_on = QDate(2026, 9, 30);
    note.author = u"somebody else"_s;  // the caller cannot say who saves
    QVERIFY_OK(revise_note(file(), note));
    const auto revisions = note_revisions(file(), *id);
    QVERIFY_OK(revisions);
    QCOMPARE(revisions->size(), 2);
    QCOMPARE(revisions->at(0).author, u"thorn"_s);
    QCOMPARE(revisions->at(0).answers[1].answer, u"Talked after maths"_s);
    QCOMPARE(revisions->at(1).author, file().actor());
    QCOMPARE(revisions->at(1).first_author, u"thorn"_s);
    QCOMPARE(revisions->at(1).happened_on, QDate(2026, 9, 30));
    QCOMPARE(notes(file(), school_->student())->size(), 1);
    QCOMPARE(notes(file(), school_->student())->at(0).revision, 2);
    QVERIFY(!note_revisions(file(), 77));
  }

  void a_revision_over_somebody_elses_is_refused() {
    QVERIFY_OK(add_note(file(), school_->note()));
    Note mine = notes(file(), school_->student())->at(0), theirs = mine;
    theirs.answers[1].answer = u"Theirs"_s;
    QVERIFY_OK(revise_note(file(), theirs));
    mine.answers[1].answer = u"Mine"_s;
    const QStringList before = school_->everything();
    const Status refused = revise_note(file(), mine);
    QVERIFY(!refused);
    QVERIFY2(refused.error().sentence.contains(file().actor()), qPrintable(refused.error().sentence));
    mine.revision = 7;
    QVERIFY(!revise_note(file(), mine));
    mine.revision = 2;
    mine.answers.clear();
    QVERIFY(!revise_note(file(), mine));
    mine.id = 77;
    QVERIFY(!revise_note(file(), mine));
    QCOMPARE(school_->everything(), before);
  }

  void a_revision_that_changes_nothing_is_none() {
    QVERIFY_OK(add_note(file(), school_->note()));
    const Note note = notes(file(), school_->student())->at(0);
    const QStringList before = school_->everything();
    QVERIFY_OK(revise_note(file(), note));
    QCOMPARE(school_->everything(), before);
  }

  // Also where the caller dropped the mark that something was left out, and the empty answers with it.
  void a_redacted_note_keeps_what_it_left_out_data() {
    QTest::addColumn<bool>("forgetful");
    QTest::newRow("as it was read") << false;
    QTest::newRow("without the mark") << true;
  }
  void a_redacted_note_keeps_what_it_left_out() {
    QFETCH(bool, forgetful);
    const auto id = add_note(file(), school_->transition());
    school_->give_to("thorn");
    Note note = notes(file(), school_->student())->at(0);
    note.answers[1].answer = u"Shorter steps"_s;
    if (forgetful) {
      note.redacted = false;
      note.answers.removeLast();
    }
    QVERIFY_OK(revise_note(file(), note));
    const auto whole = read_restricted_note(file(), *id);
    QVERIFY_OK(whole);
    QCOMPARE(whole->answers.size(), 3);
    QCOMPARE(whole->answers[0].answer, u"Curious"_s);
    QCOMPARE(whole->answers[1].answer, u"Shorter steps"_s);
    QCOMPARE(whole->answers[2].answer, u"Sees a speech therapist"_s);
    QVERIFY(whole->answers[2].restricted);
    Note blind = notes(file(), school_->student())->at(0);
    blind.answers[2].answer = u"None"_s;  // over words that were not seen
    QVERIFY(!revise_note(file(), blind));
  }

  void restriction_is_not_lowered_unseen_and_who_did_it_is_logged() {
    Note secret = school_->note(u"Told in confidence"_s);
    secret.restricted = true;
    const auto id = add_note(file(), secret);
    Note blind = notes(file(), school_->student())->at(0);
    blind.restricted = false;
    QVERIFY(!revise_note(file(), blind));
    blind.redacted = false;
    blind.answers = school_->note(u"Something else"_s).answers;
    QVERIFY(!revise_note(file(), blind));

    Note seen = *read_restricted_note(file(), *id);
    seen.restricted = false;
    QVERIFY_OK(revise_note(file(), seen));
    QCOMPARE(notes(file(), school_->student())->at(0).answers[1].answer, u"Told in confidence"_s);
    const auto changes = changes_since(file(), {});
    const Change& last = changes->last();
    QCOMPARE(last.actor, file().actor());
    QCOMPARE(last.before[u"restricted"_s].toBool(), true);
    QCOMPARE(last.after[u"restricted"_s].toBool(), false);
    QVERIFY(note_revisions(file(), *id)->at(0).redacted);  // as it was saved then
  }

  void what_the_form_restricts_stays_so_after_it_was_seen() {
    const auto id = add_note(file(), school_->transition());
    Note seen = *read_restricted_note(file(), *id);
    seen.answers[2].restricted = false;
    seen.answers[2].answer = u"Speech therapy on Mondays"_s;
    QVERIFY_OK(revise_note(file(), seen));
    QVERIFY(notes(file(), school_->student())->at(0).answers[2].answer.isEmpty());
    // Read before the last revision is not read now.
    seen.revision = 2;
    seen.answers[2].answer.clear();
    QVERIFY_OK(
        execute(file().handle(), "UPDATE note_revision SET saved_at = '2026-10-03T17:00:00.000Z' WHERE revision = 2"));
    QVERIFY_OK(revise_note(file(), seen));
    QCOMPARE(read_restricted_note(file(), *id)->answers[2].answer, u"Speech therapy on Mondays"_s);
  }

  void an_answer_restricted_later_is_hidden_in_earlier_revisions_too() {
    const auto id = add_note(file(), school_->note(u"Too much"_s));
    Note note = notes(file(), school_->student())->at(0);
    note.answers[1].restricted = true;
    QVERIFY_OK(revise_note(file(), note));
    auto revisions = note_revisions(file(), *id);
    for (const Note& revision : *revisions) {
      QVERIFY(revision.redacted);
      QVERIFY(revision.answers[1].answer.isEmpty());
      QCOMPARE(revision.answers[0].answer, u"Draws bridges"_s);
    }
    note = notes(file(), school_->student())->at(0);
    note.restricted = true;
    QVERIFY_OK(revise_note(file(), note));
    revisions = note_revisions(file(), *id);
    QCOMPARE(revisions->size(), 3);
    for (const Note& revision : *revisions) QVERIFY(revision.answers[0].answer.isEmpty());
  }

  void the_log_holds_no_words_and_no_name() {
    const auto id = add_note(file(), school_->transition());
    Note note = *read_restricted_note(file(), *id);
    note.answers[1].answer = u"Shorter steps"_s;
    note.milestone = u"bridge"_s;
    QVERIFY_OK(revise_note(file(), note));
    const QString log =
        school_->text("SELECT group_concat(before || after || subject_id) FROM change_log WHERE subject = 'note'");
    for (const QString& word : {u"Curious"_s, u"steps"_s, u"therapist"_s, u"Ana"_s, u"Alder"_s, u"goes well"_s})
      QVERIFY2(!log.contains(word), qPrintable(log));
    for (const QString& word : {u"transition"_s, u"2026-06-02"_s, u"\"revision\":2"_s, u"bridge"_s, u"1001/"_s})
      QVERIFY2(log.contains(word), qPrintable(log));
    QCOMPARE(school_->logged(u"create"_s).size(), 1);
    QCOMPARE(school_->logged(u"edit"_s).size(), 1);
  }

  void a_note_that_cannot_be_logged_is_not_saved() {
    const auto kept = keep_draft(file(), {0, school_->note(), {}});
    QVERIFY_OK(kept);
    QVERIFY_OK(execute(file().handle(),
                       "CREATE TRIGGER no_log BEFORE INSERT ON change_log BEGIN SELECT RAISE(ABORT, 'full'); END"));
    const QStringList before = school_->everything();
    QVERIFY(!add_note(file(), school_->note()));
    QCOMPARE(school_->everything(), before);
  }

 private:
  SchoolFile& file() { return school_->file(); }
  std::unique_ptr<NoteSchool> school_;
};

QTEST_GUILESS_MAIN(NoteStoreTest)
#include "note_store_test.moc"
