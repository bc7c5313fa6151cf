#include <algorithm>

#include "core/exchange/oneroster.h"
#include "core/exchange/record_reader_state.h"

namespace milepost {

using namespace Qt::StringLiterals;
using std::string_view;

namespace {

constexpr size_t longest_cell = 65536;  // bytes; more is a quote that was never closed, or no table at all
constexpr size_t longest_id = 255;      // OneRoster's own limit

bool may_show(const ColumnFormat& column) {
  return column.use != CellUse::Private && column.use != CellUse::Secret &&
         (column.kind != CellKind::Text || column.use != CellUse::Plain);
}

}  // namespace

bool RecordReader::State::refuse_cell(const RecordColumn& column, string_view text, const CellProblem& problem) {
  add(Severity::Warning, line(column.source), string_of(column.format->name), problem.code,
      may_show(*column.format) ? shown(text) : QString(), problem.expected, problem.repair);
  return false;
}

void RecordReader::State::tell(RecordColumn& column, ReadingHabit habit, const QString& code, const QString& found,
                               const QString& expected, const QString& repair, Severity severity) {
  const unsigned bit = 1u << unsigned(habit);
  if (column.habits & bit) return;
  column.habits |= bit;
  add(severity, line(column.source), string_of(column.format->name), code, found, expected, repair);
}

bool RecordReader::State::read_cell(RecordColumn& column, Cell& cell, string_view text) {
  const ColumnFormat& as = *column.format;
  switch (as.kind) {
    case CellKind::Person:
      return read_person(column, cell, text);
    case CellKind::Choice:
      return read_choice(column, cell, text);
    case CellKind::Text:
      return read_text(column, cell, text);
    case CellKind::Integer:
      return read_integer(column, cell, text);
    case CellKind::Date: {
      const auto day = date_of(text);
      const bool birth = as.use == CellUse::BirthDate;
      if (!day || *day < (birth ? days.earliest_birth : days.earliest) ||
          *day > (birth ? days.latest_birth : days.latest)) {
        return refuse_cell(column, text, problem_of(as, text, days));
      }
      cell.type = Cell::Type::Integer;
      cell.integer = *day;
      return true;
    }
    case CellKind::Real: {
      const auto value = real_of(text);
      if (!value || (as.use == CellUse::Amount && (*value < 0 || (as.most > 0 && *value > as.most)))) {
        return refuse_cell(column, text, problem_of(as, text, days));
      }
      cell.type = Cell::Type::Real;
      cell.real = *value;
      return true;
    }
    case CellKind::Boolean: {
      const auto value = boolean_of(text);
      if (!value) return refuse_cell(column, text, problem_of(as, text, days));
      if (text != "true" && text != "false") {
        tell(column, ReadingHabit::BooleanWord, u"boolean-word"_s, shown(text), FindingWords::tr("true or false"),
             FindingWords::tr("Read as %1; nothing needs doing.").arg(*value ? u"true"_s : u"false"_s));
      }
      cell.type = Cell::Type::Integer;
      cell.integer = *value;
      return true;
    }
  }
  return false;
}

bool RecordReader::State::read_person(RecordColumn& column, Cell& cell, string_view text) {
  if (column.last_id != text) {
    column.last_id = text;
    column.last_person = find_person ? find_person(text) : std::nullopt;
  }
  if (!column.last_person) return refuse_cell(column, text, problem_of(*column.format, text, days));
  cell.type = Cell::Type::Integer;
  cell.integer = *column.last_person;
  return true;
}

bool RecordReader::State::read_choice(RecordColumn& column, Cell& cell, string_view text) {
  const auto choices = column.format->choices;
  size_t found = column.last_choice;
  if (choices[found] != text) {
    found = size_t(std::find(choices.begin(), choices.end(), text) - choices.begin());
    if (found == choices.size()) {
      found =
          size_t(std::find_if(choices.begin(), choices.end(), [&](string_view word) { return same_word(word, text); }) -
                 choices.begin());
      // OneRoster 1.2 lets a district add words of its own to a list, marked so.
      if (found == choices.size() && text.starts_with("ext:") && text.size() <= longest_id &&
          is_roster_file(format.file)) {
        cell.type = Cell::Type::Text;
        cell.text = text;
        return true;
      }
      if (found == choices.size()) return refuse_cell(column, text, problem_of(*column.format, text, days));
      tell(column, ReadingHabit::Spelling, u"spelling"_s, shown(text), string_of(choices[found]),
           FindingWords::tr("Read as %1; nothing needs doing.").arg(string_of(choices[found])));
    }
    column.last_choice = found;
  }
  cell.type = Cell::Type::Text;
  cell.text = choices[found];
  return true;
}

bool RecordReader::State::read_integer(RecordColumn& column, Cell& cell, string_view text) {
  const ColumnFormat& as = *column.format;
  cell.type = Cell::Type::Integer;
  if (as.use == CellUse::SchoolYear) {
    const auto year = school_year_of_cell(text);
    if (!year || *year < days.first_year || *year > days.last_year)
      return refuse_cell(column, text, problem_of(as, text, days));
    if (text.size() != 4) {
      tell(column, ReadingHabit::YearSpan, u"school-year-span"_s, shown(text), QString::number(*year),
           FindingWords::tr("Read as %1, the year in which the school year ends; nothing needs doing.").arg(*year));
    }
    cell.integer = *year;
    return true;
  }
  const auto value = integer_of(text);
  if (!value || (as.use == CellUse::Amount && (*value < 0 || (as.most > 0 && double(*value) > as.most)))) {
    return refuse_cell(column, text, problem_of(as, text, days));
  }
  cell.integer = *value;
  return true;
}

bool RecordReader::State::read_text(RecordColumn& column, Cell& cell, string_view text) {
  cell.type = Cell::Type::Text;
  cell.text = text;
  if (text.size() > longest_cell) {
    return refuse_cell(column, {},
                       {u"cell-too-long"_s, FindingWords::tr("at most %1 bytes").arg(longest_cell),
                        FindingWords::tr("Look for a double quote that is never closed, and shorten the text.")});
  }
  if (csv.spans_lines() && text.find_first_of("\r\n") != string_view::npos && !accept_line_break(column)) return false;
  const bool is_null = text == "NULL";
  switch (column.format->use) {
    case CellUse::DeltaMark:
      return read_delta_mark(column, text);
    case CellUse::Secret:
      tell(column, ReadingHabit::Secret, u"password"_s, {}, FindingWords::tr("an empty cell"),
           FindingWords::tr("The passwords were not kept. Ask the district not to send any."), Severity::Warning);
      return true;
    case CellUse::GradeList:
      read_grades(column, cell, text);
      return true;
    case CellUse::GradeLevel: {
      const string_view word = grade_level_word(text);
      if (word.empty()) return refuse_cell(column, text, problem_of(*column.format, text, days));
      if (word != text) {
        tell(column, ReadingHabit::Rewritten, u"grade-level-word"_s, shown(text), string_of(word),
             FindingWords::tr("Read as %1; nothing needs doing.").arg(string_of(word)));
      }
      cell.text = word;
      return true;
    }
    case CellUse::Id:
      if (is_rounded_id(text)) return refuse_cell(column, text, problem_of(*column.format, text, days));
      if (text.size() > longest_id) {
        return refuse_cell(column, text,
                           {u"id-form"_s, FindingWords::tr("an id of at most 255 characters"),
                            FindingWords::tr("Look for a double quote that is never closed, or for a shifted column.")});
      }
      if (is_decimal_id(text)) {
        tell(
            column, ReadingHabit::DecimalId, u"spreadsheet-id"_s, shown(text), FindingWords::tr("an id as text"),
            FindingWords::tr(
                "A spreadsheet may have taken the id for a number and dropped zeros before it. Export from the student "
                "system again with the column as text."),
            Severity::Warning);
      }
      break;
    default:
      break;
  }
  if (is_null && column.format->use != CellUse::Private) {
    tell(column, ReadingHabit::NullWord, u"null-word"_s, u"NULL"_s, FindingWords::tr("an empty cell where nothing is known"),
         FindingWords::tr("The word was kept as it stands. Leave the cell empty instead."), Severity::Warning);
  }
  return true;
}

// Only free text may hold a line break. Elsewhere it is a stray quote, which may have swallowed the rows that follow.
bool RecordReader::State::accept_line_break(RecordColumn& column) {
  if (column.format->use == CellUse::Private) {
    tell(column, ReadingHabit::LineBreak, u"line-break"_s, {}, FindingWords::tr("text on one line"),
         FindingWords::tr(
             "Kept as it stands. Look whether the text is one person's own: an unclosed quote can join two rows."));
    return true;
  }
  refuse_cell(column, {},
              {u"line-break"_s, FindingWords::tr("a cell on one line"),
               FindingWords::tr("Look for a double quote that is opened here and not closed.")});
  csv.resume_after_first_line();
  return false;
}

// Vendors fill these in full sets too. A row that says of itself that it no longer counts is not imported.
bool RecordReader::State::read_delta_mark(RecordColumn& column, string_view text) {
  if (column.format->name == "status" && (same_word(text, "tobedeleted") || same_word(text, "inactive"))) {
    return refuse_cell(column, text,
                       {u"row-deleted"_s, FindingWords::tr("an empty cell, or active"),
                        FindingWords::tr("The row is marked as deleted and was left out. A full set should not hold it.")});
  }
  if (!std::exchange(told_delta, true)) {
    add(Severity::Note, line(column.source), string_of(column.format->name), u"delta-mark"_s, shown(text),
        FindingWords::tr("an empty cell in a full set"),
        FindingWords::tr("Status and dateLastModified are not read; nothing needs doing."));
  }
  return true;
}

void RecordReader::State::read_grades(RecordColumn& column, Cell& cell, string_view text) {
  std::string& list = column.rewritten;
  list.clear();
  for (size_t from = 0; from <= text.size();) {
    const size_t comma = std::min(text.find(',', from), text.size());
    const string_view part = trimmed(text.substr(from, comma - from));
    const string_view word = grade_level_word(part);
    if (word.empty() && !part.empty()) {
      tell(column, ReadingHabit::UnknownGrade, u"grade-level"_s, shown(part), FindingWords::tr("a grade level as in 09"),
           FindingWords::tr("Kept as it stands; a student with this grade level is not counted as a ninth grader."));
    }
    if (!list.empty()) list += ',';
    list += word.empty() ? part : word;
    from = comma + 1;
  }
  if (list == text) return;
  tell(column, ReadingHabit::Rewritten, u"grade-level-word"_s, shown(text), string_of(list),
       FindingWords::tr("Read as %1; nothing needs doing.").arg(string_of(list)));
  cell.text = list;
}

}  // namespace milepost
