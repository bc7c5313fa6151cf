#include "core/prediction/numeric/block_cholesky.h"

#include <Eigen/Cholesky>

namespace milepost {

namespace {

constexpr double least_pivot = 1e-13;  // 1 - R² of a column on those before it

}  // namespace

int BlockCholesky::reach_from(int block) const {
  return std::max(0, block - factor_.reach);
}

BlockCholesky::BlockCholesky(BlockBand matrix) : factor_(std::move(matrix)) {
  const int count = int(factor_.parts.size());
  for (const std::vector<Square>& row : factor_.parts) {
    if (!row[0].allFinite() || (row[0].size() > 0 && !(row[0].diagonal().minCoeff() > 0))) return;
    scale_.push_back(row[0].diagonal().cwiseSqrt().cwiseInverse());
  }
  for (int i = 0; i < count; ++i) {
    std::vector<Square>& row = factor_.parts[size_t(i)];
    for (int j = reach_from(i); j <= i; ++j) {
      Square& part = row[size_t(i - j)];
      part = scale_[size_t(i)].asDiagonal() * part * scale_[size_t(j)].asDiagonal();
      const std::vector<Square>& above = factor_.parts[size_t(j)];
      for (int m = reach_from(i); m < j; ++m) part.noalias() -= row[size_t(i - m)] * above[size_t(j - m)].transpose();
      if (j < i) {
        part = above[0].triangularView<Eigen::Lower>().solve(part.transpose()).transpose().eval();
      } else if (part.size() > 0) {
        const Eigen::LLT<Square> cholesky(part);
        if (cholesky.info() != Eigen::Success) return;
        part = cholesky.matrixL();
        if (!(part.diagonal().array().square().minCoeff() > least_pivot)) return;
      }
    }
  }
  ok_ = true;
}

std::vector<Vector> BlockCholesky::solve(std::vector<Vector> right) const {
  const int count = int(factor_.parts.size());
  const auto part = [this](int i, int j) -> const Square& { return factor_.parts[size_t(i)][size_t(i - j)]; };
  for (int i = 0; i < count; ++i) {
    Vector& at = right[size_t(i)];
    at = scale_[size_t(i)].cwiseProduct(at).eval();
    for (int j = reach_from(i); j < i; ++j) at -= part(i, j) * right[size_t(j)];
    part(i, i).triangularView<Eigen::Lower>().solveInPlace(at);
  }
  for (int i = count - 1; i >= 0; --i) {
    Vector& at = right[size_t(i)];
    for (int j = i + 1; j < count && j <= i + factor_.reach; ++j) at -= part(j, i).transpose() * right[size_t(j)];
    part(i, i).triangularView<Eigen::Lower>().transpose().solveInPlace(at);
  }
  for (int i = 0; i < count; ++i) right[size_t(i)] = scale_[size_t(i)].cwiseProduct(right[size_t(i)]).eval();
  return right;
}

// Takahashi's recursion: from the last block backwards, Z(i, j) = [i = j] (L L')^-1 - Σ_{m > j} Z(i, m) L(m, j) L(j,
// j)^-1, which asks only for blocks of Z inside the band.
std::vector<Square> BlockCholesky::inverse_diagonal() const {
  const int count = int(factor_.parts.size());
  std::vector<std::vector<Square>> inverse(factor_.parts.size());  // [j][i - j], i ≥ j
  for (int j = count - 1; j >= 0; --j) {
    const Square& own = factor_.parts[size_t(j)][0];
    const Square root = own.triangularView<Eigen::Lower>().solve(Square::Identity(own.rows(), own.rows()));
    const int last = std::min(count - 1, j + factor_.reach);
    inverse[size_t(j)].resize(size_t(last - j + 1));
    for (int i = last; i >= j; --i) {
      Square sum = Square::Zero(factor_.parts[size_t(i)][0].rows(), own.rows());
      for (int m = j + 1; m <= last; ++m) {
        const Square& across = factor_.parts[size_t(m)][size_t(m - j)];
        if (i >= m)
          sum.noalias() += inverse[size_t(m)][size_t(i - m)] * across;
        else
          sum.noalias() += inverse[size_t(i)][size_t(m - i)].transpose() * across;
      }
      Square& out = inverse[size_t(j)][size_t(i - j)];
      out = -sum * root;
      if (i == j) out += root.transpose() * root;
    }
  }
  std::vector<Square> diagonal;
  for (int j = 0; j < count; ++j) {
    diagonal.push_back(scale_[size_t(j)].asDiagonal() * inverse[size_t(j)][0] * scale_[size_t(j)].asDiagonal());
  }
  return diagonal;
}

}  // namespace milepost
