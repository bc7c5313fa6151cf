#pragma once
#include <QList>
#include <QString>

#include "core/base/result.h"

namespace milepost {

class SchoolFile;

// A support of the menu, as far as milestones and pages name it (content kind "intervention").
struct Intervention {
  QString key, title;
  QString dose;      // "2 to 4 weeks"; may be empty
  QString owner;     // the role that delivers it
  QString evidence;  // "strong", "mixed", "practice", "null_on_outcome", "not_enough"
  QString source;
  bool retired = false;
};
Result<QList<Intervention>> interventions(const SchoolFile&);
QString evidence_words(const QString& evidence);  // "strong evidence", translated

}  // namespace milepost
