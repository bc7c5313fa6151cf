#pragma once
#include <QCoreApplication>
#include <QStringList>

#include "core/indicators/indicator.h"
#include "core/indicators/rule_context.h"

namespace milepost {

// Translation context of every sentence a rule writes.
struct Reason {
  Q_DECLARE_TR_FUNCTIONS(Reason)
};

IndicatorFinding begin_finding(const char* indicator, const RuleContext&);  // cannot say yet; window: the year to date
IndicatorFinding cannot_say(IndicatorFinding, const QString& reason);

QString day_words(QDate);                // "Aug 14"
QString share_words(double share);       // "95.9 %", never rounded up to a bound that was missed
QString decimal_words(double value);     // "2.49", the same
QString count_words(double value);       // "3", "0.5"
QString list_words(const QStringList&);  // at most four, then how many more
// "no mark yet in Biology (NM)": marks that neither count nor are forgotten. Empty when there are none.
QString unknown_marks_words(const std::vector<const Mark*>&);

}  // namespace milepost
