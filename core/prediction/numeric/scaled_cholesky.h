#pragma once
#include <Eigen/Cholesky>

#include "core/prediction/numeric/matrix.h"

namespace milepost {

// Cholesky of D^-½ A D^-½ with D the diagonal of A, so that columns of any unit are judged alike: a pivot is 1 - R² of
// a column on those before it. ok() is false where A is not positive definite, or nearly so.
class ScaledCholesky {
 public:
  explicit ScaledCholesky(const Square& a);
  bool ok() const { return ok_; }
  Vector solve(const Vector& right) const;
  Square solve_columns(const Square& right) const;  // p × k
  Square inverse() const;
  double log_determinant() const;

 private:
  Vector scale_;
  Eigen::LLT<Square> factor_{Square::Identity(1, 1)};  // of something: an empty one copies memory nobody wrote
  bool ok_ = false;
};

}  // namespace milepost
