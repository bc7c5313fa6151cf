#include "ui/journey/milestone_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
#include <QWheelEvent>

#include "tests/ui/journey/milestone_room.h"
#include "ui/journey/offset_editor.h"

using namespace milepost;
using namespace milepost::journey_test;
using namespace Qt::StringLiterals;

namespace {

// What a dialog says in red words; empty while it is content.
QString refused(MilestoneEditor& editor) {
  QStringList said;
  for (const QLabel* label : editor.findChildren<QLabel*>())
    if (label->parentWidget() == &editor && label->isVisible()) said << label->text();
  return said.join(u'\n');
}

}  // namespace

class MilestoneEditorTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QAccessible::setActive(true); }
  void an_untouched_milestone_gets_no_version() {
    MilestoneRoom room;
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

  void a_window_that_closes_before_it_opens_is_not_saved_data() {
    QTest::addColumn<Offset>("opens");
    QTest::addColumn<Offset>("closes");
    QTest::addColumn<bool>("each");
    QTest::addColumn<bool>("calendar");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char* name, Offset opens, Offset closes, bool fits, bool each = false,
                        bool calendar = true) { QTest::newRow(name) << opens << closes << each << calendar << fits; };
    const auto at = [](Anchor anchor, int number = 0, int plus = 0) {
      return journey_test::offset(anchor, number, plus);
    };
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
    row("no calendar, one anchor", at(Anchor::MarkingPeriodEnd, 3, 2), at(Anchor::MarkingPeriodEnd, 3, 1), false, false,
        false);
    row("no calendar, dates", {Anchor::Date, 0, 2, 1, false, 0}, {Anchor::Date, 0, 9, 1, false, 0}, false, false,
        false);
    row("no calendar, cannot be said", at(Anchor::MarkingPeriodEnd, 3), at(Anchor::MarkingPeriodEnd, 4), true, false,
        false);
  }
  void a_window_that_closes_before_it_opens_is_not_saved() {
    QFETCH(Offset, opens);
    QFETCH(Offset, closes);
    QFETCH(bool, each);
    QFETCH(bool, calendar);
    QFETCH(bool, fits);
    MilestoneRoom room;
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
    MilestoneRoom room;
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
    MilestoneRoom room;
    MilestoneEditor editor(room.file(), room.snapshot, room.milestone(u"orientation"_s), room.ask);
    QVERIFY(show(editor));
    press(Qt::Key_Escape);  // a question here would wait for ever
    QVERIFY(!editor.isVisible());
  }

  void the_preview_follows_what_is_set() {
    MilestoneRoom room;
    Milestone milestone = room.milestone(u"relationship_map"_s);
    milestone.opens = milestone.closes = journey_test::offset(Anchor::FirstDay);
    milestone.closes.plus_days = 9;
    MilestoneEditor editor(room.file(), room.snapshot, milestone, room.ask);
    QVERIFY(show(editor));
    QVERIFY2(editor.preview().contains(u"2026-27"_s), qPrintable(editor.preview()));
    QVERIFY2(editor.preview().contains(u"Aug 13 to Aug 22, 2026 (closed)"_s), qPrintable(editor.preview()));
    QVERIFY2(editor.preview().contains(u"It concerns 2 of 2 ninth graders now: every ninth grader."_s),
             qPrintable(editor.preview()));
    QVERIFY2(editor.preview().contains(source_words(room.snapshot)), qPrintable(editor.preview()));
    auto* days = named<QSpinBox>(editor, u"Closes: days"_s);
    days->setFocus();
    days->selectAll();
    QTest::keyClicks(days, u"60"_s);
    QVERIFY2(editor.preview().contains(u"to Oct 12, 2026 (open today)"_s), qPrintable(editor.preview()));
    auto* concerns = named<QComboBox>(editor, u"Whom it concerns"_s);
    concerns->setCurrentIndex(concerns->findData(u"missing_work"_s));
    QVERIFY2(editor.preview().contains(u"cannot be said yet: what “students with missing class work” asks for"_s),
             qPrintable(editor.preview()));
    editor.findChildren<QCheckBox*>().first()->setChecked(
        true);  // with each marking period: still counted from the first day
    QCOMPARE(editor.preview().count(u"Aug 13 to"_s), 4);
    QVERIFY(editor.preview().contains(u"Quarter 4: "_s));
    room.snapshot.journey.plan = YearPlan{};
    days->setValue(61);
    QVERIFY2(editor.preview().contains(u"cannot be said yet: "_s), qPrintable(editor.preview()));
  }

  void says_when_other_languages_end() {
    MilestoneRoom room;
    const QString sentence = u"in every language"_s;
    const auto says = [&](const Milestone& milestone) {
      MilestoneEditor editor(room.file(), room.snapshot, milestone, room.ask);
      const QList<QLabel*> labels = editor.findChildren<QLabel*>();
      return std::any_of(labels.begin(), labels.end(),
                         [&](const QLabel* label) { return label->text().contains(sentence); });
    };
    Milestone milestone = room.milestone(u"orientation"_s);
    QVERIFY(says(milestone));
    milestone.title = u"Visit"_s;
    QVERIFY_OK(save_milestone(room.file(), milestone));
    QVERIFY(!says(room.milestone(u"orientation"_s)));
    QVERIFY(!says(Milestone{}));
  }

  void what_the_menu_no_longer_has_is_kept() {
    MilestoneRoom room;
    Milestone milestone = room.milestone(u"orientation"_s);
    milestone.supports = QStringList{u"gone_entry"_s, u"peer_mentors"_s};
    milestone.protocol = u"gone_protocol"_s;
    MilestoneEditor editor(room.file(), room.snapshot, milestone, room.ask);
    QCOMPARE(editor.milestone().supports, milestone.supports);
    QCOMPARE(editor.milestone().protocol, milestone.protocol);
  }

  void the_wheel_changes_no_field() {
    MilestoneRoom room;
    MilestoneEditor editor(room.file(), room.snapshot, room.milestone(u"orientation"_s), room.ask);
    QVERIFY(show(editor));
    const QJsonObject before = write_milestone(editor.milestone());
    QList<QWidget*> fields;
    for (QComboBox* one : editor.findChildren<QComboBox*>()) fields << one;
    for (QSpinBox* one : editor.findChildren<QSpinBox*>()) fields << one;
    QVERIFY(fields.size() > 10);
    for (QWidget* one : fields) {
      QWheelEvent wheel(QPointF(3, 3), one->mapToGlobal(QPointF(3, 3)), QPoint(), QPoint(0, -120), Qt::NoButton,
                        Qt::NoModifier, Qt::NoScrollPhase, false);
      QApplication::sendEvent(one, &wheel);
    }
    QCOMPARE(write_milestone(editor.milestone()), before);
  }
};

QTEST_MAIN(MilestoneEditorTest)
#include "milestone_editor_test.moc"
