#include "tests/core/students/note_forms.h"

using namespace milepost;
using namespace Qt::StringLiterals;

class NoteDraftTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    school_ = std::make_unique<NoteSchool>();
    QVERIFY(school_->made());
  }

  void what_was_typed_comes_back_exactly_after_a_crash() {
    NoteDraft draft{0, school_->note(u" half a sent "_s), {}};
    draft.note.milestone = u"day_20"_s;
    draft.note.restricted = true;
    draft.note.happened_on = {};  // not filled in yet
    const auto id = keep_draft(file(), draft);
    QVERIFY_OK(id);
    const auto copy = file().connect(Access::ReadWrite);  // another opening of the same file
    QVERIFY_OK(copy);
    const auto found = kept_draft(**copy, school_->student(), u"note"_s, 0);
    QVERIFY_OK(found);
    QVERIFY(found->has_value());
    const NoteDraft& back = **found;
    QCOMPARE(back.id, *id);
    QCOMPARE(back.note.answers, draft.note.answers);
    QCOMPARE(back.note.milestone, u"day_20"_s);
    QVERIFY(back.note.restricted && !back.note.redacted && !back.note.happened_on.isValid());
    QCOMPARE(back.saved_at, import_day.now());
    QVERIFY(!kept_draft(file(), school_->student(), u"transition"_s, 0)->has_value());
    QVERIFY(!kept_draft(file(), school_->other(), u"note"_s, 0)->has_value());
    QVERIFY(!kept_draft(file(), school_->student(), u"note"_s, 5)->has_value());
    QVERIFY(!keep_draft(file(), {0, Note{}, {}}));  // of nobody
  }

  void one_draft_a_person_form_note_and_author() {
    const auto first = keep_draft(file(), {0, school_->note(u"a"_s), {}});
    const auto second = keep_draft(file(), {0, school_->note(u"ab"_s), {}});
    QCOMPARE(*first, *second);
    const auto third = keep_draft(file(), {*second, school_->note(u"abc"_s), {}});
    QCOMPARE(*third, *first);
    QVERIFY_OK(keep_draft(file(), {0, school_->transition(), {}}));
    QCOMPARE(kept_drafts(file())->size(), 2);
    // The form is changed under a draft: it moves, and takes the place of the one that lay there.
    const auto moved = keep_draft(file(), {*first, school_->transition(), {}});
    QCOMPARE(*moved, *first);
    QCOMPARE(kept_drafts(file())->size(), 1);
    QCOMPARE(kept_drafts(file())->at(0).note.form, u"transition"_s);
  }

  void a_draft_is_its_authors_alone() {
    const auto mine = keep_draft(file(), {0, school_->note(u"mine"_s), {}});
    QVERIFY_OK(execute(file().handle(), "UPDATE note_draft SET author = 'thorn'"));
    QVERIFY(kept_drafts(file())->isEmpty());
    QVERIFY(!kept_draft(file(), school_->student(), u"note"_s, 0)->has_value());
    QVERIFY_OK(drop_draft(file(), *mine));  // nobody drops another's
    QVERIFY_OK(add_note(file(), school_->note()));
    const auto own = keep_draft(file(), {*mine, school_->note(u"own"_s), {}});
    QVERIFY_OK(own);
    QVERIFY(*own != *mine);
    QCOMPARE(school_->number("SELECT count(*) FROM note_draft"), 2);
    QCOMPARE(kept_drafts(file())->at(0).note.answers[1].answer, u"own"_s);
    QVERIFY_OK(drop_draft(file(), *own));
    QVERIFY(kept_drafts(file())->isEmpty());
  }

  void saving_the_note_takes_its_draft_with_it() {
    QVERIFY_OK(keep_draft(file(), {0, school_->note(), {}}));
    QVERIFY_OK(keep_draft(file(), {0, school_->transition(), {}}));
    Note refused = school_->note();
    refused.answers.clear();
    QVERIFY(!add_note(file(), refused));
    QCOMPARE(kept_drafts(file())->size(), 2);  // nothing was saved, so nothing is lost
    const auto id = add_note(file(), school_->note());
    QVERIFY_OK(id);
    QCOMPARE(kept_drafts(file())->size(), 1);
    QCOMPARE(kept_drafts(file())->at(0).note.form, u"transition"_s);

    Note note = notes(file(), school_->student())->at(0);
    note.answers[1].answer = u"Changed"_s;
    QVERIFY_OK(keep_draft(file(), {0, note, {}}));
    QVERIFY_OK(keep_draft(file(), {0, school_->note(u"a new one"_s), {}}));
    QCOMPARE(kept_drafts(file())->size(), 3);
    const auto draft = kept_draft(file(), school_->student(), u"note"_s, *id);
    QCOMPARE((*draft)->note.revision, 1);
    QVERIFY_OK(revise_note(file(), (*draft)->note));
    QCOMPARE(kept_drafts(file())->size(), 2);
    QVERIFY(!kept_draft(file(), school_->student(), u"note"_s, *id)->has_value());
    QCOMPARE(notes(file(), school_->student())->at(0).answers[1].answer, u"Changed"_s);
  }

  void a_draft_over_a_redacted_note_still_keeps_what_was_left_out() {
    const auto id = add_note(file(), school_->transition());
    Note note = notes(file(), school_->student())->at(0);
    note.answers[1].answer = u"Pairs"_s;
    QVERIFY_OK(keep_draft(file(), {0, note, {}}));
    const auto draft = kept_draft(file(), school_->student(), u"transition"_s, *id);
    QVERIFY((*draft)->note.redacted);
    QVERIFY_OK(revise_note(file(), (*draft)->note));
    const auto whole = read_restricted_note(file(), *id);
    QCOMPARE(whole->answers[1].answer, u"Pairs"_s);
    QCOMPARE(whole->answers[2].answer, u"Sees a speech therapist"_s);
  }

  void a_draft_saved_after_its_note_is_kept_rather_than_lost() {
    const auto id = keep_draft(file(), {0, school_->note(), {}});
    QVERIFY_OK(add_note(file(), school_->note()));
    QVERIFY_OK(keep_draft(file(), {*id, school_->note(u"typed in the other window"_s), {}}));
    QCOMPARE(kept_drafts(file())->size(), 1);
    QCOMPARE(kept_drafts(file())->at(0).note.answers[1].answer, u"typed in the other window"_s);
  }

  void nothing_of_a_draft_is_logged() {
    const int before = int(school_->number("SELECT count(*) FROM change_log"));
    const auto id = keep_draft(file(), {0, school_->note(), {}});
    QVERIFY_OK(drop_draft(file(), *id));
    QCOMPARE(school_->number("SELECT count(*) FROM change_log"), before);
  }

 private:
  SchoolFile& file() { return school_->file(); }
  std::unique_ptr<NoteSchool> school_;
};

QTEST_GUILESS_MAIN(NoteDraftTest)
#include "note_draft_test.moc"
