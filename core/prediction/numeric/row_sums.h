#pragma once
#include "core/prediction/numeric/matrix.h"

namespace milepost {

// Rows of a logistic likelihood, not owned. x: n × p with its intercept, if any, as a column of ones; y: n of 0 or 1
// (or shares); weights, offset: n, or empty for 1 and 0.
struct LogisticRows {
  MatrixView x;
  VectorView y;
  VectorView weights;
  VectorView offset;
  Eigen::Index rows() const { return x.rows(); }
  Eigen::Index columns() const { return x.cols(); }
};
LogisticRows logistic_rows(const MatrixView& x, const VectorView& y);  // unweighted, without offset

// Sums over rows of the log-likelihood at b. The passes over many rows: two threads where rows are many, instruction
// set chosen when the program runs.
struct LogisticSums {
  double log_likelihood = 0;
  Vector gradient;  // p: X'(w(y - p))
  Square hessian;   // p × p, both triangles: X' diag(w p(1-p)) X; 0 × 0 when not asked for
};
LogisticSums logistic_sums(const LogisticRows&, const Vector& b, bool with_hessian);

Square weighted_gram(const MatrixView& x, const VectorView& weights);           // X' diag(w) X
Vector weighted_cross(const MatrixView& x, const VectorView& residuals);        // X' r
void linear_predictor(const MatrixView& x, const Vector& b, Vector& out);       // out = X b
void probabilities(const VectorView& linear_predictor, Vector& out);            // 1 / (1 + exp(-eta)), no overflow
double log1p_exp(double);                                                       // log(1 + exp(v)), stable
double logistic(double);                                                        // 1 / (1 + exp(-v)), stable

// "x86-64", "x86-64-v3" or "x86-64-v4": what the passes above run with here.
const char* instruction_set();

}  // namespace milepost
