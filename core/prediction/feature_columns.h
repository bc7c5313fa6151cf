#pragma once
#include <array>
#include <limits>
#include <span>

#include "core/prediction/features.h"

namespace milepost {

// Places of the numeric feature columns in a row of values, in the order in which a table holds them.
namespace feature {
enum Key : int {
  attendance_rate, attendance_recent, sections_missed_share, tardies_per_20_days,
  gpa, d_count, f_count, d_f_share, progress_d_f_share, math_points, ela_points, gpa_trend,
  credits_earned_share, ag_passed, ag_share,
  suspension_days, incidents,
  sbac_math, sbac_ela,
  entered_late_days, school_changes, repeating_ninth,
  gpa8, attendance8, d_f_8, suspensions8, math8_points,
  predictor_count,
  graduated = predictor_count, ag_met, enrolled, enrolled2yr, enrolled4yr, persisted_year2,
  no_d_f_eoy, gpa_25_eoy, on_track_eoy,
  flag_two, flag_chicago, flag_no_d_f, flag_gpa_25,
  count
};
}  // namespace feature

using FeatureValues = std::array<double, feature::count>;  // NaN: not known

inline constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

struct FeatureDefinition {
  const char* name;
  FeatureRole role;
  const char* group;  // of a predictor
  bool malleable;
  const char* title;  // English; feature_meanings() translates it
};
std::span<const FeatureDefinition> numeric_features();  // by feature::Key

}  // namespace milepost
