#pragma once
#include <memory>

#include "core/base/result.h"
#include "core/students/student.h"

struct sqlite3;

namespace milepost {

// Students of a grade in a school year, by person id: an enrollment of that year says so, else (nothing on file for
// that year) the roster's grades do. Leavers are among them.
Result<std::vector<qint64>> students_of_grade(sqlite3*, const QString& grade_level, int school_year);

// Reads one student's whole record at a time by prepared statements; made once for a run over many.
class StudentReader {
 public:
  static Result<StudentReader> open(sqlite3*);
  StudentReader(StudentReader&&) noexcept;
  ~StudentReader();

  Result<StudentRecord> read(qint64 person_id);

 private:
  struct State;
  explicit StudentReader(std::unique_ptr<State>);
  std::unique_ptr<State> state_;
};

}  // namespace milepost
