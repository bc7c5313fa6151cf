#include "core/exchange/attendance_rows.h"

#include <QTest>

using namespace milepost;

namespace {

qint64 day(int offset) {
  return first_day_of_school_year(2027).toJulianDay() + offset;
}

SectionStrip strip_of(std::vector<SectionStrip::Track> tracks) {
  return {std::move(tracks)};
}

}  // namespace

class AttendanceRowsTest : public QObject {
  Q_OBJECT

 private slots:
  void rows_in_any_order_make_the_same_strip() {
    AttendanceRows up, down;
    for (const int offset : {40, 45, 50}) QCOMPARE(up.add(1, 7, "1", day(offset), AttendanceCode(offset), 2), 0u);
    for (const int offset : {50, 40, 45}) QCOMPARE(down.add(1, 7, "1", day(offset), AttendanceCode(offset), 2), 0u);
    const SectionStrip a = section_strip(up.ordered(), up), b = section_strip(down.ordered(), down);
    QCOMPARE(a, b);
    QCOMPARE(a.tracks.size(), size_t(1));
    QCOMPARE(int(a.tracks[0].first_day), 40);
    QCOMPARE(a.tracks[0].codes, (std::vector<AttendanceCode>{40, 0, 0, 0, 0, 45, 0, 0, 0, 0, 50}));
    QCOMPARE(row_count(a), 3);
  }

  void a_second_row_on_a_day_names_the_first() {
    AttendanceRows rows;
    QCOMPARE(rows.add(1, 7, "1", day(3), 1, 12), 0u);
    QCOMPARE(rows.add(1, 7, "1", day(3), 2, 13), 12u);
    QCOMPARE(rows.add(1, 7, "2", day(3), 2, 14), 0u);
    QCOMPARE(rows.add(1, 7, "1", day(2), 2, 15), 0u);
    QCOMPARE(rows.add(1, 7, "1", day(3), 2, 16), 12u);
  }

  void tracks_are_split_by_school_year_and_ordered() {
    AttendanceRows rows;
    rows.add(2, 9, "b", day(364), 1, 2);
    rows.add(2, 9, "b", day(365), 1, 3);  // July 1: the next school year
    rows.add(2, 9, "a", day(0), 1, 4);
    rows.add(1, 30, "z", day(0), 1, 5);
    QStringList order;
    for (const AttendanceRows::Track* track : rows.ordered()) {
      const std::string_view period = rows.period(*track);
      order << QStringLiteral("%1 %2 %3")
                   .arg(track->person)
                   .arg(track->school_year)
                   .arg(QLatin1String(period.data(), qsizetype(period.size())));
    }
    QCOMPARE(order, (QStringList{QStringLiteral("1 2027 z"), QStringLiteral("2 2027 a"), QStringLiteral("2 2027 b"),
                                 QStringLiteral("2 2028 b")}));
    QCOMPARE(rows.latest_day(), day(365));
  }

  void merging_counts_rows_one_by_one() {
    const SectionStrip stored = strip_of({{3, "1", 10, {1, 1, 0, 2}}, {5, "1", 0, {4}}});
    SectionStrip incoming = strip_of({{3, "1", 9, {1, 1, 2, 2}}, {4, "1", 0, {7, 0, 7}}});
    const SectionStrip wanted = incoming;
    const RowCounts counts = merge(stored, incoming, true);
    QCOMPARE(counts, (RowCounts{.added = 4, .changed = 1, .unchanged = 1, .removed = 2}));
    QCOMPARE(incoming, wanted);
  }

  void what_is_not_spoken_for_is_carried_over() {
    const SectionStrip stored = strip_of({{3, "1", 10, {1, 1, 0, 2}}, {5, "1", 0, {4}}});
    SectionStrip incoming = strip_of({{3, "1", 9, {1, 1, 2, 2}}});
    const RowCounts counts = merge(stored, incoming, false);
    QCOMPARE(counts.removed, 0);
    QCOMPARE(incoming, strip_of({{3, "1", 9, {1, 1, 2, 2, 2}}, {5, "1", 0, {4}}}));
  }

  void other_minutes_are_a_change() {
    DayStrip stored, incoming;
    stored.codes[3] = incoming.codes[3] = 1;
    stored.codes[4] = incoming.codes[4] = 1;
    stored.minutes = {{3, 40}, {4, 10}};
    incoming.minutes = {{3, 45}, {4, 10}};
    QCOMPARE(merge(stored, incoming, true), (RowCounts{.added = 0, .changed = 1, .unchanged = 1, .removed = 0}));
  }

  void codes_keep_their_numbers() {
    AttendanceCodes codes;
    codes.known(3, "Tardy", "T");
    QCOMPARE(codes.code("Tardy", "T"), AttendanceCode(3));
    QCOMPARE(codes.code("Tardy", ""), AttendanceCode(4));
    QCOMPARE(codes.code("Tard", "yT"), AttendanceCode(5));
    QCOMPARE(codes.code("Tardy", ""), AttendanceCode(4));
    QCOMPARE(codes.fresh().size(), size_t(2));
  }

  void when_all_codes_are_taken_the_answer_is_0() {
    AttendanceCodes codes;
    for (int i = 1; i <= 65535; ++i) QCOMPARE(int(codes.code("Tardy", std::to_string(i))), i);
    QCOMPARE(int(codes.code("Tardy", "one more")), 0);
    QCOMPARE(int(codes.code("Tardy", "7")), 7);
  }
};

QTEST_GUILESS_MAIN(AttendanceRowsTest)
#include "attendance_rows_test.moc"
