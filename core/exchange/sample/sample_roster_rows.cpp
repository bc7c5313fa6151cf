#include "core/exchange/sample/sample_roster_rows.h"

#include <algorithm>

#include "core/exchange/sample/sample_courses.h"
#include "core/exchange/sample/sample_random.h"
#include "core/exchange/record_export.h"

namespace milepost {
namespace {

enum Purpose : quint64 { ClassWorkStream = 51 };
constexpr std::string_view district_id = "or-district";
constexpr int days_between_items = 8, days_to_score = 2;
struct Category {
  std::string_view id, title, weight;
};
constexpr Category categories[] = {
    {"ca-1", "Homework", "0.2"}, {"ca-2", "Quiz", "0.3"}, {"ca-3", "Class work", "0.2"}, {"ca-4", "Test", "0.3"}};

std::string year_text(int year) {
  return std::to_string(year);
}

std::string line_item_id(const SampleClass& what, int item) {
  return "li-" + what.id.substr(3) + "-" + std::to_string(item + 1);
}

}  // namespace

SampleRosterRows::SampleRosterRows(const SamplePopulation& population, const SampleSchedule& schedule, bool class_work)
    : population_(population),
      schedule_(schedule),
      created_(population.options.created),
      days_(population.calendar.day_count_through(population.options.created)),
      class_work_(class_work && days_ > 8 + days_to_score) {}

int SampleRosterRows::due_day(int class_index, int item) const {
  return 4 + class_index % 5 + item * days_between_items;
}

void SampleRosterRows::open(const QString& folder) {
  const auto file = [&](SampleFile& out, const char* name, std::string_view columns) {
    out.open(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".csv"), columns);
  };
#define ONEROSTER "sourcedId,status,dateLastModified,"
  file(manifest_, "manifest", "propertyName,value");
  file(orgs_, "orgs", ONEROSTER "name,type,identifier,parentSourcedId");
  file(sessions_, "academicSessions", ONEROSTER "title,type,startDate,endDate,parentSourcedId,schoolYear");
  file(courses_, "courses", ONEROSTER "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes");
  file(classes_, "classes",
       ONEROSTER
       "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,"
       "periods");
  file(users_, "users",
       ONEROSTER
       "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,"
       "password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,"
       "pronouns");
  file(roles_, "roles", ONEROSTER "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId");
  file(enrollments_, "enrollments",
       ONEROSTER "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate");
  file(demographics_, "demographics",
       ONEROSTER
       "birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,"
       "white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,"
       "cityOfBirth,publicSchoolResidenceStatus");
  if (class_work_) {
    file(categories_, "categories", ONEROSTER "title,weight");
    file(line_items_, "lineItems",
         ONEROSTER
         "title,description,assignDate,dueDate,classSourcedId,categorySourcedId,academicSessionSourcedId,"
         "resultValueMin,resultValueMax,schoolSourcedId");
    file(results_, "results",
         ONEROSTER
         "lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,textScore,classSourcedId,inProgress,"
         "incomplete,late,missing");
  }
#undef ONEROSTER

  QStringList written;
  for (const char* name : {"academicSessions", "classes", "courses", "demographics", "enrollments", "orgs", "roles", "users"})
    written << QStringLiteral("roster/%1.csv").arg(QLatin1String(name));
  if (class_work_) {
    for (const char* name : {"categories", "lineItems", "results"}) written << QStringLiteral("roster/%1.csv").arg(QLatin1String(name));
  }
  const QByteArray manifest = oneroster_manifest(written, "Milepost sample");
  manifest_.raw(manifest.sliced(manifest.indexOf('\n') + 1).toStdString());  // its header stands already

  orgs_ << district_id << ""
        << ""
        << "Sierra Costa Unified School District"
        << "district"
        << "0600001"
        << "";
  orgs_.end_row();
  int identifier = 100;
  for (const auto* schools : {&population_.schools, &population_.middle_schools}) {
    for (const SampleHighSchool& school : *schools) {
      orgs_ << school.id << ""
            << "" << school.name << "school"
            << "060000100" + std::to_string(identifier++) << district_id;
      orgs_.end_row();
    }
  }

  const int year = population_.calendar.school_year;
  const auto write_sessions = [&](const SampleCalendar& calendar) {
    for (const SampleCalendar::Session& session : calendar.sessions) {
      sessions_ << session.id << ""
                << "" << session.title << session.type << sample_date(session.start) << sample_date(session.end)
                << session.parent << year_text(calendar.school_year);
      sessions_.end_row();
    }
  };
  write_sessions(population_.calendar);
  write_sessions(sample_calendar(year - 1));
  // One year more than there are cohorts, for those who were in ninth grade before.
  for (int k = 0; population_.options.cohorts > 0 && k <= population_.options.cohorts; ++k)
    write_sessions(sample_calendar(year - 4 - k));

  const std::string year_id = population_.calendar.sessions[0].id;
  for (const SampleCourse& course : sample_courses()) {
    courses_ << course.id << ""
             << "" << year_id << course.title << course.code << "09" << district_id
             << (course.sced.empty() ? "" : course.subject) << course.sced;
    courses_.end_row();
  }

  const std::string terms = population_.calendar.sessions[1].id + "," + population_.calendar.sessions[2].id;
  for (std::size_t i = 0; i < schedule_.classes.size(); ++i) {
    const SampleClass& what = schedule_.classes[i];
    const SampleCourse& course = sample_courses()[std::size_t(what.course)];
    const std::string& school = population_.schools[std::size_t(what.school)].id;
    classes_ << what.id << ""
             << "" << std::string(course.title) + ", period " + std::to_string(what.period + 1) << "09" << course.id
             << what.code << "scheduled"
             << "Room " + std::to_string(100 + what.teacher % 90) << school << terms
             << (course.sced.empty() ? "" : course.subject) << course.sced << what.period + 1;
    classes_.end_row();
    const std::string& teacher = schedule_.staff[std::size_t(what.teacher)].id;
    enrollments_ << "en-" + what.id.substr(3) + "-t"
                 << ""
                 << "" << what.id << school << teacher << "teacher"
                 << "true" << sample_date(population_.calendar.first_day) << "";
    enrollments_.end_row();
    for (int item = 0; class_work_ && due_day(int(i), item) < days_; ++item) {
      const int due = due_day(int(i), item);
      const Category& category = categories[item % 4];
      const QDate day = population_.calendar.days[std::size_t(due)];
      const auto& session = population_.calendar.sessions[day <= population_.calendar.first_semester_end ? 1 : 2];
      const int assigned =
          std::max(population_.calendar.day_count_through(session.start.addDays(-1)), due - (item % 4 == 3 ? 0 : 3));
      line_items_ << line_item_id(what, item) << ""
                  << "" << std::string(category.title) + " " + std::to_string(item / 4 + 1) << ""
                  << population_.calendar.day_texts[std::size_t(assigned)]
                  << population_.calendar.day_texts[std::size_t(due)] << what.id << category.id << session.id << "0"
                  << "100" << school;
      line_items_.end_row();
    }
  }

  for (const SampleStaff& person : schedule_.staff) {
    const std::string& school = population_.schools[std::size_t(person.school)].id;
    users_ << person.id << ""
           << ""
           << "true" << person.email.substr(0, person.email.find('@')) << "" << person.given << person.family << ""
           << person.id.substr(3) << person.email << ""
           << ""
           << ""
           << ""
           << ""
           << ""
           << ""
           << ""
           << "" << school << "";
    users_.end_row();
    roles_ << "ro-" + person.id << ""
           << "" << person.id << "primary" << person.role << ""
           << "" << school << "";
    roles_.end_row();
  }
  for (const Category& category : categories) {
    if (!class_work_) break;
    categories_ << category.id << ""
                << "" << category.title << category.weight;
    categories_.end_row();
  }
}

void SampleRosterRows::add(const SampleStudent& student, const SampleNinthMarks& marks) {
  const std::string id = student.id(), local_id = student.local_id();
  const bool current = student.ninth_year == population_.calendar.school_year;
  const bool left = student.gone_by(created_);
  const std::string& school = population_.schools[std::size_t(student.school)].id;

  SampleRandom random(population_.options.seed, 52, quint64(student.number));
  const std::string_view pronouns = student.nonbinary     ? "they/them"
                                    : !random.chance(0.1) ? ""
                                    : student.female      ? "she/her"
                                                          : "he/him";
  const bool prefers_second = !student.middle.empty() && random.chance(0.06);
  users_ << id << ""
         << "" << sample_boolean(current && !left) << local_id
         << "{SSID:" + std::to_string(qint64(4000000000) + 7919 * qint64(student.number)) + "}" << student.given
         << student.family << student.middle << local_id << local_id + "@students.example.org"
         << ""
         << ""
         << "" << (current ? "09" : "") << ""
         << "" << (prefers_second ? std::string_view(student.middle) : std::string_view()) << ""
         << "" << school << pronouns;
  users_.end_row();

  roles_ << "ro-" + id << ""
         << "" << id << "primary"
         << "student" << sample_date(student.entry)
         << (left      ? sample_date(student.exit)
             : current ? std::string()
                       : sample_date(QDate(student.ninth_year + 3, 6, 15)))
         << school << "";
  roles_.end_row();

  // An empty cell is "not known": a few families decline to state race.
  const bool declined = random.chance(0.01) && population_.options.messy && !student.focus_group();
  demographics_ << id << ""
                << "" << sample_date(student.birth)
                << (student.nonbinary ? "other"
                    : student.female  ? "female"
                                      : "male");
  for (const bool flag : {student.native, student.asian, student.african_american, student.pacific, student.white,
                          student.two_or_more, student.latinx})
    demographics_ << (declined ? std::string_view() : sample_boolean(flag));
  demographics_ << (random.chance(0.12) ? "" : "US") << ""
                << ""
                << "";
  demographics_.end_row();

  if (!current) return;
  for (int period = 0; period < sample_periods; ++period) {
    const SampleClass& what = schedule_.classes[std::size_t(student.classes[std::size_t(period)])];
    enrollments_ << "en-" + id.substr(3) + "-" + std::to_string(period + 1) << ""
                 << "" << what.id << school << id << "student"
                 << "false" << sample_date(student.entry)
                 << (left ? sample_date(student.exit.addDays(1)) : std::string());
    enrollments_.end_row();
  }
  if (class_work_) add_class_work(student, marks);
}

void SampleRosterRows::add_class_work(const SampleStudent& student, const SampleNinthMarks& marks) {
  const SampleCalendar& calendar = population_.calendar;
  const std::string id = student.id();
  SampleRandom random(population_.options.seed, ClassWorkStream, quint64(student.number));
  for (int period = 0; period < sample_periods; ++period) {
    const int class_index = student.classes[std::size_t(period)];
    const SampleClass& what = schedule_.classes[std::size_t(class_index)];
    for (int item = 0; due_day(class_index, item) + days_to_score < int(calendar.days.size()); ++item) {
      const int due = due_day(class_index, item), scored = due + days_to_score;
      const SampleMark term =
          marks.by_period[std::size_t(period)][std::size_t(std::min(7, due * 8 / int(calendar.days.size())))];
      const int standing = term <= SampleMark::APlus ? int(term) : 7;
      const bool missing = random.chance(sample_logistic(-2.3 - 0.35 * (standing - 5)));
      const bool late = !missing && random.chance(0.07);
      const int score = int(std::clamp(60.0 + 3.0 * standing + 9.0 * random.normal(), 5.0, 100.0));
      if (scored >= days_) continue;  // not left, so that a later export draws the same
      const QDate due_date = calendar.days[std::size_t(due)];
      if (due_date < student.entry || (student.gone_by(created_) && calendar.days[std::size_t(scored)] > student.exit))
        continue;
      results_ << "re-" + id.substr(3) + "-" + std::to_string(period + 1) + "-" + std::to_string(item + 1) << ""
               << "" << line_item_id(what, item) << id << (missing ? "not submitted" : "fully graded");
      if (missing)
        results_ << "";
      else
        results_ << score;
      results_ << calendar.day_texts[std::size_t(scored)] << ""
               << "" << what.id << "false"
               << "false" << sample_boolean(late) << sample_boolean(missing);
      results_.end_row();
    }
  }
}

Status SampleRosterRows::close() {
  Status result = Done{};
  for (SampleFile* file : {&manifest_, &orgs_, &sessions_, &courses_, &classes_, &users_, &roles_, &enrollments_,
                           &demographics_, &categories_, &line_items_, &results_})
    if (Status closed = file->close(); !closed && result) result = closed;
  return result;
}

}  // namespace milepost
