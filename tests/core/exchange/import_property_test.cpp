#include <random>

#include "tests/support/import_school.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

// A random school drawn from a small world, so that rows meet, vanish, come back and clash.
WrittenExport random_school(std::mt19937& random, int serial) {
  const auto pick = [&random](int below) { return int(random() % unsigned(below)); };
  const auto some = [&](int percent) { return pick(100) < percent; };
  WrittenExport folder = WrittenExport::small_school();
  folder.set_label(serial, some(70) ? QList<int>{2027} : QList<int>{2026, 2027});
  for (int student = 3; student < 12; ++student) {
    if (!some(70)) continue;
    const QByteArray id = "s" + QByteArray::number(student);
    folder.append("roster/users.csv", id + ",true,u,Given" + QByteArray::number(pick(3)) + ",Family,10,09\n");
    folder.append("roster/roles.csv", "r" + id + "," + id + ",primary,student,h1\n");
  }
  QByteArray behavior = "incidentId,studentSourcedId,date,role,offense,action,actionDays\n";
  for (int i = 0; i < 60; ++i) {
    const QByteArray id = "s" + QByteArray::number(1 + pick(13));
    const QByteArray day =
        QDate(2026, 8, 12).addDays(pick(40)).addYears(some(10) ? -1 : 0).toString(Qt::ISODate).toLatin1();
    const QByteArray word = some(3) ? "Gone" : some(50) ? "Present" : some(50) ? "Tardy" : "ExcusedAbsence";
    const QByteArray class_id = some(95) ? (some(50) ? "k1" : "k2") : "k7";
    folder.append("records/attendance_section.csv", id + "," + class_id + "," + day + "," +
                                                        QByteArray::number(pick(2)) + "," + word + "," +
                                                        (some(20) ? "L" : "") + "\n");
    folder.append("records/attendance_day.csv",
                  id + ",h1," + day + "," + word + ",," + (some(20) ? QByteArray::number(pick(99)) : "") + "\n");
    folder.append("records/marks.csv",
                  id + "," + (some(90) ? "2027" : "2026") + ",09,f27,Q1," + (some(95) ? "quarter" : "quarters") +
                      ",c1,k1,M" + QByteArray::number(pick(9)) + ",T,MATH,C," + QByteArray(1, char('A' + pick(4))) +
                      ",5," + (some(90) ? "5" : "x") + ",true,2026-10-02\n");
    behavior += "i" + QByteArray::number(pick(80)) + "," + id + "," + day + ",Perpetrator,,Other," +
                QByteArray::number(pick(3)) + "\n";
  }
  if (some(80)) folder.files[u"records/behavior.csv"_s] = behavior;
  if (some(20)) folder.files.remove(u"records/marks.csv"_s);
  return folder;
}

}  // namespace

class ImportPropertyTest : public QObject {
  Q_OBJECT

 private slots:
  void on_random_edits_counts_add_up_and_undo_is_exact_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed) QTest::addRow("seed %d", seed) << seed;
  }
  void on_random_edits_counts_add_up_and_undo_is_exact() {
    QFETCH(int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    ImportSchool school;
    QVERIFY(school.ready());
    QList<std::pair<qint64, QStringList>> standing;  // import, and the data before it
    qint64 rows = 0;
    for (int round = 1; round <= 14; ++round) {
      const QStringList before = school.school_data();
      const WrittenExport folder = random_school(random, round);
      const auto plan = school.import(folder, {.dry_run = true, .accept_deletes = true});
      QVERIFY_OK(plan);
      QCOMPARE(school.school_data(), before);
      const auto receipt = school.import(folder, {.accept_deletes = true});
      QVERIFY_OK(receipt);
      QCOMPARE(receipt->files, plan->files);
      QVERIFY(receipt->number > 0);
      for (const FileReceipt& file : receipt->files) {
        QVERIFY2(file.rows_read == file.added + file.changed + file.unchanged + file.refused, qPrintable(file.file));
        QCOMPARE(file.rows_read, folder.files.value(file.file).count('\n') - 1);
        rows += file.rows_read;
      }
      QCOMPARE(receipt->nothing_changed(), school.school_data() == before);
      standing.append({receipt->number, before});
      const QStringList after = school.school_data();
      const auto again = school.import(folder, {.accept_deletes = true});
      QVERIFY_OK(again);
      QVERIFY(again->nothing_changed());
      QCOMPARE(school.school_data(), after);
      while (!standing.isEmpty() && random() % 3 == 0) {
        const auto [number, earlier] = standing.takeLast();
        QVERIFY_OK(undo_import(school.file(), number));
        QCOMPARE(school.school_data(), earlier);
      }
    }
    while (!standing.isEmpty()) {
      const auto [number, earlier] = standing.takeLast();
      QVERIFY_OK(undo_import(school.file(), number));
      QCOMPARE(school.school_data(), earlier);
    }
    QCOMPARE(school.number("SELECT count(*) FROM import_before"), 0);
    QVERIFY(rows > 3000);
  }
};

QTEST_GUILESS_MAIN(ImportPropertyTest)
#include "import_property_test.moc"
