#include "core/indicators/next_step.h"

#include <algorithm>

#include "core/indicators/attendance_rule.h"
#include "core/indicators/coming_days.h"
#include "core/indicators/coming_marks.h"
#include "core/indicators/marks_rule.h"
#include "core/indicators/reason.h"

namespace milepost {

namespace {

struct StepText {
  Q_DECLARE_TR_FUNCTIONS(NextStep)
};

constexpr int best_points = 4, pass_points = 2;
constexpr std::size_t most_courses = 2;

bool reaches(IndicatorStatus status, IndicatorStatus wanted) {
  return status == IndicatorStatus::OnTrack || (wanted == IndicatorStatus::Watch && status == IndicatorStatus::Watch);
}

// A mark of the report, changed to these points.
struct Raise {
  std::size_t place;
  int points;
};
using Raises = std::vector<Raise>;

// A rule's answer with these marks changed; the marks are as before afterwards.
template <class Rule>
IndicatorFinding asked_with(ComingMarks& coming, const Raises& raises, Rule rule) {
  std::vector<Mark> before;
  for (const Raise& raise : raises) {
    before.push_back(coming.record.marks[raise.place]);
    set_letter(coming.record.marks[raise.place], raise.points);
  }
  IndicatorFinding finding = rule(coming.record, coming.context);
  for (std::size_t i = raises.size(); i-- > 0;) coming.record.marks[raises[i].place] = before[i];
  return finding;
}

// The marks that could be raised for the GPA, the lowest first.
Raises raisable(const ComingMarks& coming) {
  Raises found;
  for (const std::size_t place : coming.places) {
    const Mark& mark = coming.record.marks[place];
    const bool counts = mark.read.meaning == MarkMeaning::Letter && (!mark.in_gpa || *mark.in_gpa);
    if (counts && mark.read.points < best_points) found.push_back({place, mark.read.points});
  }
  const std::vector<Mark>& marks = coming.record.marks;
  std::stable_sort(found.begin(), found.end(), [&marks](const Raise& a, const Raise& b) {
    return a.points != b.points ? a.points < b.points : marks[a.place].course_title < marks[b.place].course_title;
  });
  return found;
}

template <class Enough>
std::optional<Raises> smallest_pair(const Raises& from, Enough enough) {
  Raises pairs;  // two and two: those that would do with the best marks
  for (std::size_t i = 0; i < from.size(); ++i) {
    for (std::size_t j = i + 1; j < from.size(); ++j) {
      if (enough({{from[i].place, best_points}, {from[j].place, best_points}}))
        pairs.insert(pairs.end(), {from[i], from[j]});
    }
  }
  for (int letters = 2; letters <= 2 * best_points; ++letters) {
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
      for (int first = 1; first < letters; ++first) {
        const Raises raise{{pairs[i].place, pairs[i].points + first},
                           {pairs[i + 1].place, pairs[i + 1].points + letters - first}};
        if (std::max(raise[0].points, raise[1].points) <= best_points && enough(raise)) return raise;
      }
    }
  }
  return std::nullopt;
}

// One course by as few letters as possible, else two by as few together. No raise at all where the letters held now are
// enough.
std::optional<Raises> smallest_raise(ComingMarks& coming, IndicatorStatus wanted) {
  const auto enough = [&](const Raises& raises) {
    return reaches(asked_with(coming, raises, gpa_rule).status, wanted);
  };
  if (enough({})) return Raises{};
  const Raises from = raisable(coming);
  for (int letters = 1; letters <= best_points; ++letters) {
    for (const Raise& one : from) {
      const Raises raise{{one.place, one.points + letters}};
      if (raise[0].points <= best_points && enough(raise)) return raise;
    }
  }
  return smallest_pair(from, enough);
}

// What the team is told when only the lower bound can be reached.
QString watch_note(const IndicatorFinding& finding, const QString& on_track) {
  return finding.threshold ? StepText::tr(" The next bound, %1, comes after that.").arg(on_track) : QString();
}

QString mark_in_course(const ComingMarks& coming, const Raise& raise) {
  return StepText::tr("%1 in %2", "a letter, a course")
      .arg(letter(raise.points), coming.record.marks[raise.place].course_title);
}

QString gpa_words(const ComingMarks& coming, const Raises& raises, const ComingReport& report, double from, double to) {
  const QString by = day_words(report.end), was = decimal_words(from), is = decimal_words(to);
  if (raises.empty())
    return StepText::tr("The marks as they are now, kept through %1, bring the GPA from %2 to %3.").arg(by, was, is);
  const QString others = StepText::tr("; the other marks as they are now");
  if (raises.size() == 1)
    return StepText::tr("One more %1 by %2 brings the GPA from %3 to %4%5.")
        .arg(mark_in_course(coming, raises[0]), by, was, is, others);
  return StepText::tr("%1 and %2 by %3 bring the GPA from %4 to %5%6.")
      .arg(mark_in_course(coming, raises[0]), mark_in_course(coming, raises[1]), by, was, is, others);
}

QString window_words(const IndicatorFinding& finding) {
  return StepText::tr(" Counted from %1 to %2.").arg(day_words(finding.window.start), day_words(finding.window.end));
}

std::optional<NextStep> gpa_step(ComingMarks& coming, const ComingReport& report, const IndicatorFinding& now,
                                 IndicatorStatus wanted) {
  const std::optional<Raises> raises = smallest_raise(coming, wanted);
  if (!raises) return std::nullopt;
  const IndicatorFinding then = asked_with(coming, *raises, gpa_rule);
  NextStep step{now.indicator, then.status, {}, {}, report.end, now.value.value_or(0), then.value.value_or(0)};
  step.words = gpa_words(coming, *raises, report, step.from, step.to) + window_words(now);
  if (wanted == IndicatorStatus::Watch) step.words += watch_note(now, decimal_words(now.threshold.value_or(0)));
  QStringList courses;
  for (const Raise& raise : *raises) courses << coming.record.marks[raise.place].course_title;
  step.course = courses.join(QStringLiteral(", "));
  return step;
}

std::optional<NextStep> no_d_f_step(ComingMarks& coming, const ComingReport& report, const IndicatorFinding& now,
                                    IndicatorStatus wanted) {
  const int points = wanted == IndicatorStatus::OnTrack ? pass_points : pass_points - 1;
  Raises raises;
  QStringList courses;
  for (const std::size_t place : coming.places) {
    const Mark& mark = coming.record.marks[place];
    if (mark.read.meaning != MarkMeaning::Letter || mark.read.points >= points) continue;
    raises.push_back({place, points});
    courses << mark.course_title;
  }
  if (raises.size() > most_courses || raises.empty()) return std::nullopt;
  const IndicatorFinding then = asked_with(coming, raises, no_d_f_rule);
  if (!reaches(then.status, wanted)) return std::nullopt;
  NextStep step{now.indicator,
                then.status,
                {},
                courses.join(QStringLiteral(", ")),
                report.end,
                now.value.value_or(double(raises.size())),
                then.value.value_or(0)};
  const QString in =
      courses.size() == 1 ? courses[0] : StepText::tr("%1 and %2", "two courses").arg(courses[0], courses[1]);
  step.words = (wanted == IndicatorStatus::OnTrack
                    ? StepText::tr("C or better in %1 by %2 leaves no D or F; the other marks as they are now.")
                    : StepText::tr("D or better in %1 by %2 leaves no F; the other marks as they are now."))
                   .arg(in, day_words(report.end)) +
               window_words(now);
  return step;
}

using MarkStep = std::optional<NextStep> (*)(ComingMarks&, const ComingReport&, const IndicatorFinding&,
                                             IndicatorStatus);

// The first coming report with which the status can be reached.
std::optional<NextStep> first_report_step(const StudentRecord& record, const IndicatorFinding& now,
                                          const RuleContext& context, const QList<ComingReport>& reports,
                                          HeldLetter held, IndicatorStatus wanted, MarkStep step_of) {
  StudentRecord known;
  known.marks = record.marks;
  RuleContext at = context;
  for (qsizetype i = 0; i < reports.size(); ++i) {
    const ComingReport& report = reports[i];
    if (!report.end.isValid() || report.end <= at.as_of || school_year_of(report.end) != context.school_year())
      continue;
    ComingMarks coming = marks_after(known, at, report, i + 1 == reports.size(), held);
    if (coming.places.empty()) continue;
    if (std::optional<NextStep> step = step_of(coming, report, now, wanted)) return step;
    known.marks = std::move(coming.record.marks);  // the next report comes on top of this one
    at = std::move(coming.context);
  }
  return std::nullopt;
}

std::optional<NextStep> attendance_step(const StudentRecord& record, const IndicatorFinding& now,
                                        const RuleContext& context, IndicatorStatus wanted) {
  const StudentRecord present = present_from_now(record, context);
  const std::vector<QDate> days = coming_days(present, context);
  const auto first = std::partition_point(days.begin(), days.end(), [&](QDate day) {
    return !reaches(attendance_rule(present, on_day(context, day)).status, wanted);
  });
  if (first == days.end()) return std::nullopt;
  const IndicatorFinding then = attendance_rule(present, on_day(context, *first));
  NextStep step{now.indicator, then.status, {}, {}, *first, now.value.value_or(0), then.value.value_or(0)};
  const int count = int(first - days.begin()) + 1;
  step.words =
      StepText::tr("Present on the next %n school day(s), through %1, brings attendance from %2 to %3.", nullptr, count)
          .arg(day_words(*first), share_words(step.from), share_words(step.to)) +
      window_words(now);
  if (wanted == IndicatorStatus::Watch) step.words += watch_note(now, share_words(now.threshold.value_or(0)));
  return step;
}

// A step that takes longer than four weeks is no next step where a nearer bound is there.
bool is_far(const NextStep& step, const RuleContext& context) { return context.window_end().daysTo(step.by) > 28; }

std::optional<NextStep> step_towards(const StudentRecord& record, const IndicatorFinding& now,
                                     const RuleContext& context, const QList<ComingReport>& reports,
                                     IndicatorStatus wanted) {
  if (now.indicator == u"attendance") return attendance_step(record, now, context, wanted);
  if (now.indicator == u"gpa")
    return first_report_step(record, now, context, reports, HeldLetter::Official, wanted, gpa_step);
  if (now.indicator == u"no_d_f")
    return first_report_step(record, now, context, reports, HeldLetter::WithProgress, wanted, no_d_f_step);
  return std::nullopt;
}

}  // namespace

QList<NextStep> next_steps(const StudentRecord& record, const QList<IndicatorFinding>& findings,
                           const RuleContext& context, const QList<ComingReport>& reports) {
  QList<NextStep> steps;
  for (const IndicatorFinding& now : findings) {
    const bool off = now.status == IndicatorStatus::OffTrack;
    if (!off && now.status != IndicatorStatus::Watch) continue;
    std::optional<NextStep> step = step_towards(record, now, context, reports, IndicatorStatus::OnTrack);
    if (off && (!step || is_far(*step, context))) {
      const std::optional<NextStep> nearer = step_towards(record, now, context, reports, IndicatorStatus::Watch);
      if (nearer && (!step || nearer->by < step->by)) step = nearer;
    }
    if (step) steps.append(*step);
  }
  std::stable_sort(steps.begin(), steps.end(), [](const NextStep& a, const NextStep& b) { return a.by < b.by; });
  return steps;
}

}  // namespace milepost
