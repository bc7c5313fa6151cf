#pragma once
#include <cmath>
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

// Made-up rows for the speed comparisons: n × 40 predictors (15 % missing, set to the mean: 0), 200 schools of unequal size,
// base rate about .44. The same bytes for us and for the peers: x.f64 (row after row), y.f64, school.i32, little endian.
struct BenchRows {
  static constexpr int columns = 40, schools = 200;
  std::vector<double> x, y;
  std::vector<std::int32_t> school;

  static BenchRows make(long n, std::uint64_t seed) {
    BenchRows rows;
    rows.x.resize(size_t(n) * columns);
    rows.y.resize(size_t(n));
    rows.school.resize(size_t(n));
    std::uint64_t state = seed * 0x9E3779B97F4A7C15ull + 1;
    const auto uniform = [&state] {  // splitmix64
      std::uint64_t z = (state += 0x9E3779B97F4A7C15ull);
      z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
      z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
      return double((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
    };
    const auto normal = [&uniform] { return std::sqrt(-2 * std::log(1 - uniform())) * std::cos(6.283185307179586 * uniform()); };
    std::vector<double> slope(columns), effect(schools);
    for (int j = 0; j < columns; ++j) slope[size_t(j)] = (j % 4 == 0 ? 0.3 : 0.1) * normal();
    for (double& u : effect) u = 0.436 * normal();
    for (long i = 0; i < n; ++i) {
      const double u = uniform();
      const auto s = std::int32_t(schools * u * u);
      const double common = normal();
      double eta = -0.28 + effect[size_t(s)];
      const bool block_missing = uniform() < 0.15;
      for (int j = 0; j < columns; ++j) {
        const double v = 0.5 * common + std::sqrt(0.75) * normal();
        eta += slope[size_t(j)] * v + (j < 4 ? 0.2 * (v > 0.5 ? v - 0.5 : 0) : 0);
        const bool missing = j < 8 ? block_missing : uniform() < 0.15;
        rows.x[size_t(i) * columns + size_t(j)] = missing ? 0 : v;
      }
      rows.school[size_t(i)] = s;
      rows.y[size_t(i)] = uniform() < 1 / (1 + std::exp(-eta)) ? 1 : 0;
    }
    return rows;
  }

  void write(const std::string& folder) const {
    const auto put = [&folder](const char* name, const auto& values) {
      std::ofstream(folder + "/" + name, std::ios::binary).write(reinterpret_cast<const char*>(values.data()), std::streamsize(values.size() * sizeof(values[0])));
    };
    put("x.f64", x);
    put("y.f64", y);
    put("school.i32", school);
  }
};
