#include "core/journey/student_journey.h"

#include <QTest>
#include <cmath>

#include "core/exchange/school_keys.h"
#include "core/prediction/model_package.h"
#include "core/prediction/school_prediction.h"
#include "core/students/student_store.h"
#include "core/support_lists/support_list.h"
#include "tests/core/journey/journey_school.h"
#include "tests/core/prediction/small_package.h"
#include "tests/support/import_school.h"

using namespace milepost;
using namespace milepost::journey_test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 10, 3);  // import_day

// North High with two calendars, Ana's grade 8, and what both said. Ana is absent on Sep 1, Ben on Sep 2.
WrittenExport two_years() {
  WrittenExport folder = WrittenExport::small_school();
  QByteArray calendar = "schoolSourcedId,date,type\n";
  for (const auto& [school, first, last] : {std::tuple("m1", QDate(2025, 8, 12), QDate(2026, 6, 5)),
                                            std::tuple("h1", QDate(2026, 8, 12), QDate(2027, 6, 5))}) {
    for (QDate day = first; day <= last; day = day.addDays(1)) {
      if (day.dayOfWeek() <= 5)
        calendar += QByteArray(school) + ',' + day.toString(Qt::ISODate).toLatin1() + ",instructional\n";
    }
  }
  folder.files[u"records/calendar.csv"_s] = calendar;
  folder.append("roster/orgs.csv", "m1,North Middle,school,002,d1\n");
  folder.append("records/school_enrollment.csv", "s1,m1,2026,08,2025-08-12,2026-06-05,,\n");
  folder.append("records/attendance_day.csv", "s1,m1,2026-03-03,UnexcusedAbsence,U,\ns1,h1,2026-09-15,Unknown,?,\n");
  folder.append("records/marks.csv",
                "s1,2026,08,,T3,semester,,,M8,Maths 8,MATH,,A,1,1,true,2026-06-05\ns1,2026,08,,T1,semester,,,M8,Maths "
                "8,MATH,,B,1,1,true,2025-11-14\n"
                "s1,2027,09,f27,P1,progress,c1,k1,MA1,Algebra 1,MATH,C,D,5,,true,2026-09-18\n"
                "s1,2027,09,f27,P1,progress,c2,k2,EN9,English 9,ELA,B,A,5,,true,2026-09-18\n"
                "s1,2027,09,f27,S1,semester,c1,k1,MA1,Algebra 1,MATH,C,A,5,5,true,2026-12-18\n");
  folder.files[u"records/student_voice.csv"_s] =
      "studentSourcedId,date,promptVersion,prompt,answer\ns1,2026-09-03,v1,What helps you?,A quiet room\n"
      "s1,2025-10-01,v1,Long ago?,Not in the strip\n";
  return folder;
}

const TimelineLane* lane(const Timeline& timeline, const char* key) {
  for (const TimelineLane& of : timeline.lanes) {
    if (of.key == QLatin1String(key)) return &of;
  }
  return nullptr;
}

}  // namespace

class StudentJourneyTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    school_ = std::make_unique<ImportSchool>();
    QVERIFY_OK(school_->import(two_years()));
    ana_ = school_->number("SELECT id FROM person WHERE identifier = '1001'");
  }

  void the_strip_runs_from_the_spring_before_to_june_with_its_lanes_in_order() {
    const Timeline strip = strip_of(ana_);
    QCOMPARE(strip.first, QDate(2026, 1, 1));
    QCOMPARE(strip.last, QDate(2027, 6, 30));
    QCOMPARE(strip.today, today);
    QCOMPARE(strip.source, u"As of Oct 2, 2026 · import 1"_s);
    QStringList keys, shown;
    for (const TimelineLane& of : strip.lanes) {
      keys << of.key;
      if (of.always_shown) shown << of.key;
      for (const TimelineItem& item : of.items) {
        QVERIFY(item.start >= strip.first && item.start <= strip.last);
        QVERIFY(!item.words.isEmpty());
        QVERIFY2(!item.words.contains(u"Alder") && !item.words.contains(u"Ana "), qPrintable(item.words));
      }
      QVERIFY(std::is_sorted(of.items.begin(), of.items.end(),
                             [](const TimelineItem& a, const TimelineItem& b) { return a.start < b.start; }));
    }
    QCOMPARE(keys, (QStringList{u"milestones"_s, u"strengths"_s, u"attendance"_s, u"marks"_s, u"supports"_s,
                                u"contacts"_s, u"notes"_s, u"chances"_s}));
    QCOMPARE(shown, (QStringList{u"strengths"_s, u"contacts"_s}));
    QCOMPARE(strip.bands.size(), 2);
    QCOMPARE(strip.bands[1].title, u"Fall"_s);
  }

  void attendance_stands_by_week_of_both_years_and_unknown_days_are_named() {
    const Timeline strip = strip_of(ana_);
    const TimelineLane& weeks = *lane(strip, "attendance");
    QCOMPARE(*weeks.bound, 0.96);
    const auto week = [&weeks](QDate monday) {
      for (const TimelineItem& item : weeks.items) {
        if (item.start == monday) return item;
      }
      return TimelineItem();
    };
    QCOMPARE(*week(QDate(2026, 3, 2)).value, 0.8);  // grade 8, at another school
    QCOMPARE(*week(QDate(2026, 8, 31)).value, 0.8);
    QCOMPARE(*week(QDate(2026, 9, 7)).value, 1.0);
    QCOMPARE(*week(QDate(2026, 9, 14)).value, 1.0);  // of the four that are known
    QVERIFY2(week(QDate(2026, 9, 14)).words.contains(u"4 of 4"), qPrintable(week(QDate(2026, 9, 14)).words));
    QVERIFY(week(QDate(2026, 9, 14)).words.contains(u"not known"));
    QVERIFY(!week(QDate(2026, 7, 6)).value);    // summer
    QVERIFY(!week(QDate(2025, 12, 15)).value);  // before the strip
    QVERIFY(!week(QDate(2026, 10, 5)).value);   // after the data end
    QCOMPARE(weeks.items.last().start, QDate(2026, 9, 28));
  }

  void without_a_calendar_the_strip_says_what_is_missing() {
    WrittenExport folder = two_years();
    folder.files.remove(u"records/calendar.csv"_s);
    school_ = std::make_unique<ImportSchool>();
    QVERIFY_OK(school_->import(folder));
    const Timeline strip = strip_of(school_->number("SELECT id FROM person WHERE identifier = '1001'"));
    QVERIFY(lane(strip, "attendance")->items.isEmpty());
    QVERIFY2(strip.source.contains(u"calendar.csv"), qPrintable(strip.source));
  }

  void reports_name_strengths_first_and_nothing_after_the_as_of_day() {
    const Timeline strip = strip_of(ana_);
    const QList<TimelineItem>& reports = lane(strip, "marks")->items;
    QCOMPARE(reports.size(), 3);
    QCOMPARE(reports[0].start, QDate(2026, 6, 5));
    QVERIFY(reports[0].words.contains(u"grade 8") && reports[0].words.contains(u"A in Maths 8"));
    QCOMPARE(reports[1].label, u"1 A or B, 1 D or F"_s);
    QVERIFY2(reports[1].words.contains(u"A in English 9, D in Algebra 1"), qPrintable(reports[1].words));
    QCOMPARE(reports[2].label, u"1 A or B"_s);
  }

  void marks_of_one_day_count_once_a_course() {
    StudentRecord record;
    record.student.id = ana_;
    const auto add = [&record](MarkType type, const char* course, const char* text) {
      Mark mark;
      mark.type = type;
      mark.course = mark.course_title = QString::fromLatin1(course);
      mark.text = QString::fromLatin1(text);
      mark.read = read_mark(text);
      mark.end_date = QDate(2026, 9, 18);
      record.marks.push_back(mark);
    };
    add(MarkType::Quarter, "Art", "F");
    add(MarkType::Semester, "Art", "C");
    add(MarkType::Quarter, "Band", "P");
    add(MarkType::Quarter, "Choir", "");
    const Timeline strip = strip_of_record(record);
    QCOMPARE(lane(strip, "marks")->items.size(), 1);
    const TimelineItem& report = lane(strip, "marks")->items[0];
    QCOMPARE(report.label, u"1 C"_s);
    QVERIFY2(!report.words.contains(u"F in Art") && report.words.contains(u"no mark yet in Choir"),
             qPrintable(report.words));
    record.marks = {record.marks[2]};
    QCOMPARE(lane(strip_of_record(record), "marks")->items[0].label, u"1 passed"_s);
  }

  void supports_are_bars_with_what_came_of_them() {
    ListDecision plan{
        0,  ana_, DecisionKind::Plan, u"Lunch tutoring"_s, u"Ms. Thorn"_s, QDate(2026, 9, 10), QDate(2026, 9, 24), {},
        {}, {}};
    const auto first = add_decision(school_->file(), plan);
    QVERIFY_OK(first);
    plan.words = u"Morning call"_s;
    plan.decided_on = QDate(2026, 9, 20);
    QVERIFY_OK(add_decision(school_->file(), plan));
    ListDecision seen{
        0,  ana_, DecisionKind::Seen, u"New glasses came"_s, u"Nurse"_s, QDate(2026, 9, 5), QDate(2026, 10, 5), {},
        {}, {}};
    QVERIFY_OK(add_decision(school_->file(), seen));
    QVERIFY_OK(end_decision(school_->file(), *first, QDate(2026, 9, 25), u"From D to B"_s));
    const auto spans = supports_of(school_->file(), ana_);
    QVERIFY_OK(spans);
    QCOMPARE(spans->size(), 2);
    QCOMPARE(spans->at(0).words, u"Morning call"_s);  // newest first
    QVERIFY(!spans->at(0).ended);
    QCOMPARE(spans->at(1).outcome, u"From D to B"_s);
    const Timeline strip = strip_of(ana_);
    const QList<TimelineItem>& bars = lane(strip, "supports")->items;
    QCOMPARE(bars.size(), 2);
    QCOMPARE(bars[0].state, ItemState::Done);
    QCOMPARE(bars[0].end, QDate(2026, 9, 25));
    QVERIFY2(bars[0].words.contains(u"From D to B") && bars[0].words.contains(u"Ms. Thorn"), qPrintable(bars[0].words));
    QCOMPARE(bars[1].state, ItemState::Open);
    QVERIFY(!bars[1].end.isValid());
    QVERIFY2(bars[1].words.contains(u"review was due Sep 24, 2026"), qPrintable(bars[1].words));
    const QList<TimelineItem>& notes = lane(strip, "notes")->items;
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0].kind, u"decision"_s);
    QVERIFY(notes[0].words.contains(u"New glasses came."));
  }

  void notes_go_to_their_lanes_and_restricted_words_do_not() {
    Note contact =
        note(u"family_contact"_s, QDate(2026, 9, 12),
             {{u"good_news"_s, u"What was the good news?"_s, 1, u"Three days without a late mark"_s, false}});
    QVERIFY_OK(add_note(school_->file(), contact));
    Note secret = note(u"note"_s, QDate(2026, 9, 14),
                       {{u"strengths"_s, u"What goes well?"_s, 1, u"Zebulon sings"_s, false},
                        {u"seen"_s, u"What did you see?"_s, 1, u"Zebulon"_s, false}});
    secret.restricted = true;
    QVERIFY_OK(add_note(school_->file(), secret));
    const Timeline strip = strip_of(ana_);
    QCOMPARE(lane(strip, "contacts")->items.size(), 1);
    QVERIFY(lane(strip, "contacts")->items[0].words.contains(u"without a late mark"));
    QCOMPARE(lane(strip, "contacts")->items[0].kind, u"note"_s);
    QCOMPARE(lane(strip, "notes")->items.size(), 1);
    QCOMPARE(lane(strip, "notes")->items[0].label, u"Restricted note"_s);
    const QList<TimelineItem>& strengths = lane(strip, "strengths")->items;
    QCOMPARE(strengths.size(), 2);  // own words, and the contact's good news; nothing of the restricted note
    QVERIFY(strengths[0].words.contains(u"A quiet room"));
    QVERIFY(strengths[1].words.contains(u"Three days"));
    for (const TimelineLane& of : strip.lanes) {
      for (const TimelineItem& item : of.items)
        QVERIFY(!item.words.contains(u"Zebulon") && !item.label.contains(u"Zebulon"));
    }
  }

  void windows_of_the_student_say_where_they_stand() {
    const QList<Milestone> all = {
        milestone("past", offset(Anchor::FirstDay), offset(Anchor::FirstDay, 0, 10)),
        milestone("open", offset(Anchor::FirstDay, 0, 30), offset(Anchor::FirstDay, 0, 100)),
        milestone("met", offset(Anchor::FirstDay, 0, 31), offset(Anchor::FirstDay, 0, 90)),
        milestone("later", offset(Anchor::LastDay, 0, -10), offset(Anchor::LastDay, 0, 60)),
        milestone("others", offset(Anchor::FirstDay), offset(Anchor::LastDay), "missing_work"),
        milestone("before", offset(Anchor::FirstDay, 0, -300), offset(Anchor::FirstDay, 0, -280))};
    TeamActs acts;
    acts[ana_] = {{u"reached"_s, QDate(2026, 9, 20), u"met"_s, {}, 2027}};
    const CohortJourney cohort = cohort_journey(semesters(), all, {student(ana_)}, acts, today);
    const Timeline strip = strip_of(ana_, {today, QDate(2026, 10, 2), {}, &cohort});
    QMap<QString, ItemState> states;
    for (const TimelineItem& item : lane(strip, "milestones")->items) {
      states[item.key] = item.state;
      QVERIFY(item.start >= strip.first && item.end <= strip.last);
    }
    QCOMPARE(states, (QMap<QString, ItemState>{{u"past"_s, ItemState::Missed},
                                               {u"open"_s, ItemState::Open},
                                               {u"met"_s, ItemState::Done},
                                               {u"later"_s, ItemState::ToCome}}));
    const CohortJourney none;
    QVERIFY(lane(strip_of(ana_, {today, QDate(2026, 10, 2), {}, &none}), "milestones")->items.isEmpty());
  }

  void chances_stand_at_their_landmarks_with_their_range() {
    LandmarkChance m1{u"m1"_s, u"after school month 1"_s, QDate(2026, 9, 9), {.61, .52, .7}};
    m1.synthetic = true;
    const LandmarkChance unknown{u"m2"_s, u"after school month 2"_s, QDate(2026, 9, 20), {std::nan(""), 0, 1}};
    const Timeline strip = strip_of(ana_, {today, QDate(2026, 10, 2), {m1, unknown}, nullptr});
    const QList<TimelineItem>& points = lane(strip, "chances")->items;
    QCOMPARE(points.size(), 1);
    QCOMPARE(*points[0].low, .52);
    QCOMPARE(points[0].label, u"about 6 in 10"_s);
    QVERIFY2(points[0].words.contains(u"about 6 in 10 (5 to 7)") && points[0].words.contains(u"Sep 9, 2026") &&
                 points[0].words.contains(u"made-up"),
             qPrintable(points[0].words));
  }

  void chances_come_from_every_passed_landmark_once() {
    const KeyPair key = new_key(u"Hub of the test"_s).take();
    QVERIFY_OK(trust_signer(school_->file(), key.key.fingerprint, u"Hub"_s, key.key.bytes));
    QVERIFY(landmark_chances(school_->file(), QDate(2026, 10, 2), Task())->isEmpty());  // no package
    QTemporaryDir dir;
    const auto keep = [&](const ModelPackage& package, const QString& name) {
      QVERIFY_OK(write_package(package, key, dir.filePath(name)));
      const auto read = read_package_file(dir.filePath(name), QDate());
      QVERIFY_OK(read);
      QVERIFY_OK(keep_package(school_->file(), *read));
    };
    ModelPackage package = small_package({u"g8"_s, u"m1"_s, u"m9"_s});
    keep(package, u"a"_s);
    const auto chances = landmark_chances(school_->file(), QDate(2026, 10, 2), Task());
    QVERIFY_OK(chances);
    QStringList keys;
    for (const LandmarkChance& of : (*chances)[ana_]) {
      keys << of.landmark;
      QVERIFY(of.cutoff <= QDate(2026, 10, 2) && of.chance.low <= of.chance.probability && of.synthetic);
    }
    QVERIFY2(keys.contains(u"m1"_s) && !keys.contains(u"m9"_s), qPrintable(keys.join(u' ')));
    QCOMPARE(keys.removeDuplicates(), 0);
    QVERIFY(landmark_chances(school_->file(), QDate(2028, 9, 2), Task())->isEmpty());  // expired by then
    Task stopped;
    stopped.cancel();
    const auto cancelled = landmark_chances(school_->file(), QDate(2026, 10, 2), stopped);
    QVERIFY(!cancelled.ok() && cancelled.error().kind == ErrorKind::Cancelled);
    package.gate = {false, {}, {u"slope"_s}};
    keep(package, u"b"_s);
    QVERIFY(landmark_chances(school_->file(), QDate(2026, 10, 2), Task())->isEmpty());
  }

  void the_cohorts_windows_stand_by_level_with_their_counts() {
    Milestone district = milestone("district", {Anchor::Date, 0, 3, 1, true, 0}, offset(Anchor::FirstDay, 0, -1));
    district.level = MilestoneLevel::District;
    const QList<Milestone> all = {
        milestone("open", offset(Anchor::FirstDay), offset(Anchor::FirstDay, 0, 100), "d_or_f"),
        milestone("later", offset(Anchor::LastDay), offset(Anchor::LastDay, 0, 60)), district,
        milestone("unknown", offset(Anchor::SchoolDay, 900), offset(Anchor::SchoolDay, 900))};
    TeamActs acts;
    acts[1] = {{u"plan"_s, QDate(2026, 9, 1), {}, {}}};
    using enum IndicatorStatus;
    const QList<StudentFindings> students = {student(1, {finding("no_d_f", OffTrack, 2)}),
                                             student(2, {finding("no_d_f", OffTrack, 1)}),
                                             student(3, {finding("no_d_f", CannotSay)})};
    const Timeline year = cohort_timeline(cohort_journey(semesters(), all, students, acts, today));
    QCOMPARE(year.first, QDate(2026, 3, 1));
    QCOMPARE(year.last, QDate(2027, 8, 31));
    QCOMPARE(year.bands.size(), 2);
    QCOMPARE(year.lanes.size(), 3);
    QCOMPARE(lane(year, "classroom")->items.size(), 0);
    QCOMPARE(lane(year, "district")->items[0].state, ItemState::Missed);
    const TimelineItem& open = lane(year, "school")->items[0];
    QCOMPARE(open.state, ItemState::Open);
    QVERIFY2(open.words.contains(u"concerns 2 (students with a D or F), reached 1, 1 left") &&
                 open.words.contains(u"cannot be said") && open.words.contains(u"As of Oct 2, 2026"),
             qPrintable(open.words));
    const TimelineItem& later = lane(year, "school")->items[1];
    QCOMPARE(later.state, ItemState::ToCome);
    QVERIFY2(!later.words.contains(u"left"), qPrintable(later.words));
    QVERIFY(cohort_timeline(CohortJourney()).lanes.size() == 3);
  }

 private:
  Note note(const QString& form, QDate on, const QList<NoteAnswer>& answers) {
    Note of;
    of.person_id = ana_;
    of.form = form;
    of.happened_on = on;
    of.answers = answers;
    return of;
  }

  Timeline strip_of(qint64 person, StudentJourneyInput input = {today, QDate(2026, 10, 2), {}, nullptr}) {
    auto reader = StudentReader::open(school_->file().handle());
    const auto record = reader->read(person);
    return record ? strip_of_record(*record, input) : Timeline();
  }

  Timeline strip_of_record(const StudentRecord& record,
                           StudentJourneyInput input = {today, QDate(2026, 10, 2), {}, nullptr}) {
    const auto context = rule_context(school_->file(), {});
    const auto strip = student_journey(school_->file(), record, *context, input);
    if (!strip) qWarning("%s", qPrintable(strip.error().sentence));
    return strip ? *strip : Timeline();
  }

  std::unique_ptr<ImportSchool> school_;
  qint64 ana_ = 0;
};

QTEST_GUILESS_MAIN(StudentJourneyTest)
#include "student_journey_test.moc"
