#pragma once
#include <QDate>
#include <array>
#include <unordered_map>

#include "core/base/result.h"

namespace milepost {

class SchoolFile;

// What became of a person (outcomes.csv), in the order of feature::graduated on; NaN: not known, also where a college
// search found nobody.
inline constexpr int outcome_count = 6;
using Outcomes = std::array<double, outcome_count>;

// The latest known value of each; nothing dated after as_of (invalid: all).
Result<std::unordered_map<qint64, Outcomes>> read_outcomes(const SchoolFile&, QDate as_of);

}  // namespace milepost
