#include <QCoreApplication>

#include "core/prediction/feature_columns.h"

namespace milepost {

namespace {

struct FeatureText {
  Q_DECLARE_TR_FUNCTIONS(Feature)
};

using enum FeatureRole;
constexpr bool malleable = true, fixed = false;

constexpr std::array<FeatureDefinition, feature::count> table = {{
    {"attendance_rate", Predictor, "attendance", malleable, QT_TRANSLATE_NOOP("Feature", "days attended so far")},
    {"attendance_recent", Predictor, "attendance", malleable,
     QT_TRANSLATE_NOOP("Feature", "days attended of the last 20")},
    {"sections_missed_share", Predictor, "attendance", malleable,
     QT_TRANSLATE_NOOP("Feature", "class periods missed so far")},
    {"tardies_per_20_days", Predictor, "attendance", malleable,
     QT_TRANSLATE_NOOP("Feature", "late arrivals per 20 days")},
    {"gpa", Predictor, "course_performance", malleable, QT_TRANSLATE_NOOP("Feature", "GPA so far")},
    {"d_count", Predictor, "course_performance", malleable, QT_TRANSLATE_NOOP("Feature", "Ds in the latest report")},
    {"f_count", Predictor, "course_performance", malleable, QT_TRANSLATE_NOOP("Feature", "Fs in the latest report")},
    {"d_f_share", Predictor, "course_performance", malleable,
     QT_TRANSLATE_NOOP("Feature", "share of courses with a D or F in the latest report")},
    {"progress_d_f_share", Predictor, "course_performance", malleable,
     QT_TRANSLATE_NOOP("Feature", "share of newer progress marks that are a D or F")},
    {"math_points", Predictor, "course_performance", malleable,
     QT_TRANSLATE_NOOP("Feature", "latest mark in mathematics")},
    {"ela_points", Predictor, "course_performance", malleable, QT_TRANSLATE_NOOP("Feature", "latest mark in English")},
    {"gpa_trend", Predictor, "course_performance", malleable,
     QT_TRANSLATE_NOOP("Feature", "change of GPA since the report before")},
    {"credits_earned_share", Predictor, "credits", malleable,
     QT_TRANSLATE_NOOP("Feature", "credits earned of those attempted")},
    {"ag_passed", Predictor, "credits", malleable, QT_TRANSLATE_NOOP("Feature", "A-G course marks of C or better")},
    {"ag_share", Predictor, "credits", malleable,
     QT_TRANSLATE_NOOP("Feature", "share of A-G course marks of C or better")},
    {"suspension_days", Predictor, "behavior", malleable,
     QT_TRANSLATE_NOOP("Feature", "days out of school by suspension")},
    {"incidents", Predictor, "behavior", malleable, QT_TRANSLATE_NOOP("Feature", "behavior incidents so far")},
    {"sbac_math", Predictor, "assessment", fixed,
     QT_TRANSLATE_NOOP("Feature", "state test score in mathematics by grade 8")},
    {"sbac_ela", Predictor, "assessment", fixed,
     QT_TRANSLATE_NOOP("Feature", "state test score in English by grade 8")},
    {"entered_late_days", Predictor, "transition", fixed,
     QT_TRANSLATE_NOOP("Feature", "days between the first day of school and the student's")},
    {"school_changes", Predictor, "transition", fixed, QT_TRANSLATE_NOOP("Feature", "changes of school this year")},
    {"repeating_ninth", Predictor, "transition", fixed, QT_TRANSLATE_NOOP("Feature", "second time in ninth grade")},
    {"gpa8", Predictor, "grade_8", fixed, QT_TRANSLATE_NOOP("Feature", "GPA in grade 8")},
    {"attendance8", Predictor, "grade_8", fixed, QT_TRANSLATE_NOOP("Feature", "days attended in grade 8")},
    {"d_f_8", Predictor, "grade_8", fixed, QT_TRANSLATE_NOOP("Feature", "Ds and Fs in grade 8")},
    {"suspensions8", Predictor, "grade_8", fixed,
     QT_TRANSLATE_NOOP("Feature", "days out of school by suspension in grade 8")},
    {"math8_points", Predictor, "grade_8", fixed,
     QT_TRANSLATE_NOOP("Feature", "latest mark in mathematics in grade 8")},

    {"graduated", Outcome, "", fixed, QT_TRANSLATE_NOOP("Feature", "graduated in four years")},
    {"ag_met", Outcome, "", fixed, QT_TRANSLATE_NOOP("Feature", "met the A-G requirements")},
    {"enrolled", Outcome, "", fixed, QT_TRANSLATE_NOOP("Feature", "enrolled in college")},
    {"enrolled2yr", Outcome, "", fixed, QT_TRANSLATE_NOOP("Feature", "enrolled in a two-year college")},
    {"enrolled4yr", Outcome, "", fixed, QT_TRANSLATE_NOOP("Feature", "enrolled in a four-year college")},
    {"persisted_year2", Outcome, "", fixed, QT_TRANSLATE_NOOP("Feature", "went on through the second year of college")},
    {"no_d_f_eoy", Outcome, "", fixed, QT_TRANSLATE_NOOP("Feature", "no D or F at the end of ninth grade")},
    {"gpa_25_eoy", Outcome, "", fixed, QT_TRANSLATE_NOOP("Feature", "GPA of 2.5 or more at the end of ninth grade")},
    {"on_track_eoy", Outcome, "", fixed,
     QT_TRANSLATE_NOOP("Feature", "no D or F and a GPA of 2.5 or more at the end of ninth grade")},

    {"flag_two", Baseline, "", fixed,
     QT_TRANSLATE_NOOP("Feature", "grade 8 flags: GPA below 2.0, attendance below 87.5 %")},
    {"flag_chicago", Baseline, "", fixed, QT_TRANSLATE_NOOP("Feature", "on track as Chicago defines it, so far")},
    {"flag_no_d_f", Baseline, "", fixed, QT_TRANSLATE_NOOP("Feature", "no D or F so far")},
    {"flag_gpa_25", Baseline, "", fixed, QT_TRANSLATE_NOOP("Feature", "GPA of 2.5 or more so far")},
}};

struct TextColumn {
  const char* name;
  FeatureRole role;
  const char* title;
};
constexpr std::array identity_columns = {
    TextColumn{"student", Identity, QT_TRANSLATE_NOOP("Feature", "student's local id")},
    TextColumn{"school", Identity, QT_TRANSLATE_NOOP("Feature", "school's id")},
    TextColumn{"cohort", Identity, QT_TRANSLATE_NOOP("Feature", "school year of ninth grade")},
    TextColumn{"landmark", Identity, QT_TRANSLATE_NOOP("Feature", "moment of the year")},
    TextColumn{"cutoff", Identity, QT_TRANSLATE_NOOP("Feature", "last day that was looked at")},
};
constexpr std::array audit_columns = {
    TextColumn{"audit_race", AuditOnly, QT_TRANSLATE_NOOP("Feature", "race and ethnicity")},
    TextColumn{"audit_sex", AuditOnly, QT_TRANSLATE_NOOP("Feature", "sex")},
    TextColumn{"audit_el", AuditOnly, QT_TRANSLATE_NOOP("Feature", "English learner")},
    TextColumn{"audit_swd", AuditOnly, QT_TRANSLATE_NOOP("Feature", "student with a disability")},
    TextColumn{"audit_poverty", AuditOnly, QT_TRANSLATE_NOOP("Feature", "in poverty")},
    TextColumn{"audit_focus_group", AuditOnly, QT_TRANSLATE_NOOP("Feature", "focus group")},
};

struct GroupTitle {
  const char* group;
  const char* title;
};
constexpr std::array group_titles = {
    GroupTitle{"attendance", QT_TRANSLATE_NOOP("Feature", "attendance")},
    GroupTitle{"course_performance", QT_TRANSLATE_NOOP("Feature", "marks in courses")},
    GroupTitle{"credits", QT_TRANSLATE_NOOP("Feature", "credits and A-G courses")},
    GroupTitle{"behavior", QT_TRANSLATE_NOOP("Feature", "suspensions and incidents")},
    GroupTitle{"assessment", QT_TRANSLATE_NOOP("Feature", "state tests by grade 8")},
    GroupTitle{"transition", QT_TRANSLATE_NOOP("Feature", "start in high school")},
    GroupTitle{"grade_8", QT_TRANSLATE_NOOP("Feature", "grade 8 records")},
};

FeatureMeaning meaning(const TextColumn& column) {
  return {QLatin1String(column.name), column.role, {}, false, FeatureText::tr(column.title)};
}

}  // namespace

std::span<const FeatureDefinition> numeric_features() {
  return table;
}

QList<FeatureMeaning> feature_meanings() {
  QList<FeatureMeaning> meanings;
  for (const TextColumn& column : identity_columns) meanings << meaning(column);
  for (const FeatureDefinition& column : table) {
    meanings << FeatureMeaning{QLatin1String(column.name), column.role, QLatin1String(column.group), column.malleable,
                               FeatureText::tr(column.title)};
  }
  for (const TextColumn& column : audit_columns) meanings << meaning(column);
  return meanings;
}

QString construct_title(const QString& group) {
  for (const GroupTitle& of : group_titles) {
    if (group == QLatin1String(of.group)) return FeatureText::tr(of.title);
  }
  return group;  // a spec's own group speaks for itself
}

}  // namespace milepost
