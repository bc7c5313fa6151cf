#include "ui/support_lists/support_list_page.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/sample_list.h"
#include "tests/support/walk.h"
#include "ui/shared/ask.h"
#include "ui/shared/file_chooser.h"
#include "ui/shared/name_display.h"
#include "ui/shared/rows_view.h"

using namespace milepost;

namespace {

struct Stage {
  NameDisplay names;
  Ask ask;
  FileChooser chooser;
  SupportListPage page{names, ask, chooser};

  explicit Stage(bool hidden = false) {
    names.set_hidden(hidden);
    page.resize(1300, 760);
    page.show();
    page.activateWindow();
    (void)QTest::qWaitForWindowActive(&page);
    page.show_list(test::sample_list());
  }
  RowsView* table() const { return page.findChild<RowsView*>(); }
  QString texts() const {
    QString all;
    for (const QLabel* label : page.findChildren<QLabel*>())
      if (label->isVisible()) all += label->text() + QLatin1Char('\n');
    return all;
  }
  QPushButton* button(const char* words) const {
    for (QPushButton* one : page.findChildren<QPushButton*>())
      if (one->text().remove(QLatin1Char('&')).contains(QString::fromUtf8(words))) return one;
    return nullptr;
  }
};

}  // namespace

class SupportListPageTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QAccessible::setActive(true); }

  void the_title_is_the_finding_and_says_what_it_stands_on() {
    Stage stage;
    const QString texts = stage.texts();
    QVERIFY(texts.contains(QStringLiteral("have a need and no plan yet")));
    QVERIFY(texts.contains(QStringLiteral("As of Oct 2, 2026")));
    QVERIFY(texts.contains(QStringLiteral("import 7")));
    QVERIFY(texts.contains(QStringLiteral("3 of 5")));
  }

  void finds_by_keyboard_and_clears_by_chip() {
    Stage stage;
    stage.page.focus_search();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nunez"));
    QCOMPARE(stage.table()->model()->rowCount(), 1);
    QVERIFY(stage.texts().contains(QStringLiteral("1 of 5")));
    QVERIFY(stage.button("contains"));
    QTest::keyClick(stage.button("Clear all"), Qt::Key_Space);
    QCOMPARE(stage.table()->model()->rowCount(), 3);
  }

  void walks_the_list_and_reads_the_student() {
    Stage stage;
    stage.table()->setFocus();
    stage.table()->selectRow(0);
    QVERIFY(stage.texts().contains(QStringLiteral("Absent 4 of 34 days since Aug 14")));
    const QString texts = stage.texts();
    QVERIFY2(texts.indexOf(QStringLiteral("What goes well")) < texts.indexOf(QStringLiteral("Likely to need support")), "strengths come first");
    QVERIFY(texts.contains(QStringLiteral("window Aug 14 to Oct 2, 2026")));
    QVERIFY(texts.contains(QStringLiteral("policy CORE Districts")));
    QVERIFY(texts.contains(QStringLiteral("held against 96.0 %")));
    QTest::keyClick(stage.table(), Qt::Key_Down);
    QVERIFY(stage.texts().contains(QStringLiteral("No marks came with the export")));
    QVERIFY(stage.button("Agree a step"));
    QVERIFY(stage.button("Seen, no action"));
  }

  void tab_goes_round_without_a_trap() {
    Stage stage;
    stage.page.focus_search();
    QWidget* first = QApplication::focusWidget();
    QSet<QWidget*> met;
    for (int step = 0; step < 60; ++step) {
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
      if (QApplication::focusWidget() == first) break;
      met.insert(QApplication::focusWidget());
    }
    QCOMPARE(QApplication::focusWidget(), first);
    QVERIFY(met.contains(stage.table()));
    QVERIFY(met.contains(stage.button("Agree a step")));
  }

  void names_in_a_file_need_a_yes() {
    Stage stage;
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("list.csv"));
    stage.ask.answer_next(false);
    stage.button("CSV")->click();
    QVERIFY(!QFile::exists(path));
    stage.ask.answer_next(true);
    stage.chooser.choose_next(path);
    stage.button("CSV")->click();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(file.readAll()).contains(QStringLiteral("Xochitl Núñez")));
  }

  void files_written_while_names_are_hidden_hold_none() {
    Stage stage(true);
    QTemporaryDir dir;
    for (const char* suffix : {"csv", "html", "pdf"}) {
      const QString path = dir.filePath(QStringLiteral("list.") + QString::fromLatin1(suffix));
      stage.chooser.choose_next(path);
      QSignalSpy said(&stage.page, &Page::said);
      stage.button(QByteArray(suffix) == "csv" ? "CSV" : QByteArray(suffix) == "html" ? "web page" : "PDF")->click();
      QTRY_COMPARE(said.count(), 1);
      QFile file(path);
      QVERIFY2(file.open(QIODevice::ReadOnly), suffix);
      const QString text = QString::fromUtf8(file.readAll());
      for (const QString& name : test::real_names()) QVERIFY2(!text.contains(name), qPrintable(name));
    }
  }

  void everything_has_a_name() {
    Stage stage;
    QCOMPARE(test::unnamed_controls(&stage.page), QStringList());
  }

  void fits_a_small_screen_at_double_size() {
    Stage stage;
    stage.page.resize(683, 330);
    QCoreApplication::processEvents();
    QVERIFY(stage.page.minimumSizeHint().width() <= 683);
    QCOMPARE(stage.page.width(), 683);
  }
};

QTEST_MAIN(SupportListPageTest)
#include "support_list_page_test.moc"
