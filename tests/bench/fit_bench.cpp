// fit_bench write N DIR | logistic N | bootstrap N | ridge_cv N | score N: one task on tests/bench/bench_rows.h, timed in the
// process. Prints a line of JSON: the median of five repeats, peak resident MiB, and coefficients for comparing with the peers.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>

#include "core/prediction/numeric/logistic_refits.h"
#include "core/prediction/numeric/scoring_pass.h"
#include "tests/bench/bench_rows.h"

using namespace milepost;

namespace {

struct Rows {
  Matrix x;  // the intercept's ones first
  Vector y;
};

Rows make(long n) {
  const BenchRows made = BenchRows::make(n, 42);  // gone before anything is timed, but in the peak
  Rows rows{Matrix(n, BenchRows::columns + 1), Eigen::Map<const Vector>(made.y.data(), n)};
  rows.x.col(0).setOnes();
  rows.x.rightCols(BenchRows::columns) = Eigen::Map<const Matrix>(made.x.data(), n, BenchRows::columns);
  return rows;
}

double peak_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return double(usage.ru_maxrss) / 1024;
}

struct Cost {
  double seconds, processor;  // medians; processor: of all threads, what a busy machine cannot distort
};

double processor_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto of = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
  return of(usage.ru_utime) + of(usage.ru_stime);
}

Cost median_of_five(const std::function<void()>& task) {
  std::vector<double> seconds, processor;
  for (int repeat = 0; repeat < 5; ++repeat) {
    const double used = processor_seconds();
    const auto start = std::chrono::steady_clock::now();
    task();
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    processor.push_back(processor_seconds() - used);
  }
  std::sort(seconds.begin(), seconds.end());
  std::sort(processor.begin(), processor.end());
  return {seconds[2], processor[2]};
}

void print(const char* task, long n, const Cost& cost, const Vector& numbers) {
  std::printf("{\"task\": \"%s\", \"n\": %ld, \"seconds\": %.6f, \"cpu_seconds\": %.6f, \"peak_mib\": %.0f, \"instruction_set\": \"%s\", \"numbers\": [",
              task, n, cost.seconds, cost.processor, peak_mib(), instruction_set());
  for (Eigen::Index j = 0; j < numbers.size(); ++j) std::printf("%s%.12g", j > 0 ? ", " : "", numbers[j]);
  std::printf("]}\n");
}

[[noreturn]] void stop(const char* sentence) {
  std::fprintf(stderr, "fit_bench: %s\n", sentence);
  std::exit(1);
}

LogisticFit need(const Rows& rows, const LogisticOptions& options) {
  LogisticFit fit = fit_logistic(logistic_rows(rows.x, rows.y), options);
  if (!fit.converged()) stop(termination_word(fit.termination));
  return fit;
}

void logistic(const Rows& rows, const LogisticOptions& options) {
  LogisticFit fit;
  const Cost seconds = median_of_five([&] { fit = need(rows, options); });
  print("logistic", rows.x.rows(), seconds, fit.coefficients);
}

// With the draws: counts, 200 refits, and the standard deviation of each coefficient over them.
void bootstrap(const Rows& rows, const LogisticOptions& options) {
  const LogisticFit full = need(rows, options);
  LogisticRefits refits;
  const Cost seconds = median_of_five([&] {
    refits = refit_logistic(logistic_rows(rows.x, rows.y), options, full, bootstrap_counts(rows.x.rows(), 200, 7));
  });
  if (std::count(refits.terminations.begin(), refits.terminations.end(), Termination::Converged) != 200) stop("a replicate did not converge");
  const Matrix centred = refits.coefficients.rowwise() - refits.coefficients.colwise().mean();
  print("bootstrap", rows.x.rows(), seconds, (centred.colwise().squaredNorm() / 199).cwiseSqrt().transpose());
}

void ridge_cv(const Rows& rows) {
  std::vector<int> fold(size_t(rows.x.rows()));
  for (size_t i = 0; i < fold.size(); ++i) fold[i] = int(i % 10);
  RidgeChoice choice;
  const Cost seconds = median_of_five([&] { choice = choose_ridge(logistic_rows(rows.x, rows.y), fold); });
  if (choice.path.empty()) stop("no ridge could be chosen");
  const double least = *std::min_element(choice.deviance.begin(), choice.deviance.end());
  Vector numbers(3);
  numbers << choice.ridge, choice.best, least;
  print("ridge_cv", rows.x.rows(), seconds, numbers);
}

void score(const Rows& rows, const LogisticOptions& options) {
  const LogisticFit fit = need(rows, options);
  Vector chance;
  Matrix contributions;
  const Cost seconds = median_of_five([&] { score_rows(rows.x, fit.coefficients, chance, &contributions); });
  const Cost alone = median_of_five([&] { score_rows(rows.x, fit.coefficients, chance, nullptr); });
  const Cost fresh = median_of_five([&] {
    Vector p;
    Matrix c;
    score_rows(rows.x, fit.coefficients, p, &c);
  });
  Vector check(2);
  check << chance.mean(), contributions.mean();
  print("score", rows.x.rows(), alone, check);
  print("score_with_contributions", rows.x.rows(), seconds, check);
  print("score_with_contributions_into_new_memory", rows.x.rows(), fresh, check);
}

}  // namespace

int main(int argc, char** argv) {
  const char* verb = argc > 1 ? argv[1] : "";
  const long n = argc > 2 ? std::atol(argv[2]) : 0;
  const auto is = [verb](const char* name) { return std::strcmp(verb, name) == 0; };
  if (n < 1 || argc != (is("write") ? 4 : 3)) stop("usage: fit_bench write N DIR | logistic N | bootstrap N | ridge_cv N | score N");
  if (is("write")) {
    BenchRows::make(n, 42).write(argv[3]);
    return 0;
  }
  const Rows rows = make(n);
  LogisticOptions options;
  options.penalty = ridge_penalty(rows.x.cols(), 1);
  if (is("logistic")) logistic(rows, options);
  else if (is("bootstrap")) bootstrap(rows, options);
  else if (is("ridge_cv")) ridge_cv(rows);
  else if (is("score")) score(rows, options);
  else stop("no such task");
  return 0;
}
