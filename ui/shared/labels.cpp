#include "ui/shared/labels.h"

namespace milepost {

QLabel* wrapped_text(const QString& text) {
  auto* label = new QLabel(text);
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  label->setMinimumWidth(1);
  return label;
}

QLabel* quiet_text(const QString& text) {
  QLabel* label = wrapped_text(text);
  label->setForegroundRole(QPalette::PlaceholderText);  // Meaning::Quiet in every theme, also one chosen later
  return label;
}

void set_ink(QWidget* widget, Meaning meaning) {
  QPalette palette = widget->palette();
  palette.setColor(QPalette::WindowText, colour(meaning, ground_of(palette)));
  widget->setPalette(palette);
}

}  // namespace milepost
