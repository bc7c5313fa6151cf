#include "tests/support/import_school.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

// The small school, later: a student new, one gone, marks, attendance and a code changed.
WrittenExport later_school() {
  WrittenExport folder = WrittenExport::small_school();
  folder.remove_rows_with("s2");
  folder.set_label(2, {2027});
  folder.append("roster/users.csv", "s3,true,u9,Cy,Cedar,1003,09\n")
      .append("roster/roles.csv", "r9,s3,primary,student,h1\n");
  folder.replace("roster/users.csv", "Alder", "Aldér");
  folder.replace("records/marks.csv", ",B,5,5", ",A,5,");
  folder.replace("records/attendance_day.csv", "ExcusedAbsence,I,360", "OutOfSchoolSuspension,OSS,");
  folder.append("records/attendance_section.csv", "s1,k1,2026-09-08,1,Tardy,\ns3,k2,2026-09-08,2,Tardy,T\n");
  folder.replace("roster/classes.csv", "k2,English 9 B,c2,B,scheduled,h1,f27,2\n",
                 "k2,English 9 B,c2,B,scheduled,h1,f27,3\n");
  return folder;
}

}  // namespace

class ImportUndoTest : public QObject {
  Q_OBJECT

 private slots:
  void an_import_taken_back_leaves_the_data_exactly_as_before() {
    ImportSchool school;
    QVERIFY(school.ready());
    const QStringList empty = school.school_data();
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const QStringList first = school.school_data();
    QVERIFY(first != empty);
    const auto later = school.import(later_school(), {.accept_deletes = true});
    QVERIFY_OK(later);
    QCOMPARE(later->number, 2);
    QCOMPARE(later->students_left, 1);
    QCOMPARE(later->students_new, 1);
    QVERIFY(school.school_data() != first);

    QVERIFY_OK(undo_import(school.file(), 2));
    QCOMPARE(school.school_data(), first);
    QVERIFY_OK(undo_import(school.file(), 1));
    QCOMPARE(school.school_data(), empty);
    QCOMPARE(school.number("SELECT count(*) FROM import_before"), 0);
    QCOMPARE(school.number("SELECT count(*) FROM change_log WHERE action = 'undo-import'"), 2);
    const auto history = imports(school.file());
    QVERIFY_OK(history);
    QVERIFY(history->at(0).undone_at.isValid() && history->at(1).undone_at.isValid());
  }

  void an_undone_import_can_come_again() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const QStringList first = school.school_data();
    QVERIFY_OK(school.import(later_school(), {.accept_deletes = true}));
    QVERIFY_OK(undo_import(school.file(), 2));
    const auto again = school.import(later_school(), {.accept_deletes = true});
    QVERIFY_OK(again);
    QCOMPARE(again->number, 3);
    QVERIFY(!again->nothing_changed());
    QVERIFY_OK(undo_import(school.file(), 3));
    QCOMPARE(school.school_data(), first);
  }

  void a_student_who_comes_back_can_be_undone_too() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    QVERIFY_OK(school.import(later_school(), {.accept_deletes = true}));
    const QStringList second = school.school_data();
    WrittenExport back = WrittenExport::small_school();
    back.set_label(3, {2027});
    const auto third = school.import(back, {.accept_deletes = true});
    QVERIFY_OK(third);
    QCOMPARE(third->students_returned, 1);
    QCOMPARE(third->students_left, 1);
    QCOMPARE(school.text("SELECT left_import FROM person WHERE sourced_id = 's2'"), QString());
    QCOMPARE(school.number("SELECT count(*) FROM person"), 4);
    QVERIFY_OK(undo_import(school.file(), 3));
    QCOMPARE(school.school_data(), second);
  }

  void an_import_others_stand_on_is_refused() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    QVERIFY_OK(school.import(later_school(), {.accept_deletes = true}));
    const QStringList before = school.everything();
    const Status undone = undo_import(school.file(), 1);
    QVERIFY(!undone.ok());
    QCOMPARE(undone.error().kind, ErrorKind::Refused);
    QVERIFY2(undone.error().sentence.contains(u"import 2"_s), qPrintable(undone.error().sentence));
    QCOMPARE(school.everything(), before);
  }

  void an_import_that_is_not_there_or_already_undone_is_refused() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY(!undo_import(school.file(), 1).ok());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    QVERIFY_OK(undo_import(school.file(), 1));
    QVERIFY(!undo_import(school.file(), 1).ok());
    QVERIFY(!undo_import(school.file(), -1).ok());
  }

  void a_decision_about_a_new_student_keeps_the_import() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    QVERIFY_OK(school.import(later_school(), {.accept_deletes = true}));
    const auto decide = [&school](const char* student) {
      return Query(school.file().handle(),
                   "INSERT INTO list_decision (person_id, kind, words, owner, decided_on, next_date, actor) SELECT id, "
                   "'plan', "
                   "'call home', 'me', 1, 2, 'me' FROM person WHERE sourced_id = ?")
          .bind(0, student)
          .run();
    };
    QVERIFY_OK(decide("s1"));  // changed by import 2, not added
    QVERIFY_OK(decide("s3"));  // added by it
    const Status undone = undo_import(school.file(), 2);
    QVERIFY(!undone.ok());
    QVERIFY2(undone.error().sentence.contains(u"1 record"_s), qPrintable(undone.error().sentence));
    QCOMPARE(
        school.number("DELETE FROM list_decision WHERE person_id = (SELECT id FROM person WHERE sourced_id = 's3')"),
        -1);
    QVERIFY_OK(undo_import(school.file(), 2));
  }

  void what_was_written_about_a_new_student_keeps_the_import_data() {
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("a note") << QByteArray("INSERT INTO note (person_id, form) SELECT id, 'note' FROM person WHERE sourced_id = ?")
                            << QByteArray("note");
    QTest::newRow("a draft") << QByteArray(
                                    "INSERT INTO note_draft (person_id, form, restricted, answers, author, saved_at) SELECT id, 'note', 0, "
                                    "'[]', 'me', '' FROM person WHERE sourced_id = ?")
                             << QByteArray("note_draft");
    QTest::newRow("a milestone reached")
        << QByteArray(
               "INSERT INTO milestone_reach (milestone, occurrence, school_year, person_id, kind, words, reached_on, actor) SELECT 'bridge', "
               "'', 2027, id, 'reached', '', 1, 'me' FROM person WHERE sourced_id = ?")
        << QByteArray("milestone_reach");
  }
  void what_was_written_about_a_new_student_keeps_the_import() {
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, table);
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    QVERIFY_OK(school.import(later_school(), {.accept_deletes = true}));
    for (const char* student : {"s1", "s3"}) QVERIFY_OK(Query(school.file().handle(), sql.toStdString()).bind(0, student).run());
    const QStringList before = school.everything();
    const Status undone = undo_import(school.file(), 2);  // it added s3 and changed s1
    QVERIFY(!undone.ok());
    QVERIFY2(undone.error().sentence.contains(u"1 record"_s), qPrintable(undone.error().sentence));
    QCOMPARE(school.everything(), before);
    const QByteArray remove = "DELETE FROM " + table + " WHERE person_id = (SELECT id FROM person WHERE sourced_id = 's3')";
    QVERIFY_OK(execute(school.file().handle(), remove.constData()));
    QVERIFY_OK(undo_import(school.file(), 2));
  }

  void a_damaged_image_is_refused_whole() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    QVERIFY_OK(school.import(later_school(), {.accept_deletes = true}));
    QVERIFY_OK(execute(school.file().handle(),
                       "UPDATE import_before SET row = substr(row, 1, length(row) - 3) WHERE table_name = 'mark'"));
    const QStringList before = school.everything();
    QVERIFY(!undo_import(school.file(), 2).ok());
    QCOMPARE(school.everything(), before);
  }
};

QTEST_GUILESS_MAIN(ImportUndoTest)
#include "import_undo_test.moc"
