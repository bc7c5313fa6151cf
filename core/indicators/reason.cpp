#include "core/indicators/reason.h"

#include <QLocale>
#include <cmath>

namespace milepost {

IndicatorFinding begin_finding(const char* indicator, const RuleContext& context) {
  IndicatorFinding finding;
  finding.indicator = QLatin1String(indicator);
  finding.as_of = context.as_of;
  finding.policy = context.policy.key;
  finding.window = {first_day_of_school_year(context.school_year()), context.window_end()};
  return finding;
}

IndicatorFinding cannot_say(IndicatorFinding finding, const QString& reason) {
  finding.status = IndicatorStatus::CannotSay;
  finding.reason = reason;
  return finding;
}

QString day_words(QDate date) {
  // The same few dates stand in thousands of reasons, and formatting one is slow.
  thread_local QHash<qint64, QString> words;
  QString& known = words[date.toJulianDay()];
  if (known.isNull()) known = QLocale().toString(date, Reason::tr("MMM d", "date format without year"));
  return known;
}

QString share_words(double share) {
  return QString::number(std::floor(share * 1000 + 1e-9) / 10, 'f', 1) + QStringLiteral(" %");
}

QString decimal_words(double value) {
  return QString::number(std::floor(value * 100 + 1e-9) / 100, 'f', 2);
}

QString count_words(double value) {
  return QString::number(value, 'g', 6);
}

QString list_words(const QStringList& items) {
  constexpr qsizetype shown = 4;
  if (items.size() <= shown) return items.join(QStringLiteral(", "));
  return Reason::tr("%1 and %2 more").arg(items.first(shown).join(QStringLiteral(", "))).arg(items.size() - shown);
}

QString unknown_marks_words(const std::vector<const Mark*>& marks) {
  QStringList pending, no_credit, not_taken, unread;
  for (const Mark* mark : marks) {
    const QString item =
        mark->text.isEmpty() ? mark->course_title : Reason::tr("%1 (%2)").arg(mark->course_title, mark->text);
    switch (mark->read.meaning) {
      case MarkMeaning::Pending:
        pending << item;
        break;
      case MarkMeaning::NoCredit:
        no_credit << item;
        break;
      case MarkMeaning::NotTaken:
        not_taken << item;
        break;
      case MarkMeaning::Unread:
        unread << item;
        break;
      case MarkMeaning::Letter:
      case MarkMeaning::Pass:
        break;
    }
  }
  QStringList parts;
  if (!pending.isEmpty()) parts << Reason::tr("no mark yet in %1").arg(list_words(pending));
  if (!no_credit.isEmpty()) parts << Reason::tr("no credit in %1").arg(list_words(no_credit));
  if (!unread.isEmpty()) parts << Reason::tr("a mark that is no letter in %1").arg(list_words(unread));
  if (!not_taken.isEmpty()) parts << Reason::tr("withdrawn or audited: %1").arg(list_words(not_taken));
  return parts.join(QStringLiteral("; "));
}

}  // namespace milepost
