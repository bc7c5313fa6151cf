#include <QTest>
#include <functional>

#include "tests/core/indicators/example_school.h"

using namespace milepost;
using namespace milepost::example;
using namespace Qt::StringLiterals;

// One row: a student, a day, what the rule must answer and a piece of what it must say.
struct Case {
  const char* name;
  const char* indicator;
  const char* status;
  std::optional<double> value;
  const char* says;
  QDate as_of;
  std::function<void(StudentRecord&, RuleContext&)> make;
  const char* policy = "core";
};
Q_DECLARE_METATYPE(Case)

namespace {

const QDate winter(2027, 1, 8);
const QDate summer(2027, 6, 12);

void twin_calendar(RuleContext& context) {
  context.calendars[{u"s2"_s, year}] = weekdays(first_day.addDays(4), QDate(2027, 6, 4));
  context.day_attendance.insert({u"s2"_s, year});
}

SectionStrip::Track track(qint64 class_id, std::vector<AttendanceStatus> first_days) {
  SectionStrip::Track track{
      class_id, QByteArray::number(class_id), quint16(first_day_of_school_year(year).daysTo(first_day)), {}};
  // Aug 13 and 14 are Thursday and Friday; the strip runs over calendar days.
  for (const AttendanceStatus status : first_days) track.codes.push_back(AttendanceCode(status));
  return track;
}

void only_sections(RuleContext& context) {
  context.day_attendance.clear();
  context.section_attendance.insert(year);
}

// Both classes for 20 calendar days from Aug 13 (14 instructional): the given ones missed, the rest as filler.
void add_sections(StudentRecord& record, AttendanceStatus filler, std::vector<int> missed_1,
                  std::vector<int> missed_2) {
  std::vector<AttendanceStatus> one(20, filler), two(20, filler);
  for (const int day : missed_1) one[size_t(day)] = AttendanceStatus::ExcusedAbsence;
  for (const int day : missed_2) two[size_t(day)] = AttendanceStatus::UnexcusedAbsence;
  record.sections.push_back({year, SectionStrip{{track(1, one), track(2, two)}}});
  record.classes = {{first_day, {}}, {first_day, {}}};
}

void second_semester(StudentRecord& record, const QStringList& letters) {
  const size_t before = record.marks.size();
  add_marks(record, letters);
  for (size_t i = before; i < record.marks.size(); ++i) {
    record.marks[i].term_code = u"S2"_s;
    record.marks[i].end_date = QDate(2027, 6, 4);
  }
}

using S = StudentRecord;
using C = RuleContext;
constexpr auto none = std::nullopt;

// clang-format off: one case, one or two lines
QList<Case> attendance_cases() {
  return {
      {"95.9 % is watch, never 96", "attendance", "watch", 117.0 / 122, "95.9 %", school_day(122),
       [](S& s, C&) { set_days(s, 1, 5); }},
      {"96.0 % is on track", "attendance", "on_track", 0.96, "96.0 %", school_day(100),
       [](S& s, C&) { set_days(s, 1, 4); }},
      {"exactly 90 % is watch", "attendance", "watch", 0.90, "90.0 %", school_day(50),
       [](S& s, C&) { set_days(s, 1, 5); }},
      {"89.99 % is off track", "attendance", "off_track", 133.0 / 148, "89.8 %", school_day(148),
       [](S& s, C&) { set_days(s, 1, 15); }},
      {"95.99 % does not show 96", "attendance", "watch", 167.0 / 174, "95.9 %", school_day(174),
       [](S& s, C&) { set_days(s, 1, 7); }},
      {"9 days are too early", "attendance", "cannot_say", none, "Too early: 9", school_day(9), [](S&, C&) {}},
      {"10 days are enough", "attendance", "on_track", 1.0, "10 of 10", school_day(10), [](S&, C&) {}},
      {"no calendar, no attendance", "attendance", "cannot_say", none, "calendar.csv", school_day(50),
       [](S&, C& c) { c.calendars.clear(); }},
      {"no attendance file, no attendance", "attendance", "cannot_say", none, "attendance_day.csv", school_day(50),
       [](S&, C& c) { c.day_attendance.clear(); }},
      {"no enrollment, no attendance", "attendance", "cannot_say", none, "school_enrollment.csv", school_day(50),
       [](S& s, C&) { s.schools.clear(); }},
      {"no entry date, no attendance", "attendance", "cannot_say", none, "entry date", school_day(50),
       [](S& s, C&) { s.schools[0].entry = {}; }},
      {"unknown days leave the denominator and are named", "attendance", "on_track", 1.0,
       "unknown and left out: 3 of 50", school_day(50), [](S& s, C&) { set_days(s, 1, 3, AttendanceStatus::Unknown); }},
      {"too many unknown days are too early", "attendance", "cannot_say", none, "9 known", school_day(50),
       [](S& s, C&) { set_days(s, 1, 41, AttendanceStatus::Unknown); }},
      {"out-of-school suspension is an absence", "attendance", "watch", 0.9, "18 of 20", school_day(20),
       [](S& s, C&) { set_days(s, 1, 2, AttendanceStatus::OutOfSchoolSuspension); }},
      {"in-school suspension is not", "attendance", "on_track", 1.0, "20 of 20", school_day(20),
       [](S& s, C&) { set_days(s, 1, 2, AttendanceStatus::InSchoolSuspension); }},
      {"tardy, activity, early departure and independent study are present", "attendance", "on_track", 1.0, "20 of 20",
       school_day(20),
       [](S& s, C&) {
         set_day(s, school_day(1), AttendanceStatus::Tardy);
         set_day(s, school_day(2), AttendanceStatus::SchoolActivity);
         set_day(s, school_day(3), AttendanceStatus::EarlyDeparture);
         set_day(s, school_day(4), AttendanceStatus::IndependentStudy);
       }},
      {"weekend rows count for nothing", "attendance", "on_track", 1.0, "20 of 20", school_day(20),
       [](S& s, C&) { set_day(s, QDate(2026, 8, 15), AttendanceStatus::UnexcusedAbsence); }},
      {"a mid-year entrant counts from the entry", "attendance", "watch", 0.9, "18 of 20", school_day(60),
       [](S& s, C&) {
         s.schools[0].entry = school_day(41);
         set_days(s, 1, 40);  // rows from before the entry
         set_days(s, 45, 46);
       }},
      {"the exit date still counts", "attendance", "on_track", 1.0, "30 of 30", school_day(60),
       [](S& s, C&) {
         s.schools[0].exit = school_day(30);
         set_days(s, 31, 40);
       }},
      {"two spans at one school are summed", "attendance", "watch", 0.9, "18 of 20", school_day(60),
       [](S& s, C&) {
         s.schools[0].exit = school_day(10);
         s.schools.push_back({u"s1"_s, year, u"09"_s, school_day(51), {}, true});
         set_days(s, 1, 1);
         set_days(s, 20, 30);
         set_days(s, 51, 51);
       }},
      {"overlapping spans count a day once", "attendance", "on_track", 1.0, "20 of 20", school_day(20),
       [](S& s, C&) { s.schools.push_back(s.schools[0]); }},
      {"a transfer takes each school's own calendar", "attendance", "watch", 26.0 / 28, "at 2 schools", school_day(30),
       [](S& s, C& c) {
         twin_calendar(c);
         c.calendars[{u"s2"_s, year}].add(school_day(15), false);
         c.calendars[{u"s2"_s, year}].add(school_day(16), false);
         s.schools[0].exit = school_day(10);
         s.schools.push_back({u"s2"_s, year, u"09"_s, school_day(11), {}, true});
         set_days(s, 9, 12);  // at the first school: two of them after leaving it
       }},
      {"a transfer from a school without a calendar cannot be said", "attendance", "cannot_say", none, "calendar",
       school_day(30),
       [](S& s, C&) {
         s.schools.push_back({u"s2"_s, year, u"09"_s, school_day(11), {}, true});
       }},
      {"days after the data's end are not presence", "attendance", "watch", 0.9, "18 of 20", school_day(60),
       [](S& s, C& c) {
         c.data_through = school_day(20);
         set_days(s, 1, 2);
       }},
      {"days after the calendar's end are not presence", "attendance", "watch", 0.9, "18 of 20", school_day(60),
       [](S& s, C& c) {
         c.calendars[{u"s1"_s, year}] = weekdays(first_day, school_day(20));
         set_days(s, 1, 2);
       }},
      {"EWIMS flags exactly 90 %", "attendance", "off_track", 0.9, "90.0 %", school_day(50),
       [](S& s, C&) { set_days(s, 1, 5); }, "ewims"},
      {"Washington takes exactly 90 %", "attendance", "on_track", 0.9, "90.0 %", school_day(50),
       [](S& s, C&) { set_days(s, 1, 5); }, "washington"},
      {"95 % is on track in Chicago", "attendance", "on_track", 0.95, "95.0 %", school_day(20),
       [](S& s, C&) { set_days(s, 1, 1); }, "chicago"},

      {"recent: the last 20 days only", "attendance_recent", "on_track", 1.0, "20 of 20", school_day(60),
       [](S& s, C&) { set_days(s, 1, 40); }},
      {"recent: 3 of the last 20", "attendance_recent", "off_track", 0.85, "17 of 20", school_day(60),
       [](S& s, C&) { set_days(s, 58, 60); }},
      {"recent: 12 days make 12", "attendance_recent", "watch", 11.0 / 12, "11 of 12", school_day(12),
       [](S& s, C&) { set_days(s, 1, 1); }},
      {"recent: 9 days are too early", "attendance_recent", "cannot_say", none, "Too early", school_day(9),
       [](S&, C&) {}},

      {"first days: day 19 is not yet day 20", "first_20_days", "cannot_say", none, "day 20 is not over",
       school_day(19), [](S& s, C&) { set_days(s, 1, 9); }},
      {"first days: 2 of 20 is 10 % and off", "first_20_days", "off_track", 0.1, "2 of the first 20", school_day(20),
       [](S& s, C&) { set_days(s, 1, 2); }, "ewims"},
      {"first days: 1 of 20 is on", "first_20_days", "on_track", 0.05, "1 of the first 20", school_day(20),
       [](S& s, C&) { set_days(s, 1, 1); }, "ewims"},
      {"first days: later days change nothing", "first_20_days", "on_track", 0.0, "0 of the first 20", school_day(60),
       [](S& s, C&) { set_days(s, 21, 60); }},
      {"first days: 30 by policy", "first_20_days", "cannot_say", none, "day 30 is not over", school_day(29),
       [](S&, C& c) { c.policy.first_days = 30; }},

      {"sections: every section missed is a day missed", "attendance", "watch", 13.0 / 14, "every scheduled section",
       school_day(14),
       [](S& s, C& c) {
         only_sections(c);
         add_sections(s, AttendanceStatus::Present, {0, 1}, {0});
       }},
      {"sections: the schedule is the classes where no Present rows came", "attendance", "watch", 13.0 / 14,
       "every scheduled section", school_day(14),
       [](S& s, C& c) {
         only_sections(c);
         add_sections(s, AttendanceStatus::None, {0, 1}, {0});
       }},
      {"sections: without classes and Present rows nothing is known", "attendance", "cannot_say", none, "0 known",
       school_day(14),
       [](S& s, C& c) {
         only_sections(c);
         add_sections(s, AttendanceStatus::None, {0}, {0});
         s.classes.clear();
       }},
      {"sections: a class that has not begun is not scheduled", "attendance", "watch", 13.0 / 14,
       "every scheduled section", school_day(14),
       [](S& s, C& c) {
         only_sections(c);
         add_sections(s, AttendanceStatus::None, {0}, {});
         s.classes[1].begin = school_day(5);
       }},
      {"sections: an unknown section leaves an absent day unknown", "attendance", "on_track", 1.0,
       "unknown and left out: 1 of 14", school_day(14),
       [](S& s, C& c) {
         only_sections(c);
         add_sections(s, AttendanceStatus::Present, {0}, {});
         s.sections[0].strip.tracks[1].codes[0] = AttendanceCode(AttendanceStatus::Unknown);
       }},
      {"sections: day attendance is taken where it came", "attendance", "on_track", 1.0, "14 of 14", school_day(14),
       [](S& s, C& c) {
         c.section_attendance.insert(year);
         add_sections(s, AttendanceStatus::Present, {0}, {0});
       }},
      {"section share: missed of scheduled", "attendance_sections", "off_track", 3.0 / 28, "3 of 28", school_day(14),
       [](S& s, C& c) {
         c.section_attendance.insert(year);
         add_sections(s, AttendanceStatus::Present, {0, 1}, {0});
       }},
      {"section share: 4 % exactly is on track", "attendance_sections", "on_track", 0.04, "4.0 %", school_day(14),
       [](S& s, C& c) {
         c.section_attendance.insert(year);
         add_sections(s, AttendanceStatus::Present, {0}, {});
         for (const int day : {4, 5, 6})
           s.sections[0].strip.tracks[1].codes[size_t(day)] = AttendanceCode(AttendanceStatus::Unknown);
       }},
      {"section share: weekend rows count for nothing", "attendance_sections", "on_track", 0.0, "0 of 28",
       school_day(14),
       [](S& s, C& c) {
         c.section_attendance.insert(year);
         add_sections(s, AttendanceStatus::Present, {2, 3}, {2});
       }},
      {"section share: not from days", "attendance_sections", "cannot_say", none, "attendance_section.csv",
       school_day(14), [](S& s, C&) { set_days(s, 1, 3); }},

      {"suspension: none", "suspension", "on_track", 0.0, "School process: 0 days", winter, [](S&, C&) {}},
      {"suspension: one day is watch", "suspension", "watch", 1.0, "1 days", winter,
       [](S& s, C&) { add_behavior(s, QDate(2026, 9, 9), 1); }},
      {"suspension: two days are off", "suspension", "off_track", 2.0, "2 days", winter,
       [](S& s, C&) { add_behavior(s, QDate(2026, 9, 9), 2); }},
      {"suspension: in school is not out of school", "suspension", "on_track", 0.0, "0 days", winter,
       [](S& s, C&) { add_behavior(s, QDate(2026, 9, 9), 3, false); }},
      {"suspension: a victim is not suspended", "suspension", "on_track", 0.0, "0 days", winter,
       [](S& s, C&) { add_behavior(s, QDate(2026, 9, 9), 3, true, false); }},
      {"suspension: one incident in two rows counts once", "suspension", "watch", 1.0, "1 days", winter,
       [](S& s, C&) {
         add_behavior(s, QDate(2026, 9, 9), 1);
         s.behavior.push_back(s.behavior[0]);
       }},
      {"suspension: a missing length is one day and said", "suspension", "watch", 1.0, "length is missing", winter,
       [](S& s, C&) { add_behavior(s, QDate(2026, 9, 9), none); }},
      {"suspension: last year's is not this year's", "suspension", "on_track", 0.0, "0 days", winter,
       [](S& s, C&) { add_behavior(s, QDate(2026, 5, 9), 3); }},
      {"suspension: from attendance codes where no behavior came", "suspension", "off_track", 2.0, "attendance codes",
       winter,
       [](S& s, C& c) {
         c.behavior = false;
         set_days(s, 1, 2, AttendanceStatus::OutOfSchoolSuspension);
       }},
      {"suspension: no source at all", "suspension", "cannot_say", none, "behavior.csv", winter,
       [](S&, C& c) {
         c.behavior = false;
         c.day_attendance.clear();
       }},
      {"suspension: EWIMS flags any", "suspension", "off_track", 1.0, "1 days", winter,
       [](S& s, C&) { add_behavior(s, QDate(2026, 9, 9), 1); }, "ewims"},
  };
}

QList<Case> mark_cases() {
  return {
      {"no marks yet", "no_d_f", "cannot_say", none, "No official term marks yet", winter, [](S&, C&) {}},
      {"no marks came", "no_d_f", "cannot_say", none, "marks.csv", winter, [](S&, C& c) { c.marks = false; }},
      {"all C or better", "no_d_f", "on_track", 0.0, "No D or F in 3", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"C-"_s, u"B+"_s});
       }},
      {"one F and one D", "no_d_f", "off_track", 2.0, "D in English, F in Biology", winter,
       [](S& s, C&) {
         add_marks(s, {u"D"_s, u"A"_s, u"F"_s});
       }},
      {"D+ is a D", "no_d_f", "off_track", 1.0, "D+ in English", winter,
       [](S& s, C&) {
         add_marks(s, {u"D+"_s, u"A"_s});
       }},
      {"D- in small letters is a D", "no_d_f", "off_track", 1.0, "d- in English", winter,
       [](S& s, C&) {
         add_marks(s, {u" d- "_s, u"A"_s});
       }},
      {"85.12 B+ reads as its letter", "no_d_f", "on_track", 0.0, "No D or F", winter,
       [](S& s, C&) { add_marks(s, {u"85.12 B+"_s}); }},
      {"I is unknown and shown", "no_d_f", "cannot_say", none, "no mark yet in Algebra (I)", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"I"_s});
       }},
      {"an empty mark is unknown and shown", "no_d_f", "cannot_say", none, "no mark yet in Algebra", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u""_s});
       }},
      {"NM beside an F is shown, the F decides", "no_d_f", "off_track", 1.0, "no mark yet in Algebra (NM)", winter,
       [](S& s, C&) {
         add_marks(s, {u"F"_s, u"NM"_s});
       }},
      {"NC is shown as no credit", "no_d_f", "cannot_say", none, "no credit in Algebra (NC)", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"NC"_s});
       }},
      {"a number is no letter", "no_d_f", "cannot_say", none, "no letter in Algebra (64)", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"64"_s});
       }},
      {"W is named and does not count", "no_d_f", "on_track", 0.0, "withdrawn or audited: Algebra (W)", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"W"_s});
       }},
      {"a pass/fail-only schedule has no D or F", "no_d_f", "on_track", 0.0, "No D or F in 3", winter,
       [](S& s, C&) {
         add_marks(s, {u"P"_s, u"CR"_s, u"S"_s});
       }},
      {"only a progress mark shows a D", "no_d_f", "watch", 0.0, "later progress mark shows D in English", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"B"_s});
         Mark& mark = add_mark(s, u"English"_s, Subject::Ela, u"D"_s);
         mark.type = MarkType::Progress;
         mark.term_code = u"P3"_s;
         mark.end_date = QDate(2027, 1, 6);
       }},
      {"a progress mark before the term mark is history", "no_d_f", "on_track", 0.0, "No D or F", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"B"_s});
         Mark& mark = add_mark(s, u"English"_s, Subject::Ela, u"D"_s);
         mark.type = MarkType::Progress;
         mark.end_date = QDate(2026, 10, 6);
       }},
      {"progress alone: a D is watch", "no_d_f", "watch", none, "No official term marks yet. A later progress mark",
       winter, [](S& s, C&) { add_mark(s, u"English"_s, Subject::Ela, u"D"_s).type = MarkType::Progress; }},
      {"progress alone without a D says nothing", "no_d_f", "cannot_say", none, "No official term marks yet", winter,
       [](S& s, C&) { add_mark(s, u"English"_s, Subject::Ela, u"B"_s).type = MarkType::Progress; }},
      {"the latest term counts: quarter after semester", "no_d_f", "on_track", 0.0, "Q3", QDate(2027, 4, 1),
       [](S& s, C&) {
         add_marks(s, {u"F"_s});
         Mark& mark = add_mark(s, u"English"_s, Subject::Ela, u"B"_s);
         mark.type = MarkType::Quarter;
         mark.term_code = u"Q3"_s;
         mark.end_date = QDate(2027, 3, 19);
       }},
      {"a semester mark stands before its last quarter", "no_d_f", "on_track", 0.0, "S1", winter,
       [](S& s, C&) {
         add_marks(s, {u"C"_s});
         Mark& mark = add_mark(s, u"English"_s, Subject::Ela, u"D"_s);
         mark.type = MarkType::Quarter;
         mark.term_code = u"Q2"_s;
       }},
      {"a mark without a date is not seen", "no_d_f", "cannot_say", none, "1 have none", winter,
       [](S& s, C&) { add_mark(s, u"English"_s, Subject::Ela, u"F"_s).end_date = {}; }},
      {"Chicago watches a D", "no_d_f", "watch", 1.0, "D in English", winter,
       [](S& s, C&) {
         add_marks(s, {u"D"_s, u"A"_s});
       },
       "chicago"},

      {"GPA 2.5 is on track", "gpa", "on_track", 2.5, "GPA 2.50", winter,
       [](S& s, C&) {
         add_marks(s, {u"B"_s, u"C"_s});
       }},
      {"GPA 2.499… is watch and shows 2.49", "gpa", "watch", 2.49995, "GPA 2.49", winter,
       [](S& s, C&) {
         add_marks(s, {u"B"_s, u"C"_s});
         s.marks[0].credits_attempted = 9.999;
         s.marks[1].credits_attempted = 10.001;
       }},
      {"GPA 2.0 is watch", "gpa", "watch", 2.0, "GPA 2.00", winter,
       [](S& s, C&) {
         add_marks(s, {u"C"_s, u"C+"_s});
       }},
      {"below 2.0 is off track", "gpa", "off_track", 1.5, "GPA 1.50", winter,
       [](S& s, C&) {
         add_marks(s, {u"C"_s, u"D"_s});
       }},
      {"EWIMS flags exactly 2.0", "gpa", "off_track", 2.0, "GPA 2.00", winter,
       [](S& s, C&) {
         add_marks(s, {u"C"_s, u"C"_s});
       },
       "ewims"},
      {"plus and minus weigh nothing", "gpa", "on_track", 4.0, "GPA 4.00", winter,
       [](S& s, C&) {
         add_marks(s, {u"A+"_s, u"A-"_s});
       }},
      {"by credits attempted", "gpa", "off_track", 1.0, "GPA 1.00", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"F"_s});
         s.marks[1].credits_attempted = 15;
       }},
      {"missing credits weigh the same and are said", "gpa", "watch", 2.0, "weighs the same", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"F"_s});
         s.marks[1].credits_attempted = none;
         s.marks[0].credits_attempted = 10;
       }},
      {"a course out of the GPA stays out", "gpa", "on_track", 4.0, "from 1 marks", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"F"_s});
         s.marks[1].in_gpa = false;
       }},
      {"pass/fail only has no GPA", "gpa", "cannot_say", none, "pass marks carry no points", winter,
       [](S& s, C&) {
         add_marks(s, {u"P"_s, u"P"_s});
       }},
      {"NM carries no points and is shown", "gpa", "on_track", 4.0, "no mark yet in Algebra (NM)", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"NM"_s});
       }},
      {"quarter marks only where no semester mark is", "gpa", "on_track", 3.0, "1 of them quarter marks", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"C"_s, u"F"_s});
         for (Mark& mark : s.marks) mark.type = MarkType::Quarter;
         s.marks.pop_back();
         add_mark(s, u"English"_s, Subject::Ela, u"A"_s);
       }},
      {"a year mark does not count beside its semesters", "gpa", "on_track", 3.0, "GPA 3.00", summer,
       [](S& s, C&) {
         add_marks(s, {u"B"_s});
         Mark& mark = add_mark(s, u"English"_s, Subject::Ela, u"F"_s);
         mark.type = MarkType::Year;
         mark.end_date = QDate(2027, 6, 4);
       }},
      {"a year mark alone counts", "gpa", "on_track", 4.0, "GPA 4.00", summer,
       [](S& s, C&) { add_mark(s, u"English"_s, Subject::Ela, u"A"_s).type = MarkType::Year; }},
      {"both semesters of a course count", "gpa", "on_track", 3.0, "from 2 marks", summer,
       [](S& s, C&) {
         add_marks(s, {u"C"_s});
         second_semester(s, {u"A"_s});
       }},
      {"a repeated course: the higher mark (CORE)", "gpa", "watch", 2.0, "from 1 marks", winter,
       [](S& s, C&) {
         add_marks(s, {u"F"_s});
         add_mark(s, u"English"_s, Subject::Ela, u"C"_s).end_date = QDate(2027, 1, 7);
       }},
      {"a repeated course: the latest (Washington)", "gpa", "off_track", 0.0, "from 1 marks", winter,
       [](S& s, C&) {
         add_marks(s, {u"C"_s});
         add_mark(s, u"English"_s, Subject::Ela, u"F"_s).end_date = QDate(2027, 1, 7);
       },
       "washington"},
      {"a repeated course: both (Chicago)", "gpa", "off_track", 1.0, "from 2 marks", winter,
       [](S& s, C&) {
         add_marks(s, {u"C"_s});
         add_mark(s, u"English"_s, Subject::Ela, u"F"_s).end_date = QDate(2027, 1, 7);
       },
       "chicago"},
      {"a repeating ninth grader's earlier year is not in it", "gpa", "on_track", 4.0, "from 1 marks", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s});
         Mark& mark = add_mark(s, u"Algebra"_s, Subject::Math, u"F"_s);
         mark.school_year = year - 1;
         mark.end_date = QDate(2025, 12, 19);
       }},

      {"credits: on the pace at the first semester", "credits", "on_track", 30.0, "pace is 27.5 after 1 of 2", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"D"_s});
       }},
      {"credits: one course short is watch", "credits", "watch", 25.0, "Earned 25", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"F"_s});
       }},
      {"credits: two courses short is off track", "credits", "off_track", 20.0, "Earned 20", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"F"_s, u"F"_s});
       }},
      {"credits: half-credit districts are read from their marks", "credits", "on_track", 3.0, "pace is 2.75", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"D"_s});
         for (Mark& mark : s.marks) mark.credits_attempted = mark.credits_earned = 0.5;
       }},
      {"credits: an under-enrolled schedule cannot reach them", "credits", "cannot_say", none,
       "Cannot reach 55 credits with this schedule", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"A"_s, u"A"_s, u"A"_s});
       }},
      {"credits: four classes cannot reach them either", "credits", "cannot_say", none,
       "with this schedule of 4 classes", school_day(10),
       [](S& s, C&) {
         s.classes.assign(4, ClassSpan{first_day, {}});
       }},
      {"credits: before a semester ends nothing is said", "credits", "cannot_say", none,
       "No semester or year marks yet", school_day(40), [](S&, C&) {}},
      {"credits: earned not given is read from the mark", "credits", "on_track", 30.0, "Earned 30", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"A"_s, u"P"_s, u"A"_s, u"A"_s, u"D"_s});
         for (Mark& mark : s.marks) mark.credits_earned = none;
       }},
      {"credits: Washington wants all that was attempted", "credits", "off_track", 25.0, "25 of 30", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"F"_s});
       },
       "washington"},
      {"credits: Washington does not count a withdrawal", "credits", "on_track", 5.0, "5 of 5", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"W"_s});
       },
       "washington"},
      {"credits: an incomplete is off track in Washington", "credits", "off_track", 5.0, "5 of 10", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"I"_s});
       },
       "washington"},
      {"credits: Philadelphia wants each core area", "credits", "off_track", 30.0, "science", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"A"_s, u"F"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s});
       },
       "philadelphia"},
      {"credits: a repeater's earlier ninth grade counts once", "credits", "on_track", 30.0, "5 of them in an earlier",
       winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"F"_s});
         for (const QString& course : {u"English"_s, u"History"_s}) {
           Mark& mark = add_mark(s, course, Subject::Ela, course == u"English"_s ? u"C"_s : u"F"_s);
           mark.school_year = year - 1;
           mark.end_date = QDate(2025, 12, 19);
         }
         add_mark(s, u"Elective 9"_s, Subject::Elective, u"B"_s);
       }},

      {"core failures: none", "core_failures", "on_track", 0.0, "0 semester Fs", winter,
       [](S& s, C&) {
         add_marks(s, {u"D"_s, u"D"_s, u"A"_s, u"B"_s, u"F"_s});
       }},
      {"core failures: one is watch", "core_failures", "watch", 1.0, "Algebra", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"F"_s});
       }},
      {"core failures: two are off track", "core_failures", "off_track", 2.0, "2 semester Fs", winter,
       [](S& s, C&) {
         add_marks(s, {u"F"_s, u"F"_s});
       }},
      {"core failures: an open mark leaves it open", "core_failures", "cannot_say", none, "Algebra (I)", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"I"_s});
       }},
      {"core failures: a year's F is two", "core_failures", "off_track", 2.0, "2 semester Fs", winter,
       [](S& s, C&) { add_mark(s, u"English"_s, Subject::Ela, u"F"_s).type = MarkType::Year; }},

      {"Chicago: five credits and one core F", "chicago_on_track", "on_track", 5.5, "at the year's end", summer,
       [](S& s, C&) {
         add_marks(s, {u"F"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s});
         second_semester(s, {u"D"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s});
       }},
      {"Chicago: two core Fs are off track", "chicago_on_track", "off_track", 5.0, "2 semester core Fs", summer,
       [](S& s, C&) {
         add_marks(s, {u"F"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s});
         second_semester(s, {u"F"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s});
       }},
      {"Chicago: the pace at mid-year", "chicago_on_track", "on_track", 2.5, "pace after 1 of 2", winter,
       [](S& s, C&) {
         add_marks(s, {u"F"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s});
       }},
      {"Chicago: below the pace", "chicago_on_track", "off_track", 2.0, "pace after 1 of 2", winter,
       [](S& s, C&) {
         add_marks(s, {u"F"_s, u"A"_s, u"A"_s, u"A"_s, u"A"_s, u"F"_s});
       }},
      {"Chicago: too few courses cannot reach it", "chicago_on_track", "cannot_say", none, "Cannot reach 5", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"A"_s, u"A"_s, u"A"_s});
       }},

      {"A-G: C or better in all", "ag_progress", "on_track", 1.0, "2 of 2", winter,
       [](S& s, C&) {
         add_marks(s, {u"C-"_s, u"A"_s});
         s.marks[0].ag_area = 'B';
         s.marks[1].ag_area = 'C';
       }},
      {"A-G: a D does not meet it", "ag_progress", "watch", 0.5, "D in English", winter,
       [](S& s, C&) {
         add_marks(s, {u"D"_s, u"A"_s, u"F"_s});
         s.marks[0].ag_area = 'B';
         s.marks[1].ag_area = 'C';
       }},
      {"A-G: a pass does not meet it", "ag_progress", "watch", 0.5, "P in English", winter,
       [](S& s, C&) {
         add_marks(s, {u"P"_s, u"A"_s});
         s.marks[0].ag_area = 'B';
         s.marks[1].ag_area = 'C';
       }},
      {"A-G: no course marked", "ag_progress", "cannot_say", none, "agArea", winter,
       [](S& s, C&) { add_marks(s, {u"A"_s}); }},

      {"end of year: both", "end_of_year", "on_track", 2.0, "2 of 2 met", winter,
       [](S& s, C&) {
         add_marks(s, {u"B"_s, u"C"_s});
       }},
      {"end of year: GPA 2.0 is not enough", "end_of_year", "off_track", 1.0, "1 of 2 met", winter,
       [](S& s, C&) {
         add_marks(s, {u"C"_s, u"C"_s});
       }},
      {"end of year: a D decides without a GPA", "end_of_year", "off_track", 0.0, "cannot say", winter,
       [](S& s, C&) {
         add_marks(s, {u"D"_s});
         s.marks[0].in_gpa = false;
       }},
      {"end of year: an open mark leaves it open", "end_of_year", "cannot_say", 1.0, "cannot say", winter,
       [](S& s, C&) {
         add_marks(s, {u"A"_s, u"I"_s});
       }},
      {"end of year: no marks", "end_of_year", "cannot_say", none, "cannot say", winter, [](S&, C&) {}},
      {"end of year: a D is a D in Chicago too", "end_of_year", "off_track", none, "1 of 2 met", winter,
       [](S& s, C&) {
         add_marks(s, {u"D"_s, u"A"_s, u"A"_s, u"A"_s});
       },
       "chicago"},
      {"progress: all parts", "progress_monitoring", "on_track", 3.0, "3 of 3", winter,
       [](S& s, C&) { add_marks(s, {u"B"_s}); }},
      {"progress: an unknown part leaves it open", "progress_monitoring", "cannot_say", none, "cannot say", winter,
       [](S&, C&) {}},
      {"progress: a part off track decides", "progress_monitoring", "off_track", none, "Attendance: off track", winter,
       [](S& s, C&) { set_days(s, 1, 30); }},
  };
}

// These begin from a student who was ready for high school in grade 8.
QList<Case> readiness_cases() {
  return {
      {"readiness: four of four", "hs_readiness", "on_track", 4.0, "4 of 4", winter, [](S&, C&) {}},
      {"readiness: a D in maths", "hs_readiness", "watch", 3.0, "D in Grade 8 course 2", winter,
       [](S& s, C&) {
         s.marks[1].text = u"D"_s;
         s.marks[1].read = read_mark("D");
         s.marks[0].read = s.marks[2].read = read_mark("A");
       }},
      {"readiness: a D in science is no part", "hs_readiness", "on_track", 4.0, "4 of 4", winter,
       [](S& s, C&) {
         s.marks[2].read = read_mark("D");
         s.marks[0].read = s.marks[1].read = read_mark("A");
       }},
      {"readiness: GPA and attendance", "hs_readiness", "off_track", 2.0, "attendance 95.5 %", winter,
       [](S& s, C&) {
         for (Mark& mark : s.marks) mark.read = read_mark("C");
         s.summaries[0].days_attended = 172;
       }},
      {"readiness: suspended in grade 8", "hs_readiness", "watch", 3.0, "1 days out of school", winter,
       [](S& s, C&) { add_behavior(s, QDate(2026, 3, 3), 1); }},
      {"readiness: in-school suspension is not out of school", "hs_readiness", "on_track", 4.0, "not suspended", winter,
       [](S& s, C&) { add_behavior(s, QDate(2026, 3, 3), 1, false); }},
      {"readiness: no attendance on file", "hs_readiness", "cannot_say", 3.0, "attendance not on file", winter,
       [](S& s, C&) { s.summaries.clear(); }},
      {"readiness: behavior that begins later says nothing of grade 8", "hs_readiness", "cannot_say", 3.0,
       "suspensions not on file", winter,
       [](S& s, C& c) {
         c.behavior_from = QDate(2026, 9, 1);
         s.summaries[0].days_out_of_school_suspension = none;
       }},
      {"readiness: suspensions from the summary", "hs_readiness", "watch", 3.0, "2 days out of school", winter,
       [](S& s, C& c) {
         c.behavior_from = QDate(2026, 9, 1);
         s.summaries[0].days_out_of_school_suspension = 2;
       }},
      {"readiness: two parts missed decide though one is unknown", "hs_readiness", "off_track", 1.0, "1 of 4", winter,
       [](S& s, C&) {
         for (Mark& mark : s.marks) mark.read = read_mark("D");
         s.summaries.clear();
       }},
      {"readiness: no grade 8 records", "hs_readiness", "cannot_say", none, "No grade 8 records", winter,
       [](S& s, C&) {
         s.marks.clear();
         s.summaries.clear();
       }},
      {"start: readiness alone until the first days are over", "risk_diagnostic", "on_track", 1.0, "not due yet",
       school_day(5), [](S&, C&) {}},
      {"start: both parts after them", "risk_diagnostic", "off_track", 1.0, "1 of 2", school_day(30),
       [](S& s, C&) { set_days(s, 1, 5); }},
      {"start: a missing calendar is missing, not early", "risk_diagnostic", "cannot_say", 1.0, "cannot say",
       school_day(5), [](S&, C& c) { c.calendars.clear(); }},
  };
}

// clang-format on
void rows(const QList<Case>& cases) {
  QTest::addColumn<Case>("of");
  for (const Case& of : cases) QTest::newRow(of.name) << of;
}

void check(const Case& of, StudentRecord record) {
  RuleContext rules = context(of.as_of, QLatin1String(of.policy));
  of.make(record, rules);
  const IndicatorFinding found = finding(of.indicator, record, rules);
  const QByteArray said = found.reason.toUtf8();
  QVERIFY2(qstrcmp(status_word(found.status), of.status) == 0,
           (QByteArray(status_word(found.status)) + ": " + said).constData());
  QVERIFY2(said.contains(of.says), said.constData());
  if (of.value) {
    QVERIFY2(found.value.has_value(), said.constData());
    QVERIFY2(std::abs(*found.value - *of.value) < 1e-9,
             (QByteArray::number(*found.value, 'g', 12) + ": " + said).constData());
  }
  QCOMPARE(found.policy, QLatin1String(of.policy));
  QCOMPARE(found.as_of, of.as_of);
  QVERIFY(found.window.start.isValid() && found.window.end.isValid());
  QVERIFY(found.window.end <= of.as_of);
}

}  // namespace

class RulesTest : public QObject {
  Q_OBJECT

 private slots:
  void attendance_and_process_data() { rows(attendance_cases()); }
  void attendance_and_process() {
    QFETCH(Case, of);
    check(of, student());
  }
  void marks_and_credits_data() { rows(mark_cases()); }
  void marks_and_credits() {
    QFETCH(Case, of);
    check(of, student());
  }
  void grade_8_data() { rows(readiness_cases()); }
  void grade_8() {
    QFETCH(Case, of);
    check(of, ready_student());
  }

  void the_example_calendar_is_what_the_tests_think() {
    QCOMPARE(school_day(1), first_day);
    QCOMPARE(school_day(3), QDate(2026, 8, 17));
    QVERIFY(school_day(174) <= QDate(2027, 6, 4));
  }

  void first_time_and_repeating_ninth_graders_apart() {
    const RuleContext rules = context(winter);
    StudentRecord record = student();
    QVERIFY(!is_repeating_ninth(record, rules));
    record.schools[0].first_time_ninth = false;
    QVERIFY(is_repeating_ninth(record, rules));
    record.schools[0].first_time_ninth.reset();
    QVERIFY(!is_repeating_ninth(record, rules));
    add_mark(record, u"English"_s, Subject::Ela, u"F"_s).school_year = year - 1;
    QVERIFY(is_repeating_ninth(record, rules));
    record.schools[0].first_time_ninth = true;  // the school's own word stands
    QVERIFY(!is_repeating_ninth(record, rules));
  }

  void leaving_is_before_the_years_last_day() {
    const RuleContext rules = context(summer);
    StudentRecord record = student();
    QVERIFY(!has_left(record, rules));
    record.schools[0].exit = QDate(2027, 6, 4);  // every enrollment ends with the year
    QVERIFY(!has_left(record, rules));
    record.schools[0].exit = QDate(2027, 6, 3);
    QVERIFY(has_left(record, rules));
    QVERIFY(!has_left(record, context(QDate(2027, 6, 3))));  // that day is still enrolled
    record.schools.push_back({u"s2"_s, year, u"09"_s, QDate(2027, 6, 4), {}, true});
    QVERIFY(!has_left(record, rules));
    record.student.left = true;
    QVERIFY(has_left(record, rules));
  }

  // Whatever is dated after the as-of day must change nothing, for every policy and several days.
  void no_rule_looks_past_its_day() {
    for (const QString& policy : shipped_policy_keys()) {
      for (const QDate as_of : {school_day(15), school_day(40), winter, QDate(2027, 3, 1)}) {
        RuleContext rules = context(as_of, policy);
        twin_calendar(rules);
        StudentRecord before = ready_student();
        set_days(before, 3, 6);
        add_marks(before, {u"B"_s, u"D"_s, u"A"_s, u"C"_s, u"A"_s, u"F"_s});
        before.classes.assign(6, ClassSpan{first_day, {}});
        add_behavior(before, QDate(2026, 8, 20), 1);

        StudentRecord after = before;
        const QDate next = as_of.addDays(1);
        for (int day = 1; day < 60; ++day) set_day(after, as_of.addDays(day), AttendanceStatus::UnexcusedAbsence);
        after.schools.push_back({u"s2"_s, year, u"10"_s, next, {}, false});
        after.schools.push_back({u"s1"_s, year + 1, u"09"_s, QDate(2027, 8, 12), {}, false});
        after.classes.push_back({next, {}});
        after.summaries.push_back({year, 180, 20, 30});
        add_behavior(after, next, 5);
        for (const auto type : {MarkType::Progress, MarkType::Quarter, MarkType::Semester, MarkType::Year}) {
          for (const QString& course : {u"English"_s, u"New course"_s}) {
            Mark& mark = add_mark(after, course, Subject::Ela, u"F"_s);
            mark.type = type;
            mark.ag_area = 'B';
            mark.end_date = next;
          }
        }
        const auto was = all_findings(before, rules), is = all_findings(after, rules);
        QCOMPARE(is.size(), was.size());
        for (int i = 0; i < was.size(); ++i) {
          QCOMPARE(is[i].reason, was[i].reason);
          QCOMPARE(is[i].status, was[i].status);
          QCOMPARE(is[i].value, was[i].value);
          QCOMPARE(is[i].threshold, was[i].threshold);
          QCOMPARE(is[i].window, was[i].window);
        }
        QCOMPARE(is_repeating_ninth(after, rules), is_repeating_ninth(before, rules));
        QCOMPARE(has_left(after, rules), has_left(before, rules));
      }
    }
  }

  void shown_values_never_reach_a_bound_that_was_missed() {
    IndicatorFinding gpa;
    gpa.indicator = u"gpa"_s;
    gpa.value = 2.4999999;
    QCOMPARE(shown_value(gpa), u"2.49"_s);
    IndicatorFinding share;
    share.indicator = u"attendance"_s;
    share.value = 0.9599999;
    QCOMPARE(shown_value(share), u"95.9 %"_s);
    share.value = 0.96;
    QCOMPARE(shown_value(share), u"96.0 %"_s);
    share.indicator = u"attendance_sections"_s;
    share.value = 0.0401;
    QCOMPARE(shown_value(share), u"4.1 %"_s);
  }

  void every_indicator_says_what_it_is() {
    QSet<QString> keys;
    for (const Indicator& row : indicators()) {
      QVERIFY(!keys.contains(QLatin1String(row.key)));
      keys.insert(QLatin1String(row.key));
      QVERIFY((row.rule != nullptr) != (row.composite != nullptr));
      QVERIFY(qstrlen(row.title) > 0 && qstrlen(row.needs) > 0);
    }
    QCOMPARE(keys.size(), 15);
    for (const IndicatorFinding& found : all_findings(student(), context(winter))) {
      QVERIFY(keys.contains(found.indicator));
      QVERIFY(!found.reason.isEmpty());
      // Without marks nobody knows how many credits this district gives a course.
      const bool in_credits = indicator(found.indicator)->unit == IndicatorUnit::Credits;
      QVERIFY2(found.threshold.has_value() || in_credits, qPrintable(found.indicator));
    }
  }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "rules_test.moc"
