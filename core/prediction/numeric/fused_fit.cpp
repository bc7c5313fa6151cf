#include "core/prediction/numeric/fused_fit.h"

#include <cmath>
#include <map>

#include "core/prediction/numeric/block_cholesky.h"
#include "core/prediction/numeric/logistic_objective.h"
#include "core/prediction/numeric/row_derivatives.h"

namespace milepost {

namespace {

constexpr double flat_move =
    1e-2;  // logits: once the decrement is tiny, no row of a fit with a maximum still moves so far

// Column `later` of block `to` is column `earlier` of block `from` at the next time it was seen.
struct Coupling {
  int from = 0, to = 0;
  Eigen::Index earlier = 0, later = 0;
};

std::vector<Coupling> couplings(const std::vector<FusedBlock>& blocks) {
  std::vector<Coupling> found;
  std::map<int, std::pair<int, Eigen::Index>> last;
  for (int t = 0; t < int(blocks.size()); ++t) {
    const std::vector<int>& slot = blocks[size_t(t)].slot;
    for (Eigen::Index j = 0; j < Eigen::Index(slot.size()); ++j) {
      if (slot[size_t(j)] < 0) continue;
      const auto before = last.find(slot[size_t(j)]);
      if (before != last.end() && before->second.first < t)
        found.push_back({before->second.first, t, before->second.second, j});
      last[slot[size_t(j)]] = {t, j};
    }
  }
  return found;
}

class JointFit {
 public:
  JointFit(const std::vector<FusedBlock>& blocks, double fusion, const LogisticOptions& options)
      : blocks_(blocks), options_(options) {
    fit_.fusion = fusion;
    if (fusion > 0) couplings_ = couplings(blocks);
    for (const FusedBlock& block : blocks) {
      LogisticOptions own;
      own.penalty = block.penalty;
      own_.push_back(own);
    }
  }

  FusedFit run() {
    fit_.blocks.resize(blocks_.size());
    fit_.termination = check();
    if (fit_.termination == Termination::Converged) fit_.termination = iterate();
    for (LogisticFit& block : fit_.blocks) {
      block.iterations = fit_.iterations;
      if (block.termination == Termination::NoRows) block.termination = fit_.termination;
    }
    return fit_;
  }

 private:
  // What no joint fit mends; the block that is at fault keeps the same word.
  Termination check() {
    if (blocks_.empty()) return Termination::NoRows;
    if (!std::isfinite(fit_.fusion)) return Termination::NotFinite;
    for (size_t t = 0; t < blocks_.size(); ++t) {
      const Termination obstacle =
          blocks_[t].penalty.allFinite() ? fit_obstacle(blocks_[t].rows) : Termination::NotFinite;
      if (obstacle != Termination::Converged) return fit_.blocks[t].termination = obstacle;
    }
    std::vector<Vector> start;
    for (const FusedBlock& block : blocks_) start.push_back(Vector::Zero(block.rows.columns()));
    points_ = points_at(start);
    return finite(points_) ? Termination::Converged : Termination::NotFinite;
  }

  std::vector<LogisticPoint> points_at(const std::vector<Vector>& b) const {
    std::vector<LogisticPoint> points;
    for (size_t t = 0; t < blocks_.size(); ++t) points.push_back(logistic_point(blocks_[t].rows, own_[t], b[t]));
    return points;
  }
  static bool finite(const std::vector<LogisticPoint>& points) {
    return std::all_of(points.begin(), points.end(), [](const LogisticPoint& point) { return point.finite(); });
  }

  static double difference(const std::vector<Vector>& b, const Coupling& at) {
    return b[size_t(at.to)][at.later] - b[size_t(at.from)][at.earlier];
  }
  static std::vector<Vector> places(const std::vector<LogisticPoint>& points) {
    std::vector<Vector> b;
    for (const LogisticPoint& point : points) b.push_back(point.b);
    return b;
  }

  double objective(const std::vector<LogisticPoint>& points) const {
    const std::vector<Vector> b = places(points);
    double sum = 0;
    for (const LogisticPoint& point : points) sum += point.penalised;
    for (const Coupling& at : couplings_) sum -= fit_.fusion / 2 * difference(b, at) * difference(b, at);
    return sum;
  }

  std::vector<Vector> gradient() const {
    const std::vector<Vector> b = places(points_);
    std::vector<Vector> slope;
    for (const LogisticPoint& point : points_) slope.push_back(point.gradient);
    for (const Coupling& at : couplings_) {
      const double pull = fit_.fusion * difference(b, at);
      slope[size_t(at.to)][at.later] -= pull;
      slope[size_t(at.from)][at.earlier] += pull;
    }
    return slope;
  }

  BlockBand hessian() const {
    BlockBand band;
    for (const Coupling& at : couplings_) band.reach = std::max(band.reach, at.to - at.from);
    for (int t = 0; t < int(blocks_.size()); ++t) {
      std::vector<Square> row;
      for (int back = 0; back <= std::min(t, band.reach); ++back) {
        row.push_back(back == 0
                          ? points_[size_t(t)].hessian
                          : Square::Zero(blocks_[size_t(t)].rows.columns(), blocks_[size_t(t - back)].rows.columns()));
      }
      band.parts.push_back(std::move(row));
    }
    for (const Coupling& at : couplings_) {
      band.parts[size_t(at.to)][0](at.later, at.later) += fit_.fusion;
      band.parts[size_t(at.from)][0](at.earlier, at.earlier) += fit_.fusion;
      band.parts[size_t(at.to)][size_t(at.to - at.from)](at.later, at.earlier) -= fit_.fusion;
    }
    return band;
  }

  bool advance(const std::vector<Vector>& step) {
    const double before = objective(points_), slack = 1e-13 * (1 + std::abs(before));
    double length = 1;
    for (int halving = 0; halving < 40; ++halving, length /= 2) {
      std::vector<Vector> b = places(points_);
      for (size_t t = 0; t < b.size(); ++t) b[t] += length * step[t];
      std::vector<LogisticPoint> next = points_at(b);
      if (!finite(next) || objective(next) < before - slack) continue;
      points_ = std::move(next);
      return true;
    }
    return false;
  }

  double farthest_move(const std::vector<Vector>& step) const {
    double farthest = 0;
    for (size_t t = 0; t < blocks_.size(); ++t) {
      Vector moves;
      linear_predictor(blocks_[t].rows.x, step[t], moves);
      farthest = std::max(farthest, moves.cwiseAbs().maxCoeff());
    }
    return farthest;
  }

  bool separated(const std::vector<Vector>& step) {
    bool any = false;
    for (size_t t = 0; t < blocks_.size() && t < step.size(); ++t) {
      Vector moves;
      linear_predictor(blocks_[t].rows.x, step[t], moves);
      if (moves.cwiseAbs().maxCoeff() < flat_move) continue;
      fit_.blocks[t].separating = separating_columns(blocks_[t].rows, blocks_[t].penalty, step[t]);
      any = any || !fit_.blocks[t].separating.empty();
    }
    return any;
  }

  Termination iterate() {
    std::vector<Vector> step;
    for (; fit_.iterations < options_.max_iterations; ++fit_.iterations) {
      const BlockCholesky cholesky(hessian());
      if (!cholesky.ok()) return stop(separated(step) ? Termination::Separation : Termination::Singular);
      const std::vector<Vector> slope = gradient();
      step = cholesky.solve(slope);
      double decrement = 0;
      for (size_t t = 0; t < step.size(); ++t) decrement += step[t].dot(slope[t]);
      if (!std::isfinite(decrement)) return stop(Termination::NotFinite);
      for (LogisticFit& block : fit_.blocks) block.newton_decrement = decrement;
      if (decrement < options_.tolerance) {
        const bool still = farthest_move(step) < flat_move;
        if (still) advance(step);  // squares what error is left
        if (still || separated(step)) {
          finish(still ? BlockCholesky(hessian()) : cholesky);
          return stop(still ? Termination::Converged : Termination::Separation);
        }
      }
      if (!advance(step)) return stop(separated(step) ? Termination::Separation : Termination::NoProgress);
    }
    return stop(separated(step) ? Termination::Separation : Termination::IterationLimit);
  }

  Termination stop(Termination termination) {
    for (size_t t = 0; t < blocks_.size(); ++t) {
      LogisticFit& block = fit_.blocks[t];
      block.termination = termination;
      block.coefficients = points_[t].b;
      block.log_likelihood = points_[t].log_likelihood;
      block.penalised_log_likelihood = points_[t].penalised;
    }
    return termination;
  }

  void finish(const BlockCholesky& cholesky) {
    if (!cholesky.ok()) return;
    std::vector<Square> inverse = cholesky.inverse_diagonal();
    for (size_t t = 0; t < blocks_.size(); ++t) {
      fit_.blocks[t].edf = inverse[t].cwiseProduct(points_[t].information).sum();
      fit_.blocks[t].covariance = std::move(inverse[t]);
    }
  }

  const std::vector<FusedBlock>& blocks_;
  LogisticOptions options_;
  std::vector<LogisticOptions> own_;
  std::vector<Coupling> couplings_;
  std::vector<LogisticPoint> points_;
  FusedFit fit_;
};

}  // namespace

FusedFit fit_fused(const std::vector<FusedBlock>& blocks, double fusion, const LogisticOptions& iteration_options) {
  return JointFit(blocks, fusion, iteration_options).run();
}

}  // namespace milepost
