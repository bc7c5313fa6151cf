#include "core/indicators/credit_rule.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/indicators/reason.h"
#include "core/indicators/term_marks.h"

namespace milepost {

namespace {

Micro micro(double value) {
  return std::llround(std::clamp(value, -1e6, 1e6) * 1e6);
}

// A mark's earned credits; where the column is empty, those attempted if the mark passes. Nothing: not known.
std::optional<Micro> earned(const Mark& mark) {
  if (mark.credits_earned) return micro(*mark.credits_earned);
  if (mark.read.meaning == MarkMeaning::Pending || mark.read.meaning == MarkMeaning::Unread) return std::nullopt;
  if (!mark.passes()) return 0;
  if (mark.credits_attempted) return micro(*mark.credits_attempted);
  return std::nullopt;
}

struct CreditCount {
  MarkList marks;                 // of this year
  Micro full_year = 0;            // the district's credits of a full-year course; 0: cannot be read
  int terms = 0, terms_done = 0;  // of the year
  Micro earned_before = 0;        // in earlier ninth-grade years
  Micro earned_now = 0, attempted_now = 0, attempted_last_term = 0;
  std::array<Micro, 4> earned_in_core{};  // ELA, MATH, SCI, SOC
  int without_credits = 0;                // marks whose credits are not known
  bool all_earned = true;                 // every credit attempted was earned
  QDate last_date;

  Micro earned_so_far() const { return earned_before + earned_now; }
  bool year_is_over() const { return terms_done >= terms; }
};

// Twice the most common credits of a semester mark, else the most common of a year mark.
Micro full_year_credit(const MarkList& marks) {
  std::map<Micro, int> semester, year;
  for (const Mark* mark : marks) {
    if (!mark->credits_attempted || *mark->credits_attempted <= 0) continue;
    ++(mark->type == MarkType::Semester ? semester : year)[micro(*mark->credits_attempted)];
  }
  const auto most_common = [](const std::map<Micro, int>& counts) {
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second <= b.second; })
        ->first;
  };
  if (!semester.empty()) return 2 * most_common(semester);
  return year.empty() ? 0 : most_common(year);
}

CreditCount count_credits(const StudentRecord& record, const RuleContext& context, bool summer_counts) {
  CreditCount count;
  const int year = context.school_year();
  const auto wanted = [&](int school_year, bool ninth_only) {
    MarkList marks = credit_marks(seen_marks(record, school_year, context.as_of), context.policy.repeats);
    std::erase_if(marks, [&](const Mark* mark) {
      return (!summer_counts && is_summer(*mark)) || (ninth_only && mark->grade_level != u"09");
    });
    return marks;
  };
  count.marks = wanted(year, false);
  count.full_year =
      context.policy.full_year_credit > 0 ? context.policy.full_year_credit : full_year_credit(count.marks);
  count.terms = context.policy.terms_per_year;

  std::map<std::pair<QString, QString>, Micro> passed_before;
  for (int earlier = year - 3; earlier < year; ++earlier) {
    for (const Mark* mark : wanted(earlier, true)) {
      Micro& best = passed_before[{mark->course, mark->term_code}];
      best = std::max(best, earned(*mark).value_or(0));
    }
  }
  for (const auto& [course, credits] : passed_before) count.earned_before += credits;

  QStringList terms;
  QString last_term;
  for (const Mark* mark : count.marks) {
    if (!count.last_date.isValid() || mark->end_date > count.last_date) count.last_date = mark->end_date;
    if (mark->type == MarkType::Semester && !is_summer(*mark)) {
      const QString term = mark->term_code.isEmpty() ? mark->end_date.toString(Qt::ISODate) : mark->term_code;
      if (!terms.contains(term)) terms << term;
      if (term.startsWith(u'T')) count.terms = std::max(count.terms, 3);  // trimesters
      if (mark->end_date == count.last_date) last_term = term;
    }
    if (mark->type == MarkType::Year) count.terms_done = count.terms;
    if (mark->read.meaning == MarkMeaning::NotTaken) continue;
    const std::optional<Micro> credits = earned(*mark);
    if (!credits) ++count.without_credits;
    const auto before = passed_before.find({mark->course, mark->term_code});
    const bool passed_twice = !mark->course.isEmpty() && before != passed_before.end() && before->second > 0;
    const Micro new_credits =
        passed_twice ? std::max<Micro>(0, credits.value_or(0) - before->second) : credits.value_or(0);
    count.earned_now += new_credits;
    if (is_core(mark->subject)) count.earned_in_core[size_t(mark->subject) - 1] += new_credits;
    if (mark->credits_attempted) count.attempted_now += micro(*mark->credits_attempted);
    const bool got_it =
        mark->credits_attempted && credits ? *credits >= micro(*mark->credits_attempted) : mark->passes();
    count.all_earned &= got_it;
  }
  count.terms_done = std::max(count.terms_done, std::min(count.terms, int(terms.size())));
  for (const Mark* mark : count.marks) {
    const QString term = mark->term_code.isEmpty() ? mark->end_date.toString(Qt::ISODate) : mark->term_code;
    const bool counts =
        mark->type == MarkType::Semester && mark->read.meaning != MarkMeaning::NotTaken && term == last_term;
    if (counts && mark->credits_attempted) count.attempted_last_term += micro(*mark->credits_attempted);
  }
  return count;
}

// full-year courses → the district's credits
Micro in_credits(Micro full_year_courses, const CreditCount& count) {
  return Micro(static_cast<__int128>(full_year_courses) * count.full_year / 1'000'000);
}

bool under_enrolled(Micro wanted, const CreditCount& count) {
  const Micro reachable =
      count.earned_before + count.attempted_now + count.attempted_last_term * (count.terms - count.terms_done);
  return reachable < wanted;
}

int active_classes(const StudentRecord& record, QDate day) {
  return int(std::count_if(record.classes.begin(), record.classes.end(), [day](const ClassSpan& span) {
    return (!span.begin.isValid() || span.begin <= day) && (!span.end.isValid() || span.end >= day);
  }));
}

// Why credits cannot be counted; empty when they can. wanted: full-year courses.
QString no_credits_sentence(const StudentRecord& record, const RuleContext& context, const CreditCount& count,
                            Micro wanted) {
  if (!context.marks) return Reason::tr("No marks came (marks.csv).");
  const auto courses = [](Micro value) { return count_words(number(value)); };
  if (count.marks.empty()) {
    const int classes = active_classes(record, context.window_end());
    if (classes > 0 && Micro(classes) * 1'000'000 < wanted) {
      return Reason::tr("Cannot reach %1 full-year courses with this schedule of %2 classes.")
          .arg(courses(wanted))
          .arg(classes);
    }
    return Reason::tr("No semester or year marks yet this year through %1.").arg(day_words(context.as_of));
  }
  if (count.full_year == 0) return Reason::tr("The marks carry no credits (creditsAttempted).");
  return {};
}

}  // namespace

IndicatorFinding credits_rule(const StudentRecord& record, const RuleContext& context) {
  IndicatorFinding finding = begin_finding("credits", context);
  const Policy& policy = context.policy;
  const CreditCount count = count_credits(record, context, policy.summer_counts);
  const Micro wanted_courses = policy.credit_rule == CreditRule::AllAttempted ? 0 : policy.year_credits;
  if (QString why = no_credits_sentence(record, context, count, wanted_courses); !why.isEmpty())
    return cannot_say(std::move(finding), why);
  finding.window.end = count.last_date;
  const QString marks_through = Reason::tr("marks through %1").arg(day_words(count.last_date));
  const auto words = [](Micro value) { return count_words(number(value)); };

  if (policy.credit_rule == CreditRule::AllAttempted) {
    finding.value = number(count.earned_now);
    finding.threshold = number(count.attempted_now);
    finding.status = count.all_earned ? IndicatorStatus::OnTrack : IndicatorStatus::OffTrack;
    finding.reason = Reason::tr("Earned %1 of %2 credits attempted (%3).")
                         .arg(words(count.earned_now), words(count.attempted_now), marks_through);
    return finding;
  }
  const Micro year_total = in_credits(policy.year_credits, count);
  const Micro pace = year_total * count.terms_done / count.terms;
  finding.threshold = number(pace);
  finding.value = number(count.earned_so_far());
  if (under_enrolled(year_total, count)) {
    return cannot_say(
        std::move(finding),
        Reason::tr("Cannot reach %1 credits with this schedule: %2 earned, %3 attempted this year (%4).")
            .arg(words(year_total), words(count.earned_so_far()), words(count.attempted_now), marks_through));
  }
  const QString notes =
      (count.earned_before > 0
           ? Reason::tr("; %1 of them in an earlier ninth-grade year").arg(words(count.earned_before))
           : QString()) +
      (count.without_credits > 0 ? Reason::tr("; credits not known for %1 marks").arg(count.without_credits)
                                 : QString());
  finding.reason = Reason::tr("Earned %1 credits; the pace is %2 after %3 of %4 terms (%5)%6.")
                       .arg(words(count.earned_so_far()), words(pace), QString::number(count.terms_done),
                            QString::number(count.terms), marks_through, notes);
  const Micro earned_by_terms = count.earned_so_far() * count.terms;  // exact: thirds of a credit do not round
  const Micro pace_by_terms = year_total * count.terms_done;
  bool on_pace = earned_by_terms >= pace_by_terms;
  if (policy.credit_rule == CreditRule::CoreAreas) {
    QStringList short_of;
    const std::array<QString, 4> names = {Reason::tr("English"), Reason::tr("mathematics"), Reason::tr("science"),
                                          Reason::tr("social science")};
    for (size_t area = 0; area < names.size(); ++area) {
      if (count.earned_in_core[area] * count.terms < count.full_year * count.terms_done) short_of << names[area];
    }
    on_pace = on_pace && short_of.isEmpty();
    if (!short_of.isEmpty())
      finding.reason +=
          Reason::tr(" Short of a full-year credit's pace in %1.").arg(short_of.join(QStringLiteral(", ")));
  }
  if (on_pace) {
    finding.status = IndicatorStatus::OnTrack;
  } else if (count.without_credits > 0) {
    finding.status = IndicatorStatus::CannotSay;  // what is not known could make up for it
  } else {
    const Micro near = pace_by_terms - in_credits(policy.credits_watch_short, count) * count.terms;
    const bool watch =
        policy.credit_rule == CreditRule::Pace && policy.credits_watch_short > 0 && earned_by_terms >= near;
    finding.status = watch ? IndicatorStatus::Watch : IndicatorStatus::OffTrack;
  }
  return finding;
}

namespace {

struct CoreFailures {
  int sure = 0, possible = 0;  // possible: a mark not known yet, or an F whose subject is not known
  QStringList courses;
  MarkList unknown;
  bool any_mark = false;
  QDate last_date;
};

CoreFailures count_core_failures(const StudentRecord& record, const RuleContext& context, bool summer_counts) {
  CoreFailures failures;
  for (const Mark* mark :
       credit_marks(seen_marks(record, context.school_year(), context.as_of), context.policy.repeats)) {
    if (!summer_counts && is_summer(*mark)) continue;
    failures.any_mark = true;
    if (!failures.last_date.isValid() || mark->end_date > failures.last_date) failures.last_date = mark->end_date;
    const int semesters = mark->type == MarkType::Year ? 2 : 1;
    if (is_core(mark->subject) && mark->is_f()) {
      failures.sure += semesters;
      failures.courses << mark->course_title;
    } else if (mark->subject == Subject::Unknown && mark->is_f()) {
      failures.possible += semesters;
      failures.courses << Reason::tr("%1 (subject not given)").arg(mark->course_title);
    } else if (is_core(mark->subject) && mark->read.meaning != MarkMeaning::NotTaken && mark->read.points < 0 &&
               mark->read.meaning != MarkMeaning::Pass) {
      failures.possible += semesters;
      failures.unknown.push_back(mark);
    }
  }
  return failures;
}

}  // namespace

IndicatorFinding core_failures_rule(const StudentRecord& record, const RuleContext& context) {
  IndicatorFinding finding = begin_finding("core_failures", context);
  const Policy& policy = context.policy;
  finding.threshold = policy.core_failures_on;
  const CoreFailures failures = count_core_failures(record, context, true);
  if (!failures.any_mark) {
    return cannot_say(
        std::move(finding),
        context.marks
            ? Reason::tr("No semester or year marks yet this year through %1.").arg(day_words(context.as_of))
            : Reason::tr("No marks came (marks.csv)."));
  }
  finding.window.end = failures.last_date;
  finding.value = failures.sure;
  const auto status = [&policy](int count) {
    return count <= policy.core_failures_on      ? IndicatorStatus::OnTrack
           : count <= policy.core_failures_watch ? IndicatorStatus::Watch
                                                 : IndicatorStatus::OffTrack;
  };
  finding.status = status(failures.sure);
  QString notes = failures.courses.isEmpty() ? QString() : Reason::tr(": %1").arg(list_words(failures.courses));
  if (!failures.unknown.empty()) notes += Reason::tr("; %1").arg(unknown_marks_words(failures.unknown));
  finding.reason = Reason::tr("%1 semester Fs in core subjects, marks through %2%3.")
                       .arg(QString::number(failures.sure), day_words(failures.last_date), notes);
  if (status(failures.sure + failures.possible) != finding.status) finding.status = IndicatorStatus::CannotSay;
  return finding;
}

IndicatorFinding chicago_on_track_rule(const StudentRecord& record, const RuleContext& context) {
  IndicatorFinding finding = begin_finding("chicago_on_track", context);
  const Policy& policy = context.policy;
  const CreditCount count = count_credits(record, context, policy.summer_counts);
  if (QString why = no_credits_sentence(record, context, count, policy.chicago_credits); !why.isEmpty())
    return cannot_say(std::move(finding), why);
  const CoreFailures failures = count_core_failures(record, context, policy.summer_counts);
  finding.window.end = count.last_date;
  const double courses = double(count.earned_so_far()) / double(count.full_year);
  const double pace = number(policy.chicago_credits) * count.terms_done / count.terms;
  finding.value = courses;
  finding.threshold = pace;
  const QString when = count.year_is_over()
                           ? Reason::tr("at the year's end")
                           : Reason::tr("the pace after %1 of %2 terms").arg(count.terms_done).arg(count.terms);
  finding.reason =
      Reason::tr("%1 full-year credits of %2 (%3) and %4 semester core Fs of at most %5, marks through %6.")
          .arg(decimal_words(courses), count_words(pace), when, QString::number(failures.sure),
               QString::number(policy.chicago_failures), day_words(count.last_date));
  if (failures.sure > policy.chicago_failures) {
    finding.status = IndicatorStatus::OffTrack;
    return finding;
  }
  if (under_enrolled(in_credits(policy.chicago_credits, count), count)) {
    finding.reason.prepend(Reason::tr("Cannot reach %1 full-year credits with this schedule. ")
                               .arg(count_words(number(policy.chicago_credits))));
    return finding;
  }
  const bool enough = static_cast<__int128>(count.earned_so_far()) * count.terms * 1'000'000 >=
                      static_cast<__int128>(policy.chicago_credits) * count.terms_done * count.full_year;
  const bool in_doubt =
      enough ? failures.sure + failures.possible > policy.chicago_failures : count.without_credits > 0;
  if (in_doubt) {
    finding.reason.prepend(Reason::tr("A mark or credit that decides is not known. "));
    return finding;
  }
  finding.status = enough ? IndicatorStatus::OnTrack : IndicatorStatus::OffTrack;
  return finding;
}

}  // namespace milepost
