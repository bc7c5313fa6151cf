#pragma once
#include <QColor>
#include <QPalette>

#include "core/indicators/indicator.h"

class QApplication;

namespace milepost {

// What a colour means. Every colour on screen comes from here; tests/ui/shared/theme_test proves the contrast.
enum class Meaning {
  Window, Surface, Alternate, Text, Quiet, Border, Accent, AccentText, Notice, NoticeText, Focus,
  OnTrack, Watch, NeedsSupport, CannotSay,
};
enum class Ground { Light, Dark, Print };

QColor colour(Meaning, Ground);
Meaning meaning_of(IndicatorStatus);
double contrast(const QColor&, const QColor&);  // WCAG 2 ratio, 1 to 21

// The look of the whole program: Fusion, our palette, text_percent (90 to 200) of the system's text size.
struct Look {
  Ground ground = Ground::Light;
  int text_percent = 100;
  bool operator==(const Look&) const = default;
};
QPalette palette_for(Ground);
void apply_look(QApplication&, const Look&);
Ground ground_of(const QPalette&);  // which of ours a widget wears now
// Text at least 1/50 of the screen's height, for people at the back of a room (ux.md 2.6).
int projector_text_percent(int screen_height);

}  // namespace milepost
