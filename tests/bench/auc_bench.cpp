// AUC of many rows beside scikit-learn's roc_auc_score (tests/bench/peers/auc_peer.py), on the same numbers:
//   auc_bench [ROWS] [ROUNDS] [FILE]    prints the median seconds and the AUC; FILE: writes score, outcome as doubles
//   for the peer
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "core/prediction/evaluation/auc.h"

namespace {

double uniform(std::uint64_t& state) {  // splitmix64
  std::uint64_t z = (state += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return double((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

template <class Work>
double median_seconds(int rounds, const Work& work) {
  std::vector<double> seconds;
  for (int round = 0; round < rounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    work();
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(seconds.begin(), seconds.end());
  return seconds[seconds.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t rows = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1000000;
  const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 9;
  std::vector<double> score(rows), outcome(rows);
  std::uint64_t state = 42;
  for (std::size_t row = 0; row < rows; ++row) {
    const double eta =
        1.4 * std::sqrt(-2 * std::log(1 - uniform(state))) * std::cos(6.283185307179586 * uniform(state)) - .2;
    score[row] = 1 / (1 + std::exp(-eta));
    outcome[row] = uniform(state) < score[row];
  }
  if (argc > 3) {
    std::FILE* file = std::fopen(argv[3], "wb");
    if (file == nullptr || std::fwrite(score.data(), sizeof(double), rows, file) != rows ||
        std::fwrite(outcome.data(), sizeof(double), rows, file) != rows || std::fclose(file) != 0) {
      std::fprintf(stderr, "could not write %s\n", argv[3]);
      return 4;
    }
  }
  double area = 0, variance = 0;
  const double plain = median_seconds(rounds, [&] { area = milepost::auc(score, outcome).value_or(-1); });
  const double with_interval = median_seconds(
      rounds, [&] { variance = milepost::delong(score, outcome).value_or(milepost::DeLong{}).variance; });
  std::printf("auc %.4f s  %.12f\nauc+delong %.4f s  %.6e\n", plain, area, with_interval, variance);
}
