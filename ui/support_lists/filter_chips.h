#pragma once
#include <QList>
#include <QWidget>
#include <functional>

namespace milepost {

// The filters that hold now, each a button that takes it away, and one that clears them all. Wraps onto more lines.
class FilterChips : public QWidget {
  Q_OBJECT

 public:
  struct Chip {
    QString words;
    std::function<void()> remove;
  };

  explicit FilterChips(QWidget* parent = nullptr);
  void show_chips(const QList<Chip>&);

 signals:
  void clear_all();

 private:
  QLayout* row_;
};

}  // namespace milepost
