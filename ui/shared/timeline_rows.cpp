#include "ui/shared/timeline_rows.h"

#include <algorithm>

namespace milepost {
namespace {

constexpr int rows_of_days = 3, rows_at_most = 40;

qreal row_height(const QFontMetrics& metrics) { return qMax(24.0, 1.6 * metrics.height()); }
qreal bar_height(const QFontMetrics& metrics) { return 1.3 * metrics.height(); }
qreal gap(const QFontMetrics& metrics) { return 0.35 * metrics.height(); }

QString joined(const QString& title, const QString& state) {
  return title.isEmpty() ? state : state.isEmpty() ? title : title + QStringLiteral(" · ") + state;
}

}  // namespace

void TimelineRows::add(int index, const TimelineItem& item, qreal from, qreal to) {
  const qreal h = metrics_.height();
  Placed placed;
  placed.index = index;
  placed.title = item.label.simplified();
  placed.state = state_words(item);
  placed.text = joined(placed.title, placed.state);
  const bool span = item.look == ItemLook::Span;
  const qreal least = span ? (item.state == ItemState::Done ? h : 0.5 * h) : 0.8 * h;
  const qreal extra = item.state == ItemState::ClosingSoon ? 0.35 * h : 0;  // its bracket
  placed.from = span ? from : (from + to - least) / 2;
  placed.to = span ? qMax(to, from + least) : placed.from + least;
  placed.to += extra;
  const qreal shift = qMin(0.0, right_ - placed.to) + qMax(0.0, left_ - placed.from);
  placed.from = qMax(left_, placed.from + shift);
  placed.to = qMin(right_, placed.to + shift);
  const int rows = span ? rows_at_most : qMax(rows_of_days, row_count_);
  const qreal indent = span ? (item.state == ItemState::Done ? h : 0) + extra : 1e9;  // no label inside a point
  if (!fits_whole(placed, indent) || placed.row >= rows)
    if (!fits_short(placed, rows)) push_in(placed, rows);
  row_count_ = qMax(row_count_, placed.row + 1);
  placed_.append(placed);
}

bool TimelineRows::free(int row, qreal from, qreal to) const {
  return std::none_of(placed_.begin(), placed_.end(), [&](const Placed& other) {
    return other.row == row && other.first() < to + gap(metrics_) && from < other.last() + gap(metrics_);
  });
}

// Inside the bar, after it, before it: the first row in which the whole label has room.
bool TimelineRows::fits_whole(Placed& placed, qreal indent) const {
  const qreal text = metrics_.horizontalAdvance(placed.text) + 2, space = gap(metrics_);
  for (placed.row = 0; placed.row < rows_at_most; ++placed.row) {
    if (!free(placed.row, placed.from, placed.to)) continue;
    if (placed.text.isEmpty()) return true;
    if (placed.from + indent + text + 2 * space <= placed.to) {
      placed.inside = true;
      placed.label_from = placed.from + space + (indent < 1e6 ? indent : 0);
      placed.label_to = placed.label_from + text;
      return true;
    }
    for (const qreal from : {placed.to + space, placed.from - space - text}) {
      if (from < left_ || from + text > right_ || !free(placed.row, qMin(from, placed.from), qMax(from + text, placed.to))) continue;
      placed.label_from = from;
      placed.label_to = from + text;
      return true;
    }
  }
  return false;
}

// Cuts the title, then leaves the state to the mark's shape: which moment it is comes first.
void TimelineRows::shorten(Placed& placed, qreal after, qreal before) const {
  placed.clipped = true;
  placed.label_from = placed.label_to = 0;
  placed.text.clear();
  const qreal room = qMax(after, before) - 2;
  const qreal least = metrics_.horizontalAdvance(QStringLiteral("abcdef…"));
  const QString tail = placed.state.isEmpty() ? QString() : QStringLiteral(" · ") + placed.state;
  const qreal for_title = room - metrics_.horizontalAdvance(tail);
  if (for_title >= least && !placed.title.isEmpty())
    placed.text = metrics_.elidedText(placed.title, Qt::ElideRight, int(for_title)) + tail;
  else if (room >= least) placed.text = metrics_.elidedText(joined(placed.title, placed.state), Qt::ElideRight, int(room));
  if (placed.text.isEmpty()) return;
  const qreal width = metrics_.horizontalAdvance(placed.text) + 2;
  placed.label_from = after >= before ? placed.to + gap(metrics_) : placed.from - gap(metrics_) - width;
  placed.label_to = placed.label_from + width;
}

// In the row with most room beside the mark.
bool TimelineRows::fits_short(Placed& placed, int rows) const {
  placed.inside = false;
  placed.label_from = placed.label_to = 0;
  const qreal space = gap(metrics_);
  int best = -1;
  qreal best_after = 0, best_before = 0;
  for (int row = 0; row < rows; ++row) {
    if (!free(row, placed.from, placed.to)) continue;
    qreal until = right_, since = left_;
    for (const Placed& other : placed_) {
      if (other.row == row && other.first() >= placed.to) until = qMin(until, other.first() - space);
      if (other.row == row && other.last() <= placed.from) since = qMax(since, other.last() + space);
    }
    const qreal after = until - placed.to - space, before = placed.from - space - since;
    if (best >= 0 && qMax(after, before) <= qMax(best_after, best_before)) continue;
    best = row;
    best_after = after;
    best_before = before;
  }
  if (best < 0) return false;
  placed.row = best;
  shorten(placed, best_after, best_before);
  return true;
}

// Every row is taken here: the label that loses least gives way. A mark gives way to nothing; it gets a row of its own.
void TimelineRows::push_in(Placed& placed, int rows) {
  placed.inside = false;
  placed.label_from = placed.label_to = 0;
  const qreal space = gap(metrics_);
  int giving = -1;
  qreal most = -1;
  for (int row = 0; row < rows; ++row) {
    int covering = -1, coverings = 0;
    bool marks_free = true;
    for (int i = 0; i < placed_.size(); ++i) {
      const Placed& other = placed_.at(i);
      if (other.row != row || other.first() >= placed.to + space || placed.from >= other.last() + space) continue;
      marks_free &= !(other.from < placed.to + 0.1 * space && placed.from < other.to + 0.1 * space);
      covering = i;
      ++coverings;
    }
    if (!marks_free || coverings != 1 || placed_.at(covering).inside) continue;
    const qreal room = placed.from - placed_.at(covering).to - 2 * space;
    if (room > most || giving < 0) {
      giving = covering;
      most = room;
    }
  }
  placed.clipped = true;
  if (giving >= 0) {
    Placed& other = placed_[giving];
    placed.row = other.row;
    shorten(other, qMax(0.0, most));
  } else {
    placed.row = 0;
    while (placed.row < rows_at_most && !free(placed.row, placed.from, placed.to)) ++placed.row;
  }
  // What room is left for its own label: up to the edge, or to a label before a later mark.
  qreal until = right_;
  for (const Placed& other : placed_)
    if (other.row == placed.row && other.first() >= placed.to) until = qMin(until, other.first() - space);
  shorten(placed, qMax(0.0, until - placed.to - space));
}

qreal TimelineRows::place(qreal top, QList<TimelineStop>& stops) const {
  const qreal row = row_height(metrics_), bar = bar_height(metrics_), h = metrics_.height();
  for (const Placed& placed : placed_) {
    const qreal middle = top + placed.row * row + row / 2;
    TimelineStop stop;
    stop.item = placed.index;
    stop.mark = QRectF(placed.from, middle - bar / 2, placed.to - placed.from, bar);
    if (placed.label_to > placed.label_from) {
      stop.label = QRectF(placed.label_from, middle - h / 2, placed.label_to - placed.label_from, h);
      stop.text = placed.text;
    }
    stop.inside = placed.inside;
    stop.clipped = placed.clipped;
    stops.append(stop);
  }
  return top + row_count_ * row;
}

void TimelineStrip::add(int index, const TimelineItem& item, qreal from, qreal to) {
  Column column{index, from, to, item.value, item.look == ItemLook::Range, joined(item.label.simplified(), state_words(item))};
  if (column.range) {
    const qreal half = 0.5 * metrics_.height(), middle = qBound(left_ + half, (from + to) / 2, right_ - half);
    column.from = middle - half;
    column.to = middle + half;
  }
  ranges_ |= column.range;
  columns_.append(column);
}

QRectF TimelineStrip::mark(const Column& column) const {
  return {column.from, scale_top_, qMax(2.0, column.to - column.from), scale_height()};
}

// Over the middle of its column; else over it, to one side.
QRectF TimelineStrip::label(const Column& column, qreal top, const QList<QRectF>& taken) const {
  const qreal h = metrics_.height(), width = metrics_.horizontalAdvance(column.text) + 2;
  const QRectF of = mark(column);
  if (column.text.isEmpty() || width > right_ - left_) return {};
  for (const qreal left : {of.center().x() - width / 2, of.right() - width, of.left()}) {
    const QRectF place(qBound(left_, left, right_ - width), top, width, h);
    const QRectF around = place.adjusted(-0.3 * h, 0, 0.3 * h, 0);
    if (std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(around); })) return place;
  }
  return {};
}

qreal TimelineStrip::place(qreal top, QList<TimelineStop>& stops) {
  const qreal h = metrics_.height();
  const bool labels = std::any_of(columns_.begin(), columns_.end(), [](const Column& column) { return !column.text.isEmpty(); });
  scale_top_ = top + (labels ? 1.15 * h : 0);
  // The last value first, then the lowest, then from the left: these are looked for.
  QList<qsizetype> order;
  for (qsizetype i = 0; i < columns_.size(); ++i) order.append(i);
  if (!order.isEmpty()) {
    const auto worth = [this](qsizetype i) { return columns_.at(i).value.value_or(2); };
    const qsizetype lowest = *std::min_element(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return worth(a) < worth(b); });
    order.removeOne(lowest);
    order.prepend(lowest);
    const qsizetype last = columns_.size() - 1;
    order.removeOne(last);
    order.prepend(last);
  }
  QList<QRectF> taken;
  for (const qsizetype i : order) {
    const Column& column = columns_.at(i);
    TimelineStop stop;
    stop.item = column.index;
    stop.mark = mark(column);
    stop.label = label(column, top, taken);
    if (!stop.label.isEmpty()) {
      taken.append(stop.label);
      stop.text = column.text;
    }
    stop.clipped = stop.text != column.text;
    stops.append(stop);
  }
  return scale_top_ + scale_height() + 0.2 * h;
}

}  // namespace milepost
