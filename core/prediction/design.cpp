#include "core/prediction/design.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/prediction/column_dependence.h"
#include "core/prediction/design_columns.h"

namespace milepost {

namespace {

constexpr int most_levels = 100;
constexpr Eigen::Index block_rows = 1024;

// Harrell's positions (Regression Modeling Strategies, table 2.3) for 3 to 7 knots.
const std::vector<double>& knot_positions(int knots) {
  static const std::vector<double> positions[] = {{.10, .5, .90},
                                                  {.05, .35, .65, .95},
                                                  {.05, .275, .5, .725, .95},
                                                  {.05, .23, .41, .59, .77, .95},
                                                  {.025, .1833, .3417, .5, .6583, .8167, .975}};
  return positions[knots - 3];
}

std::vector<double> present_values(const FeatureColumn& column, const std::vector<qint64>& rows) {
  std::vector<double> values;
  values.reserve(rows.size());
  for (const qint64 row : rows) {
    if (const double value = column.numbers[size_t(row)]; !std::isnan(value)) values.push_back(value);
  }
  return values;
}

// Distinct quantiles (R's type 7) at the positions. values: sorted, not empty.
std::vector<double> quantile_knots(const std::vector<double>& values, int knots) {
  std::vector<double> made;
  for (const double position : knot_positions(knots)) {
    const double at = position * double(values.size() - 1);
    const size_t below = size_t(at), above = std::min(below + 1, values.size() - 1);
    const double knot = values[below] + (at - double(below)) * (values[above] - values[below]);
    if (made.empty() || knot > made.back()) made.push_back(knot);
  }
  return made;
}

// A marks column with a ceiling has the same value at several positions: then the quantiles of its distinct values
// serve.
std::vector<double> knots_of(std::vector<double> values, int knots) {
  std::sort(values.begin(), values.end());
  std::vector<double> distinct = values;
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  for (int fewer = std::min(knots, int(distinct.size())); fewer >= 3; --fewer) {
    for (const std::vector<double>* from : {&values, &distinct}) {
      std::vector<double> made = quantile_knots(*from, fewer);
      if (int(made.size()) == fewer) return made;
    }
  }
  return {};
}

// Levels seen in the rows, the most frequent one left out; a column for each.
Result<QStringList> levels_of(const FeatureColumn& column, const std::vector<qint64>& rows) {
  std::map<double, qint64> numbers;
  std::map<int, qint64> texts;
  for (const qint64 row : rows) {
    if (column.numeric()) {
      if (const double number = column.numbers[size_t(row)]; !std::isnan(number)) ++numbers[number];
    } else if (column.level_of_row[size_t(row)] >= 0) {
      ++texts[column.level_of_row[size_t(row)]];
    }
    if (std::max(numbers.size(), texts.size()) > most_levels) {
      return Error{
          QStringLiteral("Column “%1” has more than %2 different values, too many for levels. Give it as a number, put "
                         "its values together, or name it as the group.")
              .arg(column.name)
              .arg(most_levels)};
    }
  }
  QStringList levels;
  qint64 most = 0;
  qsizetype most_frequent = 0;
  const auto add = [&](const QString& level, qint64 count) {
    if (count > most) {
      most = count;
      most_frequent = levels.size();
    }
    levels += level;
  };
  FeatureColumn one;
  for (const auto& [number, count] : numbers) {
    one.numbers = {number};
    add(cell_text(one, 0), count);
  }
  for (const auto& [level, count] : texts) add(column.levels[level], count);
  if (!levels.isEmpty()) levels.removeAt(most_frequent);
  return levels;
}

Result<DesignTerm> design_term(const TermSpec& spec, const FeatureTable& table, const std::vector<qint64>& rows,
                               QStringList& notes) {
  const auto found = fit_column(table, spec.column);
  if (!found) return found.error();
  const FeatureColumn& column = **found;
  DesignTerm term;
  term.column = spec.column;
  term.missing_indicator = spec.missing_indicator;
  term.group = spec.group.isEmpty() ? spec.column : spec.group;
  term.malleable = spec.malleable;
  if (spec.levels) {
    auto levels = levels_of(column, rows);
    if (!levels) return levels.error();
    term.kind = TermKind::Levels;
    term.levels = levels.take();
    return term;
  }
  if (Status numbers = check_numbers(table, column, rows); !numbers) return numbers.error();
  if (spec.spline < 2) return term;
  std::vector<double> values = present_values(column, rows);
  if (values.empty()) return term;
  if (!spec.knots.empty()) {
    term.knots = spec.knots;
    term.kind = TermKind::Spline;
    return term;
  }
  term.knots = knots_of(std::move(values), spec.spline + 1);
  if (!term.knots.empty()) term.kind = TermKind::Spline;
  if (int(term.knots.size()) < spec.spline + 1) {
    notes += term.knots.empty()
                 ? QStringLiteral("%1 has too few different values for a spline: it enters as a straight line.")
                       .arg(spec.column)
                 : QStringLiteral("%1 has few different values: its spline has %2 knots instead of %3.")
                       .arg(spec.column)
                       .arg(term.knots.size())
                       .arg(spec.spline + 1);
  }
  return term;
}

// The columns of all terms before any is dropped.
struct RawColumns {
  std::vector<TermColumns> makers;
  std::vector<DesignColumn> columns;
  std::vector<qint64> present;  // rows with a value, per column

  Eigen::Index count() const { return Eigen::Index(columns.size()); }
  void fill(qint64 row, double* out) const {
    for (const TermColumns& maker : makers) {
      maker.fill(row, out);
      out += maker.count();
    }
  }
};

Result<RawColumns> raw_columns(const std::vector<DesignTerm>& terms, const FeatureTable& table) {
  RawColumns raw;
  for (size_t i = 0; i < terms.size(); ++i) {
    auto maker = TermColumns::of(terms[i], table);
    if (!maker) return maker.error();
    raw.makers.push_back(maker.take());
    for (const QString& name : column_names(terms[i])) {
      DesignColumn column;
      column.name = name;
      column.term = int(i);
      raw.columns.push_back(column);
    }
  }
  raw.present.assign(raw.columns.size(), 0);
  return raw;
}

// First walk: means and ranges.
void measure(RawColumns& raw, const std::vector<qint64>& rows) {
  const size_t p = raw.columns.size();
  std::vector<double> line(p), shift(p), sum(p);
  for (const qint64 row : rows) {
    raw.fill(row, line.data());
    for (size_t j = 0; j < p; ++j) {
      if (std::isnan(line[j])) continue;
      DesignColumn& column = raw.columns[j];
      if (raw.present[j]++ == 0) shift[j] = column.low = column.high = line[j];
      column.low = std::min(column.low, line[j]);
      column.high = std::max(column.high, line[j]);
      sum[j] += line[j] - shift[j];  // from the first value: no digits lost far from zero
    }
  }
  for (size_t j = 0; j < p; ++j) {
    if (raw.present[j] > 0) raw.columns[j].mean = shift[j] + sum[j] / double(raw.present[j]);
  }
}

// Second walk: sums of products of the centred columns, empty cells at 0.
Square centred_products(const RawColumns& raw, const std::vector<qint64>& rows) {
  const Eigen::Index p = raw.count();
  Square products = Square::Zero(p, p);
  Matrix block(block_rows, p);
  for (size_t from = 0; from < rows.size(); from += size_t(block_rows)) {
    const auto size = Eigen::Index(std::min(rows.size() - from, size_t(block_rows)));
    for (Eigen::Index i = 0; i < size; ++i) {
      raw.fill(rows[from + size_t(i)], block.row(i).data());
      for (Eigen::Index j = 0; j < p; ++j) {
        const double value = block(i, j);
        block(i, j) = std::isnan(value) ? 0 : value - raw.columns[size_t(j)].mean;
      }
    }
    products.selfadjointView<Eigen::Lower>().rankUpdate(block.topRows(size).transpose());
  }
  products.triangularView<Eigen::StrictlyUpper>() = products.transpose();
  return products;
}

// Why a column cannot be fitted by itself; empty: it can. Sets its sd.
QString unfit_alone(DesignColumn& column, qint64 present, double squares, qint64 rows, bool is_indicator) {
  if (present == 0) return QStringLiteral("no value in any row");
  if (is_indicator && column.high == 0) return QStringLiteral("no cell is empty");
  if (present > 1) column.sd = std::sqrt(squares / double(present - 1));
  const double size = std::max(std::abs(column.low), std::abs(column.high));
  if (column.low == column.high || !(column.sd > 1e-12 * size)) {
    return present == rows ? QStringLiteral("constant") : QStringLiteral("constant where it has a value");
  }
  return {};
}

void keep_fit_columns(RawColumns& raw, const Square& products, qint64 rows, MadeDesign& made) {
  std::vector<Eigen::Index> able;
  QStringList names;
  for (Eigen::Index j = 0; j < raw.count(); ++j) {
    DesignColumn& column = raw.columns[size_t(j)];
    const DesignTerm& term = made.design.terms[size_t(column.term)];
    const bool is_indicator = term.missing_indicator && column.name == column_names(term).back();
    const QString why = unfit_alone(column, raw.present[size_t(j)], products(j, j), rows, is_indicator);
    if (!why.isEmpty()) {
      made.dropped.push_back({column.name, why});
      continue;
    }
    able.push_back(j);
    names += column.name;
  }
  const auto p = Eigen::Index(able.size());
  Square correlations(p, p);
  for (Eigen::Index i = 0; i < p; ++i) {
    for (Eigen::Index j = 0; j < p; ++j) {
      const Eigen::Index a = able[size_t(i)], b = able[size_t(j)];
      correlations(i, j) = i == j ? 1 : products(a, b) / std::sqrt(products(a, a) * products(b, b));
    }
  }
  const std::vector<QString> reasons = dependence_reasons(correlations, names);
  for (size_t i = 0; i < able.size(); ++i) {
    const DesignColumn& column = raw.columns[size_t(able[i])];
    if (reasons[i].isEmpty())
      made.design.columns.push_back(column);
    else
      made.dropped.push_back({column.name, reasons[i]});
  }
}

void note_empty_cells(const RawColumns& raw, const QList<TermSpec>& specs, qint64 rows, QStringList& notes) {
  for (size_t j = 0; j < raw.columns.size(); ++j) {
    const int term = raw.columns[j].term;
    const bool first_of_term = j == 0 || raw.columns[j - 1].term != term;
    const qint64 empty = rows - raw.present[j];
    if (!first_of_term || specs[term].missing_indicator || empty == 0 || empty == rows) continue;
    notes += QStringLiteral("%1: %2 empty %3 as the mean.")
                 .arg(specs[term].column)
                 .arg(empty)
                 .arg(empty == 1 ? QStringLiteral("cell counts") : QStringLiteral("cells count"));
  }
}

}  // namespace

// A term of which no column was kept is no part of the design: nobody who scores has to bring its column.
static void drop_empty_terms(Design& design) {
  std::vector<int> place(design.terms.size(), -1);
  for (const DesignColumn& column : design.columns) place[size_t(column.term)] = 0;
  std::vector<DesignTerm> kept;
  for (size_t i = 0; i < design.terms.size(); ++i) {
    if (place[i] < 0) continue;
    place[i] = int(kept.size());
    kept.push_back(std::move(design.terms[i]));
  }
  design.terms = std::move(kept);
  for (DesignColumn& column : design.columns) column.term = place[size_t(column.term)];
}

Result<MadeDesign> make_design(const FeatureTable& table, const QList<TermSpec>& specs,
                               const std::vector<qint64>& rows) {
  MadeDesign made;
  for (const TermSpec& spec : specs) {
    auto term = design_term(spec, table, rows, made.notes);
    if (!term) return term.error();
    made.design.terms.push_back(term.take());
  }
  auto raw = raw_columns(made.design.terms, table);
  if (!raw) return raw.error();
  measure(*raw, rows);
  keep_fit_columns(*raw, centred_products(*raw, rows), qint64(rows.size()), made);
  note_empty_cells(*raw, specs, qint64(rows.size()), made.notes);
  for (size_t i = 0; i < made.design.terms.size(); ++i) {
    if (made.design.terms[i].kind == TermKind::Levels && column_names(made.design.terms[i]).isEmpty()) {
      made.dropped.push_back({made.design.terms[i].column, QStringLiteral("fewer than two levels")});
    }
  }
  drop_empty_terms(made.design);
  return made;
}

Result<Matrix> design_matrix(const Design& design, const FeatureTable& table, const std::vector<qint64>& rows) {
  auto raw = raw_columns(design.terms, table);
  if (!raw) return raw.error();
  for (const DesignTerm& term : design.terms) {
    if (term.kind == TermKind::Levels) continue;
    for (const QString& name : {term.column, term.second}) {
      if (name.isEmpty()) continue;
      if (Status numbers = check_numbers(table, *table.column(name), rows); !numbers) return numbers.error();
    }
  }
  std::vector<Eigen::Index> place;  // of each of the design's columns among all that its terms make
  for (const DesignColumn& column : design.columns) {
    const auto at = std::find_if(raw->columns.begin(), raw->columns.end(), [&](const DesignColumn& made) {
      return made.term == column.term && made.name == column.name;
    });
    if (at == raw->columns.end()) {
      return Error{QStringLiteral("The design's column “%1” belongs to none of its terms. The model is damaged.")
                       .arg(column.name)};
    }
    place.push_back(at - raw->columns.begin());
  }
  Matrix matrix(Eigen::Index(rows.size()), Eigen::Index(design.columns.size()) + 1);
  std::vector<double> line(raw->columns.size());
  for (size_t i = 0; i < rows.size(); ++i) {
    raw->fill(rows[i], line.data());
    double* out = matrix.row(Eigen::Index(i)).data();
    *out++ = 1;
    for (size_t j = 0; j < place.size(); ++j) {
      const double value = line[size_t(place[j])];
      *out++ = std::isnan(value) ? 0 : (value - design.columns[j].mean) / design.columns[j].sd;
    }
  }
  return matrix;
}

}  // namespace milepost
