#pragma once
#include <QLabel>

namespace milepost {

// A bold line in a multiple of the program's text size; it grows with the text-size setting.
class Heading : public QLabel {
  Q_OBJECT

 public:
  Heading(const QString& text, double size, QWidget* parent = nullptr);

 protected:
  bool event(QEvent*) override;
  bool eventFilter(QObject* parent, QEvent*) override;

 private:
  void resize_text();

  double size_;
};

}  // namespace milepost
