#include "core/support_lists/support_list.h"

#include <QTest>

#include "core/store/change_log.h"
#include "tests/support/import_school.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 10, 3);  // import_day

ListDecision plan_for(qint64 person, QDate next) {
  return {0, person, DecisionKind::Plan, u"Lunch tutoring twice a week"_s, u"Ms. Thorn"_s, today, next, {}, {}, {}};
}

}  // namespace

// The small school: s1 has a B, s2 a D, so s2 is on the list; neither has ten instructional days.
class SupportListTest : public QObject {
  Q_OBJECT

 private slots:
  void a_row_is_a_signal_without_a_plan() {
    ImportSchool school;
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const auto list = make_support_list(school.file(), {});
    QVERIFY_OK(list);
    QCOMPARE(list->students, 2);
    QCOMPARE(list->as_of, QDate(2026, 10, 2));
    QCOMPARE(list->import_number, 1);
    QCOMPARE(list->rows.size(), 1);
    const SupportRow& row = list->rows[0];
    QCOMPARE(row.student, u"1002"_s);
    QVERIFY(row.repeating_ninth);
    QCOMPARE(row.needs[0].indicator, u"no_d_f"_s);
    QVERIFY(row.needs[0].reason.contains(u"D in Algebra 1"_s));
    QCOMPARE(row.unknown[0].indicator, u"attendance"_s);
    QCOMPARE(row.since, QDate(2026, 10, 2));
    QCOMPARE(list->cannot_say.size(), 1);
    QCOMPARE(list->cannot_say[0].student, u"1001"_s);
    QCOMPARE(list->cannot_say[0].strength, u"B in Algebra 1"_s);
  }

  void a_plan_takes_a_student_off_until_its_date_passes() {
    ImportSchool school;
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const qint64 person = make_support_list(school.file(), {})->rows[0].person_id;
    const auto id = add_decision(school.file(), plan_for(person, today.addDays(14)));
    QVERIFY_OK(id);
    auto list = make_support_list(school.file(), {});
    QVERIFY_OK(list);
    QVERIFY(list->rows.isEmpty());
    QCOMPARE(list->planned.size(), 1);
    QCOMPARE(list->planned[0].owner, u"Ms. Thorn"_s);

    SupportListOptions later;  // the review day itself is still live, the day after is not
    later.as_of = today.addDays(14);
    QCOMPARE(make_support_list(school.file(), later)->planned.size(), 1);
    later.as_of = today.addDays(15);
    QCOMPARE(make_support_list(school.file(), later)->rows.size(), 1);
    QCOMPARE(make_support_list(school.file(), later)->rows[0].next_date, today.addDays(14));
    SupportListOptions before;  // a look back stays in its own day
    before.as_of = QDate(2026, 10, 1);
    QVERIFY(make_support_list(school.file(), before)->planned.isEmpty());

    QVERIFY_OK(end_decision(school.file(), *id, today));
    QCOMPARE(make_support_list(school.file(), {})->rows.size(), 1);
    QVERIFY(!end_decision(school.file(), *id, today));  // ended already
    const auto found = decisions(school.file(), person);
    QVERIFY_OK(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->at(0).ended_on, std::optional(today));
    const auto changes = changes_since(school.file(), {});
    QVERIFY_OK(changes);
    int logged = 0;
    for (const Change& change : *changes)
      logged += change.subject == u"list_decision"_s && change.subject_id == u"1002"_s;
    QCOMPARE(logged, 2);
  }

  void a_decision_needs_words_an_owner_and_a_date() {
    ImportSchool school;
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const qint64 person = make_support_list(school.file(), {})->rows[0].person_id;
    ListDecision decision = plan_for(person, today.addDays(7));
    decision.words = u"  "_s;
    QVERIFY(!add_decision(school.file(), decision));
    decision = plan_for(person, today.addDays(7));
    decision.owner.clear();
    QVERIFY(!add_decision(school.file(), decision));
    decision = plan_for(person, today.addDays(-1));
    QVERIFY(!add_decision(school.file(), decision));
    decision = plan_for(person, {});
    QVERIFY(!add_decision(school.file(), decision));
    QVERIFY(!add_decision(school.file(), plan_for(999'999, today)));
    QCOMPARE(decisions(school.file(), person)->size(), 0);
    QVERIFY_OK(add_decision(school.file(), plan_for(person, today)));  // the same day will do
    QVERIFY(!end_decision(school.file(), 1, today.addDays(-1)));
    QVERIFY(!end_decision(school.file(), 77, today));
  }

  void a_saved_list_comes_back_as_it_was_and_dates_the_signal() {
    ImportSchool school;
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    SupportListOptions options;
    options.capacity = 0;
    const auto list = make_support_list(school.file(), options);
    QVERIFY_OK(list);
    QCOMPARE(list->beyond_capacity, 1);
    const auto number = save_support_list(school.file(), *list);
    QVERIFY_OK(number);
    const auto saved = saved_support_list(school.file(), *number);
    QVERIFY_OK(saved);
    QCOMPARE(saved->as_of, list->as_of);
    QCOMPARE(saved->policy, list->policy);
    QCOMPARE(saved->import_number, list->import_number);
    QCOMPARE(saved->data_through, list->data_through);
    QCOMPARE(saved->capacity, list->capacity);
    QCOMPARE(saved->beyond_capacity, 1);
    QCOMPARE(saved->students, list->students);
    QCOMPARE(saved->rows.size(), 1);
    QCOMPARE(saved->rows[0].name, list->rows[0].name);
    QCOMPARE(saved->rows[0].strength, list->rows[0].strength);
    QCOMPARE(saved->rows[0].needs.size(), list->rows[0].needs.size());
    QCOMPARE(saved->rows[0].needs[0].reason, list->rows[0].needs[0].reason);
    QCOMPARE(saved->rows[0].needs[0].value, list->rows[0].needs[0].value);
    QCOMPARE(saved->rows[0].needs[0].window, list->rows[0].needs[0].window);
    QVERIFY(!school.text("SELECT rows FROM support_list").contains(u"Birch"_s));  // names stay in one place
    QVERIFY(!saved_support_list(school.file(), 99));

    // A mark of a later term moves the window's end; the saved list still says since when.
    WrittenExport next = WrittenExport::small_school();
    next.set_label(2, {2027});
    next.append("records/marks.csv", "s2,2027,09,f27,Q2,quarter,c1,k1,MA1,Algebra 1,MATH,C,F,5,0,true,2026-10-09\n");
    next.files[u"export.json"_s].replace("2026-10-02T", "2026-10-16T");
    QVERIFY_OK(school.import(next));
    const auto again = make_support_list(school.file(), {});
    QVERIFY_OK(again);
    QCOMPARE(again->rows[0].needs[0].window.end, QDate(2026, 10, 9));
    QCOMPARE(again->rows[0].since, QDate(2026, 10, 2));
  }

  void only_one_student_is_on_one_of_the_three_lists() {
    ImportSchool school;
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const auto list = make_support_list(school.file(), {});
    QVERIFY_OK(list);
    QSet<qint64> people;
    for (const auto* rows : {&list->rows, &list->planned, &list->cannot_say}) {
      for (const SupportRow& row : *rows) {
        QVERIFY(!people.contains(row.person_id));
        people.insert(row.person_id);
      }
    }
  }
};

QTEST_GUILESS_MAIN(SupportListTest)
#include "support_list_test.moc"
