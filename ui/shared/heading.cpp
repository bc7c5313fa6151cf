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
  // A widget with a font of its own hears of the program's new one only here, not in changeEvent.
  if (event->type() == QEvent::ApplicationFontChange) resize_text();
  return QLabel::event(event);
}

}  // namespace milepost
