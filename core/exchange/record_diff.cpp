#include "core/exchange/record_diff.h"

#include <sodium.h>

#include <bit>
#include <cstring>

namespace milepost {

RowHasher::RowHasher() {
  randombytes_buf(key_.data(), key_.size());
}

RowHash RowHasher::hash(std::span<const Cell> cells, std::span<const int> columns) {
  static_assert(crypto_shorthash_siphashx24_KEYBYTES == 16 && crypto_shorthash_siphashx24_BYTES == 16);
  bytes_.clear();
  const auto put = [this](const void* from, size_t size) {
    const auto* bytes = static_cast<const char*>(from);
    bytes_.insert(bytes_.end(), bytes, bytes + size);
  };
  for (const int column : columns) {
    const Cell& cell = cells[size_t(column)];
    bytes_.push_back(char(cell.type));
    switch (cell.type) {
      case Cell::Type::Null:
        break;
      case Cell::Type::Integer:
        put(&cell.integer, sizeof(cell.integer));
        break;
      case Cell::Type::Real: {
        const double real = cell.real + 0.0;  // -0.0 is 0.0, as SQLite stores it
        put(&real, sizeof(real));
        break;
      }
      case Cell::Type::Text: {
        const quint32 size = quint32(cell.text.size());
        put(&size, sizeof(size));
        put(cell.text.data(), cell.text.size());
        break;
      }
    }
  }
  std::array<unsigned char, 16> out;
  crypto_shorthash_siphashx24(out.data(), reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size(),
                              key_.data());
  return std::bit_cast<RowHash>(out);
}

RecordDiff::RecordDiff(std::vector<int> key_columns, std::vector<int> content_columns, size_t expected_rows)
    : key_columns_(std::move(key_columns)), content_columns_(std::move(content_columns)) {
  rows_.reserve(expected_rows);
  places_.resize(std::bit_ceil(expected_rows + expected_rows / 2 + 16));
}

size_t RecordDiff::place_of(const RowHash& key) const {
  const size_t mask = places_.size() - 1;
  size_t at = key.low & mask;
  while (places_[at] != 0 && rows_[places_[at] - 1].key != key) at = (at + 1) & mask;
  return at;
}

void RecordDiff::index(quint32 row) {
  if (rows_.size() + rows_.size() / 2 <= places_.size()) {
    places_[place_of(rows_[row].key)] = row + 1;
    return;
  }
  places_.assign(2 * places_.size(), 0);
  for (quint32 i = 0; i < rows_.size(); ++i) places_[place_of(rows_[i].key)] = i + 1;
}

void RecordDiff::known(qint64 row_id, std::span<const Cell> cells, qint16 year) {
  rows_.push_back({hasher_.hash(cells, key_columns_), hasher_.hash(cells, content_columns_).low, row_id, 0, year});
  index(quint32(rows_.size() - 1));
}

RecordDiff::Answer RecordDiff::incoming(std::span<const Cell> cells, quint32 line, qint16 year) {
  const RowHash key = hasher_.hash(cells, key_columns_);
  const size_t place = place_of(key);
  if (places_[place] == 0) {
    rows_.push_back({key, 0, 0, line, year});
    index(quint32(rows_.size() - 1));
    return {RowFate::Added, &rows_.back()};
  }
  KnownRow& row = rows_[places_[place] - 1];
  if (row.line != 0) return {RowFate::Duplicate, &row};
  row.line = line;
  const bool same = hasher_.hash(cells, content_columns_).low == row.content;
  return {same ? RowFate::Unchanged : RowFate::Changed, &row};
}

}  // namespace milepost
