#pragma once
#include "core/journey/cohort_journey.h"
#include "core/support_lists/support_list.h"
#include "ui/shared/school_snapshot.h"

namespace milepost {

// A line of Today: when, what, about whom, and where it leads.
struct TodayItem {
  QDate when;
  QString when_words;    // "due Sep 18", "closes today"
  QString what;          // typed by people: may hold names
  QString owner;
  qint64 person_id = 0;  // leads to the student, else
  QString place;         // of the Journey page: "milestone/KEY/OCCURRENCE"
  bool overdue = false;
};
struct TodaySection {
  QString title;         // with the count: "3 reviews are due"
  QString empty;         // instead of rows
  QString source;        // window in words
  QList<TodayItem> items;
};
struct TodayContents {
  QString headline;      // "Friday, September 18 · week 6 of the school year"
  QString data_notice;   // where the data are older than two weeks, or nothing was imported
  TodaySection due, windows, new_on_list, promised;
};

struct TodayInput {
  QList<ListDecision> open, last;            // last: of the last day on which the team decided
  std::optional<KeptMembers> list_before;
};
// Week: Monday to Sunday round the snapshot's day. Reviews are due up to the end of it.
TodayContents today_contents(const SchoolSnapshot&, const TodayInput&);

}  // namespace milepost
