#include "core/prediction/numeric/random_intercept_fit.h"

#include <cmath>

#include "core/prediction/numeric/laplace_point.h"
#include "core/prediction/numeric/scaled_cholesky.h"

namespace milepost {

namespace {

constexpr double widest_variance = 1e4;   // sd 100 on the logit scale: the group alone tells every outcome
constexpr double longest_log_step = 1.5;  // in log sd
constexpr double faint = 1e-3;            // variance × information of the best known group: as good as none
constexpr double stale = 0.05;            // a decrement that fell below this share keeps its Hessian for one more step

// Minus the second derivatives over (b, log sd), or over b alone where the variance is 0, factored.
struct Curvature {
  ScaledCholesky of_b{Square()};
  Square information;             // of b, without the penalty
  Vector cross, solved;           // b with log sd; of_b^-1 cross
  double remainder = 0;           // of log sd, given b
  double variance_remainder = 0;  // of the variance, given b
  bool ok = false;
};

struct Step {
  Vector b;
  double log_sd = 0;
  double decrement = 0;
};

class InterceptFit {
 public:
  InterceptFit(const LogisticRows& rows, const RowGroups& groups, const LogisticOptions& options)
      : grouped_(rows, groups), options_(options) {}

  RandomInterceptFit run() {
    LogisticOptions pooled = options_;
    pooled.firth = false;
    fit_.fixed = fit_logistic(grouped_.rows, pooled);
    fit_.termination = fit_.fixed.termination;
    fit_.log_likelihood = fit_.fixed.log_likelihood;
    fit_.intercepts = fit_.intercept_variances = Vector::Zero(grouped_.count);
    if (!fit_.fixed.converged() || !any_group()) return fit_;
    point_ = laplace_point(grouped_, fit_.fixed.coefficients, 0, {});
    point_ = laplace_point(grouped_, point_.b, first_variance(), {});
    fit_.termination = iterate();
    finish();
    return fit_;
  }

 private:
  bool any_group() const {
    return std::any_of(grouped_.places.begin(), grouped_.places.end(),
                       [this](int place) { return place < grouped_.count; });
  }

  // What the groups' scores at u = 0 spread beyond their own noise.
  double first_variance() const {
    const auto a = point_.a1.head(grouped_.count).array();
    const double spread = (point_.score.head(grouped_.count).array().square() - a).sum() / a.square().sum();
    return std::isfinite(spread) ? std::clamp(spread, 0.01, 4.0) : 0.1;
  }

  double penalised(const LaplacePoint& point) const {
    return point.log_likelihood - (options_.penalty.size() > 0 ? point.b.dot(options_.penalty * point.b) / 2 : 0);
  }
  Vector gradient() const {
    return options_.penalty.size() > 0 ? Vector(point_.gradient - options_.penalty * point_.b) : point_.gradient;
  }

  Curvature curvature() const {
    Curvature at;
    const LaplaceInformation exact = laplace_information(grouped_, point_);
    at.information = exact.of_b;
    const auto factor = [&] {
      at.of_b =
          ScaledCholesky(options_.penalty.size() > 0 ? Square(at.information + options_.penalty) : at.information);
      return at.of_b.ok();
    };
    at.ok = factor();
    if (!at.ok) {
      at.information = leading_information(grouped_, point_);
      at.ok = factor();
    }
    if (!at.ok) return at;
    const double v = point_.variance;
    const double over_cross = exact.cross.dot(at.of_b.solve(exact.cross));
    at.variance_remainder = exact.of_variance - over_cross;
    at.cross = 2 * v * exact.cross;
    at.solved = at.of_b.solve(at.cross);
    at.remainder = 4 * v * v * at.variance_remainder - 4 * v * point_.variance_gradient;
    return at;
  }

  Step newton(const Curvature& at) const {
    Step step;
    const Vector g = gradient();
    step.b = at.of_b.solve(g);
    step.decrement = g.dot(step.b);
    if (point_.variance <= 0) return step;
    const double pull = 2 * point_.variance * point_.variance_gradient - at.solved.dot(g);
    const double size = std::max(std::abs(at.remainder), 1e-12);
    step.decrement += pull * pull / size;
    step.log_sd =
        at.remainder > 0 ? std::clamp(pull / size, -longest_log_step, longest_log_step) : std::copysign(1.0, pull);
    step.b -= step.log_sd * at.solved;
    return step;
  }

  bool try_point(const Vector& b, double variance) {
    LaplacePoint next = laplace_point(grouped_, b, variance, point_.u);
    if (!next.finite() || penalised(next) < penalised(point_) - 1e-12 * (1 + std::abs(penalised(point_)))) return false;
    point_ = std::move(next);
    return true;
  }

  bool advance(const Step& step) {
    double length = 1;
    for (int halving = 0; halving < 30; ++halving, length /= 2) {
      if (try_point(point_.b + length * step.b, point_.variance * std::exp(2 * length * step.log_sd))) return true;
    }
    return false;
  }

  // Where the likelihood still rises towards no variance at all, log sd would creep for ever.
  bool may_be_none(const Curvature& at) const {
    const double v = point_.variance, g = point_.variance_gradient;
    if (v <= 0 || tried_none_ || g >= 0) return false;
    return v * point_.a1.head(grouped_.count).maxCoeff() < faint ||
           (at.variance_remainder > 0 && v * at.variance_remainder + g <= 0);
  }

  // No variance fits best only while the likelihood does not rise away from it.
  bool leave_none(const Curvature& at) {
    if (point_.variance > 0 || point_.variance_gradient <= 0) return false;
    double v = at.variance_remainder > 0 ? point_.variance_gradient / at.variance_remainder : 0.01;
    for (int halving = 0; halving < 30; ++halving, v /= 2) {
      if (try_point(point_.b, v)) return true;
    }
    return false;
  }

  Termination iterate() {
    Curvature at;
    double before = 0;
    for (; fit_.iterations < options_.max_iterations; ++fit_.iterations) {
      Step step;
      const bool reuse = at.ok && !fresh_needed_ && before > 0 && (step = newton(at)).decrement < stale * before;
      const bool fresh = !reuse;
      if (fresh) {
        at = curvature();
        if (!at.ok) return Termination::Singular;
        step = newton(at);
        fresh_needed_ = false;
      }
      if (!std::isfinite(step.decrement)) return Termination::NotFinite;
      fit_.fixed.newton_decrement = before = step.decrement;
      if (may_be_none(at)) {
        tried_none_ = fresh_needed_ = true;
        if (try_point(point_.b, 0)) continue;
      }
      if (step.decrement < options_.tolerance) {
        if (leave_none(at)) {
          fresh_needed_ = true;
          continue;
        }
        if (point_.variance > 0 && at.remainder <= 0) return Termination::NoProgress;
        advance(step);  // costs a pass and squares what error is left
        return Termination::Converged;
      }
      if (!advance(step)) {
        if (fresh) return step.decrement < 1e3 * options_.tolerance ? Termination::Converged : Termination::NoProgress;
        fresh_needed_ = true;
      }
      if (point_.variance > widest_variance) return Termination::Separation;
    }
    return Termination::IterationLimit;
  }

  void finish() {
    LogisticFit& fixed = fit_.fixed;
    fixed.termination = fit_.termination;
    fixed.iterations = fit_.iterations;
    fixed.coefficients = point_.b;
    fit_.sd = std::sqrt(point_.variance);
    fit_.log_likelihood = fixed.log_likelihood = point_.log_likelihood;
    fixed.penalised_log_likelihood = penalised(point_);
    fit_.intercepts = point_.u.head(grouped_.count);
    fit_.intercept_variances = point_.shrunk.head(grouped_.count);
    const Curvature at = curvature();
    if (!at.ok) return;
    fixed.covariance = at.of_b.inverse();
    fixed.edf = fixed.covariance.cwiseProduct(at.information).sum();
    if (point_.variance > 0 && at.remainder > 0) fixed.covariance += at.solved * at.solved.transpose() / at.remainder;
  }

  GroupedRows grouped_;
  LogisticOptions options_;
  RandomInterceptFit fit_;
  LaplacePoint point_;
  bool tried_none_ = false, fresh_needed_ = false;
};

}  // namespace

RandomInterceptFit fit_random_intercept(const LogisticRows& rows, const RowGroups& groups,
                                        const LogisticOptions& options) {
  return InterceptFit(rows, groups, options).run();
}

}  // namespace milepost
