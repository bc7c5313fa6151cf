#include "ui/shared/chart_panel.h"

#include <QAccessible>
#include <QApplication>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QPushButton>
#include <QTest>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <cmath>

#include "ui/shared/rows_view.h"
#include "ui/shared/theme.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

using Values = QList<std::optional<double>>;

ChartContents contents(const Values& values) {
  ChartContents c;
  c.title = u"Present on more days"_s;
  c.measure = u"present, share of days"_s;
  c.source = u"Aug 14 to Jan 29, import 7"_s;
  const QStringList months{u"Aug"_s, u"Sep"_s, u"Oct"_s, u"Nov"_s, u"Dec"_s, u"Jan"_s};
  for (qsizetype i = 0; i < values.size(); ++i) c.categories << months.at(i % 6);
  c.values = values;
  c.share = true;
  c.bound = 0.96;
  c.bound_words = u"on track from 96 %"_s;
  return c;
}

QList<QLineSeries*> solid_lines(const ChartPanel& panel) {
  QList<QLineSeries*> lines;
  for (QAbstractSeries* series : panel.findChild<QChartView*>()->chart()->series()) {
    auto* line = qobject_cast<QLineSeries*>(series);
    if (line && line->pen().style() == Qt::SolidLine) lines << line;
  }
  return lines;
}

QStringList axis_words(const ChartPanel& panel) {
  QStringList words;
  for (QGraphicsItem* item : panel.findChild<QGraphicsView*>()->scene()->items())
    if (auto* text = qgraphicsitem_cast<QGraphicsTextItem*>(item)) words << text->toPlainText();
  return words;
}

}  // namespace

class ChartPanelTest : public QObject {
  Q_OBJECT

 private slots:
  void a_missing_value_breaks_the_line_data() {
    QTest::addColumn<Values>("values");
    QTest::addColumn<QList<int>>("points");
    QTest::newRow("whole") << Values{0.9, 0.8, 1} << QList{3};
    QTest::newRow("gap") << Values{0.9, {}, 0.8, 0.7} << QList{1, 2};
    QTest::newRow("gaps at the ends") << Values{{}, 0.9, {}} << QList{1};
    QTest::newRow("not a number") << Values{0.9, std::nan(""), 0.8} << QList{1, 1};
    QTest::newRow("nothing") << Values{{}, {}} << QList<int>{};
    QTest::newRow("no moment") << Values{} << QList<int>{};
  }
  void a_missing_value_breaks_the_line() {
    QFETCH(Values, values);
    ChartPanel panel;
    panel.show_contents(contents(values));
    QList<int> points;
    for (QLineSeries* line : solid_lines(panel)) points << int(line->count());
    QTEST(points, "points");
    QCOMPARE(panel.findChild<RowsView*>()->model()->rowCount(), values.size());
    for (qsizetype i = 0; i < values.size(); ++i)
      QCOMPARE(panel.findChild<RowsView*>()->model()->index(int(i), 1).data().toString() == u"no data", !values.at(i) || std::isnan(*values.at(i)));
  }

  void the_axis_is_fixed_and_never_blank() {
    ChartPanel panel;
    panel.resize(900, 500);
    panel.show();
    panel.show_contents(contents({0.95, 0.97}));
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const QStringList words = axis_words(panel);
    for (const char* word : {"0", "25", "50", "75", "100", "Aug", "Sep"}) QVERIFY2(words.contains(QLatin1String(word)), word);
    Values year(42, 0.9);
    panel.show_contents(contents(year));
    panel.grab();
    QVERIFY(!axis_words(panel).join(u' ').contains(u"…"));
  }

  void says_itself_in_words_data() {
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("words");
    QTest::newRow("several") << Values{0.95, 0.88, {}, 0.97} << u"95.0 % in Aug, 97.0 % in Nov; lowest 88.0 % in Sep."_s;
    QTest::newRow("one") << Values{{}, 0.88} << u"present, share of days: 88.0 % in Sep."_s;
    QTest::newRow("none") << Values{{}, {}} << u"present, share of days: no data yet."_s;
  }
  void says_itself_in_words() {
    QAccessible::setActive(true);
    QFETCH(Values, values);
    QFETCH(QString, words);
    const ChartContents c = contents(values);
    QVERIFY2(chart_words(c).contains(words), qPrintable(chart_words(c)));
    QVERIFY(chart_words(c).contains(c.source) && chart_words(c).contains(c.bound_words));
    ChartPanel panel;
    panel.show_contents(c);
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(panel.findChild<QChartView*>());
    QCOMPARE(told->role(), QAccessible::Chart);
    QCOMPARE(told->text(QAccessible::Name), c.title);
    QCOMPARE(told->text(QAccessible::Description), chart_words(c));
  }

  void follows_palette_and_text_size() {
    ChartPanel panel;
    panel.show_contents(contents({0.9, 0.8}));
    panel.setPalette(palette_for(Ground::Dark));
    auto* view = panel.findChild<QChartView*>();
    QCOMPARE(view->chart()->backgroundBrush().color(), colour(Meaning::Surface, Ground::Dark));
    QCOMPARE(solid_lines(panel).first()->pen().color(), colour(Meaning::Focus, Ground::Dark));
    bool dotted = false;
    for (QAbstractSeries* series : view->chart()->series()) dotted |= qobject_cast<QLineSeries*>(series)->pen().style() == Qt::DotLine;
    QVERIFY(dotted);
    const int before = view->minimumHeight();
    QFont font = panel.font();
    font.setPointSizeF(font.pointSizeF() * 2);
    panel.setFont(font);
    QVERIFY(view->minimumHeight() > before);
  }

  void a_button_shows_the_table() {
    ChartPanel panel;
    panel.show_contents(contents({0.9, {}}));
    panel.show();
    panel.findChild<QPushButton*>()->click();
    QVERIFY(panel.findChild<RowsView*>()->isVisible() && !panel.findChild<QChartView*>()->isVisible());
    panel.findChild<QPushButton*>()->click();
    QVERIFY(!panel.findChild<RowsView*>()->isVisible() && panel.findChild<QChartView*>()->isVisible());
  }
};

QTEST_MAIN(ChartPanelTest)
#include "chart_panel_test.moc"
