#include "core/exchange/openpgp_key.h"
#include "core/exchange/school_keys.h"
#include "core/exchange/seal.h"
#include "core/students/attendance.h"
#include "tests/support/import_school.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

constexpr ImportOptions deletes_meant{.accept_deletes = true};

QByteArray behavior_rows(int count) {
  QByteArray rows = "incidentId,studentSourcedId,date,role,offense,action,actionDays\n";
  for (int i = 0; i < count; ++i) rows += "i" + QByteArray::number(i) + ",s1,2026-09-08,Perpetrator,tardy,Other,\n";
  return rows;
}

WrittenExport next_school(int serial = 2) {
  WrittenExport folder = WrittenExport::small_school();
  folder.set_label(serial, {2027});
  return folder;
}

}  // namespace

class ImportTaskTest : public QObject {
  Q_OBJECT

 private slots:
  void a_first_import_adds_every_row() {
    ImportSchool school;
    QVERIFY(school.ready());
    const auto receipt = school.import(WrittenExport::small_school());
    QVERIFY_OK(receipt);
    QCOMPARE(codes(receipt->findings), QStringList());
    QCOMPARE(receipt->number, 1);
    QCOMPARE(receipt->students_new, 2);
    QCOMPARE(receipt_of(*receipt, "roster/users.csv"), (FileReceipt{u"roster/users.csv"_s, 3, 3, 0, 0, 0, 0}));
    QCOMPARE(receipt_of(*receipt, "records/attendance_section.csv"),
             (FileReceipt{u"records/attendance_section.csv"_s, 4, 4, 0, 0, 0, 0}));
    QCOMPARE(receipt_of(*receipt, "records/marks.csv").added, 2);
    QCOMPARE(school.number("SELECT count(*) FROM attendance_section"), 2);
    QCOMPARE(school.number("SELECT count(*) FROM attendance_day"), 2);
    QCOMPARE(school.number("SELECT count(*) FROM attendance_code"), 3);
    QCOMPARE(school.number("SELECT count(*) FROM import_before WHERE table_name <> 'attendance_code'"), 0);

    const auto history = imports(school.file());
    QVERIFY_OK(history);
    QCOMPARE(history->size(), 1);
    QCOMPARE(history->first().data_through, QDateTime(QDate(2026, 10, 2), QTime(18, 0), Qt::UTC).toLocalTime().date());
    QCOMPARE(history->first().serial, std::optional<qint64>(1));
    QCOMPARE(history->first().files, receipt->files);
    QCOMPARE(school.text("SELECT accepted FROM import"), u"unsigned"_s);
    QCOMPARE(school.number("SELECT count(*) FROM change_log WHERE action = 'import'"), 1);
  }

  void attendance_is_packed_by_day() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    Query query(school.file().handle(),
                "SELECT strip FROM attendance_day JOIN person p ON p.id = person_id WHERE p.sourced_id = 's2'");
    QVERIFY(query.step());
    const auto strip = DayStrip::unpacked(query.blob(0));
    QVERIFY(strip);
    const qint64 first = first_day_of_school_year(2027).toJulianDay();
    const auto code = [&](QDate day) { return int(strip->codes[size_t(day.toJulianDay() - first)]); };
    QVERIFY(code(QDate(2026, 9, 2)) != 0 && code(QDate(2026, 9, 8)) != 0);
    QVERIFY(code(QDate(2026, 9, 2)) != code(QDate(2026, 9, 8)));
    QCOMPARE(std::ranges::count(strip->codes, 0), DayStrip::day_count - 2);
    QCOMPARE(strip->minutes.size(), size_t(1));
    QCOMPARE(int(strip->minutes[0].second), 15);
  }

  void an_empty_code_or_period_does_not_take_the_one_above() {
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder = WrittenExport::small_school();
    folder.append("records/attendance_section.csv", "s2,k2,2026-09-09,2,Tardy,\ns2,k2,2026-09-10,,Tardy,\n");
    QVERIFY_OK(school.import(folder));
    QCOMPARE(school.number("SELECT count(*) FROM attendance_code WHERE status = 'Tardy' AND local_code = ''"), 1);
    Query query(school.file().handle(),
                "SELECT strip FROM attendance_section JOIN person p ON p.id = person_id WHERE p.sourced_id = 's2'");
    QVERIFY(query.step());
    const auto strip = SectionStrip::unpacked(query.blob(0));
    QVERIFY(strip);
    QCOMPARE(strip->tracks.size(), size_t(3));
    QCOMPARE(strip->tracks[1].period, QByteArray(""));
    QCOMPARE(strip->tracks[2].period, QByteArray("2"));
  }

  void the_same_export_again_changes_nothing() {
    ImportSchool school;
    QVERIFY(school.ready());
    const auto first = school.import(WrittenExport::small_school());
    QVERIFY_OK(first);
    const QStringList before = school.school_data();
    const auto again = school.import(WrittenExport::small_school());
    QVERIFY_OK(again);
    QCOMPARE(again->number, 0);
    QVERIFY(again->nothing_changed());
    QVERIFY(adds_up(*again));
    QCOMPARE(again->files.size(), first->files.size());
    QCOMPARE(receipt_of(*again, "records/marks.csv"), (FileReceipt{u"records/marks.csv"_s, 2, 0, 0, 2, 0, 0}));
    QCOMPARE(school.school_data(), before);
    QCOMPARE(school.number("SELECT count(*) FROM import"), 1);
    QCOMPARE(school.number("SELECT count(*) FROM change_log WHERE action = 'import-again'"), 1);
  }

  void the_same_content_packed_anew_changes_nothing() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    WrittenExport folder = WrittenExport::small_school();
    folder.replace("export.json", "\"test\"", "\"another\"");
    const auto again = school.import(folder);
    QVERIFY_OK(again);
    QCOMPARE(again->number, 0);
    QVERIFY(again->nothing_changed());
  }

  void every_row_read_anew_is_found_unchanged() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const QStringList before = school.school_data();
    WrittenExport folder = next_school();
    for (QByteArray& text : folder.files) {
      if (text.contains("ourcedId")) text += "\n";  // other bytes, the same rows
    }
    const auto again = school.import(folder);
    QVERIFY_OK(again);
    QCOMPARE(again->number, 2);
    QVERIFY(again->nothing_changed());
    QVERIFY(adds_up(*again));
    QCOMPARE(receipt_of(*again, "records/attendance_section.csv").unchanged, 4);
    QCOMPARE(school.school_data(), before);
    QCOMPARE(school.number("SELECT count(*) FROM import_before WHERE import_id = 2"), 0);
  }

  void a_changed_file_leaves_the_others_unread() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(
        WrittenExport::small_school().append("records/marks.csv", "zz,2027,09,f27,Q1,quarter,c1,k1,MA1,,,,B,,,,\n")));
    WrittenExport folder = next_school();
    folder.append("records/marks.csv", "zz,2027,09,f27,Q1,quarter,c1,k1,MA1,,,,B,,,,\n");
    folder.replace("records/calendar.csv", "2026-09-07,holiday", "2026-09-07,nonInstructional");
    const auto receipt = school.import(folder);
    QVERIFY_OK(receipt);
    QCOMPARE(receipt_of(*receipt, "records/calendar.csv").changed, 1);
    QCOMPARE(receipt_of(*receipt, "records/marks.csv"), (FileReceipt{u"records/marks.csv"_s, 3, 0, 0, 2, 1, 0}));
    QCOMPARE(codes(receipt->findings).size(), 1);  // why the row was refused is still said
  }

  void a_new_student_brings_in_rows_of_an_unchanged_file() {
    ImportSchool school;
    QVERIFY(school.ready());
    const QByteArray early = "s3,2027,09,f27,Q1,quarter,c1,k1,MA1,Algebra 1,MATH,C,B,5,5,true,2026-10-02\n";
    const auto first = school.import(WrittenExport::small_school().append("records/marks.csv", early));
    QVERIFY_OK(first);
    QCOMPARE(receipt_of(*first, "records/marks.csv").refused, 1);
    WrittenExport folder = next_school();
    folder.append("records/marks.csv", early);
    folder.append("roster/users.csv", "s3,true,u9,Cy,Cedar,1003,09\n")
        .append("roster/roles.csv", "r9,s3,primary,student,h1\n");
    const auto second = school.import(folder);
    QVERIFY_OK(second);
    QCOMPARE(receipt_of(*second, "records/marks.csv"), (FileReceipt{u"records/marks.csv"_s, 3, 1, 0, 2, 0, 0}));
  }

  void fewer_students_stop_before_writing() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const QStringList before = school.everything();
    WrittenExport folder = next_school();
    folder.remove_rows_with("s2");
    const auto stopped = school.import(folder);
    QVERIFY_OK(stopped);
    QCOMPARE(stopped->number, 0);
    QCOMPARE(stopped->students_left, 1);
    QCOMPARE(codes(stopped->findings, Severity::Blocker), QStringList{u"fewer-students"_s});
    QCOMPARE(school.everything(), before);

    const auto meant = school.import(folder, deletes_meant);
    QVERIFY_OK(meant);
    QCOMPARE(meant->number, 2);
    QCOMPARE(school.number("SELECT left_import FROM person WHERE sourced_id = 's2'"), 2);
    QCOMPARE(school.number("SELECT count(*) FROM mark"), 2);  // leavers keep all their data
    QCOMPARE(school.number("SELECT count(*) FROM attendance_section"), 2);
    QCOMPARE(school.number("SELECT count(*) FROM enrollment"), 4);
    QCOMPARE(school.number("SELECT count(*) FROM demographics"), 2);
  }

  void far_fewer_rows_stop_and_a_few_do_not() {
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder = WrittenExport::small_school();
    folder.files[u"records/behavior.csv"_s] = behavior_rows(100);
    QVERIFY_OK(school.import(folder));
    folder.set_label(2, {2027});
    folder.files[u"records/behavior.csv"_s] = behavior_rows(79);
    const auto stopped = school.import(folder);
    QVERIFY_OK(stopped);
    QCOMPARE(codes(stopped->findings, Severity::Blocker), QStringList{u"fewer-rows"_s});
    QCOMPARE(school.number("SELECT count(*) FROM behavior"), 100);
    folder.files[u"records/behavior.csv"_s] = behavior_rows(80);
    const auto fine = school.import(folder);
    QVERIFY_OK(fine);
    QCOMPARE(receipt_of(*fine, "records/behavior.csv"), (FileReceipt{u"records/behavior.csv"_s, 80, 0, 0, 80, 0, 20}));
    QCOMPARE(school.number("SELECT count(*) FROM behavior"), 80);
  }

  void fewer_attendance_rows_count_row_by_row() {
    ImportSchool school;
    QVERIFY(school.ready());
    const auto attendance = [](int days) {
      QByteArray rows = "studentSourcedId,classSourcedId,date,period,status,localCode\n";
      for (int day = 0; day < days; ++day) {
        rows += "s1,k1," + QDate(2026, 8, 13).addDays(day).toString(Qt::ISODate).toLatin1() + ",1,Present,\n";
      }
      return rows;
    };
    WrittenExport folder = WrittenExport::small_school();
    folder.files[u"records/attendance_section.csv"_s] = attendance(40);
    QVERIFY_OK(school.import(folder));
    folder.set_label(2, {2027});
    folder.files[u"records/attendance_section.csv"_s] = attendance(19);
    const auto stopped = school.import(folder);
    QVERIFY_OK(stopped);
    QCOMPARE(codes(stopped->findings, Severity::Blocker), QStringList{u"fewer-rows"_s});
    QCOMPARE(receipt_of(*stopped, "records/attendance_section.csv").removed, 21);
    folder.files[u"records/attendance_section.csv"_s] =
        attendance(20).replace("2026-08-13,1,Present", "2026-08-13,1,Tardy");
    const auto fine = school.import(folder);
    QVERIFY_OK(fine);
    QCOMPARE(receipt_of(*fine, "records/attendance_section.csv"),
             (FileReceipt{u"records/attendance_section.csv"_s, 20, 0, 1, 19, 0, 20}));
  }

  void rows_of_other_school_years_stay() {
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport old = WrittenExport::small_school();
    old.set_label(1, {2026});
    for (QByteArray& text : old.files) {
      text.replace("2026-09-", "2025-09-")
          .replace(",2027,", ",2026,")
          .replace(",2027\n", ",2026\n")
          .replace("f27", "f26")
          .replace("y27", "y99");
    }
    old.replace("roster/academicSessions.csv", "Fall,semester,2026-08-12,2026-12-18",
                "Fall,semester,2025-08-12,2025-12-18");
    old.replace("roster/classes.csv", "k1,", "o1,").replace("roster/classes.csv", "k2,", "o2,");
    old.files[u"roster/enrollments.csv"_s] =
        "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary\nx1,o1,h1,s1,student,\nx2,o2,h1,s2,"
        "student,\n";
    old.replace("records/attendance_section.csv", "k1", "o1").replace("records/attendance_section.csv", "k2", "o2");
    const auto first = school.import(old);
    QVERIFY_OK(first);
    QCOMPARE(first->number, 1);
    const auto second = school.import(next_school());
    QVERIFY_OK(second);
    QVERIFY2(second->number == 2, qPrintable(codes(second->findings).join(u' ')));
    for (const FileReceipt& file : second->files) QVERIFY2(file.removed == 0, qPrintable(file.file));
    QCOMPARE(school.number("SELECT count(*) FROM mark WHERE school_year = 2026"), 2);
    QCOMPARE(school.number("SELECT count(*) FROM class"), 4);
    QCOMPARE(school.number("SELECT count(*) FROM enrollment"), 6);
    QCOMPARE(school.number("SELECT count(*) FROM calendar_day"), 8);
    QCOMPARE(school.number("SELECT count(*) FROM attendance_section"), 4);

    // The same year without its marks: those go, last year's stay.
    WrittenExport third = next_school(3);
    third.replace("records/marks.csv", "\ns2,2027", "\ns2,2028");
    const auto receipt = school.import(third);
    QVERIFY_OK(receipt);
    QCOMPARE(receipt_of(*receipt, "records/marks.csv").removed, 1);
    QCOMPARE(school.number("SELECT count(*) FROM mark WHERE school_year = 2026"), 2);
  }

  void a_second_row_with_the_same_key_is_refused() {
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder = WrittenExport::small_school();
    folder.append("records/marks.csv", "s1,2027,09,f27,Q1,quarter,c1,k1,MA1,Algebra 1,MATH,C,F,5,0,true,2026-10-02\n");
    folder.append("records/attendance_section.csv", "s1,k1,2026-09-01,1,ExcusedAbsence,I\n");
    folder.append("records/attendance_day.csv", "s1,h1,2026-09-01,Tardy,I,360\n");
    const auto receipt = school.import(folder);
    QVERIFY_OK(receipt);
    QCOMPARE(receipt_of(*receipt, "records/marks.csv").refused, 1);
    QCOMPARE(receipt_of(*receipt, "records/attendance_section.csv").refused, 1);
    QCOMPARE(receipt_of(*receipt, "records/attendance_day.csv").refused, 1);
    QVERIFY(adds_up(*receipt));
    QCOMPARE(codes(receipt->findings), (QStringList{u"duplicate"_s, u"duplicate"_s, u"duplicate"_s}));
    for (const ExportFinding& finding : receipt->findings.kept()) {
      QVERIFY2(finding.found.endsWith(u"line 2"_s), qPrintable(finding.found));
    }
    QCOMPARE(school.text("SELECT mark FROM mark WHERE person_id = 1"), u"B"_s);
  }

  void doubts_across_files_are_found_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("refused");
    const auto row = [](const char* name, const char* file, const char* before, const char* after, const char* code,
                        int refused) {
      QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(before) << QByteArray(after)
                          << QString::fromLatin1(code) << refused;
    };
    row("attendance without a calendar", "records/calendar.csv", "", "", "no-calendar", 0);
    row("a school without a calendar", "records/calendar.csv", "h1,", "h2,", "school-without-calendar", 0);
    row("a year without a calendar", "records/attendance_day.csv", "s1,h1,2026-09-01", "s1,h1,2025-09-02",
        "school-without-calendar", 0);
    row("attendance on a holiday", "records/calendar.csv", "2026-09-08,instructional", "2026-09-08,holiday",
        "not-instructional", 0);
    row("a class unknown", "records/attendance_section.csv", "s1,k2", "s1,k9", "unknown-class", 1);
    row("a course unknown", "roster/classes.csv", ",c2,", ",c9,", "unknown-course", 0);
    row("records without enrollment", "records/school_enrollment.csv", "s2,h1,2027,09,2026-08-12,,,false\n", "",
        "records-without-enrollment", 0);
    row("two schools at once", "records/school_enrollment.csv", "s2,h1", "s1,d1", "enrollments-overlap", 0);
    row("out before in", "records/school_enrollment.csv", "2026-08-12,,,false", "2026-08-12,2026-08-11,,false",
        "exit-before-entry", 1);
    row("marks of the future", "records/marks.csv", "true,2026-10-02\ns2", "true,2026-10-30\ns2", "marks-after-data",
        0);
    row("another school's label", "export.json", "North High", "South High", "schools-mismatch", 0);
    row("a table of its own", "records/lunch.csv", "", "a,b\n1,2\n", "", 0);
  }
  void doubts_across_files_are_found() {
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, code);
    QFETCH(int, refused);
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder = WrittenExport::small_school();
    if (before.isEmpty()) {
      folder.files[file] = after;
    } else {
      QVERIFY(folder.files[file].contains(before));
      folder.files[file].replace(before, after);
    }
    const auto receipt = school.import(folder);
    QVERIFY_OK(receipt);
    QCOMPARE(receipt->number, 1);
    QVERIFY2(code.isEmpty() || codes(receipt->findings).contains(code),
             qPrintable(codes(receipt->findings, Severity::Note).join(u' ')));
    QCOMPARE(receipt_of(*receipt, file.toLatin1().constData()).refused, refused);
    QVERIFY(adds_up(*receipt));
    for (const ExportFinding& finding : receipt->findings.kept()) {
      QVERIFY2(!finding.repair.isEmpty() && !finding.found.contains(u"Alder"_s), qPrintable(finding.code));
    }
  }

  void a_school_without_attendance_needs_no_calendar() {
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder = WrittenExport::small_school();
    folder.append("records/school_enrollment.csv",
                  "s1,middle,2026,08,2025-08-12,2026-06-05,,false\nt1,h2,2027,09,2026-08-12,,,false\n");
    const auto receipt = school.import(folder);
    QVERIFY_OK(receipt);
    QVERIFY2(codes(receipt->findings).isEmpty(), qPrintable(codes(receipt->findings).join(u' ')));
    // The other school sends section attendance of its own, and no calendar.
    folder.append("roster/classes.csv", "k3,Algebra 1 C,c1,C,scheduled,h2,f27,1\n")
        .append("records/attendance_section.csv", "s2,k3,2026-09-30,1,Present,\n");
    folder.set_label(2, {2027});
    const auto later = school.import(folder);
    QVERIFY_OK(later);
    QCOMPARE(codes(later->findings), QStringList(u"school-without-calendar"_s));
  }

  void an_export_without_a_label_speaks_through_the_day_of_import_data() {
    QTest::addColumn<bool>("labelled");
    QTest::addColumn<QByteArray>("last_row");
    QTest::addColumn<QDate>("through");
    const QDate made(2026, 10, 2), imported(2026, 10, 3), later(2026, 10, 9);  // small_school(), import_day
    QTest::newRow("label") << true << QByteArray() << made;
    QTest::newRow("label, attendance behind it") << true << QByteArray("s1,h1,2026-10-09,Present,,\n") << later;
    QTest::newRow("no label, a quiet end") << false << QByteArray() << imported;
    QTest::newRow("no label, attendance behind it") << false << QByteArray("s1,h1,2026-10-09,Present,,\n") << later;
    QTest::newRow("no label, no attendance") << false << QByteArray("-") << imported;
  }
  void an_export_without_a_label_speaks_through_the_day_of_import() {
    QFETCH(bool, labelled);
    QFETCH(QByteArray, last_row);
    QFETCH(QDate, through);
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder = WrittenExport::small_school();
    if (!labelled) folder.files[u"export.json"_s].clear();
    if (last_row == "-") {
      folder.files[u"records/attendance_day.csv"_s].clear();
      folder.files[u"records/attendance_section.csv"_s].clear();
    } else {
      folder.append("records/attendance_day.csv", last_row);
    }
    QVERIFY_OK(school.import(folder));
    const auto history = imports(school.file());
    QVERIFY_OK(history);
    QCOMPARE(history->first().data_through, through);
  }

  void a_changed_attendance_row_is_counted_once() {
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder = WrittenExport::small_school();
    QVERIFY_OK(school.import(folder));
    // New codes before the known ones, an earlier and a later day, a class more: only the changed row is changed.
    folder.files[u"records/attendance_section.csv"_s] =
        "studentSourcedId,classSourcedId,date,period,status,localCode\n"
        "s1,k1,2026-08-20,1,Present,\ns2,k2,2026-08-20,2,EarlyDeparture,E\n"
        "s1,k1,2026-09-01,1,ExcusedAbsence,I\ns1,k2,2026-09-01,2,UnexcusedAbsence,U\n"
        "s2,k1,2026-09-08,1,Tardy,T\ns2,k1,2026-09-02,1,UnexcusedAbsence,U\ns2,k1,2026-09-30,1,Present,\n";
    folder.set_label(2, {2027});
    const auto receipt = school.import(folder);
    QVERIFY_OK(receipt);
    QCOMPARE(receipt_of(*receipt, "records/attendance_section.csv"),
             (FileReceipt{u"records/attendance_section.csv"_s, 7, 3, 1, 3, 0, 0}));
  }

  void many_rows_arrive_whole_and_in_order() {
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder = WrittenExport::small_school();
    QByteArray items = "sourcedId,title,classSourcedId,academicSessionSourcedId\nli1,Quiz,k1,f27\n";
    QByteArray results = "sourcedId,lineItemSourcedId,studentSourcedId,score,scoreDate,comment\n";
    constexpr int rows = 2500;  // more than two blocks and no whole number of statements
    for (int i = 0; i < rows; ++i) {
      const QByteArray comment = i % 7 == 0 ? "\"said \"\"" + QByteArray(300 + i % 500, 'x') + "\"\"\"" : QByteArray();
      results += "re" + QByteArray::number(i) + ",li1,s1," + QByteArray::number(i % 100) + ",2026-09-08," + comment + '\n';
    }
    folder.files[u"roster/lineItems.csv"_s] = items;
    folder.files[u"roster/results.csv"_s] = results;
    const auto receipt = school.import(folder);
    QVERIFY_OK(receipt);
    QCOMPARE(receipt_of(*receipt, "roster/results.csv").added, rows);
    Query query(school.file().handle(), "SELECT id, sourced_id, score, comment FROM result ORDER BY id");
    for (int i = 0; i < rows; ++i) {
      QVERIFY(query.step());
      QCOMPARE(query.integer(0), i + 1);
      QCOMPARE(query.text(1), u"re%1"_s.arg(i));
      QCOMPARE(query.real(2), i % 100);
      QCOMPARE(query.text(3), i % 7 == 0 ? u"said \"%1\""_s.arg(QString(300 + i % 500, u'x')) : QString());
    }
    QVERIFY(!query.step());
  }

  void a_result_without_its_line_item_is_refused() {
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder = WrittenExport::small_school();
    folder.files[u"roster/lineItems.csv"_s] =
        "sourcedId,title,classSourcedId,academicSessionSourcedId\nli1,Quiz,k1,f27\n";
    folder.files[u"roster/results.csv"_s] =
        "sourcedId,lineItemSourcedId,studentSourcedId,score,scoreDate\nre1,li1,s1,90,2026-09-08\nre2,li9,s1,80,2026-09-"
        "08\n";
    const auto receipt = school.import(folder);
    QVERIFY_OK(receipt);
    QCOMPARE(receipt_of(*receipt, "roster/results.csv"), (FileReceipt{u"roster/results.csv"_s, 2, 1, 0, 0, 1, 0}));
    QVERIFY(codes(receipt->findings).contains(u"unknown-line-item"_s));
  }

  void a_roster_without_students_stops() {
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder;
    folder.set_label(1, {2027});
    folder.files[u"roster/users.csv"_s] = "sourcedId,enabledUser,username,role\nt1,true,u3,teacher\n";
    const QStringList before = school.everything();
    const auto receipt = school.import(folder);
    QVERIFY_OK(receipt);
    QCOMPARE(receipt->number, 0);
    QVERIFY(codes(receipt->findings, Severity::Blocker).contains(u"no-students"_s));
    QCOMPARE(school.everything(), before);
  }

  void an_unusable_users_file_stops_once() {
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder = WrittenExport::small_school();
    folder.replace("roster/users.csv", "sourcedId", "id");
    const auto receipt = school.import(folder);
    QVERIFY_OK(receipt);
    QCOMPARE(receipt->number, 0);
    QVERIFY(receipt->findings.has_blockers());
    QCOMPARE(receipt->files.last().file, u"roster/users.csv"_s);
  }

  void a_dry_run_says_what_the_import_then_does() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const QStringList before = school.everything();
    WrittenExport folder = next_school();
    folder.remove_rows_with("s2");
    folder.append("records/marks.csv",
                  "s1,2027,09,f27,Q1,quarter,c2,k2,EN9,English 9,ELA,B,C,5,5,true,2026-10-02\nzz,1\n");
    const auto plan = school.import(folder, {.dry_run = true, .accept_deletes = true});
    QVERIFY_OK(plan);
    QCOMPARE(plan->number, 0);
    QCOMPARE(school.everything(), before);
    const auto done = school.import(folder, deletes_meant);
    QVERIFY_OK(done);
    QCOMPARE(done->number, 2);
    QCOMPARE(plan->files, done->files);
    QCOMPARE(plan->findings.kept(), done->findings.kept());
    QCOMPARE(plan->students_left, done->students_left);
  }

  void a_stopped_import_changes_nothing() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const QStringList before = school.everything();
    WrittenExport folder = next_school();
    folder.files[u"records/behavior.csv"_s] = behavior_rows(20000);
    int reports = 0;
    Task* running = nullptr;
    Task task([&](double share, const QString& step) {
      QVERIFY(share >= 0 && share <= 1);
      if (step.contains(u"behavior"_s) && ++reports == 2) running->cancel();
    });
    running = &task;
    const auto receipt = school.import(folder, {}, task);
    QVERIFY(!receipt.ok());
    QCOMPARE(receipt.error().kind, ErrorKind::Cancelled);
    QCOMPARE(reports, 2);
    QCOMPARE(school.everything(), before);
    QVERIFY_OK(school.import(folder));
  }

  void an_older_serial_of_the_same_signer_is_a_replay() {
    ImportSchool school;
    QVERIFY(school.ready());
    const auto own = new_key(u"North High"_s);
    const auto district = new_key(u"North District"_s);
    QVERIFY_OK(own);
    QVERIFY_OK(district);
    QVERIFY_OK(set_own_key(school.file(), own->key.fingerprint, own->key.bytes, own->secret));
    QVERIFY_OK(trust_signer(school.file(), district->key.fingerprint, u"North District"_s, district->key.bytes));
    const auto sealed = [&](int serial, const char* mark, ImportOptions options = {}) -> Result<ImportReceipt> {
      WrittenExport folder = next_school(serial);
      folder.replace("records/marks.csv", ",D,5,5", mark);
      const QString name = school.folder(u"sealed%1%2"_s.arg(serial).arg(QLatin1String(mark).mid(1, 1)));
      if (!folder.write(name)) return Error{u"cannot write"_s};
      const Status packed = seal(name, name + u".pgp"_s, own->key.bytes, district->secret, Task());
      if (!packed) return packed.error();
      const auto keys = opening_keys(school.file());
      if (!keys) return keys.error();
      auto package = ExportPackage::open(name + u".pgp"_s, *keys, false, Task());
      if (!package) return package.error();
      return import_package(school.file(), *package, options, Task());
    };
    const auto first = sealed(5, ",D,5,5");
    QVERIFY_OK(first);
    QCOMPARE(first->number, 1);
    QCOMPARE(school.text("SELECT signer FROM import"), district->key.fingerprint);
    QCOMPARE(school.text("SELECT accepted FROM import"), QString());
    const auto resealed = sealed(5, ",D,5,5");
    QVERIFY_OK(resealed);
    QVERIFY(resealed->nothing_changed() && !resealed->findings.has_blockers());
    for (const int serial : {5, 4}) {
      const auto replay = sealed(serial, ",F,5,5");
      QVERIFY_OK(replay);
      QCOMPARE(codes(replay->findings, Severity::Blocker), QStringList{u"replay"_s});
      QCOMPARE(replay->number, 0);
    }
    QVERIFY_OK(sealed(6, ",F,5,5"));
    const auto meant = sealed(4, ",D,5,5", {.accept_replay = true});
    QVERIFY_OK(meant);
    QCOMPARE(meant->number, 3);
    QCOMPARE(school.text("SELECT accepted FROM import WHERE id = 3"), u"replay"_s);
    const auto signers = trusted_signers(school.file());
    QVERIFY_OK(signers);
    QCOMPARE(signers->size(), 1);
    QCOMPARE(signers->first().name, u"North District"_s);
  }

  void a_bare_oneroster_set_imports_without_a_label() {
    ImportSchool school;
    QVERIFY(school.ready());
    WrittenExport folder = WrittenExport::small_school();
    WrittenExport bare;
    bare.files[u"manifest.csv"_s] = folder.manifest();
    for (auto file = folder.files.begin(); file != folder.files.end(); ++file) {
      if (file.key().startsWith(u"roster/"_s)) bare.files[file.key().mid(7)] = file.value();
    }
    const auto receipt = school.import(bare);
    QVERIFY_OK(receipt);
    QCOMPARE(receipt->number, 1);
    QCOMPARE(receipt->students_new, 2);
    bare.replace("enrollments.csv", "e3,k2,h1,s1,student,\n", "");
    const auto later = school.import(bare);
    QVERIFY_OK(later);
    QCOMPARE(receipt_of(*later, "roster/enrollments.csv").removed, 1);
  }
};

QTEST_GUILESS_MAIN(ImportTaskTest)
#include "import_task_test.moc"
