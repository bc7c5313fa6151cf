#include "core/exchange/record_export.h"

#include "core/exchange/sample/sample_school.h"
#include "tests/support/import_school.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

Result<ImportReceipt> import_folder(SchoolFile& file, const QString& folder) {
  const auto package = ExportPackage::open(folder, {}, true, Task());
  if (!package) return package.error();
  return import_package(file, *package, {}, Task());
}

// School data in the order of their keys, without row ids and import numbers.
QStringList content(ImportSchool& school) {
  QStringList rows = school.school_data();
  rows.removeIf([](const QString& row) {
    return row.startsWith(u"school:"_s) || row.startsWith(u"setting:"_s) || row.startsWith(u"policy:"_s);
  });
  return rows;
}

}  // namespace

class RecordExportTest : public QObject {
  Q_OBJECT

 private slots:
  void what_is_written_reads_back_the_same() {
    ImportSchool school, fresh;
    QVERIFY(school.ready() && fresh.ready());
    SampleOptions options;
    options.students = 60;
    options.cohorts = 1;
    QVERIFY_OK(write_sample(school.folder(u"sample"_s), options, Task()));
    const auto first = import_folder(school.file(), school.folder(u"sample/export"_s));
    QVERIFY_OK(first);
    QCOMPARE(first->number, 1);
    const QString out = school.folder(u"out"_s);
    QVERIFY_OK(export_records(school.file(), out, {}, Task()));

    const auto again = import_folder(school.file(), out);
    QVERIFY_OK(again);
    for (const FileReceipt& file : again->files) {
      QVERIFY2(file.unchanged == file.rows_read, qPrintable(u"%1: %2 added, %3 changed, %4 refused"_s.arg(file.file)
                                                                .arg(file.added)
                                                                .arg(file.changed)
                                                                .arg(file.refused)));
      QVERIFY2(file.removed == 0, qPrintable(file.file));
    }
    QVERIFY(!again->findings.has_blockers());
    const auto elsewhere = import_folder(fresh.file(), out);
    QVERIFY_OK(elsewhere);
    QCOMPARE(elsewhere->number, 1);
    for (const FileReceipt& file : elsewhere->files) QVERIFY2(file.refused == 0, qPrintable(file.file));
    // Row ids follow the order of the rows, and the export keeps that order; attendance codes are numbered by first
    // use.
    QCOMPARE(fresh.number("SELECT count(*) FROM attendance_code"),
             school.number("SELECT count(*) FROM attendance_code"));
    const QString second_out = fresh.folder(u"out"_s);
    QVERIFY_OK(export_records(fresh.file(), second_out, {}, Task()));
    for (const FileReceipt& file : elsewhere->files) {
      QFile a(out + u'/' + file.file), b(second_out + u'/' + file.file);
      QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
      QVERIFY2(a.readAll() == b.readAll(), qPrintable(file.file));
    }
    const auto history = imports(fresh.file());
    QVERIFY_OK(history);
    const auto earlier = imports(school.file());
    QVERIFY_OK(earlier);
    QCOMPARE(history->first().data_through, earlier->first().data_through);
  }

  void awkward_text_survives() {
    ImportSchool school, fresh;
    QVERIFY(school.ready() && fresh.ready());
    WrittenExport folder = WrittenExport::small_school();
    folder.replace("roster/users.csv", "Alder", "\"O\"\"Neil, née\nÑ\"");
    folder.replace("roster/classes.csv", ",c1,A,scheduled,h1,f27,1", ",c1,A,scheduled,h1,\"f27,y27\",\"1,2\"");
    QVERIFY_OK(school.import(folder));
    QVERIFY_OK(export_records(school.file(), school.folder(u"out"_s), {}, Task()));
    QVERIFY_OK(import_folder(fresh.file(), school.folder(u"out"_s)));
    QCOMPARE(content(fresh), content(school));
    QCOMPARE(fresh.text("SELECT family_name FROM person WHERE sourced_id = 's1'"), u"O\"Neil, née\nÑ"_s);
  }

  void leavers_are_not_written_and_stay_as_they_are() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    WrittenExport later = WrittenExport::small_school();
    later.set_label(2, {2027});
    later.remove_rows_with("s2");
    QVERIFY_OK(school.import(later, {.accept_deletes = true}));
    QVERIFY_OK(export_records(school.file(), school.folder(u"out"_s), {}, Task()));
    for (const auto& name :
         {"roster/users.csv", "records/marks.csv", "records/attendance_section.csv", "roster/enrollments.csv"}) {
      QFile file(school.folder(u"out/"_s + QLatin1String(name)));
      QVERIFY(file.open(QIODevice::ReadOnly));
      QVERIFY2(!file.readAll().contains("s2"), name);
    }
    const QStringList before = school.school_data();
    const auto again = import_folder(school.file(), school.folder(u"out"_s));
    QVERIFY_OK(again);
    QVERIFY(again->nothing_changed() && !again->findings.has_blockers());
    QCOMPARE(school.school_data(), before);
  }

  void only_what_was_asked_for_is_written() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    QVERIFY_OK(export_records(school.file(), school.folder(u"out"_s), {u"records/marks.csv"_s}, Task()));
    QVERIFY(QFile::exists(school.folder(u"out/records/marks.csv"_s)));
    QVERIFY(!QFile::exists(school.folder(u"out/roster/users.csv"_s)));
    QVERIFY(!export_records(school.file(), school.folder(u"other"_s), {u"records/mark.csv"_s}, Task()).ok());
    QVERIFY(!QFile::exists(school.folder(u"other"_s)));
  }

  void a_folder_with_files_is_left_alone() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(export_records(school.file(), school.folder(u"out"_s), {}, Task()));
    const Status again = export_records(school.file(), school.folder(u"out"_s), {}, Task());
    QVERIFY(!again.ok());
    QCOMPARE(again.error().kind, ErrorKind::Refused);
    const Status nowhere = export_records(school.file(), u"/proc/none/out"_s, {}, Task());
    QVERIFY(!nowhere.ok());
    QCOMPARE(nowhere.error().kind, ErrorKind::Unavailable);
  }
};

QTEST_GUILESS_MAIN(RecordExportTest)
#include "record_export_test.moc"
