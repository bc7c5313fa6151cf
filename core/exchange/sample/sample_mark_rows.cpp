#include "core/exchange/sample/sample_record_rows.h"

#include <algorithm>

#include "core/exchange/sample/sample_courses.h"
#include "core/exchange/sample/sample_random.h"

namespace milepost {
namespace {

enum Purpose : quint64 { EarlierMarksStream = 71, AssessmentStream, PlacementStream };

SampleRandom stream(const SamplePopulation& population, Purpose purpose, const SampleStudent& student) {
  return SampleRandom(population.options.seed, purpose, quint64(student.number));
}

}  // namespace

void SampleRecordRows::add_earlier_marks(const SampleStudent& student, const SampleEighthMarks& eighth) {
  const std::string id = student.id();
  const int year = student.ninth_year - (student.repeats_ninth ? 2 : 1);
  const SampleCalendar& calendar = calendar_of(year);
  const std::string ends[2] = {sample_date(calendar.first_semester_end), sample_date(calendar.last_day)};
  for (std::size_t subject = 0; subject < eighth.by_subject.size(); ++subject) {
    for (std::size_t semester = 0; semester < 2; ++semester) {
      marks_ << id << year << "08"
             << "" << (semester ? "S2" : "S1") << "semester"
             << ""
             << ""
             << "80" + std::to_string(subject + 1) << SampleEighthMarks::titles[subject]
             << SampleEighthMarks::subjects[subject] << "" << sample_mark_text(eighth.by_subject[subject][semester])
             << ""
             << ""
             << "true" << ends[semester];
      marks_.end_row();
    }
  }
  if (!student.repeats_ninth) return;
  SampleRandom random = stream(population_, EarlierMarksStream, student);
  static constexpr std::string_view first_time_marks[] = {"F", "F", "F", "D-", "D", "D+", "C-", "C", "B-"};
  const SampleCalendar& first_time = calendar_of(student.ninth_year - 1);
  for (const int course_key : {English9, AlgebraI, LivingEarth, WorldHistory, PhysicalEducation, Art1}) {
    const SampleCourse& course = sample_courses()[std::size_t(course_key)];
    for (const SampleTerm term : {SampleTerm::S1, SampleTerm::S2}) {
      const std::string_view mark = random.pick(first_time_marks);
      marks_ << id << student.ninth_year - 1 << "09" << first_time.session_of(term) << sample_term_code(term)
             << "semester" << course.id << "" << course.code << course.title << course.subject << course.ag_area << mark
             << "5.0" << (mark == "F" ? "0.0" : "5.0") << "true"
             << sample_date(first_time.mark_dates[std::size_t(term)]);
      marks_.end_row();
    }
  }
}

void SampleRecordRows::add_ninth_marks(const SampleStudent& student, const SampleNinthMarks& ninth) {
  const bool current = is_current(student);
  const SampleCalendar& calendar = current ? population_.calendar : calendar_of(student.ninth_year);
  const QDate until = student.gone_by(created_) ? student.exit : created_;
  const std::string id = student.id();
  for (int t = 0; t < sample_term_count; ++t) {
    const auto term = SampleTerm(t);
    const bool semester = term == SampleTerm::S1 || term == SampleTerm::S2,
               progress = sample_mark_type(term) == "progress";
    const bool late_progress = term == SampleTerm::P2 || term == SampleTerm::P4;
    const QDate date = calendar.mark_dates[std::size_t(t)];
    if (date > until || student.entry.addDays(21) > date || (!current && progress)) continue;
    for (int period = 0; period < sample_periods; ++period) {
      const int class_index = student.classes[std::size_t(period)];
      if (late_progress && !schedule_.classes[std::size_t(class_index)].posts_late_progress) continue;
      const SampleCourse& course = sample_courses()[std::size_t(sample_course_in_period(student, period))];
      const SampleMark mark = ninth.by_period[std::size_t(period)][std::size_t(t)];
      const bool open = mark == SampleMark::Incomplete || mark == SampleMark::NoMark || mark == SampleMark::Blank;
      const bool nothing_earned = mark == SampleMark::F || mark == SampleMark::NotPassed;
      marks_ << id << student.ninth_year << "09" << calendar.session_of(term) << sample_term_code(term)
             << sample_mark_type(term) << course.id
             << (class_index >= 0 ? std::string_view(schedule_.classes[std::size_t(class_index)].id)
                                  : std::string_view())
             << course.code << course.title << course.subject << course.ag_area << sample_mark_text(mark)
             << (progress ? "" : "5.0")
             << (!semester || open ? ""
                 : nothing_earned  ? "0.0"
                                   : "5.0")
             << sample_boolean(!course.pass_or_not) << sample_date(date);
      marks_.end_row();
    }
  }
}

void SampleRecordRows::add_assessments(const SampleStudent& student, const SampleEighthMarks& eighth) {
  SampleRandom random = stream(population_, AssessmentStream, student);
  const std::string id = student.id();
  const int year = student.ninth_year - (student.repeats_ninth ? 2 : 1);
  struct Test {
    std::string_view subject;
    double mean, sd;
    int low, cuts[3], high;
  };
  static constexpr Test tests[] = {{"ELA", 2578, 78, 2290, {2487, 2567, 2668}, 2850},
                                   {"MATH", 2566, 92, 2265, {2504, 2586, 2653}, 2860}};
  // The state gave no test in spring 2020, and in 2021 only some schools did.
  const bool tested = random.chance(0.96) && year != 2020 && (year != 2021 || student.middle_school % 3 == 0);
  const QDate day = QDate(year, 4, 20).addDays(random.below(20));
  int math_level = 0;
  for (const Test& test : tests) {
    const int score = int(std::clamp(test.mean + test.sd * (0.85 * student.momentum8 + 0.5 * random.normal()),
                                     double(test.low), double(test.high)));
    const int level = 1 + int(score >= test.cuts[0]) + int(score >= test.cuts[1]) + int(score >= test.cuts[2]);
    const int error = 23 + random.below(10);
    if (!tested) continue;
    if (test.subject == "MATH") math_level = level;
    assessments_ << id << "SBAC" << test.subject << "08" << sample_date(day.dayOfWeek() > 5 ? day.addDays(-2) : day)
                 << score << error << level;
    assessments_.end_row();
  }
  if (random.chance(0.4)) {
    for (const Test& test : tests) {
      const int score = 10 * int(std::clamp(42 + 6.0 * student.momentum8 + 4 * random.normal(), 12.0, 72.0));
      assessments_ << id << "PSAT89" << test.subject << "08" << sample_date(QDate(year - 1, 10, 14)) << score << ""
                   << "";
      assessments_.end_row();
    }
  }
  if (!is_current(student)) return;
  // The rule: standard met in the state test and a B or better in both semesters of grade 8.
  SampleRandom choice = stream(population_, PlacementStream, student);
  const auto& math = eighth.by_subject[1];
  const bool by_teacher = choice.chance(0.1);
  const bool rule_met =
      math_level >= 3 && sample_mark_points(math[0]).value_or(0) >= 3 && sample_mark_points(math[1]).value_or(0) >= 3;
  const bool geometry = by_teacher ? student.courses[1] == Geometry : rule_met;
  placement_ << id << student.ninth_year << "MATH" << (geometry ? "Geometry" : "Algebra I")
             << (by_teacher ? "Grade 8 teacher" : "Placement rule")
             << sample_courses()[std::size_t(student.courses[1])].title
             << sample_date(QDate(year, 5, 18).addDays(choice.below(12)));
  placement_.end_row();
}

}  // namespace milepost
