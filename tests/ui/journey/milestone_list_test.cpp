#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

#include "tests/ui/journey/milestone_room.h"
#include "ui/shared/name_display.h"
#include "ui/shared/theme.h"

using namespace milepost;
using namespace milepost::journey_test;
using namespace Qt::StringLiterals;

class MilestoneListTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QAccessible::setActive(true); }
  void cleanup() { apply_look(*qApp, {}); }

  void a_milestone_is_edited_by_keyboard() {
    MilestoneRoom room;
    MilestoneListDialog dialog(room.file(), room.snapshot, room.ask);
    QVERIFY(show(dialog));
    go_to(dialog, u"relationship_map"_s);
    press(Qt::Key_Return);
    auto* editor = opened<MilestoneEditor>(dialog);
    QVERIFY(editor);
    QCOMPARE(qobject_cast<QLineEdit*>(QApplication::focusWidget()), named<QLineEdit>(*editor, u"Title"_s));
    press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"Who knows whom"_s);
    press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"Nobody stays unknown. "_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!editor->isVisible());
    QVERIFY(dialog.changed());
    const Milestone saved = room.milestone(u"relationship_map"_s);
    QCOMPARE(saved.version, 2);
    QCOMPARE(saved.title, u"Who knows whom"_s);
    QVERIFY2(saved.purpose.startsWith(u"Nobody stays unknown. Find"_s), qPrintable(saved.purpose));
    QCOMPARE(current_key(dialog), u"relationship_map"_s);
    const QModelIndex row = table_of(dialog)->currentIndex();
    QCOMPARE(row.siblingAtColumn(MilestoneListModel::Title).data().toString(), u"Who knows whom"_s);
    QCOMPARE(row.siblingAtColumn(MilestoneListModel::Version).data().toString(), u"2"_s);
    QVERIFY(row.siblingAtColumn(MilestoneListModel::SavedBy).data().toString().contains(room.file().actor()));
  }

  void a_milestone_is_added_by_keyboard() {
    MilestoneRoom room;
    MilestoneListDialog dialog(room.file(), room.snapshot, room.ask);
    QVERIFY(show(dialog));
    for (const char* key : {"cafe_con_pie", "cafe_con_pie_2", "milestone"}) {
      button(dialog, u"Add a milestone…"_s)->setFocus();
      press(Qt::Key_Space);
      auto* editor = opened<MilestoneEditor>(dialog);
      QVERIFY(editor);
      // Keys of a test are ASCII only; what an input method sends arrives like this.
      auto* title = qobject_cast<QLineEdit*>(QApplication::focusWidget());
      QVERIFY(title);
      title->insert(QLatin1String(key) == "milestone"_L1 ? u"九年级"_s : u"Café con"_s);
      if (QLatin1String(key) != "milestone"_L1) QTest::keyClicks(title, u" pie!"_s);
      named<QPlainTextEdit>(*editor, u"Evidence, one sentence a line, each with its source"_s)
          ->setPlainText(u"One (2020).\n\n  Two  (2021). \n"_s);
      auto* supports = editor->findChild<QListWidget*>();
      supports->setFocus();
      press(Qt::Key_Down);
      press(Qt::Key_Space);
      QVERIFY(button(*editor, u"Add the milestone"_s)->isDefault());
      named<QLineEdit>(*editor, u"Who acts"_s)->setFocus();
      press(Qt::Key_Return);
      QVERIFY(!editor->isVisible());
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      QVERIFY(has_keyboard(dialog));
      const Milestone added = room.milestone(QLatin1String(key));
      QCOMPARE(added.version, 1);
      QCOMPARE(added.evidence, (QStringList{u"One (2020)."_s, u"Two (2021)."_s}));
      QCOMPARE(added.supports, QStringList{u"bridge_invitation"_s});
      QCOMPARE(current_key(dialog), QLatin1String(key));
    }
    QCOMPARE(table_of(dialog)->model()->rowCount(), 23);
  }

  void a_milestone_is_retired_and_brought_back() {
    MilestoneRoom room;
    MilestoneListDialog dialog(room.file(), room.snapshot, room.ask);
    QVERIFY(show(dialog));
    go_to(dialog, u"orientation"_s);
    button(dialog, u"Retire"_s)->setFocus();
    room.ask.answer_next(false);
    press(Qt::Key_Space);
    QVERIFY(!dialog.changed());
    QVERIFY(!room.milestone(u"orientation"_s).retired);
    room.ask.answer_next(true);
    press(Qt::Key_Space);
    QVERIFY(dialog.changed());
    QVERIFY(room.milestone(u"orientation"_s).retired);
    QCOMPARE(milestones(room.file())->size(), 19);
    const QModelIndex row = table_of(dialog)->currentIndex();
    QCOMPARE(row.siblingAtColumn(MilestoneListModel::Use).data().toString(), u"retired"_s);
    QVERIFY(row.data(QuietRole).toBool());
    QCOMPARE(table_of(dialog)->model()->rowCount(), 20);
    QVERIFY(button(dialog, u"Bring back"_s));
    room.ask.answer_next(true);
    press(Qt::Key_Space);
    QVERIFY(!room.milestone(u"orientation"_s).retired);
    QCOMPARE(milestones(room.file())->size(), 20);
    // Nobody typed words: those of the other language stay.
    const Result<QList<ContentItem>> versions = content_versions(room.file(), u"milestone"_s, u"orientation"_s);
    QCOMPARE(versions->size(), 3);
    QCOMPARE(versions->last().body, versions->first().body);
  }

  void versions_say_who_and_what() {
    MilestoneRoom room;
    Milestone milestone = room.milestone(u"relationship_map"_s);
    milestone.title = u"Who knows whom"_s;
    milestone.closes.plus_days = 50;
    milestone.supports = QStringList{u"adult_match"_s};
    QVERIFY_OK(save_milestone(room.file(), milestone));
    milestone.retired = true;
    QVERIFY_OK(save_milestone(room.file(), milestone));
    MilestoneListDialog dialog(room.file(), room.snapshot, room.ask);
    QVERIFY(show(dialog));
    go_to(dialog, u"relationship_map"_s);
    button(dialog, u"Earlier versions…"_s)->setFocus();
    press(Qt::Key_Space);
    auto* versions = opened<MilestoneVersionsDialog>(dialog);
    QVERIFY(versions);
    RowsView* table = table_of(*versions);
    const QAbstractItemModel* model = table->model();
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto cell = [model](int row, int column) { return model->index(row, column).data().toString(); };
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(cell(0, 0), u"3"_s);
    QCOMPARE(cell(0, 2), room.file().actor());
    QCOMPARE(cell(0, 3), u"Retired"_s);
    QCOMPARE(cell(1, 3), u"Title, Closes, Supports, Languages"_s);
    QVERIFY(!cell(1, 1).isEmpty());
    QCOMPARE(cell(2, 2), u"Milepost"_s);
    QCOMPARE(cell(2, 3), u"as it first came"_s);
    auto* words = versions->findChild<QPlainTextEdit*>();
    QCOMPARE(words->toPlainText(), u"Retired: now “yes”, before “no”"_s);
    QCOMPARE(QApplication::focusWidget(), table);
    press(Qt::Key_Down);
    QVERIFY2(words->toPlainText().contains(u"Title: now “Who knows whom”, before “Relationship mapping”"_s),
             qPrintable(words->toPlainText()));
    QVERIFY2(!words->toPlainText().contains(u"adult_match"_s), qPrintable(words->toPlainText()));
    QCOMPARE(test::unnamed_controls(versions), QStringList());
    press(Qt::Key_Escape);
    QVERIFY(!versions->isVisible());
  }

  void a_file_for_reading_is_only_read() {
    MilestoneRoom room;
    const Result<std::unique_ptr<SchoolFile>> reader = room.file().connect(Access::ReadOnly);
    QVERIFY_OK(reader);
    MilestoneListDialog dialog(**reader, room.snapshot, room.ask);
    QVERIFY(show(dialog));
    for (const QString& words : {u"Edit…"_s, u"Add a milestone…"_s, u"Retire"_s})
      QVERIFY(!button(dialog, words)->isEnabled());
    QVERIFY(button(dialog, u"Earlier versions…"_s)->isEnabled());
    press(Qt::Key_Return);
    QVERIFY(!dialog.findChild<MilestoneEditor*>());
    bool said = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
      said |= label->isVisible() && label->text().contains(u"reading only"_s);
    QVERIFY(said);
  }

  void hidden_names_stay_hidden_and_are_not_typed_over() {
    MilestoneRoom room;
    Milestone milestone = room.milestone(u"orientation"_s);
    milestone.title = u"Visit with Ana Alder"_s;
    QVERIFY_OK(save_milestone(room.file(), milestone));
    NameDisplay names;
    names.learn(room.snapshot.list);
    QList<Student> students;
    for (const StudentFindings& one : room.snapshot.students) students << one.student;
    names.learn(students);
    QVERIFY(!names.words(milestone.title).contains(u"Alder"_s));
    MilestoneListDialog dialog(room.file(), room.snapshot, room.ask, nullptr, &names);
    QVERIFY(show(dialog));
    go_to(dialog, u"orientation"_s);
    button(dialog, u"Earlier versions…"_s)->click();
    test::walk_texts(&dialog, [](const QString& where, const QString& text) {
      QVERIFY2(!text.contains(u"Alder"_s), qPrintable(where));
    });
    opened<MilestoneVersionsDialog>(dialog)->close();
    QVERIFY(has_keyboard(dialog));
    table_of(dialog)->setFocus();
    press(Qt::Key_Return);
    QVERIFY(!dialog.findChild<MilestoneEditor*>());
    QCOMPARE(room.ask.told().size(), 1);
    names.set_hidden(false);
    QCOMPARE(current_key(dialog), u"orientation"_s);
    press(Qt::Key_Return);
    QVERIFY(dialog.findChild<MilestoneEditor*>());
  }

  void models_hold_under_the_tester() {
    MilestoneRoom room;
    MilestoneListModel model(nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.set_rows(*listed_milestones(room.file(), room.snapshot.journey.plan, room.snapshot.today));
    QCOMPARE(model.rowCount(), 20);
    for (int row = 0; row < model.rowCount(); ++row)
      for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.index(row, column).data().toString().isEmpty());
    const Result<QList<ListedMilestone>> unknown = listed_milestones(room.file(), YearPlan{}, room.snapshot.today);
    QVERIFY_OK(unknown);
    QVERIFY(unknown->last().window.contains(u"cannot be said yet: "_s));
    model.set_rows({});
    QCOMPARE(model.row_of(u"orientation"_s), -1);
  }

  void everything_fits_a_small_screen_data() {
    QTest::addColumn<int>("percent");
    QTest::newRow("100 %") << 100;
    QTest::newRow("200 %") << 200;
  }
  void everything_fits_a_small_screen() {
    QFETCH(int, percent);
    apply_look(*qApp, {Ground::Light, percent});
    MilestoneRoom room;
    MilestoneListDialog list(room.file(), room.snapshot, room.ask);
    MilestoneEditor editor(room.file(), room.snapshot,
                           room.milestone(u"last_chance"_s).key.isEmpty() ? milestones(room.file())->last()
                                                                          : room.milestone(u"last_chance"_s),
                           room.ask);
    MilestoneVersionsDialog versions(u"Orientation"_s, *kept_versions(room.file(), u"orientation"_s), nullptr);
    for (QDialog* dialog :
         {static_cast<QDialog*>(&list), static_cast<QDialog*>(&editor), static_cast<QDialog*>(&versions)}) {
      dialog->resize(683, 384);
      QVERIFY(show(*dialog));
      QCOMPARE(dialog->size(), QSize(683, 384));
      QCOMPARE(test::unnamed_controls(dialog), QStringList());
      QCOMPARE(test::undescribed_pictures(dialog), QStringList());
      // Tab goes round; whoever has the keyboard is on screen.
      const QWidget* start = QApplication::focusWidget();
      int steps = 0;
      do {
        press(Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        QVERIFY(now);
        QVERIFY2(!now->visibleRegion().isEmpty(), qPrintable(now->accessibleName()));
        QVERIFY2(now->mapTo(dialog, QPoint(0, 0)).x() + now->width() <= dialog->width(),
                 qPrintable(now->accessibleName()));
        QVERIFY2(now->height() >= qMin(24, now->sizeHint().height()), qPrintable(now->accessibleName()));
      } while (QApplication::focusWidget() != start && ++steps < 60);
      QVERIFY(steps < 60);
      dialog->hide();
    }
  }
};

QTEST_MAIN(MilestoneListTest)
#include "milestone_list_test.moc"
