#include "core/prediction/numeric/logistic_fit.h"

#include <cmath>

#include "core/prediction/numeric/logistic_objective.h"
#include "core/prediction/numeric/many_rows.h"
#include "core/prediction/numeric/scaled_cholesky.h"

namespace milepost {

namespace {

constexpr double flat_move = 1e-2;  // logits: no row of a fit with a maximum still moves so far once the decrement is tiny

bool all_finite(const LogisticRows& rows, const LogisticOptions& options) {
  return rows.y.allFinite() && rows.weights.allFinite() && rows.offset.allFinite() && options.penalty.allFinite() &&
         options.start.allFinite();
}

bool proper_prior(const LogisticOptions& options) {
  return options.penalty.size() > 0 && ScaledCholesky(options.penalty).ok();
}

bool one_class(const LogisticRows& rows) {
  double ones = 0, zeros = 0;
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const double w = rows.weights.size() > 0 ? rows.weights[i] : 1;
    ones += w * rows.y[i];
    zeros += w * (1 - rows.y[i]);
  }
  return ones <= 0 || zeros <= 0;
}

// Whether no row moves far on the last step. Σ w m² is the decrement at most, so a row can move only where its weight is nearly
// nothing: rows within 12 logits (w > 6e-6) need no look.
bool settled(const LogisticRows& rows, const LogisticPoint& point, const Vector& step) {
  if (point.farthest < 12 && rows.weights.size() == 0) return true;
  Vector moves;
  linear_predictor(rows.x, step, moves);
  return moves.size() == 0 || moves.cwiseAbs().maxCoeff() < flat_move;
}

enum class Advance { Improved, Stalled, Stuck };

// Halves the step until the penalised log-likelihood rises; Stalled: it moved by no more than its rounding.
Advance advance(const LogisticRows& rows, const LogisticOptions& options, const Vector& step, LogisticPoint& point) {
  const double rounding = 1e-13 * (1 + std::abs(point.penalised));
  double length = 1;
  for (int halving = 0; halving < 40; ++halving, length /= 2) {
    LogisticPoint next = logistic_point(rows, options, point.b + length * step);
    if (!next.finite() || next.penalised < point.penalised - rounding) continue;
    const bool improved = next.penalised > point.penalised + rounding;
    point = std::move(next);
    return improved ? Advance::Improved : Advance::Stalled;
  }
  return Advance::Stuck;
}

// The last step, so short that the quadratic says all: no pass over the rows.
void take_last_step(const Vector& step, double decrement, const LogisticOptions& options, LogisticPoint& point) {
  Vector score = point.gradient;
  if (options.penalty.size() > 0) score += options.penalty * point.b;
  if (!options.firth) point.log_likelihood += score.dot(step) - 0.5 * step.dot(point.information * step);
  point.penalised += 0.5 * decrement;
  point.b += step;
}

void finish(const LogisticPoint& point, const ScaledCholesky& cholesky, LogisticFit& fit) {
  fit.coefficients = point.b;
  fit.log_likelihood = point.log_likelihood;
  fit.penalised_log_likelihood = point.penalised;
  fit.covariance = cholesky.inverse();
  fit.edf = (fit.covariance.cwiseProduct(point.information)).sum();
}

LogisticFit newton(const LogisticRows& rows, const LogisticOptions& options, const Vector& start) {
  LogisticFit fit;
  fit.coefficients = start;
  const auto end = [&fit](Termination termination) { return fit.termination = termination, fit; };
  LogisticPoint point = logistic_point(rows, options, fit.coefficients);
  if (!std::isfinite(point.log_likelihood) || !point.hessian.allFinite()) return end(Termination::NotFinite);
  // Below the tolerance: what is left of the last step is then of second order, in the covariance too (where rows are many it
  // moves less). Firth's steps leave out part of the second derivative and close in by a factor only.
  const double enough = (options.firth || rows.rows() < 5000 ? 1e-6 : 1e-2) * options.tolerance;
  Vector step;
  const auto separated = [&] {
    if (!options.firth && step.size() > 0) fit.separating = separating_columns(rows, options.penalty, step);
    return !fit.separating.empty();
  };
  for (int stalled = 0; fit.iterations < options.max_iterations; ++fit.iterations) {
    const ScaledCholesky cholesky(point.hessian);
    fit.coefficients = point.b;
    if (!cholesky.ok() || !std::isfinite(point.penalised)) return end(separated() ? Termination::Separation : Termination::Singular);
    step = cholesky.solve(point.gradient);
    const double decrement = step.dot(point.gradient);
    if (!std::isfinite(decrement)) return end(Termination::NotFinite);
    fit.newton_decrement = decrement;
    const bool small = decrement < enough || (decrement < options.tolerance && stalled > 0);
    if (small && (settled(rows, point, step) || separated())) {
      if (fit.separating.empty()) take_last_step(step, decrement, options, point);
      finish(point, cholesky, fit);
      return end(fit.separating.empty() ? Termination::Converged : Termination::Separation);
    }
    stalled = advance(rows, options, step, point) == Advance::Improved ? 0 : stalled + 1;
    if (stalled == 5) return end(separated() ? Termination::Separation : Termination::NoProgress);
  }
  fit.coefficients = point.b;
  return end(separated() ? Termination::Separation : Termination::IterationLimit);
}

}  // namespace

const char* termination_word(Termination termination) {
  switch (termination) {
    case Termination::Converged: return "converged";
    case Termination::IterationLimit: return "iteration_limit";
    case Termination::NoProgress: return "no_progress";
    case Termination::Separation: return "separation";
    case Termination::OneClass: return "one_class";
    case Termination::NoRows: return "no_rows";
    case Termination::Singular: return "singular";
    case Termination::NotFinite: return "not_finite";
  }
  return "";
}

Square ridge_penalty(Eigen::Index columns, double ridge, Eigen::Index intercept) {
  Square penalty = ridge * Square::Identity(columns, columns);
  if (intercept >= 0 && intercept < columns) penalty(intercept, intercept) = 0;
  return penalty;
}

LogisticFit fit_logistic(const LogisticRows& rows, const LogisticOptions& options) {
  const Vector zero = Vector::Zero(rows.columns());
  LogisticFit none;
  none.coefficients = zero;
  const auto end = [&none](Termination termination) { return none.termination = termination, none; };
  if (rows.rows() == 0) return end(Termination::NoRows);
  if (!all_finite(rows, options)) return end(Termination::NotFinite);
  if (one_class(rows) && !proper_prior(options)) return end(Termination::OneClass);
  Vector start = options.start.size() == zero.size() ? options.start : zero;
  if (rows.rows() >= many_rows && !options.firth) start = start_of_many_rows(rows, options, start);
  LogisticFit fit = newton(rows, options, start);
  // A start far out, where hardly a row weighs anything, must not decide how the fit ends.
  const bool lost = fit.termination == Termination::Singular || fit.termination == Termination::NoProgress;
  return lost && !start.isZero(0) ? newton(rows, options, zero) : fit;
}

}  // namespace milepost
