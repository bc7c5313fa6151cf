#include "core/exchange/attendance_places.h"

namespace milepost {

quint32 SchoolCalendars::school(std::string_view sourced_id) {
  const quint32 number = schools_.intern(sourced_id);
  if (number == days_.size()) days_.emplace_back();
  return number;
}

void SchoolCalendars::add_day_off(quint32 school, qint64 julian_day) {
  Days& days = days_[school];
  if (days.off.empty()) days.first = julian_day;
  if (julian_day < days.first) {
    days.off.insert(days.off.begin(), size_t(days.first - julian_day), false);
    days.first = julian_day;
  }
  const auto at = size_t(julian_day - days.first);
  if (at >= days.off.size()) days.off.resize(at + 1);
  days.off[at] = true;
}

bool SchoolCalendars::off(quint32 school, qint64 julian_day) const {
  if (school >= days_.size()) return false;
  const Days& days = days_[school];
  const qint64 at = julian_day - days.first;
  return at >= 0 && size_t(at) < days.off.size() && days.off[size_t(at)];
}

void ClassPlaces::add(std::string_view sourced_id, Place place) {
  ids_.intern(sourced_id);
  places_.push_back(place);
}

const ClassPlaces::Place* ClassPlaces::find(std::string_view sourced_id) const {
  const quint32 number = ids_.find(sourced_id);
  return number == TextIndex::none ? nullptr : &places_[number];
}

}  // namespace milepost
