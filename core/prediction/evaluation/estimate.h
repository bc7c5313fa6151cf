#pragma once

namespace milepost {

struct Estimate {
  double value = 0, low = 0, high = 0;  // 95 % interval
};

inline constexpr double normal_975 = 1.959963984540054;  // the 97.5 % point of the normal distribution
inline Estimate wald(double value, double standard_error) {
  return {value, value - normal_975 * standard_error, value + normal_975 * standard_error};
}

// Wilson's interval of a share; count may be an expected number (ties). of > 0.
Estimate wilson(double count, double of);

}  // namespace milepost
