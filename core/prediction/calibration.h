#pragma once
#include "core/prediction/numeric/matrix.h"

namespace milepost {

// Logistic recalibration of a linear predictor, linear so that contributions stay exact: intercept + slope · eta.
struct Calibration {
  enum class Kind { None, Intercept, InterceptAndSlope };
  Kind kind = Kind::None;
  double intercept = 0, slope = 1;
  int rows = 0, events = 0;  // that it rests on
  double apply(double eta) const { return intercept + slope * eta; }
};

// Maximum likelihood of y on 1 and eta. eta must come from fits that did not see the row (cross-fitted).
Calibration fit_calibration(const VectorView& eta, const VectorView& y);

// The offset alone as maximum a posteriori: a ~ N(0, variance); variance infinite gives the maximum likelihood.
double map_intercept(const VectorView& eta, const VectorView& y, double variance);

// A hub's predictor in one school (Vergouwe 2017, closed test): none → shrunken intercept → intercept with a slope
// b ~ N(1, .15²), the slope only with 100 events and 100 non-events.
Calibration adapt_to_school(const VectorView& eta, const VectorView& y, double between_school_variance);

}  // namespace milepost
