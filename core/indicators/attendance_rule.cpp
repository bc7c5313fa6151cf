#include "core/indicators/attendance_rule.h"

#include <cmath>

#include "core/indicators/reason.h"
#include "core/indicators/school_days.h"

namespace milepost {

namespace {

constexpr int day_count = SchoolCalendar::day_count;

struct DayCount {
  int first = -1, last = -1;  // counted days
  int counted = 0, absent = 0, unknown = 0;
  int known() const { return counted - unknown; }
  int attended() const { return counted - unknown - absent; }

  void add(int day, DayOutcome outcome) {
    if (first < 0 || day < first) first = day;
    if (day > last) last = day;
    ++counted;
    absent += outcome == DayOutcome::Absent;
    unknown += outcome == DayOutcome::Unknown;
  }
};

DayCount count_first(const SchoolDays& days, int limit) {
  DayCount count;
  for (int day = 0; day < day_count && count.counted < limit; ++day) {
    if (days.outcome[size_t(day)] != DayOutcome::NotCounted) count.add(day, days.outcome[size_t(day)]);
  }
  return count;
}

DayCount count_last(const SchoolDays& days, int limit) {
  DayCount count;
  for (int day = day_count - 1; day >= 0 && count.counted < limit; --day) {
    if (days.outcome[size_t(day)] != DayOutcome::NotCounted) count.add(day, days.outcome[size_t(day)]);
  }
  return count;
}

IndicatorStatus share_status(qint64 part, qint64 whole, const Bounds& bounds) {
  const auto reaches = [&](Micro bound) {
    return bounds.above ? part * 1'000'000 > bound * whole : part * 1'000'000 >= bound * whole;
  };
  if (reaches(bounds.on)) return IndicatorStatus::OnTrack;
  return reaches(bounds.watch) ? IndicatorStatus::Watch : IndicatorStatus::OffTrack;
}

QString side_notes(const SchoolDays& days, const DayCount& count) {
  QString notes;
  if (count.unknown > 0)
    notes += Reason::tr("; unknown and left out: %1 of %2 days").arg(count.unknown).arg(count.counted);
  if (days.schools > 1) notes += Reason::tr("; at %1 schools").arg(days.schools);
  if (days.from_sections) notes += Reason::tr("; a day counts as absent when every scheduled section was missed");
  return notes;
}

// Too few known days to say anything. Answers the sentence, or nothing when there are enough.
QString too_early(const DayCount& count, const RuleContext& context) {
  if (count.known() >= context.policy.attendance_min_days) return {};
  if (count.counted == 0)
    return Reason::tr("No instructional day while enrolled through %1.").arg(day_words(context.window_end()));
  QString sentence = Reason::tr("Too early: %1 known instructional days while enrolled since %2, %3 are needed.");
  return sentence.arg(count.known())
      .arg(day_words(first_day_of_school_year(context.school_year()).addDays(count.first)))
      .arg(context.policy.attendance_min_days);
}

IndicatorFinding attended_share(IndicatorFinding finding, const SchoolDays& days, const DayCount& count,
                                const RuleContext& context) {
  finding.threshold = number(context.policy.attendance.on);
  if (!days.missing.isEmpty())
    return cannot_say(std::move(finding), Reason::tr("Attendance cannot be said: %1.").arg(days.missing));
  if (count.counted > 0) finding.window = {days.date(count.first), days.date(count.last)};
  if (const QString early = too_early(count, context); !early.isEmpty()) return cannot_say(std::move(finding), early);
  finding.value = double(count.attended()) / count.known();
  finding.status = share_status(count.attended(), count.known(), context.policy.attendance);
  finding.reason =
      Reason::tr("Present on %1 of %2 instructional days (%3) from %4 to %5%6.")
          .arg(QString::number(count.attended()), QString::number(count.known()), share_words(*finding.value),
               day_words(finding.window.start), day_words(finding.window.end), side_notes(days, count));
  return finding;
}

}  // namespace

IndicatorFinding attendance_rule(const StudentRecord& record, const RuleContext& context) {
  const SchoolDays days = school_days(record, context, context.school_year(), context.window_end());
  return attended_share(begin_finding("attendance", context), days, count_first(days, day_count), context);
}

IndicatorFinding attendance_recent_rule(const StudentRecord& record, const RuleContext& context) {
  const SchoolDays days = school_days(record, context, context.school_year(), context.window_end());
  return attended_share(begin_finding("attendance_recent", context), days, count_last(days, context.policy.recent_days),
                        context);
}

IndicatorFinding first_20_days_rule(const StudentRecord& record, const RuleContext& context) {
  IndicatorFinding finding = begin_finding("first_20_days", context);
  finding.threshold = number(context.policy.first_days_off);
  const SchoolDays days = school_days(record, context, context.school_year(), context.window_end());
  if (!days.missing.isEmpty())
    return cannot_say(std::move(finding), Reason::tr("The first days cannot be said: %1.").arg(days.missing));
  const DayCount count = count_first(days, context.policy.first_days);
  if (count.counted > 0) finding.window = {days.date(count.first), days.date(count.last)};
  if (count.counted < context.policy.first_days) {
    return cannot_say(std::move(finding),
                      Reason::tr("Instructional day %1 is not over: %2 days while enrolled through %3.")
                          .arg(context.policy.first_days)
                          .arg(count.counted)
                          .arg(day_words(context.window_end())));
  }
  if (const QString early = too_early(count, context); !early.isEmpty()) return cannot_say(std::move(finding), early);
  finding.value = double(count.absent) / count.known();
  const bool off = qint64(count.absent) * 1'000'000 >= context.policy.first_days_off * count.known();
  finding.status = off ? IndicatorStatus::OffTrack : IndicatorStatus::OnTrack;
  finding.reason = Reason::tr("Absent on %1 of the first %2 instructional days (%3), %4 to %5%6.")
                       .arg(QString::number(count.absent), QString::number(count.known()), share_words(*finding.value),
                            day_words(finding.window.start), day_words(finding.window.end), side_notes(days, count));
  return finding;
}

bool first_days_are_due_later(const StudentRecord& record, const RuleContext& context) {
  const SchoolDays days = school_days(record, context, context.school_year(), context.window_end());
  return days.missing.isEmpty() && count_first(days, context.policy.first_days).counted < context.policy.first_days;
}

IndicatorFinding attendance_sections_rule(const StudentRecord& record, const RuleContext& context) {
  IndicatorFinding finding = begin_finding("attendance_sections", context);
  finding.threshold = number(context.policy.sections_on);
  const int year = context.school_year();
  if (!context.section_attendance.contains(year)) {
    return cannot_say(std::move(finding),
                      Reason::tr("No section attendance came for this year (attendance_section.csv)."));
  }
  const SchoolDays days = school_days(record, context, year, context.window_end(), DaySource::SectionsOnly);
  if (!days.missing.isEmpty())
    return cannot_say(std::move(finding), Reason::tr("Section attendance cannot be said: %1.").arg(days.missing));
  const SectionDays sections = section_days(record, context, year);
  const DayCount count = count_first(days, day_count);
  if (count.counted > 0) finding.window = {days.date(count.first), days.date(count.last)};
  if (const QString early = too_early(count, context); !early.isEmpty()) return cannot_say(std::move(finding), early);

  qint64 scheduled = 0, missed = 0, unknown = 0;
  for (size_t day = 0; day < day_count; ++day) {
    if (days.outcome[day] == DayOutcome::NotCounted) continue;
    scheduled += sections.scheduled[day];
    missed += sections.missed[day];
    unknown += sections.unknown[day];
  }
  finding.value = double(missed) / double(scheduled);
  const qint64 share = missed * 1'000'000;
  finding.status = share <= context.policy.sections_on * scheduled      ? IndicatorStatus::OnTrack
                   : share <= context.policy.sections_watch * scheduled ? IndicatorStatus::Watch
                                                                        : IndicatorStatus::OffTrack;
  // Here less is better, so the shown share is rounded up.
  const QString shown = share_words(std::ceil(*finding.value * 1000 - 1e-9) / 1000);
  const QString left_out = unknown > 0 ? Reason::tr("; unknown and left out: %1").arg(unknown) : QString();
  finding.reason = Reason::tr("Missed %1 of %2 scheduled sections (%3) from %4 to %5%6. Sections, not days.")
                       .arg(QString::number(missed), QString::number(scheduled), shown, day_words(finding.window.start),
                            day_words(finding.window.end), left_out);
  return finding;
}

}  // namespace milepost
