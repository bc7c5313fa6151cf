#include "ui/journey/form_scroll.h"

#include <QApplication>
#include <QPointer>
#include <QScrollArea>

namespace milepost {

QScrollArea* form_scroll(QWidget* body) {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(body);
  QObject::connect(qApp, &QApplication::focusChanged, scroll,
                   [watched = QPointer<QScrollArea>(scroll)](QWidget*, QWidget* now) {
                     if (now && watched && watched->widget() && watched->widget()->isAncestorOf(now))
                       watched->ensureWidgetVisible(now);
                   });
  return scroll;
}

}  // namespace milepost
