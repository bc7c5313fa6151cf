#include "core/indicators/indicator_store.h"

#include <QTest>

#include "core/indicators/gaps.h"
#include "tests/support/import_school.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

// The small school with a longer calendar: 20 instructional days through Oct 1; s1 absent once, s2 once.
WrittenExport longer_school() {
  WrittenExport folder = WrittenExport::small_school();
  QByteArray calendar = "schoolSourcedId,date,type\n";
  for (QDate date(2026, 9, 1); date <= QDate(2026, 10, 30); date = date.addDays(1)) {
    calendar += "h1," + date.toString(Qt::ISODate).toLatin1() +
                (date.dayOfWeek() <= 5 ? ",instructional\n" : ",nonInstructional\n");
  }
  folder.files[u"records/calendar.csv"_s] = calendar;
  return folder;
}

const IndicatorFinding& finding(const StudentFindings& student, const char* key) {
  for (const IndicatorFinding& found : student.findings) {
    if (found.indicator == QLatin1String(key)) return found;
  }
  qFatal("no such indicator");
}

}  // namespace

class IndicatorStoreTest : public QObject {
  Q_OBJECT

 private slots:
  void the_same_rules_read_the_file() {
    ImportSchool school;
    QVERIFY(school.ready());
    QVERIFY_OK(school.import(longer_school()));
    const auto students = compute_indicators(school.file(), {});
    QVERIFY_OK(students);
    QCOMPARE(students->size(), 2);
    const StudentFindings& ana = students->at(0);
    QCOMPARE(ana.student.local_id, u"1001"_s);
    QCOMPARE(ana.school, u"h1"_s);
    QVERIFY(!ana.repeating_ninth && students->at(1).repeating_ninth);
    const IndicatorFinding& attendance = finding(ana, "attendance");
    QCOMPARE(attendance.as_of, QDate(2026, 10, 2));  // the export's day
    QCOMPARE(attendance.window, (Window{QDate(2026, 9, 1), QDate(2026, 10, 2)}));
    QCOMPARE(*attendance.value, 23.0 / 24);
    QCOMPARE(attendance.status, IndicatorStatus::Watch);
    QCOMPARE(finding(ana, "no_d_f").status, IndicatorStatus::OnTrack);
    QCOMPARE(finding(students->at(1), "no_d_f").status, IndicatorStatus::OffTrack);
    QCOMPARE(finding(ana, "suspension").status, IndicatorStatus::OnTrack);  // from attendance codes: no behavior came
    for (const StudentFindings& student : *students) {
      for (const IndicatorFinding& found : student.findings) {
        QVERIFY2(!found.reason.contains(u"Ana"_s) && !found.reason.contains(u"Birch"_s), qPrintable(found.reason));
      }
    }
  }

  void a_later_day_is_held_at_the_datas_end() {
    ImportSchool school;
    QVERIFY_OK(school.import(longer_school()));
    IndicatorOptions options;
    options.as_of = QDate(2026, 10, 30);
    const auto later = compute_indicators(school.file(), options);
    QVERIFY_OK(later);
    QCOMPARE(finding(later->at(0), "attendance").window.end, QDate(2026, 10, 2));
    QCOMPARE(*finding(later->at(0), "attendance").value, 23.0 / 24);
    options.as_of = QDate(2026, 9, 8);
    const auto earlier = compute_indicators(school.file(), options);
    QVERIFY_OK(earlier);
    QCOMPARE(finding(earlier->at(0), "attendance").status, IndicatorStatus::CannotSay);
  }

  void a_summer_export_speaks_of_the_year_that_ended() {
    ImportSchool school;
    WrittenExport folder = longer_school();
    folder.files[u"export.json"_s].replace("2026-10-02T", "2027-07-20T");
    QVERIFY_OK(school.import(folder));
    const auto context = rule_context(school.file(), {});
    QVERIFY_OK(context);
    QCOMPARE(context->as_of, QDate(2027, 6, 30));
    QCOMPARE(compute_indicators(school.file(), {})->size(), 2);
  }

  void an_undone_import_leaves_nothing_to_say() {
    ImportSchool school;
    const auto receipt = school.import(longer_school());
    QVERIFY_OK(receipt);
    QVERIFY_OK(undo_import(school.file(), receipt->number));
    const auto context = rule_context(school.file(), {});
    QVERIFY_OK(context);
    QVERIFY(!context->data_through.isValid());
    const auto students = compute_indicators(school.file(), {});
    QVERIFY_OK(students);
    QVERIFY(students->isEmpty());
  }

  void a_bare_roster_finds_its_ninth_graders_and_can_say_nothing() {
    ImportSchool school;
    WrittenExport folder = WrittenExport::small_school();
    for (const QString& file : folder.files.keys()) {
      if (file.startsWith(u"records/"_s)) folder.files.remove(file);
    }
    QVERIFY_OK(school.import(folder));
    const auto students = compute_indicators(school.file(), {});
    QVERIFY_OK(students);
    QCOMPARE(students->size(), 2);
    for (const IndicatorFinding& found : students->at(0).findings) {
      QVERIFY2(found.status == IndicatorStatus::CannotSay, qPrintable(found.indicator));
      QVERIFY(!found.reason.isEmpty());
    }
  }

  void leavers_are_out_of_lists_but_computable() {
    ImportSchool school;
    WrittenExport folder = longer_school();
    folder.replace("records/school_enrollment.csv", "s2,h1,2027,09,2026-08-12,,,false",
                   "s2,h1,2027,09,2026-08-12,2026-09-18,moved,false");
    QVERIFY_OK(school.import(folder));
    const auto here = compute_indicators(school.file(), {});
    QVERIFY_OK(here);
    QCOMPARE(here->size(), 1);
    IndicatorOptions options;
    options.with_leavers = true;
    const auto all = compute_indicators(school.file(), options);
    QVERIFY_OK(all);
    QCOMPARE(all->size(), 2);
    QVERIFY(all->at(1).left);
    QCOMPARE(finding(all->at(1), "attendance").window.end, QDate(2026, 9, 18));
  }

  void an_edited_policy_of_the_file_is_the_one_that_counts() {
    ImportSchool school;
    QVERIFY_OK(school.import(longer_school()));
    QVERIFY_OK(
        execute(school.file().handle(),
                "UPDATE policy SET content = replace(content, '\"on\": 0.96', '\"on\": 0.95') WHERE key = 'core'"));
    const auto students = compute_indicators(school.file(), {});
    QVERIFY_OK(students);
    QCOMPARE(finding(students->at(0), "attendance").status, IndicatorStatus::OnTrack);
    QVERIFY_OK(school.file().set_setting(u"policy"_s, "washington"));
    const auto washington = compute_indicators(school.file(), {});
    QVERIFY_OK(washington);
    QCOMPARE(finding(washington->at(0), "attendance").policy, u"washington"_s);
    IndicatorOptions options;
    options.policy = u"nowhere"_s;
    QVERIFY(!compute_indicators(school.file(), options));
  }

  void gaps_hide_what_is_small() {
    ImportSchool school;
    QVERIFY_OK(school.import(longer_school()));
    for (const QString& by : gap_groupings()) {
      const auto rows = indicator_gaps(school.file(), {}, by);
      QVERIFY_OK(rows);
      QVERIFY(!rows->isEmpty());
      for (const GapRow& row : *rows) {  // two students in all
        QVERIFY2(row.hidden && row.students == 0 && row.known == 0 && !row.on_track_share(),
                 qPrintable(by + row.group));
      }
    }
    QVERIFY(!indicator_gaps(school.file(), {}, u"shoe_size"_s));
  }

  void gaps_count_and_cannot_be_subtracted() {
    GapTable table;
    const auto add = [&table](const char* group, int students, IndicatorStatus status) {
      IndicatorFinding found;
      found.indicator = u"gpa"_s;
      found.status = status;
      for (int i = 0; i < students; ++i) table.add(AuditOnly<QString>(QString::fromLatin1(group)), {found});
    };
    add("a", 30, IndicatorStatus::OnTrack);
    add("a", 10, IndicatorStatus::OffTrack);
    add("a", 5, IndicatorStatus::CannotSay);
    add("b", 20, IndicatorStatus::Watch);
    add("c", 4, IndicatorStatus::OnTrack);
    const QList<GapRow> rows = table.rows();
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[0].group, u"all"_s);
    QCOMPARE(rows[0].students, 69);
    QCOMPARE(rows[0].on_track, 34);
    QCOMPARE(rows[1].group, u"a"_s);
    QCOMPARE(rows[1].known, 40);
    QCOMPARE(*rows[1].on_track_share(), 0.75);
    QVERIFY(rows[2].hidden);  // or c = all − a − b
    QVERIFY(rows[3].hidden);
  }

  void a_few_without_demographics_do_not_hide_the_focus_group() {
    GapTable table;
    IndicatorFinding found;
    found.indicator = u"gpa"_s;
    found.status = IndicatorStatus::OnTrack;
    for (int i = 0; i < 40; ++i) table.add(AuditOnly<QString>(i < 20 ? u"focus"_s : u"others"_s), {found});
    table.add(AuditOnly<QString>(u"not on file"_s), {found});
    QVERIFY(table.rows()[1].hidden);
    table.fold_if_small(u"not on file"_s, u"others"_s);
    const QList<GapRow> rows = table.rows();
    QCOMPARE(rows.size(), 3);
    QVERIFY(!rows[1].hidden && !rows[2].hidden);
    QCOMPARE(rows[2].known, 21);
    for (int i = 0; i < 11; ++i) table.add(AuditOnly<QString>(u"not on file"_s), {found});
    table.fold_if_small(u"not on file"_s, u"others"_s);  // large enough: a group of its own
    QCOMPARE(table.rows().size(), 4);
  }

  void a_damaged_strip_is_said_and_nothing_made_up() {
    ImportSchool school;
    QVERIFY_OK(school.import(longer_school()));
    QVERIFY_OK(execute(school.file().handle(), "UPDATE attendance_day SET strip = x'0101'"));
    const auto students = compute_indicators(school.file(), {});
    QVERIFY(!students);
    QVERIFY(students.error().sentence.contains(u"attendance_day"_s));
  }
};

QTEST_GUILESS_MAIN(IndicatorStoreTest)
#include "indicator_store_test.moc"
