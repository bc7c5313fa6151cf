#include "core/indicators/indicator_store.h"

#include <QCoreApplication>

#include "core/store/query.h"
#include "core/store/school_file.h"
#include "core/students/student_store.h"

namespace milepost {

namespace {

Status load_calendars(sqlite3* connection, RuleContext& context) {
  Query query(connection, "SELECT school_sourced_id, date, type FROM calendar_day ORDER BY school_sourced_id, date");
  SchoolCalendar* calendar = nullptr;
  SchoolAndYear current;
  while (query.step()) {
    const QDate date = query.date(1);
    const int year = school_year_of(date);
    if (!calendar || current.second != year || current.first != query.text(0)) {
      current = {query.text(0), year};
      calendar = &context.calendars.try_emplace(current, first_day_of_school_year(year)).first->second;
    }
    calendar->add(date, query.utf8(2) == "instructional");
  }
  if (query.failed()) return query.error();
  return Done{};
}

Status load_codes(sqlite3* connection, RuleContext& context) {
  Query query(connection, "SELECT code, status FROM attendance_code");
  while (query.step()) {
    const auto code = size_t(query.integer(0));
    if (code > 65'535) continue;
    if (context.status_of_code.size() <= code) context.status_of_code.resize(code + 1, AttendanceStatus::Unknown);
    context.status_of_code[code] = attendance_status(query.utf8(1)).value_or(AttendanceStatus::Unknown);
  }
  if (query.failed()) return query.error();
  return Done{};
}

// Whether a standing import brought this file, even with no row in it.
Result<bool> came(sqlite3* connection, const QString& file) {
  Query query(connection,
              "SELECT 1 FROM import_file JOIN import ON import.id = import_file.import_id"
              " WHERE import.undone_at IS NULL AND (file = ? OR file LIKE ?) LIMIT 1");
  query.bind(0, file).bind(1, QStringLiteral("%/") + file);
  const bool found = query.step();
  if (query.failed()) return query.error();
  return found;
}

Status load_sources(sqlite3* connection, RuleContext& context) {
  Query days(connection, "SELECT DISTINCT school_sourced_id, school_year FROM attendance_day");
  while (days.step()) context.day_attendance.insert({days.text(0), int(days.integer(1))});
  if (days.failed()) return days.error();
  Query sections(connection, "SELECT DISTINCT school_year FROM attendance_section");
  while (sections.step()) context.section_attendance.insert(int(sections.integer(0)));
  if (sections.failed()) return sections.error();
  if (context.day_attendance.isEmpty() && context.section_attendance.isEmpty()) {
    // A file of exceptions with no exception in it is still a file: everybody was there.
    const Result<bool> empty_file = came(connection, QStringLiteral("attendance_day.csv"));
    if (!empty_file) return empty_file.error();
    for (const auto& [school, calendar] : context.calendars) {
      if (*empty_file && school.second == context.school_year()) context.day_attendance.insert(school);
    }
  }
  Query counts(connection, "SELECT EXISTS (SELECT 1 FROM mark), (SELECT min(date) FROM behavior)");
  if (counts.step()) {
    context.marks = counts.integer(0) != 0;
    context.behavior_from = counts.date(1);
  }
  if (counts.failed()) return counts.error();
  const Result<bool> behavior_file = came(connection, QStringLiteral("behavior.csv"));
  if (!behavior_file) return behavior_file.error();
  context.behavior = context.behavior_from.isValid() || *behavior_file;
  return Done{};
}

}  // namespace

Result<Policy> policy_of(const SchoolFile& file, const QString& key) {
  QString wanted = key;
  if (wanted.isEmpty()) wanted = QString::fromUtf8(file.setting(QStringLiteral("policy")));
  if (wanted.isEmpty()) wanted = QStringLiteral("core");
  Query query(file.handle(), "SELECT content FROM policy WHERE key = ?");
  query.bind(0, wanted);
  if (query.step()) return read_policy(query.text(0).toUtf8());
  if (query.failed()) return query.error();
  return shipped_policy(wanted);
}

Result<RuleContext> rule_context(const SchoolFile& file, const IndicatorOptions& options) {
  Result<Policy> policy = policy_of(file, options.policy);
  if (!policy) return policy.error();
  RuleContext context;
  context.policy = policy.take();
  Query through(file.handle(), "SELECT max(data_through) FROM import WHERE undone_at IS NULL");
  if (through.step()) context.data_through = through.date(0);
  if (through.failed()) return through.error();
  context.as_of = options.as_of.isValid() ? options.as_of : context.data_through;
  if (!context.as_of.isValid()) context.as_of = file.clock().today();
  if (!options.as_of.isValid()) {
    // An export made in the summer speaks of the year that ended.
    Query last_year(file.handle(), "SELECT max(school_year) FROM school_enrollment");
    if (last_year.step() && !last_year.is_null(0) && last_year.integer(0) < context.school_year()) {
      context.as_of = first_day_of_school_year(int(last_year.integer(0)) + 1).addDays(-1);
    }
    if (last_year.failed()) return last_year.error();
  }
  for (const auto load : {load_calendars, load_codes, load_sources}) {
    if (Status done = load(file.handle(), context); !done) return done.error();
  }
  return context;
}

Status visit_students(const SchoolFile& file, const RuleContext& context, const IndicatorOptions& options,
                      const std::function<Status(StudentRecord&&)>& visit) {
  const Result<std::vector<qint64>> people =
      students_of_grade(file.handle(), options.grade_level, context.school_year());
  if (!people) return people.error();
  Result<StudentReader> reader = StudentReader::open(file.handle());
  if (!reader) return reader.error();
  for (const qint64 person : *people) {
    Result<StudentRecord> record = reader->read(person);
    if (!record) return record.error();
    if (!options.with_leavers && has_left(*record, context)) continue;
    if (Status visited = visit(record.take()); !visited) return visited;
  }
  return Done{};
}

StudentFindings findings_of(const StudentRecord& record, const RuleContext& context) {
  StudentFindings student;
  student.student = record.student;
  if (const SchoolSpan* span = current_span(record, context)) {
    student.school = span->school;
    student.grade_level = span->grade_level;
  }
  student.repeating_ninth = is_repeating_ninth(record, context);
  student.left = has_left(record, context);
  student.findings = all_findings(record, context);
  return student;
}

Result<QList<StudentFindings>> compute_indicators(const SchoolFile& file, const IndicatorOptions& options) {
  const Result<RuleContext> context = rule_context(file, options);
  if (!context) return context.error();
  QList<StudentFindings> students;
  Status visited = visit_findings(file, *context, options, [&students](const StudentFindings& student) -> Status {
    students << student;
    return Done{};
  });
  if (!visited) return visited.error();
  return students;
}

}  // namespace milepost
