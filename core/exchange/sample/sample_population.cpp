#include "core/exchange/sample/sample_population.h"

#include <algorithm>

#include "core/exchange/sample/sample_courses.h"
#include "core/exchange/sample/sample_names.h"
#include "core/exchange/sample/sample_random.h"

namespace milepost {
namespace {

enum Purpose : quint64 { SchoolStream = 1, PersonStream = 2 };

// What schools, not students, differ in: African American and Latinx students in poverty are given less experienced
// teachers, fewer supports and lower course assignments than others. The size reproduces the outcome gap that the memo
// reports (no D or F 34 % against 59 %), so that the audit pages have a known gap to find. In sd of momentum.
constexpr double withheld_opportunity = 0.70;

constexpr std::string_view high_school_names[] = {"Sycamore Creek",  "Mesa Verde",     "Harbor View",   "Juniper Ridge",
                                                  "Lomita Vista",    "Canyon Oak",     "Bayshore",      "Alder Grove",
                                                  "Pacheco Heights", "Mission Arroyo", "Redwood Flat",  "Del Prado",
                                                  "Laguna Seca",     "Golden Poppy",   "Manzanita",     "Cedar Point",
                                                  "Vista Sierra",    "Foothill Union", "Rancho Estero", "Palm Terrace"};

void make_schools(SamplePopulation& population) {
  const bool district = population.options.size == SampleSize::District;
  const int count = district ? std::clamp(population.options.students / 2250, 1, 20) : 1;
  SampleRandom random(population.options.seed, SchoolStream);
  double mean = 0;
  for (int i = 0; i < count; ++i) {
    SampleHighSchool school;
    school.id = "or-hs-" + std::string(i < 9 ? "0" : "") + std::to_string(i + 1);
    school.name = std::string(high_school_names[i]) + " High School";
    school.supports = district ? 0.18 * random.normal() : 0;
    school.outcome_effect = district ? 0.30 * random.normal() : 0;
    school.focus_share = district ? 0.50 + 0.16 * random.normal() : 0.50;
    school.focus_share = std::clamp(school.focus_share, 0.15, 0.85);
    school.climate = 0.2 * random.normal();
    mean += school.supports / count;
    population.schools.push_back(std::move(school));
  }
  for (SampleHighSchool& school : population.schools) school.supports -= mean;
  for (int i = 0; i < 2 * count + 1; ++i) {
    SampleHighSchool school;
    school.id = "or-ms-" + std::string(i < 9 ? "0" : "") + std::to_string(i + 1);
    school.name = i < 2 * count
                      ? std::string(high_school_names[(i / 2 + 7) % 20]) + (i % 2 ? " Academy 6-8" : " Middle School")
                      : "Middle schools outside the district";
    population.middle_schools.push_back(std::move(school));
  }
}

NameOrigin draw_groups(SampleRandom& random, SampleStudent& student, double focus_share) {
  // Shares of the groups outside of the focus group, as in a large California district.
  if (random.chance(focus_share)) {
    student.in_poverty = true;
    student.latinx = random.chance(0.84);
    student.african_american = !student.latinx;
    return student.latinx ? NameOrigin::Latin : NameOrigin::AfricanAmerican;
  }
  const double u = random.unit();
  if (u < 0.24) {
    student.latinx = true;
    student.white = random.chance(0.4);
    return NameOrigin::Latin;
  }
  if (u < 0.29) {
    student.african_american = true;
    return NameOrigin::AfricanAmerican;
  }
  student.in_poverty = random.chance(u < 0.60 ? 0.50 : 0.25);
  if (u < 0.53) {
    student.asian = true;
    return random.chance(0.75) ? NameOrigin::ChineseVietnamese : NameOrigin::SouthAsian;
  }
  if (u < 0.60) {
    student.asian = true;
    return NameOrigin::Filipino;
  }
  if (u < 0.62) {
    student.pacific = true;
    return NameOrigin::PacificIslander;
  }
  if (u < 0.63) {
    student.native = true;
    return NameOrigin::European;
  }
  student.white = true;
  if (u > 0.93) {
    student.two_or_more = true;
    student.asian = true;
  }
  return NameOrigin::European;
}

void draw_programs(SampleRandom& random, SampleStudent& student, NameOrigin origin) {
  const bool may_have_home_language = origin != NameOrigin::European && origin != NameOrigin::AfricanAmerican;
  const double other_language = student.latinx ? 0.72 : may_have_home_language ? 0.60 : 0.04;
  if (random.chance(other_language)) {
    switch (origin) {
      case NameOrigin::Latin:
        student.language = random.chance(0.96) ? "es" : "mix";
        break;
      case NameOrigin::ChineseVietnamese:
        student.language = random.chance(0.5) ? "zh" : random.chance(0.7) ? "vi" : "hmn";
        break;
      case NameOrigin::Filipino:
        student.language = "tl";
        break;
      case NameOrigin::SouthAsian:
        student.language = random.chance(0.6) ? "pa" : "ar";
        break;
      case NameOrigin::PacificIslander:
        student.language = "sm";
        break;
      case NameOrigin::AfricanAmerican:
        student.language = "am";
        break;
      case NameOrigin::European:
        student.language = "hy";
        break;
    }
    const double u = random.unit();
    student.english_learner = u < 0.28;
    student.long_term_el = u < 0.17;
    student.reclassified = u >= 0.28 && u < 0.75;
  }
  student.disability = random.chance(0.13);
  student.section504 = !student.disability && random.chance(0.03);
  student.foster = random.chance(0.007);
  student.homeless = student.in_poverty && random.chance(0.04);
}

void choose_courses(SampleRandom& random, SampleStudent& student) {
  const double seen = student.momentum8 + 0.4 * random.normal();  // what a counselor sees in spring
  student.rotation = random.below(sample_periods);
  student.courses[0] = seen > 0.75 && random.chance(0.8) ? English9Honors : English9;
  student.courses[1] = seen > 0.95 ? Geometry : AlgebraI;
  // The misplacement that SB 359 was written about: students whose record meets the rule are held back.
  if (student.courses[1] == Geometry && random.chance(student.focus_group() ? 0.30 : 0.10))
    student.courses[1] = AlgebraI;
  student.courses[2] = LivingEarth;
  student.courses[3] = random.chance(0.55) ? WorldHistory : EthnicStudies;
  student.courses[4] = PhysicalEducation;
  int elective = random.chance(0.55) ? Spanish1 : Art1;
  if (student.language == "es" && random.chance(0.35)) elective = HeritageSpanish1;
  // Courses that only a few sections are offered of meet in one or two periods.
  if (student.rotation == 1 && random.chance(0.16)) elective = French1;
  if (student.rotation == 2 && random.chance(0.18)) elective = ConcertBand;
  if (student.rotation == 3 && random.chance(0.16)) elective = Mandarin1;
  if (student.rotation == 4 && random.chance(0.16)) elective = ComputerScience;
  if (student.rotation == 5 && random.chance(0.30)) elective = Avid9;
  if (student.courses[1] == AlgebraI && seen < -1.1) elective = AlgebraSupport;
  if (student.disability && random.chance(0.5)) elective = AcademicSupport;
  if (student.english_learner) elective = EnglishLanguageDevelopment;
  student.courses[5] = elective;
}

SampleStudent make_student(const SamplePopulation& population, const SampleCalendar& calendar, int number) {
  SampleStudent student;
  SampleRandom random(population.options.seed, PersonStream, quint64(calendar.school_year), quint64(number));
  student.ninth_year = calendar.school_year;
  student.number = number;
  student.school = random.below(int(population.schools.size()));
  const SampleHighSchool& school = population.schools[std::size_t(student.school)];
  student.middle_school =
      random.chance(0.06) ? int(population.middle_schools.size()) - 1 : 2 * student.school + random.below(2);

  student.female = random.chance(0.488);
  student.nonbinary = random.chance(0.004);
  const NameOrigin origin = draw_groups(random, student, school.focus_share);
  student.given = sample_given_name(random, origin, student.female);
  student.family = sample_family_name(random, origin);
  if (random.chance(0.35)) student.middle = sample_given_name(random, origin, student.female);
  draw_programs(random, student, origin);
  student.repeats_ninth = random.chance(0.03);
  student.birth = QDate(calendar.school_year - 16, 9, 2).addDays(random.below(365) - (student.repeats_ninth ? 365 : 0));

  student.history = random.normal();
  const double given_by_schools = student.focus_group() ? -withheld_opportunity : 0;
  const double momentum = student.history + given_by_schools;
  student.momentum8 = momentum + 0.35 * random.normal();
  student.momentum9 = momentum + school.supports + 0.35 * random.normal();
  const double barriers = 0.62 * random.normal();  // health, transport, work, care at home
  student.absence_rate8 = sample_logistic(-3.50 - 0.40 * momentum + barriers + 0.25 * random.normal());
  student.absence_rate9 = sample_logistic(-3.45 - 0.42 * student.momentum9 + barriers + 0.30 * random.normal());
  choose_courses(random, student);

  student.entry = calendar.first_day;
  // Most moves come early or late in the year.
  const int day_count = int(calendar.days.size());
  const double late = random.unit(), early = random.unit();
  if (random.chance(0.03)) {
    student.entry = calendar.days[std::size_t(1 + int((day_count - 30) * late * late))];
  }
  if (random.chance(0.03)) {
    const int first = calendar.day_count_through(student.entry);
    student.exit = calendar.days[std::size_t(day_count - 6 - int((day_count - first - 12) * early * early))];
  }
  student.classes.fill(-1);
  return student;
}

}  // namespace

std::string SampleStudent::id() const {
  std::string digits = std::to_string(number);
  return "st-" + std::to_string(ninth_year % 100) + "-" +
         std::string(6 - std::min<std::size_t>(6, digits.size()), '0') + digits;
}

std::string SampleStudent::local_id() const {
  return std::to_string(700000 + number);
}

SamplePopulation sample_population(SampleOptions options) {
  SamplePopulation population;
  const int fall = options.created.year() + (options.created.month() >= 7 ? 1 : 0);
  population.calendar = sample_calendar(fall);
  if (options.created < population.calendar.first_day) population.calendar = sample_calendar(fall - 1);
  if (options.students <= 0) options.students = options.size == SampleSize::District ? 45000 : 1200;
  population.options = options;
  make_schools(population);

  const bool district = options.size == SampleSize::District;
  const int each_cohort = district ? std::max(1, options.students / 5) : options.students;
  population.cohort_size = each_cohort;
  population.students.reserve(std::size_t(options.students) + std::size_t(each_cohort) * std::size_t(options.cohorts));
  population.current = std::size_t(options.students);
  int number = 0;
  const auto add = [&](const SampleCalendar& calendar, int count) {
    for (int i = 0; i < count; ++i) {
      population.students.push_back(make_student(population, calendar, ++number));
      population.students.back().index = int(population.students.size()) - 1;
    }
  };
  add(population.calendar, options.students);
  for (int k = 0; k < options.cohorts; ++k) add(sample_calendar(population.calendar.school_year - 4 - k), each_cohort);
  return population;
}

}  // namespace milepost
