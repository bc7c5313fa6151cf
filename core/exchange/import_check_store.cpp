#include "core/exchange/import_check_store.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/exchange/attendance_strip_store.h"
#include "core/store/query.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ImportChecks)
};

Result<qint64> number(Query query) {
  if (!query.step()) return query.error();
  return query.integer(0);
}

// One check: a count, and what to say where it is not 0.
struct CrossCheck {
  const char* sql;
  const char* file;
  const char* field;
  const char* code;
  const char* found;  // %1: the count
  const char* expected;
  const char* repair;
};

constexpr CrossCheck checks[] = {
    {"SELECT (EXISTS (SELECT 1 FROM attendance_day) OR EXISTS (SELECT 1 FROM attendance_section)) AND NOT EXISTS "
     "(SELECT 1 FROM calendar_day)",
     "records/calendar.csv", "", "no-calendar", QT_TRANSLATE_NOOP("ImportChecks", "attendance, and no school calendar"),
     QT_TRANSLATE_NOOP("ImportChecks", "calendar.csv with every instructional day"),
     QT_TRANSLATE_NOOP(
         "ImportChecks",
         "Add calendar.csv to the export. Without it nobody knows how many days there were, and attendance "
         "cannot be said.")},
    {"SELECT count(*) FROM (SELECT person_id FROM mark UNION SELECT person_id FROM attendance_day UNION SELECT "
     "person_id "
     "FROM attendance_section UNION SELECT person_id FROM behavior) WHERE EXISTS (SELECT 1 FROM school_enrollment) AND "
     "person_id NOT IN (SELECT person_id FROM school_enrollment) AND person_id IN (SELECT id FROM person WHERE "
     "left_import "
     "IS NULL)",
     "records/school_enrollment.csv", "studentSourcedId", "records-without-enrollment",
     QT_TRANSLATE_NOOP("ImportChecks", "students with records and no school enrollment: %1"),
     QT_TRANSLATE_NOOP("ImportChecks", "an enrollment row for every student with records"),
     QT_TRANSLATE_NOOP("ImportChecks",
                       "Add these students to school_enrollment.csv; without it their grade and days cannot be said.")},
    {"SELECT count(DISTINCT a.person_id) FROM school_enrollment a JOIN school_enrollment b ON b.person_id = "
     "a.person_id AND "
     "b.id > a.id AND b.school_year = a.school_year WHERE ifnull(a.entry_date, 0) <= ifnull(b.exit_date, 9999999) AND "
     "ifnull(b.entry_date, 0) <= ifnull(a.exit_date, 9999999)",
     "records/school_enrollment.csv", "entryDate", "enrollments-overlap",
     QT_TRANSLATE_NOOP("ImportChecks", "students with two school enrollments at the same time: %1"),
     QT_TRANSLATE_NOOP("ImportChecks", "one school at a time for each student"),
     QT_TRANSLATE_NOOP("ImportChecks", "Fill in the exit date of the earlier enrollment.")},
};

QString words(const char* text) {
  return *text == '\0' ? QString() : Words::tr(text);
}

void warn(Findings& findings, const QString& file, const QString& field, const QString& code, const QString& found,
          const QString& expected, const QString& repair) {
  findings.add({Severity::Warning, file, 0, field, code, found, expected, repair});
}

using SchoolYears = std::set<std::pair<std::string, qint64>>;  // sourcedId of the school, year

Status add_school_years(Query query, SchoolYears& to) {
  while (query.step()) to.emplace(std::string(query.utf8(0)), query.integer(1));
  if (query.failed()) return query.error();
  return Done{};
}

// Schools and years with attendance of either kind, held against calendar.csv where there is one.
Status check_calendars(sqlite3* connection, Findings& findings) {
  SchoolYears with_days, with_attendance;
  // A school year begins on July 1: six months on, the day lies in the year that names it.
  Status read = add_school_years(Query(connection, "SELECT DISTINCT school_sourced_id, CAST(strftime('%Y', date, '+6 "
                                                   "months') AS INTEGER) FROM calendar_day"),
                                 with_days);
  if (!read || with_days.empty()) return read;
  read = add_school_years(Query(connection, "SELECT DISTINCT school_sourced_id, school_year FROM attendance_day"),
                          with_attendance);
  if (!read) return read;
  const Result<ClassYears> classes = classes_with_attendance(connection);
  if (!classes) return classes.error();
  Query school(connection, "SELECT school_sourced_id FROM class WHERE id = ? AND school_sourced_id IS NOT NULL");
  for (const auto& [class_id, year] : *classes) {
    if (school.reset().bind(0, class_id).step()) with_attendance.emplace(std::string(school.utf8(0)), year);
    if (school.failed()) return school.error();
  }
  const qint64 missing = std::ranges::count_if(
      with_attendance, [&with_days](const auto& school_year) { return !with_days.contains(school_year); });
  if (missing == 0) return Done{};
  warn(findings, u"records/calendar.csv"_s, u"schoolSourcedId"_s, u"school-without-calendar"_s,
       Words::tr("schools and years with attendance and without a calendar: %1").arg(missing),
       Words::tr("calendar days of every school and year that has attendance"),
       Words::tr("Add the days of these schools and years to calendar.csv; their attendance cannot be said."));
  return Done{};
}

// The label's schools by name or sourcedId, held against orgs.csv.
Status check_schools(sqlite3* connection, const ExportPackage& package, Findings& findings) {
  if (!package.label() || package.label()->schools.isEmpty()) return Done{};
  QStringList known;
  Query query(connection, "SELECT sourced_id, name, identifier FROM org");
  while (query.step()) known << query.text(0) << query.text(1) << query.text(2);
  if (query.failed()) return query.error();
  QStringList unknown;
  for (const QString& school : package.label()->schools) {
    if (!known.contains(school, Qt::CaseInsensitive)) unknown << school;
  }
  if (unknown.isEmpty()) return Done{};
  warn(findings, u"export.json"_s, u"schools"_s, u"schools-mismatch"_s, unknown.join(u", "_s),
       Words::tr("the sourcedId or name of a row in orgs.csv"),
       Words::tr("Check that this is the export of your school; then correct the label or orgs.csv."));
  return Done{};
}

Status check_late_marks(sqlite3* connection, QDate data_through, Findings& findings) {
  const Result<qint64> late =
      number(std::move(Query(connection, "SELECT count(*) FROM mark WHERE end_date > ?").bind(0, data_through)));
  if (!late) return late.error();
  if (*late == 0) return Done{};
  warn(findings, u"records/marks.csv"_s, u"endDate"_s, u"marks-after-data"_s,
       Words::tr("marks of a term that ends after %1, the last day of these data: %2")
           .arg(data_through.toString(Qt::ISODate))
           .arg(*late),
       Words::tr("marks of terms that ended"),
       Words::tr("Check the end dates; a mark of a running term should be a progress mark."));
  return Done{};
}

}  // namespace

Status check_across_files(sqlite3* connection, const ExportPackage& package, QDate data_through, qint64 students_now,
                          Findings& findings) {
  for (const CrossCheck& check : checks) {
    const Result<qint64> count = number(Query(connection, check.sql));
    if (!count) return count.error();
    if (*count == 0) continue;
    const QString found = words(check.found);
    warn(findings, QString::fromLatin1(check.file), QString::fromLatin1(check.field), QString::fromLatin1(check.code),
         found.contains(u"%1"_s) ? found.arg(*count) : found, words(check.expected), words(check.repair));
  }
  if (package.has(u"roster/users.csv"_s) && students_now == 0) {
    findings.add({Severity::Blocker, u"roster/users.csv"_s, 0, u"role"_s, u"no-students"_s, Words::tr("no student"),
                  Words::tr("students, by role in users.csv or roles.csv or by their enrollments"),
                  Words::tr("Check that the export holds the students and their roles.")});
  }
  Status checked = check_calendars(connection, findings);
  if (checked.ok()) checked = check_schools(connection, package, findings);
  if (checked.ok() && data_through.isValid()) checked = check_late_marks(connection, data_through, findings);
  return checked;
}

}  // namespace milepost
