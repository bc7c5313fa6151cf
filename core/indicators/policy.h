#pragma once
#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>

#include "core/base/result.h"

namespace milepost {

// A decimal from a policy in millionths, so that bounds are compared exactly.
using Micro = qint64;

// Bounds of a quantity where more is better: reaching on is on track, reaching watch is watch, less is off track.
struct Bounds {
  Micro on = 0, watch = 0;
  bool above = false;  // the bound itself is not enough (EWIMS flags a GPA of 2.0 or less)
};

enum class Repeats { Higher, Latest, All };  // which marks count when the same course and term stand twice
enum class CreditRule { Pace, AllAttempted, CoreAreas };

// Thresholds of one published rule set, read from JSON (resources/policies).
struct Policy {
  QString key, name, source;
  int version = 0;
  QDate effective_from, effective_until;  // until: invalid while in force

  Bounds attendance;  // share of days
  int attendance_min_days = 10;
  int recent_days = 20;
  Micro sections_on = 0, sections_watch = 0;  // share of sections missed, at most
  int first_days = 20;
  Micro first_days_off = 0;  // share of days absent, at least

  bool d_is_off = true;  // else a D is watch and only an F is off track
  Bounds gpa;
  Repeats repeats = Repeats::Higher;

  CreditRule credit_rule = CreditRule::Pace;
  Micro year_credits = 0;         // full-year courses to be earned in the year
  Micro credits_watch_short = 0;  // full-year courses short of the pace that are still watch
  Micro full_year_credit = 0;     // the district's credits for a full-year course; 0: read from the marks
  int terms_per_year = 2;         // that award credit
  bool summer_counts = true;

  int core_failures_on = 0, core_failures_watch = 0;  // semester Fs, at most
  Micro chicago_credits = 0;
  int chicago_failures = 1;
  Micro suspension_off = 0;  // days, at least; any day below it is watch
  int ag_watch_short = 1;    // A-G courses below C that are still watch

  Micro readiness_gpa = 0, readiness_attendance = 0;
  int readiness_off_missed = 2;  // of four parts

  QStringList risk_diagnostic, progress_monitoring;  // keys of the parts
  QStringList off_signals, watch_signals;            // which findings put a student on the support list
};

// The error names the key that is missing or wrong.
Result<Policy> read_policy(const QByteArray& json);
// One of those shipped: core, chicago, washington, philadelphia, ewims.
Result<Policy> shipped_policy(const QString& key);
QStringList shipped_policy_keys();

inline double number(Micro value) {
  return double(value) / 1e6;
}

}  // namespace milepost
