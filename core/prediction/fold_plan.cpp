#include "core/prediction/fold_plan.h"

#include <QSet>

namespace milepost {
namespace {

constexpr int hashed_folds = 5;

// FNV-1a: the same on every machine and in every run, unlike qHash.
int hashed_fold(const QString& text) {
  quint64 hash = 0xcbf29ce484222325ull;
  for (const char byte : text.toUtf8()) hash = (hash ^ quint8(byte)) * 0x100000001b3ull;
  return int((hash >> 17) % hashed_folds);
}

QStringList distinct(const std::vector<std::pair<const FeatureTable*, std::vector<qint64>>>& fitted,
                     const QString& name) {
  QSet<QString> found;
  for (const auto& [table, rows] : fitted) {
    const FeatureColumn* column = name.isEmpty() ? nullptr : table->column(name);
    if (!column) continue;
    for (const qint64 row : rows) {
      const QString text = cell_text(*column, row);
      if (!text.isEmpty()) found.insert(text);
    }
  }
  QStringList sorted(found.cbegin(), found.cend());
  sorted.sort();
  return sorted;
}

}  // namespace

FoldPlan FoldPlan::of(const std::vector<std::pair<const FeatureTable*, std::vector<qint64>>>& fitted,
                      const FitSpec& spec) {
  FoldPlan plan;
  plan.cohorts_ = distinct(fitted, spec.cohort);
  if (plan.cohorts_.size() >= 2) {
    plan.column_ = spec.cohort;
    plan.count_ = int(plan.cohorts_.size());
    return plan;
  }
  plan.cohorts_.clear();
  plan.count_ = hashed_folds;
  plan.column_ = distinct(fitted, spec.group).size() >= 2 * hashed_folds ? spec.group : spec.student;
  return plan;
}

std::vector<int> FoldPlan::of_rows(const FeatureTable& table) const {
  std::vector<int> fold(size_t(table.rows), -1);
  const FeatureColumn* column = column_.isEmpty() ? nullptr : table.column(column_);
  for (qint64 row = 0; row < table.rows; ++row) {
    if (!column) {
      fold[size_t(row)] = hashed_fold(QString::number(row));
    } else if (!cohorts_.isEmpty()) {
      fold[size_t(row)] = int(cohorts_.indexOf(cell_text(*column, row)));
    } else {
      fold[size_t(row)] = hashed_fold(cell_text(*column, row));
    }
  }
  return fold;
}

}  // namespace milepost
