#include "ui/shared/heading.h"

#include <QApplication>

namespace milepost {

Heading::Heading(const QString& text, double size, QWidget* parent) : QLabel(text, parent), size_(size) {
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
  setMinimumWidth(1);
  follow_text_size();
}

void Heading::follow_text_size() {
  QFont font = QApplication::font();
  font.setPointSizeF(font.pointSizeF() * size_);
  font.setBold(true);
  setFont(font);
}

}  // namespace milepost
