#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/exchange/record_format.h"
#include "core/exchange/record_reader.h"
#include "core/store/query.h"

namespace milepost {

// The columns of a format that its table keeps, and the step from the reader's cells to them.
class StoredColumns {
 public:
  explicit StoredColumns(const RecordFormat&);
  std::span<const Cell> row(std::span<const Cell> cells);  // only what is stored; until the next call
  std::span<const std::string_view> names() const { return names_; }
  int count() const { return int(names_.size()); }
  CellKind kind(int column) const { return kinds_[size_t(column)]; }
  int find(std::string_view name) const;  // -1 when there is none
  int person() const { return find("person_id"); }
  std::vector<int> keys() const { return keys_; }  // all columns where the format names no key
  std::vector<int> all() const;

 private:
  std::vector<std::string_view> names_;
  std::vector<CellKind> kinds_;
  std::vector<int> from_, keys_;
  std::vector<Cell> row_;
};

// One table that holds a row for each row of its file. Rows are cells in the order of StoredColumns.
class RecordTable {
 public:
  RecordTable(sqlite3*, const RecordFormat&, const StoredColumns&);

  Result<qint64> count();
  using TakeRow = std::function<void(qint64 row_id, std::span<const Cell>)>;
  Status load(const TakeRow&);  // in the order of row ids

  Status update(qint64 row_id, std::span<const Cell>, qint64 import);
  Status remove(qint64 row_id);
  Result<qint64> next_row_id();

 private:
  sqlite3* connection_;
  const StoredColumns& columns_;
  std::string table_;
  std::optional<Query> update_, remove_;
};

}  // namespace milepost
