#include "core/prediction/numeric/replicate_pass.h"

#include "core/prediction/numeric/parallel_parts.h"
#include "core/prediction/numeric/row_passes.h"

namespace milepost {

Square replicate_gradients(const LogisticRows& rows, const Square& b, const RowCounts8& counts) {
  const kernels::Kernels& k = chosen_kernels();
  const Eigen::Index p = rows.columns(), replicates = b.cols(), width = k.padded(p), side = k.padded(replicates);
  AlignedZeros padded(width * side);
  Eigen::Map<Matrix>(padded.data(), width, side).topLeftCorner(p, replicates) = b;
  const kernels::Rows all = kernel_rows(rows);
  const int parts = parts_of(all.count);
  std::vector<AlignedZeros> gradients;
  for (int part = 0; part < parts; ++part) gradients.emplace_back(width * side);
  for_each_part(parts, [&](int part) {
    AlignedZeros scratch(k.scratch(p));
    const kernels::Replicates mine{padded.data(), counts.data(), replicates, counts.outerStride(), gradients[size_t(part)].data()};
    k.replicates(part_of(all, part, parts), mine, scratch.data());
  });
  Matrix sum = Eigen::Map<const Matrix>(gradients[0].data(), width, side);
  for (int part = 1; part < parts; ++part) sum += Eigen::Map<const Matrix>(gradients[size_t(part)].data(), width, side);
  return sum.topLeftCorner(p, replicates);
}

}  // namespace milepost
