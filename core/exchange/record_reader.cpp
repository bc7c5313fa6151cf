#include "core/exchange/record_reader.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/base/clock.h"
#include "core/base/csv_file.h"
#include "core/exchange/cell_check.h"
#include "core/exchange/oneroster.h"
#include "core/exchange/table_text.h"

namespace milepost {

namespace {

using namespace Qt::StringLiterals;
using std::string_view;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ExportFindings)
};

constexpr size_t longest_cell = 65536;  // bytes; more is a quote that was never closed, or no table at all
constexpr size_t longest_id = 255;      // OneRoster's own limit

QString string_of(string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

// Harmless habits, each told once per column.
enum class Habit : quint8 { Spelling, BooleanWord, YearSpan, Rewritten, Secret, DecimalId, NullWord, UnknownGrade, LineBreak };

struct Column {
  const ColumnFormat* format = nullptr;
  int source = -1;        // which cell of the row; -1: the file has no such column
  unsigned habits = 0;    // told already, a bit each
  size_t last_choice = 0; // rows near each other mostly say the same
  std::string last_id;    // and mostly speak of the same student
  std::optional<qint64> last_person;
  std::string rewritten;  // backs the cell where it is not as the file wrote it
};

bool may_show(const ColumnFormat& column) {
  return column.use != CellUse::Private && column.use != CellUse::Secret &&
         (column.kind != CellKind::Text || column.use != CellUse::Plain);
}

}  // namespace

struct RecordReader::State {
  const RecordFormat& format;
  const QString file;
  FindPerson find_person;
  Findings& findings;
  const PlausibleDays days;
  QByteArray text;
  CsvFile csv;
  std::vector<Column> columns;
  std::vector<Cell> cells;
  size_t header_size = 0;
  int line_source = -1;  // the cell that names the line of the original table, after a mapping
  qint64 rows_read = 0, rows_refused = 0;
  bool usable = false;
  bool told_trailing = false, told_empty = false, told_delta = false;

  State(const RecordFormat& record, const QByteArray& bytes, FindPerson find, Findings& out, QDate today)
      : format(record),
        file(string_of(record.file)),
        find_person(std::move(find)),
        findings(out),
        days(today),
        text(table_text(file, bytes, out).value_or(QByteArray())),
        csv(string_view(text.constData(), size_t(text.size()))),
        columns(record.columns.size()),
        cells(record.columns.size()) {
    for (size_t i = 0; i < columns.size(); ++i) columns[i].format = &record.columns[i];
    const bool was_text = !text.isEmpty() || bytes.isEmpty();
    usable = was_text && read_header();
  }

  void add(Severity severity, qint64 line, const QString& field, const QString& code, const QString& found,
           const QString& expected, const QString& repair) {
    findings.add({severity, file, line, field, code, found, expected, repair});
  }

  bool read_header();
  void read_header_cell(int source, string_view cell);
  bool has_separator_problem();
  bool has_all_required();

  qint64 line(int source = -1) const;
  bool read_row();
  bool has_cells_of_header();
  bool is_empty_row() const;
  bool read_cell(Column&, Cell&, string_view);
  bool read_person(Column&, Cell&, string_view);
  bool read_choice(Column&, Cell&, string_view);
  bool read_integer(Column&, Cell&, string_view);
  bool read_text(Column&, Cell&, string_view);
  bool read_delta_mark(Column&, string_view);
  bool accept_line_break(Column&);
  void read_grades(Column&, Cell&, string_view);
  bool refuse_cell(const Column&, string_view, const CellProblem&);
  bool refuse_row(const QString& code, const QString& found, const QString& expected, const QString& repair);
  void tell(Column&, Habit, const QString& code, const QString& found, const QString& expected, const QString& repair,
            Severity = Severity::Note);
};

// ---- header

bool RecordReader::State::read_header() {
  if (!csv.next()) {
    add(Severity::Blocker, 0, {}, u"empty-file"_s, Words::tr("an empty file"), Words::tr("a header row"),
        Words::tr("Export the file again, or leave it out where there is nothing to say."));
    return false;
  }
  if (csv.defect() != CsvFile::Defect::None) {
    add(Severity::Blocker, csv.line(), {}, u"header-quotes"_s, Words::tr("a header row with unbalanced quotes"),
        Words::tr("column names, each closed with a double quote if it was opened with one"), Words::tr("Repair the first line of the file."));
    return false;
  }
  header_size = csv.cells().size();
  if (has_separator_problem()) return false;
  for (size_t i = 0; i < header_size; ++i) read_header_cell(int(i), csv.cells()[i]);
  return has_all_required();
}

void RecordReader::State::read_header_cell(int source, string_view cell) {
  const string_view name = trimmed(cell);
  const qint64 at = csv.line();
  if (name == source_line_column) {
    line_source = source;
    return;
  }
  if (name.empty()) {
    const bool trailing = source + 1 == int(header_size);
    if (!trailing) {
      add(Severity::Note, at, {}, u"column-without-name"_s, Words::tr("column %1 has no name").arg(source + 1), {},
          Words::tr("The column is not read. Name it or leave it out."));
    }
    return;
  }
  const auto find = [&](string_view wanted) {
    return std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return same_word(c.format->name, wanted); });
  };
  auto column = find(name);
  if (column == columns.end()) {
    const string_view standard = standard_column_name(format.file, name);
    if (!standard.empty()) {
      column = find(standard);
      if (column != columns.end() && column->source < 0) {
        add(Severity::Note, at, string_of(column->format->name), u"old-column-name"_s, string_of(name), string_of(standard),
            Words::tr("Read as %1, which is what OneRoster 1.2 calls it.").arg(string_of(standard)));
      }
    }
  }
  if (column == columns.end()) {
    add(Severity::Note, at, shown(name), u"unknown-column"_s, shown(name), {}, Words::tr("The column is not read; nothing needs doing."));
    return;
  }
  if (column->source >= 0) {
    add(Severity::Blocker, at, string_of(column->format->name), u"column-twice"_s,
        Words::tr("columns %1 and %2 have the same name").arg(column->source + 1).arg(source + 1), Words::tr("each column once"),
        Words::tr("Take one of the two columns out: it cannot be told which is meant."));
    return;
  }
  if (name.size() != cell.size()) {
    add(Severity::Note, at, string_of(column->format->name), u"header-spaces"_s, Words::tr("spaces around the column's name"),
        string_of(column->format->name), Words::tr("Read without the spaces; nothing needs doing."));
  }
  column->source = source;
}

// One column whose name holds another separator: the whole header is in it.
bool RecordReader::State::has_separator_problem() {
  if (csv.cells().size() != 1) return false;
  const string_view only = csv.cells()[0];
  for (const auto& [separator, name] : {std::pair{'\t', Words::tr("tabs")}, std::pair{';', Words::tr("semicolons")},
                                        std::pair{'^', Words::tr("carets")}, std::pair{'|', Words::tr("bars")}}) {
    if (only.find(separator) == string_view::npos) continue;
    add(Severity::Blocker, csv.line(), {}, u"separator"_s, Words::tr("cells set apart by %1").arg(name), Words::tr("cells set apart by commas"),
        Words::tr("Export the file with commas, or read it through a mapping that names its separator."));
    return true;
  }
  return false;
}

bool RecordReader::State::has_all_required() {
  bool all = true;
  bool any = false;
  for (const Column& column : columns) any = any || column.source >= 0;
  for (const Column& column : columns) {
    if (column.source >= 0 || !column.format->required) continue;
    all = false;
    add(Severity::Blocker, 1, string_of(column.format->name), u"missing-column"_s,
        any ? Words::tr("no such column") : Words::tr("no header row, or the header of another table"), string_of(column.format->name),
        Words::tr("Add the column %1 to the export; the first row must name the columns.").arg(string_of(column.format->name)));
  }
  return all;
}

// ---- rows

qint64 RecordReader::State::line(int source) const {
  if (line_source >= 0 && size_t(line_source) < csv.cells().size()) {
    if (const auto original = integer_of(csv.cells()[size_t(line_source)])) return *original;
  }
  return source >= 0 && csv.spans_lines() ? csv.place(size_t(source)).line : csv.line();
}

bool RecordReader::State::is_empty_row() const {
  const auto blank = [](string_view cell) { return cell.empty() || trimmed(cell).empty(); };
  return blank(csv.cells().front()) && std::all_of(csv.cells().begin(), csv.cells().end(), blank);
}

bool RecordReader::State::refuse_row(const QString& code, const QString& found, const QString& expected, const QString& repair) {
  add(Severity::Warning, line(), {}, code, found, expected, repair);
  return false;
}

bool RecordReader::State::has_cells_of_header() {
  const auto row = csv.cells();
  if (row.size() == header_size) return true;
  const auto extra = row.size() > header_size ? row.subspan(header_size) : std::span<const string_view>();
  if (!extra.empty() && std::all_of(extra.begin(), extra.end(), [](string_view cell) { return trimmed(cell).empty(); })) {
    if (!std::exchange(told_trailing, true)) {
      add(Severity::Note, line(), {}, u"trailing-separator"_s, Words::tr("a comma behind the last column"), {},
          Words::tr("The empty cells behind it are not read; nothing needs doing."));
    }
    return true;
  }
  // A row over several lines with a wrong count most likely swallowed its neighbours through a stray quote.
  if (csv.spans_lines()) csv.resume_after_first_line();
  const QString found = Words::tr("%n cell(s)", nullptr, int(row.size()));
  const QString expected = Words::tr("%n cell(s), as in the header", nullptr, int(header_size));
  return extra.empty() ? refuse_row(u"cells-missing"_s, found, expected,
                                    Words::tr("Complete the row; a line break inside a cell must stand in double quotes."))
                       : refuse_row(u"cells-extra"_s, found, expected,
                                    Words::tr("Put double quotes around the cell that holds a comma."));
}

bool RecordReader::State::read_row() {
  if (csv.defect() == CsvFile::Defect::TextAfterQuote) {
    return refuse_row(u"quotes"_s, Words::tr("text behind a closing double quote"), Words::tr("a comma or the end of the row"),
                      Words::tr("Write a double quote inside a cell twice (\"\")."));
  }
  if (csv.defect() == CsvFile::Defect::UnclosedQuote) {
    return refuse_row(u"quotes"_s, Words::tr("a double quote that is never closed"), Words::tr("a closing double quote"),
                      Words::tr("Close the quote, or write a double quote inside a cell twice (\"\")."));
  }
  if (!has_cells_of_header()) return false;
  const auto row = csv.cells();
  bool good = true;
  for (size_t i = 0; i < columns.size(); ++i) {
    Column& column = columns[i];
    if (column.source < 0) continue;
    string_view text = row[size_t(column.source)];
    if (!text.empty() && (text.front() <= ' ' || text.back() <= ' ')) text = trimmed(text);
    Cell& cell = cells[i];
    cell.type = Cell::Type::Null;
    if (!text.empty()) {
      good = read_cell(column, cell, text) && good;
    } else if (column.format->required) {
      add(Severity::Warning, line(column.source), string_of(column.format->name), u"empty-required"_s, Words::tr("an empty cell"),
          Words::tr("a value"), Words::tr("Fill in %1: the row says nothing without it.").arg(string_of(column.format->name)));
      good = false;
    }
  }
  return good;
}

bool RecordReader::State::refuse_cell(const Column& column, string_view text, const CellProblem& problem) {
  add(Severity::Warning, line(column.source), string_of(column.format->name), problem.code,
      may_show(*column.format) ? shown(text) : QString(), problem.expected, problem.repair);
  return false;
}

void RecordReader::State::tell(Column& column, Habit habit, const QString& code, const QString& found, const QString& expected,
                               const QString& repair, Severity severity) {
  const unsigned bit = 1u << unsigned(habit);
  if (column.habits & bit) return;
  column.habits |= bit;
  add(severity, line(column.source), string_of(column.format->name), code, found, expected, repair);
}

bool RecordReader::State::read_cell(Column& column, Cell& cell, string_view text) {
  const ColumnFormat& as = *column.format;
  switch (as.kind) {
    case CellKind::Person: return read_person(column, cell, text);
    case CellKind::Choice: return read_choice(column, cell, text);
    case CellKind::Text: return read_text(column, cell, text);
    case CellKind::Integer: return read_integer(column, cell, text);
    case CellKind::Date: {
      const auto day = date_of(text);
      const bool birth = as.use == CellUse::BirthDate;
      if (!day || *day < (birth ? days.earliest_birth : days.earliest) || *day > (birth ? days.latest_birth : days.latest)) {
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
        tell(column, Habit::BooleanWord, u"boolean-word"_s, shown(text), Words::tr("true or false"),
             Words::tr("Read as %1; nothing needs doing.").arg(*value ? u"true"_s : u"false"_s));
      }
      cell.type = Cell::Type::Integer;
      cell.integer = *value;
      return true;
    }
  }
  return false;
}

bool RecordReader::State::read_person(Column& column, Cell& cell, string_view text) {
  if (column.last_id != text) {
    column.last_id = text;
    column.last_person = find_person ? find_person(text) : std::nullopt;
  }
  if (!column.last_person) return refuse_cell(column, text, problem_of(*column.format, text, days));
  cell.type = Cell::Type::Integer;
  cell.integer = *column.last_person;
  return true;
}

bool RecordReader::State::read_choice(Column& column, Cell& cell, string_view text) {
  const auto choices = column.format->choices;
  size_t found = column.last_choice;
  if (choices[found] != text) {
    found = size_t(std::find(choices.begin(), choices.end(), text) - choices.begin());
    if (found == choices.size()) {
      found = size_t(std::find_if(choices.begin(), choices.end(), [&](string_view word) { return same_word(word, text); }) - choices.begin());
      // OneRoster 1.2 lets a district add words of its own to a list, marked so.
      if (found == choices.size() && text.starts_with("ext:") && text.size() <= longest_id && is_roster_file(format.file)) {
        cell.type = Cell::Type::Text;
        cell.text = text;
        return true;
      }
      if (found == choices.size()) return refuse_cell(column, text, problem_of(*column.format, text, days));
      tell(column, Habit::Spelling, u"spelling"_s, shown(text), string_of(choices[found]),
           Words::tr("Read as %1; nothing needs doing.").arg(string_of(choices[found])));
    }
    column.last_choice = found;
  }
  cell.type = Cell::Type::Text;
  cell.text = choices[found];
  return true;
}

bool RecordReader::State::read_integer(Column& column, Cell& cell, string_view text) {
  const ColumnFormat& as = *column.format;
  cell.type = Cell::Type::Integer;
  if (as.use == CellUse::SchoolYear) {
    const auto year = school_year_of_cell(text);
    if (!year || *year < days.first_year || *year > days.last_year) return refuse_cell(column, text, problem_of(as, text, days));
    if (text.size() != 4) {
      tell(column, Habit::YearSpan, u"school-year-span"_s, shown(text), QString::number(*year),
           Words::tr("Read as %1, the year in which the school year ends; nothing needs doing.").arg(*year));
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

bool RecordReader::State::read_text(Column& column, Cell& cell, string_view text) {
  cell.type = Cell::Type::Text;
  cell.text = text;
  if (text.size() > longest_cell) {
    return refuse_cell(column, {}, {u"cell-too-long"_s, Words::tr("at most %1 bytes").arg(longest_cell),
                                    Words::tr("Look for a double quote that is never closed, and shorten the text.")});
  }
  if (csv.spans_lines() && text.find_first_of("\r\n") != string_view::npos && !accept_line_break(column)) return false;
  const bool is_null = text == "NULL";
  switch (column.format->use) {
    case CellUse::DeltaMark: return read_delta_mark(column, text);
    case CellUse::Secret:
      tell(column, Habit::Secret, u"password"_s, {}, Words::tr("an empty cell"),
           Words::tr("The passwords were not kept. Ask the district not to send any."), Severity::Warning);
      return true;
    case CellUse::GradeList: read_grades(column, cell, text); return true;
    case CellUse::GradeLevel: {
      const string_view word = grade_level_word(text);
      if (word.empty()) return refuse_cell(column, text, problem_of(*column.format, text, days));
      if (word != text) {
        tell(column, Habit::Rewritten, u"grade-level-word"_s, shown(text), string_of(word),
             Words::tr("Read as %1; nothing needs doing.").arg(string_of(word)));
      }
      cell.text = word;
      return true;
    }
    case CellUse::Id:
      if (is_rounded_id(text)) return refuse_cell(column, text, problem_of(*column.format, text, days));
      if (text.size() > longest_id) {
        return refuse_cell(column, text, {u"id-form"_s, Words::tr("an id of at most 255 characters"),
                                          Words::tr("Look for a double quote that is never closed, or for a shifted column.")});
      }
      if (is_decimal_id(text)) {
        tell(column, Habit::DecimalId, u"spreadsheet-id"_s, shown(text), Words::tr("an id as text"),
             Words::tr("A spreadsheet may have taken the id for a number and dropped zeros before it. Export from the student "
                       "system again with the column as text."),
             Severity::Warning);
      }
      break;
    default: break;
  }
  if (is_null && column.format->use != CellUse::Private) {
    tell(column, Habit::NullWord, u"null-word"_s, u"NULL"_s, Words::tr("an empty cell where nothing is known"),
         Words::tr("The word was kept as it stands. Leave the cell empty instead."), Severity::Warning);
  }
  return true;
}

// Only free text may hold a line break. Elsewhere it is a stray quote, which may have swallowed the rows that follow.
bool RecordReader::State::accept_line_break(Column& column) {
  if (column.format->use == CellUse::Private) {
    tell(column, Habit::LineBreak, u"line-break"_s, {}, Words::tr("text on one line"),
         Words::tr("Kept as it stands. Look whether the text is one person's own: an unclosed quote can join two rows."));
    return true;
  }
  refuse_cell(column, {}, {u"line-break"_s, Words::tr("a cell on one line"),
                           Words::tr("Look for a double quote that is opened here and not closed.")});
  csv.resume_after_first_line();
  return false;
}

// Vendors fill these in full sets too. A row that says of itself that it no longer counts is not imported.
bool RecordReader::State::read_delta_mark(Column& column, string_view text) {
  if (column.format->name == "status" && (same_word(text, "tobedeleted") || same_word(text, "inactive"))) {
    return refuse_cell(column, text, {u"row-deleted"_s, Words::tr("an empty cell, or active"),
                                      Words::tr("The row is marked as deleted and was left out. A full set should not hold it.")});
  }
  if (!std::exchange(told_delta, true)) {
    add(Severity::Note, line(column.source), string_of(column.format->name), u"delta-mark"_s, shown(text),
        Words::tr("an empty cell in a full set"), Words::tr("Status and dateLastModified are not read; nothing needs doing."));
  }
  return true;
}

void RecordReader::State::read_grades(Column& column, Cell& cell, string_view text) {
  std::string& list = column.rewritten;
  list.clear();
  for (size_t from = 0; from <= text.size();) {
    const size_t comma = std::min(text.find(',', from), text.size());
    const string_view part = trimmed(text.substr(from, comma - from));
    const string_view word = grade_level_word(part);
    if (word.empty() && !part.empty()) {
      tell(column, Habit::UnknownGrade, u"grade-level"_s, shown(part), Words::tr("a grade level as in 09"),
           Words::tr("Kept as it stands; a student with this grade level is not counted as a ninth grader."));
    }
    if (!list.empty()) list += ',';
    list += word.empty() ? part : word;
    from = comma + 1;
  }
  if (list == text) return;
  tell(column, Habit::Rewritten, u"grade-level-word"_s, shown(text), string_of(list),
       Words::tr("Read as %1; nothing needs doing.").arg(string_of(list)));
  cell.text = list;
}

// ---- the reader

RecordReader::RecordReader(const RecordFormat& format, const QByteArray& text, FindPerson find_person, Findings& findings, QDate today)
    : state_(std::make_unique<State>(format, text, std::move(find_person), findings, today.isValid() ? today : SystemClock().today())) {}

RecordReader::~RecordReader() = default;

const std::vector<Cell>* RecordReader::next() {
  State& s = *state_;
  if (!s.usable) return nullptr;
  while (s.csv.next()) {
    if (s.is_empty_row()) {
      if (!std::exchange(s.told_empty, true)) {
        s.add(Severity::Note, s.csv.line(), {}, u"empty-row"_s, Words::tr("a row without any value"), {},
              Words::tr("Empty rows are passed over and not counted; nothing needs doing."));
      }
      continue;
    }
    ++s.rows_read;
    if (s.read_row()) return &s.cells;
    ++s.rows_refused;
  }
  return nullptr;
}

qint64 RecordReader::line() const { return state_->line(); }
qint64 RecordReader::rows_read() const { return state_->rows_read; }
qint64 RecordReader::rows_refused() const { return state_->rows_refused; }

bool RecordReader::has_column(std::string_view name) const {
  return std::any_of(state_->columns.begin(), state_->columns.end(),
                     [&](const Column& column) { return column.source >= 0 && column.format->name == name; });
}

void RecordReader::refuse(const QString& field, const QString& code, const QString& found, const QString& expected, const QString& repair) {
  ++state_->rows_refused;
  state_->add(Severity::Warning, state_->line(), field, code, found, expected, repair);
}

}  // namespace milepost
