#include "ui/students/students_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include "core/support_lists/support_list.h"
#include "tests/support/import_school.h"
#include "tests/support/walk.h"
#include "ui/shared/ask.h"
#include "ui/shared/decision_dialog.h"
#include "ui/shared/file_chooser.h"
#include "ui/shared/name_display.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/timeline_panel.h"
#include "ui/students/note_editor.h"
#include "ui/students/outcome_dialog.h"
#include "ui/students/student_page.h"
#include "ui/students/students_list.h"

using namespace milepost;

namespace {

// A school with two students: Ana Alder (1001) and Ben Birch (1002). Today is 2026-10-03.
struct TwoStudents : ImportSchool {
  bool made = false;
  qint64 ana = 0, ben = 0;

  TwoStudents() {
    made = ready() && import(WrittenExport::small_school()).ok();
    ana = number("SELECT id FROM person WHERE sourced_id = 's1'");
    ben = number("SELECT id FROM person WHERE sourced_id = 's2'");
  }
  Note note(const char* words, bool restricted = false) const {
    Note note;
    note.person_id = ana;
    note.form = QStringLiteral("note");
    note.happened_on = QDate(2026, 10, 1);
    note.restricted = restricted;
    note.answers = {{QStringLiteral("strengths"), {}, 0, QString::fromUtf8(words), false}};
    return note;
  }
};

struct Stage {
  NameDisplay names;
  Ask ask;
  FileChooser chooser;
  StudentsPage page{names, ask, chooser};
  QSignalSpy changed{&page, &Page::school_data_changed};

  explicit Stage(SchoolFile& file, bool hidden = false) {
    names.set_hidden(hidden);
    page.resize(1300, 760);
    page.show();
    page.activateWindow();
    (void)QTest::qWaitForWindowActive(&page);
    page.set_file(&file);
    look(file);
    // As the shell does after every change.
    QObject::connect(&page, &Page::school_data_changed, &page, [this, &file] { look(file); });
  }
  ~Stage() { page.set_file(nullptr); }
  void look(SchoolFile& file) {
    const auto school = look_at_school(file, file.clock().today(), Task());
    QVERIFY2(school.ok(), school.ok() ? "" : qPrintable(school.error().sentence));
    QList<Student> known;
    for (const StudentFindings& one : (*school)->students) known << one.student;
    names.learn(known);
    page.show_school(*school);
  }
  void show_journey(qint64 person) {
    auto* student = page.findChild<StudentPage*>();
    StudentContents contents;
    contents.findings.student.id = person;
    contents.writable = true;
    contents.today = QDate(2026, 10, 3);
    contents.timeline.first = QDate(2026, 8, 1);
    contents.timeline.last = QDate(2027, 6, 5);
    contents.timeline.today = contents.today;
    TimelineItem call;
    call.start = call.end = QDate(2026, 9, 8);
    call.label = call.words = QStringLiteral("Called Ben's aunt");
    call.kind = QStringLiteral("family_contact");
    contents.timeline.lanes = {{QStringLiteral("family_contacts"), QStringLiteral("Family contacts"), {call}, true, {}, {}}};
    student->show_contents(contents);
    QCoreApplication::processEvents();
  }
  QString texts() const {
    QString all;
    for (const QLabel* label : page.findChildren<QLabel*>())
      if (label->isVisible()) all += label->text() + QLatin1Char('\n');
    return all;
  }
  template <class Widget = QPushButton>
  Widget* button(const char* words) const {
    for (Widget* one : page.findChildren<Widget*>())
      if (one->isVisible() && (QString(one->text()).remove(QLatin1Char('&')) + one->accessibleName()).contains(QString::fromUtf8(words))) return one;
    return nullptr;
  }
  RowsView* table() const {
    for (RowsView* one : page.findChildren<RowsView*>())
      if (one->accessibleName() == QStringLiteral("Students")) return one;
    return nullptr;
  }
  NoteEditor* editor() const { return page.findChild<NoteEditor*>(); }
  static void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text)); }
  static void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, with); }
};

// What a person does in the next dialog.
template <class Dialog>
void in_the_next_dialog(std::function<void(Dialog*)> act) {
  QTimer::singleShot(0, [act] {
    auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
    if (dialog) act(dialog);
    else in_the_next_dialog<Dialog>(act);
  });
}

}  // namespace

class StudentsPageTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QAccessible::setActive(true); }

  void the_list_says_who_is_there_and_what_it_stands_on() {
    TwoStudents school;
    QVERIFY(school.made);
    Stage stage(school.file());
    QVERIFY(stage.texts().contains(QStringLiteral("2 of 2")));
    QVERIFY(stage.texts().contains(QStringLiteral("As of ")));
    QVERIFY(stage.texts().contains(QStringLiteral("import 1")));
    QCOMPARE(stage.table()->model()->index(0, 0).data().toString(), QStringLiteral("Ana Alder"));
    QCOMPARE(stage.page.place(), QString());
    QCOMPARE(test::unnamed_controls(&stage.page), QStringList());
  }

  void find_enter_read_next_and_back() {
    TwoStudents school;
    QVERIFY(school.made);
    Stage stage(school.file());
    stage.page.focus_search();
    Stage::type("alder");
    QVERIFY(stage.texts().contains(QStringLiteral("1 of 2")));
    Stage::key(Qt::Key_Return);
    QCOMPARE(stage.page.place(), QStringLiteral("student/%1").arg(school.ana));
    QVERIFY(stage.texts().contains(QStringLiteral("Ana Alder")));
    QVERIFY(stage.texts().contains(QStringLiteral("1 of 1 in Students")));
    stage.page.focus_search();
    QCOMPARE(stage.page.place(), QString());
    Stage::key(Qt::Key_Delete);
    Stage::key(Qt::Key_Return);  // two are left: into the table
    QCOMPARE(QApplication::focusWidget(), stage.table());
    Stage::key(Qt::Key_Home);
    Stage::key(Qt::Key_Return);
    QVERIFY(stage.texts().contains(QStringLiteral("1 of 2 in Students")));
    Stage::key(Qt::Key_PageDown, Qt::AltModifier);
    QVERIFY(stage.texts().contains(QStringLiteral("Ben Birch")));
    QVERIFY(stage.texts().contains(QStringLiteral("second year")));
    Stage::key(Qt::Key_PageDown, Qt::AltModifier);
    QCOMPARE(stage.page.place(), QStringLiteral("student/%1").arg(school.ben));
    Stage::key(Qt::Key_Home, Qt::AltModifier);
    QCOMPARE(stage.page.place(), QString());
    QCOMPARE(QApplication::focusWidget(), stage.table());
    QCOMPARE(stage.table()->currentIndex().row(), 1);  // on the student one came from
  }

  void a_list_somebody_asked_for_stands_as_a_chip() {
    TwoStudents school;
    QVERIFY(school.made);
    Stage stage(school.file());
    stage.page.show_list({school.ben}, QStringLiteral("Bridge"));
    QVERIFY(stage.texts().contains(QStringLiteral("1 of 1")));
    QTest::keyClick(stage.button("Bridge"), Qt::Key_Space);
    QVERIFY(stage.texts().contains(QStringLiteral("2 of 2")));
    QVERIFY(!stage.button("Bridge"));
    stage.page.show_student(school.ben, {school.ben, school.ana}, QStringLiteral("Bridge"));
    QVERIFY(stage.texts().contains(QStringLiteral("1 of 2 in Bridge")));
    Stage::key(Qt::Key_PageDown, Qt::AltModifier);
    QCOMPARE(stage.page.place(), QStringLiteral("student/%1").arg(school.ana));
  }

  void goes_back_and_forward_by_place() {
    TwoStudents school;
    QVERIFY(school.made);
    Stage stage(school.file());
    QSignalSpy moved(&stage.page, &Page::place_changed);
    stage.page.go_to(QStringLiteral("student/%1").arg(school.ben));
    QCOMPARE(moved.count(), 1);
    stage.page.go_to(stage.page.place());
    QCOMPARE(moved.count(), 1);
    stage.page.go_to(QString());
    QCOMPARE(stage.page.place(), QString());
    for (const char* nonsense : {"student/", "student/x", "student/-3"}) {
      stage.page.go_to(QString::fromLatin1(nonsense));
      QCOMPARE(stage.page.place(), QString());
    }
    stage.page.go_to(QStringLiteral("student/999999"));  // nobody: the page says so and does not fall over
    QVERIFY(stage.texts().contains(QStringLiteral("no person")) || stage.texts().contains(QStringLiteral("Student")));
  }

  void what_is_typed_outlives_a_crash() {
    TwoStudents school;
    QVERIFY(school.made);
    {
      Stage stage(school.file());
      stage.page.show_student(school.ana, {}, {});
      QTest::keyClick(stage.button("Write: Note"), Qt::Key_Space);
      QTRY_VERIFY(stage.editor()->isVisible());
      QTRY_VERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
      QWidget* field = QApplication::focusWidget();
      Stage::type("Draws bridges");
      QTRY_VERIFY(stage.texts().contains(QStringLiteral("Draft kept")));
      QCOMPARE(QApplication::focusWidget(), field);  // keeping moves nothing
      QCOMPARE(school.number("SELECT count(*) FROM note_draft"), 1);
      QCOMPARE(stage.changed.count(), 0);
      // As if the program had died: nobody asks the page whether it may go.
    }
    QCOMPARE(school.number("SELECT count(*) FROM note"), 0);
    Stage stage(school.file());
    QPushButton* waiting = stage.button("Go on writing the note about Ana Alder");
    QVERIFY(waiting);
    QTest::keyClick(waiting, Qt::Key_Space);
    QTRY_VERIFY(stage.editor()->isVisible());
    QCOMPARE(stage.page.place(), QStringLiteral("student/%1").arg(school.ana));
    QVERIFY2(!stage.texts().contains(QStringLiteral("A note is waiting")), "it is being written");
    QTRY_VERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
    QCOMPARE(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget())->toPlainText(), QStringLiteral("Draws bridges"));
    Stage::key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(school.number("SELECT count(*) FROM note"), 1);
    QCOMPARE(school.number("SELECT revision FROM note_revision"), 1);
    QCOMPARE(school.number("SELECT count(*) FROM note_draft"), 0);
    QVERIFY(!stage.editor()->isVisible());
    QVERIFY(stage.texts().contains(QStringLiteral("Draws bridges")));
    QCOMPARE(stage.changed.count(), 1);
  }

  void another_student_another_page_and_the_end_keep_what_is_typed_data() {
    QTest::addColumn<int>("way");
    QTest::newRow("next student") << 0;
    QTest::newRow("another page") << 1;
    QTest::newRow("the window closes") << 2;
    QTest::newRow("the file closes") << 3;
    QTest::newRow("back to the list") << 4;
    QTest::newRow("another form") << 5;
  }
  void another_student_another_page_and_the_end_keep_what_is_typed() {
    QFETCH(int, way);
    TwoStudents school;
    QVERIFY(school.made);
    Stage stage(school.file());
    stage.page.show_student(school.ana, {}, {});
    QTest::keyClick(stage.button("Write: Note"), Qt::Key_Space);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
    Stage::type("Half a");
    switch (way) {
      case 0: stage.page.show_student(school.ben, {}, {}); break;
      case 1: stage.page.hide(); break;
      case 2: QVERIFY(stage.page.may_leave()); break;
      case 3: stage.page.set_file(nullptr); break;
      case 4: stage.page.go_to(QString()); break;
      case 5: QTest::keyClick(stage.button("Write: Family contact"), Qt::Key_Space); break;
    }
    QTRY_COMPARE(school.number("SELECT count(*) FROM note_draft"), 1);
    QCOMPARE(school.number("SELECT person_id FROM note_draft"), school.ana);
    QVERIFY(school.text("SELECT answers FROM note_draft").contains(QStringLiteral("Half a")));
    if (way == 0) {
      QVERIFY2(!stage.editor()->isVisible(), "a note about one does not stand beside another");
      stage.page.show_student(school.ana, {}, {});
      QVERIFY(stage.texts().contains(QStringLiteral("A note was being written on Oct 3, 2026")));
      stage.ask.answer_next(true);
      QTest::keyClick(stage.button("Throw it away"), Qt::Key_Space);
      QTRY_COMPARE(school.number("SELECT count(*) FROM note_draft"), 0);
    }
  }

  void an_empty_note_leaves_nothing() {
    TwoStudents school;
    QVERIFY(school.made);
    Stage stage(school.file());
    stage.page.show_student(school.ana, {}, {});
    QTest::keyClick(stage.button("Write: Note"), Qt::Key_Space);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
    Stage::type("x");
    QVERIFY(stage.page.may_leave());
    QCOMPARE(school.number("SELECT count(*) FROM note_draft"), 1);
    Stage::key(Qt::Key_Backspace);
    QVERIFY(stage.page.may_leave());
    QCOMPARE(school.number("SELECT count(*) FROM note_draft"), 0);
    Stage::key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(stage.editor()->isVisible() && school.number("SELECT count(*) FROM note") == 0, "nothing to save");
    QTest::keyClick(stage.button("Throw away"), Qt::Key_Space);  // nothing is lost, so nothing is asked
    QTRY_VERIFY(!stage.editor()->isVisible());
  }

  void a_required_question_is_asked_for_and_nothing_is_lost() {
    TwoStudents school;
    QVERIFY(school.made);
    Stage stage(school.file());
    stage.page.show_student(school.ana, {}, {});
    QTest::keyClick(stage.button("Write: Note"), Qt::Key_Space);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
    Stage::key(Qt::Key_Tab);
    Stage::type("Late twice");
    Stage::key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(school.number("SELECT count(*) FROM note_draft"), 1);
    QVERIFY(stage.editor()->isVisible());
    QCOMPARE(school.number("SELECT count(*) FROM note"), 0);
  }

  void a_restricted_note_is_read_by_who_asks_and_no_one_else() {
    TwoStudents school;
    QVERIFY(school.made);
    QVERIFY_OK(add_note(school.file(), school.note("Sees a therapist", true)));
    Stage stage(school.file());
    stage.page.show_student(school.ana, {}, {});
    const auto stands_somewhere = [&] {
      bool found = false;
      test::walk_texts(&stage.page, [&](const QString&, const QString& text) { found |= text.contains(QStringLiteral("therapist")); });
      return found;
    };
    QVERIFY(!stands_somewhere());
    QVERIFY2(!stage.button("Revise"), "what was not read cannot be rewritten");
    stage.ask.answer_next(false);
    QTest::keyClick(stage.button("Read restricted note"), Qt::Key_Space);
    QTRY_COMPARE(stage.ask.told().size(), 1);
    QVERIFY(stage.ask.told().first().contains(QStringLiteral("log")));
    QVERIFY(!stands_somewhere());
    QCOMPARE(school.number("SELECT count(*) FROM change_log WHERE action = 'read-restricted'"), 0);
    stage.ask.answer_next(true);
    QTest::keyClick(stage.button("Read restricted note"), Qt::Key_Space);
    QTRY_VERIFY(stage.texts().contains(QStringLiteral("Sees a therapist")));
    QCOMPARE(school.number("SELECT count(*) FROM change_log WHERE action = 'read-restricted'"), 1);
    stage.page.show_student(school.ben, {}, {});
    stage.page.show_student(school.ana, {}, {});
    QVERIFY2(!stands_somewhere(), "asked for once, not for good");
  }

  void a_revision_keeps_the_words_before_it() {
    TwoStudents school;
    QVERIFY(school.made);
    QVERIFY_OK(add_note(school.file(), school.note("Draws bridges")));
    Stage stage(school.file());
    stage.page.show_student(school.ana, {}, {});
    QTest::keyClick(stage.button("Revise"), Qt::Key_Space);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
    Stage::key(Qt::Key_End);
    Stage::type(" and towers");
    Stage::key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(school.number("SELECT max(revision) FROM note_revision"), 2);
    QTRY_VERIFY(stage.texts().contains(QStringLiteral("Draws bridges and towers")));
    QCOMPARE(stage.texts().count(QStringLiteral("Draws bridges")), 2);  // among what goes well, and in its note
    QTest::keyClick(stage.button("Earlier revisions"), Qt::Key_Space);
    QTRY_COMPARE(stage.texts().count(QStringLiteral("Draws bridges")), 3);
  }

  void hidden_names_stand_nowhere() {
    TwoStudents school;
    QVERIFY(school.made);
    QVERIFY_OK(add_note(school.file(), school.note("Alder and Birch built a bridge")));
    NoteDraft draft;
    draft.note = school.note("Ask Ben Birch");
    QVERIFY_OK(keep_draft(school.file(), draft));
    Stage stage(school.file(), true);
    const auto nobody = [&] {
      test::walk_texts(&stage.page, [](const QString& where, const QString& text) {
        for (const char* name : {"Alder", "Birch"}) QVERIFY2(!text.contains(QLatin1String(name)), qPrintable(where + QStringLiteral(": ") + text));
      });
    };
    nobody();
    QTest::keyClick(stage.button("Go on writing the note about Student 1"), Qt::Key_Space);
    QTRY_VERIFY(stage.editor()->isVisible());
    QVERIFY(stage.texts().contains(QStringLiteral("built a bridge")));
    nobody();
    Stage::key(Qt::Key_Return, Qt::ControlModifier);
    QCoreApplication::processEvents();
    QCOMPARE(school.number("SELECT count(*) FROM note"), 1);  // a mask is not saved
    stage.names.set_hidden(false);
    QVERIFY(stage.texts().contains(QStringLiteral("Alder and Birch built a bridge")));
    stage.names.set_hidden(true);
    nobody();
    QVERIFY(school.text("SELECT answers FROM note_draft").contains(QStringLiteral("Ask Ben Birch")));
  }

  void a_step_is_agreed_and_ended_with_what_came_of_it() {
    TwoStudents school;
    QVERIFY(school.made);
    Stage stage(school.file());
    stage.page.show_student(school.ben, {}, {});
    in_the_next_dialog<DecisionDialog>([](DecisionDialog* dialog) {
      dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Tutoring on Tuesdays"));
      dialog->accept();
    });
    QTest::keyClick(stage.button("Agree a step"), Qt::Key_Space);
    QCOMPARE(school.number("SELECT count(*) FROM list_decision WHERE ended_on IS NULL"), 1);
    QVERIFY(stage.changed.count() >= 1);
    const qint64 id = school.number("SELECT id FROM list_decision");
    OutcomeDialog dialog(QStringLiteral("Tutoring on Tuesdays"));
    dialog.accept();
    QVERIFY2(dialog.result() != QDialog::Accepted, "words are asked for");
    QVERIFY(!dialog.findChild<QPlainTextEdit*>()->accessibleName().isEmpty());
    QPushButton* end = stage.button("End this step");
    QVERIFY(end);
    stage.page.go_to(QString());
    QVERIFY(!stage.table()->model()->index(1, StudentsModel::NextDate).data().toString().isEmpty());
    stage.page.show_student(school.ben, {}, {});
    end = stage.button("End this step");
    {
      in_the_next_dialog<OutcomeDialog>([](OutcomeDialog* outcome) {
        outcome->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Passed the next test"));
        outcome->accept();
      });
      QTest::keyClick(end, Qt::Key_Space);
      QTRY_COMPARE(school.text("SELECT outcome FROM list_decision"), QStringLiteral("Passed the next test"));
      QVERIFY(stage.texts().contains(QStringLiteral("What came of it: Passed the next test")));
    }
    QVERIFY(id > 0);
  }

  void the_journey_adds_to_the_lane_one_stands_in() {
    TwoStudents school;
    QVERIFY(school.made);
    Stage stage(school.file());
    stage.page.show_student(school.ana, {}, {});
    stage.show_journey(school.ana);
    auto* journey = stage.page.findChild<TimelinePanel*>();
    QVERIFY(journey->isVisible());
    emit journey->add_asked(QStringLiteral("family_contacts"), QDate(2026, 9, 14));
    QTRY_VERIFY(stage.editor()->isVisible());
    QCOMPARE(stage.editor()->draft().note.form, QStringLiteral("family_contact"));
    QCOMPARE(stage.editor()->draft().note.happened_on, QDate(2026, 9, 14));
    emit journey->add_asked(QStringLiteral("notes"), QDate(2027, 1, 14));
    QTRY_COMPARE(stage.editor()->draft().note.form, QStringLiteral("note"));
    QCOMPARE(stage.editor()->draft().note.happened_on, QDate(2026, 10, 3));  // nothing has happened in the future
    QSignalSpy elsewhere(&stage.page, &Page::page_asked);
    TimelineItem milestone;
    milestone.key = QStringLiteral("bridge");
    emit journey->opened(milestone);
    QCOMPARE(elsewhere.count(), 1);
    QCOMPARE(elsewhere.first().at(1).toString(), QStringLiteral("milestone/bridge"));
  }

  void the_journey_goes_to_paper_with_names_only_when_somebody_says_so() {
    TwoStudents school;
    QVERIFY(school.made);
    Stage stage(school.file());
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("j.pdf"));
    QVERIFY2(!stage.button("Save the journey"), "no student, no journey");
    stage.page.show_student(school.ana, {}, {});
    stage.show_journey(school.ana);
    stage.ask.answer_next(false);
    QTest::keyClick(stage.button("Save the journey"), Qt::Key_Space);
    QVERIFY(!QFile::exists(path));
    stage.ask.answer_next(true);
    stage.chooser.choose_next(path);
    QTest::keyClick(stage.button("Save the journey"), Qt::Key_Space);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    QVERIFY(!stage.page.save_journey_pdf(dir.filePath(QStringLiteral("none/j.pdf"))));
    QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("none"))));
  }

  void a_file_open_for_reading_offers_no_pen() {
    TwoStudents school;
    QVERIFY(school.made);
    QVERIFY_OK(add_note(school.file(), school.note("Draws bridges")));
    Result<std::unique_ptr<SchoolFile>> reader = school.file().connect(Access::ReadOnly);
    QVERIFY(reader.ok());
    Stage stage(**reader);
    stage.page.show_student(school.ana, {}, {});
    QVERIFY(stage.texts().contains(QStringLiteral("Draws bridges")));
    QVERIFY(stage.texts().contains(QStringLiteral("open for reading only")));
    for (const char* words : {"Write:", "Revise", "Agree a step", "Write this note"}) QVERIFY2(!stage.button(words), words);
  }

  void closing_the_file_forgets_the_student() {
    TwoStudents school;
    QVERIFY(school.made);
    QVERIFY_OK(add_note(school.file(), school.note("Draws bridges")));
    Stage stage(school.file());
    stage.page.show_student(school.ana, {}, {});
    stage.page.set_file(nullptr);
    stage.names.forget();
    QCOMPARE(stage.page.place(), QString());
    test::walk_texts(&stage.page, [](const QString& where, const QString& text) {
      for (const char* words : {"Alder", "bridges"}) QVERIFY2(!text.contains(QLatin1String(words)), qPrintable(where + QStringLiteral(": ") + text));
    });
  }
};

QTEST_MAIN(StudentsPageTest)
#include "students_page_test.moc"
