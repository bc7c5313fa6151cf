#pragma once
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include "core/journey/cohort_journey.h"

namespace milepost {

// How the journey is said: the same words in the list and in the details.
QString short_day(QDate day, QDate today);  // "Sep 18"; with the year where it is far from today
QString state_words(const MilestoneStanding&, QDate today);  // "missed: 12 left"
QString level_words(MilestoneLevel);
QString stance_words(Stance);
QString act_words(const QString& kind);

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

}  // namespace milepost
