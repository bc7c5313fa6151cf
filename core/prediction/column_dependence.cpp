#include "core/prediction/column_dependence.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>

namespace milepost {

namespace {

// Share of a column's variance that must be its own. Sums over a million rows round at about 1e-13.
constexpr double own_share = 1e-10;

QString listed(const QStringList& names) {
  if (names.size() > 4) {
    return QStringLiteral("%1 and %2 more").arg(names.mid(0, 3).join(QStringLiteral(", "))).arg(names.size() - 3);
  }
  return names.size() < 2
             ? names.value(0)
             : names.mid(0, names.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + names.back();
}

// weights: of the kept columns in the sum that the column is.
QString reason(const Vector& weights, const QStringList& kept) {
  const double largest = weights.cwiseAbs().maxCoeff();
  QStringList used;
  double only = 0;
  for (Eigen::Index i = 0; i < weights.size(); ++i) {
    if (std::abs(weights[i]) < 1e-5 * largest) continue;
    used += kept[i];
    only = weights[i];
  }
  if (used.size() > 1) return QStringLiteral("a sum of %1").arg(listed(used));
  return only > 0 ? QStringLiteral("the same as %1").arg(used.value(0))
                  : QStringLiteral("the opposite of %1").arg(used.value(0));
}

}  // namespace

std::vector<QString> dependence_reasons(const Square& correlations, const QStringList& names) {
  const Eigen::Index p = correlations.cols();
  std::vector<QString> reasons(static_cast<size_t>(p));
  Square factor = Square::Zero(p, p);  // rows of the Cholesky factor of the kept columns
  QStringList kept_names;
  std::vector<Eigen::Index> kept;
  for (Eigen::Index j = 0; j < p; ++j) {
    const auto k = Eigen::Index(kept.size());
    Vector against(k);
    for (Eigen::Index i = 0; i < k; ++i) against[i] = correlations(kept[size_t(i)], j);
    const auto lower = factor.topLeftCorner(k, k).triangularView<Eigen::Lower>();
    const Vector row = lower.solve(against);
    const double own = correlations(j, j) - row.squaredNorm();
    if (own < own_share * correlations(j, j)) {
      const Vector weights = lower.transpose().solve(row);
      reasons[size_t(j)] = reason(weights, kept_names);
      continue;
    }
    factor.row(k).head(k) = row.transpose();
    factor(k, k) = std::sqrt(own);
    kept.push_back(j);
    kept_names += names[j];
  }
  return reasons;
}

}  // namespace milepost
