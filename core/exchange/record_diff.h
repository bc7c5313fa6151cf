#pragma once
#include <array>
#include <span>
#include <vector>

#include "core/exchange/record_reader.h"

namespace milepost {

// Keyed hash of some cells of a row: 128 bits, so that two rows never meet by chance.
struct RowHash {
  quint64 low = 0, high = 0;
  bool operator==(const RowHash&) const = default;
};

class RowHasher {
 public:
  RowHasher();  // a fresh random key: no export can be made to collide
  RowHash hash(std::span<const Cell> cells, std::span<const int> columns);

 private:
  std::array<unsigned char, 16> key_;
  std::vector<char> bytes_;
};

// A row that the file holds, or that came earlier in this export.
struct KnownRow {
  RowHash key;          // of the natural key
  quint64 content = 0;  // of every stored cell
  qint64 row_id = 0;
  quint32 line = 0;  // where it came in this export; 0: not yet
  qint16 year = 0;   // ImportScope::year_…
};

enum class RowFate { Added, Changed, Unchanged, Duplicate };

// What becomes of each incoming row of one table, held against the rows the table already has.
class RecordDiff {
 public:
  RecordDiff(std::vector<int> key_columns, std::vector<int> content_columns, size_t expected_rows);

  // A stored row, given before any incoming one.
  void known(qint64 row_id, std::span<const Cell>, qint16 year);

  struct Answer {
    RowFate fate;
    KnownRow* row;  // until the next call. Added: row_id is still 0. Duplicate: line is that of the first
  };
  Answer incoming(std::span<const Cell>, quint32 line, qint16 year);

  std::span<const KnownRow> rows() const { return rows_; }

 private:
  size_t place_of(const RowHash& key) const;
  void index(quint32 row);

  std::vector<int> key_columns_, content_columns_;
  RowHasher hasher_;
  std::vector<KnownRow> rows_;
  std::vector<quint32> places_;  // row number + 1; 0 is free
};

}  // namespace milepost
