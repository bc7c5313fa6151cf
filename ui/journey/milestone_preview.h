#pragma once
#include <QString>

#include "core/journey/milestone.h"

namespace milepost {

struct SchoolSnapshot;

// What a milestone would mean this year: when it is open, its state today, and how many students it concerns now, with
// the missing input where one of them cannot be said, and where the numbers come from.
QString milestone_preview(const Milestone&, const SchoolSnapshot&);

}  // namespace milepost
