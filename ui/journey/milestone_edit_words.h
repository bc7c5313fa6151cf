#pragma once
#include <QDate>
#include <QString>
#include <QStringList>

#include "core/journey/milestone.h"

namespace milepost {

// The words of the lists a milestone is edited with.
QString anchor_choice_words(Anchor);
QList<Anchor> anchor_choices();
QStringList act_choices();  // acts that can reach a student, in the order they are offered

// When it is open this year, one line a window, with the state today or the missing input.
QStringList window_lines(const Milestone&, const YearPlan&, QDate today);
// The same in one cell: of several windows the one that is open or next.
QString window_cell(const Milestone&, const YearPlan&, QDate today);
// Why its window cannot stand: it would close before it opens. Empty: it can, or the calendar does not tell.
QString backwards_words(const Milestone&, const YearPlan&);
// A key of a title: "day_20_call", plain ASCII; never one of taken, never empty.
QString free_milestone_key(const QString& title, const QStringList& taken);

}  // namespace milepost
