#include "core/indicators/ag_rule.h"

#include "core/indicators/reason.h"
#include "core/indicators/term_marks.h"

namespace milepost {

IndicatorFinding ag_progress_rule(const StudentRecord& record, const RuleContext& context) {
  IndicatorFinding finding = begin_finding("ag_progress", context);
  finding.threshold = 1;
  const YearMarks year =
      year_to_date_marks(seen_marks(record, context.school_year(), context.as_of), context.policy.repeats);
  int attempted = 0, met = 0, quarters = 0;
  MarkList unknown;
  QStringList below;
  QDate last;
  bool any_area = false;
  for (const Mark* mark : year.marks) {
    if (mark->ag_area == 0) continue;
    any_area = true;
    if (mark->read.meaning != MarkMeaning::Letter && mark->read.meaning != MarkMeaning::Pass) {
      unknown.push_back(mark);
      continue;
    }
    ++attempted;
    quarters += mark->type == MarkType::Quarter;
    if (!last.isValid() || mark->end_date > last) last = mark->end_date;
    if (mark->read.points >= 2)
      ++met;
    else
      below << Reason::tr("%1 in %2").arg(mark->text.trimmed(), mark->course_title);
  }
  const QString unknown_words = unknown_marks_words(unknown);
  if (attempted == 0) {
    QString sentence =
        !context.marks ? Reason::tr("No marks came (marks.csv).")
        : year.marks.empty()
            ? Reason::tr("No official term marks yet this year through %1.").arg(day_words(context.as_of))
        : any_area ? Reason::tr("No A-G course has a letter yet: %1.").arg(unknown_words)
                   : Reason::tr("No course of this year is marked as A-G (agArea).");
    return cannot_say(std::move(finding), sentence);
  }
  finding.window.end = last;
  finding.value = double(met) / attempted;
  const int short_of = attempted - met;
  finding.status = short_of == 0                               ? IndicatorStatus::OnTrack
                   : short_of <= context.policy.ag_watch_short ? IndicatorStatus::Watch
                                                               : IndicatorStatus::OffTrack;
  QString notes = below.isEmpty() ? QString() : Reason::tr("; below C: %1").arg(list_words(below));
  if (quarters > 0) notes += Reason::tr("; %1 are quarter marks").arg(quarters);
  if (!unknown_words.isEmpty()) notes += Reason::tr("; %1").arg(unknown_words);
  finding.reason =
      Reason::tr("C or better in %1 of %2 A-G marks (%3), marks through %4%5.")
          .arg(QString::number(met), QString::number(attempted), share_words(*finding.value), day_words(last), notes);
  return finding;
}

}  // namespace milepost
