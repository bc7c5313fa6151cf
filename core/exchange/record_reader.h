#pragma once
#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/exchange/findings.h"
#include "core/exchange/record_format.h"

namespace milepost {

// One checked cell. Null: the cell was empty or the file has no such column.
struct Cell {
  enum class Type : quint8 { Null, Integer, Real, Text } type = Type::Null;
  qint64 integer = 0;     // also dates (Julian day), booleans (0/1), people (person.id)
  double real = 0;
  std::string_view text;  // into the file's text or the reader's scratch; until the next row
};

// A mapped table carries the line of the original in this column; line() and findings then speak of that line.
inline constexpr std::string_view source_line_column = "milepost.sourceLine";

// Reads one file of an export row by row: RFC 4180, UTF-8 with or without BOM, any line ending; header by name without
// regard to case; every cell checked against its format. A row that cannot be used is refused with a finding.
class RecordReader {
 public:
  // Finds person.id by sourcedId; empty optional refuses the row. users.csv itself needs none.
  using FindPerson = std::function<std::optional<qint64>(std::string_view sourced_id)>;

  // A file whose header cannot be used adds a blocker and yields no row. today: the day that bounds plausible dates; an
  // invalid one is the machine's.
  RecordReader(const RecordFormat&, const QByteArray& text, FindPerson, Findings&, QDate today = {});
  ~RecordReader();

  // The next usable row's cells, one for each format column in order; nullptr at the end.
  const std::vector<Cell>* next();
  qint64 line() const;          // of the row just read, 1 is the header
  qint64 rows_read() const;     // data rows seen so far
  qint64 rows_refused() const;  // of those, refused here; refuse() adds to it
  bool has_column(std::string_view name) const;

  // The caller's own reason to refuse the row just read (a duplicate, an unknown class).
  void refuse(const QString& field, const QString& code, const QString& found, const QString& expected, const QString& repair);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace milepost
