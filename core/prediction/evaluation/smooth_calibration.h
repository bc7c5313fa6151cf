#pragma once
#include <span>
#include <vector>

namespace milepost {

// A smooth curve through (x, y): local quadratic regression with tricube weights over the nearest `span` of the rows,
// fitted at the corners of cells that halve the rows and joined by cubics (Cleveland & Grosse 1991, as R's loess does).
class LocalRegression {
 public:
  // x ascending, y as many; at least one row. Where rows are too few or too much alike for a curve, a line or a mean.
  LocalRegression(std::span<const double> x, std::span<const double> y, double span = .75);
  double at(double x) const;  // within the range of x

 private:
  struct Corner {
    double x, value, slope;
  };
  std::vector<Corner> corners_;
};

// Distance of the smoothed outcome from the probability (Austin & Steyerberg 2019): mean, median, 90 % point over rows.
struct SmoothCalibration {
  double ici = 0, e50 = 0, e90 = 0;
};
SmoothCalibration smooth_calibration(std::span<const double> p, std::span<const double> y);

}  // namespace milepost
