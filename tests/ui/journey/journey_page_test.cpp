#include "ui/journey/journey_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include "tests/support/import_school.h"
#include "tests/support/sample_journey.h"
#include "tests/support/walk.h"
#include "ui/journey/milestone_words.h"
#include "ui/shared/ask.h"
#include "ui/shared/file_chooser.h"
#include "ui/shared/name_display.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/theme.h"
#include "ui/shared/timeline_panel.h"

using namespace milepost;

namespace {

struct JourneyStage {
  NameDisplay names;
  Ask ask;
  FileChooser chooser;
  JourneyPage page{names, ask, chooser};
  QSignalSpy asked{&page, &Page::students_asked};
  QSignalSpy changed{&page, &Page::school_data_changed};

  explicit JourneyStage(SchoolFile& file, bool hidden = false) {
    names.set_hidden(hidden);
    page.resize(1300, 760);
    page.show();
    page.activateWindow();
    (void)QTest::qWaitForWindowActive(&page);
    page.set_file(&file);
  }
  ~JourneyStage() { page.set_file(nullptr); }

  void show_sample() {
    names.learn(test::journey_students());
    page.show_school(test::sample_journey_school());
  }
  std::shared_ptr<const SchoolSnapshot> look(SchoolFile& file) {
    const auto school = look_at_school(file, file.clock().today(), Task());
    if (!school) return nullptr;
    QList<Student> known;
    for (const StudentFindings& one : (*school)->students) known << one.student;
    names.learn(known);
    page.show_school(*school);
    return *school;
  }
  QPushButton* button(const char* words) const {
    for (QPushButton* one : page.findChildren<QPushButton*>())
      if (one->isVisible() && QString(one->text()).remove(QLatin1Char('&')).contains(QString::fromUtf8(words))) return one;
    return nullptr;
  }
  RowsView* table() const {
    for (RowsView* one : page.findChildren<RowsView*>())
      if (one->accessibleName() == QStringLiteral("Windows of the year")) return one;
    return nullptr;
  }
  QComboBox* part() const { return page.findChild<QComboBox*>(); }
  QString texts() const {
    QString all;
    for (const QLabel* label : page.findChildren<QLabel*>())
      if (label->isVisible()) all += label->text() + QLatin1Char('\n');
    return all;
  }
};

template <class Dialog>
void in_the_journey_dialog(std::function<void(Dialog*)> act) {
  QTimer::singleShot(0, [act] {
    if (auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget())) act(dialog);
    else in_the_journey_dialog<Dialog>(act);
  });
}

const QStringList family_names{QStringLiteral("Alder"), QStringLiteral("Birch"), QStringLiteral("Cedar"), QStringLiteral("Dogwood"), QStringLiteral("Elmtree"), QStringLiteral("Firwood")};

QStringList names_told(QWidget* window) {
  QStringList told;
  test::walk_texts(window, [&](const QString& where, const QString& text) {
    for (const QString& name : family_names)
      if (text.contains(name)) told << where + QStringLiteral(": ") + text;
  });
  return told;
}

}  // namespace

class JourneyPageTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QAccessible::setActive(true); }

  void who_is_left_is_one_key_away() {
    ImportSchool school;
    JourneyStage stage(school.file());
    stage.show_sample();
    QVERIFY(stage.texts().contains(QStringLiteral("2 windows close within 7 days")));
    stage.table()->setFocus();
    QTest::keyClick(stage.table(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(stage.table(), Qt::Key_Down);
    QCOMPARE(stage.page.place(), QStringLiteral("milestone/day_20"));
    QTest::keyClick(stage.button("Show the 2 who are left"), Qt::Key_Space);
    QCOMPARE(stage.asked.count(), 1);
    QCOMPARE(stage.asked.first().at(0).value<QList<qint64>>(), (QList<qint64>{12, 13}));
    QCOMPARE(stage.asked.first().at(1).toString(), QStringLiteral("Left at: Day 20"));
    QTest::keyClick(stage.button("reached"), Qt::Key_Space);
    QCOMPARE(stage.asked.last().at(0).value<QList<qint64>>(), (QList<qint64>{11}));
    QTest::keyClick(stage.button("Show all 3"), Qt::Key_Space);
    QCOMPARE(stage.asked.last().at(0).value<QList<qint64>>(), (QList<qint64>{11, 12, 13}));
  }

  void the_details_say_when_who_and_why() {
    ImportSchool school;
    JourneyStage stage(school.file());
    stage.show_sample();
    stage.page.go_to(QStringLiteral("milestone/day_20"));
    for (const char* words : {"Sep 10 to Sep 24, 2026", "school day 20", "Success team", "level", "AIR: look", "a step was agreed", "as Ana Alder proposed"})
      QVERIFY2(stage.texts().contains(QString::fromUtf8(words), Qt::CaseInsensitive), words);
    stage.page.go_to(QStringLiteral("milestone/undated"));
    QVERIFY(stage.texts().contains(QStringLiteral("calendar.csv")));
    QVERIFY(!stage.button("Mark as reached")->isEnabled());
    stage.page.go_to(QStringLiteral("milestone/missing_work"));
    QVERIFY(stage.texts().contains(QStringLiteral("cannot say yet")));
    QVERIFY(!stage.button("Show who is left")->isEnabled());
  }

  void picture_and_list_choose_each_other() {
    ImportSchool school;
    JourneyStage stage(school.file());
    stage.show_sample();
    auto* picture = stage.page.findChild<TimelinePanel*>();
    QSignalSpy chosen(picture, &TimelinePanel::chosen);
    stage.page.go_to(QStringLiteral("milestone/first_report"));
    QCOMPARE(chosen.last().first().value<TimelineItem>().key, QStringLiteral("first_report"));
    QVERIFY(picture->choose(QStringLiteral("window"), 2, QStringLiteral("cusp")));  // not open: the filter gives way
    QCOMPARE(stage.page.place(), QStringLiteral("milestone/cusp/2"));
    QCOMPARE(stage.part()->currentIndex(), 4);
    QCOMPARE(stage.table()->currentIndex().siblingAtColumn(StandingsModel::Milestone_).data().toString(), QStringLiteral("On the cusp: Quarter 2"));
    QVERIFY(stage.texts().contains(QStringLiteral("opens")));
  }

  void nobody_known_is_not_nobody() {
    ImportSchool school;
    JourneyStage stage(school.file());
    auto some = std::make_shared<SchoolSnapshot>(*test::sample_journey_school());
    some->journey.standings[3] = test::journey_window("day_20", "Day 20", {2026, 9, 10}, {2026, 9, 24}, {2026, 9, 18}, {11}, {});
    some->journey.standings[3].cannot_say = 4;
    stage.page.show_school(some);
    stage.page.go_to(QStringLiteral("milestone/day_20"));
    QCOMPARE(stage.table()->currentIndex().siblingAtColumn(StandingsModel::Left).data().toString(), QStringLiteral("cannot say yet"));
    const Timeline drawn = stage.page.findChild<TimelinePanel*>()->timeline();
    QStringList about_missing_work;
    for (const TimelineLane& lane : drawn.lanes)
      for (const TimelineItem& item : lane.items) {
        if (item.key == QStringLiteral("day_20")) QCOMPARE(item.state, ItemState::ClosingSoon);
        if (item.key == QStringLiteral("missing_work")) about_missing_work << item.words;
      }
    QCOMPARE(about_missing_work.size(), 1);
    QVERIFY2(about_missing_work.first().contains(QStringLiteral("cannot say yet")) && !about_missing_work.first().contains(QStringLiteral(" 0")), qPrintable(about_missing_work.first()));
  }

  void the_filter_works_by_keyboard() {
    ImportSchool school;
    JourneyStage stage(school.file());
    stage.show_sample();
    QCOMPARE(stage.table()->model()->rowCount(), 3);
    stage.part()->setFocus();
    const int rows[] = {2, 1, 2, 8};
    for (const int expected : rows) {
      QTest::keyClick(stage.part(), Qt::Key_Down);
      QCOMPARE(stage.table()->model()->rowCount(), expected);
      QVERIFY(stage.part()->currentText().contains(QString::number(expected)));
      QVERIFY(stage.table()->currentIndex().isValid());
    }
    auto nothing = std::make_shared<SchoolSnapshot>(*test::sample_journey_school());
    nothing->journey.standings = nothing->journey.standings.mid(0, 2);
    stage.page.show_school(nothing);
    stage.part()->setCurrentIndex(0);
    QVERIFY(!stage.table()->isVisible());
    QVERIFY(stage.texts().contains(QStringLiteral("None now")));
    QCOMPARE(stage.page.place(), QString());
    QVERIFY(!stage.button("Mark as reached"));
  }

  void places_lead_to_windows() {
    ImportSchool school;
    JourneyStage stage(school.file());
    QSignalSpy said(&stage.page, &Page::said);
    stage.page.go_to(QStringLiteral("milestone/bridge"));  // before there is anything to show
    stage.show_sample();
    QCOMPARE(stage.page.place(), QStringLiteral("milestone/bridge"));
    stage.page.go_to(QStringLiteral("milestone/cusp"));
    QCOMPARE(stage.page.place(), QStringLiteral("milestone/cusp/1"));
    stage.page.go_to(QStringLiteral("milestone/cusp/2"));
    QCOMPARE(stage.page.place(), QStringLiteral("milestone/cusp/2"));
    stage.show_sample();  // a newer picture of the school leaves one where one was
    QCOMPARE(stage.page.place(), QStringLiteral("milestone/cusp/2"));
    QCOMPARE(said.count(), 0);
    for (const char* place : {"milestone/none", "milestone/cusp/7", "milestone/", "student/4"}) stage.page.go_to(QLatin1String(place));
    QCOMPARE(stage.page.place(), QStringLiteral("milestone/cusp/2"));
    QCOMPARE(said.count(), 4);
    stage.page.set_file(nullptr);
    QCOMPARE(stage.page.place(), QString());
    QVERIFY(!stage.texts().contains(QStringLiteral("cusp")));
  }

  void a_mark_changes_the_standing_and_can_be_taken_back() {
    ImportSchool school;
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    JourneyStage stage(school.file());
    auto seen = stage.look(school.file());
    QVERIFY(seen);
    const auto found = std::find_if(seen->journey.standings.begin(), seen->journey.standings.end(), [](const MilestoneStanding& one) { return one.left.size() == 2; });
    QVERIFY2(found != seen->journey.standings.end(), "a window with both students left");
    const MilestoneStanding window = *found;
    const auto now = [&] {
      for (const MilestoneStanding& one : seen->journey.standings)
        if (place_of(one) == place_of(window)) return one;
      return MilestoneStanding();
    };
    stage.page.go_to(place_of(window));
    in_the_journey_dialog<ReachDialog>([](ReachDialog* dialog) {
      dialog->accept();  // nobody is chosen yet
      QVERIFY(dialog->isVisible());
      auto* list = dialog->findChild<QListWidget*>();
      QTest::keyClick(list, Qt::Key_Space);
      QTest::keyClick(list, Qt::Key_Return);
    });
    QTest::keyClick(stage.button("Mark as reached"), Qt::Key_Space);
    QCOMPARE(stage.changed.count(), 1);
    seen = stage.look(school.file());
    QCOMPARE(now().reached, window.left.mid(0, 1));
    QCOMPARE(now().left, window.left.mid(1));
    QCOMPARE(stage.page.place(), place_of(window));
    QVERIFY(stage.button("Show the 1"));

    in_the_journey_dialog<ReachDialog>([](ReachDialog* dialog) {
      QTest::keyClick(dialog->findChild<QListWidget*>(), Qt::Key_Space);
      dialog->findChildren<QRadioButton*>().last()->setChecked(true);
      dialog->accept();  // without a reason
      QVERIFY(dialog->isVisible());
      QTest::keyClicks(dialog->findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly), QStringLiteral("moved in"));
      dialog->accept();
    });
    QTest::keyClick(stage.button("Mark as reached"), Qt::Key_Space);
    seen = stage.look(school.file());
    QCOMPARE(now().concerned.size(), 1);

    in_the_journey_dialog<MarksDialog>([](MarksDialog* dialog) {
      auto* list = dialog->findChild<QListWidget*>();
      QCOMPARE(list->count(), 2);
      for (int row = 0; row < 2; ++row) list->item(row)->setCheckState(Qt::Checked);
      dialog->accept();
    });
    QTest::keyClick(stage.button("Take back"), Qt::Key_Space);
    seen = stage.look(school.file());
    QCOMPARE(now().left, window.left);
    QVERIFY2(!stage.button("Take back"), "nothing is marked by hand any more");
  }

  void a_file_open_for_reading_marks_nobody_and_says_so() {
    ImportSchool school;
    auto reader = school.file().connect(Access::ReadOnly);
    QVERIFY(reader.ok());
    JourneyStage stage(**reader);
    stage.show_sample();
    stage.page.go_to(QStringLiteral("milestone/day_20"));
    QVERIFY(!stage.button("Mark as reached")->isEnabled());
    QVERIFY(stage.texts().contains(QStringLiteral("open for reading only")));
    QVERIFY(stage.button("Show the 2 who are left")->isEnabled());
  }

  void hidden_names_stand_nowhere() {
    ImportSchool school;
    JourneyStage stage(school.file(), true);
    stage.show_sample();
    for (const MilestoneStanding& one : test::sample_journey().standings) {
      stage.page.go_to(place_of(one));
      QCOMPARE(names_told(&stage.page), QStringList());
    }
    MilestoneStanding named = test::sample_journey().standings.at(3);
    named.window.title = QStringLiteral("Day 20 as Cleo Cedar said");
    ReachDialog dialog(named, 2027, stage.names, QDate(2026, 9, 18));
    MarksDialog marks(named.window.title, {{12, true, QDate(2026, 9, 17)}}, stage.names);
    dialog.show();
    marks.show();
    QCOMPARE(names_told(&dialog) + names_told(&marks), QStringList());
    stage.names.set_hidden(false);
    QVERIFY(!names_told(&dialog).isEmpty());
    stage.page.go_to(QStringLiteral("milestone/day_20"));
    QVERIFY(stage.texts().contains(QStringLiteral("Ana Alder")));
    stage.names.set_hidden(true);
    QCOMPARE(names_told(&stage.page), QStringList());
  }

  void the_year_goes_to_a_pdf() {
    ImportSchool school;
    JourneyStage stage(school.file());
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("j.pdf"));
    QVERIFY2(!stage.button("Save the journey")->isEnabled(), "nothing to save yet");
    stage.show_sample();
    stage.chooser.choose_next(path);
    QTest::keyClick(stage.button("Save the journey"), Qt::Key_Space);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    QVERIFY(!stage.page.save_pdf(dir.filePath(QStringLiteral("none/j.pdf"))));
  }

  void the_editor_is_asked_for() {
    ImportSchool school;
    JourneyStage stage(school.file());
    QSignalSpy edit(&stage.page, &JourneyPage::edit_milestones_asked);
    stage.show_sample();
    QTest::keyClick(stage.button("Edit milestones"), Qt::Key_Space);
    QCOMPARE(edit.count(), 1);
  }

  void everything_has_a_name_and_fits_a_small_screen_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("683x384") << QSize(683, 384) << 100;
    QTest::newRow("1366x768 at 200 %") << QSize(1366, 768) << 200;
    QTest::newRow("683x384 at 200 %") << QSize(683, 384) << 200;
    QTest::newRow("1920x1080") << QSize(1920, 1080) << 100;
  }
  void everything_has_a_name_and_fits_a_small_screen() {
    QFETCH(QSize, size);
    QFETCH(int, percent);
    apply_look(*qApp, {Ground::Light, percent});
    ImportSchool school;
    {
      JourneyStage stage(school.file());
      stage.show_sample();
      stage.page.resize(size);
      QCoreApplication::processEvents();
      QVERIFY2(stage.page.minimumSizeHint().width() <= size.width() && stage.page.minimumSizeHint().height() <= size.height(),
               qPrintable(QStringLiteral("%1x%2").arg(stage.page.minimumSizeHint().width()).arg(stage.page.minimumSizeHint().height())));
      QCOMPARE(stage.page.size(), size);
      QCOMPARE(test::unnamed_controls(&stage.page), QStringList());
      QCOMPARE(test::undescribed_pictures(&stage.page), QStringList());
      for (QWidget* pane : stage.page.panes()) QVERIFY(pane->isVisible());
      ReachDialog dialog(test::sample_journey().standings.at(4), 2027, stage.names, QDate(2026, 9, 18));
      QVERIFY(dialog.minimumSizeHint().width() <= size.width());
      if (percent == 100) QVERIFY2(dialog.minimumSizeHint().height() <= size.height(), qPrintable(QString::number(dialog.minimumSizeHint().height())));
      dialog.show();
      QCOMPARE(test::unnamed_controls(&dialog), QStringList());
    }
    apply_look(*qApp, {Ground::Light, 100});
  }

  void no_journey_says_what_to_do() {
    ImportSchool school;
    JourneyStage stage(school.file());
    QVERIFY(stage.texts().contains(QStringLiteral("Import an export")));
    auto none = std::make_shared<SchoolSnapshot>();
    none->journey.missing = QStringLiteral("No ninth graders are on file.");
    stage.page.show_school(none);
    QVERIFY(stage.texts().contains(QStringLiteral("No ninth graders")));
    QVERIFY(!stage.page.panes().isEmpty());
    stage.page.print();  // nothing to print, nothing happens
  }
};

QTEST_MAIN(JourneyPageTest)
#include "journey_page_test.moc"
