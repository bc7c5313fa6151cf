#pragma once
#include "core/prediction/numeric/logistic_fit.h"

namespace milepost {

// The penalised log-likelihood at b with its derivatives.
struct LogisticPoint {
  Vector b;
  double log_likelihood = 0, penalised = 0;
  double farthest = 0;  // largest |eta| of a row
  Vector gradient;     // of the penalised one
  Square information;  // X'WX; 0 × 0 where not asked for
  Square hessian;      // information + penalty: minus the second derivative (under Firth its leading part)
  bool finite() const;
};
LogisticPoint logistic_point(const LogisticRows&, const LogisticOptions&, const Vector& b, bool with_hessian = true);

// Whether `direction` separates: no row moves away from its outcome along it and some row moves towards it, and no penalty
// holds it back. Empty: it does not; else the columns that run away.
std::vector<int> separating_columns(const LogisticRows&, const Square& penalty, const Vector& direction);

}  // namespace milepost
