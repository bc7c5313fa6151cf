#pragma once
#include <QHash>
#include <map>
#include <vector>

#include "app/cli/sample_team_words.h"
#include "core/indicators/rule_context.h"

namespace milepost {

class SchoolFile;

// Who is there, on what days, and who needs the team.
struct TeamSchool {
  RuleContext context;
  QDate last;                         // the last day the data speak of
  std::vector<TeamStudent> students;  // all ninth graders, by person id
  std::vector<std::size_t> listed;    // those on the support list, in its order
  QHash<QString, NoteForm> forms;
  std::map<QString, std::vector<QDate>> days;  // of each school, instructional days through last
};
Result<TeamSchool> read_team_school(const SchoolFile&);

}  // namespace milepost
