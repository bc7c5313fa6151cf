#include "core/prediction/evaluation/smooth_calibration.h"

#include <algorithm>
#include <cmath>

#include "core/prediction/evaluation/score_sort.h"

namespace milepost {

namespace {

// Cuts cells at the median row until none holds more than `most` rows; x ascending, [begin, end). A cell that ties at its
// lower corner stays whole. As R's loess cuts, so that the curves agree.
void cut(std::span<const double> x, std::size_t begin, std::size_t end, double corner, std::size_t most,
         std::vector<double>& corners) {
  if (end - begin <= most) return;
  std::size_t middle = (begin + end - 1) / 2;
  while (middle > begin && x[middle - 1] == x[middle]) --middle;
  if (x[middle] == corner || middle + 1 == end) return;
  corners.push_back(x[middle]);
  cut(x, begin, middle + 1, corner, most, corners);
  cut(x, middle + 1, end, x[middle], most, corners);
}

// Weighted sums of u^0 … u^4 and of y u^0 … y u^2.
struct Moments {
  double u[5] = {}, y[3] = {};
};

// The polynomial of this degree at u = 0: value and slope. False: the rows do not determine it.
bool solve(const Moments& m, int degree, double& value, double& slope) {
  double a[3][4];
  const int size = degree + 1;
  for (int i = 0; i < size; ++i) {
    for (int j = 0; j < size; ++j) a[i][j] = m.u[i + j];
    a[i][size] = m.y[i];
  }
  for (int i = 0; i < size; ++i) {
    if (!(a[i][i] > 1e-9 * m.u[2 * i])) return false;  // elimination left nothing of this power
    for (int row = 0; row < size; ++row) {
      if (row == i) continue;
      const double factor = a[row][i] / a[i][i];
      for (int j = i; j <= size; ++j) a[row][j] -= factor * a[i][j];
    }
  }
  value = a[0][size] / a[0][0];
  slope = degree > 0 ? a[1][size] / a[1][1] : 0;
  return true;
}

struct Local {
  double value = 0, slope = 0;
};

Local local_fit(std::span<const double> x, std::span<const double> y, double centre, std::size_t nearest) {
  // The window of the nearest rows; x is ascending.
  std::size_t end = std::size_t(std::lower_bound(x.begin(), x.end(), centre) - x.begin()), begin = end;
  while (end - begin < nearest) {
    if (begin == 0 || (end < x.size() && x[end] - centre < centre - x[begin - 1]))
      ++end;
    else
      --begin;
  }
  const double width = std::max(std::abs(x[begin] - centre), std::abs(x[end - 1] - centre));
  Moments m;
  for (std::size_t row = begin; row < end; ++row) {
    const double u = width > 0 ? (x[row] - centre) / width : 0, away = std::abs(u);
    const double tricube = 1 - away * away * away, weight = tricube * tricube * tricube;
    double power = weight;
    for (int i = 0; i < 5; ++i, power *= u) {
      m.u[i] += power;
      if (i < 3) m.y[i] += power * y[row];
    }
  }
  Local fit;
  for (int degree = 2; degree >= 0; --degree) {
    if (!solve(m, degree, fit.value, fit.slope)) continue;
    if (width > 0) fit.slope /= width;
    return fit;
  }
  for (std::size_t row = begin; row < end; ++row)
    fit.value += y[row] / double(end - begin);  // all at the window's edge
  fit.slope = 0;
  return fit;
}

double quantile(std::vector<double>& values, double share) {  // R's type 7
  const double place = share * double(values.size() - 1);
  const std::size_t below = std::size_t(place);
  std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(below), values.end());
  const double low = values[below];
  if (below + 1 == values.size()) return low;
  return low +
         (place - double(below)) * (*std::min_element(values.begin() + std::ptrdiff_t(below) + 1, values.end()) - low);
}

}  // namespace

LocalRegression::LocalRegression(std::span<const double> x, std::span<const double> y, double span) {
  const std::size_t n = x.size();
  const std::size_t nearest =
      std::clamp<std::size_t>(std::size_t(double(n) * span + 1e-5), std::min<std::size_t>(n, 4), n);
  const double low = x.front(), high = x.back();
  const double margin = .005 * std::max(high - low, std::max(std::abs(low), std::abs(high)) * 1e-3 + 1e-30);
  std::vector<double> places{low - margin, high + margin};
  cut(x, 0, n, low - margin, std::max<std::size_t>(1, std::size_t(double(nearest) * .2)), places);
  std::sort(places.begin(), places.end());
  for (const double place : places) {
    const Local fit = local_fit(x, y, place, nearest);
    corners_.push_back({place, fit.value, fit.slope});
  }
}

double LocalRegression::at(double x) const {
  const auto above = std::upper_bound(corners_.begin() + 1, corners_.end() - 1, x,
                                      [](double value, const Corner& corner) { return value < corner.x; });
  const Corner& b = *above;
  const Corner& a = *(above - 1);
  const double width = b.x - a.x, h = (x - a.x) / width, rest = 1 - h;
  return rest * rest * (1 + 2 * h) * a.value + h * h * (3 - 2 * h) * b.value +
         width * (h * rest * rest * a.slope - h * h * rest * b.slope);
}

SmoothCalibration smooth_calibration(std::span<const double> p, std::span<const double> y) {
  const std::vector<int> rows = ascending_rows(p);
  std::vector<double> x(p.size()), observed(p.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    x[i] = p[rows[i]];
    observed[i] = y[rows[i]];
  }
  SmoothCalibration result;
  std::vector<double> gap(p.size());
  if (x.front() == x.back()) {
    double mean = 0;
    for (const double each : observed) mean += each / double(observed.size());
    std::fill(gap.begin(), gap.end(), std::abs(mean - x.front()));
  } else {
    const LocalRegression curve(x, observed);
    for (std::size_t i = 0; i < x.size(); ++i) gap[i] = std::abs(curve.at(x[i]) - x[i]);
  }
  for (const double each : gap) result.ici += each / double(gap.size());
  result.e50 = quantile(gap, .5);
  result.e90 = quantile(gap, .9);
  return result;
}

}  // namespace milepost
