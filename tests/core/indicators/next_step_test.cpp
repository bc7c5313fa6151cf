#include "core/indicators/next_step.h"

#include <QRandomGenerator>
#include <QTest>

#include "core/indicators/attendance_rule.h"
#include "core/indicators/marks_rule.h"
#include "tests/core/indicators/example_school.h"

using namespace milepost;
using namespace milepost::example;
using namespace Qt::StringLiterals;

namespace {

const QDate q1(2026, 10, 9), s1(2026, 12, 18), q3(2027, 3, 12), s2(2027, 6, 4);
const QDate t1(2026, 11, 6), t2(2027, 3, 5);

// How a school gives marks: what stands so far, and what comes.
struct Shape {
  const char* name;
  QDate as_of;
  MarkType latest;         // of the marks that stand
  QDate latest_end;
  QList<ComingReport> reports;
  MarkType coming;         // what the first useful report for the GPA brings
  QDate coming_end;
};
QList<Shape> shapes() {
  return {
      {"quarters only", QDate(2026, 10, 16), MarkType::Quarter, q1, {{u"Quarter 2"_s, s1, true}, {u"Quarter 3"_s, q3}, {u"Quarter 4"_s, s2, true}},
       MarkType::Quarter, s1},
      {"semesters", QDate(2027, 1, 15), MarkType::Semester, s1, {{u"Quarter 3"_s, q3}, {u"Quarter 4"_s, s2, true}}, MarkType::Semester, s2},
      {"semesters, nothing said of credit", QDate(2027, 1, 15), MarkType::Semester, s1, {{u"Quarter 3"_s, q3}, {u"Quarter 4"_s, s2}},
       MarkType::Semester, s2},
      {"trimesters", QDate(2026, 11, 13), MarkType::Semester, t1, {{u"Trimester 2"_s, t2, true}, {u"Trimester 3"_s, s2, true}},
       MarkType::Semester, t2},
  };
}

Mark& mark_at(StudentRecord& record, const QString& course, const QString& text, MarkType type, QDate end) {
  Mark& mark = add_mark(record, course, Subject::Elective, text);
  mark.type = type;
  mark.end_date = end;
  mark.term_code = type == MarkType::Quarter ? u"Q1"_s : u"S1"_s;
  return mark;
}

StudentRecord with_marks(const QStringList& letters, MarkType type = MarkType::Quarter, QDate end = q1) {
  StudentRecord record = student();
  for (int i = 0; i < letters.size(); ++i) mark_at(record, u"Course %1"_s.arg(i + 1), letters[i], type, end);
  return record;
}

const QList<ComingReport> quarters = shapes()[0].reports;

QList<NextStep> steps_of(const StudentRecord& record, const RuleContext& context, const QList<ComingReport>& reports = quarters) {
  return next_steps(record, all_findings(record, context), context, reports);
}
std::optional<NextStep> step(const char* indicator, const StudentRecord& record, const RuleContext& context,
                             const QList<ComingReport>& reports = quarters) {
  for (const NextStep& one : steps_of(record, context, reports)) {
    if (one.indicator == QLatin1String(indicator)) return one;
  }
  return {};
}

// By hand, apart from the program: the marks of the report, each course as it stands, some with other letters.
StudentRecord after_report(const StudentRecord& record, const Shape& shape, const QHash<int, int>& letters) {
  StudentRecord later = record;
  for (int i = 0; i < int(record.marks.size()); ++i) {
    Mark mark = record.marks[size_t(i)];
    mark.type = shape.coming;
    mark.end_date = shape.coming_end;
    mark.term_code = u"NEXT"_s;
    if (letters.contains(i)) {
      mark.text = QChar(u"FDCBA"[letters[i]]);
      mark.read = read_mark(mark.text.toStdString());
    }
    later.marks.push_back(mark);
  }
  return later;
}

// What a GPA step should be: tried over every course and letter.
struct Promise {
  int letters = 0;  // together; 0: none found
  int courses = 0;
  QList<double> values;  // of the ways that are as small
};
Promise smallest(const StudentRecord& record, const Shape& shape, const RuleContext& then, IndicatorStatus wanted) {
  Promise best;
  const int count = int(record.marks.size());
  const auto consider = [&](const QHash<int, int>& letters, int sum) {
    const int courses = int(letters.size());
    if (best.letters > 0 && std::pair(courses, sum) > std::pair(best.courses, best.letters)) return;
    const IndicatorFinding finding = gpa_rule(after_report(record, shape, letters), then);
    if (finding.status != IndicatorStatus::OnTrack && finding.status != wanted) return;
    if (std::pair(courses, sum) != std::pair(best.courses, best.letters)) best = {sum, courses, {}};
    best.values << *finding.value;
  };
  const auto raises = [&](int i) {
    const Mark& mark = record.marks[size_t(i)];
    return mark.read.meaning == MarkMeaning::Letter && mark.in_gpa.value_or(true) ? 4 - mark.read.points : 0;
  };
  const auto points = [&](int i) { return record.marks[size_t(i)].read.points; };
  for (int i = 0; i < count; ++i)
    for (int a = 1; a <= raises(i); ++a) consider({{i, points(i) + a}}, a);
  if (best.letters > 0) return best;
  for (int i = 0; i < count; ++i)
    for (int j = i + 1; j < count; ++j)
      for (int a = 1; a <= raises(i); ++a)
        for (int b = 1; b <= raises(j); ++b) consider({{i, points(i) + a}, {j, points(j) + b}}, a + b);
  return best;
}

// A student with random courses: letters, passes, marks still open, credits given, unequal or missing.
StudentRecord random_student(QRandomGenerator& random, const Shape& shape) {
  const int courses = 3 + int(random.bounded(4));
  const int credits = int(random.bounded(3));
  const QStringList letters = {u"A"_s, u"B-"_s, u"C"_s, u"C+"_s, u"D"_s, u"F"_s, u"D+"_s, u"P"_s, u"I"_s};
  StudentRecord record = student();
  for (int i = 0; i < courses; ++i) {
    Mark& mark = mark_at(record, u"Course %1"_s.arg(i + 1), letters[random.bounded(letters.size())], shape.latest, shape.latest_end);
    if (credits == 1) mark.credits_attempted = random.bounded(2) ? 5 : 2.5;
    if (credits == 2 && i == 0) mark.credits_attempted.reset();
    if (random.bounded(8) == 0) mark.in_gpa = false;
  }
  return record;
}

}  // namespace

class NextStepTest : public QObject {
  Q_OBJECT

 private slots:
  void every_gpa_promise_is_what_the_rule_says_and_one_letter_less_is_not_data() {
    QTest::addColumn<int>("shape");
    for (int i = 0; i < shapes().size(); ++i) QTest::newRow(shapes()[i].name) << i;
  }
  void every_gpa_promise_is_what_the_rule_says_and_one_letter_less_is_not() {
    QFETCH(int, shape);
    const Shape of = shapes()[shape];
    QRandomGenerator random(7);
    int promised = 0, two = 0, watch = 0, none = 0;
    for (int round = 0; round < 400; ++round) {
      const StudentRecord record = random_student(random, of);
      const RuleContext now = context(of.as_of, round % 5 == 4 ? u"ewims"_s : u"core"_s);
      RuleContext then = now;
      then.as_of = then.data_through = of.coming_end;
      const IndicatorFinding finding = gpa_rule(record, now);
      const std::optional<NextStep> found = step("gpa", record, now, of.reports);
      if (finding.status == IndicatorStatus::OnTrack || finding.status == IndicatorStatus::CannotSay) {
        QVERIFY(!found);
        continue;
      }
      IndicatorStatus wanted = IndicatorStatus::OnTrack;
      Promise expected = smallest(record, of, then, wanted);
      if (expected.letters == 0 && finding.status == IndicatorStatus::OffTrack) {
        wanted = IndicatorStatus::Watch;
        expected = smallest(record, of, then, wanted);
      }
      // The tried ways are in order of size, so that one letter less was tried and did not do. With trimesters one more report follows.
      if (expected.letters == 0 && of.reports.last().end != of.coming_end && of.latest == MarkType::Semester) continue;
      QCOMPARE(found.has_value(), expected.letters > 0);
      if (!found) {
        ++none;
        continue;
      }
      ++promised;
      two += expected.courses == 2;
      watch += wanted == IndicatorStatus::Watch;
      QCOMPARE(found->by, of.coming_end);
      QCOMPARE(found->from, *finding.value);
      QVERIFY2(expected.values.contains(found->to), qPrintable(found->words));
      QCOMPARE(found->course.split(u", "_s).size(), expected.courses);
      QVERIFY(found->reaches == wanted || found->reaches == IndicatorStatus::OnTrack);
    }
    QVERIFY2(promised > 100 && two > 10 && watch > 0, qPrintable(u"%1 %2 %3 %4"_s.arg(promised).arg(two).arg(watch).arg(none)));
  }

  void a_gpa_step_in_words() {
    const StudentRecord record = with_marks({u"B"_s, u"B"_s, u"C"_s, u"C"_s});  // 2.50 is on track already
    QVERIFY(!step("gpa", record, context(QDate(2026, 10, 16))));
    const auto found = step("gpa", with_marks({u"B"_s, u"B"_s, u"B"_s, u"C"_s, u"C"_s, u"C"_s, u"C"_s}), context(QDate(2026, 10, 16)));
    QVERIFY(found);
    QVERIFY2(found->words.startsWith(u"One more B in Course 4 by Dec 18 brings the GPA from 2.42 to 2.57"_s), qPrintable(found->words));
    QVERIFY2(found->words.contains(u"Counted from Jul 1 to Oct 9"_s), qPrintable(found->words));
    QCOMPARE(found->course, u"Course 4"_s);
    QCOMPARE(found->reaches, IndicatorStatus::OnTrack);
  }

  void the_bound_met_exactly_is_met() {
    const auto exact = step("gpa", with_marks({u"B"_s, u"C"_s, u"C"_s, u"C"_s}), context(QDate(2026, 10, 16)));
    QVERIFY(exact);
    QCOMPARE(exact->from, 2.25);
    QCOMPARE(exact->to, 2.5);
    QVERIFY2(exact->words.contains(u"One more B in Course 2"_s), qPrintable(exact->words));
    // 2.4999 of 2.5: credits so that one letter falls short by a hair.
    StudentRecord hair = with_marks({u"B"_s, u"C"_s, u"C"_s, u"C"_s});
    hair.marks[0].credits_attempted = 4.9999;
    for (size_t i = 1; i < 4; ++i) hair.marks[i].credits_attempted = 5;
    const auto more = step("gpa", hair, context(QDate(2026, 10, 16)));
    QVERIFY(more);
    QVERIFY2(more->words.contains(u"One more A in Course 2"_s), qPrintable(more->words));
    QVERIFY(more->to > 2.5);
    // EWIMS: 2.0 itself is not enough.
    const auto above = step("gpa", with_marks({u"B"_s, u"C"_s, u"C"_s, u"F"_s}), context(QDate(2026, 10, 16), u"ewims"_s));
    QVERIFY(above);
    QVERIFY(above->to > 2.0);
  }

  void quarters_carry_no_credit_but_the_semester_in_their_place_does() {
    // Semester marks in December; the quarter marks of March are newer, and weigh nothing of their own.
    StudentRecord record = with_marks({u"C"_s, u"C"_s, u"C"_s, u"C"_s}, MarkType::Semester, s1);
    for (const char* letter : {"B", "B", "C", "C"}) {
      const QString course = u"Course %1"_s.arg(record.marks.size() - 3);
      Mark& mark = mark_at(record, course, QLatin1String(letter), MarkType::Quarter, q3);
      mark.term_code = u"Q3"_s;
      mark.credits_attempted = 0;
    }
    const QList<ComingReport> reports = {{u"Quarter 4"_s, s2, true}};
    const auto found = step("gpa", record, context(QDate(2027, 3, 19)), reports);
    QVERIFY(found);
    QCOMPARE(found->from, 2.0);
    QCOMPARE(found->to, 2.5);  // S1: four C; S2: the quarter's letters and two more: (8 + 12) / 8
    QCOMPARE(found->course.split(u", "_s).size(), 1);
  }

  void letters_that_stand_now_can_be_enough() {
    StudentRecord record = with_marks({u"C"_s, u"C"_s}, MarkType::Semester, s1);
    for (int i = 1; i <= 2; ++i) mark_at(record, u"Course %1"_s.arg(i), u"B"_s, MarkType::Quarter, q3).term_code = u"Q3"_s;
    const auto found = step("gpa", record, context(QDate(2027, 3, 19)), {{u"Quarter 4"_s, s2, true}});
    QVERIFY(found);
    QVERIFY(found->course.isEmpty());
    QCOMPARE(found->to, 2.5);
    QVERIFY2(found->words.startsWith(u"The marks as they are now, kept through Jun 4, bring the GPA from 2.00 to 2.50."_s), qPrintable(found->words));
  }

  void a_repeated_course_counts_as_the_policy_counts_it() {
    StudentRecord record = with_marks({u"B"_s, u"B"_s, u"C"_s}, MarkType::Semester, s1);
    Mark again = record.marks[2];  // the C was repeated in the same term, with an F
    again.end_date = QDate(2026, 12, 11);
    again.text = u"F"_s;
    again.read = read_mark("F");
    record.marks.push_back(again);
    QVERIFY(!step("gpa", record, context(QDate(2027, 1, 15)), {{u"Semester 2"_s, s2, true}}));  // 2.67: the higher counts
    again = record.marks[2];
    for (Mark& mark : record.marks) {
      mark.text = u"C"_s;
      mark.read = read_mark("C");
    }
    const auto found = step("gpa", record, context(QDate(2027, 1, 15)), {{u"Semester 2"_s, s2, true}});
    QVERIFY(found);
    QCOMPARE(found->from, 2.0);
    QCOMPARE(found->to, 2.5);  // three courses, two terms: 12 and three more letters of 6 marks
  }

  void an_earlier_ninth_grade_is_not_in_it() {
    StudentRecord record = with_marks({u"B"_s, u"C"_s, u"C"_s, u"C"_s});
    for (int i = 1; i <= 4; ++i) {
      Mark& old = mark_at(record, u"Course %1"_s.arg(i), u"F"_s, MarkType::Semester, QDate(2026, 6, 5));
      old.school_year = year - 1;
    }
    const auto found = step("gpa", record, context(QDate(2026, 10, 16)));
    QVERIFY(found);
    QCOMPARE(found->to, 2.5);
  }

  void marks_after_the_day_looked_at_are_not_known_then() {
    StudentRecord record = with_marks({u"B"_s, u"C"_s, u"C"_s, u"C"_s});
    for (int i = 1; i <= 4; ++i) mark_at(record, u"Course %1"_s.arg(i), u"F"_s, MarkType::Semester, s1);
    const auto found = step("gpa", record, context(QDate(2026, 10, 16)));
    QVERIFY(found);
    QCOMPARE(found->to, 2.5);
    QCOMPARE(found->by, s1);
  }

  void no_d_f_names_one_course_or_two_and_never_three() {
    const QDate day(2026, 10, 16);
    const auto one = step("no_d_f", with_marks({u"B"_s, u"D+"_s, u"C"_s}), context(day));
    QVERIFY(one);
    QVERIFY2(one->words.startsWith(u"C or better in Course 2 by Dec 18 leaves no D or F"_s), qPrintable(one->words));
    QCOMPARE(one->course, u"Course 2"_s);
    QCOMPARE(one->from, 1.0);
    QCOMPARE(one->to, 0.0);
    const auto two = step("no_d_f", with_marks({u"F"_s, u"D"_s, u"C"_s}), context(day));
    QVERIFY(two);
    QVERIFY2(two->words.startsWith(u"C or better in Course 1 and Course 2 by Dec 18"_s), qPrintable(two->words));
    QVERIFY(!step("no_d_f", with_marks({u"F"_s, u"D"_s, u"D"_s}), context(day)));
    QVERIFY(!step("no_d_f", with_marks({u"A"_s, u"C"_s}), context(day)));
    // An open mark of another course keeps the rule from saying so, whatever Algebra becomes.
    QVERIFY(!step("no_d_f", with_marks({u"F"_s, u"NM"_s, u"C"_s}), context(day)));
    QVERIFY(step("no_d_f", with_marks({u"F"_s, u"P"_s, u"W"_s}), context(day)));
  }

  void no_d_f_by_hand_and_one_letter_less() {
    for (const Shape& of : shapes()) {
      for (const QStringList& letters : {QStringList{u"D"_s, u"B"_s, u"P"_s}, {u"F"_s, u"C"_s, u"D-"_s}, {u"D"_s, u"W"_s, u"A"_s}}) {
        const StudentRecord record = with_marks(letters, of.latest, of.latest_end);
        const auto found = step("no_d_f", record, context(of.as_of), of.reports);
        QVERIFY2(found, of.name);
        QCOMPARE(found->by, of.coming_end);
        QHash<int, int> raised;
        for (int i = 0; i < letters.size(); ++i) {
          if (record.marks[size_t(i)].is_d_or_f()) raised[i] = 2;
        }
        QCOMPARE(found->course.split(u", "_s).size(), raised.size());
        const RuleContext then = context(of.coming_end);
        QCOMPARE(no_d_f_rule(after_report(record, of, raised), then).status, found->reaches);
        for (const int i : raised.keys()) {
          QHash<int, int> less = raised;
          less[i] = 1;
          QVERIFY(no_d_f_rule(after_report(record, of, less), then).status != found->reaches);
        }
      }
    }
  }

  void where_a_d_is_not_off_two_fs_become_ds() {
    RuleContext now = context(QDate(2026, 10, 16));
    now.policy.d_is_off = false;
    const auto watch = step("no_d_f", with_marks({u"F"_s, u"D"_s, u"D"_s, u"B"_s}), now);
    QVERIFY(watch);
    QCOMPARE(watch->reaches, IndicatorStatus::Watch);
    QVERIFY2(watch->words.startsWith(u"D or better in Course 1 by Dec 18 leaves no F"_s), qPrintable(watch->words));
    QVERIFY(!step("no_d_f", with_marks({u"D"_s, u"D"_s, u"D"_s}), now));  // watch already, and three courses
  }

  void progress_marks_lead_to_the_first_report() {
    StudentRecord record = student();
    mark_at(record, u"Algebra 1"_s, u"D"_s, MarkType::Progress, QDate(2026, 9, 18)).term_code = u"P1"_s;
    mark_at(record, u"English 9"_s, u"B"_s, MarkType::Progress, QDate(2026, 9, 18)).term_code = u"P1"_s;
    const QList<ComingReport> reports = {{u"Quarter 1"_s, q1}, {u"Quarter 2"_s, s1, true}};
    auto found = step("no_d_f", record, context(QDate(2026, 9, 18)), reports);
    QVERIFY(found);
    QCOMPARE(found->by, q1);
    QVERIFY2(found->words.startsWith(u"C or better in Algebra 1 by Oct 9"_s), qPrintable(found->words));
    QVERIFY(!step("gpa", record, context(QDate(2026, 9, 18)), reports));  // no official mark, no GPA
    // Official marks without a D, and a newer progress mark with one.
    mark_at(record, u"Algebra 1"_s, u"C"_s, MarkType::Quarter, q1);
    mark_at(record, u"English 9"_s, u"B"_s, MarkType::Quarter, q1);
    mark_at(record, u"English 9"_s, u"F"_s, MarkType::Progress, QDate(2026, 11, 6)).term_code = u"P2"_s;
    found = step("no_d_f", record, context(QDate(2026, 11, 6)), {{u"Quarter 2"_s, s1, true}});
    QVERIFY(found);
    QCOMPARE(found->course, u"English 9"_s);
  }

  void a_report_that_brings_no_marks_of_the_kind_is_passed_over() {
    const StudentRecord record = with_marks({u"D"_s, u"B"_s}, MarkType::Semester, s1);
    const QList<ComingReport> reports = {{u"Quarter 3"_s, q3}, {u"Quarter 4"_s, s2, true}};
    QCOMPARE(step("no_d_f", record, context(QDate(2027, 1, 15)), reports)->by, s2);
    StudentRecord both = record;
    mark_at(both, u"Course 1"_s, u"D"_s, MarkType::Quarter, q1);
    QCOMPARE(step("no_d_f", both, context(QDate(2027, 1, 15)), reports)->by, q3);  // this school gives quarter marks too
    const StudentRecord year_only = with_marks({u"D"_s, u"B"_s}, MarkType::Year, s2);
    QVERIFY(!step("no_d_f", year_only, context(QDate(2027, 6, 5)), {}));
  }

  void nothing_is_said_where_nothing_is_on_file_or_nothing_is_left() {
    const RuleContext now = context(QDate(2026, 10, 16));
    QVERIFY(steps_of(student(), now).isEmpty());
    QVERIFY(next_steps(StudentRecord(), all_findings(StudentRecord(), now), now, quarters).isEmpty());
    const StudentRecord low = with_marks({u"D"_s, u"C"_s, u"C"_s});
    QVERIFY(step("gpa", low, now));
    QVERIFY(!step("gpa", low, now, {}));  // no report to come
    QVERIFY(!step("gpa", low, now, {{u"Quarter 1"_s, q1}, {u"Next year"_s, QDate(2027, 10, 8)}, {u"Unknown"_s, {}}}));
    QVERIFY(!step("gpa", with_marks({u"P"_s, u"P"_s}), now));
    QVERIFY(!step("gpa", with_marks({u"F"_s, u"F"_s, u"F"_s, u"F"_s, u"F"_s, u"F"_s}), now));  // not even watch with two
    const auto watch = step("gpa", with_marks({u"D"_s, u"D"_s, u"D"_s, u"C"_s}), now);  // 1.25: two A bring 2.75
    QVERIFY(watch && watch->reaches == IndicatorStatus::OnTrack);
  }

  void the_watch_bound_is_offered_where_on_track_is_too_far() {
    const auto found = step("gpa", with_marks({u"D"_s, u"D"_s, u"D"_s, u"D"_s, u"C"_s, u"D"_s}), context(QDate(2026, 10, 16)));
    QVERIFY(found);
    QCOMPARE(found->reaches, IndicatorStatus::Watch);
    QCOMPARE(found->to, 2.0);
    QVERIFY2(found->words.contains(u"The next bound, 2.50"_s), qPrintable(found->words));
    QVERIFY2(found->words.contains(u" and "_s) && found->words.contains(u"bring the GPA from 1.16 to 2.00"_s), qPrintable(found->words));
  }

  void attendance_counts_days_until_the_rule_agrees_data() {
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("absent");
    QTest::addColumn<QString>("policy");
    for (const QString& policy : {u"core"_s, u"washington"_s, u"chicago"_s}) {
      for (const int days : {10, 25, 50, 96, 140, 200}) {
        for (const int absent : {0, 1, 2, 3, 5, 8, 10}) QTest::addRow("%s: %d of %d", qPrintable(policy), absent, days) << days << absent << policy;
      }
    }
  }
  void attendance_counts_days_until_the_rule_agrees() {
    QFETCH(int, days);
    QFETCH(int, absent);
    QFETCH(QString, policy);
    StudentRecord record = student();
    set_days(record, 1, absent);
    const RuleContext now = context(school_day(days), policy);
    const IndicatorFinding finding = attendance_rule(record, now);
    const auto found = step("attendance", record, now);
    if (finding.status == IndicatorStatus::OnTrack) {
      QVERIFY(!found);
      return;
    }
    int year_days = 0;
    for (QDate day = first_day; day <= QDate(2027, 6, 4); day = day.addDays(1)) year_days += day.dayOfWeek() <= 5;
    const auto status = [&](int more) { return attendance_rule(record, context(school_day(days + more), policy)).status; };
    int more = 1;
    while (days + more <= year_days && status(more) != IndicatorStatus::OnTrack) ++more;
    IndicatorStatus wanted = IndicatorStatus::OnTrack;
    const bool far = days + more > year_days || school_day(days).daysTo(school_day(days + more)) > 28;
    if (far && finding.status == IndicatorStatus::OffTrack) {
      int nearer = 1;
      while (days + nearer <= year_days && status(nearer) == IndicatorStatus::OffTrack) ++nearer;
      if (nearer < more) wanted = IndicatorStatus::Watch;
      more = std::min(more, nearer);
    }
    QCOMPARE(found.has_value(), days + more <= year_days);
    if (!found) return;
    QCOMPARE(found->by, school_day(days + more));
    QCOMPARE(found->reaches, wanted);
    QCOMPARE(found->from, *finding.value);
    QVERIFY(status(more - 1) != wanted && status(more) == wanted);
    QVERIFY2(found->words.contains(u"the next %1 school day"_s.arg(more)), qPrintable(found->words));
  }

  void attendance_in_words_and_only_from_known_data_on() {
    StudentRecord record = student();
    set_days(record, 1, 2);
    set_days(record, 49, 60);  // planned absences after the data's end are not facts yet
    RuleContext now = context(school_day(40));
    now.as_of = school_day(44);
    const auto found = step("attendance", record, now);
    QVERIFY(found);
    QCOMPARE(found->by, school_day(50));
    QVERIFY2(found->words.startsWith(u"Present on the next 10 school day"_s), qPrintable(found->words));
    QVERIFY2(found->words.contains(u"from 95.0 % to 96.0 %. Counted from Aug 13 to Oct 7."_s), qPrintable(found->words));
  }

  void attendance_stops_at_the_exit_and_follows_the_calendar() {
    StudentRecord record = student();
    set_days(record, 1, 2);
    record.schools[0].exit = school_day(49);
    QVERIFY(!step("attendance", record, context(school_day(40))));
    record.schools[0].exit = school_day(50);
    QVERIFY(step("attendance", record, context(school_day(40))));
    RuleContext holidays = context(school_day(40));
    for (int day = 41; day <= 45; ++day) holidays.calendars[{u"s1"_s, year}].add(school_day(day), false);
    QVERIFY(!step("attendance", record, holidays));
    record.schools[0].exit = {};
    QCOMPARE(step("attendance", record, holidays)->by, school_day(55));
    QVERIFY(!step("attendance", student(), context(school_day(5))));  // too early to say anything
  }

  void attendance_from_sections_with_and_without_present_rows() {
    for (const AttendanceStatus filler : {AttendanceStatus::None, AttendanceStatus::Present}) {
      StudentRecord record = student();
      SectionStrip strip;
      for (const int class_id : {1, 2}) {
        SectionStrip::Track track{class_id, QByteArray::number(class_id), quint16(first_day_of_school_year(year).daysTo(first_day)), {}};
        track.codes.assign(size_t(first_day.daysTo(school_day(40))) + 1, AttendanceCode(filler));
        track.codes[0] = track.codes[1] = AttendanceCode(AttendanceStatus::UnexcusedAbsence);
        strip.tracks.push_back(track);
      }
      record.sections.push_back({year, strip});
      record.classes = {{first_day, school_day(42)}, {first_day, school_day(42)}};  // the next term's classes are not on file
      RuleContext now = context(school_day(40));
      now.day_attendance.clear();
      now.section_attendance.insert(year);
      const auto found = step("attendance", record, now);
      QVERIFY(found);
      QCOMPARE(found->by, school_day(50));
    }
  }

  void the_nearest_step_comes_first() {
    StudentRecord record = with_marks({u"D"_s, u"C"_s, u"C"_s});
    set_days(record, 1, 2);
    const QList<NextStep> steps = steps_of(record, context(school_day(45)));
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps[0].indicator, u"attendance"_s);
    for (qsizetype i = 1; i < steps.size(); ++i) QVERIFY(steps[i - 1].by <= steps[i].by);
  }
};

QTEST_GUILESS_MAIN(NextStepTest)
#include "next_step_test.moc"
