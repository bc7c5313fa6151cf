#include "core/indicators/composite_rule.h"

#include <algorithm>

#include "core/indicators/attendance_rule.h"
#include "core/indicators/indicator_table.h"
#include "core/indicators/reason.h"

namespace milepost {

namespace {

const IndicatorFinding* find(const QList<IndicatorFinding>& findings, const QString& key) {
  const auto found = std::find_if(findings.begin(), findings.end(),
                                  [&](const IndicatorFinding& finding) { return finding.indicator == key; });
  return found == findings.end() ? nullptr : &*found;
}

QString part_words(const IndicatorFinding& part) {
  return Reason::tr("%1: %2 (%3)").arg(indicator_title(part.indicator), status_title(part.status), shown_value(part));
}

IndicatorFinding worst_of(IndicatorFinding finding, const QStringList& keys, const QList<IndicatorFinding>& so_far,
                          bool first_days_wait) {
  int on = 0, watch = 0, off = 0, unknown = 0;
  QStringList words;
  QDate start, end;
  for (const QString& key : keys) {
    const IndicatorFinding* part = find(so_far, key);
    if (!part) {
      ++unknown;
      words << Reason::tr("%1: not computed").arg(key);
      continue;
    }
    // Nothing is missing before the first days are over; the other parts speak alone until then.
    const bool waits = first_days_wait && key == u"first_20_days" && part->status == IndicatorStatus::CannotSay;
    words << (waits ? Reason::tr("%1: not due yet").arg(indicator_title(key)) : part_words(*part));
    if (waits) continue;
    switch (part->status) {
      case IndicatorStatus::OnTrack:
        ++on;
        break;
      case IndicatorStatus::Watch:
        ++watch;
        break;
      case IndicatorStatus::OffTrack:
        ++off;
        break;
      case IndicatorStatus::CannotSay:
        ++unknown;
        break;
    }
    if (!start.isValid() || part->window.start < start) start = part->window.start;
    if (!end.isValid() || part->window.end > end) end = part->window.end;
  }
  if (start.isValid()) finding.window = {start, end};
  const int parts = on + watch + off + unknown;
  finding.threshold = parts;
  finding.status = off > 0                     ? IndicatorStatus::OffTrack
                   : unknown > 0 || parts == 0 ? IndicatorStatus::CannotSay
                   : watch > 0                 ? IndicatorStatus::Watch
                                               : IndicatorStatus::OnTrack;
  if (unknown < parts) finding.value = on;
  finding.reason = Reason::tr("%1 of %2 parts on track. %3.")
                       .arg(QString::number(on), QString::number(parts), words.join(QStringLiteral("; ")));
  return finding;
}

}  // namespace

IndicatorFinding risk_diagnostic_rule(const StudentRecord& record, const QList<IndicatorFinding>& so_far,
                                      const RuleContext& context) {
  return worst_of(begin_finding("risk_diagnostic", context), context.policy.risk_diagnostic, so_far,
                  first_days_are_due_later(record, context));
}

IndicatorFinding progress_monitoring_rule(const StudentRecord&, const QList<IndicatorFinding>& so_far,
                                          const RuleContext& context) {
  return worst_of(begin_finding("progress_monitoring", context), context.policy.progress_monitoring, so_far, false);
}

IndicatorFinding end_of_year_rule(const StudentRecord&, const QList<IndicatorFinding>& so_far,
                                  const RuleContext& context) {
  IndicatorFinding finding = begin_finding("end_of_year", context);
  finding.threshold = 2;
  const IndicatorFinding* marks = find(so_far, QStringLiteral("no_d_f"));
  const IndicatorFinding* gpa = find(so_far, QStringLiteral("gpa"));
  if (!marks || !gpa) return cannot_say(std::move(finding), Reason::tr("Its parts were not computed."));

  int met = 0, missed = 0, unknown = 0;
  QStringList words;
  const auto add = [&](const IndicatorFinding& part, std::optional<bool> is_met) {
    ++(!is_met ? unknown : *is_met ? met : missed);
    words << part_words(part);
  };
  // The value counts official Ds and Fs alone: a later progress mark decides nothing, and a D counts in every policy.
  add(*marks, marks->value ? std::optional(*marks->value == 0) : std::nullopt);
  add(*gpa, gpa->status == IndicatorStatus::CannotSay ? std::nullopt
                                                      : std::optional(gpa->status == IndicatorStatus::OnTrack));
  finding.window = {std::min(marks->window.start, gpa->window.start), std::max(marks->window.end, gpa->window.end)};
  finding.status = missed > 0    ? IndicatorStatus::OffTrack
                   : unknown > 0 ? IndicatorStatus::CannotSay
                                 : IndicatorStatus::OnTrack;
  if (unknown < 2) finding.value = met;
  finding.reason = Reason::tr("So far, through %1: %2 of 2 met. %3.")
                       .arg(day_words(finding.window.end), QString::number(met), words.join(QStringLiteral("; ")));
  return finding;
}

}  // namespace milepost
