#pragma once
#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include "core/base/result.h"

namespace milepost {

class SchoolFile;

// What the team did for a student on a day, from whatever record holds it. Keys: "plan", "seen" (list decisions), "note",
// "family_contact", "conference", "transition" (notes by form), "student_voice", "placement" (imported), "reached", "not_needed" (marked by hand).
struct TeamAct {
  QString kind;
  QDate on;
  QString milestone, occurrence;  // empty: of none in particular
  int school_year = 0;            // of what was marked by hand; 0: the day says it
};
using TeamActs = QHash<qint64, QList<TeamAct>>;  // by person
Result<TeamActs> team_acts(const SchoolFile&, QDate from, QDate through);  // both included; answers of students that are empty are none

// Marks students as reached (or, with a reason, as not concerned after all). Logged; again for the same student replaces it.
struct Reach {
  QString milestone, occurrence;
  int school_year = 0;
  bool needed = true;
  QString words;  // required where needed is false
  QDate on;
};
Status mark_reached(SchoolFile&, const Reach&, const QList<qint64>& people);
Status unmark_reached(SchoolFile&, const Reach&, const QList<qint64>& people);

}  // namespace milepost
