#pragma once
#include "core/prediction/numeric/laplace_point.h"
#include "core/prediction/numeric/smoothing_fit.h"

namespace milepost {

// The likelihood at (b, u) as a quadratic: all the search for smoothing parameters needs between two passes over the
// rows.
struct SmoothingPoint {
  Vector b, u;  // p; count + 1, the last (no group) 0
  double log_likelihood = 0;
  Vector gradient, u_gradient;  // of the log-likelihood: p; count + 1
  Square gram;                  // X'WX
  Matrix cross;                 // count + 1 × p: Σ w x per group
  Vector weight;                // count + 1: Σ w per group
  RowDerivatives derivatives;
};

// The terms' penalties, with the groups' intercepts as one more where there are groups; parameters are log λ.
class SmoothingPrior {
 public:
  SmoothingPrior(const std::vector<SmoothTerm>& terms, int groups);
  Eigen::Index size() const { return Eigen::Index(terms_.size()) + (groups_ > 0); }
  const std::vector<SmoothTerm>& terms() const { return terms_; }
  bool finite() const;
  int groups() const { return groups_; }
  double rank(Eigen::Index term) const { return rank_[term]; }
  double log_determinant(const Vector& log_lambda) const;  // of the penalty, over its range
  double group_precision(const Vector& log_lambda) const;  // 1 / sd²; 0 without groups
  Square penalty(const Vector& log_lambda, Eigen::Index columns) const;
  double quadratic(const Vector& log_lambda, const Vector& b, const Vector& u) const;  // b'Λb + u'u / sd²

 private:
  std::vector<SmoothTerm> terms_;
  int groups_ = 0;
  Vector rank_;
  double log_determinants_ = 0;
};

// One set of smoothing parameters on the quadratic: its optimum, its evidence, the evidence's slope and curvature in
// log λ.
struct SmoothingStep {
  bool ok = false;
  Vector b, u;           // the quadratic's penalised optimum
  double decrement = 0;  // of the step from the point to there
  double evidence = 0;
  Vector slope;      // at fixed W
  Square curvature;  // minus the second derivatives, at fixed W
  Square root;       // p × p, lower: root' root is inverse
  Square inverse;    // p × p: of X'WX + Λ with the groups' intercepts in it
  Vector held;       // count + 1: 1 / (Σ w + 1/sd²); 0 for no group
  Vector edf;        // per term
  Matrix pulled;     // (p + count + 1) × terms: H^-1 λ S β
  Matrix pull;       // the same before H^-1
};
SmoothingStep smoothing_step(const SmoothingPoint&, const SmoothingPrior&, const Vector& log_lambda,
                             bool with_curvature);

// What the change of W with log λ adds to the evidence's slope: ½ λ t'H^-1 S b, t = Σ leverage × dW/deta × row.
Vector weight_slope(const GroupedRows&, const SmoothingPoint&, const SmoothingStep&);

}  // namespace milepost
