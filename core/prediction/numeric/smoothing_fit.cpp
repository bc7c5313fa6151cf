#include "core/prediction/numeric/smoothing_fit.h"

#include <Eigen/Eigenvalues>
#include <cmath>

#include "core/prediction/numeric/logistic_objective.h"
#include "core/prediction/numeric/smoothing_system.h"

namespace milepost {

namespace {

constexpr double evidence_tolerance = 1e-7;  // of the decrement in log λ: the evidence is that near to its maximum
constexpr double flat_tolerance = 1e-3;      // the same after many passes: nobody can tell such λ apart
constexpr int many_passes = 30;
constexpr double least_reach = 1e-6;  // in log λ: the evidence's own rounding
constexpr double widest = 16;                // log λ may leave "as strong as the rows" by e^±16
constexpr double flat_move = 1e-2;           // logits: no row of a fit with a maximum still moves so far at its end
constexpr double worthwhile = 1e-3;          // of the first decrement: W changes before the rest is worth a search
constexpr double longest_step = 4;           // in one log λ
constexpr Eigen::Index rows_worth_a_sample = 30000, sample_rows = 10000;

class EvidenceFit {
 public:
  EvidenceFit(const LogisticRows& rows, const SmoothingPrior& prior, const RowGroups& groups,
              const LogisticOptions& options)
      : grouped_(rows, groups), prior_(prior), options_(options) {}

  // log_lambda, b, u: to start from, or empty.
  SmoothingFit run(const Vector& log_lambda, const Vector& b, const Vector& u, double tolerance) {
    tolerance_ = tolerance;
    if (!point_at(b, u, point_)) return ended(Termination::NotFinite);
    bound();
    log_lambda_ = log_lambda.size() == prior_.size() ? log_lambda : Vector((low_ + high_) / 2);
    return ended(iterate());
  }
  const Vector& log_lambda() const { return log_lambda_; }
  const Vector& u() const { return point_.u; }

 private:
  bool predictor(const Vector& b, const Vector& u, SmoothingPoint& point) const {
    point.b = b;
    point.u = u;
    Vector eta;
    linear_predictor(grouped_.rows.x, b, eta);
    if (grouped_.rows.offset.size() > 0) eta += grouped_.rows.offset;
    if (grouped_.count > 0) {
      for (Eigen::Index i = 0; i < eta.size(); ++i) eta[i] += u[grouped_.places[size_t(i)]];
    }
    row_derivatives(grouped_.rows, eta, 2, point.derivatives);
    point.log_likelihood = point.derivatives.log_likelihood;
    return std::isfinite(point.log_likelihood);
  }

  void sums(SmoothingPoint& point) const {
    const RowDerivatives& at = point.derivatives;
    point.gradient = weighted_cross(grouped_.rows.x, at.residual);
    point.gram = weighted_gram(grouped_.rows.x, at.first);
    point.u_gradient = group_sums(grouped_.places, grouped_.count, at.residual);
    point.weight = group_sums(grouped_.places, grouped_.count, at.first);
    point.cross = grouped_.count > 0 ? group_cross(grouped_.places, grouped_.count, grouped_.rows.x, at.first)
                                     : Matrix::Zero(1, grouped_.rows.columns());
    point.u_gradient[grouped_.count] = 0;
    point.cross.row(grouped_.count).setZero();
  }

  bool point_at(const Vector& b, const Vector& u, SmoothingPoint& point) const {
    if (!predictor(b, u, point)) return false;
    sums(point);
    return point.gradient.allFinite() && point.gram.allFinite();
  }

  // A term's penalty is as strong as the rows where both traces are equal.
  void bound() {
    Vector middle(prior_.size());
    for (size_t j = 0; j < prior_.terms().size(); ++j) {
      const SmoothTerm& term = prior_.terms()[j];
      const double rows = point_.gram.diagonal().segment(term.first, term.count).sum(), own = term.penalty.trace();
      middle[Eigen::Index(j)] = rows > 0 && own > 0 ? std::log(rows / own) : 0;
    }
    if (prior_.groups() > 0)
      middle[prior_.size() - 1] = std::log(point_.weight.head(grouped_.count).sum() / grouped_.count);
    low_ = middle.array() - widest;
    high_ = middle.array() + widest;
  }

  double penalised(const SmoothingPoint& point, const Vector& log_lambda) const {
    return point.log_likelihood - prior_.quadratic(log_lambda, point.b, point.u) / 2;
  }

  // Towards (b, u), halving until the penalised log-likelihood at these λ does not fall.
  bool move_to(const Vector& b, const Vector& u, const Vector& log_lambda) {
    const double before = penalised(point_, log_lambda), slack = 1e-10 * (1 + std::abs(before));
    double length = 1;
    for (int halving = 0; halving < 30; ++halving, length /= 2) {
      SmoothingPoint next;
      if (!predictor(point_.b + length * (b - point_.b), point_.u + length * (u - point_.u), next)) continue;
      if (!(penalised(next, log_lambda) >= before - slack)) continue;
      sums(next);
      point_ = std::move(next);
      return true;
    }
    return false;
  }

  // Newton in log λ with the curvature's negative or flat directions turned upwards; parameters held at a bound stay.
  struct Search {
    Vector step;
    double decrement = 0;
  };
  Search search(const Vector& log_lambda, const Vector& slope, const Square& curvature) const {
    if (slope.size() == 0) return {slope, 0};
    Square bent = curvature;
    Vector free_slope = slope;
    for (Eigen::Index j = 0; j < slope.size(); ++j) {
      const bool held = (log_lambda[j] >= high_[j] && slope[j] > 0) || (log_lambda[j] <= low_[j] && slope[j] < 0);
      if (!held) continue;
      bent.row(j).setZero();
      bent.col(j).setZero();
      bent(j, j) = 1;
      free_slope[j] = 0;
    }
    const Eigen::SelfAdjointEigenSolver<Square> directions(bent);
    const Vector along = directions.eigenvectors().transpose() * free_slope;
    const Vector size = directions.eigenvalues().cwiseAbs().cwiseMax(1e-9);
    // Along a flat direction no step gains more than its slope over the longest one.
    const Vector gain = along.cwiseAbs2().cwiseQuotient(size).cwiseMin(longest_step * along.cwiseAbs());
    Search found{directions.eigenvectors() * along.cwiseQuotient(size), gain.sum()};
    const double longest = found.step.cwiseAbs().maxCoeff();
    if (longest > longest_step) found.step *= longest_step / longest;
    return found;
  }
  Vector within(const Vector& log_lambda) const { return log_lambda.cwiseMax(low_).cwiseMin(high_); }

  // Maximises the quadratic's evidence plus correction × log λ from `at`, which it replaces with the end.
  void climb(const Vector& correction, SmoothingStep& at, Vector& log_lambda) const {
    double enough = tolerance_ / 10;
    for (int iteration = 0; iteration < 12; ++iteration) {
      const Search found = search(log_lambda, at.slope + correction, at.curvature);
      if (!(found.decrement > enough)) return;
      if (iteration == 0) enough = std::max(enough, found.decrement * worthwhile);
      const double height = at.evidence + correction.dot(log_lambda);
      double length = 1;
      bool risen = false;
      for (int halving = 0; halving < 12 && !risen; ++halving, length /= 2) {
        const Vector tried = within(log_lambda + length * found.step);
        SmoothingStep next = smoothing_step(point_, prior_, tried, true);
        risen = next.ok && next.evidence + correction.dot(tried) > height;
        if (risen) {
          at = std::move(next);
          log_lambda = tried;
        }
      }
      if (!risen) return;
    }
  }

  // A direction in which the rows are told apart and no penalty holds: its coefficients have no finite value.
  bool separated(const Vector& direction) {
    fit_.fit.separating = separating_columns(grouped_.rows, prior_.penalty(log_lambda_, direction.size()), direction);
    return !fit_.fit.separating.empty();
  }
  bool still_moving(const Vector& direction) const {
    Vector moves;
    linear_predictor(grouped_.rows.x, direction, moves);
    return moves.cwiseAbs().maxCoeff() > flat_move;
  }

  Termination iterate() {
    Vector direction = Vector::Zero(point_.b.size());
    Vector correction = Vector::Zero(prior_.size());
    Vector best_log_lambda;
    double best = 0, left_at_best = 0;
    for (; fit_.iterations < options_.max_iterations; ++fit_.iterations) {
      SmoothingStep at = smoothing_step(point_, prior_, log_lambda_, true);
      if (!at.ok) return separated(direction) ? Termination::Separation : Termination::Singular;
      direction = at.b - point_.b;
      if (!std::isfinite(at.decrement) || !std::isfinite(at.evidence)) return Termination::NotFinite;
      fit_.fit.newton_decrement = at.decrement;
      const bool compared = best_log_lambda.size() > 0;
      if (compared && at.decrement >= at_mode) {  // away from the mode the evidence is not that of these λ
        if (!move_to(at.b, at.u, log_lambda_)) return Termination::NoProgress;
        continue;
      }
      if (at.decrement < near_mode) {
        correction = weight_slope(grouped_, point_, at);
        // The step in log λ leaves the change of W out of its curvature; where that overshot, half of it.
        if (compared && at.evidence < best - 1e-8 * (1 + std::abs(best))) {
          reach_ = (log_lambda_ - best_log_lambda).cwiseAbs().maxCoeff() / 2;
          log_lambda_ = (log_lambda_ + best_log_lambda) / 2;
          if (reach_ < least_reach) return left_at_best < flat_tolerance ? settle(best_log_lambda) : Termination::NoProgress;
          at = smoothing_step(point_, prior_, log_lambda_, false);
          if (!at.ok || !move_to(at.b, at.u, log_lambda_)) return Termination::NoProgress;
          continue;
        }
        best = at.evidence;
        best_log_lambda = log_lambda_;
        reach_ *= 1.5;
        const double left = search(log_lambda_, at.slope + correction, at.curvature).decrement;
        const double enough = fit_.iterations < many_passes ? tolerance_ : std::max(tolerance_, flat_tolerance);
        left_at_best = left;
        if (left < enough && at.decrement < std::max(options_.tolerance, tolerance_ * 1e-3)) {
          finish(at);
          if (still_moving(direction) && separated(direction)) return Termination::Separation;
          return Termination::Converged;
        }
      }
      Vector log_lambda = log_lambda_;
      climb(correction, at, log_lambda);
      const Vector change = log_lambda - log_lambda_;
      const double longest = change.size() > 0 ? change.cwiseAbs().maxCoeff() : 0;
      log_lambda_ += longest > reach_ ? Vector(change * (reach_ / longest)) : change;
      if (!move_to(at.b, at.u, log_lambda_))
        return separated(direction) ? Termination::Separation : Termination::NoProgress;
    }
    return separated(direction) ? Termination::Separation : Termination::IterationLimit;
  }

  // No nearby λ is better than these: the coefficients brought to their mode there.
  Termination settle(const Vector& log_lambda) {
    log_lambda_ = log_lambda;
    for (int iteration = 0; iteration < 20; ++iteration) {
      const SmoothingStep at = smoothing_step(point_, prior_, log_lambda_, true);
      if (!at.ok) return Termination::Singular;
      if (at.decrement < options_.tolerance) {
        finish(at);
        return Termination::Converged;
      }
      if (!move_to(at.b, at.u, log_lambda_)) return Termination::NoProgress;
    }
    return Termination::IterationLimit;
  }

  void finish(const SmoothingStep& at) {
    LogisticFit& fit = fit_.fit;
    fit.coefficients = point_.b;
    fit.covariance = at.inverse;
    fit.log_likelihood = point_.log_likelihood;
    fit.penalised_log_likelihood = penalised(point_, log_lambda_);
    const Eigen::Index terms = Eigen::Index(prior_.terms().size());
    fit_.smoothing = log_lambda_.head(terms).array().exp();
    fit_.edf = at.edf.head(terms);
    fit.edf = double(point_.b.size());
    for (Eigen::Index j = 0; j < terms; ++j) fit.edf += fit_.edf[j] - prior_.terms()[size_t(j)].count;
    fit_.evidence = at.evidence;
    if (grouped_.count == 0) return;
    fit_.sd = std::exp(-log_lambda_[terms] / 2);
    fit_.intercepts = point_.u.head(grouped_.count);
    fit_.intercept_variances = at.held.head(grouped_.count);
  }

  SmoothingFit ended(Termination termination) {
    fit_.termination = fit_.fit.termination = termination;
    fit_.fit.iterations = fit_.iterations;
    if (fit_.fit.coefficients.size() == 0) fit_.fit.coefficients = point_.b;
    return fit_;
  }

  static constexpr double at_mode = 1e-7;    // of the decrement in b: the evidence of two λ may be compared
  static constexpr double near_mode = 1e-2;  // of the decrement in b: near enough for the slope of W to be worth a pass
  GroupedRows grouped_;
  SmoothingPrior prior_;
  LogisticOptions options_;
  SmoothingFit fit_;
  SmoothingPoint point_;
  Vector log_lambda_, low_, high_;
  double tolerance_ = evidence_tolerance;
  double reach_ = 1e3;  // how far log λ may go at once: less after it overshot, more after it did not
};

// Rows spread over all, each the start of what all rows end: λ says how much a term bends, whatever the number of rows.
struct Sample {
  Sample(const LogisticRows& all, const RowGroups& all_groups, Eigen::Index count) : x(count, all.columns()), y(count) {
    if (all.weights.size() > 0) weights.resize(count);
    if (all.offset.size() > 0) offset.resize(count);
    groups.count = all_groups.count;
    for (Eigen::Index k = 0; k < count; ++k) {
      const Eigen::Index stride = all.rows() / count, i = k * stride + (k * 7919) % stride;
      x.row(k) = all.x.row(i);
      y[k] = all.y[i];
      if (all.weights.size() > 0) weights[k] = all.weights[i];
      if (all.offset.size() > 0) offset[k] = all.offset[i];
      groups.of_row.push_back(all_groups.of_row[size_t(i)]);
    }
  }
  LogisticRows rows() const { return {x, y, weights, offset}; }
  Matrix x;
  Vector y, weights, offset;
  RowGroups groups;
};

}  // namespace

SmoothingFit fit_smoothing(const LogisticRows& rows, const std::vector<SmoothTerm>& terms, const RowGroups* groups,
                           const LogisticOptions& options) {
  const RowGroups used = groups != nullptr ? *groups : RowGroups{std::vector<int>(size_t(rows.rows()), -1), 0};
  const SmoothingPrior prior(terms, used.count);
  SmoothingFit refused;
  refused.termination = prior.finite() ? fit_obstacle(rows) : Termination::NotFinite;
  refused.fit.termination = refused.termination;
  if (refused.termination != Termination::Converged) return refused;
  Vector log_lambda, b = Vector::Zero(rows.columns()), u = Vector::Zero(used.count + 1);
  if (rows.rows() >= rows_worth_a_sample) {
    const Sample sample(rows, used, sample_rows);
    EvidenceFit start(sample.rows(), prior, sample.groups, options);
    const SmoothingFit rough = start.run({}, b, u, 1e-2);
    if (rough.termination == Termination::Converged) {
      log_lambda = start.log_lambda();
      b = rough.fit.coefficients;
      u = start.u();
    }
  }
  EvidenceFit fit(rows, prior, used, options);
  return fit.run(log_lambda, b, u, evidence_tolerance);
}

}  // namespace milepost
