#include "core/exchange/record_reader.h"

#include <algorithm>

#include "core/base/clock.h"
#include "core/exchange/record_reader_state.h"

namespace milepost {

using namespace Qt::StringLiterals;
using std::string_view;

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

bool RecordReader::State::refuse_row(const QString& code, const QString& found, const QString& expected,
                                     const QString& repair) {
  add(Severity::Warning, line(), {}, code, found, expected, repair);
  return false;
}

bool RecordReader::State::has_cells_of_header() {
  const auto row = csv.cells();
  if (row.size() == header_size) return true;
  const auto extra = row.size() > header_size ? row.subspan(header_size) : std::span<const string_view>();
  if (!extra.empty() &&
      std::all_of(extra.begin(), extra.end(), [](string_view cell) { return trimmed(cell).empty(); })) {
    if (!std::exchange(told_trailing, true)) {
      add(Severity::Note, line(), {}, u"trailing-separator"_s, FindingWords::tr("a comma behind the last column"), {},
          FindingWords::tr("The empty cells behind it are not read; nothing needs doing."));
    }
    return true;
  }
  // A row over several lines with a wrong count most likely swallowed its neighbours through a stray quote.
  if (csv.spans_lines()) csv.resume_after_first_line();
  const QString found = FindingWords::tr("%n cell(s)", nullptr, int(row.size()));
  const QString expected = FindingWords::tr("%n cell(s), as in the header", nullptr, int(header_size));
  return extra.empty()
             ? refuse_row(u"cells-missing"_s, found, expected,
                          FindingWords::tr("Complete the row; a line break inside a cell must stand in double quotes."))
             : refuse_row(u"cells-extra"_s, found, expected,
                          FindingWords::tr("Put double quotes around the cell that holds a comma."));
}

bool RecordReader::State::read_row() {
  if (csv.defect() == CsvFile::Defect::TextAfterQuote) {
    return refuse_row(u"quotes"_s, FindingWords::tr("text behind a closing double quote"),
                      FindingWords::tr("a comma or the end of the row"),
                      FindingWords::tr("Write a double quote inside a cell twice (\"\")."));
  }
  if (csv.defect() == CsvFile::Defect::UnclosedQuote) {
    return refuse_row(u"quotes"_s, FindingWords::tr("a double quote that is never closed"),
                      FindingWords::tr("a closing double quote"),
                      FindingWords::tr("Close the quote, or write a double quote inside a cell twice (\"\")."));
  }
  if (!has_cells_of_header()) return false;
  const auto row = csv.cells();
  bool good = true;
  for (size_t i = 0; i < columns.size(); ++i) {
    RecordColumn& column = columns[i];
    if (column.source < 0) continue;
    string_view text = row[size_t(column.source)];
    if (!text.empty() && (text.front() <= ' ' || text.back() <= ' ')) text = trimmed(text);
    Cell& cell = cells[i];
    cell.type = Cell::Type::Null;
    if (!text.empty()) {
      good = read_cell(column, cell, text) && good;
    } else if (column.format->required) {
      add(Severity::Warning, line(column.source), string_of(column.format->name), u"empty-required"_s,
          FindingWords::tr("an empty cell"), FindingWords::tr("a value"),
          FindingWords::tr("Fill in %1: the row says nothing without it.").arg(string_of(column.format->name)));
      good = false;
    }
  }
  return good;
}

RecordReader::RecordReader(const RecordFormat& format, const QByteArray& text, FindPerson find_person,
                           Findings& findings, QDate today)
    : state_(std::make_unique<State>(format, text, std::move(find_person), findings,
                                     today.isValid() ? today : SystemClock().today())) {}

RecordReader::~RecordReader() = default;

const std::vector<Cell>* RecordReader::next() {
  State& s = *state_;
  if (!s.usable) return nullptr;
  while (s.csv.next()) {
    if (s.is_empty_row()) {
      if (!std::exchange(s.told_empty, true)) {
        s.add(Severity::Note, s.csv.line(), {}, u"empty-row"_s, FindingWords::tr("a row without any value"), {},
              FindingWords::tr("Empty rows are passed over and not counted; nothing needs doing."));
      }
      continue;
    }
    ++s.rows_read;
    if (s.read_row()) return &s.cells;
    ++s.rows_refused;
  }
  return nullptr;
}

qint64 RecordReader::line() const {
  return state_->line();
}
qint64 RecordReader::rows_read() const {
  return state_->rows_read;
}
qint64 RecordReader::rows_refused() const {
  return state_->rows_refused;
}

bool RecordReader::has_column(std::string_view name) const {
  return std::any_of(state_->columns.begin(), state_->columns.end(),
                     [&](const RecordColumn& column) { return column.source >= 0 && column.format->name == name; });
}

void RecordReader::refuse(const QString& field, const QString& code, const QString& found, const QString& expected,
                          const QString& repair) {
  ++state_->rows_refused;
  state_->add(Severity::Warning, state_->line(), field, code, found, expected, repair);
}

}  // namespace milepost
