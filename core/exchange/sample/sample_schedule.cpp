#include "core/exchange/sample/sample_schedule.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/exchange/sample/sample_courses.h"
#include "core/exchange/sample/sample_names.h"
#include "core/exchange/sample/sample_random.h"

namespace milepost {
namespace {

enum Purpose : quint64 { StaffStream = 11, ClassStream = 12 };

std::string padded(int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

int period_of(const SampleStudent& student, int slot) {
  return (slot + student.rotation) % sample_periods;
}

int add_staff(SampleSchedule& schedule, const SamplePopulation& population, int school, const char* role) {
  SampleStaff person;
  const int number = int(schedule.staff.size()) + 1;
  SampleRandom random(population.options.seed, StaffStream, quint64(number));
  const auto origin = NameOrigin(random.chance(0.45) ? int(NameOrigin::European) : random.below(6));
  person.given = sample_given_name(random, origin, random.chance(0.6));
  person.family = sample_family_name(random, origin);
  person.id = "te-" + padded(number, 5);
  person.email = ascii_lower(person.given).substr(0, 1) + ascii_lower(person.family) + std::to_string(number) +
                 "@staff.example.org";
  person.role = role;
  person.school = school;
  schedule.staff.push_back(std::move(person));
  return number - 1;
}

}  // namespace

SampleSchedule sample_schedule(SamplePopulation& population) {
  SampleSchedule schedule;
  for (int school = 0; school < int(population.schools.size()); ++school) {
    add_staff(schedule, population, school, "principal");
    add_staff(schedule, population, school, "counselor");
    add_staff(schedule, population, school, "counselor");
  }

  using Key = std::tuple<int, int, int>;  // school, course, period
  std::map<Key, int> wanted;
  for (std::size_t i = 0; i < population.current; ++i) {
    const SampleStudent& student = population.students[i];
    for (int slot = 0; slot < sample_periods; ++slot)
      ++wanted[{student.school, student.courses[std::size_t(slot)], period_of(student, slot)}];
  }

  struct Load {
    int teacher, classes;
    bool busy[sample_periods];
  };
  std::map<std::pair<int, std::string_view>, std::vector<Load>> departments;
  std::map<Key, int> first_class;
  for (const auto& [key, seats] : wanted) {
    const auto [school, course, period] = key;
    first_class[key] = int(schedule.classes.size());
    const SampleCourse& what = sample_courses()[std::size_t(course)];
    for (int section = 0; section < (seats + 29) / 30; ++section) {
      SampleClass added;
      const int number = int(schedule.classes.size()) + 1;
      SampleRandom random(population.options.seed, ClassStream, quint64(number));
      added.id = "cl-" + std::to_string(population.calendar.school_year % 100) + "-" + padded(number, 5);
      added.code =
          std::string(what.id.substr(3)) + "-" + std::to_string(period + 1) + std::string(1, char('A' + section % 26));
      added.school = school;
      added.course = course;
      added.period = period;
      added.strictness = 0.12 * random.normal();
      added.posts_late_progress = random.chance(0.05);
      std::vector<Load>& teachers = departments[{school, what.subject}];
      auto free = std::find_if(teachers.begin(), teachers.end(),
                               [&](const Load& load) { return load.classes < 5 && !load.busy[period]; });
      if (free == teachers.end())
        free = teachers.insert(teachers.end(), {add_staff(schedule, population, school, "teacher"), 0, {}});
      ++free->classes;
      free->busy[period] = true;
      added.teacher = free->teacher;
      schedule.classes.push_back(std::move(added));
    }
  }

  std::map<Key, int> seated;
  for (std::size_t i = 0; i < population.current; ++i) {
    SampleStudent& student = population.students[i];
    for (int slot = 0; slot < sample_periods; ++slot) {
      const int period = period_of(student, slot);
      const Key key{student.school, student.courses[std::size_t(slot)], period};
      const int sections = (wanted[key] + 29) / 30;
      const int chosen = first_class[key] + seated[key]++ % sections;
      student.classes[std::size_t(period)] = chosen;
      ++schedule.classes[std::size_t(chosen)].seats;
    }
  }
  return schedule;
}

}  // namespace milepost
