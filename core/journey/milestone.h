#pragma once
#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include "core/base/result.h"
#include "core/journey/year_plan.h"

namespace milepost {

class SchoolFile;

// A day told by the school's own year: an anchor and so many days after it (negative: before).
enum class Anchor {
  FirstDay, LastDay, SchoolDay /* number */, ProgressReport /* number; where none is on file, the middle of that marking period */,
  MarkingPeriodEnd /* number; -1: the last */, CreditTermEnd /* number; -1: the last */, CreditTermStart /* number */,
  Date /* month and day, in the school year; year_before: in the one before */
};
struct Offset {
  Anchor anchor = Anchor::FirstDay;
  int number = 0;
  int month = 0, day = 0;
  bool year_before = false;
  int plus_days = 0;
};

enum class MilestoneLevel { Classroom, School, District };
enum class Stance { Proactive, Reactive };

// A good moment to act in the freshman year (content kind "milestone"): data, not code.
struct Milestone {
  QString key;
  int version = 0;
  QString title, purpose;
  Offset opens, closes;
  bool each_marking_period = false;  // comes again with every marking period; numbers of the anchors are then ignored
  MilestoneLevel level = MilestoneLevel::School;
  Stance stance = Stance::Proactive;
  QString who_acts;
  QStringList supports;      // keys of menu entries
  QString protocol;          // key; may be empty
  QStringList evidence;      // sentences with their source
  QString concerns;          // which students: a key of concern_rules()
  QStringList reached_by;    // which acts of the team inside the window reach a student: keys of act kinds (team_act.h)
  bool retired = false;
  QString source;
};

// In words where the anchor and the offset lie: "10 days after school day 20".
QString offset_words(const Offset&);

// The error names the field that is missing or wrong. Reading what write_milestone() wrote gives the same milestone.
Result<Milestone> read_milestone(const QString& key, int version, const QJsonObject& body);
QJsonObject write_milestone(const Milestone&);

Result<QList<Milestone>> milestones(const SchoolFile&, bool with_retired = false);
Result<int> save_milestone(SchoolFile&, const Milestone&);  // the next version; a new key adds one. Checked by reading it back

// When a milestone is open in one year.
struct MilestoneWindow {
  QString milestone;   // key
  QString occurrence;  // "" or "1", "2" … of one that comes with each marking period
  QString title;       // with the marking period's name where it repeats
  QDate opens, closes; // both included; invalid: missing says why
  QString missing;     // "the calendar does not say where marking period 1 ends (academicSessions.csv)"
};
QList<MilestoneWindow> windows(const Milestone&, const YearPlan&);

enum class WindowState { ToCome, Open, ClosingSoon, Closed, Unknown };  // ClosingSoon: open, and closes within 7 days
WindowState window_state(const MilestoneWindow&, QDate today);

}  // namespace milepost
