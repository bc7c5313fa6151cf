#include "ui/store/start_page.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "core/exchange/school_keys.h"
#include "tests/support/walk.h"
#include "ui/shared/ask.h"
#include "ui/shared/file_chooser.h"
#include "ui/store/create_file_dialog.h"
#include "ui/store/recent_files.h"
#include "ui/store/recovery_key_dialog.h"
#include "ui/store/unlock_dialog.h"

using namespace milepost;

namespace {

const QString phrase = QStringLiteral("kettle marble orchid tunnel");

template <class Dialog>
Dialog* open_dialog() {
  return qobject_cast<Dialog*>(QApplication::activeModalWidget());
}

struct Stage {
  QTemporaryDir dir;
  QSettings settings{dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
  SystemClock clock;
  Ask ask;
  FileChooser chooser;
  StartPage page{settings, ask, chooser, clock};
  QString path() const { return dir.filePath(QStringLiteral("school.milepost")); }

  QString make_file() {
    Result<SchoolFile::Created> created = SchoolFile::create(path(), QStringLiteral("Test High"), phrase, clock, KeyCost{1, 1 << 20});
    if (!created) qFatal("%s", qPrintable(created.error().sentence));
    return created->recovery_key;
  }
};

QString visible_texts(const QWidget* in) {
  QString all;
  for (const QLabel* label : in->findChildren<QLabel*>())
    if (label->isVisible()) all += label->text() + QLatin1Char('\n');
  return all;
}

}  // namespace

class StartPageTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QAccessible::setActive(true); }

  void creates_a_file_by_keyboard_and_keeps_the_recovery_key_until_it_is_on_paper() {
    Stage stage;
    QString key, said;
    bool escaped = false, went_on_early = false;
    stage.chooser.choose_next(stage.path());
    QSignalSpy opened(&stage.page, &StartPage::opened);
    const auto type = [](const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); };
    QTimer robot;
    int step = 0;
    connect(&robot, &QTimer::timeout, this, [&] {
      if (auto* dialog = open_dialog<CreateFileDialog>()) {
        if (step == 0) {
          step = 1;
          QCOMPARE(test::unnamed_controls(dialog), QStringList());
          type(QStringLiteral("Test High"));
          for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->text().contains(QStringLiteral("hoose"))) button->click();
          const QList<QLineEdit*> lines = dialog->findChildren<QLineEdit*>();
          QLineEdit *first = nullptr, *again = nullptr;
          for (QLineEdit* line : lines)
            if (line->echoMode() == QLineEdit::Password) (first ? again : first) = line;
          first->setFocus();
          QTest::keyClicks(first, phrase);
          QTest::keyClicks(again, phrase + QStringLiteral("x"));
          QTest::keyClick(again, Qt::Key_Return);
          said = visible_texts(dialog);
          QTest::keyClick(again, Qt::Key_Backspace);
          QTest::keyClick(again, Qt::Key_Return);
        }
      } else if (auto* paper = open_dialog<RecoveryKeyDialog>()) {
        if (step != 1) return;
        step = 2;
        for (const QLabel* label : paper->findChildren<QLabel*>())
          if (label->text().count(QLatin1Char('-')) >= 4) key = label->text();
        QTest::keyClick(paper, Qt::Key_Escape);
        escaped = !paper->isVisible();
        QPushButton* go = nullptr;
        for (QPushButton* button : paper->findChildren<QPushButton*>())
          if (button->text().contains(QStringLiteral("Go on"))) go = button;
        went_on_early = go->isEnabled();
        stage.chooser.choose_next(stage.dir.filePath(QStringLiteral("key.pdf")));
        for (QPushButton* button : paper->findChildren<QPushButton*>())
          if (button->text().contains(QStringLiteral("Save"))) button->click();
        QTest::keyClick(paper->findChild<QCheckBox*>(), Qt::Key_Space);
        QTest::keyClick(go, Qt::Key_Space);
      }
    });
    robot.start(30);
    stage.page.create();
    robot.stop();
    QVERIFY2(said.contains(QStringLiteral("differ")), qPrintable(said));
    QVERIFY(!escaped);
    QVERIFY(!went_on_early);
    QVERIFY(!key.isEmpty());
    QVERIFY(QFile::exists(stage.dir.filePath(QStringLiteral("key.pdf"))));
    QCOMPARE(opened.count(), 1);
    auto file = opened.first().first().value<std::shared_ptr<SchoolFile>>();
    QVERIFY(own_key(*file).ok());
    QCOMPARE(recent_files(stage.settings), QStringList{file->path()});
    opened.clear();
    file.reset();
    QVERIFY(SchoolFile::open(stage.path(), key, Access::ReadWrite, stage.clock).ok());
    // Paths only: neither the school's name nor a passphrase lies beside the file.
    stage.settings.sync();
    QFile kept(stage.dir.filePath(QStringLiteral("settings.ini")));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QByteArray text = kept.readAll();
    QVERIFY(!text.contains("kettle") && !text.contains("Test High"));
  }

  void a_wrong_passphrase_is_said_inline_and_typed_again() {
    Stage stage;
    stage.make_file();
    QString said;
    QTimer robot;
    int step = 0;
    connect(&robot, &QTimer::timeout, this, [&] {
      auto* dialog = open_dialog<UnlockDialog>();
      if (!dialog) return;
      auto* secret = dialog->findChild<QLineEdit*>();
      if (step == 0) {
        step = 1;
        QCOMPARE(test::unnamed_controls(dialog), QStringList());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("wrong words entirely"));
        QTest::keyClick(secret, Qt::Key_Return);
      } else if (step == 1 && secret->hasSelectedText()) {
        step = 2;
        said = visible_texts(dialog);
        QTest::keyClicks(secret, phrase);
        QTest::keyClick(secret, Qt::Key_Return);
      }
    });
    robot.start(20);
    QSignalSpy opened(&stage.page, &StartPage::opened);
    stage.page.unlock(stage.path());
    QCOMPARE(opened.count(), 1);
    QVERIFY2(said.contains(QStringLiteral("passphrase"), Qt::CaseInsensitive), qPrintable(said));
    QVERIFY(!said.contains(QStringLiteral("wrong words entirely")));
  }

  void a_file_that_went_away_leaves_the_list_only_by_a_yes() {
    Stage stage;
    remember_file(stage.settings, stage.path());
    stage.page.show_recent();
    stage.ask.answer_next(false);
    stage.page.unlock(stage.path());
    QCOMPARE(recent_files(stage.settings).size(), 1);
    stage.ask.answer_next(true);
    stage.page.unlock(stage.path());
    QVERIFY(recent_files(stage.settings).isEmpty());
  }

  void the_newest_stands_first_and_only_once() {
    Stage stage;
    for (int i = 0; i < 12; ++i) remember_file(stage.settings, QStringLiteral("/x/%1.milepost").arg(i % 10));
    const QStringList recent = recent_files(stage.settings);
    QCOMPARE(recent.size(), 8);
    QCOMPARE(recent.first(), QStringLiteral("/x/1.milepost"));
    QCOMPARE(recent.count(QStringLiteral("/x/1.milepost")), 1);
  }

  void everything_has_a_name() {
    Stage stage;
    remember_file(stage.settings, stage.path());
    stage.page.show_recent();
    stage.page.show();
    QCOMPARE(test::unnamed_controls(&stage.page), QStringList());
  }
};

Q_DECLARE_METATYPE(std::shared_ptr<milepost::SchoolFile>)
QTEST_MAIN(StartPageTest)
#include "start_page_test.moc"
