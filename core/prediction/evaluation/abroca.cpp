#include "core/prediction/evaluation/abroca.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/prediction/evaluation/score_sort.h"

namespace milepost {

namespace {

// A group's ROC curve: its corners from (0, 0) to (1, 1).
struct Curve {
  std::vector<double> false_rate, hit_rate;
  void clear() {
    false_rate.assign(1, 0);
    hit_rate.assign(1, 0);
  }
  // From counts so far; steps without a row of the group add nothing.
  void add(double false_alarms, double hits) {
    if (false_alarms == false_rate.back() && hits == hit_rate.back()) return;
    false_rate.push_back(false_alarms);
    hit_rate.push_back(hits);
  }
  void scale() {
    const double all_false = false_rate.back(), all_hits = hit_rate.back();
    for (double& each : false_rate) each /= all_false;
    for (double& each : hit_rate) each /= all_hits;
  }
};

// ∫ |d| over a stretch on which d runs straight from first to last.
double straight_area(double width, double first, double last) {
  if (first * last >= 0) return width * std::abs(first + last) / 2;
  return width * (first * first + last * last) / (2 * std::abs(first - last));
}

// Where a curve stands at x: on the piece that begins at corner `at`, which ends right of x.
double height(const Curve& curve, std::size_t at, double x) {
  const double left = curve.false_rate[at], right = curve.false_rate[at + 1];
  return curve.hit_rate[at] + (curve.hit_rate[at + 1] - curve.hit_rate[at]) * (x - left) / (right - left);
}

double area_between(const Curve& a, const Curve& b) {
  double area = 0, x = 0;
  std::size_t i = 0, j = 0;
  while (x < 1) {
    while (a.false_rate[i + 1] <= x) ++i;  // also past upright pieces
    while (b.false_rate[j + 1] <= x) ++j;
    const double next = std::min(a.false_rate[i + 1], b.false_rate[j + 1]);
    area += straight_area(next - x, height(a, i, x) - height(b, j, x), height(a, i, next) - height(b, j, next));
    x = next;
  }
  return area;
}

// Rows in descending order of score, with where each run of ties ends.
struct Ranking {
  std::vector<char> outcome, in_group, last_of_tie;
};

Ranking ranked(std::span<const double> score, std::span<const double> outcome, std::span<const char> in_group) {
  std::vector<int> rows = ascending_rows(score);
  std::reverse(rows.begin(), rows.end());
  Ranking ranking;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    ranking.outcome.push_back(outcome[rows[i]] > .5);
    ranking.in_group.push_back(in_group[rows[i]]);
    ranking.last_of_tie.push_back(i + 1 == rows.size() || score[rows[i]] != score[rows[i + 1]]);
  }
  return ranking;
}

double area(const Ranking& ranking, Curve (&curves)[2]) {
  double count[2][2] = {};  // group, outcome
  for (Curve& curve : curves) curve.clear();
  for (std::size_t i = 0; i < ranking.outcome.size(); ++i) {
    count[int(ranking.in_group[i])][int(ranking.outcome[i])] += 1;
    if (!ranking.last_of_tie[i]) continue;
    for (int group = 0; group < 2; ++group) curves[group].add(count[group][0], count[group][1]);
  }
  for (Curve& curve : curves) curve.scale();
  return area_between(curves[0], curves[1]);
}

struct Sizes {
  std::uint32_t rows[2] = {}, group[2] = {};  // by outcome: all, and of the group
  bool both_classes_in_both() const { return group[0] > 0 && group[1] > 0 && group[0] < rows[0] && group[1] < rows[1]; }
};

Sizes sizes(const Ranking& ranking) {
  Sizes counted;
  for (std::size_t i = 0; i < ranking.outcome.size(); ++i) {
    ++counted.rows[int(ranking.outcome[i])];
    counted.group[int(ranking.outcome[i])] += ranking.in_group[i] != 0;
  }
  return counted;
}

class Dice {  // xorshift64*: small, and the same on every machine
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u | 1) {}
  std::uint32_t below(std::uint32_t limit) {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return std::uint32_t(((state_ * 0x2545F4914F6CDD1Du >> 32) * limit) >> 32);
  }

 private:
  std::uint64_t state_;
};

// Each outcome's rows are dealt to the groups anew, as many to each as before (selection sampling).
void deal(Ranking& ranking, Sizes left, Dice& dice) {
  for (std::size_t i = 0; i < ranking.outcome.size(); ++i) {
    const int outcome = ranking.outcome[i];
    const bool chosen = dice.below(left.rows[outcome]) < left.group[outcome];
    ranking.in_group[i] = chosen;
    --left.rows[outcome];
    left.group[outcome] -= chosen;
  }
}

}  // namespace

std::optional<double> abroca(std::span<const double> score, std::span<const double> outcome,
                             std::span<const char> in_group) {
  const Ranking ranking = ranked(score, outcome, in_group);
  if (!sizes(ranking).both_classes_in_both()) return std::nullopt;
  Curve curves[2];
  return area(ranking, curves);
}

std::optional<AbrocaResult> abroca_test(std::span<const double> score, std::span<const double> outcome,
                                        std::span<const char> in_group, int permutations, std::uint64_t seed) {
  Ranking ranking = ranked(score, outcome, in_group);
  const Sizes counted = sizes(ranking);
  if (!counted.both_classes_in_both()) return std::nullopt;
  constexpr double most_steps = 2e7;
  Curve curves[2];
  AbrocaResult test;
  test.value = area(ranking, curves);
  const int affordable = std::max(199, int(std::min(1e9, most_steps / double(score.size()))));
  test.permutations = std::clamp(permutations, 1, affordable);
  Dice dice(seed);
  int as_large = 0;
  for (int each = 0; each < test.permutations; ++each) {
    deal(ranking, counted, dice);
    const double shuffled = area(ranking, curves);
    test.null_mean += shuffled / test.permutations;
    as_large += shuffled >= test.value - 1e-12;
  }
  test.p = double(1 + as_large) / double(1 + test.permutations);
  return test;
}

}  // namespace milepost
