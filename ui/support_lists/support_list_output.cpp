#include "ui/support_lists/support_list_output.h"

#include <QLocale>

namespace milepost {

SupportListReport report_of(const SupportList& list, const NameDisplay& names, const QString& school, const QString& policy_name) {
  // The labels are fixed here: the report may be drawn on another thread while somebody shows or hides names.
  QHash<qint64, QString> labels;
  SupportList shown = list;
  for (QList<SupportRow>* rows : {&shown.rows, &shown.planned, &shown.cannot_say}) {
    for (SupportRow& row : *rows) {
      labels.insert(row.person_id, names.label(row));
      row.strength = names.words(row.strength);
      row.plan = names.words(row.plan);
      row.owner = names.words(row.owner);
    }
  }
  SupportListReport report;
  report.list = shown;
  report.school = school;
  report.policy_name = policy_name;
  const QString language = QLocale().bcp47Name();
  report.language = language == QStringLiteral("en") || language == QStringLiteral("C") ? QStringLiteral("en") : language;
  report.student = [labels](const SupportRow& row) { return labels.value(row.person_id); };
  return report;
}

QString proposed_file_name(const SupportList& list, const QString& suffix) {
  return QStringLiteral("support-list-%1.%2").arg(list.as_of.toString(Qt::ISODate), suffix);
}

}  // namespace milepost
