#include "core/prediction/products.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/prediction/design_columns.h"

namespace milepost {

namespace {

constexpr Eigen::Index most_screened_rows = 20000;  // every k-th row beyond: a screening, not a fit
constexpr size_t most_per_pair = 3, shortlist = 120;
constexpr Eigen::Index least_rows = 30;  // in which a product must not be 0

// A column at its hinges, over the screened rows: 0 where its cell is empty, as the standardised product will be.
struct HingedTerm {
  const DesignTerm* term = nullptr;
  std::vector<double> at;                   // distinct quartiles
  std::vector<Eigen::ArrayXd> over, under;  // per quartile
  Eigen::ArrayXd present;                   // 1 or 0
};

struct Candidate {
  size_t first = 0, second = 0;  // hinged terms
  size_t hinge = 0, second_hinge = 0;
  bool over = true, second_over = true;
  double score = 0;
};

// What the screening looks at: its rows, with residuals and information under the fit.
struct Screened {
  std::vector<Eigen::Index> places;  // of the rows among the fit's
  Eigen::ArrayXd residual, information;
};

Screened screened_rows(const FitRows& fit, const Vector& eta, const Vector& used) {
  Screened screened;
  for (Eigen::Index i = 0; i < eta.size(); ++i) {
    if (used[i] > 0) screened.places.push_back(i);
  }
  const Eigen::Index step = (Eigen::Index(screened.places.size()) + most_screened_rows - 1) / most_screened_rows;
  if (step > 1) {
    std::vector<Eigen::Index> thinned;
    for (size_t i = 0; i < screened.places.size(); i += size_t(step)) thinned.push_back(screened.places[i]);
    screened.places = std::move(thinned);
  }
  const auto n = Eigen::Index(screened.places.size());
  screened.residual.resize(n);
  screened.information.resize(n);
  for (Eigen::Index i = 0; i < n; ++i) {
    const Eigen::Index row = screened.places[size_t(i)];
    const double p = logistic(eta[row]);
    screened.residual[i] = used[row] * (fit.y[row] - p);
    screened.information[i] = used[row] * std::max(p * (1 - p), 1e-9);
  }
  return screened;
}

std::vector<double> quartiles(const FeatureColumn& column, const std::vector<qint64>& rows) {
  std::vector<double> values, distinct;
  for (const qint64 row : rows) {
    if (!std::isnan(column.numbers[size_t(row)])) values.push_back(column.numbers[size_t(row)]);
  }
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  for (const double share : {.25, .5, .75}) {
    const double value = values[size_t(share * double(values.size() - 1))];
    if (value > values.front() && value < values.back() && (distinct.empty() || value > distinct.back())) {
      distinct.push_back(value);
    }
  }
  if (distinct.empty() && values.front() < values.back())
    distinct.push_back(values.front());  // a 0/1 column: its value
  return distinct;
}

std::vector<HingedTerm> hinged_terms(const FeatureTable& table, const Design& design, const FitRows& fit,
                                     const Screened& screened) {
  std::vector<HingedTerm> hinged;
  for (const DesignTerm& term : design.terms) {
    if (term.kind != TermKind::Linear && term.kind != TermKind::Spline) continue;
    const FeatureColumn* column = table.column(term.column);
    if (!column) continue;
    HingedTerm made;
    made.term = &term;
    made.at = quartiles(*column, fit.rows);
    const auto n = Eigen::Index(screened.places.size());
    Eigen::ArrayXd values(n);
    made.present = Eigen::ArrayXd::Ones(n);
    for (Eigen::Index i = 0; i < n; ++i) {
      values[i] = column->numbers[size_t(fit.rows[size_t(screened.places[size_t(i)])])];
      if (!std::isnan(values[i])) continue;
      made.present[i] = values[i] = 0;
    }
    for (const double at : made.at) {
      made.over.push_back((values - at).max(0) * made.present);
      made.under.push_back((at - values).max(0) * made.present);
    }
    if (!made.at.empty()) hinged.push_back(std::move(made));
  }
  return hinged;
}

const Eigen::ArrayXd& side(const HingedTerm& term, size_t hinge, bool over) {
  return over ? term.over[hinge] : term.under[hinge];
}

// Square of the score over its variance, adjusted for the constant and both hinges alone: cheap, for the short list.
double rough_score(const Screened& screened, const Eigen::ArrayXd& a, const Eigen::ArrayXd& b,
                   const Eigen::ArrayXd& c) {
  const Eigen::ArrayXd vc = screened.information * c;
  const double score = (screened.residual * c).sum();
  Eigen::Matrix3d inner;
  const Eigen::ArrayXd va = screened.information * a, vb = screened.information * b;
  inner << screened.information.sum(), va.sum(), vb.sum(), va.sum(), (va * a).sum(), (va * b).sum(), vb.sum(),
      (va * b).sum(), (vb * b).sum();
  inner.diagonal() *= 1 + 1e-9;
  const Eigen::Vector3d cross(vc.sum(), (vc * a).sum(), (vc * b).sum());
  const double all = (vc * c).sum(), own = all - cross.dot(inner.ldlt().solve(cross));
  return own > 1e-6 * all ? score * score / own : 0;
}

std::vector<Candidate> short_list(const Screened& screened, const std::vector<HingedTerm>& hinged) {
  std::vector<Candidate> list;
  for (size_t first = 0; first < hinged.size(); ++first) {
    for (size_t second = first + 1; second < hinged.size(); ++second) {
      std::vector<Candidate> pair;
      const HingedTerm &a = hinged[first], &b = hinged[second];
      for (size_t i = 0; i < 2 * a.at.size(); ++i) {
        for (size_t j = 0; j < 2 * b.at.size(); ++j) {
          Candidate one{first, second, i / 2, j / 2, i % 2 == 0, j % 2 == 0, 0};
          const Eigen::ArrayXd &ha = side(a, one.hinge, one.over), &hb = side(b, one.second_hinge, one.second_over);
          const Eigen::ArrayXd c = ha * hb;
          if ((c != 0).count() < least_rows) continue;
          one.score = rough_score(screened, ha, hb, c);
          pair.push_back(one);
        }
      }
      std::stable_sort(pair.begin(), pair.end(), [](auto& l, auto& r) { return l.score > r.score; });
      pair.resize(std::min(pair.size(), most_per_pair));
      list.insert(list.end(), pair.begin(), pair.end());
    }
  }
  std::stable_sort(list.begin(), list.end(), [](auto& l, auto& r) { return l.score > r.score; });
  list.resize(std::min(list.size(), shortlist));
  return list;
}

DesignTerm product_term(const Candidate& candidate, const std::vector<HingedTerm>& hinged) {
  const HingedTerm &a = hinged[candidate.first], &b = hinged[candidate.second];
  DesignTerm term;
  term.kind = TermKind::Product;
  term.column = a.term->column;
  term.second = b.term->column;
  term.hinge = a.at[candidate.hinge];
  term.second_hinge = b.at[candidate.second_hinge];
  term.sign = candidate.over ? 1 : -1;
  term.second_sign = candidate.second_over ? 1 : -1;
  term.group = a.term->group;
  term.second_group = b.term->group;
  term.malleable = a.term->malleable && b.term->malleable;
  return term;
}

// The candidates' standardised columns over all rows of the fit; those without spread are left out.
Products made_products(const FeatureTable& table, const FitRows& fit, const std::vector<DesignTerm>& terms) {
  Products made;
  const auto n = Eigen::Index(fit.rows.size());
  made.z.resize(n, Eigen::Index(terms.size()));
  for (const DesignTerm& term : terms) {
    const auto maker = TermColumns::of(term, table);
    if (!maker) continue;
    Eigen::ArrayXd raw(n);
    for (Eigen::Index i = 0; i < n; ++i) maker->fill(fit.rows[size_t(i)], &raw[i]);
    const Eigen::ArrayXd present = raw.isNaN().select(Eigen::ArrayXd::Zero(n), Eigen::ArrayXd::Ones(n));
    raw = raw.isNaN().select(Eigen::ArrayXd::Zero(n), raw);
    const double count = present.sum();
    DesignColumn column;
    column.name = column_names(term).value(0);
    column.mean = raw.sum() / count;
    column.sd = std::sqrt(((raw - column.mean) * present).square().sum() / (count - 1));
    column.low = 0;
    column.high = raw.maxCoeff();
    if (!(count > 1) || !(column.sd > 1e-9 * column.high)) continue;
    column.term = int(made.terms.size());
    made.z.col(Eigen::Index(made.terms.size())) = (raw - column.mean) * present / column.sd;
    made.terms.push_back(term);
    made.columns.push_back(column);
  }
  made.z.conservativeResize(n, Eigen::Index(made.terms.size()));
  return made;
}

// Forward steps: at each, the product with the largest score statistic given the matrix and the products taken.
std::vector<Eigen::Index> forward_order(const Screened& screened, const Matrix& x, const Products& made, int most) {
  const auto n = Eigen::Index(screened.places.size()), p = x.cols(), m = made.count();
  Matrix all(n, p + m);
  for (Eigen::Index i = 0; i < n; ++i) {
    const Eigen::Index row = screened.places[size_t(i)];
    all.row(i).head(p) = x.row(row);
    all.row(i).tail(m) = made.z.row(row);
  }
  const Square gram = weighted_gram(all, screened.information.matrix());
  Vector score = weighted_cross(all, screened.residual.matrix()).tail(m);
  Square of_x = gram.topLeftCorner(p, p);
  of_x.diagonal() *= 1 + 1e-9;
  const Eigen::LLT<Square> base(of_x);
  if (base.info() != Eigen::Success) return {};
  const Square cross = gram.topRightCorner(p, m);
  Square own = gram.bottomRightCorner(m, m) - cross.transpose() * base.solve(cross);
  const Vector before = gram.diagonal().tail(m);
  std::vector<Eigen::Index> order;
  while (int(order.size()) < most) {
    Eigen::Index best = -1;
    double most_gain = 0;
    for (Eigen::Index j = 0; j < m; ++j) {
      const bool new_enough = own(j, j) > .01 * before[j];
      const double gain = new_enough ? score[j] * score[j] / own(j, j) : 0;
      if (gain > most_gain) {
        most_gain = gain;
        best = j;
      }
    }
    if (best < 0 || most_gain < 4) break;  // |z| < 2: nothing more to see
    order.push_back(best);
    const Vector column = own.col(best) / own(best, best);  // sweep it out of the others
    score -= column * score[best];
    own -= column * own.row(best).eval();
  }
  return order;
}

}  // namespace

Products first_products(const Products& products, Eigen::Index count) {
  Products first;
  first.terms.assign(products.terms.begin(), products.terms.begin() + count);
  first.columns.assign(products.columns.begin(), products.columns.begin() + count);
  first.z = products.z.leftCols(count);
  return first;
}

Products screen_products(const FeatureTable& table, const Design& design, const FitRows& fit, const Matrix& x,
                         const Vector& eta, const Vector& used, int most) {
  const Screened screened = screened_rows(fit, eta, used);
  const std::vector<HingedTerm> hinged = hinged_terms(table, design, fit, screened);
  std::vector<DesignTerm> terms;
  for (const Candidate& candidate : short_list(screened, hinged)) terms.push_back(product_term(candidate, hinged));
  const Products made = made_products(table, fit, terms);
  if (made.count() == 0) return made;
  Products chosen;
  const std::vector<Eigen::Index> order = forward_order(screened, x, made, most);
  chosen.z.resize(x.rows(), Eigen::Index(order.size()));
  for (size_t i = 0; i < order.size(); ++i) {
    chosen.terms.push_back(made.terms[size_t(order[i])]);
    chosen.columns.push_back(made.columns[size_t(order[i])]);
    chosen.columns.back().term = int(i);
    chosen.z.col(Eigen::Index(i)) = made.z.col(order[i]);
  }
  return chosen;
}

Matrix with_products(const Matrix& x, const Products& products, Eigen::Index count) {
  Matrix both(x.rows(), x.cols() + count);
  both.leftCols(x.cols()) = x;
  both.rightCols(count) = products.z.leftCols(count);
  return both;
}

void add_products(Design& design, const Products& products, Eigen::Index count) {
  for (Eigen::Index i = 0; i < count; ++i) {
    DesignColumn column = products.columns[size_t(i)];
    column.term = int(design.terms.size());
    design.terms.push_back(products.terms[size_t(i)]);
    design.columns.push_back(column);
  }
}

}  // namespace milepost
