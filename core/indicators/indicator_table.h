#pragma once
#include <QList>
#include <span>

#include "core/indicators/indicator.h"
#include "core/indicators/rule_context.h"

namespace milepost {

enum class IndicatorUnit { Share, Points, Count, Days, Credits, Parts };  // Share: 0 to 1, shown in percent

// One indicator. Either rule or composite is set; a composite reads the findings that stand before it in the table.
struct Indicator {
  const char* key;
  const char* title;  // translate with indicator_title()
  IndicatorUnit unit;
  const char* needs;  // the files it reads, for a person
  IndicatorFinding (*rule)(const StudentRecord&, const RuleContext&);
  IndicatorFinding (*composite)(const StudentRecord&, const QList<IndicatorFinding>& so_far, const RuleContext&);
};

std::span<const Indicator> indicators();
const Indicator* indicator(const QString& key);  // nullptr when there is none
QString indicator_title(const QString& key);     // the key itself when there is none
QString status_title(IndicatorStatus);           // "on track", for a person
// "95.9 %", "2.49", "3": never rounded onto a bound that was missed. "–" without a value.
QString shown_value(const IndicatorFinding&);

// Every indicator, in the table's order.
QList<IndicatorFinding> all_findings(const StudentRecord&, const RuleContext&);

}  // namespace milepost
