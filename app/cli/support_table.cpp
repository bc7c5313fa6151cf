#include "app/cli/support_table.h"

#include "app/cli/student_columns.h"

namespace milepost {

QStringList support_columns(const Session& session) {
  return student_columns(session, {QStringLiteral("signal"), QStringLiteral("reason"), QStringLiteral("since"), QStringLiteral("plan"),
                                   QStringLiteral("owner"), QStringLiteral("next_date")});
}

void add_support_rows(OutputTable& table, const Session& session, const QList<SupportRow>& rows) {
  for (const SupportRow& row : rows) {
    QStringList keys, reasons;
    for (const IndicatorFinding& finding : row.needs) {
      keys << finding.indicator;
      reasons << finding.reason;
    }
    table.add(student_cells(session, row.student, row.name, {keys.join(QStringLiteral("; ")), reasons.join(QLatin1Char(' ')), cell(row.since), row.plan,
                                                             row.owner, cell(row.next_date)}));
  }
  table.end();
}

QList<SupportRow> within_capacity(const SupportList& list) { return list.rows.first(list.rows.size() - list.beyond_capacity); }

}  // namespace milepost
