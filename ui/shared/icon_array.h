#pragma once
#include <QWidget>

namespace milepost {

// 100 circles, ten by ten from the bottom left: filled up to a chance, striped where it may lie. No person is drawn and no
// colour judges. It says nothing on its own: words() is what stands beside it, and its accessible description.
class IconArray : public QWidget {
  Q_OBJECT

 public:
  explicit IconArray(QWidget* parent = nullptr);
  void show_chance(double probability, double low, double high, const QString& words);

  int filled() const { return filled_; }
  bool striped(int icon) const { return icon >= first_striped_ && icon <= last_striped_; }  // icon: 1 to 100

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

  static void paint_icon(QPainter&, const QRectF&, bool filled, bool striped, const QPalette&);

 protected:
  void paintEvent(QPaintEvent*) override;
  void changeEvent(QEvent*) override;

 private:
  qreal pitch() const;

  int filled_ = 0, first_striped_ = 1, last_striped_ = 0;
};

// One of its circles, for a legend line.
class IconSample : public QWidget {
  Q_OBJECT

 public:
  IconSample(bool filled, bool striped, QWidget* parent = nullptr);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent*) override;

 private:
  bool filled_, striped_;
};

}  // namespace milepost
