#pragma once
#include <QLabel>

namespace milepost {

// A bold line in a multiple of the program's text size.
class Heading : public QLabel {
  Q_OBJECT

 public:
  Heading(const QString& text, double size, QWidget* parent = nullptr);
  void follow_text_size();  // a widget with a font of its own is not told of a new one: apply_look() tells it

 private:
  double size_;
};

}  // namespace milepost
