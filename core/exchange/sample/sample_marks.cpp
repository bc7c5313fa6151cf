#include "core/exchange/sample/sample_marks.h"

#include "core/exchange/sample/sample_courses.h"
#include "core/exchange/sample/sample_random.h"

namespace milepost {
namespace {

enum Purpose : quint64 { NinthStream = 21, EighthStream = 22 };

// In mark points (A = 4). Together with withheld_opportunity (sample_population.cpp) they are set so that no D or F and
// GPA >= 2.5 come out as the memo reports; tests/core/exchange/sample/sample_calibration_test.cpp holds them to it.
constexpr double ninth_level = 3.10, eighth_level = 3.15;
constexpr double level_per_momentum = 0.85;
constexpr double course_spread = 1.15;  // one student, different courses
constexpr double term_spread = 0.24;    // one student and course, different terms

// Where a low mark may be made good by redone or late work it ends as C-. Schools offer that unequally
// (sample_population.cpp).
constexpr double redo_offered = 0.28, redo_offered_focus = 0.05;

// level: 0 to 4 and beyond; each whole mark is one wide, centred on its points.
SampleMark letter(double level) {
  if (level < 0.5) return SampleMark::F;
  const int third = int((level - 0.5) * 3);  // 0 is D-
  return SampleMark(1 + (third > 11 ? 11 : third));
}

}  // namespace

std::string_view sample_mark_text(SampleMark mark) {
  static constexpr std::string_view texts[] = {"F",  "D-", "D",  "D+", "C-", "C", "C+", "B-", "B", "B+",
                                               "A-", "A",  "A+", "P",  "NP", "I", "NM", "",   ""};
  return texts[int(mark)];
}

std::optional<int> sample_mark_points(SampleMark mark) {
  if (mark > SampleMark::APlus) return std::nullopt;
  return (int(mark) + 2) / 3;
}

bool is_d_or_f(SampleMark mark) {
  return int(mark) <= 3;
}

int sample_course_in_period(const SampleStudent& student, int period) {
  return student.courses[std::size_t((period - student.rotation + sample_periods) % sample_periods)];
}

SampleNinthMarks sample_ninth_marks(const SamplePopulation& population, const SampleSchedule& schedule,
                                    const SampleStudent& student) {
  SampleNinthMarks marks;
  SampleRandom random(population.options.seed, NinthStream, quint64(student.ninth_year), quint64(student.number));
  const double usual_absence = 0.06;
  const double base =
      ninth_level + level_per_momentum * student.momentum9 - 2.0 * (student.absence_rate9 - usual_absence);
  int points = 0, counted = 0;
  for (int period = 0; period < sample_periods; ++period) {
    const SampleCourse& course = sample_courses()[std::size_t(sample_course_in_period(student, period))];
    const int at = student.classes[std::size_t(period)];
    const double strictness = at >= 0 ? schedule.classes[std::size_t(at)].strictness : 0.12 * random.normal();
    const double in_course = base - course.difficulty - strictness + course_spread * random.normal();
    const bool may_redo = random.chance(student.focus_group() ? redo_offered_focus : redo_offered);
    for (int term = 0; term < sample_term_count; ++term) {
      SampleMark mark = letter(in_course + term_spread * random.normal());
      if (may_redo && is_d_or_f(mark) && mark != SampleMark::F) mark = SampleMark::CMinus;
      if (course.pass_or_not) mark = int(mark) >= 2 ? SampleMark::Pass : SampleMark::NotPassed;
      const double odd = random.unit();  // drawn always, so that the messy option moves no other mark
      if (population.options.messy && !course.pass_or_not) {
        if (odd < 0.002)
          mark = SampleMark::Incomplete;
        else if (odd < 0.004)
          mark = SampleMark::NoMark;
        else if (odd < 0.0045)
          mark = SampleMark::Blank;
      }
      marks.by_period[std::size_t(period)][std::size_t(term)] = mark;
      if (term != int(SampleTerm::S1) && term != int(SampleTerm::S2)) continue;
      if (is_d_or_f(mark)) ++marks.d_f_count;
      if (const auto value = sample_mark_points(mark)) {
        points += *value;
        ++counted;
      }
    }
  }
  marks.gpa = counted ? double(points) / counted : 0;
  return marks;
}

SampleEighthMarks sample_eighth_marks(const SamplePopulation& population, const SampleStudent& student) {
  SampleEighthMarks marks;
  SampleRandom random(population.options.seed, EighthStream, quint64(student.ninth_year), quint64(student.number));
  const double base = eighth_level + level_per_momentum * student.momentum8 - 2.0 * (student.absence_rate8 - 0.06);
  int points = 0;
  for (std::size_t subject = 0; subject < marks.by_subject.size(); ++subject) {
    const double in_course = base - (subject == 1 ? 0.3 : subject >= 4 ? -0.4 : 0) + course_spread * random.normal();
    for (SampleMark& mark : marks.by_subject[subject]) {
      mark = letter(in_course + term_spread * random.normal());
      points += *sample_mark_points(mark);
    }
  }
  marks.gpa = points / 12.0;
  return marks;
}

}  // namespace milepost
