#pragma once
#include "core/base/result.h"
#include "core/store/query.h"

namespace milepost {

// BEGIN IMMEDIATE now; rolls back at the end of the scope unless committed.
class Transaction {
 public:
  explicit Transaction(sqlite3* connection) : connection_(connection), begun_(execute(connection, "BEGIN IMMEDIATE")) {}
  ~Transaction() {
    if (open()) (void)execute(connection_, "ROLLBACK");
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  const Status& begun() const { return begun_; }
  Status commit() {
    Status committed = execute(connection_, "COMMIT");
    if (committed) ended_ = true;
    return committed;
  }

 private:
  bool open() const { return begun_.ok() && !ended_; }

  sqlite3* connection_;
  Status begun_;
  bool ended_ = false;
};

}  // namespace milepost
