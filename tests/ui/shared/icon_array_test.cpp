#include "ui/shared/icon_array.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <cmath>
#include <limits>

#include "ui/shared/theme.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

// The colour in the middle of one circle, counted from the bottom left.
QColor middle(IconArray& array, int icon) {
  const QImage image = array.grab().toImage();
  const qreal step = image.width() / 10.0;
  return image.pixelColor(int(step * ((icon - 1) % 10 + 0.5)), int(image.height() - step * ((icon - 1) / 10 + 0.5)));
}

}  // namespace

class IconArrayTest : public QObject {
  Q_OBJECT

 private slots:
  void fills_and_stripes_data() {
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<int>("filled");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("six in ten") << .61 << .52 << .69 << 61 << 53 << 69;
    QTest::newRow("nobody") << 0. << 0. << .03 << 0 << 1 << 3;
    QTest::newRow("everybody") << 1. << .97 << 1. << 100 << 98 << 100;
    QTest::newRow("sure") << .5 << .5 << .5 << 50 << 51 << 50;
    QTest::newRow("a range beside its chance still holds it") << .5 << .6 << .4 << 50 << 51 << 50;
    QTest::newRow("outside") << 1.7 << -3. << 9. << 100 << 1 << 100;
    QTest::newRow("no number") << nan << nan << nan << 0 << 1 << 0;
  }
  void fills_and_stripes() {
    QFETCH(double, p);
    QFETCH(double, low);
    QFETCH(double, high);
    IconArray array;
    array.show_chance(p, low, high, u"words"_s);
    QTEST(array.filled(), "filled");
    QFETCH(int, first);
    QFETCH(int, last);
    for (int icon = 1; icon <= 100; ++icon) QCOMPARE(array.striped(icon), icon >= first && icon <= last);
  }

  void is_drawn_from_the_bottom_left_in_one_accent_and_never_red() {
    for (const Ground ground : {Ground::Light, Ground::Dark}) {
      IconArray array;
      array.setPalette(palette_for(ground));
      array.resize(array.sizeHint());
      array.show_chance(.25, .25, .25, u"words"_s);
      const QColor accent = colour(Meaning::Focus, ground);
      QCOMPARE(middle(array, 1), accent);
      QCOMPARE(middle(array, 25), accent);
      QVERIFY(middle(array, 26) != accent);
      QVERIFY(middle(array, 100) != accent);
      QVERIFY(contrast(accent, palette_for(ground).color(QPalette::Window)) >= 3);
      const QImage image = array.grab().toImage();
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) QVERIFY(image.pixelColor(x, y).red() <= image.pixelColor(x, y).blue() + 8);
    }
  }

  void follows_the_text_size() {
    IconArray array;
    const int before = array.sizeHint().width();
    QFont font = array.font();
    font.setPointSizeF(font.pointSizeF() * 2);
    array.setFont(font);
    QVERIFY(array.sizeHint().width() > before * 3 / 2);
    QCOMPARE(array.sizeHint().width(), array.sizeHint().height());
  }

  void says_the_same_words_to_a_screen_reader_and_takes_no_keyboard() {
    QAccessible::setActive(true);
    IconArray array;
    array.show_chance(.6, .5, .7, u"about 6 in 10 (5 to 7)"_s);
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&array);
    QVERIFY(told);
    QCOMPARE(told->role(), QAccessible::Graphic);
    QVERIFY(!told->text(QAccessible::Name).isEmpty());
    QCOMPARE(told->text(QAccessible::Description), u"about 6 in 10 (5 to 7)"_s);
    QCOMPARE(array.focusPolicy(), Qt::NoFocus);
  }
};

QTEST_MAIN(IconArrayTest)
#include "icon_array_test.moc"
