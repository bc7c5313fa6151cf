#pragma once
#include <QPointer>
#include <QWidget>

namespace milepost {

// A two-pixel ring round the widget that has the keyboard, above everything, in every window of the program.
// Installed once: new FocusRing(application).
class FocusRing : public QObject {
  Q_OBJECT

 public:
  explicit FocusRing(QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void follow(QWidget* widget);
  void place();

  QPointer<QWidget> target_;
  QPointer<QWidget> ring_;
  QList<QPointer<QWidget>> watched_;
};

}  // namespace milepost
