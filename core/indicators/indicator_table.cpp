#include "core/indicators/indicator_table.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/indicators/ag_rule.h"
#include "core/indicators/attendance_rule.h"
#include "core/indicators/composite_rule.h"
#include "core/indicators/credit_rule.h"
#include "core/indicators/marks_rule.h"
#include "core/indicators/readiness_rule.h"
#include "core/indicators/reason.h"
#include "core/indicators/suspension_rule.h"

namespace milepost {

namespace {

constexpr const char* day_files = "calendar.csv, school_enrollment.csv, attendance_day.csv or attendance_section.csv";

constexpr std::array table = {
    Indicator{"attendance", QT_TRANSLATE_NOOP("Indicator", "Attendance"), IndicatorUnit::Share, day_files,
              attendance_rule, nullptr},
    Indicator{"attendance_recent", QT_TRANSLATE_NOOP("Indicator", "Recent attendance"), IndicatorUnit::Share, day_files,
              attendance_recent_rule, nullptr},
    Indicator{"attendance_sections", QT_TRANSLATE_NOOP("Indicator", "Sections missed"), IndicatorUnit::Share,
              "calendar.csv, school_enrollment.csv, attendance_section.csv", attendance_sections_rule, nullptr},
    Indicator{"no_d_f", QT_TRANSLATE_NOOP("Indicator", "No D or F"), IndicatorUnit::Count, "marks.csv", no_d_f_rule,
              nullptr},
    Indicator{"gpa", QT_TRANSLATE_NOOP("Indicator", "GPA"), IndicatorUnit::Points, "marks.csv", gpa_rule, nullptr},
    Indicator{"credits", QT_TRANSLATE_NOOP("Indicator", "Credits"), IndicatorUnit::Credits, "marks.csv", credits_rule,
              nullptr},
    Indicator{"core_failures", QT_TRANSLATE_NOOP("Indicator", "Semester Fs in core subjects"), IndicatorUnit::Count,
              "marks.csv", core_failures_rule, nullptr},
    Indicator{"chicago_on_track", QT_TRANSLATE_NOOP("Indicator", "On track as Chicago defines it"),
              IndicatorUnit::Credits, "marks.csv", chicago_on_track_rule, nullptr},
    Indicator{"first_20_days", QT_TRANSLATE_NOOP("Indicator", "Absence in the first days"), IndicatorUnit::Share,
              day_files, first_20_days_rule, nullptr},
    Indicator{"suspension", QT_TRANSLATE_NOOP("Indicator", "Days out of school (school process)"), IndicatorUnit::Days,
              "behavior.csv", suspension_rule, nullptr},
    Indicator{"ag_progress", QT_TRANSLATE_NOOP("Indicator", "A-G progress"), IndicatorUnit::Share, "marks.csv",
              ag_progress_rule, nullptr},
    Indicator{"hs_readiness", QT_TRANSLATE_NOOP("Indicator", "High school readiness"), IndicatorUnit::Parts,
              "marks.csv, behavior.csv, attendance_summary.csv of grade 8", hs_readiness_rule, nullptr},
    Indicator{"risk_diagnostic", QT_TRANSLATE_NOOP("Indicator", "Starting point"), IndicatorUnit::Parts, "its parts",
              nullptr, risk_diagnostic_rule},
    Indicator{"progress_monitoring", QT_TRANSLATE_NOOP("Indicator", "Progress through the year"), IndicatorUnit::Parts,
              "its parts", nullptr, progress_monitoring_rule},
    Indicator{"end_of_year", QT_TRANSLATE_NOOP("Indicator", "End of year"), IndicatorUnit::Parts, "marks.csv", nullptr,
              end_of_year_rule},
};

}  // namespace

const char* status_word(IndicatorStatus status) {
  switch (status) {
    case IndicatorStatus::OnTrack:
      return "on_track";
    case IndicatorStatus::Watch:
      return "watch";
    case IndicatorStatus::OffTrack:
      return "off_track";
    case IndicatorStatus::CannotSay:
      break;
  }
  return "cannot_say";
}

QString status_title(IndicatorStatus status) {
  switch (status) {
    case IndicatorStatus::OnTrack:
      return QCoreApplication::translate("Indicator", "on track");
    case IndicatorStatus::Watch:
      return QCoreApplication::translate("Indicator", "watch");
    case IndicatorStatus::OffTrack:
      return QCoreApplication::translate("Indicator", "off track");
    case IndicatorStatus::CannotSay:
      break;
  }
  return QCoreApplication::translate("Indicator", "cannot say");
}

std::span<const Indicator> indicators() {
  return table;
}

const Indicator* indicator(const QString& key) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Indicator& row) { return key == QLatin1String(row.key); });
  return found == table.end() ? nullptr : &*found;
}

QString indicator_title(const QString& key) {
  const Indicator* row = indicator(key);
  return row ? QCoreApplication::translate("Indicator", row->title) : key;
}

QString shown_value(const IndicatorFinding& finding) {
  const Indicator* row = indicator(finding.indicator);
  if (!row || !finding.value) return QStringLiteral("–");
  switch (row->unit) {
    case IndicatorUnit::Share: {
      const bool less_is_better = finding.indicator == u"attendance_sections";
      return share_words(less_is_better ? std::ceil(*finding.value * 1000 - 1e-9) / 1000 : *finding.value);
    }
    case IndicatorUnit::Points:
      return decimal_words(*finding.value);
    case IndicatorUnit::Credits:
      return count_words(std::floor(*finding.value * 1000 + 1e-9) / 1000);
    case IndicatorUnit::Count:
    case IndicatorUnit::Days:
    case IndicatorUnit::Parts:
      break;
  }
  return count_words(*finding.value);
}

QList<IndicatorFinding> all_findings(const StudentRecord& record, const RuleContext& context) {
  QList<IndicatorFinding> findings;
  findings.reserve(qsizetype(table.size()));
  for (const Indicator& row : table) {
    findings << (row.rule ? row.rule(record, context) : row.composite(record, findings, context));
  }
  return findings;
}

}  // namespace milepost
