#pragma once
#include <QLabel>

#include "ui/shared/theme.h"

namespace milepost {

// Plain text that wraps at any width.
QLabel* wrapped_text(const QString&);
QLabel* quiet_text(const QString&);
void set_ink(QWidget*, Meaning);

}  // namespace milepost
