#include "core/indicators/marks_rule.h"

#include <algorithm>
#include <cmath>

#include "core/indicators/reason.h"

namespace milepost {

namespace {

QStringList course_and_mark(const MarkList& marks) {
  QStringList words;
  for (const Mark* mark : marks) words << Reason::tr("%1 in %2").arg(mark->text.trimmed(), mark->course_title);
  return words;
}

MarkList d_and_f(const MarkList& marks) {
  MarkList found;
  std::copy_if(marks.begin(), marks.end(), std::back_inserter(found),
               [](const Mark* mark) { return mark->is_d_or_f(); });
  return found;
}

bool is_unknown(const Mark& mark) {
  return mark.read.meaning == MarkMeaning::Pending || mark.read.meaning == MarkMeaning::NoCredit ||
         mark.read.meaning == MarkMeaning::Unread;
}

QString no_marks_sentence(const StudentRecord& record, const RuleContext& context) {
  if (!context.marks) return Reason::tr("No marks came (marks.csv).");
  if (const int undated = undated_marks(record, context.school_year()); undated > 0) {
    return Reason::tr("No mark with an end date this year through %1; %2 have none.")
        .arg(day_words(context.as_of))
        .arg(undated);
  }
  return Reason::tr("No official term marks yet this year through %1.").arg(day_words(context.as_of));
}

}  // namespace

IndicatorFinding no_d_f_rule(const StudentRecord& record, const RuleContext& context) {
  IndicatorFinding finding = begin_finding("no_d_f", context);
  finding.threshold = 0;
  const TermMarks term =
      latest_term_marks(seen_marks(record, context.school_year(), context.as_of), context.policy.repeats);
  const MarkList progress = d_and_f(term.later_progress);
  const QString progress_words =
      progress.empty() ? QString()
                       : Reason::tr(" A later progress mark shows %1.").arg(list_words(course_and_mark(progress)));
  if (term.official.empty()) {
    if (progress.empty()) return cannot_say(std::move(finding), no_marks_sentence(record, context));
    finding.status = IndicatorStatus::Watch;
    finding.reason = Reason::tr("No official term marks yet.") + progress_words;
    return finding;
  }
  finding.window.end = term.end_date;
  const QString through = term.term_code.isEmpty() ? day_words(term.end_date)
                                                   : Reason::tr("%1, %2").arg(term.term_code, day_words(term.end_date));
  const QString unknown = unknown_marks_words(term.official);
  const QString notes = unknown.isEmpty() ? QString() : Reason::tr("; %1").arg(unknown);
  if (const MarkList low = d_and_f(term.official); !low.empty()) {
    const bool any_f = std::any_of(low.begin(), low.end(), [](const Mark* mark) { return mark->is_f(); });
    finding.value = double(low.size());
    finding.status = any_f || context.policy.d_is_off ? IndicatorStatus::OffTrack : IndicatorStatus::Watch;
    finding.reason = Reason::tr("D or F in %1 of %2 marks (%3): %4%5.")
                         .arg(QString::number(low.size()), QString::number(term.official.size()), through,
                              list_words(course_and_mark(low)), notes);
    return finding;
  }
  const bool any_unknown =
      std::any_of(term.official.begin(), term.official.end(), [](const Mark* mark) { return is_unknown(*mark); });
  if (!progress.empty()) {
    if (!any_unknown) finding.value = 0;  // the official count; progress marks are only named
    finding.status = IndicatorStatus::Watch;
    finding.reason = Reason::tr("No D or F in %1 official marks (%2)%3.")
                         .arg(QString::number(term.official.size()), through, notes) +
                     progress_words;
    finding.window.end = context.as_of;
    return finding;
  }
  if (any_unknown) {
    return cannot_say(std::move(finding), Reason::tr("No D or F so far (%1), but %2.").arg(through, unknown));
  }
  const bool any_counts =
      std::any_of(term.official.begin(), term.official.end(), [](const Mark* mark) { return mark->passes(); });
  if (!any_counts) return cannot_say(std::move(finding), Reason::tr("No mark counts (%1)%2.").arg(through, notes));
  finding.value = 0;
  finding.status = IndicatorStatus::OnTrack;
  finding.reason =
      Reason::tr("No D or F in %1 marks (%2)%3.").arg(QString::number(term.official.size()), through, notes);
  return finding;
}

bool PointMean::reaches(Micro bound, bool above) const {
  // Both sides in millionths of a millionth; credits stay far below what 128 bits hold.
  const __int128 left = static_cast<__int128>(points) * 1'000'000;
  const __int128 right = static_cast<__int128>(weight) * bound;
  return above ? left > right : left >= right;
}

PointMean point_mean(const MarkList& marks) {
  PointMean mean;
  for (const Mark* mark : marks) {
    if (mark->in_gpa && !*mark->in_gpa) continue;
    if (mark->read.meaning != MarkMeaning::Letter) {
      if (mark->read.meaning != MarkMeaning::Pass) mean.unknown.push_back(mark);
      continue;
    }
    mean.used.push_back(mark);
    mean.flag_missing |= !mark->in_gpa;
    // A quarter mark carries no credit of its own in most systems.
    const bool no_weight = !mark->credits_attempted || *mark->credits_attempted < 0 ||
                           (mark->type == MarkType::Quarter && *mark->credits_attempted == 0);
    mean.equal_weights |= no_weight;
  }
  for (const Mark* mark : mean.used) {
    const qint64 weight = mean.equal_weights ? 1'000'000 : std::llround(std::min(*mark->credits_attempted, 1e6) * 1e6);
    mean.weight += weight;
    mean.points += weight * mark->read.points;
  }
  return mean;
}

IndicatorFinding gpa_rule(const StudentRecord& record, const RuleContext& context) {
  IndicatorFinding finding = begin_finding("gpa", context);
  finding.threshold = number(context.policy.gpa.on);
  const YearMarks year =
      year_to_date_marks(seen_marks(record, context.school_year(), context.as_of), context.policy.repeats);
  const PointMean mean = point_mean(year.marks);
  const QString unknown = unknown_marks_words(mean.unknown);
  if (!mean.known()) {
    if (year.marks.empty()) return cannot_say(std::move(finding), no_marks_sentence(record, context));
    QString sentence =
        Reason::tr("No letter mark in a GPA course this year through %1").arg(day_words(context.as_of));
    sentence += unknown.isEmpty() ? Reason::tr(" (pass marks carry no points).") : Reason::tr(": %1.").arg(unknown);
    return cannot_say(std::move(finding), sentence);
  }
  const Mark* last = *std::max_element(mean.used.begin(), mean.used.end(),
                                       [](const Mark* a, const Mark* b) { return a->end_date < b->end_date; });
  finding.window.end = last->end_date;
  finding.value = mean.value();
  const Bounds& bounds = context.policy.gpa;
  finding.status = mean.reaches(bounds.on, bounds.above)      ? IndicatorStatus::OnTrack
                   : mean.reaches(bounds.watch, bounds.above) ? IndicatorStatus::Watch
                                                              : IndicatorStatus::OffTrack;
  const auto quarters = std::count_if(mean.used.begin(), mean.used.end(),
                                      [](const Mark* mark) { return mark->type == MarkType::Quarter; });
  QString notes;
  if (quarters > 0) notes += Reason::tr("; %1 of them quarter marks, no semester mark is there yet").arg(quarters);
  if (mean.equal_weights) notes += Reason::tr("; credits missing, so each mark weighs the same");
  if (mean.flag_missing) notes += Reason::tr("; whether a course is in the GPA was not always given");
  if (!unknown.isEmpty()) notes += Reason::tr("; %1").arg(unknown);
  finding.reason = Reason::tr("GPA %1 from %2 marks, %3 to %4%5.")
                       .arg(decimal_words(*finding.value), QString::number(mean.used.size()),
                            day_words(finding.window.start), day_words(finding.window.end), notes);
  return finding;
}

}  // namespace milepost
