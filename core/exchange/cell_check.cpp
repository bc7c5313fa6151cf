#include "core/exchange/cell_check.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>

namespace milepost {

namespace {

using namespace Qt::StringLiterals;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ExportFindings)
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

constexpr bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

constexpr int days_in_month(int month, int year) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

// Fliegel and Van Flandern (1968): Julian day number of a Gregorian date.
constexpr qint64 julian_day(int year, int month, int day) {
  const qint64 a = (14 - month) / 12;
  const qint64 y = year + 4800 - a;
  const qint64 m = month + 12 * a - 3;
  return day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045;
}

bool is_midnight(std::string_view rest) {
  if (rest.empty()) return true;
  if (rest.front() != 'T' && rest.front() != ' ') return false;
  rest.remove_prefix(1);
  if (rest.ends_with('Z')) rest.remove_suffix(1);
  return rest.starts_with("00:00") && rest.find_first_not_of("0:.+") == std::string_view::npos;
}

bool has_date_shape(std::string_view cell) {
  return cell.size() >= 10 && cell[4] == '-' && cell[7] == '-' && all_digits(cell.substr(0, 4)) &&
         all_digits(cell.substr(5, 2)) && all_digits(cell.substr(8, 2));
}

constexpr std::string_view grade_words[] = {"IT", "PR", "PK", "TK", "KG", "01", "02", "03", "04", "05", "06",
                                            "07", "08", "09", "10", "11", "12", "13", "PS", "UG", "Other"};
constexpr std::string_view ordinals[] = {"first", "second", "third", "fourth", "fifth", "sixth",
                                         "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"};

CellProblem date_problem(const ColumnFormat& column, std::string_view cell, const PlausibleDays& days) {
  const QString expected = Words::tr("a date as YYYY-MM-DD");
  if (const auto day = date_of(cell)) {
    const bool birth = column.use == CellUse::BirthDate;
    const QString first = QDate::fromJulianDay(birth ? days.earliest_birth : days.earliest).toString(Qt::ISODate);
    const QString last = QDate::fromJulianDay(birth ? days.latest_birth : days.latest).toString(Qt::ISODate);
    return {u"date-implausible"_s, Words::tr("a date from %1 to %2").arg(first, last),
            Words::tr("Correct the year, or leave the cell empty where the date is open or not known.")};
  }
  if (has_date_shape(cell)) {
    if (cell.size() > 10) {
      return {u"date-with-time"_s, expected, Words::tr("Write the day alone, without the time of day behind it.")};
    }
    return {u"date-impossible"_s, expected, Words::tr("There is no such day in the calendar: correct it in the student system.")};
  }
  if (cell.find('/') != std::string_view::npos) {
    return {u"date-format"_s, expected,
            Words::tr("The date has slashes, so day and month could be mixed up. Format the column as YYYY-MM-DD before "
                      "exporting (8/23/2010 becomes 2010-08-23).")};
  }
  if (cell.size() == 8 && all_digits(cell)) {
    return {u"date-format"_s, expected, Words::tr("Put dashes between year, month and day (20100823 becomes 2010-08-23).")};
  }
  if (cell.size() == 5 && all_digits(cell)) {
    // Day 0 of a spreadsheet is 1899-12-30.
    const QString meant = QDate(1899, 12, 30).addDays(number(cell)).toString(Qt::ISODate);
    return {u"date-format"_s, expected,
            Words::tr("This is a spreadsheet's day number (it would be %1). Format the column as YYYY-MM-DD and export again.").arg(meant)};
  }
  return {u"date-format"_s, expected, Words::tr("Write the date as YYYY-MM-DD, as in 2026-09-30.")};
}

CellProblem number_problem(const ColumnFormat& column, std::string_view cell) {
  const QString expected = column.kind == CellKind::Integer ? Words::tr("a whole number") : Words::tr("a number as 2.5");
  if (const auto value = real_of(cell)) {
    if (column.use == CellUse::Amount && *value < 0) {
      return {u"number-negative"_s, Words::tr("0 or more"), Words::tr("Correct the amount; leave the cell empty where it is not known.")};
    }
    if (column.use == CellUse::Amount && column.most > 0 && *value > column.most) {
      return {u"number-too-large"_s, Words::tr("at most %1").arg(column.most), Words::tr("Correct the amount, or check its unit.")};
    }
    return {u"number-format"_s, expected, Words::tr("Write the number without a decimal point.")};
  }
  if (cell.find(',') != std::string_view::npos) {
    return {u"number-format"_s, expected, Words::tr("Write a point for decimals and nothing between thousands.")};
  }
  return {u"number-format"_s, expected,
          Words::tr("Write digits with a point for decimals, without unit, sign words or exponent; leave the cell empty where it is not known.")};
}

QString listed(std::span<const std::string_view> words) {
  QStringList list;
  for (const std::string_view word : words) list.append(QString::fromUtf8(word.data(), qsizetype(word.size())));
  return list.join(u", "_s);
}

}  // namespace

PlausibleDays::PlausibleDays(QDate today)
    : earliest(julian_day(1990, 1, 1)),
      latest(today.addYears(10).toJulianDay()),
      earliest_birth(julian_day(1900, 1, 1)),
      latest_birth(today.toJulianDay()),
      first_year(1990),
      last_year(today.year() + 10) {}

std::optional<qint64> date_of(std::string_view cell) {
  if (cell.size() < 10) return std::nullopt;
  unsigned wrong = unsigned(cell[4] != '-') | unsigned(cell[7] != '-');
  const auto digit = [&](size_t i) {
    const unsigned value = unsigned(quint8(cell[i])) - '0';
    wrong |= unsigned(value > 9);
    return int(value);
  };
  const int year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  const int month = digit(5) * 10 + digit(6);
  const int day = digit(8) * 10 + digit(9);
  if (wrong || year == 0 || month < 1 || month > 12 || day < 1 || day > days_in_month(month, year)) return std::nullopt;
  if (cell.size() > 10 && !is_midnight(cell.substr(10))) return std::nullopt;
  return julian_day(year, month, day);
}

std::optional<qint64> integer_of(std::string_view cell) {
  const bool negative = cell.starts_with('-');
  if (negative) cell.remove_prefix(1);
  if (cell.size() > 18 || !all_digits(cell)) return std::nullopt;
  qint64 value = 0;
  for (const char c : cell) value = value * 10 + (c - '0');
  return negative ? -value : value;
}

std::optional<double> real_of(std::string_view cell) {
  static constexpr double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  const std::string_view whole = cell;
  const bool negative = cell.starts_with('-');
  if (negative) cell.remove_prefix(1);
  qint64 digits = 0;
  size_t count = 0, decimals = 0;
  bool point = false;
  for (const char c : cell) {
    if (c == '.' && !point) {
      point = true;
    } else if (is_digit(c)) {
      if (count < 15) digits = digits * 10 + (c - '0');
      ++count;
      if (point) ++decimals;
    } else {
      return std::nullopt;
    }
  }
  if (count == 0 || count > 300) return std::nullopt;
  // Up to 15 digits both numbers are exact, so their quotient is correctly rounded.
  if (count <= 15) return (negative ? -1.0 : 1.0) * double(digits) / powers[decimals];
  bool good = false;
  const double value = QByteArrayView(whole.data(), qsizetype(whole.size())).toDouble(&good);
  return good && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<bool> boolean_of(std::string_view cell) {
  for (const std::string_view word : {"true", "1", "yes", "y"}) {
    if (same_word(cell, word)) return true;
  }
  for (const std::string_view word : {"false", "0", "no", "n"}) {
    if (same_word(cell, word)) return false;
  }
  return std::nullopt;
}

std::optional<int> school_year_of_cell(std::string_view cell) {
  if (cell.size() < 4 || !all_digits(cell.substr(0, 4))) return std::nullopt;
  const int first = number(cell.substr(0, 4));
  if (cell.size() == 4) return first;
  if (cell[4] != '-' && cell[4] != '/') return std::nullopt;
  const std::string_view rest = cell.substr(5);
  if (!all_digits(rest) || (rest.size() != 2 && rest.size() != 4)) return std::nullopt;
  const int second = rest.size() == 4 ? number(rest) : (first + 1) / 100 * 100 + number(rest);
  return second == first + 1 ? std::optional(second) : std::nullopt;
}

std::string_view grade_level_word(std::string_view cell) {
  for (const std::string_view word : grade_words) {
    if (cell == word) return word;
  }
  cell = trimmed(cell);
  for (const std::string_view prefix : {"grade", "gr.", "gr"}) {
    if (cell.size() > prefix.size() && same_word(cell.substr(0, prefix.size()), prefix)) {
      cell = trimmed(cell.substr(prefix.size()));
      break;
    }
  }
  if (cell.size() > 5 && same_word(cell.substr(cell.size() - 5), "grade")) cell = trimmed(cell.substr(0, cell.size() - 5));
  for (size_t i = 0; i < std::size(ordinals); ++i) {
    if (same_word(cell, ordinals[i])) return grade_words[i + 5];
  }
  for (const std::string_view ending : {"st", "nd", "rd", "th", ".0"}) {
    if (cell.size() > 2 && same_word(cell.substr(cell.size() - 2), ending) && is_digit(cell.front())) {
      cell.remove_suffix(2);
      break;
    }
  }
  if (all_digits(cell) && cell.size() <= 2) {
    const int grade = number(cell);
    return grade >= 1 && grade <= 13 ? grade_words[grade + 4] : std::string_view();
  }
  if (same_word(cell, "k") || same_word(cell, "kn")) return "KG";
  for (const std::string_view word : grade_words) {
    if (same_word(cell, word)) return word;
  }
  return {};
}

bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

bool is_rounded_id(std::string_view cell) {
  const size_t size = cell.size();
  if (size < 5 || (cell[size - 4] != 'E' && cell[size - 4] != 'e') || cell[size - 3] != '+' || !is_digit(cell.front())) return false;
  return all_digits(cell.substr(size - 2)) && cell.substr(0, size - 4).find_first_not_of("0123456789.,") == std::string_view::npos;
}

bool is_decimal_id(std::string_view cell) {
  return cell.size() > 2 && cell.ends_with(".0") && all_digits(cell.substr(0, cell.size() - 2));
}

bool stands_for_nothing(std::string_view cell) {
  constexpr std::array<std::string_view, 9> words = {"NULL", "N/A", "NA", "NDA", "NONE", "NAN", "*", ".", "-"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return same_word(cell, word); });
}

CellProblem problem_of(const ColumnFormat& column, std::string_view cell, const PlausibleDays& days) {
  if (stands_for_nothing(cell) && column.kind != CellKind::Text) {
    return {u"null-word"_s, Words::tr("an empty cell where nothing is known"),
            Words::tr("Leave the cell empty: a word or sign for \"nothing\" could be mistaken for a value.")};
  }
  if (column.use == CellUse::SchoolYear) {
    return {u"school-year"_s, Words::tr("the year in which the school year ends, %1 to %2").arg(days.first_year).arg(days.last_year),
            Words::tr("Write four digits: 2027 for the school year 2026-2027.")};
  }
  if (column.use == CellUse::GradeLevel) {
    return {u"grade-level"_s, listed(grade_words), Words::tr("Write the grade level with two digits, as in 09.")};
  }
  switch (column.kind) {
    case CellKind::Date: return date_problem(column, cell, days);
    case CellKind::Integer:
    case CellKind::Real: return number_problem(column, cell);
    case CellKind::Boolean:
      return {u"boolean-unknown"_s, Words::tr("true, false or an empty cell"), Words::tr("Write true or false.")};
    case CellKind::Choice:
      return {u"choice-unknown"_s, listed(column.choices),
              Words::tr("Translate the school's own word to one of these when exporting, or name it in the code table of a mapping.")};
    case CellKind::Person:
      if (is_rounded_id(cell) || is_decimal_id(cell)) {
        return {u"spreadsheet-id"_s, Words::tr("the sourcedId of a user in users.csv"),
                Words::tr("A spreadsheet took the id for a number and changed it. Export from the student system again and do not "
                          "save the file from a spreadsheet, or format the column as text.")};
      }
      return {u"unknown-student"_s, Words::tr("the sourcedId of a user in users.csv"),
              Words::tr("Add the student to users.csv, or use the same id in both files.")};
    case CellKind::Text: break;
  }
  return {u"spreadsheet-id"_s, Words::tr("an id as text"),
          Words::tr("A spreadsheet rounded the id, so that several could look the same. Export from the student system again with "
                    "the column as text.")};
}

}  // namespace milepost
