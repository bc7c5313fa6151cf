#include "ui/shared/timeline_panel.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QHelpEvent>
#include <QLabel>
#include <QPdfWriter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <functional>
#include <memory>

#include "tests/support/sample_timeline.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/timeline_model.h"
#include "ui/shared/timeline_view.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

const QStringList names{u"Xochitl"_s, u"Núñez"_s};
QString hide(QString text) {
  for (const QString& name : names) text.replace(name, u"Student 7"_s);
  return text;
}
bool named(const QString& text) {
  return std::any_of(names.begin(), names.end(), [&](const QString& name) { return text.contains(name); });
}

class Shown {
 public:
  explicit Shown(const Timeline& timeline = test::sample_student_timeline(), QSize size = {1200, 800}) : panel(u"Journey"_s) {
    panel.set_addable({u"supports"_s, u"family"_s});
    panel.show_timeline(timeline);
    panel.resize(size);
    panel.show();
    panel.activateWindow();
    if (!QTest::qWaitForWindowActive(&panel)) qFatal("no window");
    view = panel.findChild<TimelineView*>();
    table = panel.findChild<RowsView*>();
    view->setFocus();
  }
  QString at() const {
    const TimelineStop* stop = view->chosen_stop();
    if (!stop) return u"nowhere"_s;
    return view->timeline().lanes.at(stop->lane).key + u' ' + QString::number(stop->item);
  }
  QPushButton* button(const QString& text) const {
    for (QPushButton* b : panel.findChildren<QPushButton*>())
      if (b->text().remove(u'&') == text) return b;
    return nullptr;
  }
  TimelinePanel panel;
  TimelineView* view = nullptr;
  RowsView* table = nullptr;
};

int pages(const QByteArray& pdf) { return int(pdf.count("/Type /Page\n")); }

void every_name(QAccessibleInterface* told, const std::function<void(const QString&)>& look, int depth = 0) {
  if (!told || depth > 30) return;
  for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) look(told->text(kind));
  for (int i = 0; i < told->childCount(); ++i) every_name(told->child(i), look, depth + 1);
}

}  // namespace

class TimelinePanelTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { qRegisterMetaType<TimelineItem>(); }

  void the_keyboard_walks_along_lanes_and_between_them_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<QString>("to");
    const int left = Qt::Key_Left, right = Qt::Key_Right, up = Qt::Key_Up, down = Qt::Key_Down;
    QTest::newRow("next") << u"31"_s << QList{right} << u"supports 1"_s;
    QTest::newRow("previous") << u"32"_s << QList{left} << u"supports 0"_s;
    QTest::newRow("the end of a lane holds") << u"32"_s << QList{right, right} << u"supports 1"_s;
    QTest::newRow("its beginning holds") << u"31"_s << QList{left} << u"supports 0"_s;
    QTest::newRow("down to an empty lane") << u"32"_s << QList{down} << u"family -1"_s;
    QTest::newRow("down at the nearest date, past a collapsed lane") << u"32"_s << QList{down, down} << u"chances 1"_s;
    QTest::newRow("down and up comes back to the same date") << u"32"_s << QList{down, down, up, up} << u"supports 1"_s;
    QTest::newRow("up from spring stays in spring") << u"21"_s << QList{up} << u"attendance 0"_s;
    QTest::newRow("and remembers spring") << u"21"_s << QList{up, up} << u"voice 0"_s;
    QTest::newRow("the top holds") << u"11"_s << QList{up, up, up} << u"milestones 0"_s;
    QTest::newRow("the bottom holds") << u"42"_s << QList{down} << u"chances 1"_s;
    QTest::newRow("home") << u"13"_s << QList{int(Qt::Key_Home)} << u"voice 0"_s;
    QTest::newRow("end") << u"11"_s << QList{int(Qt::Key_End)} << u"voice 2"_s;
    QTest::newRow("the first key begins near today") << QString() << QList{right} << u"attendance 5"_s;
  }
  void the_keyboard_walks_along_lanes_and_between_them() {
    QFETCH(QString, from);
    QFETCH(QList<int>, keys);
    Shown shown;
    for (const TimelineLane& lane : shown.panel.timeline().lanes)
      for (const TimelineItem& item : lane.items)
        if (QString::number(item.id) == from) QVERIFY(shown.panel.choose(item.kind, item.id));
    for (const int key : keys) QTest::keyClick(shown.view, Qt::Key(key));
    QTEST(shown.at(), "to");
  }

  void mirrored_the_arrows_follow_the_picture() {
    Shown shown;
    shown.panel.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(shown.panel.choose(u"support"_s, 31));
    const qreal before = shown.view->chosen_stop()->mark.center().x();
    QTest::keyClick(shown.view, Qt::Key_Left);
    QCOMPARE(shown.at(), u"supports 1"_s);
    QVERIFY(shown.view->chosen_stop()->mark.center().x() < before);
    QTest::keyClick(shown.view, Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier);  // nothing bad
  }

  void enter_opens_and_insert_adds_where_it_may() {
    Shown shown;
    QSignalSpy opened(&shown.panel, &TimelinePanel::opened), asked(&shown.panel, &TimelinePanel::add_asked);
    QTest::keyClick(shown.view, Qt::Key_Return);  // nothing is chosen
    QTest::keyClick(shown.view, Qt::Key_Insert);
    QVERIFY(opened.isEmpty() && asked.isEmpty());
    QVERIFY(!shown.button(u"Add…"_s)->isEnabled());
    shown.panel.choose(u"note"_s, 12);
    QTest::keyClick(shown.view, Qt::Key_Return);
    QCOMPARE(opened.takeFirst().first().value<TimelineItem>().id, 12);
    QTest::keyClick(shown.view, Qt::Key_Insert);
    QVERIFY(asked.isEmpty());  // not a lane to add to
    shown.panel.choose(u"support"_s, 31);
    QTest::keyClick(shown.view, Qt::Key_Insert);
    QCOMPARE(asked.takeFirst(), (QVariantList{u"supports"_s, QDate(2026, 8, 31)}));
    QTest::keyClick(shown.view, Qt::Key_Down);
    QCOMPARE(shown.at(), u"family -1"_s);
    QTest::keyClick(shown.view, Qt::Key_Return);
    QVERIFY(opened.isEmpty());  // there is nothing to open in an empty lane
    QVERIFY(shown.button(u"Add…"_s)->isEnabled());
    shown.button(u"Add…"_s)->click();
    QCOMPARE(asked.takeFirst(), (QVariantList{u"family"_s, QDate(2026, 8, 31)}));
  }

  void a_click_chooses_and_a_double_click_opens() {
    Shown shown;
    QSignalSpy chosen(&shown.panel, &TimelinePanel::chosen), opened(&shown.panel, &TimelinePanel::opened);
    for (int i = 0; i < shown.view->picture().stops.size(); ++i) {
      const TimelineStop stop = shown.view->picture().stops.at(i);
      for (const QRectF& rect : {stop.mark, stop.label}) {
        if (rect.isEmpty()) continue;
        QCOMPARE(shown.view->picture().stop_at(rect.center()), i);
        QTest::mouseClick(shown.view, Qt::LeftButton, {}, rect.center().toPoint());
        QCOMPARE(shown.view->chosen(), i);
      }
    }
    QCOMPARE(chosen.size(), shown.view->picture().stops.size() - 1);  // each once; an empty lane is no item
    QCOMPARE(shown.view->picture().stop_at(QPointF(2, 2)), -1);
    const int last = shown.view->chosen();
    QTest::mouseClick(shown.view, Qt::LeftButton, {}, {2, 2});
    QCOMPARE(shown.view->chosen(), last);
    QTest::mouseDClick(shown.view, Qt::LeftButton, {}, shown.view->picture().stops.first().mark.center().toPoint());
    QCOMPARE(opened.size(), 1);
  }

  void the_table_is_the_picture() {
    Shown shown;
    TimelineModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.set_rows(timeline_rows(shown.panel.timeline()));
    model.set_rows({});
    model.set_rows(timeline_rows(shown.panel.timeline()));
    int row = 0;
    for (const TimelineStop& stop : shown.view->picture().stops) {
      if (stop.item < 0) continue;
      QCOMPARE(model.row(row).lane, stop.lane);
      QCOMPARE(model.row(row).item, stop.item);
      QVERIFY(!model.index(row, 1).data().toString().isEmpty() && !model.index(row, 3).data().toString().isEmpty());
      ++row;
    }
    QCOMPARE(model.rowCount(), row);
    QCOMPARE(shown.table->model()->rowCount(), row);
  }

  void table_and_picture_choose_the_same() {
    Shown shown;
    QSignalSpy chosen(&shown.panel, &TimelinePanel::chosen), opened(&shown.panel, &TimelinePanel::opened), asked(&shown.panel, &TimelinePanel::add_asked);
    shown.panel.choose(u"support"_s, 31);
    shown.button(u"Show as table"_s)->click();
    QVERIFY(shown.table->isVisible() && !shown.view->isVisible());
    shown.table->setFocus();
    QCOMPARE(shown.table->currentIndex().siblingAtColumn(3).data().toString().left(11), u"Algebra lab"_s);
    QTest::keyClick(shown.table, Qt::Key_Down);
    QCOMPARE(shown.at(), u"supports 1"_s);
    QCOMPARE(chosen.size(), 2);
    QTest::keyClick(shown.table, Qt::Key_Return);
    QCOMPARE(opened.first().first().value<TimelineItem>().id, 32);
    QTest::keyClick(shown.table, Qt::Key_Insert);
    QCOMPARE(asked.first().first().toString(), u"supports"_s);
    shown.button(u"Show as picture"_s)->click();
    QVERIFY(!shown.table->isVisible() && shown.view->isVisible());
  }

  void the_chosen_item_stays_when_the_contents_change() {
    Shown shown;
    shown.panel.choose(u"support"_s, 32);
    QSignalSpy chosen(&shown.panel, &TimelinePanel::chosen);
    Timeline t = shown.panel.timeline();
    t.lanes[4].items.removeFirst();
    shown.panel.show_timeline(t);
    QCOMPARE(shown.at(), u"supports 0"_s);
    QCOMPARE(shown.view->chosen_item()->id, 32);
    t.lanes[4].items.clear();
    shown.panel.show_timeline(t);
    QVERIFY(!shown.view->chosen_item());
    shown.panel.show_timeline({});
    QTest::keyClick(shown.view, Qt::Key_Right);
    QTest::keyClick(shown.view, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(!shown.panel.choose(u"support"_s, 32));
    QVERIFY(chosen.isEmpty());
  }

  void the_chosen_item_is_scrolled_into_view() {
    Shown shown(test::sample_student_timeline(), {600, 300});
    auto* scroll = shown.panel.findChild<QScrollArea*>();
    QVERIFY(shown.view->height() > scroll->viewport()->height());
    for (const int id : {42, 11}) {
      shown.panel.choose(id == 42 ? u"chance"_s : u"note"_s, id);
      const QRect ring = ring_rect(*shown.view->chosen_stop()).toRect();
      QVERIFY(scroll->viewport()->rect().contains(shown.view->mapTo(scroll->viewport(), ring.center())));
    }
  }

  void a_screen_reader_walks_it() {
    QAccessible::setActive(true);
    Shown shown;
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(shown.view);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Journey"_s);
    QVERIFY(list->text(QAccessible::Description).contains(u"7 lane"));
    QCOMPARE(list->childCount(), shown.view->picture().stops.size());
    for (int i = 0; i < list->childCount(); ++i) {
      QAccessibleInterface* child = list->child(i);
      QVERIFY(child && child->isValid());
      QCOMPARE(child->parent(), list);
      QCOMPARE(list->indexOfChild(child), i);
      QCOMPARE(child->role(), QAccessible::ListItem);
      QCOMPARE(child->text(QAccessible::Name), shown.view->spoken(i));
      QVERIFY(!child->text(QAccessible::Name).isEmpty() && child->rect().isValid());
      const QRectF mark = shown.view->picture().stops.at(i).mark;
      if (mark.isEmpty()) continue;  // an empty lane
      const QPoint at = shown.view->mapToGlobal(mark.center().toPoint());
      QVERIFY2(list->childAt(at.x(), at.y()), qPrintable(shown.view->spoken(i)));
    }
    shown.panel.choose(u"support"_s, 32);
    QAccessibleInterface* now = list->focusChild();
    QCOMPARE(list->indexOfChild(now), shown.view->chosen());
    QVERIFY(now->state().focused && now->state().selected);
    QVERIFY(now->text(QAccessible::Name).contains(u"Check-in"));
    QSignalSpy opened(&shown.panel, &TimelinePanel::opened);
    list->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(shown.view->chosen(), 0);
    QCOMPARE(opened.size(), 1);
    QAccessibleInterface* late = list->child(list->childCount() - 1);
    shown.panel.show_timeline({});
    QVERIFY(!late->isValid() && late->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->childCount(), 0);
  }

  void the_mask_hides_every_text() {
    QAccessible::setActive(true);
    bool hidden = true;
    Timeline t = test::sample_student_timeline();
    t.source += u" by Xochitl"_s;
    t.bands[0].title += u" of Núñez"_s;
    t.lanes[0].title += u" of Xochitl"_s;
    t.lanes[2].bound_words += u" Xochitl"_s;
    for (TimelineLane& lane : t.lanes)
      for (TimelineItem& item : lane.items) item.label += u" Núñez"_s, item.words += u" Xochitl"_s;
    Shown shown;
    shown.panel.set_words([&hidden](const QString& text) { return hidden ? hide(text) : text; });
    QSignalSpy chosen(&shown.panel, &TimelinePanel::chosen);
    shown.panel.show_timeline(t);
    QVERIFY(named(shown.panel.timeline().title));
    int texts = 0, found = 0;
    const auto look = [&](const QString& text) {
      ++texts;
      found += named(text);
    };
    const auto look_everywhere = [&] {
      texts = found = 0;
      chosen.clear();
      every_name(QAccessible::queryAccessibleInterface(&shown.panel), look);
      for (int i = 0; i < shown.view->picture().stops.size(); ++i) {
        shown.view->choose(i);
        look(shown.view->picture().stops.at(i).text);
        const QPoint place = shown.view->picture().stops.at(i).hit().center().toPoint();
        QHelpEvent help(QEvent::ToolTip, place, shown.view->mapToGlobal(place));
        QApplication::sendEvent(shown.view, &help);
        look(QToolTip::text());
        for (const QLabel* label : shown.panel.findChildren<QLabel*>()) look(label->text() + label->accessibleName());
      }
      for (const TimelineTick& band : shown.view->picture().bands) look(band.text);
      for (const TimelineLaneBox& box : shown.view->picture().lanes) look(box.legend_text);
      look(shown.view->timeline().title + shown.view->timeline().source);
      const QAbstractItemModel* model = shown.table->model();
      for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
          for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(SortRole)}) look(model->index(row, column).data(role).toString());
      for (const QVariantList& arguments : chosen) look(arguments.first().value<TimelineItem>().words + arguments.first().value<TimelineItem>().label);
    };
    look_everywhere();
    QVERIFY(texts > 200);
    QCOMPARE(found, 0);
    hidden = false;
    shown.panel.names_changed();
    look_everywhere();
    QVERIFY(found > 100);  // the same places speak the name when it may be seen: the test looks where they are
    hidden = true;
    shown.panel.names_changed();
    look_everywhere();
    QCOMPARE(found, 0);
  }

  void prints_the_picture_and_the_whole_table() {
    Shown shown;
    const auto print = [&](const Timeline& t) {
      shown.panel.show_timeline(t);
      QBuffer file;
      file.open(QIODevice::WriteOnly);
      bool fine;
      {
        QPdfWriter writer(&file);
        fine = shown.panel.paint(writer);
      }
      return fine ? pages(file.data()) : -1;
    };
    QVERIFY(print(test::sample_cohort_timeline()) >= 1);
    QVERIFY(print({}) == 1);
    Timeline t = test::sample_student_timeline();
    const int few = print(t);
    for (int i = 0; i < 200; ++i) t.lanes[1].items << test::timeline_day(QDate(2026, 8, 20).addDays(i), "A note", "A note about the day.", "note", 500 + i);
    QVERIFY(print(t) > few + 2);
    QPdfWriter nowhere(u"/nonexistent/folder/timeline.pdf"_s);
    QVERIFY(!shown.panel.paint(nowhere));
  }

  void painting_lays_nothing_out_again_and_follows_the_clip() {
    Shown shown;
    const TimelineLayout* before = &shown.view->picture();
    const QSizeF size = before->size;
    shown.view->grab();
    QCOMPARE(&shown.view->picture(), before);
    QFont font = shown.view->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    shown.panel.setFont(font);
    QVERIFY(shown.view->picture().size.height() > size.height());
    const QImage whole = shown.view->grab().toImage();
    const QRect part(40, 60, 300, 120);
    QCOMPARE(shown.view->grab(part).toImage(), whole.copy(part));
  }
};

QTEST_MAIN(TimelinePanelTest)
#include "timeline_panel_test.moc"
