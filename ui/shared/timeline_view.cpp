#include "ui/shared/timeline_view.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/shared/timeline_access.h"

namespace milepost {

TimelineView::TimelineView(const QString& accessible_name, QWidget* parent) : QWidget(parent) {
  install_timeline_access();
  setAccessibleName(accessible_name);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void TimelineView::show_timeline(const Timeline& masked) {
  const bool had = chosen_item();
  const TimelineItem was = had ? *chosen_item() : TimelineItem();
  timeline_ = masked;
  forget_pictures();
  chosen_ = -1;
  const QList<TimelineStop>& stops = picture().stops;
  for (int i = 0; had && i < stops.size() && chosen_ < 0; ++i) {
    if (stops.at(i).item < 0) continue;
    const TimelineItem& now = timeline_.lanes.at(stops.at(i).lane).items.at(stops.at(i).item);
    if (now.kind == was.kind && now.id == was.id && now.key == was.key && now.start == was.start) chosen_ = i;
  }
  setAccessibleDescription(timeline_description(timeline_));
  emit chosen_changed();
}

const TimelineStop* TimelineView::chosen_stop() const {
  return chosen_ >= 0 && chosen_ < picture().stops.size() ? &picture().stops.at(chosen_) : nullptr;
}

const TimelineItem* TimelineView::chosen_item() const {
  const TimelineStop* stop = chosen_stop();
  return stop && stop->item >= 0 ? &timeline_.lanes.at(stop->lane).items.at(stop->item) : nullptr;
}

int TimelineView::stop_of(int lane, int item) const {
  const QList<TimelineStop>& stops = picture().stops;
  for (int i = 0; i < stops.size(); ++i)
    if (stops.at(i).lane == lane && stops.at(i).item == item) return i;
  return -1;
}

QString TimelineView::spoken(int index) const {
  if (index < 0 || index >= picture().stops.size()) return {};
  const TimelineStop& stop = picture().stops.at(index);
  const TimelineLane& lane = timeline_.lanes.at(stop.lane);
  return stop.item < 0 ? tr("%1: %2", "lane: nothing yet").arg(lane.title, stop.text) : spoken_item(lane, lane.items.at(stop.item));
}

QDate TimelineView::day_of(int index) const {
  const TimelineStop& stop = picture().stops.at(index);
  const QDate start = stop.item < 0 ? QDate() : timeline_.lanes.at(stop.lane).items.at(stop.item).start;
  return start.isValid() ? start : timeline_.today;
}

void TimelineView::choose(int stop) {
  if (stop < 0 || stop >= picture().stops.size()) return;
  const TimelineStop& place = picture().stops.at(stop);
  if (place.item >= 0 || !wished_.isValid()) wished_ = day_of(stop);
  set_chosen(stop);
}

void TimelineView::set_chosen(int stop) {
  if (stop < 0 || stop == chosen_) return;
  show_ring(chosen_);
  chosen_ = stop;
  show_ring(chosen_);
  if (QAccessible::isActive()) {
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(stop);
    if (hasFocus()) QAccessible::updateAccessibility(&focus);
    QAccessibleEvent selection(this, QAccessible::Selection);
    selection.setChild(stop);
    QAccessible::updateAccessibility(&selection);
  }
  emit chosen_changed();
}

void TimelineView::show_ring(int stop) {
  if (stop >= 0 && stop < picture().stops.size()) update(ring_rect(picture().stops.at(stop)).adjusted(-2, -2, 2, 2).toAlignedRect());
}

void TimelineView::open(int stop) {
  if (stop < 0 || stop >= picture().stops.size() || picture().stops.at(stop).item < 0) return;
  const TimelineStop place = picture().stops.at(stop);
  emit opened(place.lane, place.item);
}

bool TimelineView::can_add() const {
  const TimelineStop* stop = chosen_stop();
  return stop && addable_.contains(timeline_.lanes.at(stop->lane).key);
}

void TimelineView::add() {
  if (!can_add()) return;
  const TimelineStop& stop = *chosen_stop();
  emit add_asked(timeline_.lanes.at(stop.lane).key, stop.item < 0 && wished_.isValid() ? wished_ : day_of(chosen_));
}

const TimelineLayout& TimelineView::picture_at(int width) const {
  for (const Picture& picture : pictures_)
    if (picture.width == width) return picture.layout;
  std::swap(pictures_[0], pictures_[1]);
  pictures_[0] = {width, lay_out(timeline_, fontMetrics(), width, layoutDirection() == Qt::RightToLeft)};
  return pictures_[0].layout;
}

void TimelineView::forget_pictures() {
  for (Picture& picture : pictures_) picture.width = -1;
  updateGeometry();
  update();
}

int TimelineView::heightForWidth(int width) const { return int(picture_at(width).size.height()); }
QSize TimelineView::sizeHint() const {
  const int width = 110 * fontMetrics().averageCharWidth();
  return {width, heightForWidth(width)};
}
QSize TimelineView::minimumSizeHint() const { return {minimum_timeline_width(fontMetrics()), 3 * fontMetrics().height()}; }

bool TimelineView::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int stop = picture().stop_at(help->pos());
  // Escaped, for typed words may look like markup.
  if (stop < 0) QToolTip::hideText();
  else QToolTip::showText(help->globalPos(), QStringLiteral("<qt>%1</qt>").arg(spoken(stop).toHtmlEscaped()), this, picture().stops.at(stop).hit().toAlignedRect());
  return true;
}

void TimelineView::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  const TimelineInks inks = timeline_inks(ground_of(palette()));
  draw(painter, timeline_, picture(), inks, event->rect(), font());
  if (const TimelineStop* stop = chosen_stop()) draw_ring(painter, *stop, inks, hasFocus());
}

void TimelineView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  switch (event->type()) {
    case QEvent::FontChange: case QEvent::LayoutDirectionChange: case QEvent::StyleChange: case QEvent::LanguageChange:
      return forget_pictures();
    case QEvent::PaletteChange: return update();
    default: return;
  }
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
  const bool whole = event->modifiers().testFlag(Qt::ControlModifier);
  if (!whole && (event->modifiers() & ~Qt::KeypadModifier)) return QWidget::keyPressEvent(event);  // Alt+Left goes back
  const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
  const int last = int(picture().stops.size()) - 1;
  int to = -1;
  switch (event->key()) {
    case Qt::Key_Left: to = along(-forward); break;
    case Qt::Key_Right: to = along(forward); break;
    case Qt::Key_Up: return set_chosen(across(-1));
    case Qt::Key_Down: return set_chosen(across(1));
    case Qt::Key_Home: to = whole ? qMin(0, last) : end_of_lane(false); break;
    case Qt::Key_End: to = whole ? last : end_of_lane(true); break;
    case Qt::Key_Return: case Qt::Key_Enter: return open(chosen_);
    case Qt::Key_Insert: return add();
    default: return QWidget::keyPressEvent(event);
  }
  choose(to);
}

int TimelineView::first_place() const {
  int best = -1;
  for (int i = 0; i < picture().stops.size(); ++i) {
    if (picture().stops.at(i).item < 0) continue;
    const auto away = [this](int stop) { return timeline_.today.isValid() ? qAbs(day_of(stop).daysTo(timeline_.today)) : 0; };
    if (best < 0 || away(i) < away(best)) best = i;
  }
  return best < 0 && !picture().stops.isEmpty() ? 0 : best;
}

int TimelineView::along(int step) const {
  const TimelineStop* stop = chosen_stop();
  if (!stop) return first_place();
  const int to = chosen_ + step;
  return to >= 0 && to < picture().stops.size() && picture().stops.at(to).lane == stop->lane ? to : chosen_;
}

int TimelineView::nearest_in_lane(int lane, QDate day) const {
  int best = -1;
  std::pair<qint64, qint64> least;  // days outside the item; then from its start, so that of two that hold the day the own one comes back
  for (int i = 0; i < picture().stops.size(); ++i) {
    const TimelineStop& stop = picture().stops.at(i);
    if (stop.lane != lane) continue;
    std::pair<qint64, qint64> away;
    if (stop.item >= 0 && day.isValid()) {
      const TimelineItem& item = timeline_.lanes.at(lane).items.at(stop.item);
      const QDate end = drawn_end(item, timeline_);
      away = {day < item.start ? day.daysTo(item.start) : day > end ? end.daysTo(day) : 0, qAbs(day.daysTo(item.start))};
    }
    if (best >= 0 && away >= least) continue;
    best = i;
    least = away;
  }
  return best;
}

int TimelineView::across(int step) const {
  const TimelineStop* stop = chosen_stop();
  if (!stop) return first_place();
  const QList<TimelineLaneBox>& lanes = picture().lanes;
  for (int i = 0; i < lanes.size(); ++i)
    if (lanes.at(i).lane == stop->lane && i + step >= 0 && i + step < lanes.size()) return nearest_in_lane(lanes.at(i + step).lane, wished_);
  return chosen_;
}

int TimelineView::end_of_lane(bool last) const {
  const TimelineStop* stop = chosen_stop();
  if (!stop) return first_place();
  int found = -1;
  for (int i = 0; i < picture().stops.size(); ++i)
    if (picture().stops.at(i).lane == stop->lane && (last || found < 0)) found = i;
  return found;
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) choose(picture().stop_at(event->position()));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const int stop = picture().stop_at(event->position());
  choose(stop);
  open(stop);
}

void TimelineView::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  const bool by_keyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
  if (chosen_ < 0 && by_keyboard) choose(first_place());
  show_ring(chosen_);
}

void TimelineView::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  show_ring(chosen_);
}

}  // namespace milepost
