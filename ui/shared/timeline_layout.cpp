#include "ui/shared/timeline_layout.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "core/indicators/reason.h"
#include "ui/shared/timeline_rows.h"

namespace milepost {
namespace {

class TimelineText {
  Q_DECLARE_TR_FUNCTIONS(TimelineText)
};

constexpr qreal bold_slack = 1.2;  // lane titles are bold, the metrics are those of the plain font

QLocale reader() {
  const QLocale locale;
  return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

// Lays out from left to right; the whole is mirrored at the end.
class Builder {
 public:
  Builder(const Timeline& timeline, const QFontMetrics& metrics, int width)
      : timeline_(timeline), metrics_(metrics), h_(metrics.height()) {
    layout_.text = h_;
    layout_.size = QSizeF(qMax(width, minimum_timeline_width(metrics)), 0);
    layout_.stacked = layout_.size.width() < 72 * metrics.averageCharWidth();
    find_span();
  }

  TimelineLayout build() {
    const qreal lead = layout_.stacked ? 0.5 * h_ : title_width() + h_;
    layout_.plot = QRectF(lead, 0, layout_.size.width() - lead - 0.5 * h_, 0);
    if (!first_.isValid()) return finish(0);
    qreal y = add_bands(0);
    y = add_months(y);
    y = add_today(y);
    layout_.header = QRectF(0, 0, layout_.size.width(), y);
    layout_.plot.setTop(y);
    for (int lane = 0; lane < timeline_.lanes.size(); ++lane)
      if (shown(timeline_.lanes.at(lane))) y = add_lane(lane, y);
    return finish(y);
  }

 private:
  TimelineLayout finish(qreal bottom) {
    layout_.size.setHeight(std::ceil(qMax(bottom, h_)));
    layout_.plot.setBottom(layout_.size.height());
    for (QRectF& ground : layout_.grounds) ground.setBottom(layout_.size.height());
    return std::move(layout_);
  }

  void find_span() {
    first_ = timeline_.first;
    last_ = timeline_.last;
    for (const TimelineLane& lane : timeline_.lanes)
      for (const TimelineItem& item : lane.items) {
        if (!timeline_.first.isValid() && item.start.isValid() && (!first_.isValid() || item.start < first_)) first_ = item.start;
        const QDate end = drawn_end(item, timeline_);
        if (!timeline_.last.isValid() && end.isValid() && (!last_.isValid() || end > last_)) last_ = end;
      }
    if (!first_.isValid()) first_ = timeline_.today;
    if (!first_.isValid()) return;
    if (!last_.isValid() || last_ < first_) last_ = first_;
    first_ = QDate(first_.year(), first_.month(), 1);
    last_ = QDate(last_.year(), last_.month(), last_.daysInMonth());
  }

  // Where a day begins; days out of the span stick to its edges.
  qreal x(QDate day) const {
    const qreal share = day.isValid() ? qreal(first_.daysTo(day)) / qreal(first_.daysTo(last_) + 1) : 0;
    return layout_.plot.left() + qBound(0.0, share, 1.0) * layout_.plot.width();
  }

  qreal title_width() const {
    qreal widest = 0, longest_word = 0;
    for (const TimelineLane& lane : timeline_.lanes) {
      if (!shown(lane)) continue;
      widest = qMax(widest, bold_slack * metrics_.horizontalAdvance(lane.title));
      for (const QString& word : lane.title.split(QLatin1Char(' ')))
        longest_word = qMax(longest_word, bold_slack * metrics_.horizontalAdvance(word));
      for (const QString& word : legend_of(lane).split(QLatin1Char(' ')))
        longest_word = qMax(longest_word, qreal(metrics_.horizontalAdvance(word)));
    }
    const qreal width = layout_.size.width();
    return qMin(qMax(qMin(widest, qMax(0.15 * width, 14.0 * metrics_.averageCharWidth())), longest_word + 2), 0.35 * width);
  }

  static bool has_scale(const TimelineLane& lane) {
    return std::any_of(lane.items.begin(), lane.items.end(),
                       [](const TimelineItem& item) { return item.look == ItemLook::Share || item.look == ItemLook::Range; });
  }

  static QString legend_of(const TimelineLane& lane) {
    if (!has_scale(lane)) return {};
    const QString scale = TimelineText::tr("height: 0 to 100 %");
    const bool bound = lane.bound && !lane.bound_words.isEmpty();
    QString words = bound ? TimelineText::tr("dotted: %1; %2").arg(lane.bound_words, scale) : scale;
    return words.replace(QStringLiteral(" %"), QStringLiteral("\u00a0%"));  // a number and its unit stay on one line
  }

  qreal add_bands(qreal y) {
    if (timeline_.bands.isEmpty()) return y;
    const qreal height = 1.5 * h_;
    for (int i = 0; i < timeline_.bands.size(); ++i) {
      const TimelineBand& band = timeline_.bands.at(i);
      if (!band.start.isValid() || !band.end.isValid() || band.end < first_ || band.start > last_) continue;
      const qreal left = x(band.start), right = x(band.end.addDays(1));
      const QString text = metrics_.elidedText(band.title, Qt::ElideRight, int(right - left - 0.6 * h_));
      layout_.bands.append({QRectF(left, y, right - left, height), text, left});
      if (i % 2) layout_.grounds.append(QRectF(left, y, right - left, 0));
    }
    return layout_.bands.isEmpty() ? y : y + height;
  }

  qreal add_months(qreal y) {
    const QLocale locale = reader();
    bool wide = true;  // one style for all months
    for (QDate month = first_; month <= last_; month = month.addMonths(1))
      wide &= metrics_.horizontalAdvance(locale.standaloneMonthName(month.month(), QLocale::ShortFormat)) + 0.4 * h_ <=
              x(month.addMonths(1)) - x(month);
    for (QDate month = first_; month <= last_; month = month.addMonths(1)) {
      const QRectF cell(x(month), y, x(month.addMonths(1)) - x(month), 1.4 * h_);
      QString name = locale.standaloneMonthName(month.month(), wide ? QLocale::ShortFormat : QLocale::NarrowFormat);
      const QString year = name + QLatin1Char(' ') + QString::number(month.year());
      if ((month == first_ || month.month() == 1) && metrics_.horizontalAdvance(year) + 0.4 * h_ <= cell.width()) name = year;
      layout_.months.append({cell, name, cell.left()});
    }
    return y + 1.4 * h_;
  }

  qreal add_today(qreal y) {
    const QDate today = timeline_.today;
    if (!today.isValid() || today < first_ || today > last_) return y + 0.2 * h_;
    layout_.today = (x(today) + x(today.addDays(1))) / 2;
    layout_.today_text = TimelineText::tr("Today, %1").arg(day_words(today));
    const qreal width = metrics_.horizontalAdvance(layout_.today_text) + h_;
    const qreal left = qBound(layout_.plot.left(), *layout_.today - width / 2, qMax(layout_.plot.left(), layout_.plot.right() - width));
    layout_.today_label = QRectF(left, y + 0.1 * h_, width, 1.3 * h_);
    return y + 1.6 * h_;
  }

  qreal wrapped_height(const QString& text, qreal width) const {
    return text.isEmpty() ? 0 : metrics_.boundingRect(QRect(0, 0, qMax(1, int(width)), 1 << 24), Qt::TextWordWrap, text).height();
  }

  qreal add_lane(int index, qreal top) {
    const TimelineLane& lane = timeline_.lanes.at(index);
    const qreal pad = 0.45 * h_;
    TimelineLaneBox box;
    box.lane = index;
    box.legend_text = legend_of(lane);
    const qreal left = 0.5 * h_;
    const qreal width = layout_.stacked ? layout_.size.width() - h_ : layout_.plot.left() - h_;
    box.title = QRectF(left, top + pad, width, wrapped_height(lane.title, std::ceil(width / bold_slack) + 1));
    box.legend = QRectF(left, box.title.bottom(), width, wrapped_height(box.legend_text, width));
    const qreal titles = box.legend.bottom() - top + pad;
    const qreal inner = layout_.stacked ? box.legend.bottom() + 0.3 * h_ : top + pad;
    const qreal content = lane.items.isEmpty() ? add_nothing(index, inner) : add_items(index, box, inner);
    const qreal bottom = qMax(content + pad, top + titles);
    box.rect = QRectF(0, top, layout_.size.width(), bottom - top);
    layout_.lanes.append(box);
    return bottom;
  }

  qreal add_nothing(int lane, qreal top) {
    TimelineStop stop;
    stop.lane = lane;
    stop.text = nothing_yet();
    stop.label = QRectF(layout_.plot.left() + 0.3 * h_, top, metrics_.horizontalAdvance(stop.text) + 2, h_);
    layout_.stops.append(stop);
    return stop.label.bottom();
  }

  qreal add_items(int index, TimelineLaneBox& box, qreal top) {
    const TimelineLane& lane = timeline_.lanes.at(index);
    TimelineRows rows(metrics_, layout_.plot.left(), layout_.plot.right());
    TimelineStrip strip(metrics_, layout_.plot.left(), layout_.plot.right());
    const bool scale = has_scale(lane);
    for (int i = 0; i < lane.items.size(); ++i) {
      const TimelineItem& item = lane.items.at(i);
      const bool on_scale = item.look == ItemLook::Share || item.look == ItemLook::Range;
      const qreal from = x(item.start), to = qMax(from, x(drawn_end(item, timeline_).addDays(1)));
      if (on_scale) strip.add(i, item, from, to);
      else rows.add(i, item, from, to);
    }
    QList<TimelineStop> stops;
    qreal bottom = top;
    if (scale) {
      bottom = strip.place(top, stops);
      box.scale = QRectF(layout_.plot.left(), strip.scale_top(), layout_.plot.width(), strip.scale_height());
    }
    bottom = rows.place(bottom, stops);
    std::sort(stops.begin(), stops.end(), [](const TimelineStop& a, const TimelineStop& b) { return a.item < b.item; });
    for (TimelineStop& stop : stops) stop.lane = index;
    layout_.stops += stops;
    return bottom;
  }

  const Timeline& timeline_;
  const QFontMetrics& metrics_;
  const qreal h_;
  QDate first_, last_;
  TimelineLayout layout_;
};

void mirror(TimelineLayout& layout) {
  const qreal width = layout.size.width();
  const auto turn = [width](QRectF& rect) {
    if (!rect.isEmpty()) rect.moveLeft(width - rect.right());
  };
  layout.rtl = true;
  for (QRectF* rect : {&layout.header, &layout.plot, &layout.today_label}) turn(*rect);
  for (QList<TimelineTick>* ticks : {&layout.months, &layout.bands})
    for (TimelineTick& tick : *ticks) {
      turn(tick.rect);
      tick.x = width - tick.x;
    }
  for (QRectF& ground : layout.grounds) turn(ground);
  if (layout.today) layout.today = width - *layout.today;
  for (TimelineLaneBox& box : layout.lanes)
    for (QRectF* rect : {&box.rect, &box.title, &box.legend, &box.scale}) turn(*rect);
  for (TimelineStop& stop : layout.stops)
    for (QRectF* rect : {&stop.mark, &stop.label}) turn(*rect);
}

}  // namespace

int minimum_timeline_width(const QFontMetrics& metrics) { return 36 * metrics.averageCharWidth(); }

TimelineLayout lay_out(const Timeline& timeline, const QFontMetrics& metrics, int width, bool rtl, const WordMask& mask) {
  const Timeline shown_words = masked(timeline, mask);
  TimelineLayout layout = Builder(shown_words, metrics, width).build();
  if (rtl) mirror(layout);
  return layout;
}

int TimelineLayout::stop_at(const QPointF& point) const {
  int nearest = -1;
  qreal best = 0;
  const qreal reach = 0.4 * text;  // a small mark is hit within a target of 24 pixels
  for (int i = 0; i < stops.size(); ++i) {
    const QRectF& mark = stops.at(i).mark;
    if (mark.isEmpty() || !mark.adjusted(-reach, -reach, reach, reach).contains(point)) continue;
    const bool inside = mark.contains(point);
    const qreal distance = std::abs(mark.center().x() - point.x()) + (inside ? 0 : 1e6);
    if (nearest < 0 || distance < best) {
      nearest = i;
      best = distance;
    }
  }
  if (nearest >= 0 && best < 1e6) return nearest;
  for (int i = 0; i < stops.size(); ++i)
    if (stops.at(i).label.contains(point)) return i;
  return nearest;
}

}  // namespace milepost
