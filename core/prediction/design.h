#pragma once
#include <vector>

#include "core/prediction/feature_table.h"
#include "core/prediction/fit_spec.h"
#include "core/prediction/numeric/matrix.h"

namespace milepost {

// Harrell's restricted cubic spline: out[0] = x, then k - 2 columns, linear beyond the outer knots. knots: k ≥ 3,
// ascending.
void restricted_spline(double x, const std::vector<double>& knots, double* out);

enum class TermKind { Linear, Spline, Levels, Product };

// A term as it was fitted: enough to make its columns from a table again.
struct DesignTerm {
  QString column;
  TermKind kind = TermKind::Linear;
  std::vector<double> knots;  // Spline
  QStringList levels;         // Levels: one column each; any other level is none of them
  QString second;             // Product: max(0, ±(column - hinge)) × max(0, ±(second - second_hinge))
  double hinge = 0, second_hinge = 0;
  int sign = 1, second_sign = 1;
  bool missing_indicator = false;  // an own column at the term's end, 1 where the cell is empty
  QString group, second_group;     // constructs for explanations; second_group of a product: shared half and half
  bool malleable = false;
};

// A column of the matrix: standardised with the training rows' mean and sd (n - 1). A missing cell is 0: the mean.
struct DesignColumn {
  QString name;  // "gpa", "gpa_s1", "sector=public", "gpa missing"
  int term = 0;
  double mean = 0, sd = 1;
  double low = 0, high = 0;  // training range of the raw column, for support
};

struct Design {
  std::vector<DesignTerm> terms;
  std::vector<DesignColumn> columns;  // without the intercept
};

struct DroppedColumn {
  QString column, reason;  // "constant", "the same as gpa", "no value in any row", … as a sentence part
};
struct MadeDesign {
  Design design;
  std::vector<DroppedColumn> dropped;
  QStringList notes;  // sentences: fewer knots than asked for, empty cells that count as the mean
};

// Decides knots (quantiles of the rows' values), levels, means; drops what cannot be fitted, saying why. Refused: a
// column that is absent, infinite, or text where numbers are needed.
Result<MadeDesign> make_design(const FeatureTable&, const QList<TermSpec>&, const std::vector<qint64>& rows);

// rows × (1 + columns): ones, then standardised columns. Refused: a column of the design the table has not.
Result<Matrix> design_matrix(const Design&, const FeatureTable&, const std::vector<qint64>& rows);

}  // namespace milepost
