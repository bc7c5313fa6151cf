#include "core/students/attendance.h"

#include <QTest>

using namespace milepost;

class AttendanceTest : public QObject {
  Q_OBJECT

 private slots:
  void a_day_strip_comes_back_as_it_went() {
    DayStrip strip;
    strip.codes[0] = 1;
    strip.codes[365] = 255;
    strip.minutes = {{3, 45}, {200, 390}};
    QCOMPARE(DayStrip::unpacked(strip.packed()), strip);
    strip.codes[7] = 256;  // no longer fits a byte
    QCOMPARE(DayStrip::unpacked(strip.packed()), strip);
  }

  void a_section_strip_comes_back_as_it_went() {
    const SectionStrip strip{{{7, "1", 45, {1, 0, 2}}, {7, "3A", 50, {300}}, {9, "", 0, {}}}};
    QCOMPARE(SectionStrip::unpacked(strip.packed()), strip);
  }

  void a_cut_strip_is_refused() {
    const QByteArray packed = SectionStrip{{{7, "1", 45, {1, 0, 2}}}}.packed();
    for (qsizetype size = 1; size < packed.size(); ++size) {
      QVERIFY2(!SectionStrip::unpacked(QByteArrayView(packed.constData(), size)), qPrintable(QString::number(size)));
    }
    QVERIFY(!DayStrip::unpacked(QByteArrayView("\x01\x00", 2)));
  }

  void the_school_year_turns_in_july() {
    QCOMPARE(school_year_of(QDate(2026, 6, 30)), 2026);
    QCOMPARE(school_year_of(QDate(2026, 7, 1)), 2027);
    QCOMPARE(first_day_of_school_year(2027), QDate(2026, 7, 1));
  }

  void california_counts_only_whole_day_absences() {
    QVERIFY(is_absence(*attendance_status("OutOfSchoolSuspension")));
    QVERIFY(!is_absence(*attendance_status("InSchoolSuspension")));
    QVERIFY(!is_absence(*attendance_status("Tardy")));
    QVERIFY(!attendance_status("Absent"));
  }
};

QTEST_GUILESS_MAIN(AttendanceTest)
#include "attendance_test.moc"
