#pragma once
#include <QDate>
#include <bitset>

namespace milepost {

// One school's days in one school year. Day 0 is the year's first date (July 1); a date outside the year is left out.
class SchoolCalendar {
 public:
  static constexpr int day_count = 366;

  SchoolCalendar() = default;
  explicit SchoolCalendar(QDate day_zero) : day_zero_(day_zero) {}

  void add(QDate, bool instructional);

  bool empty() const { return last_ < 0; }  // not one day is known
  bool is_instructional(int day) const { return day >= 0 && day < day_count && instructional_[size_t(day)]; }
  int instructional_days(int first, int last) const;  // both included
  int last_known_day() const { return last_; }        // -1 when empty
  int last_instructional_day() const;                 // -1 when there is none
  QDate date(int day) const { return day_zero_.addDays(day); }
  int day(QDate date) const { return int(day_zero_.daysTo(date)); }

 private:
  QDate day_zero_;
  std::bitset<day_count> instructional_;
  int last_ = -1;
};

}  // namespace milepost
