#pragma once
#include <vector>

#include "core/prediction/numeric/matrix.h"

namespace milepost {

// A symmetric matrix of blocks that couple only over `reach` blocks: parts[i][d] is block (i, i - d), d = 0 … min(i,
// reach).
struct BlockBand {
  int reach = 0;
  std::vector<std::vector<Square>> parts;
};

// Its Cholesky factor in the same shape. ok() is false where it is not positive definite, or nearly so.
class BlockCholesky {
 public:
  explicit BlockCholesky(BlockBand matrix);
  bool ok() const { return ok_; }
  std::vector<Vector> solve(std::vector<Vector> right) const;
  std::vector<Square> inverse_diagonal() const;  // the blocks (i, i) of the inverse

 private:
  int reach_from(int block) const;  // the first block that couples with `block`
  BlockBand factor_;
  std::vector<Vector> scale_;
  bool ok_ = false;
};

}  // namespace milepost
