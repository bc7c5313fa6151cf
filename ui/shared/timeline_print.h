#pragma once
#include "core/journey/timeline.h"

class QPagedPaintDevice;

namespace milepost {

// A masked timeline on landscape sheets: title, source, the picture in black on white, then every item as a table.
bool print_timeline(QPagedPaintDevice&, const Timeline& masked);

}  // namespace milepost
