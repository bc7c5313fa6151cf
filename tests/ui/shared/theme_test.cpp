#include "ui/shared/theme.h"

#include <QApplication>
#include <QTest>

using namespace milepost;

// WCAG 2.2 AA: text 4.5:1, marks, outlines and focus 3:1, on every ground a pair can meet.
class ThemeTest : public QObject {
  Q_OBJECT

 private slots:
  void contrast_is_that_of_the_standard() {
    QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21) < 0.001);
    QVERIFY(qAbs(contrast(QColor(0x00, 0x72, 0xB2), Qt::white) - 5.19) < 0.01);   // knowledge/ux.md 3.1
    QVERIFY(qAbs(contrast(QColor(0xE6, 0x9F, 0x00), Qt::white) - 2.25) < 0.01);
  }

  void every_text_can_be_read_data() {
    QTest::addColumn<int>("text");
    QTest::addColumn<int>("behind");
    QTest::addColumn<double>("least");
    const auto row = [](const char* name, Meaning text, Meaning behind, double least) { QTest::newRow(name) << int(text) << int(behind) << least; };
    for (Meaning behind : {Meaning::Window, Meaning::Surface, Meaning::Alternate}) {
      const QByteArray on = " on " + QByteArray::number(int(behind));
      row(("text" + on).constData(), Meaning::Text, behind, 4.5);
      row(("quiet" + on).constData(), Meaning::Quiet, behind, 4.5);
      row(("on track" + on).constData(), Meaning::OnTrack, behind, 4.5);
      row(("watch" + on).constData(), Meaning::Watch, behind, 4.5);
      row(("needs support" + on).constData(), Meaning::NeedsSupport, behind, 4.5);
      row(("cannot say" + on).constData(), Meaning::CannotSay, behind, 4.5);
      row(("border" + on).constData(), Meaning::Border, behind, 3.0);
      row(("focus" + on).constData(), Meaning::Focus, behind, 3.0);
    }
    row("selected text", Meaning::AccentText, Meaning::Accent, 4.5);
    row("notice", Meaning::NoticeText, Meaning::Notice, 4.5);
  }
  void every_text_can_be_read() {
    QFETCH(int, text);
    QFETCH(int, behind);
    QFETCH(double, least);
    for (Ground ground : {Ground::Light, Ground::Dark, Ground::Print}) {
      const double ratio = contrast(colour(Meaning(text), ground), colour(Meaning(behind), ground));
      QVERIFY2(ratio >= least, qPrintable(QStringLiteral("ground %1: %2, needs %3").arg(int(ground)).arg(ratio).arg(least)));
    }
  }

  void the_palette_is_made_of_readable_pairs() {
    for (Ground ground : {Ground::Light, Ground::Dark}) {
      const QPalette p = palette_for(ground);
      const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
          {QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base},          {QPalette::Text, QPalette::AlternateBase},
          {QPalette::ButtonText, QPalette::Button}, {QPalette::PlaceholderText, QPalette::Base}, {QPalette::HighlightedText, QPalette::Highlight},
          {QPalette::ToolTipText, QPalette::ToolTipBase}, {QPalette::Link, QPalette::Window}, {QPalette::PlaceholderText, QPalette::Window}};
      for (const auto& [text, behind] : pairs) QVERIFY2(contrast(p.color(text), p.color(behind)) >= 4.5, qPrintable(QString::number(text)));
      QCOMPARE(ground_of(p), ground);
    }
  }

  void status_never_is_red() {
    for (IndicatorStatus status : {IndicatorStatus::OnTrack, IndicatorStatus::Watch, IndicatorStatus::OffTrack, IndicatorStatus::CannotSay})
      for (Ground ground : {Ground::Light, Ground::Dark, Ground::Print}) {
        const QColor c = colour(meaning_of(status), ground);
        QVERIFY(c.saturationF() < 0.3 || (c.hue() > 25 && c.hue() < 330));
      }
  }

  void text_fills_a_fiftieth_of_a_projector() {
    apply_look(*qApp, {});
    for (int height : {720, 768, 1080, 2160}) {
      apply_look(*qApp, {Ground::Light, projector_text_percent(height)});
      const double pixels = QApplication::font().pointSizeF() * 96 / 72;
      QVERIFY2(pixels >= qMin(height, 1250) / 50.0 - 0.5, qPrintable(QString::number(pixels)));
    }
  }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
