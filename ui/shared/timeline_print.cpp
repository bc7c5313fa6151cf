#include "ui/shared/timeline_print.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QPainter>

#include "ui/shared/timeline_drawing.h"
#include "ui/shared/timeline_model.h"

namespace milepost {
namespace {

class TimelineSheet {
  Q_DECLARE_TR_FUNCTIONS(TimelineSheet)

 public:
  TimelineSheet(QPagedPaintDevice& device, const Timeline& timeline) : device_(device), timeline_(timeline) {}

  bool print() {
    device_.setPageOrientation(QPageLayout::Landscape);
    if (!painter_.begin(&device_)) return false;
    unit_ = device_.logicalDpiY() / 72.0;
    width_ = device_.width();
    height_ = device_.height() - 18 * unit_;  // the foot
    foot();
    heading();
    if (!picture() || !table()) return false;
    return painter_.end();
  }

 private:
  QFont font(double points, bool bold = false) const {
    QFont font = QGuiApplication::font();
    font.setPixelSize(qMax(1, qRound(points * unit_)));
    font.setBold(bold);
    return font;
  }

  qreal height_of(const QString& text, qreal width) const {
    return painter_.fontMetrics().boundingRect(QRect(0, 0, qMax(1, int(width)), 1 << 24), int(Qt::TextWordWrap | Qt::AlignLeading), text).height();
  }

  void text(const QString& words, qreal left, qreal y, qreal width, qreal height) {
    painter_.drawText(QRectF(left, y, width, height + unit_), int(Qt::TextWordWrap | Qt::AlignLeading), words);
  }

  void line(const QString& words, const QFont& font, Meaning ink) {
    if (words.isEmpty()) return;
    painter_.setFont(font);
    painter_.setPen(colour(ink, Ground::Print));
    const qreal height = height_of(words, width_);
    text(words, 0, y_, width_, height);
    y_ += height + 3 * unit_;
  }

  void foot() {
    ++page_;
    painter_.setFont(font(8));
    painter_.setPen(colour(Meaning::Quiet, Ground::Print));
    painter_.drawText(QRectF(0, height_ + 4 * unit_, width_, 14 * unit_), int(Qt::AlignTrailing), tr("Milepost, page %1").arg(page_));
  }

  void heading() {
    painter_.setLayoutDirection(QGuiApplication::layoutDirection());
    line(timeline_.title, font(16, true), Meaning::Text);
    line(timeline_.source, font(9), Meaning::Quiet);
    y_ += 4 * unit_;
  }

  // The largest text at which the picture leaves a third of the sheet; the smallest may be shrunk to fit the whole.
  bool picture() {
    const qreal room = height_ - y_;
    TimelineLayout layout;
    for (const double points : {10.0, 9.0, 8.0, 7.0}) {
      painter_.setFont(font(points));
      layout = lay_out(timeline_, painter_.fontMetrics(), int(width_), QGuiApplication::layoutDirection() == Qt::RightToLeft);
      if (layout.size.height() <= room * 0.67) break;
    }
    const QFont drawn = painter_.font();
    const qreal scale = qMin(1.0, qMin(room / layout.size.height(), width_ / layout.size.width()));
    painter_.save();
    painter_.translate(0, y_);
    painter_.scale(scale, scale);
    draw(painter_, timeline_, layout, timeline_inks(Ground::Print), QRectF(QPointF(), layout.size), drawn);
    painter_.restore();
    y_ += layout.size.height() * scale + 10 * unit_;
    return true;
  }

  bool row(const QStringList& cells, bool bold) {
    static constexpr double shares[] = {0.18, 0.11, 0.11, 0.60};
    painter_.setFont(font(9, bold));
    qreal height = 0;
    for (int i = 0; i < 4; ++i) height = qMax(height, height_of(cells.at(i), width_ * shares[i] - 6 * unit_));
    if (y_ + height > height_) {
      if (!device_.newPage()) return false;
      y_ = 0;
      foot();
      if (!bold && !row(head_, true)) return false;
      painter_.setFont(font(9, bold));
    }
    painter_.setPen(colour(Meaning::Text, Ground::Print));
    const bool mirrored = painter_.layoutDirection() == Qt::RightToLeft;
    qreal left = 0;
    for (int i = 0; i < 4; ++i) {
      const qreal width = width_ * shares[i];
      text(cells.at(i), mirrored ? width_ - left - width + 6 * unit_ : left, y_, width - 6 * unit_, height);
      left += width;
    }
    y_ += height + 2 * unit_;
    painter_.setPen(QPen(colour(Meaning::Border, Ground::Print), (bold ? 0.8 : 0.3) * unit_));
    painter_.drawLine(QPointF(0, y_), QPointF(width_, y_));
    y_ += 2 * unit_;
    return true;
  }

  bool table() {
    const QList<TimelineTableRow> rows = timeline_rows(timeline_);
    if (rows.isEmpty()) return true;
    const TimelineModel titles;
    for (int i = 0; i < titles.columnCount(); ++i) head_ << titles.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
    if (!row(head_, true)) return false;
    for (const TimelineTableRow& of : rows)
      if (!row({of.lane_title, of.from, of.to, of.what}, false)) return false;
    return true;
  }

  QPagedPaintDevice& device_;
  const Timeline& timeline_;
  QPainter painter_;
  QStringList head_;
  qreal unit_ = 1, width_ = 0, height_ = 0, y_ = 0;
  int page_ = 0;
};

}  // namespace

bool print_timeline(QPagedPaintDevice& device, const Timeline& masked) { return TimelineSheet(device, masked).print(); }

}  // namespace milepost
