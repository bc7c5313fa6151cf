#pragma once
#include <set>
#include <string>
#include <vector>

#include "core/exchange/attendance_places.h"
#include "core/exchange/attendance_rows.h"
#include "core/store/query.h"

namespace milepost {

Status load_attendance_codes(sqlite3*, AttendanceCodes&);
Status load_attendance_entries(sqlite3*, std::vector<AttendanceCodes::Entry>& by_code);
Status load_calendars(sqlite3*, SchoolCalendars&);
Status load_class_places(sqlite3*, SchoolCalendars&, ClassPlaces&);  // calendars first
Status add_attendance_code(sqlite3*, const AttendanceCodes::Entry&);
// Encrypts and writes what the transaction changed so far, which its commit would do otherwise. Publishes nothing.
void write_ahead(sqlite3*);

// Where a strip lies: a student and school year, in attendance_day also a school.
struct StripPlace {
  qint64 row_id = 0, person = 0;
  int school_year = 0;
  std::string school;  // empty in attendance_section
};

class AttendanceStripStore {
 public:
  AttendanceStripStore(sqlite3*, std::string_view table);  // "attendance_day" or "attendance_section"
  Result<std::vector<StripPlace>> places();
  Result<QByteArray> strip(qint64 row_id);
  Status insert(const StripPlace&, const QByteArray& strip, qint64 import);
  Status update(qint64 row_id, const QByteArray& strip, qint64 import);
  Status remove(qint64 row_id);

 private:
  sqlite3* connection_;
  std::string table_;
  bool by_school_;
  Query select_, insert_, update_, remove_;
};

// The classes that stored section attendance speaks of, each with its school years.
using ClassYears = std::set<std::pair<qint64, int>>;
Result<ClassYears> classes_with_attendance(sqlite3*);

}  // namespace milepost
