#pragma once
#include <QtGlobal>
#include <array>
#include <cstddef>

namespace milepost {

// Seeded numbers for the sample (xoshiro256**, seeded by splitmix64). Own distributions and own exp, because those of
// the standard library differ from one machine to the next.
class SampleRandom {
 public:
  // An independent stream for each (seed, a, b, c), so that no record depends on the order others were made in.
  explicit SampleRandom(quint64 seed, quint64 a = 0, quint64 b = 0, quint64 c = 0);

  quint64 next();
  double unit();                                                         // [0, 1)
  int below(int n) { return int(((next() >> 32) * quint64(n)) >> 32); }  // 0 to n-1, n > 0
  bool chance(double p) { return unit() < p; }
  double normal();  // mean 0, sd 1, within ±6 (sum of twelve)
  template <class T, std::size_t N>
  const T& pick(const std::array<T, N>& from) {
    return from[std::size_t(below(int(N)))];
  }
  template <class T, std::size_t N>
  const T& pick(const T (&from)[N]) {
    return from[below(int(N))];
  }

 private:
  std::array<quint64, 4> state_;
};

double sample_logistic(double x);  // 1 / (1 + exp(-x))

}  // namespace milepost
