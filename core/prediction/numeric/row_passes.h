#pragma once
#include <cstdint>
#include <vector>

#include "core/prediction/numeric/kernels/row_kernels.h"
#include "core/prediction/numeric/row_sums.h"

namespace milepost {

// The kernels for an instruction set ("x86-64", "x86-64-v3", "x86-64-v4"), or null where this processor lacks it.
const kernels::Kernels* kernels_for(const char* instruction_set);
// The best this processor has; $MILEPOST_INSTRUCTION_SET may lower it. Chosen once.
const kernels::Kernels& chosen_kernels();

// Rows as the kernels take them, not owned.
kernels::Rows kernel_rows(const MatrixView& x);
kernels::Rows kernel_rows(const LogisticRows&);
// Part `part` of `parts` of the rows, cut where blocks begin.
kernels::Rows part_of(kernels::Rows, int part, int parts);

// Zeros that begin on a cache line: a vector that lies across two lines is loaded twice.
class AlignedZeros {
public:
  explicit AlignedZeros(long count) : memory_(size_t(count) + 8, 0), first_((64 - reinterpret_cast<std::uintptr_t>(memory_.data()) % 64) % 64 / 8) {}
  AlignedZeros(AlignedZeros&&) = default;
  AlignedZeros(const AlignedZeros&) = delete;
  double* data() { return memory_.data() + first_; }

private:
  std::vector<double> memory_;
  size_t first_;
};

struct RowPass {
  LogisticSums sums;
  double farthest = 0;  // largest |eta|
};
RowPass row_pass(const LogisticRows&, const Vector& b, bool with_hessian);

// Same, over the listed rows only, in one part: the held-out parts of a cross-validation.
RowPass row_pass_of(const LogisticRows&, const std::vector<int>& listed, const Vector& b, bool with_hessian);

// The kernels' padded upper blocks as a square with both triangles.
Square unpadded(const double* padded, Eigen::Index columns);

}  // namespace milepost
