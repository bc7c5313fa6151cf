#pragma once
#include <span>
#include <string_view>

namespace milepost {

enum SampleCourseKey : int {
  English9,
  English9Honors,
  AlgebraI,
  Geometry,
  LivingEarth,
  WorldHistory,
  EthnicStudies,
  PhysicalEducation,
  Spanish1,
  HeritageSpanish1,
  French1,
  Mandarin1,
  Art1,
  ConcertBand,
  Avid9,
  ComputerScience,
  EnglishLanguageDevelopment,
  AlgebraSupport,
  AcademicSupport
};

// A ninth-grade course of the sample's schools.
struct SampleCourse {
  std::string_view id, code, title, subject, ag_area, sced;
  double difficulty = 0;     // how far marks in this course lie below the student's others, in mark points
  bool pass_or_not = false;  // P or NP, not in the GPA
};

std::span<const SampleCourse> sample_courses();

}  // namespace milepost
