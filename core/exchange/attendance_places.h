#pragma once
#include <vector>

#include "core/exchange/text_index.h"

namespace milepost {

// Days that each school's calendar calls not instructional.
class SchoolCalendars {
 public:
  quint32 school(std::string_view sourced_id);  // its number, given now if it is new
  quint32 find(std::string_view sourced_id) const { return schools_.find(sourced_id); }
  void add_day_off(quint32 school, qint64 julian_day);
  bool off(quint32 school, qint64 julian_day) const;  // false where nothing is said

 private:
  struct Days {
    qint64 first = 0;
    std::vector<bool> off;
  };
  TextIndex schools_;
  std::vector<Days> days_;
};

// Classes by sourcedId: row id, and the calendar of their school.
class ClassPlaces {
 public:
  struct Place {
    qint64 class_id = 0;
    quint32 calendar = TextIndex::none;
  };
  void add(std::string_view sourced_id, Place);
  const Place* find(std::string_view sourced_id) const;  // nullptr when unknown

 private:
  TextIndex ids_;
  std::vector<Place> places_;
};

}  // namespace milepost
