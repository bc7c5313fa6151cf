#include "core/prediction/design_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/prediction/nearest_word.h"

namespace milepost {

namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();
constexpr double too_large = 1e60;  // its cube, squared, is still a double

QString hinge_words(const QString& column, double hinge, int sign) {
  return QStringLiteral("%1 %2 %3")
      .arg(column, sign > 0 ? QStringLiteral("over") : QStringLiteral("under"))
      .arg(hinge, 0, 'g', 6);
}

double hinge(double x, double at, int sign) {
  return std::max(0.0, sign * (x - at));
}

}  // namespace

void restricted_spline(double x, const std::vector<double>& knots, double* out) {
  const size_t k = knots.size();
  const auto cube = [](double v) { return v > 0 ? v * v * v : 0; };
  const double last = knots[k - 1], before = knots[k - 2], range = last - knots[0];
  const double at_last = cube(x - last), at_before = cube(x - before);
  out[0] = x;
  for (size_t j = 0; j + 2 < k; ++j) {
    out[j + 1] = (cube(x - knots[j]) - at_before * (last - knots[j]) / (last - before) +
                  at_last * (before - knots[j]) / (last - before)) /
                 (range * range);
  }
}

QStringList column_names(const DesignTerm& term) {
  QStringList names;
  switch (term.kind) {
    case TermKind::Linear:
      names += term.column;
      break;
    case TermKind::Spline:
      names += term.column;
      for (size_t j = 1; j + 1 < term.knots.size(); ++j) names += QStringLiteral("%1_s%2").arg(term.column).arg(j);
      break;
    case TermKind::Levels:
      for (const QString& level : term.levels) names += term.column + QLatin1Char('=') + level;
      break;
    case TermKind::Product:
      names += hinge_words(term.column, term.hinge, term.sign) + QStringLiteral(" × ") +
               hinge_words(term.second, term.second_hinge, term.second_sign);
      break;
  }
  if (term.missing_indicator) names += term.column + QStringLiteral(" missing");
  return names;
}

Result<const FeatureColumn*> fit_column(const FeatureTable& table, const QString& name) {
  if (const FeatureColumn* column = table.column(name)) return column;
  if (is_protected_name(name)) {
    return Error{
        QStringLiteral("“%1” is protected by its name: it may only be looked at in an audit, never enter a fit. Take "
                       "it out of the terms.")
            .arg(name)};
  }
  QStringList known;
  for (const FeatureColumn& column : table.columns) known += column.name;
  if (known.isEmpty())
    return Error{QStringLiteral("The table has no column “%1”; it has none a fit may use.").arg(name)};
  return Error{QStringLiteral("The table has no column “%1” that a fit may use. Did you mean “%2”?")
                   .arg(name, nearest_word(name, known))};
}

Status check_numbers(const FeatureTable& table, const FeatureColumn& column, std::span<const qint64> rows) {
  for (const qint64 row : rows) {
    if (std::isnan(column.numbers[size_t(row)]) && !column.numeric() && column.level_of_row[size_t(row)] >= 0) {
      return Error{
          QStringLiteral("Column “%1”, %2, holds the text “%3” where a number is needed. Write empty cells as nothing, "
                         "NA or a point; for a column of words give the term \"levels\": \"observed\".")
              .arg(column.name, row_words(table, row), cell_text(column, row))};
    }
    if (std::abs(column.numbers[size_t(row)]) > too_large) {
      return Error{
          QStringLiteral("Column “%1”, %2, holds an infinite or far too large number. Correct the cell or empty it.")
              .arg(column.name, row_words(table, row))};
    }
  }
  return Done{};
}

Result<TermColumns> TermColumns::of(const DesignTerm& term, const FeatureTable& table) {
  TermColumns columns;
  columns.term_ = term;
  columns.count_ = column_names(term).size();
  columns.values_ = columns.count_ - (term.missing_indicator ? 1 : 0);
  const auto first = fit_column(table, term.column);
  if (!first) return first.error();
  columns.first_ = *first;
  if (term.kind == TermKind::Product) {
    const auto second = fit_column(table, term.second);
    if (!second) return second.error();
    columns.second_ = *second;
  }
  if (term.kind != TermKind::Levels) return columns;
  const auto place = [&](const QString& level) { return int(term.levels.indexOf(level)); };
  if (columns.first_->numeric()) {
    for (const QString& level : term.levels) {
      bool is_number = false;
      const double number = level.toDouble(&is_number);
      if (is_number) columns.number_columns_.emplace_back(number, place(level));
    }
    std::sort(columns.number_columns_.begin(), columns.number_columns_.end());
  } else {
    for (const QString& level : columns.first_->levels) columns.level_column_.push_back(place(level));
  }
  return columns;
}

void TermColumns::fill_levels(qint64 row, double* out) const {
  std::fill(out, out + values_, 0.0);
  if (!first_->numeric()) {
    const int level = first_->level_of_row[size_t(row)];
    if (level < 0)
      std::fill(out, out + values_, no_value);
    else if (const int column = level_column_[size_t(level)]; column >= 0)
      out[column] = 1;
    return;
  }
  const double number = first_->numbers[size_t(row)];
  if (std::isnan(number)) {
    std::fill(out, out + values_, no_value);
    return;
  }
  const auto at = std::lower_bound(number_columns_.begin(), number_columns_.end(), std::pair(number, -1));
  if (at != number_columns_.end() && at->first == number) out[at->second] = 1;
}

void TermColumns::fill(qint64 row, double* out) const {
  const double x = first_->numbers[size_t(row)];
  bool empty = std::isnan(x);
  switch (term_.kind) {
    case TermKind::Linear:
      out[0] = x;
      break;
    case TermKind::Spline:
      if (empty)
        std::fill(out, out + values_, no_value);
      else
        restricted_spline(x, term_.knots, out);
      break;
    case TermKind::Levels:
      fill_levels(row, out);
      empty = first_->numeric() ? empty : first_->level_of_row[size_t(row)] < 0;
      break;
    case TermKind::Product: {
      const double second = second_->numbers[size_t(row)];
      empty = empty || std::isnan(second);
      out[0] =
          empty ? no_value : hinge(x, term_.hinge, term_.sign) * hinge(second, term_.second_hinge, term_.second_sign);
      break;
    }
  }
  if (term_.missing_indicator) out[values_] = empty ? 1 : 0;
}

}  // namespace milepost
