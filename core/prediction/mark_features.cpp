#include "core/prediction/mark_features.h"

#include <algorithm>
#include <cmath>

#include "core/indicators/credit_rule.h"
#include "core/indicators/marks_rule.h"
#include "core/indicators/readiness_rule.h"
#include "core/indicators/term_marks.h"
#include "core/prediction/attendance_features.h"

namespace milepost {

namespace {

constexpr Micro gpa_bound = 2'500'000;  // the memo's GPA of 2.5

double gpa_of(const MarkList& marks) {
  const PointMean mean = point_mean(marks);
  return mean.known() ? mean.value() : not_known;
}

struct LowMarks {
  int d = 0, f = 0, counted = 0, unknown = 0;
  double share() const { return counted > 0 ? double(d + f) / counted : not_known; }
  // 1: none is a D or F; a mark not known yet could be one.
  double none() const { return d + f > 0 ? 0 : unknown > 0 || counted == 0 ? not_known : 1; }
};

LowMarks low_marks(const MarkList& marks) {
  LowMarks low;
  for (const Mark* mark : marks) {
    const MarkMeaning meaning = mark->read.meaning;
    const bool counts = meaning == MarkMeaning::Letter || meaning == MarkMeaning::Pass;
    low.counted += counts;
    low.unknown += !counts && meaning != MarkMeaning::NotTaken;
    low.f += mark->is_f();
    low.d += mark->is_d_or_f() && !mark->is_f();
  }
  return low;
}

double subject_points(const MarkList& marks, Subject subject) {
  int points = 0, courses = 0;
  for (const Mark* mark : marks) {
    if (mark->subject != subject || mark->read.meaning != MarkMeaning::Letter) continue;
    points += mark->read.points;
    ++courses;
  }
  return courses > 0 ? double(points) / courses : not_known;
}

// Of the latest report on which the subject has a letter.
double latest_points(MarkList seen, Subject subject, Repeats repeats) {
  for (;;) {
    const TermMarks term = latest_term_marks(seen, repeats);
    if (!term.end_date.isValid()) return not_known;
    if (const double points = subject_points(term.official, subject); !std::isnan(points)) return points;
    std::erase_if(seen, [&](const Mark* mark) { return mark->end_date >= term.end_date; });
  }
}

double gpa_trend(MarkList seen, const TermMarks& latest, Repeats repeats) {
  std::erase_if(seen, [&](const Mark* mark) { return mark->end_date >= latest.end_date; });
  return gpa_of(latest.official) - gpa_of(latest_term_marks(seen, repeats).official);
}

void add_credits(FeatureValues& values, const MarkList& seen, Repeats repeats) {
  double attempted = 0, earned = 0;
  int ag_marks = 0, ag_passed = 0;
  for (const Mark* mark : credit_marks(seen, repeats)) {
    const MarkMeaning meaning = mark->read.meaning;
    if (meaning == MarkMeaning::NotTaken) continue;
    const bool open = meaning == MarkMeaning::Pending || meaning == MarkMeaning::Unread;
    if (mark->credits_attempted && *mark->credits_attempted > 0 && (mark->credits_earned || !open)) {
      const double all = *mark->credits_attempted;
      attempted += all;
      earned += std::clamp(mark->credits_earned ? *mark->credits_earned : mark->passes() ? all : 0, 0.0, all);
    }
    if (mark->ag_area == 0 || (meaning != MarkMeaning::Letter && meaning != MarkMeaning::Pass)) continue;
    ++ag_marks;
    ag_passed += mark->read.points >= 2;
  }
  if (attempted > 0) values[feature::credits_earned_share] = earned / attempted;
  if (ag_marks == 0) return;
  values[feature::ag_passed] = ag_passed;
  values[feature::ag_share] = double(ag_passed) / ag_marks;
}

double yes_or_no(IndicatorStatus status) {
  return status == IndicatorStatus::OnTrack ? 1 : status == IndicatorStatus::OffTrack ? 0 : not_known;
}

double reaches_gpa(const PointMean& mean) {
  return mean.known() ? double(mean.reaches(gpa_bound, false)) : not_known;
}

}  // namespace

void add_marks(FeatureValues& values, const StudentRecord& record, const RuleContext& context, bool baselines) {
  const Repeats repeats = context.policy.repeats;
  const MarkList seen = seen_marks(record, context.school_year(), context.as_of);
  if (seen.empty()) return;
  const PointMean mean = point_mean(year_to_date_marks(seen, repeats).marks);
  if (mean.known()) values[feature::gpa] = mean.value();
  const TermMarks latest = latest_term_marks(seen, repeats);
  const LowMarks low = low_marks(latest.official);
  if (low.counted > 0) {
    values[feature::d_count] = low.d;
    values[feature::f_count] = low.f;
    values[feature::d_f_share] = low.share();
  }
  values[feature::progress_d_f_share] = low_marks(latest.later_progress).share();
  values[feature::math_points] = latest_points(seen, Subject::Math, repeats);
  values[feature::ela_points] = latest_points(seen, Subject::Ela, repeats);
  if (latest.end_date.isValid()) values[feature::gpa_trend] = gpa_trend(seen, latest, repeats);
  add_credits(values, seen, repeats);
  if (!baselines) return;
  values[feature::flag_no_d_f] = low.none();
  values[feature::flag_gpa_25] = reaches_gpa(mean);
  values[feature::flag_chicago] = yes_or_no(chicago_on_track_rule(record, context).status);
}

void add_grade_8(FeatureValues& values, const StudentRecord& record, const RuleContext& context, int cohort) {
  const std::optional<int> year = grade_8_year(record, cohort);
  if (!year) return;
  const QDate end = first_day_of_school_year(*year + 1).addDays(-1);
  MarkList seen = seen_marks(record, *year, end);
  std::erase_if(seen, [](const Mark* mark) { return !mark->grade_level.isEmpty() && mark->grade_level != u"08"; });
  const MarkList marks = year_to_date_marks(seen, context.policy.repeats).marks;
  values[feature::gpa8] = gpa_of(marks);
  if (const LowMarks low = low_marks(marks); low.counted > 0) values[feature::d_f_8] = low.d + low.f;
  values[feature::math8_points] = latest_points(seen, Subject::Math, context.policy.repeats);
  values[feature::attendance8] = year_attendance(record, context, *year);
  values[feature::suspensions8] = year_suspension(record, context, *year, end);
  const double gpa = values[feature::gpa8], attendance = values[feature::attendance8];
  if (!std::isnan(gpa) && !std::isnan(attendance)) values[feature::flag_two] = int(gpa < 2.0) + int(attendance < 0.875);
}

void add_end_of_year(FeatureValues& values, const StudentRecord& record, const RuleContext& context,
                     QDate last_period) {
  if (!last_period.isValid()) return;
  const MarkList seen = seen_marks(record, context.school_year(), context.as_of);
  const TermMarks latest = latest_term_marks(seen, context.policy.repeats);
  if (!latest.end_date.isValid() || latest.end_date.addDays(21) < last_period) return;
  const double no_d_f = low_marks(latest.official).none();
  const double gpa = reaches_gpa(point_mean(year_to_date_marks(seen, context.policy.repeats).marks));
  values[feature::no_d_f_eoy] = no_d_f;
  values[feature::gpa_25_eoy] = gpa;
  values[feature::on_track_eoy] = no_d_f == 0 || gpa == 0 ? 0 : no_d_f == 1 && gpa == 1 ? 1 : not_known;
}

}  // namespace milepost
