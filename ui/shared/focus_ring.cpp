#include "ui/shared/focus_ring.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

#include "ui/shared/theme.h"

namespace milepost {
namespace {

class Ring : public QWidget {
 public:
  explicit Ring(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Meaning::Focus, ground_of(palette())), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
  }
};

}  // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent) {
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusRing::follow(QWidget* widget) {
  for (const QPointer<QWidget>& watched : watched_)
    if (watched) watched->removeEventFilter(this);
  watched_.clear();
  target_ = widget;
  if (ring_ && (!widget || ring_->parentWidget() != widget->window())) delete ring_.data();
  if (!widget || widget->isWindow()) return;
  if (!ring_) ring_ = new Ring(widget->window());
  for (QWidget* above = widget; above; above = above->isWindow() ? nullptr : above->parentWidget()) {
    above->installEventFilter(this);
    watched_.append(above);
  }
  place();
}

void FocusRing::place() {
  if (!target_ || !ring_) return;
  const QWidget* window = target_->window();
  QRect visible = QRect(target_->mapTo(window, QPoint()), target_->size()).adjusted(-3, -3, 3, 3);
  for (const QWidget* above = target_->parentWidget(); above && !above->isWindow(); above = above->parentWidget())
    visible &= QRect(above->mapTo(window, QPoint()), above->size());
  ring_->setGeometry(visible);
  ring_->setVisible(target_->isVisible() && !visible.isEmpty());
  ring_->raise();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::Move: case QEvent::Resize: case QEvent::Show: case QEvent::Hide: case QEvent::LayoutRequest:
      QMetaObject::invokeMethod(this, [this] { place(); }, Qt::QueuedConnection);
      break;
    default: break;
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace milepost
