#include "core/exchange/sample_record_rows.h"

#include <algorithm>

#include "core/exchange/sample_courses.h"
#include "core/exchange/sample_names.h"
#include "core/exchange/sample_random.h"
#include "core/exchange/sample_words.h"

namespace milepost {
namespace {

enum Purpose : quint64 {
  EnrollmentStream = 61,
  SummaryStream,
  EarlierMarksStream,
  IncidentStream,
  AssessmentStream,
  SurveyStream,
  VoiceStream,
  ProgramStream,
  ContactStream,
  OutcomeRowStream,
  VerifyStream,
  PlacementStream
};

SampleRandom stream(const SamplePopulation& population, Purpose purpose, const SampleStudent& student) {
  return SampleRandom(population.options.seed, purpose, quint64(student.number));
}

}  // namespace

SampleRecordRows::SampleRecordRows(const SamplePopulation& population, const SampleSchedule& schedule,
                                   bool section_attendance)
    : population_(population),
      schedule_(schedule),
      created_(population.options.created),
      days_(population.calendar.day_count_through(population.options.created)),
      section_attendance_(section_attendance),
      messy_(population.options.messy) {}

const SampleCalendar& SampleRecordRows::calendar_of(int school_year) {
  const auto [at, fresh] = calendars_.try_emplace(school_year);
  if (fresh) at->second = sample_calendar(school_year);
  return at->second;
}

void SampleRecordRows::open(const QString& folder) {
  const auto file = [&](SampleFile& out, const char* name, std::string_view columns) {
    out.open(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".csv"), columns);
  };
  file(calendar_, "calendar", "schoolSourcedId,date,type");
  file(school_enrollment_, "school_enrollment",
       "studentSourcedId,schoolSourcedId,schoolYear,gradeLevel,entryDate,exitDate,exitReason,firstTimeNinth");
  file(day_, "attendance_day", "studentSourcedId,schoolSourcedId,date,status,localCode,minutesAbsent");
  if (section_attendance_)
    file(section_, "attendance_section", "studentSourcedId,classSourcedId,date,period,status,localCode");
  file(summary_, "attendance_summary",
       "studentSourcedId,schoolSourcedId,schoolYear,daysExpected,daysAttended,daysOutOfSchoolSuspension,"
       "daysInSchoolSuspension,daysExcused,daysUnexcused");
  file(marks_, "marks",
       "studentSourcedId,schoolYear,gradeLevel,termSourcedId,termCode,markType,courseSourcedId,classSourcedId,"
       "courseCode,courseTitle,subject,agArea,mark,creditsAttempted,creditsEarned,inGpa,endDate");
  file(behavior_, "behavior", "incidentId,studentSourcedId,date,role,offense,action,actionDays");
  file(assessments_, "assessments",
       "studentSourcedId,assessment,subject,gradeAssessed,date,scaleScore,standardError,achievementLevel");
  file(surveys_, "surveys", "studentSourcedId,schoolSourcedId,schoolYear,date,scale,score,respondents");
  file(voice_, "student_voice", "studentSourcedId,date,promptVersion,prompt,answer");
  file(programs_, "programs", "studentSourcedId,program,beginDate,endDate");
  file(placement_, "placement",
       "studentSourcedId,schoolYear,subject,recommendedCourse,recommendedBy,assignedCourse,date");
  file(outcomes_, "outcomes", "studentSourcedId,outcome,value,date,source");
  file(contacts_, "contacts", "studentSourcedId,relation,name,phone,email,preferredLanguage");

  // The calendar is a plan: it is known to the end of the year, whenever the export is made.
  const SampleCalendar& calendar = population_.calendar;
  for (const SampleHighSchool& school : population_.schools) {
    std::size_t other = 0;
    for (std::size_t i = 0; i <= calendar.days.size(); ++i) {
      while (other < calendar.other_days.size() &&
             (i == calendar.days.size() || calendar.other_days[other].date < calendar.days[i])) {
        calendar_ << school.id << sample_date(calendar.other_days[other].date) << calendar.other_days[other].type;
        calendar_.end_row();
        ++other;
      }
      if (i == calendar.days.size()) break;
      calendar_ << school.id << calendar.day_texts[i] << "instructional";
      calendar_.end_row();
    }
  }

  const QDate survey_day = calendar.first_day.addDays(60);
  for (std::size_t s = 0; s < population_.schools.size() && survey_day <= created_; ++s) {
    const SampleHighSchool& school = population_.schools[s];
    const auto respondents = std::count_if(
        population_.students.begin(), population_.students.begin() + std::ptrdiff_t(population_.current),
        [&](const SampleStudent& student) { return student.school == int(s) && student.number % 5 != 0; });
    for (const auto& [scale, mean] :
         {std::pair("school_climate", 3.6), std::pair("sense_of_belonging", 3.4), std::pair("adult_support", 3.5)}) {
      surveys_ << "" << school.id << calendar.school_year << sample_date(survey_day) << scale;
      surveys_.decimal(mean + school.climate, 2) << int(respondents);
      surveys_.end_row();
    }
  }
}

void SampleRecordRows::add(const SampleStudent& student, const SampleNinthMarks& ninth, const SampleEighthMarks& eighth,
                           const SampleAttendance& attendance, const SampleTruth& truth) {
  add_school_enrollment(student);
  add_attendance_summary(student, attendance);
  add_earlier_marks(student, eighth);
  add_ninth_marks(student, ninth);
  add_behavior(student, attendance);
  add_assessments(student, eighth);
  add_programs(student);
  if (!is_current(student)) return add_outcomes(student, truth);
  add_attendance(student, attendance);
  add_surveys(student);
  add_contacts(student);
}

void SampleRecordRows::add_school_enrollment(const SampleStudent& student) {
  SampleRandom random = stream(population_, EnrollmentStream, student);
  const std::string id = student.id();
  const std::string& high = population_.schools[std::size_t(student.school)].id;
  const auto row = [&](const std::string& school, int year, const char* grade, QDate entry, QDate exit,
                       const char* reason, std::string_view first_time) {
    school_enrollment_ << id << school << year << grade << sample_date(entry)
                       << (exit.isValid() ? sample_date(exit) : std::string()) << reason << first_time;
    school_enrollment_.end_row();
  };
  const int before = student.repeats_ninth ? 2 : 1;
  const SampleCalendar& eighth = calendar_of(student.ninth_year - before);
  row(population_.middle_schools[std::size_t(student.middle_school)].id, student.ninth_year - before, "08",
      eighth.first_day, eighth.last_day, "Completed", "");
  if (student.repeats_ninth) {
    const SampleCalendar& earlier = calendar_of(student.ninth_year - 1);
    row(high, student.ninth_year - 1, "09", earlier.first_day, earlier.last_day, "Completed", "true");
  }
  const bool current = is_current(student), left = student.gone_by(created_);
  const QDate exit = left ? student.exit : current ? QDate() : calendar_of(student.ninth_year).last_day;
  const bool not_known = random.chance(0.008) && messy_;
  row(high, student.ninth_year, "09", student.entry, exit,
      left      ? "Transferred"
      : current ? ""
                : "Completed",
      not_known ? std::string_view() : sample_boolean(!student.repeats_ninth));
}

void SampleRecordRows::add_attendance(const SampleStudent& student, const SampleAttendance& attendance) {
  const SampleCalendar& calendar = population_.calendar;
  const std::string id = student.id();
  const std::string& school = population_.schools[std::size_t(student.school)].id;
  const int from = calendar.day_count_through(student.entry.addDays(-1));
  const int to = student.gone_by(created_) ? calendar.day_count_through(student.exit) : days_;
  SampleRandom random = stream(population_, VerifyStream, student);
  section_rows_.clear();
  bool repeated = false;
  for (int d = from; d < to; ++d) {
    SampleAttendance::Day day = attendance.days[std::size_t(d)];
    // Absences of the last days that the office has not looked into yet.
    const double unverified = d + 3 >= days_ ? 0.4 : 0.004;
    const double drawn = random.unit();
    if (messy_ && day.status == AttendanceStatus::UnexcusedAbsence && drawn < unverified)
      day.status = AttendanceStatus::Unknown, day.code = 'U';
    const std::string_view code(&day.code, day.code ? 1 : 0);
    if (day.status != AttendanceStatus::Present) {
      const int times =
          messy_ && !repeated && student.number % 400 == 7 && student.number < 2000 ? 2 : 1;  // entered twice
      for (int n = 0; n < times; ++n) {
        day_ << id << school << calendar.day_texts[std::size_t(d)] << attendance_word(day.status) << code;
        if (day.minutes > 0)
          day_ << day.minutes;
        else
          day_ << "";
        day_.end_row();
      }
      repeated = true;
    }
    if (!section_attendance_) continue;
    for (int period = 0; period < sample_periods; ++period) {
      const auto [status, letter] = sample_period_status(day, period);
      section_rows_ += id;
      section_rows_ += ',';
      section_rows_ += schedule_.classes[std::size_t(student.classes[std::size_t(period)])].id;
      section_rows_ += ',';
      section_rows_ += calendar.day_texts[std::size_t(d)];
      section_rows_ += ',';
      section_rows_ += char('1' + period);
      section_rows_ += ',';
      section_rows_ += attendance_word(status);
      section_rows_ += ',';
      if (letter) section_rows_ += letter;
      section_rows_ += '\n';
    }
  }
  if (section_attendance_) section_.raw(section_rows_);
}

void SampleRecordRows::add_attendance_summary(const SampleStudent& student, const SampleAttendance& attendance) {
  SampleRandom random = stream(population_, SummaryStream, student);
  const std::string id = student.id();
  const int eighth_year = student.ninth_year - (student.repeats_ninth ? 2 : 1);
  const int expected = int(calendar_of(eighth_year).days.size());
  int absent = 0;
  for (int d = 0; d < expected; ++d) absent += random.chance(student.absence_rate8);
  const int suspended = random.chance(sample_logistic(-3.0 - 0.3 * student.momentum8)) ? 1 + random.below(3) : 0;
  const int unexcused = int(absent * (0.2 + 0.5 * random.unit()));
  const int in_school = int(random.chance(0.02));
  if (!(random.chance(0.02) && messy_)) {  // a few summaries never arrive from the earlier school
    summary_ << id << population_.middle_schools[std::size_t(student.middle_school)].id << eighth_year << expected
             << std::max(0, expected - absent - suspended) << suspended << in_school << absent - unexcused << unexcused;
    summary_.end_row();
  }
  if (is_current(student)) return;
  int counts[attendance_status_count] = {};
  const SampleCalendar& ninth = calendar_of(student.ninth_year);
  const int from = ninth.day_count_through(student.entry.addDays(-1));
  const int to = student.exit.isValid() ? ninth.day_count_through(student.exit) : int(ninth.days.size());
  for (int d = from; d < to; ++d) ++counts[int(attendance.days[std::size_t(d)].status)];
  using enum AttendanceStatus;
  const int excused = counts[int(ExcusedAbsence)], not_excused = counts[int(UnexcusedAbsence)],
            out = counts[int(OutOfSchoolSuspension)];
  summary_ << id << population_.schools[std::size_t(student.school)].id << student.ninth_year << to - from
           << to - from - excused - not_excused - out << out << counts[int(InSchoolSuspension)] << excused
           << not_excused;
  summary_.end_row();
}

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
    if (date > until || student.entry.addDays(21) > date || (!current && !semester)) continue;
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

void SampleRecordRows::add_behavior(const SampleStudent& student, const SampleAttendance& attendance) {
  const bool current = is_current(student);
  const SampleCalendar& calendar = current ? population_.calendar : calendar_of(student.ninth_year);
  const std::string id = student.id();
  SampleRandom random = stream(population_, IncidentStream, student);
  int number = 0;
  for (const SampleIncident& incident : attendance.incidents) {
    const QDate date = calendar.days[std::size_t(incident.day)];
    const std::string incident_id = "in-" + id.substr(3) + "-" + std::to_string(++number);
    const bool someone_hurt = incident.offense == "Fighting" || incident.offense == "Harassment or bullying";
    const bool seen = random.chance(0.25);
    const std::size_t begin = current ? 0
                                      : population_.current + (std::size_t(student.index) - population_.current) /
                                                                  std::size_t(std::max(1, population_.cohort_size)) *
                                                                  std::size_t(population_.cohort_size);
    const int size = current ? int(population_.current) : population_.cohort_size;
    const SampleStudent* others[2];
    for (const SampleStudent*& other : others) other = &population_.students[begin + std::size_t(random.below(size))];
    if (date > created_ || date < student.entry || (student.exit.isValid() && date > student.exit)) continue;
    const auto row = [&](const std::string& who, const char* role, std::string_view action, int days) {
      behavior_ << incident_id << who << sample_date(date) << role << incident.offense << action;
      if (days > 0)
        behavior_ << days;
      else
        behavior_ << "";
      behavior_.end_row();
    };
    row(id, "Perpetrator", incident.action, incident.action_days);
    const auto was_there = [&](const SampleStudent& other) {
      return other.index != student.index && other.school == student.school && other.entry <= date &&
             !(other.exit.isValid() && other.exit < date);
    };
    if (someone_hurt && was_there(*others[0])) row(others[0]->id(), "Victim", "None", 0);
    if (seen && others[1] != others[0] && was_there(*others[1]))
      row(others[1]->id(), random.chance(0.7) ? "Witness" : "Reporter", "None", 0);
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

void SampleRecordRows::add_surveys(const SampleStudent& student) {
  SampleRandom random = stream(population_, SurveyStream, student);
  const SampleCalendar& calendar = population_.calendar;
  const std::string id = student.id();
  const std::string& school = population_.schools[std::size_t(student.school)].id;
  for (const QDate day : {calendar.first_day.addDays(55), calendar.first_day.addDays(207)}) {
    const bool answers = random.chance(0.8);
    for (const std::string_view scale : {"growth_mindset", "self_efficacy", "self_management", "social_awareness"}) {
      const double score = std::clamp(3.6 + 0.2 * student.history + 0.6 * random.normal(), 1.0, 5.0);
      if (!answers || day > created_ || day < student.entry || student.gone_by(day)) continue;
      surveys_ << id << school << calendar.school_year << sample_date(day) << scale;
      surveys_.decimal(score, 2) << "";
      surveys_.end_row();
    }
  }

  random = stream(population_, VoiceStream, student);
  const bool late = student.entry > calendar.first_day;
  const QDate day = (late ? student.entry : calendar.first_day).addDays(26 + random.below(9));
  const int first = random.below(sample_prompts);
  const int answers = int(random.chance(0.86)) + int(random.chance(0.5));
  for (int n = 0; n < answers; ++n) {
    const SampleAnswer said = sample_voice(random, (first + n) % sample_prompts);
    if (day > created_ || student.gone_by(day)) continue;
    voice_ << id << sample_date(day) << std::to_string(calendar.school_year - 1) + "-1" << said.prompt << said.answer;
    voice_.end_row();
  }
}

void SampleRecordRows::add_programs(const SampleStudent& student) {
  SampleRandom random = stream(population_, ProgramStream, student);
  const std::string id = student.id();
  const bool twice = messy_ && student.number % 500 == 3 && student.number < 2000;
  const auto row = [&](const char* program, QDate begin, QDate end) {
    for (int n = 0; n < (twice ? 2 : 1); ++n) {
      programs_ << id << program << sample_date(begin) << (end.isValid() ? sample_date(end) : std::string());
      programs_.end_row();
    }
  };
  const QDate kindergarten(student.ninth_year - 10, 8, 20), before_ninth(student.ninth_year - 1, 7, 1);
  const QDate reclassified = kindergarten.addDays(365 * 3 + random.below(365 * 6 - 60));
  const QDate some_day = before_ninth.addDays(-random.below(1500));
  if (student.english_learner) row("EL", kindergarten, {});
  if (student.long_term_el) row("LTEL", kindergarten.addDays(365 * 6), {});
  if (student.reclassified) {
    row("EL", kindergarten, reclassified.addDays(-1));
    row("RFEP", reclassified, {});
  }
  if (student.disability) row("SWD", some_day, {});
  if (student.section504) row("Section504", some_day, {});
  if (student.in_poverty) row("SED", before_ninth, {});
  if (student.foster) row("Foster", some_day, {});
  if (student.homeless) row("Homeless", before_ninth, {});
}

void SampleRecordRows::add_contacts(const SampleStudent& student) {
  SampleRandom random = stream(population_, ContactStream, student);
  const NameOrigin origin = student.latinx                          ? NameOrigin::Latin
                            : student.african_american              ? NameOrigin::AfricanAmerican
                            : student.pacific                       ? NameOrigin::PacificIslander
                            : student.language == "tl"              ? NameOrigin::Filipino
                            : student.asian && !student.two_or_more ? NameOrigin::ChineseVietnamese
                                                                    : NameOrigin::European;
  const bool other_language = student.language != "en" && (student.english_learner || random.chance(0.7));
  const int count = 1 + int(random.chance(0.55));
  const bool twice = messy_ && student.number % 300 == 11 && student.number < 2000;
  for (int n = 0; n < count; ++n) {
    const double u = random.unit();
    const bool mother = n == 0 ? u < 0.78 : u < 0.15;
    const char* relation = student.foster ? "Foster parent"
                           : u > 0.97     ? "Grandmother"
                           : u > 0.94     ? "Guardian"
                           : mother       ? "Mother"
                                          : "Father";
    const std::string name = std::string(sample_given_name(random, origin, mother || u > 0.97)) + " " + student.family;
    const std::string last_four = std::to_string(100 + random.below(100));
    const char* areas[] = {"510", "209", "559", "714", "619"};
    const std::string phone = std::string("(") + random.pick(areas) + ") 555-0" + last_four;
    const bool has_email = random.chance(0.8), has_phone = random.chance(0.98);
    for (int times = 0; times < (twice && n == 0 ? 2 : 1); ++times) {
      contacts_ << student.id() << relation << name << (has_phone ? phone : std::string())
                << (has_email ? "family" + student.local_id() + (n ? "b" : "") + "@mail.example.org" : std::string())
                << (other_language ? student.language : std::string_view("en"));
      contacts_.end_row();
    }
  }
}

void SampleRecordRows::add_outcomes(const SampleStudent& student, const SampleTruth& truth) {
  const SampleOutcome outcome = sample_outcome(population_.options, student, truth);
  SampleRandom random = stream(population_, OutcomeRowStream, student);
  const std::string id = student.id();
  const bool blocked = random.chance(0.015);    // the family asked the college not to tell
  const bool unknown = student.exit.isValid();  // went on at another school
  const QDate graduation = calendar_of(student.ninth_year + 3).last_day;
  const QDate college(student.ninth_year + 4, 4, 15), second_year(student.ninth_year + 5, 4, 15);
  const auto row = [&](const char* what, bool value, bool known, QDate date, const char* source) {
    if (date > created_) return;
    outcomes_ << id << what << (known ? sample_boolean(value) : std::string_view()) << sample_date(date) << source;
    outcomes_.end_row();
  };
  row("graduated", outcome.graduated, !unknown, graduation, "District transcript");
  row("agMet", outcome.ag_met, !unknown, graduation, "District transcript");
  const bool found = !unknown && !blocked;
  row("enrolled", outcome.enrolled2yr || outcome.enrolled4yr, found, college, "NSC StudentTracker");
  row("enrolled2yr", outcome.enrolled2yr, found, college, "NSC StudentTracker");
  row("enrolled4yr", outcome.enrolled4yr, found, college, "NSC StudentTracker");
  row("persistedYear2", outcome.persisted, found, second_year, "NSC StudentTracker");
}

Status SampleRecordRows::close() {
  Status result = Done{};
  for (SampleFile* file : {&calendar_, &school_enrollment_, &day_, &section_, &summary_, &marks_, &behavior_,
                           &assessments_, &surveys_, &voice_, &programs_, &placement_, &outcomes_, &contacts_})
    if (Status closed = file->close(); !closed && result) result = closed;
  return result;
}

}  // namespace milepost
