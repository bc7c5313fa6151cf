#include "core/exchange/sample/sample_record_rows.h"

#include <algorithm>

#include "core/exchange/sample/sample_names.h"
#include "core/exchange/sample/sample_random.h"
#include "core/exchange/sample/sample_words.h"

namespace milepost {
namespace {

enum Purpose : quint64 {
  IncidentStream = 81,
  SurveyStream,
  VoiceStream,
  ProgramStream,
  ContactStream,
  OutcomeRowStream
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
  add_calendar(population_.calendar);
  for (int cohort = 0; cohort < population_.options.cohorts; ++cohort)
    add_calendar(calendar_of(population_.calendar.school_year - 4 - cohort));

  const SampleCalendar& calendar = population_.calendar;
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

void SampleRecordRows::add_calendar(const SampleCalendar& calendar) {
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
  add_attendance(student, attendance);
  if (!is_current(student)) return add_outcomes(student, truth);
  add_surveys(student);
  add_contacts(student);
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
  std::string first_name;
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
    if (name == first_name) continue;  // one person is one contact
    first_name = name;
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
