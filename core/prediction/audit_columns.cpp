#include "core/prediction/audit_columns.h"

#include <array>
#include <utility>

namespace milepost {

Result<AuditGroups> audit_groups(const SchoolFile& file, QDate as_of) {
  static constexpr std::array<std::pair<const char*, const char*>, 6> columns = {
      {{"audit_race", "race_ethnicity"},
       {"audit_sex", "sex"},
       {"audit_el", "el"},
       {"audit_swd", "swd"},
       {"audit_poverty", "sed"},
       {"audit_focus_group", "focus_group"}}};
  AuditGroups audit;
  for (const auto& [name, grouping] : columns) {
    Result<StudentGroups> groups = student_groups(file, QLatin1String(grouping), as_of);
    if (!groups) return groups.error();
    audit.names << QLatin1String(name);
    audit.groups.push_back(groups.take());
  }
  return audit;
}

}  // namespace milepost
