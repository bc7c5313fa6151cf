#include "core/prediction/scoring_input.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/prediction/design_columns.h"
#include "core/prediction/explanation.h"
#include "core/prediction/model_package.h"

namespace milepost {
namespace {

constexpr double empty = std::numeric_limits<double>::quiet_NaN();

// The columns of a table that a term reads, the tree's own traced back to theirs.
QStringList sources(const DesignTerm& term) {
  QStringList found;
  for (const QString& column : {term.column, term.kind == TermKind::Product ? term.second : QString()}) {
    if (column == tree_node::ag_state_gpa) found << gpa_column;
    else if (!column.isEmpty() && column != tree_node::ag_state) found << column;
  }
  return found;
}

FeatureColumn chosen(const FeatureColumn& column, const std::vector<qint64>& rows) {
  FeatureColumn part{column.name, {}, {}, column.levels};
  for (const qint64 row : rows) {
    part.numbers.push_back(column.numbers[static_cast<size_t>(row)]);
    if (!column.level_of_row.empty()) part.level_of_row.push_back(column.level_of_row[static_cast<size_t>(row)]);
  }
  return part;
}

FeatureColumn number_column(const QString& name, std::vector<double> numbers) { return {name, std::move(numbers), {}, {}}; }

// Mean of a column's raw value in the node's training rows; NaN where no term holds it.
double mean_of(const NodeModel& node, const QString& name) {
  for (const DesignColumn& column : node.design.columns)
    if (column.name == name) return column.mean;
  return empty;
}

}  // namespace

bool has_value(const FeatureColumn& column, qint64 row) {
  const auto at = static_cast<size_t>(row);
  return column.numeric() ? !std::isnan(column.numbers[at]) : column.level_of_row[at] >= 0;
}

std::vector<ConstructSources> construct_sources(const std::vector<const NodeModel*>& nodes) {
  std::vector<ConstructSources> found;
  const auto add = [&](const QString& group, const QString& column) {
    auto at = std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.group == group; });
    if (at == found.end()) at = found.insert(found.end(), {group, {}});
    if (!at->columns.contains(column)) at->columns << column;
  };
  for (const NodeModel* node : nodes)
    for (const DesignTerm& term : node->design.terms) {
      if (is_tree_column(term.column)) continue;
      add(term.group.isEmpty() ? term.column : term.group, term.column);
      if (term.kind == TermKind::Product && !is_tree_column(term.second))
        add(term.second_group.isEmpty() ? term.second : term.second_group, term.second);
    }
  return found;
}

QStringList missing_constructs(const std::vector<ConstructSources>& constructs, const FeatureTable& table, qint64 row) {
  QStringList missing;
  for (const ConstructSources& construct : constructs) {
    const bool any = std::any_of(construct.columns.begin(), construct.columns.end(), [&](const QString& name) {
      const FeatureColumn* column = table.column(name);
      return column && has_value(*column, row);
    });
    if (!any) missing << construct.group;
  }
  return missing;
}

bool reads_state(const Design& design) {
  return std::any_of(design.terms.begin(), design.terms.end(), [](const DesignTerm& term) {
    return is_tree_column(term.column) || (term.kind == TermKind::Product && is_tree_column(term.second));
  });
}

bool uses_state_gpa(const Design& design) {
  return std::any_of(design.columns.begin(), design.columns.end(), [&](const DesignColumn& column) {
    const DesignTerm& term = design.terms[static_cast<size_t>(column.term)];
    return term.column == tree_node::ag_state_gpa || (term.kind == TermKind::Product && term.second == tree_node::ag_state_gpa);
  });
}

FeatureTable state_rows(const Design& design, const FeatureTable& table, const std::vector<qint64>& rows, int state) {
  FeatureTable part;
  part.rows = static_cast<qint64>(rows.size());
  QStringList wanted;
  for (const DesignTerm& term : design.terms) wanted << sources(term);
  wanted.removeDuplicates();
  for (const QString& name : wanted)
    if (const FeatureColumn* column = table.column(name)) part.columns.push_back(chosen(*column, rows));
  std::vector<double> product(rows.size(), empty);
  if (const FeatureColumn* column = table.column(gpa_column); column && column->numeric())
    for (size_t at = 0; at < rows.size(); ++at) product[at] = state * column->numbers[static_cast<size_t>(rows[at])];
  part.columns.push_back(number_column(tree_node::ag_state_gpa, std::move(product)));
  part.columns.push_back(number_column(tree_node::ag_state, std::vector<double>(rows.size(), state)));
  return part;
}

Result<Eigen::RowVectorXd> state_reference(const NodeModel& node, const std::vector<const NodeModel*>& others, int state) {
  Eigen::RowVectorXd reference = Eigen::RowVectorXd::Unit(node.coefficients.size(), 0);
  Design own;  // the tree's terms alone
  std::vector<size_t> place;
  for (size_t term = 0; term < node.design.terms.size(); ++term) {
    if (!is_tree_column(node.design.terms[term].column) || node.design.terms[term].kind == TermKind::Product) continue;
    own.terms.push_back(node.design.terms[term]);
    for (size_t at = 0; at < node.design.columns.size(); ++at) {
      if (node.design.columns[at].term != static_cast<int>(term)) continue;
      own.columns.push_back(node.design.columns[at]);
      own.columns.back().term = static_cast<int>(own.terms.size()) - 1;
      place.push_back(at);
    }
  }
  if (own.terms.empty()) return reference;
  double mean = mean_of(node, gpa_column);
  for (const NodeModel* other : others)
    if (std::isnan(mean)) mean = mean_of(*other, gpa_column);
  // No term of GPA anywhere: its mean among A-G graduates, from the state's own columns.
  if (std::isnan(mean)) mean = mean_of(node, tree_node::ag_state_gpa) / mean_of(node, tree_node::ag_state);
  FeatureTable one;
  one.rows = 1;
  one.columns.push_back(number_column(gpa_column, {std::isfinite(mean) ? mean : 0}));
  const Result<Matrix> z = design_matrix(own, state_rows(own, one, {0}, state), {0});
  if (!z.ok()) return z.error();
  for (size_t at = 0; at < place.size(); ++at) {
    // A missing indicator stays at its mean, like everybody's.
    const DesignTerm& term = own.terms[static_cast<size_t>(own.columns[at].term)];
    if (term.missing_indicator && own.columns[at].name == column_names(term).back()) continue;
    reference[static_cast<Eigen::Index>(place[at]) + 1] = (*z)(0, static_cast<Eigen::Index>(at) + 1);
  }
  return reference;
}

}  // namespace milepost
