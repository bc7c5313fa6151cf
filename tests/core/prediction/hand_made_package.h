#pragma once
#include "core/prediction/model_package.h"

// Packages and tables of tests, made by hand: linear terms, z = raw value (mean 0, sd 1) unless said otherwise.
namespace milepost::hand_made {

inline FeatureColumn numbers(const QString& name, std::vector<double> values) { return {name, std::move(values), {}, {}}; }

inline FeatureColumn texts(const QString& name, const QStringList& values) {
  FeatureColumn column;
  column.name = name;
  for (const QString& value : values)
    if (!value.isEmpty() && !column.levels.contains(value)) column.levels << value;
  column.levels.sort();
  for (const QString& value : values) {
    column.level_of_row.push_back(value.isEmpty() ? -1 : static_cast<int>(column.levels.indexOf(value)));
    column.numbers.push_back(std::nan(""));
  }
  return column;
}

inline FeatureTable table(std::vector<FeatureColumn> columns) {
  FeatureTable made;
  made.rows = static_cast<qint64>(columns.at(0).numbers.size());
  made.columns = std::move(columns);
  return made;
}

struct Term {
  QString column, group;
  double coefficient = 0;
  double mean = 0, sd = 1;
};

// covariance: spread times identity. Every column's training range is -10 … 10.
inline NodeModel node(const QString& outcome, double intercept, const QList<Term>& terms, double spread = .01) {
  NodeModel made;
  made.outcome = outcome;
  made.coefficients = Vector(terms.size() + 1);
  made.coefficients[0] = intercept;
  for (const Term& term : terms) {
    DesignTerm of;
    of.column = term.column;
    of.group = term.group;
    made.coefficients[static_cast<Eigen::Index>(made.design.columns.size()) + 1] = term.coefficient;
    made.design.columns.push_back({term.column, static_cast<int>(made.design.terms.size()), term.mean, term.sd, -10, 10});
    made.design.terms.push_back(of);
  }
  made.covariance = spread * Square::Identity(terms.size() + 1, terms.size() + 1);
  return made;
}

}  // namespace milepost::hand_made
