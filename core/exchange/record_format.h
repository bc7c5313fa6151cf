#pragma once
#include <QString>
#include <span>
#include <string_view>

namespace milepost {

// How a cell reads, and how its column is stored.
enum class CellKind : quint8 {
  Text,      // TEXT
  Date,      // YYYY-MM-DD → INTEGER Julian day
  Integer,   // INTEGER
  Real,      // REAL
  Boolean,   // true/false → INTEGER 1/0
  Choice,    // one of choices → TEXT
  Person,    // sourcedId of a user → INTEGER person.id
};

// What a cell means beyond its kind; decides how it is checked and whether a finding may show it.
enum class CellUse : quint8 {
  Plain,
  Id,          // a key of another system, kept as text; watched for what spreadsheets do to ids
  Private,     // a name, contact or free text: never shown in a finding
  Secret,      // a password: read past, never kept, never shown
  DeltaMark,   // status and dateLastModified of OneRoster: blank in a full set
  SchoolYear,  // the year it ends in; "2026-2027" is read as 2027
  GradeLevel,  // CEDS entry level ("09"); "9", "9th", "Gr 9" are rewritten
  GradeList,   // several of them, split by commas
  BirthDate,   // may lie further back than a school's records
  Amount,      // a number that is never negative, and never above most
};

struct ColumnFormat {
  std::string_view name;    // CSV header, as the standard writes it
  std::string_view stored;  // column of the table; empty: read and checked, not stored
  CellKind kind = CellKind::Text;
  bool required = false;    // an empty cell refuses the row
  bool key = false;         // part of the natural key
  std::span<const std::string_view> choices = {};
  CellUse use = CellUse::Plain;
  double most = 0;          // for Amount; 0: no bound
};

// One file of the export, as data: its name, its table and its columns in the standard's order.
struct RecordFormat {
  std::string_view file;   // "records/marks.csv"
  std::string_view table;  // "mark"
  std::span<const ColumnFormat> columns;
};

// Every file of export-format.md and of the OneRoster CSV set that Milepost reads, in the order an import must read them
// (what is pointed at comes first).
std::span<const RecordFormat> record_formats();
const RecordFormat* record_format(std::string_view file);

}  // namespace milepost
