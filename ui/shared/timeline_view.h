#pragma once
#include <QWidget>
#include <array>

#include "ui/shared/timeline_drawing.h"

namespace milepost {

// The picture itself. Left and Right go along a lane, Up and Down between lanes at the nearest date, Home and End to a lane's
// ends (with Ctrl: the picture's), Enter opens, Insert adds. It draws what it is given: the timeline must be masked already.
class TimelineView : public QWidget {
  Q_OBJECT

 public:
  explicit TimelineView(const QString& accessible_name, QWidget* parent = nullptr);

  void show_timeline(const Timeline& masked);  // the chosen place stays where the same item still is
  const Timeline& timeline() const { return timeline_; }
  const TimelineLayout& picture() const { return picture_at(width()); }
  void set_addable(const QStringList& lanes) { addable_ = lanes; }

  int chosen() const { return chosen_; }  // of picture().stops; -1: none
  const TimelineStop* chosen_stop() const;
  const TimelineItem* chosen_item() const;
  void choose(int stop);
  int stop_of(int lane, int item) const;
  QString spoken(int stop) const;         // for a screen reader and the tool tip
  void open(int stop);
  bool can_add() const;
  void add();                             // in the chosen lane, on the chosen day

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void chosen_changed();
  void opened(int lane, int item);
  void add_asked(const QString& lane, QDate day);

 protected:
  bool event(QEvent*) override;
  void paintEvent(QPaintEvent*) override;
  void changeEvent(QEvent*) override;
  void keyPressEvent(QKeyEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseDoubleClickEvent(QMouseEvent*) override;
  void focusInEvent(QFocusEvent*) override;
  void focusOutEvent(QFocusEvent*) override;

 private:
  struct Picture {
    int width = -1;
    TimelineLayout layout;
  };
  const TimelineLayout& picture_at(int width) const;
  void forget_pictures();
  void set_chosen(int stop);     // keeps the date that Up and Down look for
  QDate day_of(int stop) const;
  int nearest_in_lane(int lane, QDate) const;
  int first_place() const;       // where the keyboard begins: nearest to today
  int along(int step) const;
  int across(int step) const;
  int end_of_lane(bool last) const;
  void show_ring(int stop);

  Timeline timeline_;
  QStringList addable_;
  mutable std::array<Picture, 2> pictures_;  // a scroll area asks for two widths in turn
  int chosen_ = -1;
  QDate wished_;
};

}  // namespace milepost
