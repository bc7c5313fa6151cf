// Walks every page with a real, small school: no focusable object without a name, no picture without a description.
#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include "tests/support/import_school.h"
#include "tests/support/walk.h"
#include "ui/shared/focus_ring.h"
#include "ui/shared/page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/shell/student_finder.h"

using namespace milepost;

namespace {

struct Desk {
  ImportSchool school;
  QTemporaryDir dir;
  QSettings settings{dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
  Ask ask;
  FileChooser chooser;
  std::unique_ptr<MainWindow> window;

  Desk() {
    ask.be_silent();
    if (!school.import(WrittenExport::small_school())) qFatal("the small school cannot be imported");
    window = std::make_unique<MainWindow>(settings, ask, chooser, import_day);
    window->resize(1366, 768);
    window->show();
    window->open_file(std::shared_ptr<SchoolFile>(&school.file(), [](SchoolFile*) {}));
    settle();
  }
  ~Desk() { window->close_file(); }
  void settle() const {
    QCoreApplication::processEvents();
    (void)QTest::qWaitFor([this] { return window->settled(); }, 30000);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  QString first_student() const { return QStringLiteral("student/%1").arg(school.number("SELECT min(person_id) FROM school_enrollment")); }
};

}  // namespace

class AccessibilityTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QAccessible::setActive(true);
    new FocusRing(this);
  }

  void every_page_says_what_it_shows_data() {
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("place");
    for (const char* page : {"today", "support-list", "students", "journey", "data"}) QTest::newRow(page) << QString::fromLatin1(page) << QString();
    QTest::newRow("a student") << QStringLiteral("students") << QStringLiteral("first student");
    QTest::newRow("a milestone") << QStringLiteral("journey") << QStringLiteral("milestone/day_20");
  }
  void every_page_says_what_it_shows() {
    QFETCH(QString, page);
    QFETCH(QString, place);
    Desk desk;
    if (place == QStringLiteral("first student")) place = desk.first_student();
    QVERIFY(desk.window->show_page(page, place));
    desk.settle();
    QVERIFY(place.isEmpty() || desk.window->current_page()->place() == place);
    QCOMPARE(test::unnamed_controls(desk.window.get()).join(u'|'), QString());
    QCOMPARE(test::undescribed_pictures(desk.window.get()).join(u'|'), QString());
  }

  void the_dialogs_of_the_window_too() {
    Desk desk;
    QList<QAction*> actions;
    for (const QAction* menu : desk.window->menuBar()->actions()) actions += menu->menu()->actions();
    ShortcutsSheet sheet(actions);
    StudentFinder finder(desk.window->names(), {1, 2});
    for (QDialog* dialog : {static_cast<QDialog*>(&sheet), static_cast<QDialog*>(&finder)}) {
      dialog->show();
      QCOMPARE(test::unnamed_controls(dialog).join(u'|'), QString());
      QCOMPARE(test::undescribed_pictures(dialog).join(u'|'), QString());
    }
  }

  void the_walk_finds_what_is_missing() {
    QWidget careless;
    QLineEdit nameless(&careless);
    QLabel picture(&careless);
    picture.setPixmap(QPixmap(4, 4));
    careless.show();
    QCOMPARE(test::unnamed_controls(&careless).size(), 1);
    QCOMPARE(test::undescribed_pictures(&careless).isEmpty(), false);
  }

  void tab_goes_round_every_page_and_leaves_it_data() { every_page_says_what_it_shows_data(); }
  void tab_goes_round_every_page_and_leaves_it() {
    QFETCH(QString, page);
    QFETCH(QString, place);
    Desk desk;
    if (place == QStringLiteral("first student")) place = desk.first_student();
    QVERIFY(desk.window->show_page(page, place));
    desk.settle();
    desk.window->activateWindow();
    (void)QTest::qWaitForWindowActive(desk.window.get());
    QWidget* start = QApplication::focusWidget();
    QVERIFY(start);
    QList<QWidget*> passed;
    for (int step = 0; step < 300; ++step) {
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
      QWidget* now = QApplication::focusWidget();
      QVERIFY(now);
      if (now == start && step > 0) break;
      passed.append(now);
    }
    QVERIFY2(passed.size() < 300, "Tab never came back: it is caught somewhere");
    QVERIFY2(passed.size() >= 2, "Tab reaches nothing on this page");
  }
};

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
