#include "core/prediction/numeric/smoothing_system.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <cmath>

#include "core/prediction/numeric/parallel_parts.h"
#include "core/prediction/numeric/row_passes.h"

namespace milepost {

namespace {

constexpr double null_direction = 1e-10;  // of a penalty's largest eigenvalue
constexpr double least_pivot = 1e-13;     // 1 - R² of a column on those before it

// H = [G + Λ, C'; C, D] with D diagonal, through the Schur complement of the groups: nothing is groups × groups.
bool factor_schur(const Square& schur, SmoothingStep& step) {
  const Eigen::Index p = schur.rows();
  if (!(schur.diagonal().minCoeff() > 0) || !schur.allFinite()) return false;
  const Vector scale = schur.diagonal().cwiseSqrt().cwiseInverse();
  const Eigen::LLT<Square> cholesky(scale.asDiagonal() * schur * scale.asDiagonal());
  if (cholesky.info() != Eigen::Success) return false;
  const Vector pivots = cholesky.matrixLLT().diagonal();
  if (!(pivots.array().square().minCoeff() > least_pivot)) return false;
  step.root = cholesky.matrixL().solve(Square::Identity(p, p)) * scale.asDiagonal();
  step.inverse = weighted_gram(Matrix(step.root), Vector::Ones(p));
  step.evidence -= pivots.array().log().sum() - scale.array().log().sum();
  return true;
}

// The terms' own columns of M S λ, side by side (p × p; zero for columns in no term).
Square weighted_inverse(const SmoothingStep& step, const SmoothingPrior& prior, const Vector& lambda) {
  Square out = Square::Zero(step.inverse.rows(), step.inverse.cols());
  for (size_t j = 0; j < prior.terms().size(); ++j) {
    const SmoothTerm& term = prior.terms()[j];
    out.middleCols(term.first, term.count).noalias() =
        lambda[Eigen::Index(j)] * step.inverse.middleCols(term.first, term.count) * term.penalty;
  }
  return out;
}

struct Traces {
  Vector single;  // λ tr(M S)
  Square pairs;   // λ λ tr(M S M S)
};

Traces traces(const SmoothingPoint& point, const SmoothingPrior& prior, const Vector& lambda, const SmoothingStep& step,
              bool with_pairs) {
  const std::vector<SmoothTerm>& terms = prior.terms();
  const Eigen::Index count = Eigen::Index(terms.size());
  Traces out{Vector::Zero(prior.size()), Square::Zero(prior.size(), prior.size())};
  const Square weighted = weighted_inverse(step, prior, lambda);
  for (Eigen::Index j = 0; j < count; ++j) {
    const SmoothTerm& a = terms[size_t(j)];
    out.single[j] = weighted.diagonal().segment(a.first, a.count).sum();
    for (Eigen::Index k = 0; with_pairs && k <= j; ++k) {
      const SmoothTerm& b = terms[size_t(k)];
      out.pairs(j, k) = out.pairs(k, j) =
          weighted.block(a.first, b.first, a.count, b.count)
              .cwiseProduct(weighted.block(b.first, a.first, b.count, a.count).transpose())
              .sum();
    }
  }
  if (prior.groups() == 0) return out;
  const double kappa = lambda[count];
  const Vector& d = step.held;
  const Square twice = weighted_gram(point.cross, d.cwiseAbs2());
  out.single[count] = kappa * (d.sum() + step.inverse.cwiseProduct(twice).sum());
  if (!with_pairs) return out;
  const Square thrice = weighted_gram(point.cross, d.array().cube().matrix());
  const Square spread = step.inverse * twice;
  for (Eigen::Index j = 0; j < count; ++j) {
    const SmoothTerm& a = terms[size_t(j)];
    const Square part = spread.middleRows(a.first, a.count) * step.inverse.middleCols(a.first, a.count);
    out.pairs(j, count) = out.pairs(count, j) = kappa * lambda[j] * part.cwiseProduct(a.penalty).sum();
  }
  out.pairs(count, count) =
      kappa * kappa *
      (d.squaredNorm() + 2 * step.inverse.cwiseProduct(thrice).sum() + spread.cwiseProduct(spread.transpose()).sum());
  return out;
}

// H^-1 of columns stacked as (b, u).
Matrix solve(const SmoothingPoint& point, const SmoothingStep& step, const Matrix& right) {
  const Eigen::Index p = step.inverse.rows(), g = step.held.size();
  Matrix out(p + g, right.cols());
  const Matrix lower = step.held.asDiagonal() * right.bottomRows(g);
  out.topRows(p) = step.inverse * (right.topRows(p) - point.cross.transpose() * lower);
  out.bottomRows(g) = lower - step.held.asDiagonal() * (point.cross * out.topRows(p));
  return out;
}

Matrix penalty_pull(const SmoothingPrior& prior, const Vector& lambda, const Vector& b, const Vector& u) {
  Matrix out = Matrix::Zero(b.size() + u.size(), prior.size());
  for (size_t j = 0; j < prior.terms().size(); ++j) {
    const SmoothTerm& term = prior.terms()[j];
    out.col(Eigen::Index(j)).segment(term.first, term.count) =
        lambda[Eigen::Index(j)] * (term.penalty * b.segment(term.first, term.count));
  }
  if (prior.groups() > 0) out.col(prior.size() - 1).tail(u.size()) = lambda[prior.size() - 1] * u;
  return out;
}

// x'H^-1 x of each row with its group.
Vector leverages(const GroupedRows& grouped, const SmoothingPoint& point, const SmoothingStep& step) {
  const kernels::Kernels& k = chosen_kernels();
  const kernels::Rows rows = kernel_rows(grouped.rows.x);
  const Matrix shift = step.held.asDiagonal() * point.cross;
  Matrix turn = Matrix::Zero(rows.columns, k.padded(rows.columns));
  turn.leftCols(rows.columns) = step.root.transpose();
  Vector out(rows.count);
  const int parts = parts_of(rows.count);
  for_each_part(parts, [&](int part) {
    const kernels::Rows mine = part_of(rows, part, parts);
    AlignedZeros scratch(k.scratch(rows.columns));
    k.leverages(mine, {turn.data(), shift.data(), grouped.places.data()}, out.data() + mine.first, scratch.data());
  });
  for (Eigen::Index i = 0; i < out.size(); ++i) out[i] += step.held[grouped.places[size_t(i)]];
  return out;
}

}  // namespace

SmoothingPrior::SmoothingPrior(const std::vector<SmoothTerm>& terms, int groups) : terms_(terms), groups_(groups) {
  rank_ = Vector::Zero(size());
  for (size_t j = 0; j < terms.size(); ++j) {
    if (terms[j].count == 0) continue;
    const Vector values = Eigen::SelfAdjointEigenSolver<Square>(terms[j].penalty, Eigen::EigenvaluesOnly).eigenvalues();
    for (const double value : values) {
      if (!(value > null_direction * values.maxCoeff())) continue;
      rank_[Eigen::Index(j)] += 1;
      log_determinants_ += std::log(value);
    }
  }
  if (groups > 0) rank_[size() - 1] = groups;
}

bool SmoothingPrior::finite() const {
  return std::all_of(terms_.begin(), terms_.end(), [](const SmoothTerm& term) { return term.penalty.allFinite(); });
}

double SmoothingPrior::log_determinant(const Vector& log_lambda) const {
  return log_determinants_ + rank_.dot(log_lambda);
}

double SmoothingPrior::group_precision(const Vector& log_lambda) const {
  return groups_ > 0 ? std::exp(log_lambda[size() - 1]) : 0;
}

Square SmoothingPrior::penalty(const Vector& log_lambda, Eigen::Index columns) const {
  Square out = Square::Zero(columns, columns);
  for (size_t j = 0; j < terms_.size(); ++j) {
    out.block(terms_[j].first, terms_[j].first, terms_[j].count, terms_[j].count) =
        std::exp(log_lambda[Eigen::Index(j)]) * terms_[j].penalty;
  }
  return out;
}

double SmoothingPrior::quadratic(const Vector& log_lambda, const Vector& b, const Vector& u) const {
  double sum = group_precision(log_lambda) * u.squaredNorm();
  for (size_t j = 0; j < terms_.size(); ++j) {
    const auto part = b.segment(terms_[j].first, terms_[j].count);
    sum += std::exp(log_lambda[Eigen::Index(j)]) * part.dot(terms_[j].penalty * part);
  }
  return sum;
}

SmoothingStep smoothing_step(const SmoothingPoint& point, const SmoothingPrior& prior, const Vector& log_lambda,
                             bool with_curvature) {
  SmoothingStep step;
  const Eigen::Index p = point.b.size(), g = point.u.size();
  const Vector lambda = log_lambda.array().exp();
  step.held = (point.weight.array() + prior.group_precision(log_lambda)).inverse();
  step.held[g - 1] = 0;
  const Square penalty = prior.penalty(log_lambda, p);
  const Square schur = point.gram + penalty - weighted_gram(point.cross, step.held);
  step.evidence = step.held.head(g - 1).array().log().sum() / 2;
  step.ok = factor_schur(schur, step);
  if (!step.ok) return step;
  Matrix right(p + g, 1);
  right.topRows(p) = point.gradient - penalty * point.b;
  right.bottomRows(g) = point.u_gradient - prior.group_precision(log_lambda) * point.u;
  right(p + g - 1, 0) = 0;
  const Matrix move = solve(point, step, right);
  step.b = point.b + move.topRows(p);
  step.u = point.u + move.bottomRows(g);
  step.decrement = right.cwiseProduct(move).sum();
  // The quadratic's maximum lies half the decrement above the penalised log-likelihood at the point.
  step.evidence += point.log_likelihood - prior.quadratic(log_lambda, point.b, point.u) / 2 + step.decrement / 2 +
                   prior.log_determinant(log_lambda) / 2;
  const Traces trace = traces(point, prior, lambda, step, with_curvature);
  step.pull = penalty_pull(prior, lambda, step.b, step.u);
  step.pulled = solve(point, step, step.pull);
  Vector bend(prior.size());
  step.slope.resize(prior.size());
  for (Eigen::Index j = 0; j < prior.size(); ++j) {
    const bool term = size_t(j) < prior.terms().size();
    bend[j] = term ? step.pull.col(j).head(p).dot(step.b) : step.pull.col(j).tail(g).dot(step.u);
    step.slope[j] = (prior.rank(j) - trace.single[j] - bend[j]) / 2;
  }
  step.edf.resize(prior.size());
  for (Eigen::Index j = 0; j < prior.size(); ++j) {
    const bool term = size_t(j) < prior.terms().size();
    step.edf[j] = (term ? prior.terms()[size_t(j)].count : prior.groups()) - trace.single[j];
  }
  if (with_curvature) {
    step.curvature = -trace.pairs / 2 - step.pull.transpose() * step.pulled;
    step.curvature.diagonal() += (trace.single + bend) / 2;
  }
  return step;
}

Vector weight_slope(const GroupedRows& grouped, const SmoothingPoint& point, const SmoothingStep& step) {
  const Vector change = leverages(grouped, point, step).cwiseProduct(point.derivatives.second);
  Vector t(point.b.size() + point.u.size());
  t.head(point.b.size()) = weighted_cross(grouped.rows.x, change);
  t.tail(point.u.size()) = group_sums(grouped.places, grouped.count, change);
  t[t.size() - 1] = 0;
  return step.pulled.transpose() * t / 2;
}

}  // namespace milepost
