#include "core/exchange/record_table_store.h"
#include "core/exchange/record_insert_store.h"

#include <algorithm>

namespace milepost {

StoredColumns::StoredColumns(const RecordFormat& format) {
  for (size_t i = 0; i < format.columns.size(); ++i) {
    const ColumnFormat& column = format.columns[i];
    if (column.stored.empty()) continue;
    if (column.key) keys_.push_back(count());
    names_.push_back(column.stored);
    kinds_.push_back(column.kind);
    from_.push_back(int(i));
  }
  if (keys_.empty()) keys_ = all();
  row_.resize(names_.size());
}

std::span<const Cell> StoredColumns::row(std::span<const Cell> cells) {
  for (size_t i = 0; i < from_.size(); ++i) row_[i] = cells[size_t(from_[i])];
  return row_;
}

int StoredColumns::find(std::string_view name) const {
  const auto at = std::ranges::find(names_, name);
  return at == names_.end() ? -1 : int(at - names_.begin());
}

std::vector<int> StoredColumns::all() const {
  std::vector<int> columns(names_.size());
  for (size_t i = 0; i < columns.size(); ++i) columns[i] = int(i);
  return columns;
}

RecordTable::RecordTable(sqlite3* connection, const RecordFormat& format, const StoredColumns& columns)
    : connection_(connection), columns_(columns), table_(format.table) {}

Result<qint64> RecordTable::count() {
  Query query(connection_, "SELECT count(*) FROM " + table_);
  if (!query.step()) return query.error();
  return query.integer(0);
}

Result<qint64> RecordTable::next_row_id() {
  Query query(connection_, "SELECT ifnull(max(id), 0) + 1 FROM " + table_);
  if (!query.step()) return query.error();
  return query.integer(0);
}

Status RecordTable::load(const TakeRow& take) {
  std::string sql = "SELECT id";
  for (const std::string_view name : columns_.names()) sql.append(", ").append(name);
  Query query(connection_, sql.append(" FROM ").append(table_).append(" ORDER BY id"));
  std::vector<Cell> row(size_t(columns_.count()));
  while (query.step()) {
    for (int i = 0; i < columns_.count(); ++i) {
      Cell& cell = row[size_t(i)];
      cell = {};
      if (query.is_null(i + 1)) continue;
      switch (columns_.kind(i)) {
        case CellKind::Text:
        case CellKind::Choice:
          cell.type = Cell::Type::Text;
          cell.text = query.utf8(i + 1);
          break;
        case CellKind::Real:
          cell.type = Cell::Type::Real;
          cell.real = query.real(i + 1);
          break;
        case CellKind::Date:
        case CellKind::Integer:
        case CellKind::Boolean:
        case CellKind::Person:
          cell.type = Cell::Type::Integer;
          cell.integer = query.integer(i + 1);
          break;
      }
    }
    take(query.integer(0), row);
  }
  if (query.failed()) return query.error();
  return Done{};
}

Status RecordTable::update(qint64 row_id, std::span<const Cell> row, qint64 import) {
  if (!update_) {
    std::string sql = "UPDATE " + table_ + " SET ";
    for (const std::string_view name : columns_.names()) sql.append(name).append(" = ?, ");
    update_.emplace(connection_, sql + "import_id = ? WHERE id = ?");
  }
  bind_cells(*update_, 0, row);
  return update_->bind(columns_.count(), import).bind(columns_.count() + 1, row_id).run();
}

Status RecordTable::remove(qint64 row_id) {
  if (!remove_) remove_.emplace(connection_, "DELETE FROM " + table_ + " WHERE id = ?");
  return remove_->bind(0, row_id).run();
}

}  // namespace milepost
