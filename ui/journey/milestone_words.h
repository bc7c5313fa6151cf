#pragma once
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "core/journey/cohort_journey.h"

namespace milepost {

// How the journey is said: the same words in the list, in the details and in the editor.
QString short_day(QDate day, QDate today);  // "Sep 18"; with the year where it is far from today
QString state_words(const MilestoneStanding&, QDate today);  // "missed: 12 left"
QString level_words(MilestoneLevel);
QString stance_words(Stance);
// Acts by which a student is reached, in the order they are offered; "reached" (by hand) holds always and is not one of them.
QStringList offered_acts();
QString act_words(const QString& kind);
QString anchor_words(Anchor);
bool takes_number(Anchor);
bool may_be_last(Anchor);  // -1 stands for the last one

// How many students are concerned, or "cannot say yet". All three agree with each other in the list and the details.
QString concerned_words(const MilestoneStanding&);
QString reached_words(const MilestoneStanding&);
QString left_words(const MilestoneStanding&);
// Which input is missing where a number cannot be said; empty where nothing is.
QString missing_input_words(const MilestoneStanding&);

bool is_open(const MilestoneStanding&);
bool closes_soon(const MilestoneStanding&);
// "2 windows close within 7 days; 31 students are left". The Today page counts by the calendar's week, so this says days.
QString journey_headline(const CohortJourney&);
// Those that close within 7 days, with somebody left first: "Sep 24 · Day 20: 18 left of 31 (students who …)".
QStringList closing_lines(const CohortJourney&);

// "milestone/KEY" or "milestone/KEY/OCC": where a window stands in the program.
QString place_of(const MilestoneStanding&);
QString place_of(const QString& key, const QString& occurrence);
// A key of a title: "day_20_call"; never one of taken, never empty.
QString key_of_title(const QString& title, const QStringList& taken);
// What a later version says otherwise: "Closes: “…”, before “…”". Empty: nothing.
QStringList difference_words(const Milestone& before, const Milestone& after);
// Nothing: the milestone can be saved. Else the sentence to show beside the field.
struct MilestoneFault {
  enum Field { Title, Window, Number, Reached } field = Title;
  QString sentence;
};
std::optional<MilestoneFault> fault_of(const Milestone&, const YearPlan&);

}  // namespace milepost
