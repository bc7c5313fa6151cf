#include "core/prediction/numeric/replicate_pass.h"

#include "core/prediction/numeric/parallel_parts.h"
#include "core/prediction/numeric/row_passes.h"

namespace milepost {

Square replicate_gradients(const LogisticRows& rows, const Square& b, const RowCounts8& counts) {
  const kernels::Kernels& k = chosen_kernels();
  const Eigen::Index p = rows.columns(), replicates = b.cols(), width = k.padded(p), side = k.padded(replicates);
  Matrix padded = Matrix::Zero(width, side);
  padded.topLeftCorner(p, replicates) = b;
  const kernels::Rows all = kernel_rows(rows);
  const int parts = parts_of(all.count);
  std::vector<Matrix> gradients(size_t(parts), Matrix::Zero(width, side));
  for_each_part(parts, [&](int part) {
    std::vector<double> scratch(size_t(k.scratch(p)));
    k.replicates(part_of(all, part, parts), {padded.data(), counts.data(), replicates, counts.outerStride(), gradients[size_t(part)].data()}, scratch.data());
  });
  for (int part = 1; part < parts; ++part) gradients[0] += gradients[size_t(part)];
  return gradients[0].topLeftCorner(p, replicates);
}

}  // namespace milepost
