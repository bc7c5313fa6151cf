#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QWheelEvent>

#include "core/store/content_store.h"
#include "tests/core/journey/journey_school.h"
#include "tests/support/import_school.h"
#include "tests/support/walk.h"
#include "ui/journey/milestone_edit_words.h"
#include "ui/journey/milestone_editor.h"
#include "ui/journey/milestone_list_dialog.h"
#include "ui/journey/milestone_list_model.h"
#include "ui/journey/milestone_versions_dialog.h"
#include "ui/journey/offset_editor.h"
#include "ui/shared/ask.h"
#include "ui/shared/name_display.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/school_snapshot.h"
#include "ui/shared/theme.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

// A real small school whose year has quarters, so that every window has its days.
struct Room {
  ImportSchool school;
  SchoolSnapshot snapshot;
  Ask ask;

  Room() {
    ask.be_silent();
    if (!school.import(WrittenExport::small_school())) qFatal("the small school cannot be imported");
    Result<std::shared_ptr<const SchoolSnapshot>> seen = look_at_school(school.file(), import_day.today(), Task());
    if (!seen) qFatal("%s", qPrintable(seen.error().sentence));
    snapshot = **seen;
    snapshot.journey.plan = journey_test::semesters();
  }
  SchoolFile& file() { return school.file(); }
  Milestone milestone(const QString& key) {
    const Result<QList<Milestone>> all = milestones(file(), true);
    for (const Milestone& one : *all)
      if (one.key == key) return one;
    return {};
  }
};

bool show(QWidget& window) {
  window.show();
  return QTest::qWaitForWindowActive(&window);
}

void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, with); }

RowsView* table_of(QWidget& dialog) { return dialog.findChild<RowsView*>(); }

void go_to(MilestoneListDialog& dialog, const QString& key) {
  RowsView* table = table_of(dialog);
  table->selectRow(static_cast<MilestoneListModel*>(table->model())->row_of(key));
}

QString current_key(MilestoneListDialog& dialog) {
  RowsView* table = table_of(dialog);
  return static_cast<MilestoneListModel*>(table->model())->row(table->currentIndex().row()).milestone.key;
}

template <class T>
T* named(QWidget& window, const QString& name) {
  for (T* one : window.findChildren<T*>())
    if (one->accessibleName() == name) return one;
  return nullptr;
}

QPushButton* button(QWidget& window, const QString& words) {
  for (QPushButton* one : window.findChildren<QPushButton*>())
    if (one->text().remove(u'&') == words) return one;
  return nullptr;
}

// What a dialog says in red words; empty while it is content.
QString refused(MilestoneEditor& editor) {
  QStringList said;
  for (const QLabel* label : editor.findChildren<QLabel*>())
    if (label->parentWidget() == &editor && label->isVisible()) said << label->text();
  return said.join(u'\n');
}

template <class Dialog>
Dialog* opened(QWidget& parent) {
  auto* dialog = parent.findChild<Dialog*>();
  return dialog && dialog->isVisible() && QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
}

}  // namespace

class MilestoneEditorTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QAccessible::setActive(true); }
  void cleanup() { apply_look(*qApp, {}); }

  void a_milestone_is_edited_by_keyboard() {
    Room room;
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

  void an_untouched_milestone_gets_no_version() {
    Room room;
    const Result<QList<Milestone>> all = milestones(room.file(), true);
    QCOMPARE(all->size(), 20);
    for (const Milestone& one : *all) {
      MilestoneEditor editor(room.file(), room.snapshot, one, room.ask);
      QSignalSpy saved(&editor, &MilestoneEditor::saved);
      QCOMPARE(write_milestone(editor.milestone()), write_milestone(one));
      editor.accept();
      QCOMPARE(editor.result(), int(QDialog::Accepted));
      QCOMPARE(saved.count(), 0);
      QCOMPARE(room.milestone(one.key).version, 1);
    }
  }

  void every_kind_of_day_comes_back_as_it_was_set_data() {
    QTest::addColumn<Offset>("offset");
    QTest::addColumn<bool>("each");
    const auto row = [](const char* name, Offset offset, bool each = false) { QTest::newRow(name) << offset << each; };
    row("first day", {Anchor::FirstDay, 0, 0, 0, false, -42});
    row("last day", {Anchor::LastDay, 0, 0, 0, false, 400});
    row("school day", {Anchor::SchoolDay, 180, 0, 0, false, 3});
    row("report", {Anchor::ProgressReport, 2, 0, 0, false, 0});
    row("report of each", {Anchor::ProgressReport, 0, 0, 0, false, 0}, true);
    row("last period", {Anchor::MarkingPeriodEnd, -1, 0, 0, false, -10});
    row("period of each", {Anchor::MarkingPeriodEnd, 0, 0, 0, false, 5}, true);
    row("term of each", {Anchor::CreditTermEnd, -2, 0, 0, false, 5}, true);
    row("term start", {Anchor::CreditTermStart, 2, 0, 0, false, 0});
    row("leap day", {Anchor::Date, 0, 2, 29, false, 0});
    row("year before", {Anchor::Date, 0, 12, 31, true, 1});
  }
  void every_kind_of_day_comes_back_as_it_was_set() {
    QFETCH(Offset, offset);
    QFETCH(bool, each);
    OffsetEditor editor(u"Opens"_s);
    editor.set_offset({Anchor::SchoolDay, 200, 0, 0, false, -7});  // nothing of what stood before may stay
    editor.set_each_marking_period(each);
    editor.set_offset(offset);
    const Offset back = editor.offset();
    QCOMPARE(int(back.anchor), int(offset.anchor));
    QCOMPARE(back.number, offset.number);
    QCOMPARE(back.month, offset.month);
    QCOMPARE(back.day, offset.day);
    QCOMPARE(back.year_before, offset.year_before);
    QCOMPARE(back.plus_days, offset.plus_days);
    // Whatever the fields can be set to can be kept.
    Milestone milestone = journey_test::milestone("any", back, back);
    milestone.each_marking_period = each;
    QVERIFY_OK(read_milestone(milestone.key, 1, write_milestone(milestone)));
  }

  void no_day_that_the_year_does_not_have() {
    OffsetEditor editor(u"Opens"_s);
    editor.set_offset({Anchor::Date, 0, 1, 31, false, 0});
    named<QComboBox>(editor, u"Opens: month"_s)->setCurrentIndex(1);
    QCOMPARE(editor.offset().day, 29);
  }

  void a_milestone_is_added_by_keyboard() {
    Room room;
    MilestoneListDialog dialog(room.file(), room.snapshot, room.ask);
    QVERIFY(show(dialog));
    for (const char* key : {"cafe_con_pie", "cafe_con_pie_2", "milestone"}) {
      button(dialog, u"Add a milestone…"_s)->setFocus();
      press(Qt::Key_Space);
      auto* editor = opened<MilestoneEditor>(dialog);
      QVERIFY(editor);
      QTest::keyClicks(QApplication::focusWidget(), QLatin1String(key) == "milestone"_L1 ? u"九年级"_s : u"Café con pie!"_s);
      named<QPlainTextEdit>(*editor, u"Evidence, one sentence a line, each with its source"_s)->setPlainText(u"One (2020).\n\n  Two  (2021). \n"_s);
      auto* supports = editor->findChild<QListWidget*>();
      supports->setFocus();
      press(Qt::Key_Down);
      press(Qt::Key_Space);
      QVERIFY(button(*editor, u"Add the milestone"_s)->isDefault());
      named<QLineEdit>(*editor, u"Who acts"_s)->setFocus();
      press(Qt::Key_Return);
      QVERIFY(!editor->isVisible());
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      const Milestone added = room.milestone(QLatin1String(key));
      QCOMPARE(added.version, 1);
      QCOMPARE(added.evidence, (QStringList{u"One (2020)."_s, u"Two (2021)."_s}));
      QCOMPARE(added.supports, QStringList{u"bridge_invitation"_s});
      QCOMPARE(current_key(dialog), QLatin1String(key));
    }
    QCOMPARE(table_of(dialog)->model()->rowCount(), 23);
  }

  void a_milestone_is_retired_and_brought_back() {
    Room room;
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
    Room room;
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
    QVERIFY2(words->toPlainText().contains(u"Title: now “Who knows whom”, before “Relationship mapping”"_s), qPrintable(words->toPlainText()));
    QVERIFY2(!words->toPlainText().contains(u"adult_match"_s), qPrintable(words->toPlainText()));
    QCOMPARE(test::unnamed_controls(versions), QStringList());
    press(Qt::Key_Escape);
    QVERIFY(!versions->isVisible());
  }

  void a_window_that_closes_before_it_opens_is_not_saved_data() {
    QTest::addColumn<Offset>("opens");
    QTest::addColumn<Offset>("closes");
    QTest::addColumn<bool>("each");
    QTest::addColumn<bool>("calendar");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char* name, Offset opens, Offset closes, bool fits, bool each = false, bool calendar = true) { QTest::newRow(name) << opens << closes << each << calendar << fits; };
    const auto at = [](Anchor anchor, int number = 0, int plus = 0) { return journey_test::offset(anchor, number, plus); };
    row("one day", at(Anchor::FirstDay), at(Anchor::FirstDay), true);
    row("a day too early", at(Anchor::FirstDay, 0, 1), at(Anchor::FirstDay), false);
    row("last before first", at(Anchor::LastDay), at(Anchor::FirstDay), false);
    row("two anchors", at(Anchor::MarkingPeriodEnd, 1), at(Anchor::SchoolDay, 20), false);
    row("each period", at(Anchor::MarkingPeriodEnd), at(Anchor::ProgressReport), false, true);
    row("each period, well", at(Anchor::ProgressReport), at(Anchor::MarkingPeriodEnd), true, true);
    row("backwards in a later period", at(Anchor::ProgressReport), at(Anchor::MarkingPeriodEnd, 0, -45), false, true);
    row("dates across years", {Anchor::Date, 0, 9, 1, false, 0}, {Anchor::Date, 0, 2, 1, false, 0}, true);
    row("dates backwards", {Anchor::Date, 0, 2, 1, false, 0}, {Anchor::Date, 0, 9, 1, false, 0}, false);
    row("year before", {Anchor::Date, 0, 9, 1, false, 0}, {Anchor::Date, 0, 9, 1, true, 0}, false);
    row("no calendar, one anchor", at(Anchor::MarkingPeriodEnd, 3, 2), at(Anchor::MarkingPeriodEnd, 3, 1), false, false, false);
    row("no calendar, dates", {Anchor::Date, 0, 2, 1, false, 0}, {Anchor::Date, 0, 9, 1, false, 0}, false, false, false);
    row("no calendar, cannot be said", at(Anchor::MarkingPeriodEnd, 3), at(Anchor::MarkingPeriodEnd, 4), true, false, false);
  }
  void a_window_that_closes_before_it_opens_is_not_saved() {
    QFETCH(Offset, opens);
    QFETCH(Offset, closes);
    QFETCH(bool, each);
    QFETCH(bool, calendar);
    QFETCH(bool, fits);
    Room room;
    if (!calendar) room.snapshot.journey.plan = YearPlan{};
    Milestone milestone = room.milestone(u"relationship_map"_s);
    milestone.title = u"Changed"_s;
    milestone.opens = opens;
    milestone.closes = closes;
    milestone.each_marking_period = each;
    MilestoneEditor editor(room.file(), room.snapshot, milestone, room.ask);
    editor.show();
    editor.accept();
    QCOMPARE(editor.isVisible(), !fits);
    QCOMPARE(room.milestone(u"relationship_map"_s).version, fits ? 2 : 1);
    QVERIFY(fits || refused(editor).contains(u"before it opens"_s));
    QVERIFY(fits || editor.preview().contains(u"before it opens"_s));
  }

  void no_title_is_not_saved() {
    Room room;
    MilestoneEditor editor(room.file(), room.snapshot, room.milestone(u"orientation"_s), room.ask);
    QVERIFY(show(editor));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"   "_s);
    press(Qt::Key_Return);
    QVERIFY(editor.isVisible());
    QVERIFY(refused(editor).contains(u"title"_s));
    QCOMPARE(room.milestone(u"orientation"_s).version, 1);
    QTest::keyClicks(QApplication::focusWidget(), u"Visit"_s);
    QVERIFY(refused(editor).isEmpty());
    room.ask.answer_next(false);
    press(Qt::Key_Escape);
    QVERIFY(editor.isVisible());
    room.ask.answer_next(true);
    press(Qt::Key_Escape);
    QVERIFY(!editor.isVisible());
    QCOMPARE(room.milestone(u"orientation"_s).version, 1);
  }

  void untouched_it_closes_without_asking() {
    Room room;
    MilestoneEditor editor(room.file(), room.snapshot, room.milestone(u"orientation"_s), room.ask);
    QVERIFY(show(editor));
    press(Qt::Key_Escape);  // a question here would wait for ever
    QVERIFY(!editor.isVisible());
  }

  void the_preview_follows_what_is_set() {
    Room room;
    Milestone milestone = room.milestone(u"relationship_map"_s);
    milestone.opens = milestone.closes = journey_test::offset(Anchor::FirstDay);
    milestone.closes.plus_days = 9;
    MilestoneEditor editor(room.file(), room.snapshot, milestone, room.ask);
    QVERIFY(show(editor));
    QVERIFY2(editor.preview().contains(u"2026-27"_s), qPrintable(editor.preview()));
    QVERIFY2(editor.preview().contains(u"Aug 13, 2026 to Aug 22, 2026 (closed)"_s), qPrintable(editor.preview()));
    QVERIFY2(editor.preview().contains(u"It concerns 2 of 2"_s) || editor.preview().contains(u"It concerns 2 of"_s), qPrintable(editor.preview()));
    QVERIFY2(editor.preview().contains(source_words(room.snapshot)), qPrintable(editor.preview()));
    auto* days = named<QSpinBox>(editor, u"Closes: days"_s);
    days->setFocus();
    days->selectAll();
    QTest::keyClicks(days, u"60"_s);
    QVERIFY2(editor.preview().contains(u"to Oct 12, 2026 (open today)"_s), qPrintable(editor.preview()));
    auto* concerns = named<QComboBox>(editor, u"Whom it concerns"_s);
    concerns->setCurrentIndex(concerns->findData(u"missing_work"_s));
    QVERIFY2(editor.preview().contains(u"cannot be said yet: what “students with missing class work” asks for"_s), qPrintable(editor.preview()));
    editor.findChildren<QCheckBox*>().first()->setChecked(true);  // with each marking period: still counted from the first day
    QCOMPARE(editor.preview().count(u"Aug 13, 2026"_s), 4);
    QVERIFY(editor.preview().contains(u"Quarter 4: "_s));
    room.snapshot.journey.plan = YearPlan{};
    days->setValue(61);
    QVERIFY2(editor.preview().contains(u"cannot be said yet: "_s), qPrintable(editor.preview()));
  }

  void says_when_other_languages_end() {
    Room room;
    const QString sentence = u"in every language"_s;
    const auto says = [&](const Milestone& milestone) {
      MilestoneEditor editor(room.file(), room.snapshot, milestone, room.ask);
      const QList<QLabel*> labels = editor.findChildren<QLabel*>();
      return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(sentence); });
    };
    Milestone milestone = room.milestone(u"orientation"_s);
    QVERIFY(says(milestone));
    milestone.title = u"Visit"_s;
    QVERIFY_OK(save_milestone(room.file(), milestone));
    QVERIFY(!says(room.milestone(u"orientation"_s)));
    QVERIFY(!says(Milestone{}));
  }

  void what_the_menu_no_longer_has_is_kept() {
    Room room;
    Milestone milestone = room.milestone(u"orientation"_s);
    milestone.supports = QStringList{u"gone_entry"_s, u"peer_mentors"_s};
    milestone.protocol = u"gone_protocol"_s;
    MilestoneEditor editor(room.file(), room.snapshot, milestone, room.ask);
    QCOMPARE(editor.milestone().supports, milestone.supports);
    QCOMPARE(editor.milestone().protocol, milestone.protocol);
  }

  void the_wheel_changes_no_field() {
    Room room;
    MilestoneEditor editor(room.file(), room.snapshot, room.milestone(u"orientation"_s), room.ask);
    QVERIFY(show(editor));
    const QJsonObject before = write_milestone(editor.milestone());
    QList<QWidget*> fields;
    for (QComboBox* one : editor.findChildren<QComboBox*>()) fields << one;
    for (QSpinBox* one : editor.findChildren<QSpinBox*>()) fields << one;
    QVERIFY(fields.size() > 10);
    for (QWidget* one : fields) {
      QWheelEvent wheel(QPointF(3, 3), one->mapToGlobal(QPointF(3, 3)), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
      QApplication::sendEvent(one, &wheel);
    }
    QCOMPARE(write_milestone(editor.milestone()), before);
  }

  void a_file_for_reading_is_only_read() {
    Room room;
    const Result<std::unique_ptr<SchoolFile>> reader = room.file().connect(Access::ReadOnly);
    QVERIFY_OK(reader);
    MilestoneListDialog dialog(**reader, room.snapshot, room.ask);
    QVERIFY(show(dialog));
    for (const QString& words : {u"Edit…"_s, u"Add a milestone…"_s, u"Retire"_s}) QVERIFY(!button(dialog, words)->isEnabled());
    QVERIFY(button(dialog, u"Earlier versions…"_s)->isEnabled());
    press(Qt::Key_Return);
    QVERIFY(!dialog.findChild<MilestoneEditor*>());
    bool said = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>()) said |= label->isVisible() && label->text().contains(u"reading only"_s);
    QVERIFY(said);
  }

  void hidden_names_stay_hidden_and_are_not_typed_over() {
    Room room;
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
    test::walk_texts(&dialog, [](const QString& where, const QString& text) { QVERIFY2(!text.contains(u"Alder"_s), qPrintable(where)); });
    press(Qt::Key_Escape);
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
    Room room;
    MilestoneListModel model(nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.set_rows(*listed_milestones(room.file(), room.snapshot.journey.plan, room.snapshot.today));
    QCOMPARE(model.rowCount(), 20);
    for (int row = 0; row < model.rowCount(); ++row)
      for (int column = 0; column < model.columnCount(); ++column) QVERIFY(!model.index(row, column).data().toString().isEmpty());
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
    Room room;
    MilestoneListDialog list(room.file(), room.snapshot, room.ask);
    MilestoneEditor editor(room.file(), room.snapshot, room.milestone(u"last_chance"_s).key.isEmpty() ? milestones(room.file())->last() : room.milestone(u"last_chance"_s), room.ask);
    MilestoneVersionsDialog versions(u"Orientation"_s, *kept_versions(room.file(), u"orientation"_s), nullptr);
    for (QDialog* dialog : {static_cast<QDialog*>(&list), static_cast<QDialog*>(&editor), static_cast<QDialog*>(&versions)}) {
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
        QVERIFY2(now->mapTo(dialog, QPoint(0, 0)).x() + now->width() <= dialog->width(), qPrintable(now->accessibleName()));
        QVERIFY2(now->height() >= qMin(24, now->sizeHint().height()) , qPrintable(now->accessibleName()));
      } while (QApplication::focusWidget() != start && ++steps < 60);
      QVERIFY(steps < 60);
      dialog->hide();
    }
  }
};

QTEST_MAIN(MilestoneEditorTest)
#include "milestone_editor_test.moc"
