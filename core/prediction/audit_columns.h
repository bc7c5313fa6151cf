#pragma once
#include "core/indicators/gaps.h"

namespace milepost {

// The groups that a prediction is audited by, never fitted on: audit_race … audit_focus_group, as of a day.
struct AuditGroups {
  QStringList names;
  std::vector<StudentGroups> groups;  // in the order of names
};
Result<AuditGroups> audit_groups(const SchoolFile&, QDate as_of);

}  // namespace milepost
