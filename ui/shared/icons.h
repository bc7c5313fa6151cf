#pragma once
#include <QIcon>
#include <QPalette>

namespace milepost {

// One of resources/icons in the text colour of the palette, and in its highlight colour where selected.
QIcon icon(const QString& name, const QPalette&);

}  // namespace milepost
