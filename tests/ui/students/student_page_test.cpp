#include "ui/students/student_page.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/walk.h"
#include "tests/ui/students/sample_contents.h"
#include "ui/shared/ask.h"
#include "ui/shared/name_display.h"
#include "ui/students/note_editor.h"

using namespace milepost;

namespace {

struct Stage {
  NameDisplay names;
  Ask ask;
  StudentPage page{names, ask};

  explicit Stage(bool hidden = false) {
    names.set_hidden(hidden);
    names.learn(test::people());
    page.resize(1300, 760);
    page.show();
    page.activateWindow();
    (void)QTest::qWaitForWindowActive(&page);
    page.show_contents(test::sample_contents());
    page.panes().at(1)->setFocus();
  }
  QString texts() const {
    QString all;
    for (const QLabel* label : page.findChildren<QLabel*>())
      if (label->isVisible()) all += label->text() + QLatin1Char('\n');
    return all;
  }
  QPushButton* button(const char* words) const {
    for (QPushButton* one : page.findChildren<QPushButton*>())
      if (one->isVisible() && QString(one->text()).remove(QLatin1Char('&')).contains(QString::fromUtf8(words))) return one;
    return nullptr;
  }
  NoteEditor* editor() const { return page.findChild<NoteEditor*>(); }
  QList<QPlainTextEdit*> fields() const { return editor()->findChildren<QPlainTextEdit*>(); }
};

}  // namespace

class StudentPageTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QAccessible::setActive(true); }

  void strengths_come_first_then_the_step_then_the_domains() {
    Stage stage;
    const QString texts = stage.texts();
    qsizetype last = -1;
    for (const char* part : {"What goes well", "I draw bridges", "Next reachable step", "One more B in Algebra 1", "Attendance", "Marks", "Belonging and behavior", "What has been tried", "Notes"}) {
      const qsizetype place = texts.indexOf(QString::fromUtf8(part), last + 1);
      QVERIFY2(place > last, part);
      last = place;
    }
  }

  void every_number_has_its_window_policy_and_day() {
    Stage stage;
    const QString texts = stage.texts();
    QVERIFY(texts.contains(QStringLiteral("88.2 %, held against 96.0 % · window Aug 14 to Oct 2, 2026")));
    QVERIFY(texts.contains(QStringLiteral("as of Oct 2, 2026 · policy CORE Districts")));
    QVERIFY(texts.contains(QStringLiteral("Cannot say yet: Credits")));
    QVERIFY(texts.contains(QStringLiteral("No semester has ended yet")));
  }

  void an_indicator_of_another_policy_says_so_itself() {
    Stage stage;
    StudentContents contents = test::sample_contents();
    contents.findings.findings[1].policy = QStringLiteral("chicago");
    stage.page.show_contents(contents);
    QVERIFY(stage.texts().contains(QStringLiteral("window Aug 14 to Oct 2, 2026 · as of Oct 2, 2026 · policy ")));
  }

  void indicators_that_miss_the_same_share_its_sentence() {
    Stage stage;
    StudentContents contents = test::sample_contents();
    contents.findings.findings << test::finding("core_failures", IndicatorStatus::CannotSay, {}, {}, "No semester has ended yet");
    stage.page.show_contents(contents);
    QCOMPARE(stage.texts().count(QStringLiteral("No semester has ended yet")), 1);
    QVERIFY(stage.texts().contains(QStringLiteral("Credits, Semester Fs in core subjects")));
  }

  void what_was_tried_says_who_when_and_what_came_of_it() {
    Stage stage;
    const QString texts = stage.texts();
    QVERIFY(texts.contains(QStringLiteral("Ms. Ortega · since Sep 21, 2026 · review on Oct 16, 2026")));
    QVERIFY(texts.contains(QStringLiteral("Mr. Lee · Aug 24, 2026 to Sep 18, 2026")));
    QVERIFY(texts.contains(QStringLiteral("What came of it: Came twice")));
    QVERIFY(stage.button("Agree a step"));
    QVERIFY(stage.button("End this step"));
  }

  void nothing_is_asked_where_nothing_is_on_file() {
    Stage stage;
    StudentContents bare;
    bare.findings.student.id = 2;
    stage.page.show_contents(bare);
    for (const char* part : {"What goes well", "own words", "Next reachable step", "Marks", "Belonging", "From grade 8", "strip", "A note is waiting", "Notes"})
      QVERIFY2(!stage.texts().contains(QString::fromUtf8(part)), part);
    QVERIFY(stage.texts().contains(QStringLiteral("Nothing yet.")));
    QVERIFY2(!stage.button("Agree a step"), "it cannot be written here");
  }

  void earlier_years_stand_only_when_asked_for() {
    Stage stage;
    QVERIFY(!stage.texts().contains(QStringLiteral("An old story")));
    QTest::keyClick(stage.button("Show earlier years"), Qt::Key_Space);
    QTRY_VERIFY(stage.texts().contains(QStringLiteral("An old story")));
    QVERIFY(!stage.button("Show earlier years"));
    StudentContents other = test::sample_contents();
    other.findings.student.id = 2;
    stage.page.show_contents(other);
    QVERIFY2(!stage.texts().contains(QStringLiteral("An old story")), "asked for one student, not for the next");
  }

  void a_note_says_who_wrote_it_and_who_revised_it() {
    Stage stage;
    QVERIFY(stage.texts().contains(QStringLiteral("by ortega · revised Sep 12, 2026 by lee · 1 earlier revision")));
    QVERIFY(stage.texts().contains(QStringLiteral("hidden until somebody who needs them asks")));
    QVERIFY(stage.button("Earlier revisions"));
    QVERIFY(stage.button("Read restricted note"));
  }

  void walks_by_keyboard_inside_the_list() {
    Stage stage;
    stage.page.show_student(1, 2, 48, QStringLiteral("Bridge list"));
    QVERIFY(stage.texts().contains(QStringLiteral("3 of 48 in Bridge list")));
    QSignalSpy steps(&stage.page, &StudentPage::step_asked);
    QTest::keyClick(stage.page.panes().at(1), Qt::Key_PageDown, Qt::AltModifier);
    QTest::keyClick(stage.page.panes().at(1), Qt::Key_PageUp, Qt::AltModifier);
    QCOMPARE(steps.count(), 2);
    QCOMPARE(steps.at(0).first().toInt(), 1);
    QCOMPARE(steps.at(1).first().toInt(), -1);
    stage.page.show_student(1, 47, 48, QStringLiteral("Bridge list"));
    QTest::keyClick(stage.page.panes().at(1), Qt::Key_PageDown, Qt::AltModifier);
    QCOMPARE(steps.count(), 2);
    QVERIFY(!stage.button("Next")->toolTip().isEmpty());
  }

  void hidden_names_stand_nowhere() {
    Stage stage(true);
    NoteDraft draft;
    draft.note.person_id = 1;
    draft.note.form = QStringLiteral("note");
    draft.note.answers = {{QStringLiteral("strengths"), QStringLiteral("What went well?"), 2, QStringLiteral("Chidera helped Xochitl"), false}};
    stage.page.go_on_writing(draft);
    QVERIFY(stage.fields().first()->isReadOnly());
    test::walk_texts(&stage.page, [](const QString& where, const QString& text) {
      for (const QString& name : test::real_names()) QVERIFY2(!text.contains(name), qPrintable(where + QStringLiteral(": ") + text));
    });
    QCOMPARE(stage.editor()->draft().note.answers.first().answer, QStringLiteral("Chidera helped Xochitl"));
    stage.names.set_hidden(false);
    QVERIFY(!stage.fields().first()->isReadOnly());
    QCOMPARE(stage.fields().first()->toPlainText(), QStringLiteral("Chidera helped Xochitl"));
    QTest::keyClicks(stage.fields().first(), QStringLiteral("!"));
    stage.names.set_hidden(true);
    QVERIFY(stage.fields().first()->isReadOnly());
    QVERIFY(stage.fields().first()->toPlainText().contains(QStringLiteral("Student 1")));
    QCOMPARE(stage.editor()->draft().note.answers.first().answer, QStringLiteral("!Chidera helped Xochitl"));
  }

  void every_control_says_its_name() {
    Stage stage;
    NoteDraft draft;
    draft.note.person_id = 1;
    draft.note.form = QStringLiteral("note");
    stage.page.go_on_writing(draft);
    QCOMPARE(test::unnamed_controls(&stage.page), QStringList());
  }

  void the_editor_asks_in_order_and_keeps_the_question_with_the_answer() {
    Stage stage;
    NoteDraft draft;
    draft.note.person_id = 1;
    draft.note.form = QStringLiteral("note");
    draft.note.answers = {{QStringLiteral("seen"), QStringLiteral("What did you see?"), 1, QStringLiteral("A drawing"), false},
                          {QStringLiteral("gone"), QStringLiteral("A question of last year"), 1, QStringLiteral("Kept"), false}};
    stage.page.go_on_writing(draft);
    QStringList asked;
    for (const QPlainTextEdit* field : stage.fields()) asked << field->accessibleName();
    QCOMPARE(asked, (QStringList{QStringLiteral("What went well?"), QStringLiteral("What was seen?"), QStringLiteral("Which services? (restricted)"), QStringLiteral("A question of last year")}));
    QCOMPARE(QApplication::focusWidget(), stage.fields().first());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Bridges"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), stage.fields().at(1));
    const QList<NoteAnswer> answers = stage.editor()->draft().note.answers;
    QCOMPARE(answers.size(), 3);
    QCOMPARE(answers.at(0), (NoteAnswer{QStringLiteral("strengths"), QStringLiteral("What went well?"), 2, QStringLiteral("Bridges"), false}));
    QCOMPARE(answers.at(1).text, QStringLiteral("What did you see?"));  // not touched: as it was asked then
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
    QCOMPARE(stage.editor()->draft().note.answers.at(1).version, 2);
    QCOMPARE(stage.editor()->draft().note.answers.at(1).text, QStringLiteral("What was seen?"));
  }

  void what_a_reader_was_not_shown_is_not_asked_again() {
    Stage stage;
    NoteDraft draft;
    draft.note = test::saved_note(4, QDate(2026, 9, 30), QStringLiteral("A drawing"));
    draft.note.redacted = true;
    draft.note.answers << NoteAnswer{QStringLiteral("services"), QStringLiteral("Which services?"), 1, {}, true};
    stage.page.go_on_writing(draft);
    QCOMPARE(stage.fields().size(), 2);
    QVERIFY(stage.texts().contains(QStringLiteral("it stays as it is")));
  }

  void another_picture_of_the_school_leaves_writing_alone() {
    Stage stage;
    NoteDraft draft;
    draft.note.person_id = 1;
    draft.note.form = QStringLiteral("note");
    stage.page.go_on_writing(draft);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Half a"));
    QWidget* field = QApplication::focusWidget();
    stage.page.show_contents(test::sample_contents());
    QCOMPARE(QApplication::focusWidget(), field);
    QTest::keyClicks(field, QStringLiteral(" word"));
    QCOMPARE(stage.fields().first()->toPlainText(), QStringLiteral("Half a word"));
  }

  void a_button_made_anew_keeps_the_keyboard() {
    Stage stage;
    QPushButton* end = stage.button("End this step");
    end->setFocus();
    stage.page.show_contents(test::sample_contents());
    QCOMPARE(QApplication::focusWidget(), stage.button("End this step"));
    StudentContents without = test::sample_contents();
    without.supports.clear();
    stage.page.show_contents(without);
    QVERIFY2(stage.page.isAncestorOf(QApplication::focusWidget()), "nobody is lost");
  }

  void works_on_a_small_screen() {
    Stage stage;
    stage.page.resize(683, 384);
    NoteDraft draft;
    draft.note.person_id = 1;
    draft.note.form = QStringLiteral("note");
    stage.page.go_on_writing(draft);
    QCoreApplication::processEvents();
    QVERIFY2(stage.page.minimumSizeHint().width() <= 683, qPrintable(QString::number(stage.page.minimumSizeHint().width())));
    QVERIFY2(stage.page.minimumSizeHint().height() <= 384, qPrintable(QString::number(stage.page.minimumSizeHint().height())));
  }
};

QTEST_MAIN(StudentPageTest)
#include "student_page_test.moc"
