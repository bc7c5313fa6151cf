#include "core/exchange/attendance_strip_store.h"

#include <sqlite3.h>

namespace milepost {

Status load_attendance_codes(sqlite3* connection, AttendanceCodes& codes) {
  Query query(connection, "SELECT code, status, local_code FROM attendance_code");
  while (query.step()) codes.known(AttendanceCode(query.integer(0)), query.utf8(1), query.utf8(2));
  if (query.failed()) return query.error();
  return Done{};
}

Status load_attendance_entries(sqlite3* connection, std::vector<AttendanceCodes::Entry>& by_code) {
  Query query(connection, "SELECT code, status, local_code FROM attendance_code ORDER BY code");
  while (query.step()) {
    by_code.resize(size_t(query.integer(0)) + 1);
    by_code.back() = {AttendanceCode(query.integer(0)), query.text(1).toUtf8(), query.text(2).toUtf8()};
  }
  if (query.failed()) return query.error();
  return Done{};
}

Status load_calendars(sqlite3* connection, SchoolCalendars& calendars) {
  Query query(connection, "SELECT school_sourced_id, date FROM calendar_day WHERE type <> 'instructional'");
  while (query.step()) calendars.add_day_off(calendars.school(query.utf8(0)), query.integer(1));
  if (query.failed()) return query.error();
  return Done{};
}

Status load_class_places(sqlite3* connection, SchoolCalendars& calendars, ClassPlaces& classes) {
  Query query(connection, "SELECT sourced_id, id, school_sourced_id FROM class");
  while (query.step()) classes.add(query.utf8(0), {query.integer(1), calendars.school(query.utf8(2))});
  if (query.failed()) return query.error();
  return Done{};
}

Status add_attendance_code(sqlite3* connection, const AttendanceCodes::Entry& entry) {
  const std::string_view status(entry.status.constData(), size_t(entry.status.size()));
  const std::string_view local(entry.local_code.constData(), size_t(entry.local_code.size()));
  return Query(connection, "INSERT INTO attendance_code (code, status, local_code) VALUES (?, ?, ?)")
      .bind(0, int(entry.code))
      .bind(1, status)
      .bind(2, local)
      .run();
}

void write_ahead(sqlite3* connection) {
  sqlite3_db_cacheflush(connection);  // what could not be written now is written, or refused, at the commit
}

namespace {

std::string insert_sql(const std::string& table, bool by_school) {
  return "INSERT INTO " + table +
         (by_school ? " (person_id, school_year, strip, import_id, school_sourced_id) VALUES (?, ?, ?, ?, ?)"
                    : " (person_id, school_year, strip, import_id) VALUES (?, ?, ?, ?)");
}

}  // namespace

AttendanceStripStore::AttendanceStripStore(sqlite3* connection, std::string_view table)
    : connection_(connection),
      table_(table),
      by_school_(table == "attendance_day"),
      select_(connection, "SELECT strip FROM " + table_ + " WHERE id = ?"),
      insert_(connection, insert_sql(table_, by_school_)),
      update_(connection, "UPDATE " + table_ + " SET strip = ?, import_id = ? WHERE id = ?"),
      remove_(connection, "DELETE FROM " + table_ + " WHERE id = ?") {}

Result<std::vector<StripPlace>> AttendanceStripStore::places() {
  std::vector<StripPlace> places;
  Query query(connection_, "SELECT id, person_id, school_year" +
                               std::string(by_school_ ? ", school_sourced_id" : ", ''") + " FROM " + table_);
  while (query.step()) {
    places.push_back({query.integer(0), query.integer(1), int(query.integer(2)), std::string(query.utf8(3))});
  }
  if (query.failed()) return query.error();
  return places;
}

Result<QByteArray> AttendanceStripStore::strip(qint64 row_id) {
  if (!select_.reset().bind(0, row_id).step()) {
    return select_.failed() ? select_.error() : Error{QStringLiteral("attendance strip %1").arg(row_id)};
  }
  QByteArray bytes = select_.blob(0);
  select_.reset();
  return bytes;
}

Status AttendanceStripStore::insert(const StripPlace& place, const QByteArray& strip, qint64 import) {
  insert_.bind(0, place.person).bind(1, place.school_year).bind(2, strip).bind(3, import);
  if (by_school_) insert_.bind(4, std::string_view(place.school));
  return insert_.run();
}

Status AttendanceStripStore::update(qint64 row_id, const QByteArray& strip, qint64 import) {
  return update_.bind(0, strip).bind(1, import).bind(2, row_id).run();
}

Status AttendanceStripStore::remove(qint64 row_id) {
  return remove_.bind(0, row_id).run();
}

Result<ClassYears> classes_with_attendance(sqlite3* connection) {
  ClassYears classes;
  Query query(connection, "SELECT school_year, strip FROM attendance_section");
  while (query.step()) {
    const std::optional<SectionStrip> strip = SectionStrip::unpacked(query.blob_view(1));
    if (!strip) continue;
    for (const SectionStrip::Track& track : strip->tracks) classes.emplace(track.class_id, int(query.integer(0)));
  }
  if (query.failed()) return query.error();
  return classes;
}

}  // namespace milepost
