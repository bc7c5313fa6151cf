#include "ui/shared/timeline_layout.h"

#include <QApplication>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QTest>

#include "tests/support/sample_timeline.h"
#include "ui/shared/timeline_drawing.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

QFontMetrics metrics_at(double points) {
  QFont font = QApplication::font();
  font.setPointSizeF(points);
  return QFontMetrics(font);
}

Timeline year() {
  Timeline t;
  t.first = QDate(2026, 8, 1);
  t.last = QDate(2027, 6, 30);
  t.today = QDate(2026, 10, 2);
  return t;
}

TimelineLane lane_of(QList<TimelineItem> items) { return {u"lane"_s, u"Notes and decisions"_s, std::move(items), false, {}, {}}; }

// Many notes on near and on equal days, long words, and days that lie outside the year.
Timeline crowded() {
  Timeline t = year();
  QList<TimelineItem> notes, bars;
  for (int i = 0; i < 80; ++i) {
    const QDate day = QDate(2026, 8, 20).addDays(i < 8 ? 40 : (i * 37) % 280);
    notes << test::timeline_day(day, "A conversation with the family about the bus", "words", "note", i);
    bars << test::timeline_item(ItemLook::Span, day, day.addDays(i % 5 * 9), ItemState(i % 6), "A window with a long name of its own", "words", "window", i);
  }
  notes << test::timeline_day({2025, 1, 1}, "before", "", "note", 900) << test::timeline_day({2031, 1, 1}, "after", "", "note", 901)
        << test::timeline_day({}, "no day", "", "note", 902);
  bars << test::timeline_item(ItemLook::Span, {2025, 1, 1}, {2031, 1, 1}, ItemState::Open, "longer than the year", "", "window", 903)
       << test::timeline_item(ItemLook::Span, {2026, 12, 1}, {2026, 11, 1}, ItemState::Done, "ends before it starts", "", "window", 904);
  QList<TimelineItem> weeks;
  for (int week = 0; week < 42; ++week)
    weeks << test::timeline_share(QDate(2026, 8, 17).addDays(7 * week), QDate(2026, 8, 21).addDays(7 * week), week % 3 ? 1.7 : -2, "100 %", "words");
  t.lanes = {lane_of(notes), lane_of(bars), lane_of(notes + bars), lane_of(weeks)};
  return t;
}

Timeline of(const QString& name) {
  return name == u"student" ? test::sample_student_timeline() : name == u"cohort" ? test::sample_cohort_timeline() : name == u"crowded" ? crowded() : Timeline();
}

bool apart(const QRectF& a, const QRectF& b) { return a.isEmpty() || b.isEmpty() || !a.intersects(b); }

}  // namespace

class TimelineLayoutTest : public QObject {
  Q_OBJECT

 private slots:
  void nothing_lies_on_a_word_data() {
    QTest::addColumn<QString>("timeline");
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("points");
    QTest::addColumn<bool>("rtl");
    for (const char* name : {"student", "cohort", "crowded", "empty"})
      for (const int width : {1, 340, 683, 1366, 1920, 5000})
        for (const double points : {10.0, 20.0})
          for (const bool rtl : {false, true})
            QTest::addRow("%s, %d pixels, %.0f points%s", name, width, points, rtl ? ", mirrored" : "") << QString::fromLatin1(name) << width << points << rtl;
  }
  void nothing_lies_on_a_word() {
    QFETCH(QString, timeline);
    QFETCH(int, width);
    QFETCH(double, points);
    QFETCH(bool, rtl);
    const Timeline t = of(timeline);
    const TimelineLayout layout = lay_out(t, metrics_at(points), width, rtl);
    QVERIFY(layout.size.width() >= width);
    const QRectF whole(QPointF(), layout.size);
    qsizetype places = 0;
    for (const TimelineLane& lane : t.lanes) places += lane.items.isEmpty() ? (lane.always_shown ? 1 : 0) : lane.items.size();
    QCOMPARE(layout.stops.size(), places);
    QVERIFY(layout.today_label.isEmpty() || whole.contains(layout.today_label));
    for (const TimelineStop& stop : layout.stops) {
      const auto box = std::find_if(layout.lanes.begin(), layout.lanes.end(), [&](const TimelineLaneBox& b) { return b.lane == stop.lane; });
      QVERIFY(box != layout.lanes.end() && whole.contains(box->rect));
      QVERIFY(box->rect.contains(stop.hit()));
      QVERIFY(stop.mark.isEmpty() || (stop.mark.left() >= layout.plot.left() - 0.5 && stop.mark.right() <= layout.plot.right() + 0.5));
      QVERIFY(!stop.label.intersects(box->title));
      QCOMPARE(stop.label.isEmpty(), stop.text.isEmpty());
      QVERIFY(stop.item < 0 || !stop.mark.isEmpty());
      QVERIFY2(metrics_at(points).horizontalAdvance(stop.text) <= stop.label.width() || stop.text.isEmpty(), qPrintable(stop.text));
      for (const TimelineStop& other : layout.stops) {
        if (&other == &stop) continue;
        QVERIFY2(apart(stop.label, other.label), qPrintable(stop.text + u" / "_s + other.text));
        QVERIFY2(apart(stop.label, other.mark), qPrintable(stop.text));
      }
      QVERIFY(stop.inside == (!stop.label.isEmpty() && stop.mark.intersects(stop.label)));
    }
  }

  void no_bar_hides_another() {
    const TimelineLayout layout = lay_out(crowded(), metrics_at(10), 1366, false);
    for (const TimelineStop& a : layout.stops)
      for (const TimelineStop& b : layout.stops)
        QVERIFY(&a == &b || a.lane != b.lane || a.lane == 2 || apart(a.mark, b.mark));  // lane 2 holds more than forty rows can
  }

  void right_to_left_is_the_mirror() {
    const TimelineLayout plain = lay_out(test::sample_student_timeline(), metrics_at(10), 1200, false);
    const TimelineLayout mirrored = lay_out(test::sample_student_timeline(), metrics_at(10), 1200, true);
    QCOMPARE(plain.stops.size(), mirrored.stops.size());
    const auto turned = [&](const QRectF& rect) { return QRectF(1200 - rect.right(), rect.top(), rect.width(), rect.height()); };
    for (int i = 0; i < plain.stops.size(); ++i) {
      if (plain.stops.at(i).item >= 0) QCOMPARE(mirrored.stops.at(i).mark.topLeft(), turned(plain.stops.at(i).mark).topLeft());
      QCOMPARE(mirrored.stops.at(i).text, plain.stops.at(i).text);
    }
    QVERIFY(mirrored.lanes.first().title.left() > mirrored.plot.right());
    QVERIFY(mirrored.months.first().x > mirrored.months.last().x);
    QCOMPARE(*mirrored.today, 1200 - *plain.today);
  }

  void an_empty_lane_collapses_unless_it_is_always_shown() {
    const Timeline t = test::sample_student_timeline();
    const TimelineLayout layout = lay_out(t, metrics_at(10), 1200, false);
    QStringList shown_lanes, empty;
    for (const TimelineLaneBox& box : layout.lanes) shown_lanes << t.lanes.at(box.lane).key;
    for (const TimelineStop& stop : layout.stops)
      if (stop.item < 0) empty << t.lanes.at(stop.lane).key + u": "_s + stop.text;
    QVERIFY(!shown_lanes.contains(u"notes"_s));
    QCOMPARE(empty, QStringList{u"family: nothing yet"_s});
  }

  void months_and_terms_stand_where_they_begin() {
    const TimelineLayout layout = lay_out(test::sample_cohort_timeline(), metrics_at(10), 1200, false);
    QCOMPARE(layout.months.size(), 11);
    QCOMPARE(layout.months.first().text, u"Aug 2026"_s);
    QCOMPARE(layout.months.last().text, u"Jun"_s);
    QCOMPARE(layout.bands.size(), 4);
    QVERIFY(layout.bands.first().x > layout.months.at(0).x && layout.bands.first().x < layout.months.at(1).x);
    QCOMPARE(lay_out(test::sample_student_timeline(), metrics_at(10), 1200, false).months.size(), 18);
    Timeline later = test::sample_cohort_timeline();
    later.today = QDate(2028, 1, 1);
    QVERIFY(!lay_out(later, metrics_at(10), 1200, false).today);
  }

  void the_title_stands_above_its_lane_where_the_width_is_short() {
    QVERIFY(lay_out(test::sample_cohort_timeline(), metrics_at(20), 683, false).stacked);
    QVERIFY(!lay_out(test::sample_cohort_timeline(), metrics_at(20), 1920, false).stacked);
  }

  void a_word_tells_every_state_once_data() {
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("words");
    QTest::newRow("plain") << int(ItemState::Plain) << true << u"Day 20"_s << QString();
    QTest::newRow("open") << int(ItemState::Open) << true << u"Day 20"_s << u"to Sep 29"_s;
    QTest::newRow("going on") << int(ItemState::Open) << false << u"Tutor"_s << u"still going"_s;
    QTest::newRow("closing") << int(ItemState::ClosingSoon) << true << u"Day 20"_s << u"closes Sep 29"_s;
    QTest::newRow("said already") << int(ItemState::ClosingSoon) << true << u"Day 20 closes Sep 29"_s << QString();
    QTest::newRow("missed") << int(ItemState::Missed) << true << QString() << u"missed"_s;
    QTest::newRow("to come") << int(ItemState::ToCome) << true << u"Day 20"_s << u"from Sep 11"_s;
    QTest::newRow("done") << int(ItemState::Done) << true << u"Day 20"_s << u"done"_s;
  }
  void a_word_tells_every_state_once() {
    QFETCH(int, state);
    QFETCH(bool, ends);
    QFETCH(QString, label);
    TimelineItem item = test::timeline_item(ItemLook::Span, {2026, 9, 11}, ends ? QDate(2026, 9, 29) : QDate(), ItemState(state), qPrintable(label), "");
    QTEST(state_words(item), "words");
    Timeline t = year();
    t.lanes = {lane_of({item})};
    const TimelineLayout layout = lay_out(t, metrics_at(10), 1200, false);
    QFETCH(QString, words);
    QVERIFY(layout.stops.first().text.contains(words));
    item.words = u"The whole."_s;
    QVERIFY(item_words(item).startsWith(u"The whole"));
    QVERIFY(item_words(item).contains(words));
  }

  // Without colour: all six can be told apart by their grey shapes alone.
  void a_shape_tells_every_state() {
    for (const ItemLook look : {ItemLook::Span, ItemLook::Point}) {
      QList<QImage> seen;
      for (int state = 0; state < 6; ++state) {
        if (look == ItemLook::Point && ItemState(state) == ItemState::Open) continue;  // a plain day is a full disc as well; the word tells
        Timeline t = year();
        t.lanes = {lane_of({test::timeline_item(look, {2026, 11, 1}, {2026, 11, 20}, ItemState(state), "", "")})};
        const TimelineLayout layout = lay_out(t, metrics_at(10), 1200, false);
        QImage image(layout.size.toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        draw(painter, t, layout, timeline_inks(Ground::Print), image.rect(), QApplication::font());
        painter.end();
        const QRectF place = layout.stops.first().mark;
        const QImage mark = image.copy(place.adjusted(-1, -1, 1, 1).toAlignedRect()).convertToFormat(QImage::Format_Grayscale8);
        QVERIFY2(!seen.contains(mark), qPrintable(QString::number(seen.indexOf(mark)) + u" looks like "_s + QString::number(state)));
        seen << mark;
      }
    }
  }

  void marks_and_words_can_be_seen_on_every_ground() {
    for (const Ground ground : {Ground::Light, Ground::Dark, Ground::Print}) {
      const TimelineInks inks = timeline_inks(ground);
      const auto under_band = [&](const QColor& c) {
        const qreal a = inks.band.alphaF();
        return QColor::fromRgbF(float(c.redF() * (1 - a) + inks.band.redF() * a), float(c.greenF() * (1 - a) + inks.band.greenF() * a),
                                float(c.blueF() * (1 - a) + inks.band.blueF() * a));
      };
      for (const QColor& behind : {inks.ground, inks.other_ground, under_band(inks.ground), under_band(inks.other_ground)}) {
        for (const QColor& text : {inks.text, inks.quiet}) QVERIFY(contrast(text, behind) >= 4.5);
        for (const QColor& mark : {inks.solid, inks.outline, inks.accent}) QVERIFY2(contrast(mark, behind) >= 3, qPrintable(mark.name()));
      }
      QVERIFY(contrast(inks.text, inks.tint) >= 4.5);
      QVERIFY(contrast(inks.on_solid, inks.solid) >= 4.5);
      QVERIFY(contrast(inks.on_accent, inks.accent) >= 4.5);
    }
  }
};

QTEST_MAIN(TimelineLayoutTest)
#include "timeline_layout_test.moc"
