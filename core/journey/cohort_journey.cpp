#include "core/journey/cohort_journey.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "core/store/school_file.h"

namespace milepost {

namespace {

struct CohortText {
  Q_DECLARE_TR_FUNCTIONS(CohortJourney)
};

// What was agreed for a milestone a little before it opens is meant for it.
constexpr int early_days = 30;

// A standing that is being filled: its rule's place, and the last day on which an act for its milestone is meant for
// this window.
struct Filling {
  MilestoneStanding standing;
  size_t rule = 0;
  QDate early, until;
};

// What happened for one student in one window. meant: for this milestone, not only in its days.
struct Met {
  bool inside = false, meant = false, not_needed = false;
};

Met met(const Filling& of, const QList<TeamAct>& acts, int school_year) {
  const MilestoneWindow& window = of.standing.window;
  Met met;
  for (const TeamAct& act : acts) {
    const bool tied = act.milestone == window.milestone;
    const bool same_time = act.occurrence == window.occurrence;
    if (act.school_year != 0) {  // marked by hand
      if (tied && same_time && act.school_year == school_year)
        (act.kind == u"not_needed" ? met.not_needed : met.meant) = true;
      continue;
    }
    if (!window.opens.isValid()) continue;
    met.inside |=
        act.on >= window.opens && act.on <= window.closes && of.standing.milestone.reached_by.contains(act.kind);
    met.meant |= tied && act.on >= of.early && act.on <= of.until && (act.occurrence.isEmpty() || same_time);
  }
  return met;
}

std::vector<Filling> fillings(const YearPlan& plan, const QList<Milestone>& all, QDate today) {
  const auto rules = concern_rules();
  std::vector<Filling> filled;
  for (const Milestone& milestone : all) {
    if (milestone.retired) continue;
    const auto rule = std::find_if(rules.begin(), rules.end(), [&milestone](const ConcernRule& of) {
      return milestone.concerns == QLatin1String(of.key);
    });
    if (rule == rules.end()) continue;
    const QList<MilestoneWindow> all_windows = windows(milestone, plan);
    for (qsizetype i = 0; i < all_windows.size(); ++i) {
      Filling& one = filled.emplace_back();
      one.standing.milestone = milestone;
      one.standing.window = all_windows[i];
      one.standing.state = window_state(all_windows[i], today);
      one.rule = size_t(rule - rules.begin());
      if (!all_windows[i].opens.isValid()) continue;
      one.early = i == 0 ? all_windows[i].opens.addDays(-early_days) : all_windows[i].opens;
      const QDate next = i + 1 < all_windows.size() ? all_windows[i + 1].opens : QDate();
      one.until = next.isValid() ? next.addDays(-1) : std::max(all_windows[i].closes, QDate(plan.school_year, 6, 30));
    }
  }
  return filled;
}

bool has_opened(WindowState state) {
  return state != WindowState::ToCome && state != WindowState::Unknown;
}

void add_student(std::vector<Filling>& filled, const StudentFindings& student, const QList<TeamAct>& acts,
                 int school_year) {
  const auto rules = concern_rules();
  std::vector<std::optional<bool>> answers(rules.size());
  std::vector<bool> asked(rules.size());
  for (Filling& of : filled) {
    if (!asked[of.rule]) {
      answers[of.rule] = rules[of.rule].concerns(student);
      asked[of.rule] = true;
    }
    const Met what = met(of, acts, school_year);
    MilestoneStanding& standing = of.standing;
    // Whom the team reached for this milestone it concerned, whatever the numbers say by now.
    const std::optional<bool> concerns = what.not_needed ? std::optional(false)
                                         : what.meant    ? std::optional(true)
                                                         : answers[of.rule];
    if (!concerns) ++standing.cannot_say;
    if (!concerns.value_or(false)) continue;
    const qint64 id = student.student.id;
    standing.concerned.append(id);
    if (what.inside || what.meant)
      standing.reached.append(id);
    else if (has_opened(standing.state))
      standing.left.append(id);
  }
}

// Windows that nobody knows the days of stand last.
bool closes_before(const MilestoneStanding& a, const MilestoneStanding& b) {
  if (a.window.closes.isValid() != b.window.closes.isValid()) return a.window.closes.isValid();
  return a.window.closes != b.window.closes ? a.window.closes < b.window.closes : a.window.opens < b.window.opens;
}

}  // namespace

// The day of the first thing the team itself wrote down; what an import brought says nothing about when it began here.
static std::optional<QDate> first_own_act(const TeamActs& acts) {
  std::optional<QDate> first;
  for (const QList<TeamAct>& of : acts) {
    for (const TeamAct& act : of) {
      if (act.kind == u"student_voice" || act.kind == u"placement" || !act.on.isValid()) continue;
      if (!first || act.on < *first) first = act.on;
    }
  }
  return first;
}

CohortJourney cohort_journey(const YearPlan& plan, const QList<Milestone>& all, const QList<StudentFindings>& findings,
                             const TeamActs& acts, QDate today, QDate records_from) {
  CohortJourney journey;
  journey.today = today;
  journey.plan = plan;
  std::vector<Filling> filled = fillings(plan, all, today);
  static const QList<TeamAct> none;
  for (const StudentFindings& student : findings) {
    if (student.left) continue;
    const auto of = acts.constFind(student.student.id);
    add_student(filled, student, of == acts.constEnd() ? none : *of, plan.school_year);
    if (!student.findings.isEmpty() && !journey.as_of.isValid()) journey.as_of = student.findings.first().as_of;
  }
  for (Filling& of : filled) {
    const QDate closes = of.standing.window.closes;
    of.standing.before_records = records_from.isValid() && closes.isValid() && closes < records_from;
    journey.standings.append(std::move(of.standing));
  }
  std::stable_sort(journey.standings.begin(), journey.standings.end(), closes_before);
  if (journey.standings.isEmpty())
    journey.missing = CohortText::tr("This file has no milestones. Add one, or bring a retired one back.");
  return journey;
}

Result<CohortJourney> make_cohort_journey(const SchoolFile& file, const QList<StudentFindings>& findings, QDate as_of,
                                          QDate today) {
  const int school_year = school_year_of(as_of);
  const Result<QString> school = main_school(file, school_year);
  if (!school) return school.error();
  if (school->isEmpty()) {
    CohortJourney none;
    none.today = today;
    none.as_of = as_of;
    none.plan.school_year = school_year;
    none.missing = CohortText::tr("No ninth graders of the school year %1–%2 are on file (school_enrollment.csv).")
                       .arg(school_year - 1)
                       .arg(school_year);
    return none;
  }
  const Result<YearPlan> plan = year_plan(file, *school, school_year);
  if (!plan) return plan.error();
  const Result<QList<Milestone>> all = milestones(file);
  if (!all) return all.error();
  // Grade 8's spring to the summer after: whatever a school made of its milestones.
  const Result<TeamActs> acts = team_acts(file, QDate(school_year - 2, 7, 1), QDate(school_year + 1, 6, 30));
  if (!acts) return acts.error();
  CohortJourney journey = cohort_journey(*plan, *all, findings, *acts, today, first_own_act(*acts).value_or(today));
  journey.as_of = as_of;
  return journey;
}

}  // namespace milepost
