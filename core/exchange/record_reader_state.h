#pragma once
// What record_reader.cpp, record_header.cpp and record_cells.cpp share; no other file includes it.
#include <QCoreApplication>
#include <string>

#include "core/base/csv_file.h"
#include "core/exchange/cell_check.h"
#include "core/exchange/record_reader.h"
#include "core/exchange/table_text.h"

namespace milepost {

struct FindingWords {
  Q_DECLARE_TR_FUNCTIONS(ExportFindings)
};

inline QString string_of(std::string_view text) {
  return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

// Harmless habits, each told once per column.
enum class ReadingHabit : quint8 {
  Spelling,
  BooleanWord,
  YearSpan,
  Rewritten,
  Secret,
  DecimalId,
  NullWord,
  UnknownGrade,
  LineBreak
};

struct RecordColumn {
  const ColumnFormat* format = nullptr;
  int source = -1;         // which cell of the row; -1: the file has no such column
  unsigned habits = 0;     // told already, a bit each
  size_t last_choice = 0;  // rows near each other mostly say the same
  std::string last_id;     // and mostly speak of the same student
  std::optional<qint64> last_person;
  std::string rewritten;  // backs the cell where it is not as the file wrote it
};

struct RecordReader::State {
  const RecordFormat& format;
  const QString file;
  FindPerson find_person;
  Findings& findings;
  const PlausibleDays days;
  QByteArray text;
  CsvFile csv;
  std::vector<RecordColumn> columns;
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
        csv(std::string_view(text.constData(), size_t(text.size()))),
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
  bool read_header_cell(int source, std::string_view cell);
  bool has_separator_problem();
  bool has_all_required();

  qint64 line(int source = -1) const;
  bool read_row();
  bool has_cells_of_header();
  bool is_empty_row() const;
  bool read_cell(RecordColumn&, Cell&, std::string_view);
  bool read_person(RecordColumn&, Cell&, std::string_view);
  bool read_choice(RecordColumn&, Cell&, std::string_view);
  bool read_integer(RecordColumn&, Cell&, std::string_view);
  bool read_text(RecordColumn&, Cell&, std::string_view);
  bool read_delta_mark(RecordColumn&, std::string_view);
  bool accept_line_break(RecordColumn&);
  void read_grades(RecordColumn&, Cell&, std::string_view);
  bool refuse_cell(const RecordColumn&, std::string_view, const CellProblem&);
  bool refuse_row(const QString& code, const QString& found, const QString& expected, const QString& repair);
  void tell(RecordColumn&, ReadingHabit, const QString& code, const QString& found, const QString& expected,
            const QString& repair, Severity = Severity::Note);
};

}  // namespace milepost
