#include "core/prediction/evaluation/audit_slices.h"

#include <QMap>
#include <cmath>

namespace milepost {
AuditSlice audit_slice(const FeatureColumn& column, const std::vector<qint64>& rows) {
  QStringList texts;
  QMap<QString, int> places;
  for (const qint64 row : rows) {
    const QString text = cell_text(column, row);
    texts.append(text.isEmpty() ? QStringLiteral("(not known)") : text);
    places.insert(texts.last(), 0);
  }
  int next = 0;
  for (int& place : places) place = next++;
  std::vector<int> level_of_row;
  for (const QString& text : std::as_const(texts)) level_of_row.push_back(places.value(text));
  return {column.name, places.keys(), AuditOnly<std::vector<int>>(std::move(level_of_row))};
}

std::vector<AuditSlice> audit_slices(const FeatureTable& table, const QStringList& others,
                                     const std::vector<qint64>& rows) {
  std::vector<AuditSlice> slices;
  for (const FeatureColumn& column : table.audit.for_audit()) slices.push_back(audit_slice(column, rows));
  for (const QString& name : others) {
    if (const FeatureColumn* column = table.column(name)) slices.push_back(audit_slice(*column, rows));
  }
  return slices;
}

std::vector<std::pair<QString, std::vector<double>>> table_baselines(const FeatureTable& table,
                                                                     const std::vector<qint64>& rows) {
  struct Flag {
    const char* column;
    const char* name;
    double sign;  // flags are counted: more flags, less likely on track
  };
  static constexpr Flag flags[] = {{"flag_two", "two flags of grade 8", -1},
                                   {"flag_chicago", "Chicago on-track", 1},
                                   {"flag_no_d_f", "no D or F", 1},
                                   {"flag_gpa_25", "GPA of 2.5 or more", 1}};
  std::vector<std::pair<QString, std::vector<double>>> found;
  for (const Flag& flag : flags) {
    const FeatureColumn* column = table.column(QLatin1String(flag.column));
    if (!column || !column->numeric()) continue;
    std::vector<double> score;
    bool known = false;
    for (const qint64 row : rows) {
      score.push_back(flag.sign * column->numbers[size_t(row)]);
      known = known || !std::isnan(score.back());
    }
    if (known) found.emplace_back(QString::fromLatin1(flag.name), std::move(score));
  }
  return found;
}

}  // namespace milepost
