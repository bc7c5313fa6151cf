#include "core/exchange/import_check_store.h"

#include <QCoreApplication>

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
    {"SELECT count(*) FROM (SELECT DISTINCT e.school_sourced_id, e.school_year FROM school_enrollment e WHERE "
     "e.school_year = "
     "(SELECT max(school_year) FROM school_enrollment) AND EXISTS (SELECT 1 FROM calendar_day) AND e.school_sourced_id "
     "NOT IN (SELECT school_sourced_id FROM calendar_day))",
     "records/calendar.csv", "schoolSourcedId", "school-without-calendar",
     QT_TRANSLATE_NOOP("ImportChecks", "students enrolled in a school and year without a calendar: %1"),
     QT_TRANSLATE_NOOP("ImportChecks", "calendar days of every school that has students"),
     QT_TRANSLATE_NOOP("ImportChecks",
                       "Add the days of these schools to calendar.csv; their attendance cannot be said.")},
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
  Status checked = check_schools(connection, package, findings);
  if (checked.ok() && data_through.isValid()) checked = check_late_marks(connection, data_through, findings);
  return checked;
}

Result<QDate> latest_mark_date(sqlite3* connection, qint64 import) {
  Query query(connection, "SELECT max(end_date) FROM mark WHERE import_id = ?");
  if (!query.bind(0, import).step()) return query.error();
  return query.date(0);
}

}  // namespace milepost
