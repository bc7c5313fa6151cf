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

void Heading::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ParentChange) resize_text();
}

}  // namespace milepost
