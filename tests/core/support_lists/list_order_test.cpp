#include <QTest>

#include "core/support_lists/list_building.h"
#include "tests/core/indicators/example_school.h"

using namespace milepost;
using namespace milepost::example;
using namespace Qt::StringLiterals;

namespace {

SupportRow row(qint64 person, const QString& local_id, IndicatorStatus status) {
  SupportRow row;
  row.person_id = person;
  row.student = local_id;
  IndicatorFinding need;
  need.indicator = u"gpa"_s;
  need.status = status;
  row.needs << need;
  return row;
}

QString order(const QList<SupportRow>& rows) {
  QStringList ids;
  for (const SupportRow& row : rows) ids << row.student;
  return ids.join(u' ');
}

}  // namespace

class ListOrderTest : public QObject {
  Q_OBJECT

 private slots:
  void by_next_action_then_local_id_never_by_size_of_need() {
    const QDate day(2026, 10, 2);
    SupportList list;
    list.capacity = 2;
    Decisions decisions;
    decisions[4] = ListDecision{1, 4, DecisionKind::Plan, u"w"_s, u"o"_s, day.addDays(-20), day.addDays(-1), {}, {}, {}};
    decisions[5] = ListDecision{2, 5, DecisionKind::Seen, u"w"_s, u"o"_s, day.addDays(-20), day, {}, {}, {}};
    SupportRow unknown = row(6, u"0"_s, IndicatorStatus::OffTrack);
    unknown.unknown.swap(unknown.needs);
    arrange(list,
            {row(1, u"c"_s, IndicatorStatus::OffTrack), row(2, u"a"_s, IndicatorStatus::Watch),
             row(3, u"b"_s, IndicatorStatus::OffTrack), row(4, u"z"_s, IndicatorStatus::Watch),
             row(5, u"y"_s, IndicatorStatus::OffTrack), unknown},
            decisions, day);
    QCOMPARE(order(list.rows), u"z b c a"_s);  // z: its review came due
    QCOMPARE(order(list.planned), u"y"_s);
    QCOMPARE(order(list.cannot_say), u"0"_s);
    QCOMPARE(list.watch_only, 2);
    QCOMPARE(list.beyond_capacity, 2);
  }

  void strength_first_and_true() {
    const RuleContext rules = context(school_day(50));
    StudentRecord record = student();
    const auto words = [&] { return strength_words(record, all_findings(record, rules), rules); };
    QCOMPARE(words(), u"Present 100.0 % since Aug 13"_s);
    add_marks(record, {u"F"_s, u"B"_s, u"B+"_s, u"D"_s});
    for (Mark& mark : record.marks) mark.end_date = school_day(45);
    QCOMPARE(words(), u"Present 100.0 % since Aug 13; B in Algebra"_s);
    set_days(record, 20, 50);
    QCOMPARE(words(), u"B in Algebra"_s);
    for (Mark& mark : record.marks) mark.read = read_mark("D");
    QCOMPARE(words(), u"Passing in 4 of 4 courses"_s);
    for (Mark& mark : record.marks) mark.read = read_mark("F");
    QCOMPARE(words(), u"Present 38.0 % since Aug 13"_s);
    set_days(record, 1, 50);
    QCOMPARE(words(), QString());
  }

  void signals_are_the_policys() {
    RuleContext rules = context(school_day(50));
    StudentRecord record = student();
    add_marks(record, {u"C"_s, u"C"_s, u"B"_s, u"B"_s});
    for (Mark& mark : record.marks) mark.end_date = school_day(45);
    set_days(record, 1, 4);  // 92 %: watch, which lists nobody on its own
    QVERIFY(support_row(record, all_findings(record, rules), rules).needs.isEmpty());
    set_days(record, 1, 6);
    const SupportRow listed = support_row(record, all_findings(record, rules), rules);
    QCOMPARE(listed.needs.front().indicator, u"attendance"_s);
    QCOMPARE(listed.strength, u"Present 100.0 % since Sep 24; B in Biology"_s);
    rules.policy.off_signals = {u"gpa"_s};
    QVERIFY(support_row(record, all_findings(record, rules), rules).needs.isEmpty());
  }
};

QTEST_GUILESS_MAIN(ListOrderTest)
#include "list_order_test.moc"
