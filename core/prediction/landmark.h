#pragma once
#include <QDate>
#include <QString>
#include <span>

#include "core/indicators/rule_context.h"

namespace milepost {

// A moment of the freshman year at which a student is looked at: end of grade 8, each school month (20 instructional
// days), each marking period, end of year. In time's order.
enum class LandmarkKind { EighthGrade, Month, MarkingPeriod, EndOfYear };
struct Landmark {
  const char* key;  // "g8", "m1" … "m9", "q1" … "q4", "eoy"
  LandmarkKind kind;
  int number = 0;  // of the month or marking period
};
std::span<const Landmark> landmarks();
const Landmark* landmark(const QString& key);  // null: no such
QString landmark_title(const Landmark&);       // translated: "after school month 2", "after marking period 1"

// Last day a landmark may know of, in one school's year of ninth grade. Invalid: the school's calendar or marks do not
// say. A marking period lands at the quarter of the year that its end lies nearest to, so that "q2" is the middle of
// the year in a school of semesters too; such a school has no q1 and q3, one of trimesters no q2.
QDate landmark_cutoff(const Landmark&, const SchoolCalendar&, int school_year, const QList<QDate>& marking_period_ends);

}  // namespace milepost
