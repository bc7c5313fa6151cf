#include "core/prediction/numeric/scoring_pass.h"

#include "core/prediction/numeric/parallel_parts.h"
#include "core/prediction/numeric/row_passes.h"

namespace milepost {

void score_rows(const MatrixView& x, const Vector& b, Vector& probability, Matrix* contributions) {
  const kernels::Kernels& k = chosen_kernels();
  const kernels::Rows rows = kernel_rows(x);
  probability.resize(rows.count);
  if (contributions) contributions->resize(rows.count, rows.columns);
  const int parts = parts_of(rows.count);
  for_each_part(parts, [&](int part) {
    AlignedZeros scratch(k.scratch(rows.columns));
    kernels::Rows mine = rows;
    mine.first = rows.count * part / parts;
    mine.count = rows.count * (part + 1) / parts - mine.first;
    k.score(mine, b.data(), probability.data() + mine.first, contributions ? contributions->data() + mine.first * rows.columns : nullptr, scratch.data());
  });
}

}  // namespace milepost
