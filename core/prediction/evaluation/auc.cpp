#include "core/prediction/evaluation/auc.h"

#include <algorithm>
#include <cmath>
#include <thread>
#include <vector>

#include "core/prediction/evaluation/score_sort.h"

namespace milepost {

namespace {

struct Classes {
  std::vector<std::uint64_t> with, without;  // order keys of the scores, ascending
};

Classes sorted_classes(std::span<const double> score, std::span<const double> outcome) {
  Classes classes;
  std::size_t with = 0;
  for (const double y : outcome) with += y > .5;
  classes.with.resize(with);
  classes.without.resize(outcome.size() - with);
  // Both places are written and one moves on: no branch that could be guessed wrong. One spare cell at each end of use.
  classes.with.push_back(0);
  classes.without.push_back(0);
  std::size_t at_with = 0, at_without = 0;
  for (std::size_t row = 0; row < score.size(); ++row) {
    const std::uint64_t key = order_key(score[row]);
    const bool has = outcome[row] > .5;
    classes.with[at_with] = key;
    classes.without[at_without] = key;
    at_with += has;
    at_without += !has;
  }
  classes.with.pop_back();
  classes.without.pop_back();
  constexpr std::size_t worth_a_thread = 100000;
  if (score.size() < worth_a_thread) {
    sort_keys(classes.with);
    sort_keys(classes.without);
  } else {
    std::thread other([&classes] { sort_keys(classes.without); });
    sort_keys(classes.with);
    other.join();
  }
  return classes;
}

// Sums over each class of how many of the other class a row beats (ties half), and of the squares.
struct Wins {
  double with = 0, with_squares = 0, without_squares = 0;
};

Wins count_wins(const Classes& classes) {
  Wins wins;
  const auto& with = classes.with;
  const auto& without = classes.without;
  const std::size_t m = with.size(), n = without.size();
  std::size_t i = 0, j = 0;
  while (i < m || j < n) {
    const std::uint64_t key = j == n || (i < m && with[i] < without[j]) ? with[i] : without[j];
    const std::size_t first_i = i, first_j = j;
    while (i < m && with[i] == key) ++i;
    while (j < n && without[j] == key) ++j;
    const double here_with = double(i - first_i), here_without = double(j - first_j);
    const double beaten = double(first_j) + .5 * here_without;  // by each row with the outcome here
    const double beaten_by = double(m - i) + .5 * here_with;    // each row without it here
    wins.with += here_with * beaten;
    wins.with_squares += here_with * beaten * beaten;
    wins.without_squares += here_without * beaten_by * beaten_by;
  }
  return wins;
}

double sample_variance(double squares, double mean, double count) {
  return std::max(0., (squares / count - mean * mean) * count / (count - 1));
}

// Each row's share of the other class that it beats (ties half): DeLong's structural components.
std::vector<double> components(std::span<const double> score, std::span<const double> outcome, double m, double n) {
  const std::vector<int> rows = ascending_rows(score);
  std::vector<double> component(score.size());
  double with = 0, without = 0;
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t end = i;
    double here_with = 0, here_without = 0;
    for (; end < rows.size() && score[rows[end]] == score[rows[i]]; ++end)
      (outcome[rows[end]] > .5 ? here_with : here_without) += 1;
    for (; i < end; ++i) {
      component[rows[i]] = outcome[rows[i]] > .5 ? (without + .5 * here_without) / n : (m - with - .5 * here_with) / m;
    }
    with += here_with;
    without += here_without;
  }
  return component;
}

}  // namespace

Estimate DeLong::estimate() const {
  Estimate interval = wald(auc, std::sqrt(variance));
  interval.low = std::max(0., interval.low);
  interval.high = std::min(1., interval.high);
  return interval;
}

std::optional<double> auc(std::span<const double> score, std::span<const double> outcome) {
  const Classes classes = sorted_classes(score, outcome);
  if (classes.with.empty() || classes.without.empty()) return std::nullopt;
  return count_wins(classes).with / double(classes.with.size()) / double(classes.without.size());
}

std::optional<DeLong> delong(std::span<const double> score, std::span<const double> outcome) {
  const Classes classes = sorted_classes(score, outcome);
  const double m = double(classes.with.size()), n = double(classes.without.size());
  if (m < 2 || n < 2) return std::nullopt;
  const Wins wins = count_wins(classes);
  const double value = wins.with / m / n;
  const double variance = sample_variance(wins.with_squares / n / n, value, m) / m +
                          sample_variance(wins.without_squares / m / m, value, n) / n;
  return DeLong{value, variance};
}

std::optional<AucDifference> paired_delong(std::span<const double> first, std::span<const double> second,
                                           std::span<const double> outcome) {
  double m = 0;
  for (const double y : outcome) m += y > .5;
  const double n = double(outcome.size()) - m;
  if (m < 2 || n < 2) return std::nullopt;
  const std::vector<double> a = components(first, outcome, m, n), b = components(second, outcome, m, n);
  AucDifference result;
  for (std::size_t row = 0; row < outcome.size(); ++row) {
    if (outcome[row] > .5) result.first += a[row] / m, result.second += b[row] / m;
  }
  const double difference = result.first - result.second;
  double with_squares = 0, without_squares = 0;
  for (std::size_t row = 0; row < outcome.size(); ++row) {
    const double deviation = a[row] - b[row] - difference;
    (outcome[row] > .5 ? with_squares : without_squares) += deviation * deviation;
  }
  const double variance = with_squares / (m - 1) / m + without_squares / (n - 1) / n;
  result.difference = wald(difference, std::sqrt(variance));
  if (variance > 0) {
    result.z = difference / std::sqrt(variance);
    result.p = std::erfc(std::abs(result.z) / std::sqrt(2.));
  } else if (difference != 0) {
    result.p = 0;
  }
  return result;
}

}  // namespace milepost
