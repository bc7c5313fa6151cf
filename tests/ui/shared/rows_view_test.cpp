#include "ui/shared/rows_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "ui/shared/record_table_model.h"
#include "ui/shared/table_text.h"

using namespace milepost;

namespace {
class Words : public RecordTableModel<QString> {
 public:
  Words() : RecordTableModel({{QStringLiteral("Word")}, {QStringLiteral("Length"), true}}) {}

 protected:
  QVariant cell(const QString& word, int, int column, int role) const override {
    if (role != Qt::DisplayRole) return {};
    return column == 0 ? word : QString::number(word.size());
  }
};
}  // namespace

class RowsViewTest : public QObject {
  Q_OBJECT

 private slots:
  void a_model_keeps_the_rules_of_qt() {
    Words model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.set_rows({QStringLiteral("one"), QStringLiteral("three")});
    model.set_rows({});
    model.set_rows({QStringLiteral("two")});
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("3"));
    QCOMPARE(model.index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight, int(Qt::AlignRight));
    QVERIFY(!model.index(0, 0).data(StatusRole).isValid());
  }

  void tab_leaves_the_table_and_enter_opens_a_row() {
    Words model;
    model.set_rows({QStringLiteral("one"), QStringLiteral("two")});
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* table = new RowsView(QStringLiteral("Words"));
    auto* after = new QLineEdit;
    table->setModel(&model);
    column->addWidget(table);
    column->addWidget(after);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    table->setFocus();
    table->selectRow(0);
    QSignalSpy opened(table, &RowsView::activated_row);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toModelIndex().row(), 1);
    QTest::keyClick(table, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), after);
  }

  void copies_what_is_shown() {
    Words model;
    model.set_rows({QStringLiteral("one"), QStringLiteral("two words\nhere")});
    RowsView table(QStringLiteral("Words"));
    table.setModel(&model);
    table.selectAll();
    QTest::keySequence(&table, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("one\t3\ntwo words here\t14\n"));
  }

  void a_csv_cell_is_quoted_and_never_a_formula_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << QStringLiteral("B or better") << QStringLiteral("B or better");
    QTest::newRow("comma") << QStringLiteral("Nunez, X") << QStringLiteral("\"Nunez, X\"");
    QTest::newRow("quote") << QStringLiteral("say \"hi\"") << QStringLiteral("\"say \"\"hi\"\"\"");
    QTest::newRow("line") << QStringLiteral("a\nb") << QStringLiteral("\"a\nb\"");
    QTest::newRow("formula") << QStringLiteral("=HYPERLINK(1)") << QStringLiteral("'=HYPERLINK(1)");
    QTest::newRow("plus") << QStringLiteral("+1") << QStringLiteral("'+1");
    QTest::newRow("minus") << QStringLiteral("-1+2") << QStringLiteral("'-1+2");
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
    QTest::newRow("empty") << QString() << QString();
  }
  void a_csv_cell_is_quoted_and_never_a_formula() {
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(csv_cell(text), cell);
  }
};

QTEST_MAIN(RowsViewTest)
#include "rows_view_test.moc"
