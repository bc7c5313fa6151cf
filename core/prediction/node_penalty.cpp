#include "core/prediction/node_penalty.h"

#include <algorithm>

#include "core/prediction/design_columns.h"

namespace milepost {

namespace {

constexpr double ridge_share = .01;

// Second derivative of the spline's columns at its knots: columns k - 1, the first (x itself) 0.
Matrix second_derivatives(const std::vector<double>& knots) {
  const size_t k = knots.size();
  const double last = knots[k - 1], before = knots[k - 2], range = last - knots[0];
  Matrix at = Matrix::Zero(Eigen::Index(k), Eigen::Index(k) - 1);
  for (size_t i = 0; i < k; ++i) {
    const double beyond = std::max(0.0, knots[i] - before);
    for (size_t j = 0; j + 2 < k; ++j) {
      at(Eigen::Index(i), Eigen::Index(j) + 1) =
          6 * (std::max(0.0, knots[i] - knots[j]) - beyond * (last - knots[j]) / (last - before)) / (range * range);
    }
  }
  return at;
}

// ∫ f''² over the knots' range for all of a spline's columns: second derivatives are straight between knots.
Square curvature(const std::vector<double>& knots) {
  const Matrix at = second_derivatives(knots);
  Square sum = Square::Zero(at.cols(), at.cols());
  for (size_t i = 0; i + 1 < knots.size(); ++i) {
    const auto a = at.row(Eigen::Index(i)), b = at.row(Eigen::Index(i) + 1);
    const double h = (knots[i + 1] - knots[i]) / 6;
    sum += h * (2 * a.transpose() * a + a.transpose() * b + b.transpose() * a + 2 * b.transpose() * b);
  }
  return sum;
}

Square term_penalty(const Design& design, const DesignTerm& term, int first, int count) {
  Square penalty = Square::Identity(count, count);
  if (term.kind != TermKind::Spline) return penalty;
  const QStringList names = column_names(term);
  const Square all = curvature(term.knots);
  Square bent = Square::Zero(count, count);
  std::vector<Eigen::Index> place;
  for (int i = 0; i < count; ++i) place.push_back(names.indexOf(design.columns[size_t(first + i)].name));
  for (int i = 0; i < count; ++i) {
    for (int j = 0; j < count; ++j) {
      const Eigen::Index a = place[size_t(i)], b = place[size_t(j)];
      if (a < all.cols() && b < all.cols()) {
        bent(i, j) = all(a, b) / (design.columns[size_t(first + i)].sd * design.columns[size_t(first + j)].sd);
      }
    }
  }
  if (!(bent.trace() > 0)) return penalty;
  return bent * (count / bent.trace()) + ridge_share * penalty;
}

LogisticOptions options_of(const NodePenalty& penalty, Square matrix) {
  LogisticOptions options;
  options.firth = penalty.firth;
  options.penalty = std::move(matrix);
  return options;
}

}  // namespace

std::vector<SmoothTerm> smooth_terms(const Design& design) {
  std::vector<SmoothTerm> terms;
  const int columns = int(design.columns.size());
  for (int first = 0; first < columns;) {
    const int of = design.columns[size_t(first)].term;
    int count = 1;
    while (first + count < columns && design.columns[size_t(first + count)].term == of) ++count;
    terms.push_back({first + 1, count, term_penalty(design, design.terms[size_t(of)], first, count)});
    first += count;
  }
  return terms;
}

Square fixed_penalty(Eigen::Index columns, const NodePenalty& penalty, const std::vector<SmoothTerm>& terms,
                     const Vector& smoothing) {
  if (penalty.kind != RidgeKind::Evidence) {
    return penalty.ridge > 0 ? ridge_penalty(columns, penalty.ridge) : Square();
  }
  Square sum = Square::Zero(columns, columns);
  for (size_t i = 0; i < terms.size(); ++i) {
    const SmoothTerm& term = terms[i];
    sum.block(term.first, term.first, term.count, term.count) += smoothing[Eigen::Index(i)] * term.penalty;
  }
  return sum;
}

PenalisedFit fit_fixed(const LogisticRows& rows, const RowGroups& groups, const NodePenalty& penalty,
                       const Square& matrix, const Vector& start) {
  LogisticOptions options = options_of(penalty, matrix);
  options.start = start;
  PenalisedFit made;
  if (!penalty.random_intercept) {
    made.fit = fit_logistic(rows, options);
    made.log_likelihood = made.fit.log_likelihood;
    return made;
  }
  RandomInterceptFit mixed = fit_random_intercept(rows, groups, options);
  made.fit = std::move(mixed.fixed);
  made.fit.termination = mixed.termination;
  made.fit.iterations = mixed.iterations;
  made.log_likelihood = mixed.log_likelihood;
  made.sd = mixed.sd;
  made.intercepts = std::move(mixed.intercepts);
  made.intercept_variances = std::move(mixed.intercept_variances);
  return made;
}

PenalisedFit fit_penalised(const LogisticRows& rows, const RowGroups& groups, const NodePenalty& penalty,
                           const std::vector<SmoothTerm>& terms) {
  if (penalty.kind != RidgeKind::Evidence) {
    return fit_fixed(rows, groups, penalty, fixed_penalty(rows.columns(), penalty, terms, {}), {});
  }
  SmoothingFit smooth =
      fit_smoothing(rows, terms, penalty.random_intercept ? &groups : nullptr, options_of(penalty, {}));
  PenalisedFit made;
  made.fit = std::move(smooth.fit);
  made.fit.termination = smooth.termination;
  made.fit.iterations = smooth.iterations;
  made.log_likelihood = made.fit.log_likelihood;
  made.sd = smooth.sd;
  made.intercepts = std::move(smooth.intercepts);
  made.intercept_variances = std::move(smooth.intercept_variances);
  made.smoothing = std::move(smooth.smoothing);
  return made;
}

}  // namespace milepost
