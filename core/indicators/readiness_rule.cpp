#include "core/indicators/readiness_rule.h"

#include <algorithm>
#include <cmath>

#include "core/indicators/marks_rule.h"
#include "core/indicators/reason.h"
#include "core/indicators/school_days.h"
#include "core/indicators/suspension_rule.h"

namespace milepost {

namespace {

enum class Part { Met, Missed, Unknown };

struct Parts {
  int met = 0, missed = 0, unknown = 0;
  QStringList words;
  void add(Part part, const QString& word) {
    ++(part == Part::Met ? met : part == Part::Missed ? missed : unknown);
    words << word;
  }
};

void add_marks(Parts& parts, const MarkList& marks, const Policy& policy) {
  const PointMean mean = point_mean(marks);
  if (!mean.known())
    parts.add(Part::Unknown, Reason::tr("GPA not on file"));
  else
    parts.add(mean.reaches(policy.readiness_gpa, false) ? Part::Met : Part::Missed,
              Reason::tr("GPA %1").arg(decimal_words(mean.value())));

  bool english = false, maths = false, unknown = false;
  QStringList low;
  for (const Mark* mark : marks) {
    if (mark->subject != Subject::Ela && mark->subject != Subject::Math) continue;
    if (mark->is_d_or_f())
      low << Reason::tr("%1 in %2").arg(mark->text.trimmed(), mark->course_title);
    else if (mark->passes())
      (mark->subject == Subject::Ela ? english : maths) = true;
    else
      unknown |= mark->read.meaning != MarkMeaning::NotTaken;
  }
  if (!low.isEmpty())
    parts.add(Part::Missed, list_words(low));
  else if (english && maths && !unknown)
    parts.add(Part::Met, Reason::tr("no D or F in English and mathematics"));
  else
    parts.add(Part::Unknown, Reason::tr("marks in English and mathematics not all on file"));
}

void add_attendance(Parts& parts, const StudentRecord& record, const RuleContext& context, int year) {
  const QDate end = std::min(context.window_end(), first_day_of_school_year(year + 1).addDays(-1));
  const SchoolDays days = school_days(record, context, year, end);
  qint64 present = 0, known = 0;
  for (const DayOutcome outcome : days.outcome) {
    present += outcome == DayOutcome::Present;
    known += outcome == DayOutcome::Present || outcome == DayOutcome::Absent;
  }
  if (!days.missing.isEmpty() || known < context.policy.attendance_min_days) {
    present = known = 0;
    for (const AttendanceSummary& summary : record.summaries) {  // in hundredths of a day
      if (summary.school_year != year || !summary.days_expected || !summary.days_attended) continue;
      present += std::llround(*summary.days_attended * 100);
      known += std::llround(*summary.days_expected * 100);
    }
    if (known < qint64(context.policy.attendance_min_days) * 100)
      return parts.add(Part::Unknown, Reason::tr("attendance not on file"));
  }
  const bool met = present * 1'000'000 >= context.policy.readiness_attendance * known;
  parts.add(met ? Part::Met : Part::Missed,
            Reason::tr("attendance %1").arg(share_words(double(present) / double(known))));
}

}  // namespace

std::optional<int> grade_8_year(const StudentRecord& record, int school_year) {
  std::optional<int> year;
  const auto look = [&](const auto& rows) {
    for (const auto& row : rows) {
      if (row.grade_level == u"08" && row.school_year < school_year && (!year || row.school_year > *year))
        year = row.school_year;
    }
  };
  look(record.marks);
  look(record.schools);
  if (year) return year;
  int first_ninth = school_year;
  for (const SchoolSpan& span : record.schools) {
    if (span.grade_level == u"09") first_ninth = std::min(first_ninth, span.school_year);
  }
  for (const AttendanceSummary& summary : record.summaries) {
    if (summary.school_year == first_ninth - 1) return summary.school_year;
  }
  return std::nullopt;
}

IndicatorFinding hs_readiness_rule(const StudentRecord& record, const RuleContext& context) {
  IndicatorFinding finding = begin_finding("hs_readiness", context);
  finding.threshold = 4;
  const std::optional<int> year = grade_8_year(record, context.school_year());
  if (!year) return cannot_say(std::move(finding), Reason::tr("No grade 8 records are on file."));
  const QDate end = std::min(context.window_end(), first_day_of_school_year(*year + 1).addDays(-1));
  finding.window = {first_day_of_school_year(*year), end};

  Parts parts;
  MarkList marks = year_to_date_marks(seen_marks(record, *year, end), context.policy.repeats).marks;
  std::erase_if(marks, [](const Mark* mark) { return !mark->grade_level.isEmpty() && mark->grade_level != u"08"; });
  add_marks(parts, marks, context.policy);
  const SuspensionDays out = suspension_days(record, context, *year, end);
  if (!out.known)
    parts.add(Part::Unknown, Reason::tr("suspensions not on file"));
  else if (out.days > 0 || out.events > 0)
    parts.add(Part::Missed, Reason::tr("%1 days out of school by suspension").arg(count_words(out.days)));
  else
    parts.add(Part::Met, Reason::tr("not suspended"));
  add_attendance(parts, record, context, *year);

  finding.reason = Reason::tr("Grade 8 (%1–%2): %3 of 4 met: %4.")
                       .arg(QString::number(*year - 1), QString::number(*year), QString::number(parts.met),
                            parts.words.join(QStringLiteral(", ")));
  if (parts.unknown < 4) finding.value = parts.met;
  if (parts.missed >= context.policy.readiness_off_missed)
    finding.status = IndicatorStatus::OffTrack;
  else if (parts.unknown > 0)
    finding.status = IndicatorStatus::CannotSay;
  else
    finding.status = parts.missed == 0 ? IndicatorStatus::OnTrack : IndicatorStatus::Watch;
  return finding;
}

}  // namespace milepost
