// Random intercepts and smooths on the rows of bench_rows.h, one JSON line a task. Peers: peers/mixed_peers.R.
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "bench_rows.h"
#include "core/prediction/numeric/random_intercept_fit.h"
#include "core/prediction/numeric/smoothing_fit.h"

using namespace milepost;

namespace {

constexpr int smooths = 28;
constexpr std::uint64_t seed = 42;

double cpu_seconds() {  // of both threads: what can be compared while the machine is busy
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         1e-6 * double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

struct Clocks {
  std::chrono::steady_clock::time_point wall = std::chrono::steady_clock::now();
  double cpu = cpu_seconds();
};

long peak_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

void report(const char* task, long n, const Clocks& start, Termination termination, int iterations, double sd) {
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start.wall).count();
  std::printf(
      "{\"task\": \"%s\", \"n\": %ld, \"seconds\": %.4f, \"cpu_seconds\": %.4f, \"peak_mib\": %ld, \"termination\": "
      "\"%s\", \"iterations\": %d, \"sd\": %.6f",
      task, n, seconds, cpu_seconds() - start.cpu, peak_mib(), termination_word(termination), iterations, sd);
}

RowGroups schools(const BenchRows& rows) {
  return {{rows.school.begin(), rows.school.end()}, BenchRows::schools};
}

int random_intercept(long n) {
  const BenchRows rows = BenchRows::make(n, seed);
  Matrix x(n, BenchRows::columns + 1);
  x.col(0).setOnes();
  x.rightCols(BenchRows::columns) = Eigen::Map<const Matrix>(rows.x.data(), n, BenchRows::columns);
  const Vector y = Eigen::Map<const Vector>(rows.y.data(), n);
  const RowGroups groups = schools(rows);
  const Clocks start;
  const RandomInterceptFit fit = fit_random_intercept(logistic_rows(x, y), groups, {});
  report("random_intercept", n, start, fit.termination, fit.iterations, fit.sd);
  std::printf(", \"log_likelihood\": %.8f, \"b\": [%.8f, %.8f, %.8f]}\n", fit.log_likelihood, fit.fixed.coefficients[0],
              fit.fixed.coefficients[1], fit.fixed.coefficients[2]);
  return fit.termination == Termination::Converged ? 0 : 1;
}

// Natural cubic splines in Harrell's restricted form, knots at quantiles; the columns are standardised afterwards.
std::vector<double> quantile_knots(std::vector<double> values, int count) {
  std::sort(values.begin(), values.end());
  std::vector<double> knots;
  for (int k = 0; k < count; ++k)
    knots.push_back(values[size_t((0.03 + 0.94 * k / (count - 1)) * double(values.size() - 1))]);
  return knots;
}

double restricted(double x, const std::vector<double>& t, size_t j) {
  const size_t k = t.size();
  const auto cube = [](double v) { return v > 0 ? v * v * v : 0; };
  const double last = t[k - 1], before = t[k - 2], width = last - t[0];
  return (cube(x - t[j]) - cube(x - before) * (last - t[j]) / (last - before) +
          cube(x - last) * (before - t[j]) / (last - before)) /
         (width * width);
}

int smoothing(long n) {
  const BenchRows rows = BenchRows::make(n, seed);
  const auto value = [&rows](long i, int j) { return rows.x[size_t(i) * BenchRows::columns + size_t(j)]; };
  std::vector<SmoothTerm> terms;
  std::vector<std::vector<double>> knots;
  int p = 1;
  for (int j = 0; j < smooths; ++j) {
    const int df = 4 + j % 6;  // 4 to 9
    std::vector<double> column;
    for (long i = 0; i < n; ++i) column.push_back(value(i, j));
    knots.push_back(quantile_knots(column, df + 1));
    terms.push_back({p, df, Square::Identity(df, df)});
    p += df;
  }
  const int linear = p;
  p += BenchRows::columns - smooths;
  Matrix x(n, p);
  for (long i = 0; i < n; ++i) {
    x(i, 0) = 1;
    for (int j = 0; j < smooths; ++j) {
      const SmoothTerm& term = terms[size_t(j)];
      x(i, term.first) = value(i, j);
      for (int k = 1; k < term.count; ++k)
        x(i, term.first + k) = restricted(value(i, j), knots[size_t(j)], size_t(k - 1));
    }
    for (int j = smooths; j < BenchRows::columns; ++j) x(i, linear + j - smooths) = value(i, j);
  }
  for (int j = 1; j < p; ++j) {
    x.col(j).array() -= x.col(j).mean();
    x.col(j) /= std::sqrt(x.col(j).squaredNorm() / double(n));
  }
  const Vector y = Eigen::Map<const Vector>(rows.y.data(), n);
  const RowGroups groups = schools(rows);
  const Clocks start;
  const SmoothingFit fit = fit_smoothing(logistic_rows(x, y), terms, &groups, {});
  report("smoothing", n, start, fit.termination, fit.iterations, fit.sd);
  const double brier = [&] {
    Vector eta;
    linear_predictor(x, fit.fit.coefficients, eta);
    double sum = 0;
    for (long i = 0; i < n; ++i) sum += std::pow(y[i] - logistic(eta[i] + fit.intercepts[rows.school[size_t(i)]]), 2);
    return sum / double(n);
  }();
  std::printf(", \"columns\": %d, \"edf\": %.4f, \"evidence\": %.6f, \"brier\": %.8f}\n", p, fit.fit.edf, fit.evidence,
              brier);
  return fit.termination == Termination::Converged ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const long n = argc > 2 ? std::atol(argv[2]) : 0;
  if (n > 0 && std::strcmp(argv[1], "random_intercept") == 0) return random_intercept(n);
  if (n > 0 && std::strcmp(argv[1], "smoothing") == 0) return smoothing(n);
  if (n > 0 && argc > 3 && std::strcmp(argv[1], "write") == 0) return BenchRows::make(n, seed).write(argv[3]), 0;
  std::fprintf(stderr, "usage: mixed_bench random_intercept N | smoothing N | write N FOLDER\n");
  return 2;
}
