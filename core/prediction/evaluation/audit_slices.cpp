#include "core/prediction/evaluation/audit_slices.h"

#include <cmath>

namespace milepost {
namespace {

AuditSlice slice_of(const FeatureColumn& column, const std::vector<qint64>& rows) {
  AuditSlice slice;
  slice.name = column.name;
  std::vector<int> level_of_row(rows.size(), -1);
  for (size_t i = 0; i < rows.size(); ++i) {
    QString text = cell_text(column, rows[i]);
    if (text.isEmpty()) text = QStringLiteral("(not known)");
    int place = int(slice.levels.indexOf(text));
    if (place < 0) {
      place = int(slice.levels.size());
      slice.levels.append(text);
    }
    level_of_row[i] = place;
  }
  slice.level_of_row = AuditOnly<std::vector<int>>(std::move(level_of_row));
  return slice;
}

}  // namespace

std::vector<AuditSlice> audit_slices(const FeatureTable& table, const QStringList& others,
                                     const std::vector<qint64>& rows) {
  std::vector<AuditSlice> slices;
  for (const FeatureColumn& column : table.audit.for_audit()) slices.push_back(slice_of(column, rows));
  for (const QString& name : others) {
    if (const FeatureColumn* column = table.column(name)) slices.push_back(slice_of(*column, rows));
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
