#include "core/reports/support_list_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "core/indicators/indicator_table.h"
#include "core/indicators/policy.h"

namespace milepost {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

// The Qt C locale has no comma style of its own; the program's language decides, English where there is none.
QLocale reader() {
  const QLocale locale;
  return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

QString sentence(QString text) {
  text = text.trimmed();
  if (!text.isEmpty() && !QStringLiteral(".!?").contains(text.back())) text += QLatin1Char('.');
  return text;
}

}  // namespace

QString date_words(QDate date) {
  return date.isValid() ? reader().toString(date, Words::tr("MMM d, yyyy", "date format")) : QString();
}

QString window_words(const Window& window) {
  if (!window.start.isValid() || !window.end.isValid()) return date_words(window.end);
  if (window.start == window.end) return date_words(window.end);
  if (window.start.year() == window.end.year())
    return Words::tr("%1 to %2").arg(reader().toString(window.start, Words::tr("MMM d", "date format without year")), date_words(window.end));
  return Words::tr("%1 to %2").arg(date_words(window.start), date_words(window.end));
}

QString policy_title(const QString& key) {
  const Result<Policy> policy = shipped_policy(key);
  return policy ? policy->name : key;
}

QString support_list_headline(const SupportList& list) {
  const int unmet = int(list.rows.size());
  if (unmet == 0) return Words::tr("Every student with a need has a plan");
  return Words::tr("%n student(s) have a need and no plan yet", nullptr, unmet);
}

QString support_list_source(const SupportList& list, const QString& policy_name) {
  QStringList parts;
  if (list.as_of.isValid()) parts << Words::tr("As of %1").arg(date_words(list.as_of));
  if (!policy_name.isEmpty()) parts << Words::tr("policy %1").arg(policy_name);
  if (list.import_number > 0) parts << Words::tr("import %1").arg(list.import_number);
  parts << Words::tr("%n student(s) looked at", nullptr, list.students);
  return parts.join(QStringLiteral(" · "));
}

QString measure_words(const IndicatorFinding& finding) {
  if (!finding.value) return {};
  if (!finding.threshold) return shown_value(finding);
  IndicatorFinding bound = finding;
  bound.value = finding.threshold;
  return Words::tr("%1, held against %2").arg(shown_value(finding), shown_value(bound));
}

QString first_need_words(const SupportRow& row) {
  QStringList sentences;
  for (const IndicatorFinding& need : row.needs) sentences << sentence(need.reason);
  return sentences.join(QLatin1Char(' '));
}

QString missing_words(const SupportRow& row) {
  QStringList sentences;
  for (const IndicatorFinding& unknown : row.unknown) sentences << sentence(unknown.reason);
  return sentences.join(QLatin1Char(' '));
}

}  // namespace milepost
