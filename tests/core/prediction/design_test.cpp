#include "core/prediction/design.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/prediction/design_columns.h"

using namespace milepost;

namespace {

constexpr double empty = std::numeric_limits<double>::quiet_NaN();

FeatureColumn numbers(const char* name, std::vector<double> values) {
  FeatureColumn column;
  column.name = QString::fromLatin1(name);
  column.numbers = std::move(values);
  return column;
}

FeatureColumn texts(const char* name, const QStringList& values) {
  FeatureColumn column;
  column.name = QString::fromLatin1(name);
  column.levels = values;
  column.levels.removeAll(QString());
  column.levels.removeDuplicates();
  column.levels.sort();
  for (const QString& value : values) {
    column.level_of_row.push_back(int(column.levels.indexOf(value)));
    column.numbers.push_back(empty);
  }
  return column;
}

FeatureTable table_of(std::vector<FeatureColumn> columns) {
  FeatureTable table;
  table.rows = qint64(columns[0].numbers.size());
  table.columns = std::move(columns);
  return table;
}

std::vector<qint64> all_rows(const FeatureTable& table) {
  std::vector<qint64> rows(size_t(table.rows));
  std::iota(rows.begin(), rows.end(), 0);
  return rows;
}

TermSpec term(const char* column, int spline = 0, bool indicator = false, bool levels = false) {
  TermSpec term;
  term.column = QString::fromLatin1(column);
  term.spline = spline;
  term.missing_indicator = indicator;
  term.levels = levels;
  term.group = term.column;
  return term;
}

QStringList names(const Design& design) {
  QStringList names;
  for (const DesignColumn& column : design.columns) names += column.name;
  return names;
}

QStringList dropped(const MadeDesign& made) {
  QStringList dropped;
  for (const DroppedColumn& column : made.dropped) dropped += column.column + QStringLiteral(": ") + column.reason;
  return dropped;
}

}  // namespace

class DesignTest : public QObject {
  Q_OBJECT

 private slots:
  // rms::rcspline.eval(1:5, knots = c(1.5, 2.5, 3.5, 4.5), inclx = TRUE), model.md 5.
  void a_restricted_spline_is_harrells() {
    const std::vector<double> knots = {1.5, 2.5, 3.5, 4.5};
    const double expected[5][2] = {
        {0, 0}, {.125 / 9, 0}, {3.375 / 9, .125 / 9}, {1.69444444, .34722222}, {3.66666667, 1.0}};
    for (int x = 1; x <= 5; ++x) {
      double out[3];
      restricted_spline(x, knots, out);
      QCOMPARE(out[0], double(x));
      QVERIFY(std::abs(out[1] - expected[x - 1][0]) < 1e-8);
      QVERIFY(std::abs(out[2] - expected[x - 1][1]) < 1e-8);
    }
  }

  void a_restricted_spline_is_straight_beyond_its_knots() {
    const std::vector<double> knots = {0, 1, 3, 4, 7};
    double a[4], b[4], c[4];
    for (const double far : {7.0, 1e3, -50.0}) {
      restricted_spline(far, knots, a);
      restricted_spline(far + (far < 0 ? -1 : 1), knots, b);
      restricted_spline(far + (far < 0 ? -2 : 2), knots, c);
      for (int j = 0; j < 4; ++j) QVERIFY(std::abs(a[j] - 2 * b[j] + c[j]) < 1e-6 * (1 + std::abs(b[j])));
    }
  }

  void columns_are_standardised_and_empty_cells_are_the_mean() {
    const FeatureTable table = table_of({numbers("gpa", {1, 2, 3, empty, 6})});
    const auto made = make_design(table, {term("gpa", 0, true)}, all_rows(table));
    QVERIFY(made.ok());
    QCOMPARE(names(made->design), QStringList({QStringLiteral("gpa"), QStringLiteral("gpa missing")}));
    const DesignColumn& gpa = made->design.columns[0];
    QCOMPARE(gpa.mean, 3.0);
    QCOMPARE(gpa.sd, std::sqrt(14.0 / 3));
    QCOMPARE(gpa.low, 1.0);
    QCOMPARE(gpa.high, 6.0);
    const auto matrix = design_matrix(made->design, table, {3, 4});
    QVERIFY(matrix.ok());
    QCOMPARE(matrix->rows(), 2);
    QCOMPARE((*matrix)(0, 0), 1.0);
    QCOMPARE((*matrix)(0, 1), 0.0);
    QCOMPARE((*matrix)(0, 2), .8 / std::sqrt(.2));
    QCOMPARE((*matrix)(1, 1), 3 / std::sqrt(14.0 / 3));
    QCOMPARE((*matrix)(1, 2), -.2 / std::sqrt(.2));
  }

  void levels_leave_out_the_most_frequent() {
    const QString a = QStringLiteral("a"), b = QStringLiteral("b"), c = QStringLiteral("c");
    const FeatureTable table = table_of({texts("kind", {b, a, b, c, QString(), b})});
    const auto made = make_design(table, {term("kind", 0, true, true)}, all_rows(table));
    QVERIFY(made.ok());
    QCOMPARE(names(made->design),
             QStringList({QStringLiteral("kind=a"), QStringLiteral("kind=c"), QStringLiteral("kind missing")}));
    QCOMPARE(made->design.columns[0].mean, .2);
    // Scored elsewhere: another order of levels, and one never seen, which is none of them.
    const FeatureTable other = table_of({texts("kind", {c, QStringLiteral("0 new"), QString()})});
    const auto matrix = design_matrix(made->design, other, all_rows(other));
    QVERIFY(matrix.ok());
    const DesignColumn& last = made->design.columns[1];
    QCOMPARE((*matrix)(0, 2), (1 - last.mean) / last.sd);
    QCOMPARE((*matrix)(1, 2), -last.mean / last.sd);
    QCOMPARE((*matrix)(2, 2), 0.0);
  }

  void levels_may_be_numbers_here_and_texts_there() {
    const FeatureTable table = table_of({numbers("track", {7, 7, 8.5, 9})});
    const auto made = make_design(table, {term("track", 0, false, true)}, all_rows(table));
    QCOMPARE(names(made->design), QStringList({QStringLiteral("track=8.5"), QStringLiteral("track=9")}));
    const FeatureTable other = table_of({texts("track", {QStringLiteral("8.5"), QStringLiteral("other")})});
    const auto matrix = design_matrix(made->design, other, all_rows(other));
    QVERIFY((*matrix)(0, 1) > 0);
    QVERIFY((*matrix)(1, 1) < 0);
  }

  void knots_lie_at_harrells_quantiles() {
    std::vector<double> values(101);
    std::iota(values.begin(), values.end(), 0.0);
    const FeatureTable table = table_of({numbers("x", values)});
    const auto made = make_design(table, {term("x", 4)}, all_rows(table));
    const std::vector<double> expected = {5, 27.5, 50, 72.5, 95};
    QCOMPARE(made->design.terms[0].knots.size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i)
      QVERIFY(std::abs(made->design.terms[0].knots[i] - expected[i]) < 1e-12);
    QCOMPARE(names(made->design).size(), 4);
    QVERIFY(made->notes.isEmpty());
  }

  void ties_leave_fewer_knots_and_a_note() {
    std::vector<double> values(200, 4.0);
    for (int i = 0; i < 40; ++i) values[size_t(i)] = i % 3;
    const FeatureTable table = table_of({numbers("gpa", values), numbers("flag", std::vector<double>(200, 1))});
    auto made = make_design(table, {term("gpa", 4)}, all_rows(table));
    QCOMPARE(made->design.terms[0].knots.size(), size_t(4));
    QVERIFY(made->notes.value(0).contains(QStringLiteral("its spline has 4 knots instead of 5")));
    made = make_design(table_of({numbers("gpa", {0, 1, 1, 0})}), {term("gpa", 3)}, {0, 1, 2, 3});
    QCOMPARE(made->design.terms[0].kind, TermKind::Linear);
    QVERIFY(made->notes.value(0).contains(QStringLiteral("straight line")));
  }

  void what_cannot_be_fitted_is_dropped_with_its_reason() {
    const FeatureTable table = table_of(
        {numbers("a", {1, 5, 2, 8, 3, 1}), numbers("b", {4, 4, 1, 0, 2, 7}), numbers("same", {1, 5, 2, 8, 3, 1}),
         numbers("scaled", {-10, -50, -20, -80, -30, -10}), numbers("sum", {5, 9, 3, 8, 5, 8}),
         numbers("constant", {7, 7, 7, 7, 7, 7}), numbers("nothing", {empty, empty, empty, empty, empty, empty}),
         numbers("hardly", {3, empty, 3, 3, 3, 3})});
    const auto made = make_design(table,
                                  {term("a"), term("b", 0, true), term("same"), term("scaled"), term("sum"),
                                   term("constant"), term("nothing", 3, true), term("hardly")},
                                  all_rows(table));
    QVERIFY(made.ok());
    QCOMPARE(names(made->design), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QStringList expected{
        QStringLiteral("b missing: no cell is empty"), QStringLiteral("same: the same as a"),
        QStringLiteral("scaled: the opposite of a"),   QStringLiteral("sum: a sum of a and b"),
        QStringLiteral("constant: constant"),          QStringLiteral("nothing: no value in any row"),
        QStringLiteral("nothing missing: constant"),   QStringLiteral("hardly: constant where it has a value")};
    QStringList found = dropped(*made);
    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
  }

  // Far from zero and hardly spread: what a sum of squares would lose.
  void a_column_far_from_zero_keeps_its_digits() {
    std::vector<double> values;
    for (int i = 0; i < 1000; ++i) values.push_back(1e9 + i % 10);
    const FeatureTable table = table_of({numbers("id_like", values)});
    const auto made = make_design(table, {term("id_like", 3)}, all_rows(table));
    QCOMPARE(made->design.columns[0].mean, 1e9 + 4.5);
    QVERIFY(std::abs(made->design.columns[0].sd - std::sqrt(8.25 * 1000 / 999)) < 1e-9);
    QVERIFY(design_matrix(made->design, table, all_rows(table))->allFinite());
  }

  void empty_cells_without_indicator_are_noted() {
    const FeatureTable table = table_of({numbers("gpa", {1, 2, empty, 4})});
    const auto made = make_design(table, {term("gpa")}, all_rows(table));
    QCOMPARE(made->notes, QStringList({QStringLiteral("gpa: 1 empty cell counts as the mean.")}));
  }

  void what_is_no_number_is_refused() {
    FeatureTable table = table_of({numbers("gpa", {1, std::numeric_limits<double>::infinity(), 3}),
                                   texts("kind", {QStringLiteral("x"), QString(), QStringLiteral("y")})});
    table.files = {QStringLiteral("w.csv")};
    table.places = {{0, 2}, {0, 4}, {0, 5}};
    const auto infinite = make_design(table, {term("gpa")}, all_rows(table));
    QVERIFY(!infinite.ok());
    QVERIFY2(infinite.error().sentence.contains(QStringLiteral("“gpa”, line 4 of w.csv, holds an infinite")),
             qPrintable(infinite.error().sentence));
    QVERIFY(make_design(table, {term("gpa")}, {0, 2}).ok());  // the row is not among the fitted
    const auto text = make_design(table, {term("kind")}, all_rows(table));
    QVERIFY(!text.ok());
    QVERIFY(text.error().sentence.contains(QStringLiteral("the text “x” where a number is needed")));
    const auto absent = make_design(table, {term("gpaa")}, all_rows(table));
    QVERIFY(!absent.ok());
    QVERIFY(absent.error().sentence.contains(QStringLiteral("Did you mean “gpa”?")));
    const auto guarded = make_design(table, {term("x1race")}, all_rows(table));
    QVERIFY(!guarded.ok());
    QVERIFY(guarded.error().sentence.contains(QStringLiteral("protected by its name")));
  }

  void too_many_levels_are_refused() {
    std::vector<double> ids(200);
    std::iota(ids.begin(), ids.end(), 0.0);
    const FeatureTable table = table_of({numbers("id", ids)});
    const auto made = make_design(table, {term("id", 0, false, true)}, all_rows(table));
    QVERIFY(!made.ok());
    QVERIFY(made.error().sentence.contains(QStringLiteral("more than 100 different values")));
  }

  void a_product_is_hinge_times_hinge() {
    FeatureTable table = table_of({numbers("a", {1, 3, empty}), numbers("b", {10, 6, 1})});
    Design design;
    DesignTerm product;
    product.column = QStringLiteral("a");
    product.second = QStringLiteral("b");
    product.kind = TermKind::Product;
    product.hinge = 2;
    product.second_hinge = 8;
    product.second_sign = -1;
    design.terms = {product};
    DesignColumn column;
    column.name = column_names(product).value(0);
    QCOMPARE(column.name, QStringLiteral("a over 2 × b under 8"));
    column.mean = .5;
    column.sd = 2;
    design.columns = {column};
    const auto matrix = design_matrix(design, table, all_rows(table));
    QVERIFY(matrix.ok());
    QCOMPARE((*matrix)(0, 1), -.25);
    QCOMPARE((*matrix)(1, 1), .75);
    QCOMPARE((*matrix)(2, 1), 0.0);
    design.columns[0].name = QStringLiteral("else");
    QVERIFY(!design_matrix(design, table, all_rows(table)).ok());
  }

  void no_rows_make_no_columns() {
    const FeatureTable table = table_of({numbers("a", {1, 2})});
    const auto made = make_design(table, {term("a", 3, true), term("a", 0, false, true)}, {});
    QVERIFY(made.ok());
    QVERIFY(made->design.columns.empty());
  }
};

QTEST_APPLESS_MAIN(DesignTest)
#include "design_test.moc"
