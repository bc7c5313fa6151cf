#pragma once
#include "core/prediction/products.h"

namespace milepost {

// How many screened products held-out folds pay for, and the held-out eta that goes with it.
struct ProductChoice {
  Products products;                    // chosen of all rows; none: no columns
  Vector held_out;                      // eta from fits, products included, that did not see the row's fold
  double gain = 0, standard_error = 0;  // of held-out deviance per row; of the best number tried
};

// The whole procedure is held out: in each fold products are screened anew. Kept only when the held-out deviance falls
// by more than one standard error over folds.
ProductChoice choose_products(const FeatureTable&, const Design&, const FitRows&, const Matrix& x,
                              const std::vector<int>& fold, const NodePenalty&, const PenalisedFit& base, int most,
                              const Vector& held_out);

}  // namespace milepost
