#pragma once
#include "ui/shared/timeline_layout.h"

namespace milepost {

// The days and spans of one lane, packed into as few rows as let no mark and no label lie on another. Bars get as many rows
// as they need; days share three, then labels are shortened or left to the words below the picture.
class TimelineRows {
 public:
  TimelineRows(const QFontMetrics& metrics, qreal left, qreal right) : metrics_(metrics), left_(left), right_(right) {}
  void add(int index, const TimelineItem&, qreal from, qreal to);  // by start
  qreal place(qreal top, QList<TimelineStop>&) const;              // the bottom

 private:
  struct Placed {
    int index = 0, row = 0;
    qreal from = 0, to = 0;              // the mark
    qreal label_from = 0, label_to = 0;  // equal: none
    qreal first() const { return label_to > label_from ? qMin(from, label_from) : from; }
    qreal last() const { return label_to > label_from ? qMax(to, label_to) : to; }
    bool inside = false, clipped = false;
    QString title, state, text;
  };
  bool free(int row, qreal from, qreal to) const;
  bool fits_whole(Placed&, qreal indent) const;
  bool fits_short(Placed&, int rows) const;
  void push_in(Placed&, int rows);
  void shorten(Placed&, qreal after, qreal before = 0) const;  // the room on both sides of the mark

  const QFontMetrics& metrics_;
  qreal left_, right_;
  int row_count_ = 0;
  QList<Placed> placed_;
};

// The columns and points of one lane on one scale from 0 to 100 %, with their labels in a line above it: no label lies on a column.
class TimelineStrip {
 public:
  TimelineStrip(const QFontMetrics& metrics, qreal left, qreal right) : metrics_(metrics), left_(left), right_(right) {}
  void add(int index, const TimelineItem&, qreal from, qreal to);
  qreal place(qreal top, QList<TimelineStop>&);
  qreal scale_top() const { return scale_top_; }
  qreal scale_height() const { return (ranges_ ? 5 : 3.2) * metrics_.height(); }  // a range of 10 % is still seen

 private:
  struct Column {
    int index = 0;
    qreal from = 0, to = 0;
    std::optional<double> value;
    bool range = false;
    QString text;
  };
  QRectF mark(const Column&) const;
  QRectF label(const Column&, qreal top, const QList<QRectF>& taken) const;  // empty: no room

  const QFontMetrics& metrics_;
  qreal left_, right_, scale_top_ = 0;
  bool ranges_ = false;
  QList<Column> columns_;
};

}  // namespace milepost
