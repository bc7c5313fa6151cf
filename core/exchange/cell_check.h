#pragma once
#include <QDate>
#include <QString>
#include <optional>
#include <string_view>

#include "core/exchange/record_format.h"

namespace milepost {

// Why a cell cannot be used and what to do about it.
struct CellProblem {
  QString code;  // as in ExportFinding
  QString expected;
  QString repair;
};

// The days and years a school's records can speak of.
struct PlausibleDays {
  explicit PlausibleDays(QDate today);
  qint64 earliest, latest;            // Julian days: 1990 to ten years ahead
  qint64 earliest_birth, latest_birth;
  int first_year, last_year;          // school years
};

// YYYY-MM-DD, also with a midnight behind it ("T00:00:00.000Z"); the Julian day.
std::optional<qint64> date_of(std::string_view cell);
std::optional<qint64> integer_of(std::string_view cell);
std::optional<double> real_of(std::string_view cell);     // plain decimals only
std::optional<bool> boolean_of(std::string_view cell);    // true, false; also yes, no, y, n, 1, 0, in any case
std::optional<int> school_year_of_cell(std::string_view cell);  // "2027", "2026-2027", "2026-27"

// The CEDS word ("09") that "9", "9th", "Gr 9", "Ninth grade" mean; empty when it is none.
std::string_view grade_level_word(std::string_view cell);

bool same_word(std::string_view, std::string_view);       // without regard to ASCII case
std::string_view trimmed(std::string_view);               // spaces and tabs
bool is_rounded_id(std::string_view);                     // 1.23E+09: a spreadsheet dropped digits
bool is_decimal_id(std::string_view);                     // 12345.0: a spreadsheet took the id for a number
bool stands_for_nothing(std::string_view);                // NULL, N/A, NDA, *, …

// What to say of a cell that did not pass as this column.
CellProblem problem_of(const ColumnFormat&, std::string_view cell, const PlausibleDays&);

}  // namespace milepost
