#include "core/exchange/sample/sample_random.h"

#include <bit>
#include <cmath>

namespace milepost {
namespace {

quint64 splitmix(quint64& state) {
  state += 0x9e3779b97f4a7c15ULL;
  quint64 z = state;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

// exp(x) with basic operations only: x = n ln 2 + r, and the series of exp(r) for |r| <= 0.35.
double portable_exp(double x) {
  const double n = std::floor(x / 0.6931471805599453 + 0.5);
  const double r = x - n * 0.6931471805599453;
  double term = 1, sum = 1;
  for (int k = 1; k <= 14; ++k) {
    term = term * r / k;
    sum = sum + term;
  }
  return std::ldexp(sum, int(n));
}

}  // namespace

SampleRandom::SampleRandom(quint64 seed, quint64 a, quint64 b, quint64 c) {
  quint64 mixed = seed;
  for (const quint64 part : {a, b, c}) mixed = splitmix(mixed) ^ (part * 0xd1342543de82ef95ULL);
  for (quint64& word : state_) word = splitmix(mixed);
}

quint64 SampleRandom::next() {
  const quint64 result = std::rotl(state_[1] * 5, 7) * 9;
  const quint64 t = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= t;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

double SampleRandom::unit() {
  return double(next() >> 11) * 0x1.0p-53;
}

double SampleRandom::normal() {
  qint64 sum = 0;  // twelve 21-bit numbers, four draws
  for (int i = 0; i < 4; ++i) {
    const quint64 bits = next();
    sum += qint64(bits & 0x1fffff) + qint64((bits >> 21) & 0x1fffff) + qint64((bits >> 42) & 0x1fffff);
  }
  return double(sum - 6 * qint64(0x1fffff)) / double(0x1fffff);
}

double sample_logistic(double x) {
  if (x > 30) x = 30;
  if (x < -30) x = -30;
  return 1 / (1 + portable_exp(-x));
}

}  // namespace milepost
