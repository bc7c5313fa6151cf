#include <algorithm>
#include <cmath>

#include "core/prediction/scoring.h"
#include "core/prediction/test_vectors.h"

namespace milepost {
namespace {

constexpr double shifts[] = {0, .4, -.4};  // in standard deviations: well within the support

// The raw values of one node's columns, shifted from the average; a category takes its first level.
void add_cells(QJsonObject& row, const NodeModel& node, double shift) {
  for (size_t c = 0; c < node.design.columns.size(); ++c) {
    const DesignColumn& column = node.design.columns[c];
    const DesignTerm& term = node.design.terms[size_t(column.term)];
    const bool of_the_tree = term.column == tree_node::ag_state || term.column == tree_node::ag_state_gpa;
    if (of_the_tree || term.kind == TermKind::Product || row.contains(term.column)) continue;
    if (term.kind == TermKind::Levels) {
      row[term.column] = term.levels.isEmpty() ? QString() : term.levels.front();
    } else {
      row[term.column] = std::clamp(column.mean + shift * column.sd, column.low, column.high);
    }
  }
}

FeatureTable one_row(const QJsonObject& row) {
  FeatureTable table;
  table.rows = 1;
  for (auto cell = row.begin(); cell != row.end(); ++cell) {
    FeatureColumn column;
    column.name = cell.key();
    column.numbers = {cell->isDouble() ? cell->toDouble() : std::nan("")};
    if (cell->isString()) {
      column.levels = {cell->toString()};
      column.level_of_row = {0};
    }
    table.columns.push_back(std::move(column));
  }
  return table;
}

}  // namespace

std::vector<TestVector> make_test_vectors(const ModelPackage& package) {
  std::vector<TestVector> vectors;
  for (const QString& landmark : package.landmarks) {
    for (const double shift : shifts) {
      TestVector vector{landmark, {}, {}, 0};
      for (const NodeModel& node : package.nodes)
        if (node.landmark == landmark) add_cells(vector.row, node, shift);
      ScoreOptions options;
      options.landmark = landmark;
      options.draws = 2;  // the probability itself needs none
      options.contributions = false;
      const auto scores = score_table(package, one_row(vector.row), options, Task());
      if (!scores || !scores->front().refused.isEmpty()) continue;
      vector.probability = scores->front().overall.probability;
      vectors.push_back(std::move(vector));
    }
  }
  return vectors;
}

}  // namespace milepost
