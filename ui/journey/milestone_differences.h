#pragma once
#include <QHash>
#include <QList>
#include <QString>

#include "core/base/result.h"
#include "core/journey/milestone.h"

namespace milepost {

// What a later version says otherwise, field by field, in the words of the editor.
struct FieldDifference {
  QString field, before, after;
};
// titles: of menu entries and protocols, by key; an unknown key stands for itself.
QList<FieldDifference> milestone_differences(const Milestone& before, const Milestone& after,
                                             const QHash<QString, QString>& titles);

struct KeptVersion {
  int version = 0;
  QString saved;  // day and time
  QString by;
  QString fields;  // names of what differs from the version before; "as it first came"
  QString words;   // what differs, a line a field, with the words of both
};
// Every version of one milestone, newest first.
Result<QList<KeptVersion>> kept_versions(const SchoolFile&, const QString& key);

}  // namespace milepost
