#pragma once
#include "core/exchange/import_context.h"
#include "core/exchange/record_reader.h"
#include "core/exchange/record_table_store.h"

namespace milepost {

// What a row must agree with besides its own cells: what it points at, and its two dates.
class RowCheck {
 public:
  static Result<RowCheck> make(sqlite3*, const RecordFormat&, const StoredColumns&);

  // False: the row was refused. A row that points at an unknown course is used and found.
  bool accepts(std::span<const Cell> row, RecordReader&, Findings&);

 private:
  enum class Kind { None, CourseOfClass, LineItemOfResult, DatesOfEnrollment };
  RowCheck() = default;

  Kind kind_ = Kind::None;
  int first_ = -1, second_ = -1;
  TextIndex known_;
};

}  // namespace milepost
