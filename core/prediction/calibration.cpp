#include "core/prediction/calibration.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/prediction/numeric/row_sums.h"

namespace milepost {
namespace {

constexpr double slope_prior_sd = .15;
constexpr int least_of_a_class_for_slope = 100;
constexpr double chi_square_95_1 = 3.841458820694124, chi_square_95_2 = 5.991464547107979;

// a + b eta with normal priors around 0 and 1, given as precisions (0: none); b may be held at 1.
struct Line {
  double a = 0, b = 1, log_likelihood = 0;
  bool converged = false;
};
struct LinePrior {
  double a_precision = 0, b_precision = 0;
  double penalty(double a, double b) const { return .5 * (a_precision * a * a + b_precision * (b - 1) * (b - 1)); }
};

double log_likelihood(const VectorView& eta, const VectorView& y, double a, double b) {
  double sum = 0;
  for (Eigen::Index row = 0; row < eta.size(); ++row) {
    const double line = a + b * eta[row];
    sum += y[row] * line - log1p_exp(line);
  }
  return sum;
}

struct Derivatives {
  double a = 0, b = 0, aa = 0, ab = 0, bb = 0;
};
Derivatives derivatives(const VectorView& eta, const VectorView& y, double a, double b, const LinePrior& prior) {
  Derivatives d{-prior.a_precision * a, -prior.b_precision * (b - 1), prior.a_precision, 0, prior.b_precision};
  for (Eigen::Index row = 0; row < eta.size(); ++row) {
    const double p = logistic(a + b * eta[row]), w = p * (1 - p), r = y[row] - p;
    d.a += r;
    d.b += r * eta[row];
    d.aa += w;
    d.ab += w * eta[row];
    d.bb += w * eta[row] * eta[row];
  }
  return d;
}

Line fit_line(const VectorView& eta, const VectorView& y, bool with_slope, const LinePrior& prior) {
  Line line;
  line.log_likelihood = log_likelihood(eta, y, line.a, line.b);
  for (int iteration = 0; iteration < 100; ++iteration) {
    const Derivatives d = derivatives(eta, y, line.a, line.b, prior);
    const double determinant = d.aa * d.bb - d.ab * d.ab;
    if (!(d.aa > 0) || (with_slope && !(determinant > 0))) return line;
    const double a_step = with_slope ? (d.bb * d.a - d.ab * d.b) / determinant : d.a / d.aa;
    const double b_step = with_slope ? (d.aa * d.b - d.ab * d.a) / determinant : 0;
    if (a_step * d.a + b_step * d.b < 1e-16 * (1 + std::abs(line.log_likelihood))) {
      line.a += a_step;  // the last step squares what is left of the error
      line.b += b_step;
      line.log_likelihood = log_likelihood(eta, y, line.a, line.b);
      line.converged = true;
      return line;
    }
    const double before = line.log_likelihood - prior.penalty(line.a, line.b);
    double share = 1;
    for (; share > 1e-10; share /= 2) {
      const double a = line.a + share * a_step, b = line.b + share * b_step;
      const double now = log_likelihood(eta, y, a, b);
      if (!(now - prior.penalty(a, b) >= before)) continue;
      line.a = a;
      line.b = b;
      line.log_likelihood = now;
      break;
    }
    if (share <= 1e-10) {  // no better within rounding: at the optimum
      line.converged = true;
      return line;
    }
  }
  return line;
}

struct Classes {
  int rows = 0, events = 0;
  bool usable = false;     // finite, and both classes there
  bool one_eta = false;    // every eta the same: there is no slope
  bool separated = false;  // some cut of eta parts the classes: the slope has no finite value
};
Classes classes(const VectorView& eta, const VectorView& y) {
  Classes found;
  if (eta.size() != y.size() || !eta.allFinite() || !y.allFinite()) return found;
  constexpr double far = std::numeric_limits<double>::infinity();
  double low[2] = {far, far}, high[2] = {-far, -far};
  for (Eigen::Index row = 0; row < eta.size(); ++row) {
    const int of = y[row] > .5;
    found.events += of;
    low[of] = std::min(low[of], eta[row]);
    high[of] = std::max(high[of], eta[row]);
  }
  found.rows = static_cast<int>(eta.size());
  found.usable = found.events > 0 && found.events < found.rows;
  found.one_eta = std::min(low[0], low[1]) == std::max(high[0], high[1]);
  found.separated = found.usable && !found.one_eta && (high[0] <= low[1] || high[1] <= low[0]);
  return found;
}

// ln L of the best line with or without a slope. One class or separated: the supremum, 0.
double best_log_likelihood(const VectorView& eta, const VectorView& y, const Classes& of, bool with_slope) {
  if (of.events == 0 || of.events == of.rows || (with_slope && of.separated)) return 0;
  return fit_line(eta, y, with_slope && !of.one_eta, {}).log_likelihood;
}

}  // namespace

Calibration fit_calibration(const VectorView& eta, const VectorView& y) {
  const Classes of = classes(eta, y);
  Calibration found{Calibration::Kind::None, 0, 1, of.rows, of.events};
  if (!of.usable || of.separated) return found;
  const Line line = fit_line(eta, y, !of.one_eta, {});
  if (!line.converged) return found;
  found.kind = of.one_eta ? Calibration::Kind::Intercept : Calibration::Kind::InterceptAndSlope;
  found.intercept = line.a;
  found.slope = line.b;
  return found;
}

double map_intercept(const VectorView& eta, const VectorView& y, double variance) {
  const Classes of = classes(eta, y);
  if (of.rows == 0 || !(variance > 0)) return 0;
  const LinePrior prior{1 / variance, 0};
  if (!of.usable && prior.a_precision == 0) return 0;  // one class: no finite maximum
  return fit_line(eta, y, false, prior).a;
}

Calibration adapt_to_school(const VectorView& eta, const VectorView& y, double between_school_variance) {
  const Classes of = classes(eta, y);
  Calibration found{Calibration::Kind::None, 0, 1, of.rows, of.events};
  if (of.rows == 0 || !(between_school_variance > 0)) return found;
  const double as_it_is = log_likelihood(eta, y, 0, 1);
  const double with_intercept = best_log_likelihood(eta, y, of, false);
  const bool slope_allowed =
      of.events >= least_of_a_class_for_slope && of.rows - of.events >= least_of_a_class_for_slope;
  LinePrior prior{1 / between_school_variance, 0};
  if (slope_allowed) {
    // Closed test: the richest against none first; only if it is better, against the next simpler one.
    const double with_both = best_log_likelihood(eta, y, of, true);
    if (2 * (with_both - as_it_is) <= chi_square_95_2) return found;
    if (2 * (with_both - with_intercept) > chi_square_95_1) {
      prior.b_precision = 1 / (slope_prior_sd * slope_prior_sd);
      const Line line = fit_line(eta, y, true, prior);
      return {Calibration::Kind::InterceptAndSlope, line.a, line.b, of.rows, of.events};
    }
  } else if (2 * (with_intercept - as_it_is) <= chi_square_95_1) {
    return found;
  }
  found.kind = Calibration::Kind::Intercept;
  found.intercept = fit_line(eta, y, false, prior).a;
  return found;
}

}  // namespace milepost
