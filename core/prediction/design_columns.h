#pragma once
#include <span>

#include "core/prediction/design.h"

namespace milepost {

// Names of the columns a term makes, in their order: "gpa", "gpa_s1" …, "sector=public" …, last "gpa missing".
QStringList column_names(const DesignTerm&);

// Makes a term's columns from one table, unstandardised. The table must outlive it.
class TermColumns {
 public:
  // Refused: a column the table has not, text where numbers are needed, an infinite number.
  static Result<TermColumns> of(const DesignTerm&, const FeatureTable&);

  Eigen::Index count() const { return count_; }
  // out: count() numbers; NaN where the cell is empty (a missing indicator is never NaN).
  void fill(qint64 row, double* out) const;

 private:
  void fill_levels(qint64 row, double* out) const;

  DesignTerm term_;
  Eigen::Index count_ = 0, values_ = 0;  // values_: without the indicator
  const FeatureColumn* first_ = nullptr;
  const FeatureColumn* second_ = nullptr;
  std::vector<int> level_column_;                       // text: of each of the table's levels, -1 none
  std::vector<std::pair<double, int>> number_columns_;  // numbers as levels, ascending
};

// The column a term needs, or the refusal: absent (with the nearest name), protected.
Result<const FeatureColumn*> fit_column(const FeatureTable&, const QString& name);
// Refused: text, or a number that is infinite or too large to reckon with.
Status check_numbers(const FeatureTable&, const FeatureColumn&, std::span<const qint64> rows);

}  // namespace milepost
