#pragma once
#include <QFrame>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace milepost {

// One part of a student's page: a heading, what is filled anew for each student, and below it what stays.
class StudentCard : public QFrame {
  Q_OBJECT

 public:
  explicit StudentCard(const QString& title, QWidget* parent = nullptr);

  // Filled between begin() and end(). What was there goes at once: buttons inside must be connected queued.
  void begin();
  bool end();  // false: nothing was added
  void add(QWidget*);
  QLabel* add_text(const QString&, bool quiet = false);  // nothing for an empty text
  void add_below(QWidget*);

 private:
  QVBoxLayout* column_;
  QWidget* body_;
};

// Cards side by side in equal columns where each has room for reading, else below each other. Hidden ones take no place.
class StudentColumns : public QWidget {
  Q_OBJECT

 public:
  explicit StudentColumns(int most, QWidget* parent = nullptr);
  void add(QWidget*);
  void arrange();

 protected:
  void resizeEvent(QResizeEvent*) override;
  void changeEvent(QEvent*) override;

 private:
  QGridLayout* grid_;
  QList<QWidget*> cards_, placed_;
  int most_, columns_ = 0;
};

}  // namespace milepost
