#include <algorithm>

#include "core/exchange/oneroster.h"
#include "core/exchange/record_reader_state.h"

namespace milepost {

using namespace Qt::StringLiterals;
using std::string_view;

bool RecordReader::State::read_header() {
  if (!csv.next()) {
    add(Severity::Blocker, 0, {}, u"empty-file"_s, FindingWords::tr("an empty file"), FindingWords::tr("a header row"),
        FindingWords::tr("Export the file again, or leave it out where there is nothing to say."));
    return false;
  }
  if (csv.defect() != CsvFile::Defect::None) {
    add(Severity::Blocker, csv.line(), {}, u"header-quotes"_s, FindingWords::tr("a header row with unbalanced quotes"),
        FindingWords::tr("column names, each closed with a double quote if it was opened with one"),
        FindingWords::tr("Repair the first line of the file."));
    return false;
  }
  header_size = csv.cells().size();
  if (has_separator_problem()) return false;
  bool good = true;
  for (size_t i = 0; i < header_size; ++i) good = read_header_cell(int(i), csv.cells()[i]) && good;
  return has_all_required() && good;
}

// False where the file cannot be used because of this column.
bool RecordReader::State::read_header_cell(int source, string_view cell) {
  const string_view name = trimmed(cell);
  const qint64 at = csv.line();
  if (name == source_line_column) {
    line_source = source;
    return true;
  }
  if (name.empty()) {
    const bool trailing = source + 1 == int(header_size);
    if (!trailing) {
      add(Severity::Note, at, {}, u"column-without-name"_s, FindingWords::tr("column %1 has no name").arg(source + 1), {},
          FindingWords::tr("The column is not read. Name it or leave it out."));
    }
    return true;
  }
  const auto find = [&](string_view wanted) {
    return std::find_if(columns.begin(), columns.end(),
                        [&](const RecordColumn& c) { return same_word(c.format->name, wanted); });
  };
  auto column = find(name);
  if (column == columns.end()) {
    const string_view standard = standard_column_name(format.file, name);
    if (!standard.empty()) {
      column = find(standard);
      if (column != columns.end() && column->source < 0) {
        add(Severity::Note, at, string_of(column->format->name), u"old-column-name"_s, string_of(name),
            string_of(standard),
            FindingWords::tr("Read as %1, which is what OneRoster 1.2 calls it.").arg(string_of(standard)));
      }
    }
  }
  if (column == columns.end()) {
    add(Severity::Note, at, shown(name), u"unknown-column"_s, shown(name), {},
        FindingWords::tr("The column is not read; nothing needs doing."));
    return true;
  }
  if (column->source >= 0) {
    add(Severity::Blocker, at, string_of(column->format->name), u"column-twice"_s,
        FindingWords::tr("columns %1 and %2 have the same name").arg(column->source + 1).arg(source + 1),
        FindingWords::tr("each column once"), FindingWords::tr("Take one of the two columns out: it cannot be told which is meant."));
    return false;
  }
  if (name.size() != cell.size()) {
    add(Severity::Note, at, string_of(column->format->name), u"header-spaces"_s,
        FindingWords::tr("spaces around the column's name"), string_of(column->format->name),
        FindingWords::tr("Read without the spaces; nothing needs doing."));
  }
  column->source = source;
  return true;
}

// One column whose name holds another separator: the whole header is in it.
bool RecordReader::State::has_separator_problem() {
  if (csv.cells().size() != 1) return false;
  const string_view only = csv.cells()[0];
  for (const auto& [separator, name] : {std::pair{'\t', FindingWords::tr("tabs")}, std::pair{';', FindingWords::tr("semicolons")},
                                        std::pair{'^', FindingWords::tr("carets")}, std::pair{'|', FindingWords::tr("bars")}}) {
    if (only.find(separator) == string_view::npos) continue;
    add(Severity::Blocker, csv.line(), {}, u"separator"_s, FindingWords::tr("cells set apart by %1").arg(name),
        FindingWords::tr("cells set apart by commas"),
        FindingWords::tr("Export the file with commas, or read it through a mapping that names its separator."));
    return true;
  }
  return false;
}

bool RecordReader::State::has_all_required() {
  bool all = true;
  bool any = false;
  for (const RecordColumn& column : columns) any = any || column.source >= 0;
  for (const RecordColumn& column : columns) {
    if (column.source >= 0 || !column.format->required) continue;
    all = false;
    add(Severity::Blocker, 1, string_of(column.format->name), u"missing-column"_s,
        any ? FindingWords::tr("no such column") : FindingWords::tr("no header row, or the header of another table"),
        string_of(column.format->name),
        FindingWords::tr("Add the column %1 to the export; the first row must name the columns.")
            .arg(string_of(column.format->name)));
  }
  return all;
}

}  // namespace milepost
