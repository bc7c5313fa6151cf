#include "core/reports/support_list_report.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextLayout>

#include "core/reports/status_mark.h"
#include "core/reports/support_list_words.h"

namespace milepost {
namespace {

using namespace Qt::StringLiterals;

struct Report {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

QString student_of(const SupportListReport& report, const SupportRow& row) { return report.student ? report.student(row) : row.student; }
QString typed(const SupportListReport& report, const QString& text) { return report.free_text ? report.free_text(text) : text; }

QString what_it_can_say() {
  return Report::tr("This list can say which published rule a student's records meet today, and where nobody has agreed a step yet.");
}
QString what_it_cannot_say() {
  return Report::tr("It cannot say why, what a student can do, or what will happen. Missing records are named, never counted as good or bad.");
}

struct Section {
  QString title;
  QList<SupportRow> rows;
  qsizetype room;  // rows past it come after the places available now
};

QList<Section> sections(const SupportList& list) {
  QList<Section> result;
  result.append({Report::tr("A need and no plan yet"), list.rows, list.capacity.value_or(int(list.rows.size()))});
  if (!list.planned.isEmpty()) result.append({Report::tr("A plan is under way, or seen"), list.planned, list.planned.size()});
  if (!list.cannot_say.isEmpty()) result.append({Report::tr("Cannot say yet: records are missing"), list.cannot_say, list.cannot_say.size()});
  return result;
}

QString plan_words(const SupportListReport& report, const SupportRow& row) {
  if (row.plan.isEmpty()) return Report::tr("Plan, owner, next date: to be agreed");
  return Report::tr("Plan: %1 · owner: %2 · next date: %3").arg(typed(report, row.plan), typed(report, row.owner), date_words(row.next_date));
}

// Lays out one block at a time from the top of the page; knows nothing of what the blocks mean.
class Sheet {
 public:
  Sheet(QPagedPaintDevice& device, QPainter* painter, int pages, QStringList footer)
      : device_(device), painter_(painter), pages_(pages), footer_(std::move(footer)) {
    unit_ = device.logicalDpiY() / 72.0;  // one point
    width_ = device.width();
    height_ = device.height();
    y_ = 0;
  }

  double points(double value) const { return value * unit_; }
  double width() const { return width_; }
  double y() const { return y_; }
  void skip(double pts) { y_ += points(pts); }
  int page() const { return page_; }
  QPainter* painter() { return painter_; }

  QFont font(double pts, bool bold = false) const {
    QFont font = QGuiApplication::font();
    font.setPixelSize(qMax(1, int(std::lround(pts * unit_))));
    font.setBold(bold);
    return font;
  }

  double height_of(const QString& text, const QFont& font, double width) const {
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap | Qt::AlignLeading, text).height();
  }

  // A new page when less than needed is left.
  void keep(double needed) {
    if (y_ + needed <= body_height() || y_ <= 0) return;
    finish_page();
    if (painter_) device_.newPage();
    ++page_;
    y_ = 0;
  }

  void text(const QString& words, const QFont& font, double left, double width, const QColor& ink = Qt::black) {
    if (words.isEmpty()) return;
    const double height = height_of(words, font, width);
    if (painter_) {
      painter_->setFont(font);
      painter_->setPen(ink);
      painter_->drawText(QRectF(left, y_, width, height + points(2)), int(Qt::TextWordWrap | Qt::AlignLeading), words);
    }
    y_ += height;
  }

  void rule(const QColor& ink, double weight) {
    if (painter_) {
      painter_->setPen(QPen(ink, points(weight)));
      painter_->drawLine(QPointF(0, y_), QPointF(width_, y_));
    }
  }

  void finish_page() {
    if (!painter_) return;
    const QFont small = font(8);
    double bottom = body_height() + points(10);
    painter_->setPen(QPen(QColor(0x80, 0x80, 0x80), points(0.5)));
    painter_->drawLine(QPointF(0, bottom - points(4)), QPointF(width_, bottom - points(4)));
    painter_->setPen(QColor(0x33, 0x33, 0x33));
    painter_->setFont(small);
    const QString number = Report::tr("page %1 of %2").arg(page_).arg(pages_);
    painter_->drawText(QRectF(0, bottom, width_, points(12)), int(Qt::AlignRight), number);
    const double reserved = QFontMetricsF(small).horizontalAdvance(number) + points(12);
    for (const QString& line : footer_) {
      const double height = height_of(line, small, width_ - reserved);
      painter_->drawText(QRectF(0, bottom, width_ - reserved, height + points(1)), int(Qt::TextWordWrap | Qt::AlignLeading), line);
      bottom += height;
    }
  }

 private:
  double body_height() const {
    double footer = points(14);
    for (const QString& line : footer_) footer += height_of(line, font(8), width_ * 0.86);
    return height_ - footer;
  }

  QPagedPaintDevice& device_;
  QPainter* painter_;
  int pages_, page_ = 1;
  QStringList footer_;
  double unit_, width_, height_, y_;
};

void paint_row(Sheet& sheet, const SupportListReport& report, const SupportRow& row, bool after_capacity) {
  const QFont strong = sheet.font(10.5, true), body = sheet.font(9.5), small = sheet.font(8.5);
  const double mark = sheet.points(13), left = mark + sheet.points(6), width = sheet.width() - left;
  const QColor quiet(0x40, 0x40, 0x40);
  const QList<IndicatorFinding>& shown = row.needs.isEmpty() ? row.unknown : row.needs;

  double needed = sheet.points(12) + sheet.height_of(u"X"_s, strong, width) + sheet.height_of(plan_words(report, row), body, width);
  for (const IndicatorFinding& need : shown) needed += sheet.height_of(need.reason, body, width - left) + sheet.points(2);
  if (!row.strength.isEmpty()) needed += sheet.height_of(row.strength, body, width);
  sheet.keep(needed);

  sheet.rule(QColor(0xb0, 0xb0, 0xb0), 0.4);
  sheet.skip(4);
  const double top = sheet.y();
  QStringList right;
  if (row.repeating_ninth) right << Report::tr("second year in grade 9");
  if (after_capacity) right << Report::tr("after the places available now");
  if (row.since.isValid()) right << Report::tr("since %1").arg(date_words(row.since));
  sheet.text(student_of(report, row), strong, 0, sheet.width() * 0.5, Qt::black);
  if (sheet.painter()) {
    sheet.painter()->setFont(small);
    sheet.painter()->setPen(quiet);
    sheet.painter()->drawText(QRectF(sheet.width() * 0.4, top, sheet.width() * 0.6, sheet.points(14)), int(Qt::AlignRight | Qt::AlignVCenter),
                              right.join(u" · "_s));
  }
  if (!row.strength.isEmpty()) sheet.text(Report::tr("Strength: %1").arg(typed(report, row.strength)), body, 0, sheet.width());
  for (const IndicatorFinding& need : shown) {
    sheet.skip(1.5);
    const double line = sheet.y();
    sheet.text(need.reason, body, left + sheet.points(76), width - sheet.points(76));
    if (!sheet.painter()) continue;
    paint_status_mark(*sheet.painter(), QRectF(0, line, mark, mark), need.status, Qt::black);
    sheet.painter()->setFont(small);
    sheet.painter()->setPen(Qt::black);
    sheet.painter()->drawText(QRectF(left, line, sheet.points(76), mark), int(Qt::AlignLeading | Qt::AlignVCenter), status_label(need.status));
  }
  sheet.skip(1.5);
  sheet.text(plan_words(report, row), body, 0, sheet.width(), quiet);
  sheet.skip(5);
}

// Draws everything; with a null painter only counts. The page count is needed before the first footer is drawn.
Result<int> lay_out(const SupportListReport& report, QPagedPaintDevice& device, QPainter* painter, int pages, const Task& task) {
  Sheet sheet(device, painter, pages,
              {support_list_source(report.list, report.policy_name), what_it_can_say(), what_it_cannot_say()});
  sheet.text(report.school, sheet.font(9), 0, sheet.width(), QColor(0x40, 0x40, 0x40));
  sheet.skip(2);
  sheet.text(support_list_headline(report.list), sheet.font(17, true), 0, sheet.width());
  sheet.skip(3);
  sheet.text(support_list_source(report.list, report.policy_name), sheet.font(9.5), 0, sheet.width(), QColor(0x33, 0x33, 0x33));
  if (!report.order_note.isEmpty()) sheet.text(report.order_note, sheet.font(9.5), 0, sheet.width(), QColor(0x33, 0x33, 0x33));
  if (report.list.capacity)
    sheet.text(Report::tr("Room for %n student(s) now; the others follow below.", nullptr, *report.list.capacity), sheet.font(9.5), 0, sheet.width());
  sheet.skip(8);
  qsizetype done = 0;
  const qsizetype all = report.list.rows.size() + report.list.planned.size() + report.list.cannot_say.size();
  for (const Section& section : sections(report.list)) {
    sheet.keep(sheet.points(110));
    sheet.skip(6);
    sheet.text(Report::tr("%1 (%2)").arg(section.title).arg(section.rows.size()), sheet.font(12, true), 0, sheet.width());
    sheet.skip(3);
    qsizetype index = 0;
    for (const SupportRow& row : section.rows) {
      if (task.cancelled()) return Error{Report::tr("The report was not written: stopped."), ErrorKind::Cancelled};
      paint_row(sheet, report, row, index >= section.room);
      ++index;
      if (painter && ++done % 20 == 0) task.report(double(done) / double(qMax<qsizetype>(all, 1)), Report::tr("Drawing pages"));
    }
  }
  sheet.finish_page();
  return sheet.page();
}

void set_letter(QPagedPaintDevice& device) {
  device.setPageSize(QPageSize(QPageSize::Letter));
  device.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
}

}  // namespace

Result<int> paint_support_list(const SupportListReport& report, QPagedPaintDevice& device, const Task& task) {
  const Result<int> pages = lay_out(report, device, nullptr, 0, task);
  if (!pages) return pages;
  QPainter painter;
  if (!painter.begin(&device)) return Error{Report::tr("The pages could not be drawn: the printer or file did not accept them."), ErrorKind::Unavailable};
  return lay_out(report, device, &painter, *pages, task);
}

Status write_support_list_pdf(const SupportListReport& report, const QString& path, const Task& task) {
  const auto cannot = [&](const QString& why) {
    return Error{Report::tr("%1 could not be written: %2. Choose another folder, or free some space.").arg(QFileInfo(path).fileName(), why), ErrorKind::Unavailable};
  };
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return cannot(file.errorString());
  {
    QPdfWriter writer(&file);
    writer.setTitle(support_list_headline(report.list));
    writer.setCreator(u"Milepost"_s);
    writer.setResolution(300);
    set_letter(writer);
    if (const Result<int> pages = paint_support_list(report, writer, task); !pages) return pages.error();
  }
  if (!file.commit()) return cannot(file.errorString());
  return Done{};
}

QString support_list_html(const SupportListReport& report) {
  const auto e = [](const QString& text) { return text.toHtmlEscaped(); };
  QString html = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n"_s.arg(e(report.language), e(support_list_headline(report.list)));
  html += u"<style>body{font-family:sans-serif;max-width:50em;margin:2em auto;color:#1b1e20;background:#fff}"
          u"th,td{text-align:left;vertical-align:top;padding:.4em .6em;border-bottom:1px solid #848a8f}"
          u"table{border-collapse:collapse;width:100%}footer{color:#55595c;margin-top:2em}</style>\n</head>\n<body>\n"_s;
  html += u"<p>%1</p>\n<h1>%2</h1>\n<p>%3</p>\n"_s.arg(e(report.school), e(support_list_headline(report.list)), e(support_list_source(report.list, report.policy_name)));
  if (!report.order_note.isEmpty()) html += u"<p>%1</p>\n"_s.arg(e(report.order_note));
  for (const Section& section : sections(report.list)) {
    html += u"<h2>%1 (%2)</h2>\n<table>\n<tr>"_s.arg(e(section.title)).arg(section.rows.size());
    for (const QString& head : {Report::tr("Student"), Report::tr("Strength"), Report::tr("Need, with its window"), Report::tr("Since"), Report::tr("Plan"),
                                Report::tr("Owner"), Report::tr("Next date")})
      html += u"<th scope=\"col\">%1</th>"_s.arg(e(head));
    html += u"</tr>\n"_s;
    for (const SupportRow& row : section.rows) {
      QStringList needs;
      for (const IndicatorFinding& need : row.needs.isEmpty() ? row.unknown : row.needs) {
        needs << e(status_label(need.status)) + u": "_s + e(need.reason);
      }
      html += u"<tr><th scope=\"row\">%1</th><td>%2</td><td>%3</td><td>%4</td>"_s.arg(e(student_of(report, row)), e(typed(report, row.strength)),
                                                                              needs.join(u"<br>"_s), e(date_words(row.since)));
      html += u"<td>%1</td><td>%2</td><td>%3</td></tr>\n"_s.arg(e(typed(report, row.plan)), e(typed(report, row.owner)), e(date_words(row.next_date)));
    }
    html += u"</table>\n"_s;
  }
  html += u"<footer><p>%1</p><p>%2</p></footer>\n</body>\n</html>\n"_s.arg(e(what_it_can_say()), e(what_it_cannot_say()));
  return html;
}

}  // namespace milepost
