#pragma once
#include "core/prediction/node_penalty.h"

namespace milepost {

// Columns of products put beside a design: hinge × hinge of two terms.
struct Products {
  std::vector<DesignTerm> terms;
  std::vector<DesignColumn> columns;  // their term: place in terms
  Matrix z;                           // rows × products, standardised; empty cells 0
  Eigen::Index count() const { return z.cols(); }
};

// The products a fit misses most, best first: score statistics of hinges at quartiles against the fit's residuals, then
// forward steps on the score's quadratic form. eta: the fit's, per row; used: weights of the rows (0: not looked at).
Products screen_products(const FeatureTable&, const Design&, const FitRows&, const Matrix& x, const Vector& eta,
                         const Vector& used, int most);
Products first_products(const Products&, Eigen::Index count);

// The matrix with the first columns of the products at its right.
Matrix with_products(const Matrix& x, const Products&, Eigen::Index count);
void add_products(Design&, const Products&, Eigen::Index count);

}  // namespace milepost
