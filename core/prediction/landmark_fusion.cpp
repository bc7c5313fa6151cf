#include "core/prediction/landmark_fusion.h"

#include "core/prediction/numeric/fused_fit.h"

namespace milepost {
namespace {

struct Block {
  NodeFit* fit = nullptr;
  Matrix z;
  Vector y, weights, offset;       // offset: the school's intercept
  std::vector<QString> school;     // per row; empty without schools
};

Vector numbers_of(const FeatureTable& table, const QString& column, const std::vector<qint64>& rows) {
  Vector values(Eigen::Index(rows.size()));
  const FeatureColumn* found = table.column(column);
  for (size_t i = 0; i < rows.size(); ++i) values[Eigen::Index(i)] = found->numbers[size_t(rows[i])];
  return values;
}

std::optional<Block> block_of(NodeFit& fit, const FeatureTable& table, const FitSpec& spec) {
  Result<Matrix> z = design_matrix(fit.model.design, table, fit.rows);
  if (!z) return std::nullopt;
  Block block;
  block.fit = &fit;
  block.z = z.take();
  block.y = numbers_of(table, spec.outcome, fit.rows);
  if (!spec.weights.isEmpty()) block.weights = numbers_of(table, spec.weights, fit.rows);
  block.offset = Vector::Zero(block.y.size());
  if (spec.random_intercept && fit.model.school_sd > 0) {
    const FeatureColumn* school = table.column(spec.group);
    for (const qint64 row : fit.rows) block.school.push_back(cell_text(*school, row));
    for (size_t i = 0; i < block.school.size(); ++i)
      block.offset[Eigen::Index(i)] = fit.model.school_intercepts.value(block.school[i]);
  }
  return block;
}

// Each school's intercept anew, given the coefficients: the mode under N(0, sd²).
void refit_schools(Block& block) {
  if (block.school.empty()) return;
  NodeModel& model = block.fit->model;
  const Vector eta = block.z * model.coefficients;
  QHash<QString, std::vector<Eigen::Index>> rows_of;
  for (size_t i = 0; i < block.school.size(); ++i) rows_of[block.school[i]].push_back(Eigen::Index(i));
  for (auto school = rows_of.cbegin(); school != rows_of.cend(); ++school) {
    const Vector own_eta = eta(school.value()), own_y = block.y(school.value());
    const double u = map_intercept(own_eta, own_y, model.school_sd * model.school_sd);
    model.school_intercepts[school.key()] = u;
    for (const Eigen::Index i : school.value()) block.offset[i] = u;
  }
}

}  // namespace

void fuse_landmarks(std::vector<std::optional<NodeFit>>& fits, const std::vector<FeatureTable>& tables,
                    const FitSpec& spec) {
  std::vector<Block> blocks;
  QHash<QString, int> slot_of;
  for (size_t t = 0; t < fits.size(); ++t) {
    if (!fits[t]) continue;
    if (std::optional<Block> block = block_of(*fits[t], tables[t], spec)) blocks.push_back(std::move(*block));
  }
  if (blocks.size() < 2) return;
  constexpr int rounds = 2;  // coefficients given the schools, schools given the coefficients: they hardly move after that
  for (int round = 0; round < rounds; ++round) {
    std::vector<FusedBlock> fused;
    for (Block& block : blocks) {
      FusedBlock one{{block.z, block.y, block.weights, block.offset}, block.fit->penalty, {-1}};
      for (const DesignColumn& column : block.fit->model.design.columns) {
        const auto known = slot_of.constFind(column.name);
        one.slot.push_back(known != slot_of.cend() ? *known : slot_of.insert(column.name, int(slot_of.size())).value());
      }
      fused.push_back(std::move(one));
    }
    const FusedFit joint = fit_fused(fused, spec.fusion, {});
    if (joint.termination != Termination::Converged) {
      for (Block& block : blocks) {
        block.fit->summary.notes.append(QStringLiteral("Coefficients were not drawn together over time: the joint fit ended with %1.")
                                            .arg(QLatin1String(termination_word(joint.termination))));
      }
      return;
    }
    for (size_t b = 0; b < blocks.size(); ++b) {
      blocks[b].fit->model.coefficients = joint.blocks[b].coefficients;
      refit_schools(blocks[b]);
      blocks[b].fit->summary.coefficients = original_scale(blocks[b].fit->model);
    }
  }
}

}  // namespace milepost
