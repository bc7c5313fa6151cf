#pragma once
#include <optional>
#include <span>
#include <vector>

#include "core/prediction/evaluation/estimate.h"

namespace milepost {

struct CalibrationBin {
  int count = 0;
  double predicted = 0, observed = 0;  // means
};

// p: probabilities within 0 to 1; y: 0 or 1, as many, at least one.
double brier_score(std::span<const double> p, std::span<const double> y);
std::optional<double> brier_skill(std::span<const double> p,
                                  std::span<const double> y);  // against the base rate; one class: none
// Mean; a probability of exactly 0 or 1 counts as 2.2e-16 away from it (scikit-learn's eps).
double log_loss(std::span<const double> p, std::span<const double> y);

// How the outcomes follow logit p: the intercept with slope 1 (calibration in the large) and the slope with its own
// intercept, by maximum likelihood with Wald intervals. Probabilities of exactly 0 or 1 have no logit and are left out.
struct LogitCalibration {
  std::optional<Estimate> in_the_large, slope;
  int left_out = 0;
};
LogitCalibration logit_calibration(std::span<const double> p, std::span<const double> y);

// Bins of equal count (row i of n in ascending order of p lies in bin floor(bins · i / n)); rows that tie share their
// mean outcome, so that the rows' order never matters. At most `bins`; none is empty.
std::vector<CalibrationBin> calibration_bins(std::span<const double> p, std::span<const double> y, int bins = 10);
double expected_calibration_error(const std::vector<CalibrationBin>&);

}  // namespace milepost
