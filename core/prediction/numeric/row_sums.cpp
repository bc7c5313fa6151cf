#include "core/prediction/numeric/row_sums.h"

#include <cmath>
#include <cstdlib>
#include <cstring>

#include "core/prediction/numeric/parallel_parts.h"
#include "core/prediction/numeric/row_passes.h"

namespace milepost {

namespace {

const Vector nothing;

using kernels::Kernels;

struct PartSums {
  AlignedZeros gradient, hessian;
  kernels::Sums sums{};
};

RowPass pass(const kernels::Rows& rows, const Vector& b, bool with_hessian, int parts) {
  const Kernels& k = chosen_kernels();
  const long p = rows.columns, square = with_hessian ? k.padded(p) * k.padded(p) : 0;
  std::vector<PartSums> all;
  for (int part = 0; part < parts; ++part) all.push_back({AlignedZeros(p), AlignedZeros(square)});
  for_each_part(parts, [&](int part) {
    PartSums& mine = all[size_t(part)];
    AlignedZeros scratch(k.scratch(p));
    mine.sums.gradient = mine.gradient.data();
    mine.sums.hessian = with_hessian ? mine.hessian.data() : nullptr;
    k.sums(part_of(rows, part, parts), b.data(), mine.sums, scratch.data());
  });
  RowPass result;
  result.sums.gradient = Vector::Zero(p);
  for (PartSums& part : all) {
    result.sums.log_likelihood += part.sums.log_likelihood;
    result.farthest = std::max(result.farthest, part.sums.farthest);
    result.sums.gradient += Eigen::Map<const Vector>(part.gradient.data(), p);
    if (&part != &all[0]) Eigen::Map<Vector>(all[0].hessian.data(), square) += Eigen::Map<const Vector>(part.hessian.data(), square);
  }
  if (with_hessian) result.sums.hessian = unpadded(all[0].hessian.data(), p);
  return result;
}

const Kernels& choose() {
  const char* wanted = std::getenv("MILEPOST_INSTRUCTION_SET");
  if (const Kernels* named = wanted ? kernels_for(wanted) : nullptr) return *named;
  for (const char* name : {"x86-64-v4", "x86-64-v3"})
    if (const Kernels* best = kernels_for(name)) return *best;
  return kernels::v1;
}

}  // namespace

const Kernels* kernels_for(const char* name) {
#if defined(__x86_64__)
  const bool v3 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi") &&
                  __builtin_cpu_supports("bmi2");
  const bool v4 = v3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512cd") &&
                  __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
  if (v4 && std::strcmp(name, kernels::v4.name) == 0) return &kernels::v4;
  if (v3 && std::strcmp(name, kernels::v3.name) == 0) return &kernels::v3;
#endif
  return std::strcmp(name, kernels::v1.name) == 0 ? &kernels::v1 : nullptr;
}

const Kernels& chosen_kernels() {
  static const Kernels& chosen = choose();
  return chosen;
}

kernels::Rows part_of(kernels::Rows rows, int part, int parts) {
  const long blocks = (rows.count + 63) / 64, first = blocks * part / parts * 64, last = blocks * (part + 1) / parts * 64;
  rows.first += first;
  rows.count = std::max(0L, std::min(rows.count, last) - first);
  return rows;
}

const char* instruction_set() { return chosen_kernels().name; }

kernels::Rows kernel_rows(const MatrixView& x) {
  return {x.data(), x.outerStride(), x.cols(), nullptr, nullptr, nullptr, nullptr, 0, x.rows()};
}

kernels::Rows kernel_rows(const LogisticRows& rows) {
  kernels::Rows k = kernel_rows(rows.x);
  k.y = rows.y.data();
  k.weights = rows.weights.size() > 0 ? rows.weights.data() : nullptr;
  k.offset = rows.offset.size() > 0 ? rows.offset.data() : nullptr;
  return k;
}

Square unpadded(const double* padded, Eigen::Index columns) {
  const Eigen::Index width = chosen_kernels().padded(columns);
  Square square(columns, columns);
  for (Eigen::Index j = 0; j < columns; ++j)
    for (Eigen::Index i = j; i < columns; ++i) square(i, j) = square(j, i) = padded[j * width + i];
  return square;
}

RowPass row_pass(const LogisticRows& rows, const Vector& b, bool with_hessian) {
  return pass(kernel_rows(rows), b, with_hessian, parts_of(rows.rows()));
}

RowPass row_pass_of(const LogisticRows& rows, const std::vector<int>& listed, const Vector& b, bool with_hessian) {
  kernels::Rows k = kernel_rows(rows);
  k.index = listed.data();
  k.count = long(listed.size());
  return pass(k, b, with_hessian, 1);
}

LogisticRows logistic_rows(const MatrixView& x, const VectorView& y) { return {x, y, nothing, nothing}; }

LogisticSums logistic_sums(const LogisticRows& rows, const Vector& b, bool with_hessian) { return row_pass(rows, b, with_hessian).sums; }

Square weighted_gram(const MatrixView& x, const VectorView& weights) {
  const Kernels& k = chosen_kernels();
  kernels::Rows rows = kernel_rows(x);
  rows.weights = weights.data();
  const int parts = parts_of(rows.count);
  const long width = k.padded(rows.columns);
  std::vector<AlignedZeros> all;
  for (int part = 0; part < parts; ++part) all.emplace_back(width * width);
  for_each_part(parts, [&](int part) {
    AlignedZeros scratch(k.scratch(rows.columns));
    k.gram(part_of(rows, part, parts), all[size_t(part)].data(), scratch.data());
  });
  Eigen::Map<Vector> sum(all[0].data(), width * width);
  for (int part = 1; part < parts; ++part) sum += Eigen::Map<const Vector>(all[size_t(part)].data(), width * width);
  return unpadded(all[0].data(), rows.columns);
}

Vector weighted_cross(const MatrixView& x, const VectorView& residuals) {
  const Kernels& k = chosen_kernels();
  const kernels::Rows rows = kernel_rows(x);
  const int parts = parts_of(rows.count);
  Square all = Square::Zero(rows.columns, parts);
  for_each_part(parts, [&](int part) {
    AlignedZeros scratch(k.scratch(rows.columns));
    const kernels::Rows mine = part_of(rows, part, parts);
    k.cross(mine, residuals.data() + mine.first, all.data() + part * rows.columns, scratch.data());
  });
  return all.rowwise().sum();
}

void linear_predictor(const MatrixView& x, const Vector& b, Vector& out) {
  const kernels::Rows rows = kernel_rows(x);
  out.resize(rows.count);
  const int parts = parts_of(rows.count);
  for_each_part(parts, [&](int part) {
    const kernels::Rows mine = part_of(rows, part, parts);
    chosen_kernels().predict(mine, b.data(), out.data() + mine.first);
  });
}

void probabilities(const VectorView& linear_predictor, Vector& out) {
  out.resize(linear_predictor.size());
  chosen_kernels().chances(linear_predictor.data(), linear_predictor.size(), out.data());
}

double log1p_exp(double v) { return v > 0 ? v + std::log1p(std::exp(-v)) : std::log1p(std::exp(v)); }

double logistic(double v) {
  if (v >= 0) return 1 / (1 + std::exp(-v));
  const double e = std::exp(v);
  return e / (1 + e);
}

}  // namespace milepost
