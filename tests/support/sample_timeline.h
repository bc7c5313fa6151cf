#pragma once
#include "core/journey/timeline.h"

// Two timelines for tests and pictures: a student's and a cohort's, in the sixth week of school. Header only: tests of core use it too.
namespace milepost::test {

inline TimelineItem timeline_item(ItemLook look, QDate start, QDate end, ItemState state, const char* label, const char* words, const char* kind = "window", qint64 id = 0) {
  TimelineItem item;
  item.look = look;
  item.start = start;
  item.end = end;
  item.state = state;
  item.label = QString::fromUtf8(label);
  item.words = QString::fromUtf8(words);
  item.kind = QLatin1String(kind);
  item.id = id;
  return item;
}

inline TimelineItem timeline_day(QDate day, const char* label, const char* words, const char* kind, qint64 id) {
  return timeline_item(ItemLook::Point, day, day, ItemState::Plain, label, words, kind, id);
}

inline TimelineItem timeline_share(QDate from, QDate to, double value, const char* label, const char* words) {
  TimelineItem item = timeline_item(ItemLook::Share, from, to, ItemState::Plain, label, words, "week", from.toJulianDay());
  item.value = value;
  return item;
}

inline Timeline sample_student_timeline() {
  Timeline t;
  t.title = QStringLiteral("The year of Xochitl Núñez");
  t.source = QStringLiteral("As of Sep 25, 2026 · import 7");
  t.first = QDate(2026, 1, 1);
  t.last = QDate(2027, 6, 30);
  t.today = QDate(2026, 9, 25);
  t.bands = {{QStringLiteral("Grade 8, spring"), QDate(2026, 1, 6), QDate(2026, 6, 5)},
             {QStringLiteral("Semester 1"), QDate(2026, 8, 14), QDate(2026, 12, 18)},
             {QStringLiteral("Semester 2"), QDate(2027, 1, 5), QDate(2027, 6, 4)}};
  TimelineLane milestones{QStringLiteral("milestones"), QStringLiteral("Milestones"), {}, true, {}, {}};
  using enum ItemState;
  milestones.items = {
      timeline_item(ItemLook::Span, {2026, 4, 1}, {2026, 5, 29}, Done, "Eighth-grade list", "Eighth-grade list, Apr 1 to May 29: reached on May 4."),
      timeline_item(ItemLook::Span, {2026, 6, 15}, {2026, 7, 24}, Missed, "Summer bridge", "Summer bridge, Jun 15 to Jul 24: not reached."),
      timeline_item(ItemLook::Span, {2026, 8, 14}, {2026, 9, 14}, Done, "Maths checkpoint", "Maths checkpoint, Aug 14 to Sep 14: reached on Sep 2."),
      timeline_item(ItemLook::Span, {2026, 9, 11}, {2026, 9, 29}, ClosingSoon, "Day 20", "Day 20 review: closes Sep 29."),
      timeline_item(ItemLook::Span, {2026, 9, 18}, {2026, 10, 16}, Open, "First progress report", "First progress report: open to Oct 16."),
      timeline_item(ItemLook::Span, {2026, 10, 16}, {2026, 10, 30}, ToCome, "End of quarter 1", "End of quarter 1: opens Oct 16."),
      timeline_item(ItemLook::Span, {2026, 12, 7}, {2026, 12, 18}, ToCome, "Semester lock", "Semester lock: opens Dec 7."),
      timeline_item(ItemLook::Span, {2027, 5, 10}, {2027, 6, 4}, ToCome, "Hand-over", "Hand-over to grade 10: opens May 10.")};
  TimelineLane voice{QStringLiteral("voice"), QStringLiteral("Strengths and own words"), {}, true, {}, {}};
  voice.items = {timeline_day({2026, 5, 12}, "Band, three years", "Strength from grade 8: Xochitl has played in the band for three years.", "note", 11),
                 timeline_day({2026, 9, 3}, "“I like labs”", "Own words, Sep 3: I like labs.", "note", 12),
                 timeline_day({2026, 9, 16}, "Came every day this week", "Strength: Xochitl came every day this week.", "note", 13)};
  TimelineLane present{QStringLiteral("attendance"), QStringLiteral("Attendance by week"), {}, false, 0.96, QStringLiteral("96 %, policy CORE")};
  const double weeks[] = {1, 0.8, 1, 0.6, 1, 1};
  for (int week = 0; week < 6; ++week) {
    const QDate monday = QDate(2026, 8, 17).addDays(7 * week);
    present.items << timeline_share(monday, monday.addDays(4), weeks[week], week == 5 ? "100 %" : week == 3 ? "60 %" : week == 1 ? "80 %" : "", "Present in this week, from the daily records (import 7)");
  }
  TimelineLane marks{QStringLiteral("marks"), QStringLiteral("Marks at each report"), {}, false, {}, {}};
  marks.items = {timeline_day({2026, 6, 5}, "Grade 8: B−", "Final marks of grade 8: mostly B−.", "marks", 21),
                 timeline_day({2026, 9, 18}, "Progress: 5 of 6 passed", "Progress report, Sep 18: 5 of 6 courses passed.", "marks", 22)};
  TimelineLane supports{QStringLiteral("supports"), QStringLiteral("Supports"), {}, true, {}, {}};
  supports.items = {timeline_item(ItemLook::Span, {2026, 8, 31}, {2026, 9, 18}, Done, "Algebra lab", "Algebra lab, Aug 31 to Sep 18, Ms. Ortega: helped.", "support", 31),
                    timeline_item(ItemLook::Span, {2026, 9, 8}, {}, Open, "Check-in twice a week", "Check-in twice a week since Sep 8, Mr. Lee; review Oct 9.", "support", 32)};
  TimelineLane family{QStringLiteral("family"), QStringLiteral("Family contacts"), {}, true, {}, {}};
  TimelineLane notes{QStringLiteral("notes"), QStringLiteral("Notes and decisions"), {}, false, {}, {}};
  TimelineLane chances{QStringLiteral("chances"), QStringLiteral("Chance to be on track"), {}, false, {}, {}};
  TimelineItem chance = timeline_item(ItemLook::Range, {2026, 8, 14}, {2026, 8, 14}, Plain, "61 of 100", "At the start of the year: 61 of 100 (52 to 69) students with records like these.", "chance", 41);
  chance.value = 0.61, chance.low = 0.52, chance.high = 0.69;
  TimelineItem later = timeline_item(ItemLook::Range, {2026, 9, 14}, {2026, 9, 14}, Plain, "72 of 100", "On day 20: 72 of 100 (64 to 79) students with records like these.", "chance", 42);
  later.value = 0.72, later.low = 0.64, later.high = 0.79;
  chances.items = {chance, later};
  t.lanes = {milestones, voice, present, marks, supports, family, notes, chances};
  return t;
}

inline Timeline sample_cohort_timeline() {
  Timeline t;
  t.title = QStringLiteral("The freshman year, 412 students");
  t.source = QStringLiteral("As of Sep 25, 2026 · import 7");
  t.first = QDate(2026, 8, 1);
  t.last = QDate(2027, 6, 30);
  t.today = QDate(2026, 9, 25);
  t.bands = {{QStringLiteral("Quarter 1"), QDate(2026, 8, 14), QDate(2026, 10, 16)},
             {QStringLiteral("Quarter 2"), QDate(2026, 10, 19), QDate(2026, 12, 18)},
             {QStringLiteral("Quarter 3"), QDate(2027, 1, 5), QDate(2027, 3, 12)},
             {QStringLiteral("Quarter 4"), QDate(2027, 3, 15), QDate(2027, 6, 4)}};
  using enum ItemState;
  int id = 0;
  const auto window = [&id](QDate from, QDate to, ItemState state, const char* label) {
    TimelineItem item = timeline_item(ItemLook::Span, from, to, state, label, label, "window", ++id);
    item.key = QStringLiteral("m%1").arg(id);
    return item;
  };
  TimelineLane classroom{QStringLiteral("classroom"), QStringLiteral("Classroom"), {}, true, {}, {}};
  classroom.items = {window({2026, 8, 14}, {2026, 8, 28}, Done, "Learn every name, 412 reached"),
                     window({2026, 9, 14}, {2026, 9, 28}, ClosingSoon, "Progress report talk, 31 left"),
                     window({2026, 10, 5}, {2026, 10, 16}, ToCome, "Last chance quarter 1"),
                     window({2026, 12, 7}, {2026, 12, 18}, ToCome, "Last chance quarter 2"),
                     window({2027, 1, 5}, {2027, 1, 22}, ToCome, "Restart"),
                     window({2027, 3, 1}, {2027, 3, 12}, ToCome, "Last chance quarter 3"),
                     window({2027, 5, 24}, {2027, 6, 4}, ToCome, "Last chance quarter 4")};
  TimelineLane school{QStringLiteral("school"), QStringLiteral("School"), {}, true, {}, {}};
  school.items = {window({2026, 8, 3}, {2026, 8, 13}, Missed, "Bridge, 12 left"),
                  window({2026, 8, 14}, {2026, 9, 14}, Done, "Maths checkpoint, by law"),
                  window({2026, 9, 11}, {2026, 10, 2}, ClosingSoon, "Day 20, 18 left"),
                  window({2026, 9, 18}, {2026, 10, 9}, Open, "First progress report, 44 left"),
                  window({2026, 10, 16}, {2026, 10, 30}, ToCome, "End of quarter 1"),
                  window({2026, 12, 18}, {2027, 1, 15}, ToCome, "Semester lock"),
                  window({2027, 1, 11}, {2027, 1, 29}, ToCome, "Credit recovery"),
                  window({2027, 3, 12}, {2027, 3, 26}, ToCome, "End of quarter 3"),
                  window({2027, 5, 10}, {2027, 6, 4}, ToCome, "Hand-over to grade 10")};
  TimelineLane district{QStringLiteral("district"), QStringLiteral("District"), {}, false, {}, {}};
  district.items = {window({2026, 8, 1}, {2027, 6, 4}, Open, "Attendance letters"), window({2027, 2, 1}, {2027, 4, 30}, ToCome, "Eighth-grade list for next year")};
  t.lanes = {classroom, school, district};
  return t;
}

}  // namespace milepost::test
