#pragma once

class QScrollArea;
class QWidget;

namespace milepost {

// A form that scrolls up and down when the window is small. Whoever gets the keyboard is scrolled into sight, also when
// it comes from outside the form, which Qt leaves undone.
QScrollArea* form_scroll(QWidget* body);

}  // namespace milepost
