#include "ui/shared/theme.h"

#include <QApplication>
#include <QFont>
#include <QFontMetrics>
#include <QProxyStyle>
#include <QStyleOption>
#include <array>
#include <cmath>

#include "core/reports/status_mark.h"
#include "ui/shared/heading.h"

namespace milepost {
namespace {

struct Token {
  Meaning meaning;
  const char* light;
  const char* dark;
  const char* print;
};

constexpr std::array tokens = {
    Token{Meaning::Window, "#f4f5f6", "#1b1e20", "#ffffff"},
    Token{Meaning::Surface, "#ffffff", "#23272a", "#ffffff"},
    Token{Meaning::Alternate, "#f3f6f8", "#292e32", "#f2f2f2"},
    Token{Meaning::Text, "#1b1e20", "#eceff1", "#000000"},
    Token{Meaning::Quiet, "#55595c", "#b8bec3", "#404040"},
    Token{Meaning::Border, "#848a8f", "#7d858b", "#808080"},
    Token{Meaning::Accent, "#0f6fa8", "#0f6fa8", "#000000"},
    Token{Meaning::AccentText, "#ffffff", "#ffffff", "#ffffff"},
    Token{Meaning::Notice, "#fff3d6", "#3a3222", "#ffffff"},
    Token{Meaning::NoticeText, "#5c3c00", "#f6d58e", "#000000"},
    Token{Meaning::Focus, "#0f6fa8", "#56b4e9", "#000000"},
    Token{Meaning::OnTrack, "#00694d", "#5fd0ab", "#000000"},
    Token{Meaning::Watch, "#8a5a00", "#f0b84a", "#000000"},
    Token{Meaning::NeedsSupport, "#00598c", "#7cc4f0", "#000000"},
    Token{Meaning::CannotSay, "#55595c", "#b8bec3", "#404040"},
};

double linear(double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }
double luminance(const QColor& c) {
  return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

// Fusion with outlines that can be seen (its own are below 3:1) and targets of at least 24 pixels.
class MilepostStyle final : public QProxyStyle {
 public:
  MilepostStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override {
    if (element == PE_FrameFocusRect) return;  // FocusRing and the table's delegate draw it
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element != PE_FrameLineEdit && element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton && element != PE_PanelButtonCommand) return;
    if (widget && widget->property("quietOutline").toBool()) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour(Meaning::Border, ground_of(option->palette)), 1));
    painter->setBrush(Qt::NoBrush);
    const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (element == PE_IndicatorRadioButton) painter->drawEllipse(frame);
    else painter->drawRoundedRect(frame, 2, 2);
    painter->restore();
  }

  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
    const int text = widget ? widget->fontMetrics().height() : QFontMetrics(QApplication::font()).height();
    switch (metric) {
      case PM_IndicatorWidth: case PM_IndicatorHeight: case PM_ExclusiveIndicatorWidth: case PM_ExclusiveIndicatorHeight:
        return qMax(16, text);
      case PM_SmallIconSize: case PM_ListViewIconSize: case PM_ButtonIconSize:
        return qMax(16, text + 2);
      case PM_HeaderMargin: return 8;  // as the cells
      default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
  }

  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_ComboBox || type == CT_LineEdit || type == CT_SpinBox || type == CT_ToolButton)
      result.setHeight(qMax(result.height(), 28));
    if (type == CT_PushButton) result.rwidth() += 12;
    if (type == CT_CheckBox || type == CT_RadioButton || type == CT_MenuItem) result.setHeight(qMax(result.height(), 24));
    return result;
  }
};

}  // namespace

QColor colour(Meaning meaning, Ground ground) {
  for (const Token& token : tokens) {
    if (token.meaning != meaning) continue;
    const char* code = ground == Ground::Dark ? token.dark : ground == Ground::Print ? token.print : token.light;
    return QColor(QLatin1String(code));
  }
  return {};
}

Meaning meaning_of(IndicatorStatus status) {
  switch (status) {
    case IndicatorStatus::OnTrack: return Meaning::OnTrack;
    case IndicatorStatus::Watch: return Meaning::Watch;
    case IndicatorStatus::OffTrack: return Meaning::NeedsSupport;
    case IndicatorStatus::CannotSay: break;
  }
  return Meaning::CannotSay;
}

double contrast(const QColor& a, const QColor& b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return first > second ? first / second : second / first;
}

QPalette palette_for(Ground ground) {
  const auto c = [ground](Meaning meaning) { return colour(meaning, ground); };
  QPalette palette(c(Meaning::Text), c(Meaning::Window), c(Meaning::Surface), c(Meaning::Border), c(Meaning::Alternate), c(Meaning::Text),
                   c(Meaning::Surface));
  palette.setColor(QPalette::Window, c(Meaning::Window));
  palette.setColor(QPalette::Base, c(Meaning::Surface));
  palette.setColor(QPalette::AlternateBase, c(Meaning::Alternate));
  palette.setColor(QPalette::Button, ground == Ground::Dark ? QColor(0x2f, 0x35, 0x3a) : QColor(0xfb, 0xfb, 0xfc));
  palette.setColor(QPalette::Mid, c(Meaning::Border));
  palette.setColor(QPalette::Highlight, c(Meaning::Accent));
  palette.setColor(QPalette::HighlightedText, c(Meaning::AccentText));
  palette.setColor(QPalette::PlaceholderText, c(Meaning::Quiet));
  palette.setColor(QPalette::Link, c(Meaning::NeedsSupport));
  palette.setColor(QPalette::LinkVisited, c(Meaning::NeedsSupport));
  palette.setColor(QPalette::ToolTipBase, c(Meaning::Surface));
  palette.setColor(QPalette::ToolTipText, c(Meaning::Text));
  for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, c(Meaning::Border));
  return palette;
}

void apply_look(QApplication& application, const Look& look) {
  if (!application.property("milepostLook").toBool()) {
    application.setStyle(new MilepostStyle);
    application.setProperty("milepostLook", true);
    application.setProperty("systemTextSize", qMax(10.0, application.font().pointSizeF()));
  }
  application.setPalette(palette_for(look.ground));
  QFont font = application.font();
  font.setPointSizeF(application.property("systemTextSize").toDouble() * qBound(90, look.text_percent, 250) / 100.0);
  application.setFont(font);
  for (QWidget* widget : QApplication::allWidgets())
    if (auto* heading = qobject_cast<Heading*>(widget)) heading->follow_text_size();
}

Ground ground_of(const QPalette& palette) {
  return palette.color(QPalette::Active, QPalette::Window).lightnessF() < 0.5 ? Ground::Dark : Ground::Light;
}

int projector_text_percent(int screen_height) {
  const double base = QApplication::font().pointSizeF() > 0 ? qMax(10.0, qApp->property("systemTextSize").toDouble()) : 10.0;
  const double wanted_points = screen_height / 50.0 * 72.0 / 96.0;
  return qBound(100, int(std::ceil(wanted_points / base * 100)), 250);
}

}  // namespace milepost
