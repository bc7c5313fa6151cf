#include <QCoreApplication>
#include <algorithm>

#include "core/indicators/reason.h"
#include "core/indicators/term_marks.h"
#include "core/support_lists/list_building.h"

namespace milepost {

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(SupportList)
};

const IndicatorFinding* find(const QList<IndicatorFinding>& findings, QStringView key) {
  const auto found = std::find_if(findings.begin(), findings.end(),
                                  [key](const IndicatorFinding& finding) { return finding.indicator == key; });
  return found == findings.end() ? nullptr : &*found;
}

QString present_words(const IndicatorFinding& attendance) {
  return Text::tr("Present %1 since %2").arg(shown_value(attendance), day_words(attendance.window.start));
}

}  // namespace

QString strength_words(const StudentRecord& record, const QList<IndicatorFinding>& findings,
                       const RuleContext& context) {
  const IndicatorFinding* attendance = find(findings, u"attendance");
  const IndicatorFinding* recent = find(findings, u"attendance_recent");
  QStringList words;
  if (attendance && attendance->status == IndicatorStatus::OnTrack)
    words << present_words(*attendance);
  else if (recent && recent->status == IndicatorStatus::OnTrack)
    words << present_words(*recent);

  const TermMarks term =
      latest_term_marks(seen_marks(record, context.school_year(), context.as_of), context.policy.repeats);
  const Mark* best = nullptr;
  int passing = 0;
  for (const Mark* mark : term.official) {
    passing += mark->passes();
    // Core subjects first where two marks are as good.
    const auto worth = [](const Mark& of) { return 2 * of.read.points + (is_core(of.subject) ? 1 : 0); };
    if (!best || worth(*mark) > worth(*best)) best = mark;
  }
  if (best && best->read.points >= 3)
    words << Text::tr("%1 in %2").arg(best->text.trimmed(), best->course_title);
  else if (passing > 0)
    words << Text::tr("passing in %1 of %2 courses").arg(passing).arg(term.official.size());
  if (words.isEmpty() && attendance && attendance->value && *attendance->value > 0) words << present_words(*attendance);
  QString sentence = words.join(QStringLiteral("; "));
  if (!sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
  return sentence;
}

SupportRow support_row(const StudentRecord& record, const QList<IndicatorFinding>& findings,
                       const RuleContext& context) {
  const Policy& policy = context.policy;
  SupportRow row;
  row.person_id = record.student.id;
  row.student = record.student.local_id;
  row.name = record.student.full_name();
  if (const SchoolSpan* span = current_span(record, context)) row.grade_level = span->grade_level;
  row.repeating_ninth = is_repeating_ninth(record, context);
  QList<IndicatorFinding> watch, other_watch;
  for (const IndicatorFinding& finding : findings) {
    const bool off_signal = policy.off_signals.contains(finding.indicator);
    const bool watch_signal = policy.watch_signals.contains(finding.indicator);
    if (!off_signal && !watch_signal) continue;
    if (finding.status == IndicatorStatus::OffTrack && off_signal)
      row.needs << finding;
    else if (finding.status == IndicatorStatus::Watch)
      (watch_signal ? watch : other_watch) << finding;
    else if (finding.status == IndicatorStatus::CannotSay)
      row.unknown << finding;
  }
  const bool listed = !row.needs.isEmpty() || !watch.isEmpty();
  if (listed) row.needs << watch << other_watch;  // a watch that lists nobody on its own still informs
  if (listed || !row.unknown.isEmpty()) row.strength = strength_words(record, findings, context);
  if (listed) row.since = row.needs.front().window.end;
  return row;
}

bool is_live(const ListDecision& decision, QDate day) {
  return decision.next_date >= day;
}

void arrange(SupportList& list, QList<SupportRow> students, const Decisions& decisions, QDate day) {
  for (SupportRow& row : students) {
    if (row.needs.isEmpty()) {
      if (!row.unknown.isEmpty()) list.cannot_say << std::move(row);
      continue;
    }
    const auto decision = decisions.find(row.person_id);
    if (decision != decisions.end()) {
      row.plan = decision->words;
      row.owner = decision->owner;
      row.next_date = decision->next_date;
    }
    const bool planned = decision != decisions.end() && is_live(*decision, day);
    (planned ? list.planned : list.rows) << std::move(row);
  }
  const auto off_track = [](const SupportRow& row) { return row.needs.front().status == IndicatorStatus::OffTrack; };
  const auto by_local_id = [](const SupportRow& a, const SupportRow& b) {
    return a.student != b.student ? a.student < b.student : a.person_id < b.person_id;
  };
  const auto by_next_action = [&](const SupportRow& a, const SupportRow& b) {
    if (a.next_date != b.next_date)
      return a.next_date.isValid() && (!b.next_date.isValid() || a.next_date < b.next_date);
    if (off_track(a) != off_track(b)) return off_track(a);
    return by_local_id(a, b);
  };
  std::sort(list.rows.begin(), list.rows.end(), by_next_action);
  std::sort(list.planned.begin(), list.planned.end(), by_next_action);
  std::sort(list.cannot_say.begin(), list.cannot_say.end(), by_local_id);
  list.watch_only =
      int(std::count_if(list.rows.begin(), list.rows.end(), [&](const SupportRow& row) { return !off_track(row); }));
  list.beyond_capacity =
      list.capacity ? int(std::max<qsizetype>(0, list.rows.size() - std::max(0, *list.capacity))) : 0;
}

}  // namespace milepost
