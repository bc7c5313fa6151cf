#include "core/exchange/import_people_store.h"

#include <algorithm>

namespace milepost {

Status load_people(sqlite3* connection, ImportPeople& people) {
  Query query(connection, "SELECT sourced_id, id, left_import IS NULL FROM person");
  while (query.step()) people.known(query.utf8(0), query.integer(1), query.integer(2) != 0);
  if (query.failed()) return query.error();
  return Done{};
}

Status load_reference_years(sqlite3* connection, ReferenceYears& years) {
  Query sessions(connection, "SELECT sourced_id, school_year FROM academic_session WHERE school_year IS NOT NULL");
  while (sessions.step()) years.session.note(sessions.utf8(0), qint16(sessions.integer(1)));
  if (sessions.failed()) return sessions.error();

  Query classes(connection, "SELECT sourced_id, term_sourced_ids, course_sourced_id, school_sourced_id FROM class");
  while (classes.step()) {
    const qint16 year = years.of_terms(classes.utf8(1));
    years.klass.note(classes.utf8(0), year);
    years.course.note(classes.utf8(2), year);
    years.org.note(classes.utf8(3), year);
  }
  if (classes.failed()) return classes.error();

  Query schools(connection, "SELECT school_sourced_id, max(school_year) FROM school_enrollment GROUP BY 1");
  while (schools.step()) years.org.note(schools.utf8(0), qint16(schools.integer(1)));
  if (schools.failed()) return schools.error();

  Query items(connection, "SELECT sourced_id, academic_session_sourced_id, class_sourced_id FROM line_item");
  while (items.step()) {
    years.line_item.note(items.utf8(0), std::max(years.session.find(items.utf8(1)), years.klass.find(items.utf8(2))));
  }
  if (items.failed()) return items.error();
  return Done{};
}

Status load_sourced_ids(sqlite3* connection, std::string_view table, TextIndex& ids) {
  Query query(connection, "SELECT sourced_id FROM " + std::string(table));
  while (query.step()) ids.intern(query.utf8(0));
  if (query.failed()) return query.error();
  return Done{};
}

Status load_sourced_ids_by_id(sqlite3* connection, std::string_view table, bool present_only,
                              std::vector<std::string>& by_id) {
  Query query(connection, "SELECT id, sourced_id FROM " + std::string(table) +
                              (present_only ? " WHERE left_import IS NULL" : "") + " ORDER BY id");
  while (query.step()) {
    by_id.resize(size_t(query.integer(0)) + 1);
    by_id.back() = query.utf8(1);
  }
  if (query.failed()) return query.error();
  return Done{};
}

Result<QList<int>> stored_school_years(sqlite3* connection) {
  QList<int> years;
  Query query(connection,
              "SELECT school_year FROM academic_session WHERE school_year IS NOT NULL UNION SELECT school_year FROM "
              "school_enrollment UNION SELECT school_year FROM mark UNION SELECT school_year FROM attendance_day UNION "
              "SELECT school_year FROM attendance_section UNION SELECT school_year FROM attendance_summary ORDER BY 1");
  while (query.step()) years.append(int(query.integer(0)));
  if (query.failed()) return query.error();
  return years;
}

Result<bool> has_values(sqlite3* connection, std::string_view table, std::string_view column) {
  Query query(connection,
              "SELECT EXISTS (SELECT 1 FROM " + std::string(table) + " WHERE " + std::string(column) + " IS NOT NULL)");
  if (!query.step()) return query.error();
  return query.integer(0) != 0;
}

Status mark_left(sqlite3* connection, qint64 person, qint64 import) {
  return Query(connection, "UPDATE person SET left_import = ?, import_id = ? WHERE id = ?")
      .bind(0, import)
      .bind(1, import)
      .bind(2, person)
      .run();
}

Status mark_returned(sqlite3* connection, qint64 person, qint64 import) {
  return Query(connection, "UPDATE person SET left_import = NULL, import_id = ? WHERE id = ?")
      .bind(0, import)
      .bind(1, person)
      .run();
}

Result<std::vector<bool>> load_students(sqlite3* connection) {
  std::vector<bool> students;
  Query query(
      connection,
      "SELECT id FROM person WHERE role = 'student' UNION SELECT person_id FROM role WHERE role = 'student' "
      "UNION SELECT person_id FROM enrollment WHERE role = 'student' UNION SELECT person_id FROM school_enrollment");
  while (query.step()) {
    const auto id = size_t(query.integer(0));
    if (id >= students.size()) students.resize(std::max(id + 1, students.size() * 2));
    students[id] = true;
  }
  if (query.failed()) return query.error();
  return students;
}

qint64 count_students(const std::vector<bool>& students, const std::vector<qint64>& ids) {
  return std::ranges::count_if(ids, [&](qint64 id) { return size_t(id) < students.size() && students[size_t(id)]; });
}

qint64 count_present_students(const std::vector<bool>& students, const ImportPeople& people) {
  qint64 count = 0;
  for (size_t id = 0; id < students.size(); ++id) count += students[id] && people.present(qint64(id));
  return count;
}

}  // namespace milepost
