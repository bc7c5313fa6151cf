#include "core/prediction/evaluation/calibration_measures.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/prediction/evaluation/score_sort.h"

namespace milepost {

namespace {

double mean(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / double(values.size());
}

// The log-likelihood of logit P(y) = a + b eta, with its first and second derivatives.
struct Likelihood {
  double value = 0, by_a = 0, by_b = 0, aa = 0, ab = 0, bb = 0;
};

Likelihood likelihood(std::span<const double> eta, std::span<const double> y, double a, double b) {
  Likelihood sum;
  for (std::size_t row = 0; row < eta.size(); ++row) {
    const double x = eta[row], linear = a + b * x, small = std::exp(-std::abs(linear));
    const double chance = linear >= 0 ? 1 / (1 + small) : small / (1 + small);
    const double weight = small / ((1 + small) * (1 + small)), residual = y[row] - chance;
    sum.value += y[row] * linear - std::max(0., linear) - std::log1p(small);
    sum.by_a += residual;
    sum.by_b += residual * x;
    sum.aa += weight;
    sum.ab += weight * x;
    sum.bb += weight * x * x;
  }
  return sum;
}

// Newton with step halving; with_slope: both, else a alone beside b = 1. The interval is of the last parameter.
std::optional<Estimate> fit(std::span<const double> eta, std::span<const double> y, bool with_slope) {
  double a = 0, b = 1;
  Likelihood at = likelihood(eta, y, a, b);
  for (int iteration = 0; iteration < 100; ++iteration) {
    const double determinant = at.aa * at.bb - at.ab * at.ab;
    const double step_b = with_slope ? (at.aa * at.by_b - at.ab * at.by_a) / determinant : 0;
    const double step_a = (at.by_a - at.ab * step_b) / at.aa;
    const double decrement = step_a * at.by_a + step_b * at.by_b;
    if (!std::isfinite(decrement)) return std::nullopt;
    if (decrement < 1e-20) return with_slope ? wald(b, std::sqrt(at.aa / determinant)) : wald(a, std::sqrt(1 / at.aa));
    double share = 1;
    if (decrement < 1e-9) {  // so near that the likelihood's own rounding would halve the step
      a += step_a;
      b += step_b;
      at = likelihood(eta, y, a, b);
      continue;
    }
    Likelihood next = likelihood(eta, y, a + step_a, b + step_b);
    for (; next.value < at.value && share > 1e-6; next = likelihood(eta, y, a + share * step_a, b + share * step_b))
      share /= 2;
    a += share * step_a;
    b += share * step_b;
    at = next;
  }
  return std::nullopt;
}

// Whether some cut of eta parts the classes, so that no finite slope is the best; or eta is the same everywhere.
bool no_finite_slope(std::span<const double> eta, std::span<const double> y) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  double low[2] = {infinite, infinite}, high[2] = {-infinite, -infinite};
  for (std::size_t row = 0; row < eta.size(); ++row) {
    const int side = y[row] > .5;
    low[side] = std::min(low[side], eta[row]);
    high[side] = std::max(high[side], eta[row]);
  }
  return high[0] <= low[1] || high[1] <= low[0];
}

}  // namespace

double brier_score(std::span<const double> p, std::span<const double> y) {
  double sum = 0;
  for (std::size_t row = 0; row < p.size(); ++row) sum += (p[row] - y[row]) * (p[row] - y[row]);
  return sum / double(p.size());
}

std::optional<double> brier_skill(std::span<const double> p, std::span<const double> y) {
  const double base = mean(y);
  if (base <= 0 || base >= 1) return std::nullopt;
  return 1 - brier_score(p, y) / (base * (1 - base));
}

double log_loss(std::span<const double> p, std::span<const double> y) {
  constexpr double eps = std::numeric_limits<double>::epsilon();
  double sum = 0;
  for (std::size_t row = 0; row < p.size(); ++row) {
    const double chance = std::clamp(p[row], eps, 1 - eps);
    sum -= y[row] > .5 ? std::log(chance) : std::log1p(-chance);
  }
  return sum / double(p.size());
}

LogitCalibration logit_calibration(std::span<const double> p, std::span<const double> y) {
  LogitCalibration result;
  std::vector<double> eta, outcome;
  eta.reserve(p.size());
  outcome.reserve(p.size());
  double events = 0;
  for (std::size_t row = 0; row < p.size(); ++row) {
    if (p[row] <= 0 || p[row] >= 1) {
      ++result.left_out;
      continue;
    }
    eta.push_back(std::log(p[row]) - std::log1p(-p[row]));
    outcome.push_back(y[row]);
    events += y[row];
  }
  if (events == 0 || events == double(eta.size())) return result;
  result.in_the_large = fit(eta, outcome, false);
  if (!no_finite_slope(eta, outcome)) result.slope = fit(eta, outcome, true);
  return result;
}

std::vector<CalibrationBin> calibration_bins(std::span<const double> p, std::span<const double> y, int bins) {
  const std::vector<int> rows = ascending_rows(p);
  const std::size_t n = rows.size();
  std::vector<CalibrationBin> result;
  std::size_t bin = 0, of_bin = n;  // of_bin: the last bin begun; n: none yet
  for (std::size_t i = 0; i < n;) {
    std::size_t end = i;
    double events = 0;
    for (; end < n && p[rows[end]] == p[rows[i]]; ++end) events += y[rows[end]];
    const double chance = p[rows[i]], observed = events / double(end - i);
    for (; i < end; ++i) {
      bin = std::size_t(bins) * i / n;
      if (bin != of_bin) result.emplace_back();
      of_bin = bin;
      CalibrationBin& here = result.back();
      ++here.count;
      here.predicted += chance;
      here.observed += observed;
    }
  }
  for (CalibrationBin& each : result) {
    each.predicted /= each.count;
    each.observed /= each.count;
  }
  return result;
}

double expected_calibration_error(const std::vector<CalibrationBin>& bins) {
  double sum = 0, rows = 0;
  for (const CalibrationBin& bin : bins) {
    sum += bin.count * std::abs(bin.predicted - bin.observed);
    rows += bin.count;
  }
  return rows > 0 ? sum / rows : 0;
}

}  // namespace milepost
