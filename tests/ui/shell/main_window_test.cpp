#include "ui/shell/main_window.h"

#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "core/base/translation.h"
#include "core/store/change_log.h"
#include "core/store/school_file.h"
#include "tests/support/sample_list.h"
#include "tests/support/walk.h"
#include "ui/shared/focus_ring.h"
#include "ui/shared/heading.h"
#include "ui/shared/page.h"
#include "ui/shared/rows_view.h"
#include "ui/shell/navigation.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/support_lists/support_list_page.h"

using namespace milepost;

namespace {

struct Stage {
  QTemporaryDir dir;
  QSettings settings{dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
  SystemClock clock;
  Ask ask;
  FileChooser chooser;
  std::unique_ptr<MainWindow> window;
  std::shared_ptr<SchoolFile> file;

  Stage() {
    ask.be_silent();
    Result<SchoolFile::Created> created =
        SchoolFile::create(dir.filePath(QStringLiteral("t.milepost")), QStringLiteral("Test High"), QStringLiteral("kettle marble orchid"), clock, KeyCost{1, 1 << 20});
    if (!created) qFatal("%s", qPrintable(created.error().sentence));
    file = std::move(created->file);
    make_window();
  }
  void make_window() {
    window = std::make_unique<MainWindow>(settings, ask, chooser, clock);
    window->resize(1300, 800);
    window->show();
    window->activateWindow();
    (void)QTest::qWaitForWindowActive(window.get());
    window->open_file(file);
    (void)QTest::qWaitFor([this] { return window->settled(); }, 20000);
    window->show_page(QStringLiteral("support-list"));
    list()->show_list(test::sample_list(5));
  }
  SupportListPage* list() const { return window->findChild<SupportListPage*>(); }
  QStringList leaks() const {
    QStringList found;
    test::walk_texts(window.get(), [&](const QString& where, const QString& text) {
      for (const QString& name : test::real_names())
        if (text.contains(name)) found << where + QStringLiteral(": ") + text.left(80);
    });
    return found;
  }
};

}  // namespace

class MainWindowTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QAccessible::setActive(true);
    new FocusRing(this);
  }

  void hidden_names_stand_nowhere_in_the_window() {
    Stage stage;
    QVERIFY2(!stage.leaks().isEmpty(), "the walk must find names while they are shown");
    QTest::keyClick(stage.window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(stage.window->names().hidden());
    auto* table = stage.list()->findChild<RowsView*>();
    table->selectAll();
    table->copy_selection();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const QStringList leaks = stage.leaks();
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(QLatin1Char('\n'))));
    // Also with a plan's row open, whose words hold a name.
    stage.list()->show_list(test::sample_list(5));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
      table->selectRow(row);
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      QCOMPARE(stage.leaks(), QStringList());
    }
  }

  void names_stay_hidden_until_somebody_shows_them() {
    Stage stage;
    QVERIFY(!stage.window->names().hidden());
    QTest::keyClick(stage.window.get(), Qt::Key_F11);
    QVERIFY(stage.window->isFullScreen());
    QVERIFY2(stage.window->names().hidden(), "the projector's window hides names");
    QTest::keyClick(stage.window.get(), Qt::Key_Escape);
    QVERIFY(stage.window->names().hidden());
    QTest::keyClick(stage.window.get(), Qt::Key_F11);
    QVERIFY(!stage.window->isFullScreen());
    QVERIFY(stage.window->names().hidden());
    stage.window->close();
    stage.make_window();
    QVERIFY2(stage.window->names().hidden(), "hidden at the last close, hidden now");
    const auto unmasked = [&stage] {
      const QList<Change> changes = changes_since(*stage.file, {}).take();
      return std::count_if(changes.begin(), changes.end(), [](const Change& change) { return change.action == QStringLiteral("unmask"); });
    };
    const auto before = unmasked();
    stage.window->findChild<QToolButton*>()->click();
    QVERIFY(!stage.window->names().hidden());
    QCOMPARE(unmasked(), before + 1);
  }

  void the_state_of_the_mask_is_in_words() {
    Stage stage;
    auto* button = stage.window->findChild<QToolButton*>();
    const QString shown = button->text();
    QTest::keyClick(stage.window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(button->isVisible());
    QVERIFY(button->text() != shown);
    QVERIFY(button->text().contains(QStringLiteral("hidden")));
  }

  void keys_reach_pages_find_and_panes() {
    Stage stage;
    const QList<Page*> pages = stage.window->pages();
    for (int page = 0; page < pages.size(); ++page) {
      QTest::keyClick(stage.window.get(), Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
      QCOMPARE(stage.window->current_page(), pages.at(page));
      QVERIFY(pages.at(page)->isVisible());
    }
    QTest::keyClick(stage.window.get(), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(stage.window.get(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Find"));
    QSet<QWidget*> panes;
    for (int step = 0; step < 8; ++step) {
      QTest::keyClick(stage.window.get(), Qt::Key_F6);
      panes.insert(QApplication::focusWidget());
    }
    QVERIFY(panes.size() >= 4);
    QVERIFY(panes.contains(stage.window->findChild<Navigation*>()->list()));
  }

  void back_and_forward_go_where_one_was() {
    Stage stage;
    const auto key = [&stage](Qt::Key one, Qt::KeyboardModifiers with = Qt::AltModifier) { QTest::keyClick(stage.window.get(), one, with); };
    key(Qt::Key_5, Qt::ControlModifier);
    key(Qt::Key_4, Qt::ControlModifier);
    key(Qt::Key_Left);
    QCOMPARE(stage.window->current_page()->key(), QStringLiteral("data"));
    key(Qt::Key_Left);
    QCOMPARE(stage.window->current_page()->key(), QStringLiteral("support-list"));
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    QCOMPARE(stage.window->current_page()->key(), QStringLiteral("journey"));
    key(Qt::Key_Right);
    QCOMPARE(stage.window->current_page()->key(), QStringLiteral("journey"));
  }

  void the_shortcuts_sheet_holds_every_key_of_the_menus() {
    Stage stage;
    QList<QAction*> actions;
    for (const QAction* menu : stage.window->menuBar()->actions()) actions += menu->menu()->actions();
    const QList<ShortcutRow> rows = shortcut_rows(actions);
    int with_keys = 0;
    for (const QAction* action : actions) {
      if (action->shortcut().isEmpty()) continue;
      ++with_keys;
      const QString keys = action->shortcut().toString(QKeySequence::NativeText);
      QVERIFY2(std::any_of(rows.begin(), rows.end(), [&](const ShortcutRow& row) { return row.keys == keys; }), qPrintable(keys));
    }
    QVERIFY(with_keys >= 15);
    QSet<QString> everywhere;
    for (const ShortcutRow& row : rows) {
      if (row.where != rows.first().where) continue;
      QVERIFY2(!everywhere.contains(row.keys), qPrintable(row.keys));
      everywhere.insert(row.keys);
    }
  }

  void everything_on_every_page_has_a_name() {
    Stage stage;
    for (const Page* page : stage.window->pages()) {
      QVERIFY(stage.window->show_page(page->key()));
      QCOMPARE(test::unnamed_controls(stage.window.get()), QStringList());
    }
    QVERIFY(!stage.window->show_page(QStringLiteral("no-such-page")));
  }

  void headings_grow_with_the_text() {
    Stage stage;
    auto* heading = stage.list()->findChild<Heading*>();
    QListWidget* pages = nullptr;
    for (QListWidget* one : stage.window->findChildren<QListWidget*>())
      if (one->isVisible()) pages = one;
    stage.window->set_look({Ground::Light, 100});
    const double before = heading->font().pointSizeF();
    const int word = pages->fontMetrics().height();
    stage.window->set_look({Ground::Light, 200});
    QCOMPARE(heading->font().pointSizeF(), before * 2);
    QTRY_VERIFY(pages->fontMetrics().height() > word * 1.8);  // and so does everything that has no font of its own
    stage.window->set_look({});
  }

  void the_title_names_the_school_and_no_student() {
    Stage stage;
    QVERIFY(stage.window->windowTitle().contains(QStringLiteral("Test High")));
    for (const QString& name : test::real_names()) QVERIFY(!stage.window->windowTitle().contains(name));
  }

  void a_closed_file_leaves_nothing_on_screen() {
    Stage stage;
    QVERIFY(stage.window->close_file());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::clipboard()->clear();
    QCOMPARE(stage.leaks(), QStringList());
    QVERIFY(!stage.window->windowTitle().contains(QStringLiteral("Test High")));
  }

  void every_size_and_both_grounds_are_usable_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("text");
    QTest::newRow("laptop") << QSize(1366, 768) << 100;
    QTest::newRow("laptop, double text") << QSize(1366, 768) << 200;
    QTest::newRow("laptop, double scale") << QSize(683, 384) << 100;
  }
  void every_size_and_both_grounds_are_usable() {
    QFETCH(QSize, size);
    QFETCH(int, text);
    Stage stage;
    for (Ground ground : {Ground::Light, Ground::Dark}) {
      stage.window->set_look({ground, text});
      stage.window->resize(size);
      QCoreApplication::processEvents();
      QVERIFY2(stage.window->width() <= size.width() && stage.window->height() <= size.height(),
               qPrintable(QStringLiteral("needs %1 x %2").arg(stage.window->width()).arg(stage.window->height())));
    }
    stage.window->set_look({});
  }

  void it_speaks_spanish_and_still_fits() {
    speak(*QCoreApplication::instance(), QStringLiteral("es"));
    {
      Stage stage;
      QStringList titles;
      for (const QAction* menu : stage.window->menuBar()->actions()) titles << menu->text();
      QCOMPARE(titles, (QStringList{QStringLiteral("&Archivo"), QStringLiteral("&Ir"), QStringLiteral("&Ver"), QStringLiteral("A&yuda")}));
      QCOMPARE(stage.list()->title(), QStringLiteral("Lista de apoyo"));
      for (const QSize size : {QSize(1366, 768), QSize(683, 384)}) {
        stage.window->resize(size);
        QCoreApplication::processEvents();
        QVERIFY2(stage.window->width() <= size.width() && stage.window->height() <= size.height(),
                 qPrintable(QStringLiteral("needs %1 x %2").arg(stage.window->width()).arg(stage.window->height())));
      }
    }
    speak(*QCoreApplication::instance(), QStringLiteral("en"));
  }

  void keys_of_a_menu_are_one_each_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Spanish") << QStringLiteral("es");
  }
  void keys_of_a_menu_are_one_each() {
    QFETCH(QString, language);
    speak(*QCoreApplication::instance(), language);
    {
      Stage stage;
      const auto keys_differ = [](const QList<QAction*>& actions) {
        QStringList keys;
        for (const QAction* action : actions)
          if (const qsizetype at = action->text().indexOf(QLatin1Char('&')); at >= 0) keys << action->text().at(at + 1).toLower();
        return !keys.isEmpty() && keys.removeDuplicates() == 0;
      };
      QVERIFY(keys_differ(stage.window->menuBar()->actions()));
      for (const QAction* menu : stage.window->menuBar()->actions()) QVERIFY2(keys_differ(menu->menu()->actions()), qPrintable(menu->text()));
    }
    speak(*QCoreApplication::instance(), QStringLiteral("en"));
  }

  void a_chosen_language_is_kept_for_the_next_start() {
    Stage stage;
    QAction* spanish = nullptr;
    for (QAction* action : stage.window->findChildren<QAction*>())
      if (action->text() == QStringLiteral("Español")) spanish = action;
    QVERIFY(spanish);
    QVERIFY(!spanish->isChecked());
    spanish->trigger();
    QCOMPARE(stage.settings.value(QStringLiteral("language")).toString(), QStringLiteral("es"));
    QVERIFY(spanish->isChecked());
  }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
