#include "core/exchange/record_format.h"

#include <array>

namespace milepost {

namespace {

using std::string_view;
using enum CellKind;
using Words = std::span<const string_view>;

constexpr ColumnFormat column(string_view name, string_view stored, CellKind kind, CellUse use = CellUse::Plain) {
  return {.name = name, .stored = stored, .kind = kind, .use = use};
}
constexpr ColumnFormat text(string_view name, string_view stored) { return column(name, stored, Text); }
constexpr ColumnFormat secret(string_view name) { return column(name, {}, Text, CellUse::Secret); }
constexpr ColumnFormat id(string_view name, string_view stored) { return column(name, stored, Text, CellUse::Id); }
constexpr ColumnFormat hidden(string_view name, string_view stored) {
  return column(name, stored, Text, CellUse::Private);
}
constexpr ColumnFormat date(string_view name, string_view stored) { return column(name, stored, Date); }
constexpr ColumnFormat truth(string_view name, string_view stored) { return column(name, stored, Boolean); }
constexpr ColumnFormat real(string_view name, string_view stored) { return column(name, stored, Real); }
constexpr ColumnFormat person(string_view name, string_view stored = "person_id") { return column(name, stored, Person); }
constexpr ColumnFormat school_year(string_view name = "schoolYear", string_view stored = "school_year") {
  return column(name, stored, Integer, CellUse::SchoolYear);
}
constexpr ColumnFormat grade_level(string_view name = "gradeLevel", string_view stored = "grade_level") {
  return column(name, stored, Text, CellUse::GradeLevel);
}
constexpr ColumnFormat grades() { return column("grades", "grades", Text, CellUse::GradeList); }
constexpr ColumnFormat amount(string_view name, string_view stored, double most, CellKind kind = Real) {
  return {.name = name, .stored = stored, .kind = kind, .use = CellUse::Amount, .most = most};
}
constexpr ColumnFormat choice(string_view name, string_view stored, Words choices) {
  return {.name = name, .stored = stored, .kind = Choice, .choices = choices};
}
constexpr ColumnFormat must(ColumnFormat column) {
  column.required = true;
  return column;
}
constexpr ColumnFormat key(ColumnFormat column) {
  column.key = true;
  return column;
}

constexpr ColumnFormat sourced_id = key(must(id("sourcedId", "sourced_id")));
constexpr ColumnFormat delta_status = column("status", {}, Text, CellUse::DeltaMark);
constexpr ColumnFormat delta_date = column("dateLastModified", {}, Text, CellUse::DeltaMark);
constexpr ColumnFormat student = key(must(person("studentSourcedId")));

// OneRoster: the words of 1.1 and of 1.2 together.
constexpr string_view org_types[] = {"department", "school", "district", "local", "state", "national"};
constexpr string_view session_types[] = {"gradingPeriod", "semester", "schoolYear", "term"};
constexpr string_view class_types[] = {"homeroom", "scheduled"};
constexpr string_view user_roles[] = {"administrator", "aide", "guardian", "parent", "proctor", "relative", "student",
                                      "teacher"};
constexpr string_view role_types[] = {"primary", "secondary"};
constexpr string_view roles[] = {"aide", "counselor", "districtAdministrator", "guardian", "parent", "principal",
                                 "proctor", "relative", "siteAdministrator", "student", "systemAdministrator",
                                 "teacher"};
constexpr string_view enrollment_roles[] = {"administrator", "proctor", "student", "teacher"};
constexpr string_view sexes[] = {"male", "female", "unspecified", "other"};
constexpr string_view score_statuses[] = {"exempt", "fully graded", "not submitted", "partially graded", "submitted"};

// export-format.md
constexpr string_view day_types[] = {"instructional", "holiday", "nonInstructional"};
constexpr string_view attendance_statuses[] = {"Present", "Tardy", "ExcusedAbsence", "UnexcusedAbsence",
                                               "OutOfSchoolSuspension", "InSchoolSuspension", "IndependentStudy",
                                               "SchoolActivity", "EarlyDeparture", "Unknown"};
constexpr string_view mark_types[] = {"progress", "quarter", "semester", "year"};
constexpr string_view subjects[] = {"ELA", "MATH", "SCI", "SOC", "LOTE", "VPA", "PE", "ELD", "ELECTIVE"};
constexpr string_view ag_areas[] = {"A", "B", "C", "D", "E", "F", "G"};
constexpr string_view incident_roles[] = {"Perpetrator", "Victim", "Witness", "Reporter"};
constexpr string_view actions[] = {"InSchoolSuspension", "OutOfSchoolSuspension", "Expulsion", "Other", "None"};
constexpr string_view programs[] = {"EL", "RFEP", "LTEL", "SWD", "SED", "Foster", "Homeless", "Migrant", "Section504"};
constexpr string_view outcomes[] = {"graduated", "agMet", "enrolled", "enrolled2yr", "enrolled4yr", "persistedYear2"};

constexpr double days_of_a_year = 366;
constexpr double minutes_of_a_day = 1440;
constexpr double credits_of_a_course = 60;

// Required is what a row cannot do without here, which is less than the standard asks: a vendor's empty class type or
// user name should not cost a student's enrolment.
constexpr ColumnFormat orgs[] = {
    sourced_id, delta_status, delta_date, text("name", "name"), choice("type", "type", org_types),
    id("identifier", "identifier"), id("parentSourcedId", "parent_sourced_id")};

constexpr ColumnFormat academic_sessions[] = {
    sourced_id, delta_status, delta_date, text("title", "title"), choice("type", "type", session_types),
    date("startDate", "start_date"), date("endDate", "end_date"), id("parentSourcedId", "parent_sourced_id"),
    school_year()};

constexpr ColumnFormat courses[] = {
    sourced_id, delta_status, delta_date, id("schoolYearSourcedId", "school_year_sourced_id"), text("title", "title"),
    id("courseCode", "course_code"), grades(), id("orgSourcedId", "org_sourced_id"), text("subjects", "subjects"),
    text("subjectCodes", "subject_codes")};

constexpr ColumnFormat classes[] = {
    sourced_id, delta_status, delta_date, text("title", "title"), grades(), id("courseSourcedId", "course_sourced_id"),
    id("classCode", "class_code"), choice("classType", "class_type", class_types), text("location", "location"),
    id("schoolSourcedId", "school_sourced_id"), id("termSourcedIds", "term_sourced_ids"), text("subjects", "subjects"),
    text("subjectCodes", "subject_codes"), text("periods", "periods")};

constexpr ColumnFormat users[] = {
    sourced_id, delta_status, delta_date, truth("enabledUser", "enabled_user"),
    id("orgSourcedIds", "org_sourced_ids"),      // 1.1 only; 1.2 says it in roles.csv
    choice("role", "role", user_roles),          // 1.1 only
    hidden("username", "username"), hidden("userIds", "user_ids"), hidden("givenName", "given_name"),
    hidden("familyName", "family_name"), hidden("middleName", "middle_name"), id("identifier", "identifier"),
    hidden("email", "email"), hidden("sms", "sms"), hidden("phone", "phone"),
    id("agentSourcedIds", "agent_sourced_ids"), grades(), secret("password"), id("userMasterIdentifier", {}),
    hidden("preferredGivenName", "preferred_given_name"), hidden("preferredMiddleName", "preferred_middle_name"),
    hidden("preferredFamilyName", "preferred_family_name"), id("primaryOrgSourcedId", "primary_org_sourced_id"),
    hidden("pronouns", "pronouns")};

constexpr ColumnFormat user_role_rows[] = {
    sourced_id, delta_status, delta_date, must(person("userSourcedId")), choice("roleType", "role_type", role_types),
    choice("role", "role", roles), date("beginDate", "begin_date"), date("endDate", "end_date"),
    id("orgSourcedId", "org_sourced_id"), id("userProfileSourcedId", {})};

constexpr ColumnFormat enrollments[] = {
    sourced_id, delta_status, delta_date, must(id("classSourcedId", "class_sourced_id")),
    id("schoolSourcedId", "school_sourced_id"), must(person("userSourcedId")), choice("role", "role", enrollment_roles),
    truth("primary", "is_primary"), date("beginDate", "begin_date"), date("endDate", "end_date")};

constexpr ColumnFormat demographics[] = {
    key(must(person("sourcedId"))), delta_status, delta_date,
    column("birthDate", "birth_date", Date, CellUse::BirthDate), choice("sex", "sex", sexes),
    truth("americanIndianOrAlaskaNative", "american_indian_or_alaska_native"), truth("asian", "asian"),
    truth("blackOrAfricanAmerican", "black_or_african_american"),
    truth("nativeHawaiianOrOtherPacificIslander", "native_hawaiian_or_other_pacific_islander"),
    truth("white", "white"), truth("demographicRaceTwoOrMoreRaces", "demographic_race_two_or_more_races"),
    truth("hispanicOrLatinoEthnicity", "hispanic_or_latino_ethnicity"),
    text("countryOfBirthCode", "country_of_birth_code"),
    text("stateOfBirthAbbreviation", "state_of_birth_abbreviation"), hidden("cityOfBirth", "city_of_birth"),
    text("publicSchoolResidenceStatus", "public_school_residence_status")};

constexpr ColumnFormat categories[] = {sourced_id, delta_status, delta_date, text("title", "title"),
                                       amount("weight", "weight", 0)};

constexpr ColumnFormat line_items[] = {
    sourced_id, delta_status, delta_date, hidden("title", "title"), hidden("description", "description"),
    date("assignDate", "assign_date"), date("dueDate", "due_date"), id("classSourcedId", "class_sourced_id"),
    id("categorySourcedId", "category_sourced_id"), id("academicSessionSourcedId", "academic_session_sourced_id"),
    real("resultValueMin", "result_value_min"), real("resultValueMax", "result_value_max"),
    id("schoolSourcedId", "school_sourced_id")};

constexpr ColumnFormat results[] = {
    sourced_id, delta_status, delta_date, must(id("lineItemSourcedId", "line_item_sourced_id")),
    must(person("studentSourcedId")), choice("scoreStatus", "score_status", score_statuses), real("score", "score"),
    text("textScore", "text_score"), date("scoreDate", "score_date"), hidden("comment", "comment"),
    id("classSourcedId", "class_sourced_id"), truth("inProgress", "in_progress"), truth("incomplete", "incomplete"),
    truth("late", "late"), truth("missing", "missing")};

// Natural keys of records/: two rows that agree in all of these columns are one fact, said twice or corrected.
//   calendar            school, date
//   school_enrollment   student, school, school year, entry date (a student may come back)
//   attendance_day      student, school, date
//   attendance_section  student, class, date, period (a class may meet twice a day)
//   attendance_summary  student, school, school year
//   marks               student, school year, term, term code, mark type, course, class, course code
//   behavior            incident, student, role, action (one incident may have several results)
//   assessments         student, assessment, subject, grade assessed, date
//   surveys             student or none, school, school year, date, scale
//   student_voice       student, date, prompt version, prompt
//   programs            student, program, begin date
//   placement           student, school year, subject
//   outcomes            student, outcome
//   contacts            student, relation, name
constexpr ColumnFormat calendar[] = {key(must(id("schoolSourcedId", "school_sourced_id"))), key(must(date("date", "date"))),
                                     must(choice("type", "type", day_types))};

constexpr ColumnFormat school_enrollment[] = {
    student, key(must(id("schoolSourcedId", "school_sourced_id"))), key(must(school_year())), grade_level(),
    key(date("entryDate", "entry_date")), date("exitDate", "exit_date"), text("exitReason", "exit_reason"),
    truth("firstTimeNinth", "first_time_ninth")};

// Attendance is packed into strips by the import: only what names the strip is stored as a column.
constexpr ColumnFormat attendance_day[] = {
    student, key(must(id("schoolSourcedId", "school_sourced_id"))), key(must(date("date", {}))),
    must(choice("status", {}, attendance_statuses)), text("localCode", {}),
    amount("minutesAbsent", {}, minutes_of_a_day, Integer)};

constexpr ColumnFormat attendance_section[] = {
    student, key(must(id("classSourcedId", {}))), key(must(date("date", {}))), key(text("period", {})),
    must(choice("status", {}, attendance_statuses)), text("localCode", {})};

constexpr ColumnFormat attendance_summary[] = {
    student, key(must(id("schoolSourcedId", "school_sourced_id"))), key(must(school_year())),
    amount("daysExpected", "days_expected", days_of_a_year), amount("daysAttended", "days_attended", days_of_a_year),
    amount("daysOutOfSchoolSuspension", "days_out_of_school_suspension", days_of_a_year),
    amount("daysInSchoolSuspension", "days_in_school_suspension", days_of_a_year),
    amount("daysExcused", "days_excused", days_of_a_year), amount("daysUnexcused", "days_unexcused", days_of_a_year)};

constexpr ColumnFormat marks[] = {
    student, key(must(school_year())), grade_level(), key(id("termSourcedId", "term_sourced_id")),
    key(text("termCode", "term_code")), key(must(choice("markType", "mark_type", mark_types))),
    key(id("courseSourcedId", "course_sourced_id")), key(id("classSourcedId", "class_sourced_id")),
    key(id("courseCode", "course_code")), text("courseTitle", "course_title"), choice("subject", "subject", subjects),
    choice("agArea", "ag_area", ag_areas), text("mark", "mark"),
    amount("creditsAttempted", "credits_attempted", credits_of_a_course),
    amount("creditsEarned", "credits_earned", credits_of_a_course), truth("inGpa", "in_gpa"),
    date("endDate", "end_date")};

constexpr ColumnFormat behavior[] = {
    key(must(id("incidentId", "incident_id"))), student, must(date("date", "date")),
    key(choice("role", "role", incident_roles)), hidden("offense", "offense"), key(choice("action", "action", actions)),
    amount("actionDays", "action_days", days_of_a_year)};

constexpr ColumnFormat assessments[] = {
    student, key(must(text("assessment", "assessment"))), key(text("subject", "subject")),
    key(grade_level("gradeAssessed", "grade_assessed")), key(date("date", "date")),
    amount("scaleScore", "scale_score", 0), amount("standardError", "standard_error", 0),
    text("achievementLevel", "achievement_level")};

constexpr ColumnFormat surveys[] = {
    key(person("studentSourcedId")), key(id("schoolSourcedId", "school_sourced_id")), key(school_year()),
    key(date("date", "date")), key(must(text("scale", "scale"))), real("score", "score"),
    amount("respondents", "respondents", 0, Integer)};

constexpr ColumnFormat student_voice[] = {student, key(date("date", "date")), key(text("promptVersion", "prompt_version")),
                                          key(text("prompt", "prompt")), hidden("answer", "answer")};

constexpr ColumnFormat program_rows[] = {student, key(must(choice("program", "program", programs))),
                                         key(date("beginDate", "begin_date")), date("endDate", "end_date")};

constexpr ColumnFormat placement[] = {
    student, key(school_year()), key(text("subject", "subject")), text("recommendedCourse", "recommended_course"),
    hidden("recommendedBy", "recommended_by"), text("assignedCourse", "assigned_course"), date("date", "date")};

constexpr ColumnFormat outcome_rows[] = {student, key(must(choice("outcome", "outcome", outcomes))),
                                         truth("value", "value"), date("date", "date"), text("source", "source")};

constexpr ColumnFormat contacts[] = {
    student, key(text("relation", "relation")), key(hidden("name", "name")), hidden("phone", "phone"),
    hidden("email", "email"), text("preferredLanguage", "preferred_language")};

constexpr RecordFormat formats[] = {
    {"roster/orgs.csv", "org", orgs},
    {"roster/academicSessions.csv", "academic_session", academic_sessions},
    {"roster/courses.csv", "course", courses},
    {"roster/classes.csv", "class", classes},
    {"roster/users.csv", "person", users},
    {"roster/roles.csv", "role", user_role_rows},
    {"roster/enrollments.csv", "enrollment", enrollments},
    {"roster/demographics.csv", "demographics", demographics},
    {"roster/categories.csv", "category", categories},
    {"roster/lineItems.csv", "line_item", line_items},
    {"roster/results.csv", "result", results},
    {"records/calendar.csv", "calendar_day", calendar},
    {"records/school_enrollment.csv", "school_enrollment", school_enrollment},
    {"records/attendance_day.csv", "attendance_day", attendance_day},
    {"records/attendance_section.csv", "attendance_section", attendance_section},
    {"records/attendance_summary.csv", "attendance_summary", attendance_summary},
    {"records/marks.csv", "mark", marks},
    {"records/behavior.csv", "behavior", behavior},
    {"records/assessments.csv", "assessment", assessments},
    {"records/surveys.csv", "survey", surveys},
    {"records/student_voice.csv", "student_voice", student_voice},
    {"records/programs.csv", "program", program_rows},
    {"records/placement.csv", "placement", placement},
    {"records/outcomes.csv", "outcome", outcome_rows},
    {"records/contacts.csv", "contact", contacts},
};

}  // namespace

std::span<const RecordFormat> record_formats() { return formats; }

const RecordFormat* record_format(std::string_view file) {
  for (const RecordFormat& format : formats) {
    if (format.file == file) return &format;
  }
  return nullptr;
}

}  // namespace milepost
