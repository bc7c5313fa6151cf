#pragma once
#include <QDate>
#include <QList>
#include <QSet>
#include <QString>
#include <functional>
#include <optional>

#include "core/base/result.h"
#include "core/indicators/indicator_store.h"

namespace milepost {

class SchoolFile;

// A student with a signal and no live plan; or, in SupportList::planned, with one.
struct SupportRow {
  qint64 person_id = 0;
  QString student;  // local id (OneRoster identifier, else sourcedId)
  QString name;     // shown only through core/privacy
  QString grade_level;
  bool repeating_ninth = false;
  QList<IndicatorFinding> needs;    // off track first, then watch
  QList<IndicatorFinding> unknown;  // what cannot be said, with the missing input
  QString strength;                 // what goes well, in words; first on every view
  QDate since;                      // first as-of date of this signal in a saved list, else the window's end
  QString plan, owner;              // the latest decision that was not ended: live, or (in rows) past its date
  QDate next_date;
};

struct SupportListOptions {
  QDate as_of;     // invalid: the last day the data speak of
  QString policy;  // empty: the file's default
  QString grade_level = QStringLiteral("09");
  std::optional<int> capacity;  // how many students the team can take on now
};

struct SupportList {
  QDate as_of;
  QString policy;
  qint64 import_number = 0;
  QDate data_through;
  std::optional<int> capacity;
  int students = 0;              // looked at
  QList<SupportRow> rows;        // unmet need: reviews that came due, then off track, then watch only; then by local id
  int watch_only = 0;            // of those rows, without anything off track
  int beyond_capacity = 0;       // rows past the capacity (they stay in rows, after it)
  QList<SupportRow> planned;     // signal, and a live plan or an honest "seen"
  QList<SupportRow> cannot_say;  // no signal, but inputs are missing
};

// judged: also given each student's findings that the list is made from, so that nobody computes them a second time.
using JudgedVisitor = std::function<void(StudentFindings&&)>;
Result<SupportList> make_support_list(const SchoolFile&, const SupportListOptions&, const JudgedVisitor& judged = {});
// Keeps the list as it was shown (date, policy, import), so that it can be reproduced later. Answers its number.
Result<qint64> save_support_list(SchoolFile&, const SupportList&);
// A list as it was saved; names are those on file now.
Result<SupportList> saved_support_list(const SchoolFile&, qint64 number);

// Who stood on the newest list that was kept before a day, with and without a plan. None was kept: no value.
struct KeptMembers {
  qint64 number = 0;
  QDate as_of;
  QSet<qint64> people;
};
Result<std::optional<KeptMembers>> list_kept_before(const SchoolFile&, QDate as_of);

// How a student leaves the list: a dated step with an owner and a review date, or "seen, no action needed" with a
// reason.
enum class DecisionKind { Plan, Seen };
struct ListDecision {
  qint64 id = 0;
  qint64 person_id = 0;
  DecisionKind kind = DecisionKind::Plan;
  QString words;  // the step, or the reason
  QString owner;  // who does it, or who saw it
  QDate decided_on, next_date;
  std::optional<QDate> ended_on;
  QString outcome;    // what came of it, when it ended
  QString milestone;  // key of the milestone it was agreed for; may be empty
};
Result<qint64> add_decision(SchoolFile&,
                            const ListDecision&);  // checked: words, owner and a next date not before decided_on
Status end_decision(SchoolFile&, qint64 id, QDate ended_on, const QString& outcome = {});
Result<QList<ListDecision>> decisions(const SchoolFile&, qint64 person_id);  // newest first
Result<QList<ListDecision>> open_decisions(const SchoolFile&);                  // of everybody, not ended; by next date
// What was decided on the last day, up to this one, on which the team decided anything.
Result<QList<ListDecision>> last_decisions(const SchoolFile&, QDate through);

}  // namespace milepost
