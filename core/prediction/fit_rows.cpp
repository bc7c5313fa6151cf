#include "core/prediction/fit_rows.h"

#include <QHash>
#include <QMap>
#include <algorithm>
#include <cmath>
#include <random>

#include "core/prediction/design_columns.h"
#include "core/prediction/node_fit.h"

namespace milepost {

namespace {

constexpr int most_folds = 10;

struct RowColumns {
  const FeatureColumn* outcome = nullptr;
  const FeatureColumn* weights = nullptr;
  const FeatureColumn* group = nullptr;
  std::vector<const FeatureColumn*> required;
};

Result<RowColumns> row_columns(const FeatureTable& table, const FitSpec& spec) {
  RowColumns columns;
  const auto find = [&](const QString& name, const FeatureColumn*& column) -> Status {
    if (name.isEmpty()) return Done{};
    const auto found = fit_column(table, name);
    if (!found) return found.error();
    column = *found;
    return Done{};
  };
  for (auto [name, column] : {std::pair(&spec.outcome, &columns.outcome), std::pair(&spec.weights, &columns.weights),
                              std::pair(&spec.group, &columns.group)}) {
    if (Status found = find(*name, *column); !found) return found.error();
  }
  if (!columns.outcome)
    return Error{QStringLiteral("The specification names no outcome. Give “outcome”: a column of 1 and 0.")};
  for (const TermSpec& term : spec.terms) {
    if (!term.required) continue;
    columns.required.push_back(nullptr);
    if (Status found = find(term.column, columns.required.back()); !found) return found.error();
  }
  return columns;
}

Status wrong_cell(const FeatureTable& table, const FeatureColumn& column, qint64 row, const QString& expected) {
  const QString found = cell_text(column, row);
  return Error{QStringLiteral("Column “%1”, %2, holds %3; expected %4.")
                   .arg(column.name, row_words(table, row),
                        found.isEmpty() ? QStringLiteral("nothing") : QStringLiteral("“%1”").arg(found), expected)};
}

bool is_empty(const FeatureColumn& column, qint64 row) {
  return column.numeric() ? std::isnan(column.numbers[size_t(row)]) : column.level_of_row[size_t(row)] < 0;
}

Status refuse_one_class(const FitRows& fit, const QString& outcome) {
  if (fit.rows.empty()) {
    return Error{QStringLiteral("No row of the table can be fitted: %1 have no value in the outcome “%2”.")
                     .arg(fit.left_out)
                     .arg(outcome)};
  }
  if (fit.events > 0 && fit.events < qint64(fit.rows.size())) return Done{};
  return Error{QStringLiteral(
                   "The outcome “%1” is %2 in all %3 rows: nothing can be learnt from one class. Give rows with 1 and "
                   "rows with 0.")
                   .arg(outcome)
                   .arg(fit.events > 0 ? 1 : 0)
                   .arg(fit.rows.size())};
}

void group_rows(const FeatureColumn* column, FitRows& fit) {
  if (!column) return;
  QHash<QString, int> places;
  for (const qint64 row : fit.rows) {
    const QString name = cell_text(*column, row);
    if (name.isEmpty()) {
      fit.groups.of_row.push_back(-1);
      continue;
    }
    const auto known = places.find(name);
    if (known == places.end()) {
      places.insert(name, int(fit.group_names.size()));
      fit.group_names += name;
    }
    fit.groups.of_row.push_back(places.value(name));
  }
  fit.groups.count = int(fit.group_names.size());
}

// Whole values of a column into folds; the largest first into the emptiest, so that folds are alike in size.
std::vector<int> folds_by(const FeatureColumn& column, const std::vector<qint64>& rows, int most) {
  QMap<QString, int> sizes;
  for (const qint64 row : rows) ++sizes[cell_text(column, row)];
  if (sizes.size() < 2) return {};
  std::vector<std::pair<int, QString>> order;
  for (auto at = sizes.begin(); at != sizes.end(); ++at) order.emplace_back(-at.value(), at.key());
  std::sort(order.begin(), order.end());
  std::vector<int> filled(size_t(std::min<qsizetype>(most, sizes.size())), 0);
  QHash<QString, int> fold;
  for (const auto& [size, name] : order) {
    const auto emptiest = std::min_element(filled.begin(), filled.end());
    *emptiest -= size;
    fold.insert(name, int(emptiest - filled.begin()));
  }
  std::vector<int> folds;
  folds.reserve(rows.size());
  for (const qint64 row : rows) folds.push_back(fold.value(cell_text(column, row)));
  return folds;
}

}  // namespace

Result<FitRows> collect_fit_rows(const FeatureTable& table, const FitSpec& spec) {
  const auto columns = row_columns(table, spec);
  if (!columns) return columns.error();
  FitRows fit;
  std::vector<double> y, weights;
  qint64 refused = 0, weightless = 0;
  for (qint64 row = 0; row < table.rows; ++row) {
    if (is_empty(*columns->outcome, row)) {
      ++fit.left_out;
      continue;
    }
    const double outcome = columns->outcome->numbers[size_t(row)];
    if (outcome != 0 && outcome != 1) {
      return wrong_cell(table, *columns->outcome, row, QStringLiteral("1, 0 or an empty cell")).error();
    }
    const double weight = columns->weights ? columns->weights->numbers[size_t(row)] : 1;
    if (!(weight >= 0 && weight < 1e12)) {
      return wrong_cell(table, *columns->weights, row, QStringLiteral("a weight from 0 up")).error();
    }
    if (std::any_of(columns->required.begin(), columns->required.end(), [&](auto* c) { return is_empty(*c, row); })) {
      ++refused;
      continue;
    }
    if (weight == 0) {
      ++weightless;
      continue;
    }
    fit.rows.push_back(row);
    y.push_back(outcome);
    fit.events += outcome == 1;
    if (columns->weights) weights.push_back(weight);
  }
  if (refused > 0) fit.notes += QStringLiteral("%1 rows without a value that a term needs were left out.").arg(refused);
  if (weightless > 0) fit.notes += QStringLiteral("%1 rows with weight 0 were left out.").arg(weightless);
  if (Status classes = refuse_one_class(fit, spec.outcome); !classes) return classes.error();
  fit.y = Eigen::Map<const Vector>(y.data(), Eigen::Index(y.size()));
  fit.weights = Eigen::Map<const Vector>(weights.data(), Eigen::Index(weights.size()));
  group_rows(columns->group, fit);
  return fit;
}

std::vector<int> folds(const FeatureTable& table, const FitSpec& spec, const std::vector<qint64>& rows) {
  if (const FeatureColumn* cohort = table.column(spec.cohort)) {
    if (std::vector<int> by_cohort = folds_by(*cohort, rows, 2 * most_folds); !by_cohort.empty()) return by_cohort;
  }
  if (const FeatureColumn* group = table.column(spec.group)) {
    if (std::vector<int> by_group = folds_by(*group, rows, most_folds); !by_group.empty()) return by_group;
  }
  std::vector<int> random(rows.size());
  for (size_t i = 0; i < rows.size(); ++i) random[i] = int(i % most_folds);
  std::mt19937_64 generator(20260814);
  for (size_t i = rows.size(); i > 1; --i)
    std::swap(random[i - 1], random[generator() % i]);  // the same on every machine
  return random;
}

}  // namespace milepost
