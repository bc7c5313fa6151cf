#include "core/prediction/landmark.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

namespace milepost {

namespace {

struct LandmarkText {
  Q_DECLARE_TR_FUNCTIONS(Landmark)
};

constexpr int month_days = 20;  // a California school month
constexpr int last_month = 9;

// Quarters of some 45 days fall between the months as 45, 90, 135 and 180 do.
constexpr std::array table = {
    Landmark{"g8", LandmarkKind::EighthGrade, 0},   Landmark{"m1", LandmarkKind::Month, 1},
    Landmark{"m2", LandmarkKind::Month, 2},         Landmark{"q1", LandmarkKind::MarkingPeriod, 1},
    Landmark{"m3", LandmarkKind::Month, 3},         Landmark{"m4", LandmarkKind::Month, 4},
    Landmark{"q2", LandmarkKind::MarkingPeriod, 2}, Landmark{"m5", LandmarkKind::Month, 5},
    Landmark{"m6", LandmarkKind::Month, 6},         Landmark{"q3", LandmarkKind::MarkingPeriod, 3},
    Landmark{"m7", LandmarkKind::Month, 7},         Landmark{"m8", LandmarkKind::Month, 8},
    Landmark{"m9", LandmarkKind::Month, 9},         Landmark{"q4", LandmarkKind::MarkingPeriod, 4},
    Landmark{"eoy", LandmarkKind::EndOfYear, 0}};

// Of the year's n-th instructional day; -1: the calendar does not reach it.
int nth_instructional_day(const SchoolCalendar& calendar, int n) {
  for (int day = 0; day <= calendar.last_known_day(); ++day) {
    if (calendar.is_instructional(day) && --n == 0) return day;
  }
  return -1;
}

QDate month_end(const SchoolCalendar& calendar, int month) {
  int day = nth_instructional_day(calendar, month * month_days);
  // The ninth month ends with the year, wherever it has fewer than 180 days.
  if (day < 0 && month == last_month && nth_instructional_day(calendar, (month - 1) * month_days + 1) >= 0)
    day = calendar.last_instructional_day();
  return day < 0 ? QDate() : calendar.date(day);
}

// First and last day of school; where the calendar holds no whole year, those of most Californian schools.
std::pair<QDate, QDate> year_span(const SchoolCalendar& calendar, int school_year) {
  QDate first(school_year - 1, 8, 15), last(school_year, 6, 5);
  if (const int day = nth_instructional_day(calendar, 1);
      day >= 0 && calendar.date(day) < QDate(school_year - 1, 10, 1))
    first = calendar.date(day);
  if (const int day = calendar.last_instructional_day(); day >= 0 && calendar.date(day) > QDate(school_year, 4, 30))
    last = calendar.date(day);
  return {first, last};
}

QDate marking_period_end(const QList<QDate>& ends, int quarter, std::pair<QDate, QDate> span) {
  const double length = double(span.first.daysTo(span.second));
  QDate nearest;
  double least = 0.5;
  for (const QDate end : ends) {
    const double quarters = 4 * double(span.first.daysTo(end)) / length;
    if (std::fabs(quarters - quarter) >= least) continue;
    least = std::fabs(quarters - quarter);
    nearest = end;
  }
  return nearest;
}

}  // namespace

std::span<const Landmark> landmarks() {
  return table;
}

const Landmark* landmark(const QString& key) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&key](const Landmark& of) { return key == QLatin1String(of.key); });
  return found == table.end() ? nullptr : &*found;
}

QString landmark_title(const Landmark& of) {
  switch (of.kind) {
    case LandmarkKind::EighthGrade:
      return LandmarkText::tr("before ninth grade");
    case LandmarkKind::Month:
      return LandmarkText::tr("after school month %1").arg(of.number);
    case LandmarkKind::MarkingPeriod:
      return LandmarkText::tr("after quarter %1").arg(of.number);
    case LandmarkKind::EndOfYear:
      break;
  }
  return LandmarkText::tr("at the end of ninth grade");
}

QDate landmark_cutoff(const Landmark& of, const SchoolCalendar& calendar, int school_year,
                      const QList<QDate>& marking_period_ends) {
  switch (of.kind) {
    case LandmarkKind::EighthGrade: {
      const int first = nth_instructional_day(calendar, 1);
      return first < 0 ? QDate() : calendar.date(first).addDays(-1);
    }
    case LandmarkKind::Month:
      return month_end(calendar, of.number);
    case LandmarkKind::MarkingPeriod:
      return marking_period_end(marking_period_ends, of.number, year_span(calendar, school_year));
    case LandmarkKind::EndOfYear:
      break;
  }
  return QDate(school_year, 6, 30);
}

}  // namespace milepost
