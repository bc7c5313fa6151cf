#pragma once
#include <QFuture>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/exchange/record_reader.h"
#include "core/store/query.h"

namespace milepost {

// Binds one row's cells from parameter first on.
void bind_cells(Query&, int first, std::span<const Cell>);

// Inserts rows into one table on another core while the next ones are read. Between add() and wait() or finish() the
// connection is lent: nobody else may use it. On an error the transaction around it must be rolled back.
class RecordInserts {
 public:
  // columns: of the cells; import_id and id follow them.
  RecordInserts(sqlite3*, const std::string& table, std::span<const std::string_view> columns, qint64 import);
  ~RecordInserts();
  RecordInserts(const RecordInserts&) = delete;
  RecordInserts& operator=(const RecordInserts&) = delete;

  Status add(qint64 row_id, std::span<const Cell>);  // copies the cells
  Status wait();                                     // until the connection is free again; some rows may still be held
  Status finish();                                   // until every row is in the table

 private:
  // Rows on their way into the table. texts is never moved while cells point into it.
  struct Block {
    std::vector<qint64> ids;
    std::vector<Cell> cells;
    std::string texts;
  };
  Status hand_over();
  Status insert(const Block&);
  std::string sql(size_t rows) const;
  void bind_row(Query&, size_t place, const Block&, size_t row) const;

  sqlite3* connection_;
  std::string table_, columns_;
  size_t width_;
  qint64 import_;
  std::optional<Query> many_, one_;
  std::array<Block, 2> blocks_;
  size_t turn_ = 0;
  QFuture<void> inserting_;
  Status inserted_ = Done{};
};

}  // namespace milepost
