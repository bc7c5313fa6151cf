#include "core/reports/status_mark.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace milepost;

class StatusMarkTest : public QObject {
  Q_OBJECT

 private slots:
  void shapes_differ_without_colour() {
    QList<QImage> images;
    for (IndicatorStatus status : {IndicatorStatus::OnTrack, IndicatorStatus::Watch, IndicatorStatus::OffTrack, IndicatorStatus::CannotSay}) {
      QImage image(20, 20, QImage::Format_Grayscale8);
      image.fill(255);
      QPainter painter(&image);
      paint_status_mark(painter, QRectF(0, 0, 20, 20), status, Qt::black);
      painter.end();
      int dark = 0;
      for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 20; ++x) dark += qGray(image.pixel(x, y)) < 128;
      QVERIFY2(dark > 12, "a mark that cannot be seen");
      for (const QImage& other : images) {
        int different = 0;
        for (int y = 0; y < 20; ++y)
          for (int x = 0; x < 20; ++x) different += qAbs(qGray(image.pixel(x, y)) - qGray(other.pixel(x, y))) > 64;
        QVERIFY2(different >= 20, qPrintable(QString::number(different)));
      }
      images.append(image);
    }
  }

  void words_differ_and_name_no_child() {
    QSet<QString> words;
    for (IndicatorStatus status : {IndicatorStatus::OnTrack, IndicatorStatus::Watch, IndicatorStatus::OffTrack, IndicatorStatus::CannotSay}) {
      words.insert(status_label(status));
      QVERIFY(!status_label(status).contains(QStringLiteral("off"), Qt::CaseInsensitive));
    }
    QCOMPARE(words.size(), 4);
  }
};

QTEST_MAIN(StatusMarkTest)
#include "status_mark_test.moc"
