#pragma once
#include <QHash>
#include <QStringList>

#include "core/indicators/indicator_table.h"
#include "core/support_lists/support_list.h"

namespace milepost {

// The part of a support list that needs no file.

// What goes well, from the same findings and marks: attendance, the best mark, or courses being passed. Empty when
// nothing true is on file.
QString strength_words(const StudentRecord&, const QList<IndicatorFinding>&, const RuleContext&);

// needs: off track among the policy's signals, then watch. Without a signal, needs is empty.
SupportRow support_row(const StudentRecord&, const QList<IndicatorFinding>&, const RuleContext&);

// The latest decision about each student that was made by this day and not ended by it. Live while its next date has
// not passed.
using Decisions = QHash<qint64, ListDecision>;
bool is_live(const ListDecision&, QDate day);

// Sorts students' rows into the list's three parts, orders them and counts what is beyond the capacity.
void arrange(SupportList&, QList<SupportRow>, const Decisions&, QDate day);

}  // namespace milepost
