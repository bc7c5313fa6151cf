#include "ui/shared/heading.h"

#include <QApplication>
#include <QEvent>

namespace milepost {

Heading::Heading(const QString& text, double size, QWidget* parent) : QLabel(text, parent), size_(size) {
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
  setMinimumWidth(1);
  resize_text();
}

void Heading::resize_text() {
  QFont font = QApplication::font();
  font.setPointSizeF(font.pointSizeF() * size_);
  font.setBold(true);
  if (font != this->font()) setFont(font);
}

bool Heading::event(QEvent* event) {
  if (event->type() == QEvent::ParentChange && parentWidget()) parentWidget()->installEventFilter(this);
  if (event->type() == QEvent::Show) resize_text();
  return QLabel::event(event);
}

// A widget with a font of its own does not follow the program's; its parent does.
bool Heading::eventFilter(QObject* parent, QEvent* event) {
  if (event->type() == QEvent::FontChange) resize_text();
  return QLabel::eventFilter(parent, event);
}

}  // namespace milepost
