#include "ui/shared/timeline_drawing.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace milepost {
namespace {

QColor mixed(const QColor& a, const QColor& b, qreal share_of_b) {
  const auto channel = [share_of_b](int from, int to) { return qRound(from + (to - from) * share_of_b); };
  return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

class Drawing {
 public:
  Drawing(QPainter& painter, const Timeline& timeline, const TimelineLayout& layout, const TimelineInks& inks, const QRectF& clip,
          const QFont& font)
      : p_(painter), timeline_(timeline), layout_(layout), inks_(inks), clip_(clip), font_(font), bold_(font), h_(layout.text) {
    bold_.setBold(true);
    line_ = qMax(1.0, h_ / 16);
  }

  void all() {
    p_.setLayoutDirection(layout_.rtl ? Qt::RightToLeft : Qt::LeftToRight);
    p_.setFont(font_);
    grounds();
    header();
    for (const TimelineLaneBox& box : layout_.lanes)
      if (box.rect.intersects(clip_)) lane(box);
    for (const TimelineStop& stop : layout_.stops)
      if (stop.item >= 0 && stop.mark.intersects(clip_)) mark(stop);
    today();
    labels();
  }

 private:
  void words(const QRectF& rect, const QString& text, const QColor& ink, int flags = Qt::AlignLeading | Qt::AlignVCenter) {
    if (text.isEmpty() || !rect.intersects(clip_)) return;
    p_.setPen(ink);
    p_.drawText(rect, flags, text);
  }

  void grounds() {
    p_.setRenderHint(QPainter::Antialiasing, false);
    p_.fillRect(clip_, inks_.ground);
    for (int i = 1; i < layout_.lanes.size(); i += 2) p_.fillRect(layout_.lanes.at(i).rect & clip_, inks_.other_ground);
    for (const QRectF& ground : layout_.grounds) p_.fillRect(ground & clip_, inks_.band);
    p_.setPen(QPen(inks_.hairline, line_));
    for (const TimelineLaneBox& box : layout_.lanes) p_.drawLine(box.rect.topLeft(), box.rect.topRight());
    p_.save();
    keep_clear(true);
    for (const TimelineTick& month : layout_.months)
      p_.drawLine(QPointF(month.x, month.rect.top()), QPointF(month.x, layout_.size.height()));
    p_.setPen(QPen(inks_.edge, line_));
    for (const TimelineTick& band : layout_.bands) p_.drawLine(QPointF(band.x, layout_.header.bottom()), QPointF(band.x, layout_.size.height()));
    p_.restore();
    p_.setPen(QPen(inks_.outline, line_));
    for (const TimelineTick& band : layout_.bands) p_.drawLine(QPointF(band.x, band.rect.top()), QPointF(band.x, band.rect.bottom()));
    p_.setRenderHint(QPainter::Antialiasing);
  }

  // No line runs through a word, nor an upright one through an empty bar.
  void keep_clear(bool of_marks) {
    QRegion open(QRectF(QPointF(), layout_.size).toAlignedRect());
    for (const TimelineStop& stop : layout_.stops) {
      if (!stop.hit().intersects(clip_)) continue;
      if (!stop.label.isEmpty()) open -= stop.label.toAlignedRect();
      if (of_marks && stop.item >= 0 && timeline_.lanes.at(stop.lane).items.at(stop.item).look == ItemLook::Span) open -= stop.mark.toAlignedRect();
    }
    p_.setClipRegion(open);
  }

  void header() {
    if (!layout_.header.intersects(clip_)) return;
    p_.setFont(bold_);
    for (const TimelineTick& band : layout_.bands) {
      const QRectF room = band.rect.adjusted(0.3 * h_, 0, -0.3 * h_, 0);
      words(room, p_.fontMetrics().elidedText(band.text, Qt::ElideRight, int(room.width())), inks_.text);
    }
    p_.setFont(font_);
    for (const TimelineTick& month : layout_.months) words(month.rect.adjusted(0.3 * h_, 0, -0.1 * h_, 0), month.text, inks_.quiet);
  }

  void lane(const TimelineLaneBox& box) {
    const TimelineLane& lane = timeline_.lanes.at(box.lane);
    p_.setFont(bold_);
    words(box.title, lane.title, inks_.text, Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap);
    p_.setFont(font_);
    words(box.legend, box.legend_text, inks_.quiet, Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap);
    if (box.scale.isEmpty()) return;
    p_.setPen(QPen(inks_.outline, line_));
    p_.drawLine(box.scale.bottomLeft(), box.scale.bottomRight());
    p_.setPen(QPen(inks_.hairline, line_));
    p_.drawLine(box.scale.topLeft(), box.scale.topRight());
  }

  void bound(const TimelineLaneBox& box) {
    const std::optional<double>& value = timeline_.lanes.at(box.lane).bound;
    if (box.scale.isEmpty() || !value) return;
    const qreal y = box.scale.bottom() - std::clamp(*value, 0.0, 1.0) * box.scale.height();
    // Light below dark: the dots are seen on the columns and beside them.
    p_.setPen(QPen(inks_.ground, 3.5 * line_));
    p_.drawLine(QPointF(box.scale.left(), y), QPointF(box.scale.right(), y));
    p_.setPen(QPen(inks_.text, 1.6 * line_, Qt::DotLine));
    p_.drawLine(QPointF(box.scale.left(), y), QPointF(box.scale.right(), y));
  }

  void mark(const TimelineStop& stop) {
    const TimelineItem& item = timeline_.lanes.at(stop.lane).items.at(stop.item);
    switch (item.look) {
      case ItemLook::Point: return point(stop.mark, item);
      case ItemLook::Span: return span(stop.mark, item);
      case ItemLook::Share: return column(stop.mark, item);
      case ItemLook::Range: return range(stop.mark, item);
    }
  }

  // Shape tells the state: solid, dashed and empty, thin and empty, light with a tick.
  void use(ItemState state) {
    p_.setBrush(Qt::NoBrush);
    switch (state) {
      case ItemState::Plain:
        p_.setPen(QPen(inks_.outline, line_));
        p_.setBrush(inks_.tint);
        break;
      case ItemState::Open:
      case ItemState::ClosingSoon:
        p_.setPen(QPen(inks_.solid, line_));
        p_.setBrush(inks_.solid);
        break;
      case ItemState::Missed: {
        QPen pen(inks_.text, 1.6 * line_);
        pen.setDashPattern({3, 2});
        p_.setPen(pen);
        break;
      }
      case ItemState::ToCome: p_.setPen(QPen(inks_.outline, line_)); break;
      case ItemState::Done:
        p_.setPen(QPen(inks_.outline, line_));
        p_.setBrush(inks_.tint);
        break;
    }
  }

  QRectF without_bracket(const QRectF& mark, ItemState state) const {
    if (state != ItemState::ClosingSoon) return mark;
    const qreal bracket = qMin(0.35 * h_, mark.width() / 2);
    return layout_.rtl ? mark.adjusted(bracket, 0, 0, 0) : mark.adjusted(0, 0, -bracket, 0);
  }

  void bracket(const QRectF& mark) {
    p_.setBrush(Qt::NoBrush);
    QPen pen(inks_.accent, 2.6 * line_);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    p_.setPen(pen);
    const qreal half = 1.3 * line_, out = layout_.rtl ? mark.left() + half : mark.right() - half;
    const qreal in = out + (layout_.rtl ? 0.4 : -0.4) * h_;
    const qreal top = mark.top() - 0.08 * h_, bottom = mark.bottom() + 0.08 * h_;
    p_.drawPolyline(QPolygonF({QPointF(in, top), QPointF(out, top), QPointF(out, bottom), QPointF(in, bottom)}));
  }

  void tick(const QRectF& box) {
    p_.setBrush(Qt::NoBrush);
    p_.setPen(QPen(inks_.text, 1.8 * line_, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = box.center();
    const qreal s = qMin(box.width(), box.height()) * 0.28;
    p_.drawPolyline(QPolygonF({c + QPointF(-s, 0), c + QPointF(-0.25 * s, 0.8 * s), c + QPointF(s, -0.8 * s)}));
  }

  void span(const QRectF& whole, const TimelineItem& item) {
    const qreal half = line_ / 2;
    const QRectF bar = without_bracket(whole, item.state).adjusted(half, half, -half, -half);
    use(item.state);
    if (!item.end.isValid() && bar.width() > 0.6 * h_) {  // still going: its end points on
      const qreal point = 0.4 * h_, tip = layout_.rtl ? bar.left() : bar.right();
      const qreal neck = tip + (layout_.rtl ? point : -point), back = layout_.rtl ? bar.right() : bar.left();
      p_.drawPolygon(QPolygonF({QPointF(back, bar.top()), QPointF(neck, bar.top()), QPointF(tip, bar.center().y()),
                                QPointF(neck, bar.bottom()), QPointF(back, bar.bottom())}));
    } else {
      const qreal round = qMin(0.2 * h_, bar.width() / 2);
      p_.drawRoundedRect(bar, round, round);
    }
    if (item.state == ItemState::ClosingSoon) bracket(whole);
    if (item.state == ItemState::Done) tick(QRectF(layout_.rtl ? bar.right() - h_ : bar.left(), bar.top(), h_, bar.height()));
  }

  void point(const QRectF& whole, const TimelineItem& item) {
    const QRectF inner = without_bracket(whole, item.state);
    const qreal side = qMin(inner.width(), 0.8 * h_) - line_;
    const QRectF disc(inner.center().x() - side / 2, inner.center().y() - side / 2, side, side);
    use(item.state);
    if (item.state == ItemState::Plain) {
      p_.setPen(QPen(inks_.solid, line_));
      p_.setBrush(inks_.solid);
    }
    p_.drawEllipse(disc);
    if (item.state == ItemState::ClosingSoon) bracket(whole);
    if (item.state == ItemState::Done) tick(disc);
  }

  static qreal height_at(const QRectF& scale, double value) { return scale.bottom() - std::clamp(value, 0.0, 1.0) * scale.height(); }

  void column(const QRectF& scale, const TimelineItem& item) {
    if (!item.value) return;
    const qreal space = qMin(qMax(1.0, 0.08 * h_), scale.width() / 4);
    const qreal top = qMin(height_at(scale, *item.value), scale.bottom() - 2 * line_);  // 0 % is a line, not nothing
    p_.fillRect(QRectF(scale.left() + space, top, scale.width() - 2 * space, scale.bottom() - top), inks_.outline);
  }

  void range(const QRectF& scale, const TimelineItem& item) {
    const qreal x = scale.center().x();
    p_.setBrush(Qt::NoBrush);
    if (item.low && item.high) {
      const qreal low = height_at(scale, *item.low), high = height_at(scale, *item.high), cap = 0.35 * h_;
      p_.setPen(QPen(inks_.solid, 1.8 * line_));
      p_.drawLine(QPointF(x, low), QPointF(x, high));
      for (const qreal y : {low, high}) p_.drawLine(QPointF(x - cap, y), QPointF(x + cap, y));
    }
    if (!item.value) return;
    p_.setPen(QPen(inks_.ground, line_));
    p_.setBrush(inks_.solid);
    p_.drawEllipse(QPointF(x, height_at(scale, *item.value)), 0.22 * h_, 0.22 * h_);
  }

  void today() {
    for (const TimelineLaneBox& box : layout_.lanes) bound(box);
    if (!layout_.today) return;
    p_.save();
    p_.setRenderHint(QPainter::Antialiasing, false);  // a smoothed line does not keep to the region
    keep_clear(false);
    const qreal top = layout_.today_label.bottom();
    p_.fillRect(QRectF(std::round(*layout_.today - line_), top, std::round(2 * line_), layout_.size.height() - top), inks_.accent);
    p_.restore();
    if (!layout_.today_label.intersects(clip_)) return;
    p_.setPen(Qt::NoPen);
    p_.setBrush(inks_.accent);
    p_.drawRoundedRect(layout_.today_label, 0.3 * h_, 0.3 * h_);
    words(layout_.today_label, layout_.today_text, inks_.on_accent, Qt::AlignCenter);
  }

  void labels() {
    for (const TimelineStop& stop : layout_.stops) {
      if (stop.label.isEmpty() || !stop.label.intersects(clip_)) continue;
      if (stop.item < 0) {
        words(stop.label, stop.text, inks_.quiet);
        continue;
      }
      const TimelineItem& item = timeline_.lanes.at(stop.lane).items.at(stop.item);
      const bool solid = stop.inside && (item.state == ItemState::Open || item.state == ItemState::ClosingSoon);
      words(stop.label, stop.text, solid ? inks_.on_solid : inks_.text);
    }
  }

  QPainter& p_;
  const Timeline& timeline_;
  const TimelineLayout& layout_;
  const TimelineInks& inks_;
  const QRectF clip_;
  QFont font_, bold_;
  const qreal h_;
  qreal line_ = 1;
};

}  // namespace

TimelineInks timeline_inks(Ground ground) {
  const auto c = [ground](Meaning meaning) { return colour(meaning, ground); };
  TimelineInks inks;
  inks.ground = c(Meaning::Surface);
  inks.other_ground = c(Meaning::Alternate);
  inks.band = c(Meaning::Text);
  inks.band.setAlpha(ground == Ground::Dark ? 10 : 8);
  inks.hairline = mixed(c(Meaning::Surface), c(Meaning::Border), 0.3);
  inks.edge = mixed(c(Meaning::Surface), c(Meaning::Border), 0.75);
  inks.text = c(Meaning::Text);
  inks.quiet = c(Meaning::Quiet);
  inks.solid = c(Meaning::Quiet);
  inks.on_solid = c(Meaning::Surface);
  inks.tint = mixed(c(Meaning::Surface), c(Meaning::Border), 0.25);
  inks.outline = mixed(c(Meaning::Border), c(Meaning::Text), 0.2);  // 3:1 also on a band's ground
  inks.accent = c(Meaning::Focus);
  inks.on_accent = ground == Ground::Dark ? c(Meaning::Window) : c(Meaning::AccentText);
  return inks;
}

void draw(QPainter& painter, const Timeline& timeline, const TimelineLayout& layout, const TimelineInks& inks, const QRectF& clip,
          const QFont& font) {
  painter.save();
  Drawing(painter, timeline, layout, inks, clip, font).all();
  painter.restore();
}

QRectF ring_rect(const TimelineStop& stop) {
  const QRectF around = stop.mark.isEmpty() ? stop.label : stop.mark;
  return around.adjusted(-4, -4, 4, 4);
}

void draw_ring(QPainter& painter, const TimelineStop& stop, const TimelineInks& inks, bool focused) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  const QRectF ring = ring_rect(stop).adjusted(1.5, 1.5, -1.5, -1.5);
  painter.setPen(QPen(inks.ground, focused ? 4 : 3));  // a light seam, so that the ring is seen on a dark bar too
  painter.drawRoundedRect(ring, 4, 4);
  painter.setPen(QPen(inks.accent, focused ? 2 : 1));
  painter.drawRoundedRect(ring, 4, 4);
  painter.restore();
}

}  // namespace milepost
