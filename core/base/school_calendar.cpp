#include "core/base/school_calendar.h"

#include <algorithm>

namespace milepost {

void SchoolCalendar::add(QDate date, bool instructional) {
  const int index = day(date);
  if (index < 0 || index >= day_count) return;
  instructional_[size_t(index)] = instructional;
  last_ = std::max(last_, index);
}

int SchoolCalendar::instructional_days(int first, int last) const {
  int days = 0;
  for (int day = std::max(first, 0); day <= std::min(last, day_count - 1); ++day) days += instructional_[size_t(day)];
  return days;
}

int SchoolCalendar::last_instructional_day() const {
  int day = last_;
  while (day >= 0 && !instructional_[size_t(day)]) --day;
  return day;
}

}  // namespace milepost
