#pragma once
#include <QDate>
#include <QString>
#include <optional>

namespace milepost {

enum class IndicatorStatus { OnTrack, Watch, OffTrack, CannotSay };
const char* status_word(IndicatorStatus);  // "on_track", "watch", "off_track", "cannot_say": the command line's words

// First and last day a number speaks of, both included.
struct Window {
  QDate start, end;
  bool operator==(const Window&) const = default;
};

// A judgement with everything needed to check it. value and threshold are in the indicator's own unit
// (indicator_unit()).
struct IndicatorFinding {
  QString indicator;  // key, as in "attendance"
  IndicatorStatus status = IndicatorStatus::CannotSay;
  std::optional<double> value;
  std::optional<double> threshold;  // the bound that value was held against for on track
  Window window;
  QDate as_of;
  QString policy;  // key of the policy that set the threshold
  QString reason;  // in words, with its window; no name
};

}  // namespace milepost
