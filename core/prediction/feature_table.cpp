#include "core/prediction/feature_table.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <string>
#include <unordered_map>

#include "core/base/csv_file.h"

namespace milepost {

namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

QString number_text(double number) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, number + 0.0);  // + 0.0: no "-0"
  return QString::fromLatin1(text, qsizetype(end.ptr - text));
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool same_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) { return (a | 0x20) == b; });
}

enum class CellKind { Empty, Number, Text };

CellKind read_cell(std::string_view cell, double& number) {
  number = no_value;
  if (cell.empty() || cell == "NA" || cell == ".") return CellKind::Empty;
  const char first = cell[0];
  if (first == '+' && cell.size() > 1 && cell[1] != '-') cell.remove_prefix(1);
  if (same_ignoring_case(cell, "true") || same_ignoring_case(cell, "false")) {
    number = cell.size() == 4 ? 1 : 0;
    return CellKind::Number;
  }
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (end != cell.data() + cell.size() || error == std::errc::invalid_argument) {
    number = no_value;
    return CellKind::Text;
  }
  if (error == std::errc::result_out_of_range) number = std::strtod(std::string(cell).c_str(), nullptr);  // ±inf or 0
  return std::isnan(number) ? CellKind::Text : CellKind::Number;
}

struct TextHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

// A column while it is read: levels in the order of their first sight.
struct ColumnInReading {
  QString name;
  std::vector<double> numbers;
  std::vector<int> level_of_row;
  std::vector<std::string> levels;
  std::unordered_map<std::string, int, TextHash, std::equal_to<>> places;
  bool has_text = false;

  int place(std::string_view text) {
    const auto found = places.find(text);
    if (found != places.end()) return found->second;
    const int place = int(levels.size());
    levels.emplace_back(text);
    places.emplace(levels.back(), place);
    return place;
  }
  int place_of_number(double number) { return std::isnan(number) ? -1 : place(number_text(number).toStdString()); }
  void add(std::string_view cell) {
    double number;
    const CellKind kind = read_cell(trimmed(cell), number);
    if (kind == CellKind::Text && !has_text) {
      has_text = true;
      level_of_row.reserve(numbers.capacity());
      for (const double before : numbers) level_of_row.push_back(place_of_number(before));
    }
    numbers.push_back(number);
    if (has_text) level_of_row.push_back(kind == CellKind::Text ? place(trimmed(cell)) : place_of_number(number));
  }
};

FeatureColumn finished(ColumnInReading& read) {
  FeatureColumn column;
  column.name = read.name;
  column.numbers = std::move(read.numbers);
  if (!read.has_text) return column;
  std::vector<int> order(read.levels.size()), place(read.levels.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](int a, int b) { return read.levels[size_t(a)] < read.levels[size_t(b)]; });
  for (size_t i = 0; i < order.size(); ++i) {
    place[size_t(order[i])] = int(i);
    column.levels += QString::fromStdString(read.levels[size_t(order[i])]);
  }
  column.level_of_row = std::move(read.level_of_row);
  for (int& level : column.level_of_row) {
    if (level >= 0) level = place[size_t(level)];
  }
  return column;
}

// The one of comma, semicolon and tab that the first line has most of.
char delimiter_of(std::string_view text) {
  const std::string_view header = text.substr(0, text.find_first_of("\r\n"));
  char best = ',';
  for (const char candidate : {';', '\t'}) {
    if (std::count(header.begin(), header.end(), candidate) > std::count(header.begin(), header.end(), best)) {
      best = candidate;
    }
  }
  return best;
}

QString quoted_list(const QStringList& names) {
  const QStringList shown = names.mid(0, 5);
  const QString list = QStringLiteral("“%1”").arg(shown.join(QStringLiteral("”, “")));
  return names.size() > 5 ? QStringLiteral("%1 and %2 more").arg(list).arg(names.size() - 5) : list;
}

Result<QByteArray> sound_text(const QString& path, const QString& name) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return Error{QStringLiteral("The table %1 could not be read: %2.").arg(name, file.errorString()),
                 file.exists() ? ErrorKind::Unavailable : ErrorKind::Refused};
  }
  QByteArray bytes = file.readAll();
  const TextCheck check = check_text(std::string_view(bytes.constData(), size_t(bytes.size())));
  if (check.defect == TextDefect::Windows1252) return utf8_from_windows_1252({bytes.constData(), size_t(bytes.size())});
  if (check.defect != TextDefect::Sound) {
    return Error{
        QStringLiteral("%1, line %2: this is not a text table. Save it as CSV in UTF-8.").arg(name).arg(check.line)};
  }
  return bytes;
}

class TableReader {
 public:
  Status read(const QString& path) {
    file_ = QFileInfo(path).fileName();
    auto bytes = sound_text(path, file_);
    if (!bytes) return bytes.error();
    const std::string_view text(bytes->constData(), size_t(bytes->size()));
    CsvFile csv(text, {delimiter_of(text), false});
    files += file_;
    if (Status header = read_header(csv); !header) return header;
    if (columns.front().numbers.empty()) reserve(text);
    while (csv.next()) {
      if (Status row = add_row(csv); !row) return row;
    }
    return Done{};
  }

  std::vector<ColumnInReading> columns;
  std::vector<RowPlace> places;
  QStringList files;

 private:
  Status read_header(CsvFile& csv) {
    if (!csv.next()) {
      return Error{QStringLiteral("%1 is empty. Expected a first line with the columns' names.").arg(file_)};
    }
    QStringList names;
    qsizetype numbers = 0;
    for (const std::string_view cell : csv.cells()) {
      const std::string_view name = trimmed(cell);
      double number;
      numbers += read_cell(name, number) == CellKind::Number;
      names += QString::fromUtf8(name.data(), qsizetype(name.size()));
    }
    if (numbers == names.size()) {
      return Error{
          QStringLiteral("%1, line %2 holds numbers where the columns' names are expected. Put a line with the "
                         "names first.")
              .arg(file_)
              .arg(csv.line())};
    }
    QSet<QString> seen;
    for (qsizetype i = 0; i < names.size(); ++i) {
      if (names[i].isEmpty()) {
        return Error{QStringLiteral("%1, line %2: column %3 has no name. Name it, or take the column out.")
                         .arg(file_)
                         .arg(csv.line())
                         .arg(i + 1)};
      }
      if (seen.contains(names[i])) {
        return Error{QStringLiteral("%1, line %2: two columns are called “%3”. Rename one or take it out.")
                         .arg(file_)
                         .arg(csv.line())
                         .arg(names[i])};
      }
      seen.insert(names[i]);
    }
    return columns.empty() ? start(names) : match(names);
  }

  Status start(const QStringList& names) {
    columns.resize(size_t(names.size()));
    order_.resize(columns.size());
    for (size_t i = 0; i < columns.size(); ++i) {
      columns[i].name = names[qsizetype(i)];
      order_[i] = i;
    }
    return Done{};
  }

  Status match(const QStringList& names) {
    QStringList lacking, added = names;
    for (const ColumnInReading& column : columns) {
      if (!added.removeOne(column.name)) lacking += column.name;
    }
    if (!lacking.isEmpty() || !added.isEmpty()) {
      QStringList what;
      if (!lacking.isEmpty()) what += QStringLiteral("%1 lacks %2").arg(file_, quoted_list(lacking));
      if (!added.isEmpty()) what += QStringLiteral("%1 lacks %2").arg(files.first(), quoted_list(added));
      return Error{QStringLiteral("The tables have different columns: %1. Give tables with the same columns.")
                       .arg(what.join(QStringLiteral("; ")))};
    }
    order_.clear();
    for (const QString& name : names) {
      order_.push_back(size_t(std::find_if(columns.begin(), columns.end(),
                                           [&](const ColumnInReading& column) { return column.name == name; }) -
                              columns.begin()));
    }
    return Done{};
  }

  void reserve(std::string_view text) {
    const size_t rows = size_t(std::count(text.begin(), text.end(), '\n')) + 1;
    for (ColumnInReading& column : columns) column.numbers.reserve(rows);
    places.reserve(rows);
  }

  Status add_row(const CsvFile& csv) {
    if (csv.defect() != CsvFile::Defect::None) {
      return Error{
          QStringLiteral("%1, line %2: a quotation mark is opened and not closed, or followed by more text. Write a "
                         "quotation mark inside a cell twice.")
              .arg(file_)
              .arg(csv.line())};
    }
    const auto cells = csv.cells();
    if (cells.size() != order_.size()) {
      return Error{
          QStringLiteral("%1, line %2 has %3 cells; the first line names %4 columns. Repair the line (a comma too "
                         "many or too few?).")
              .arg(file_)
              .arg(csv.line())
              .arg(cells.size())
              .arg(order_.size())};
    }
    for (size_t i = 0; i < cells.size(); ++i) columns[order_[i]].add(cells[i]);
    places.push_back({int(files.size()) - 1, int(csv.line())});
    return Done{};
  }

  QString file_;
  std::vector<size_t> order_;  // of this file's cells among the columns
};

FeatureColumn chosen_cells(const FeatureColumn& column, const std::vector<qint64>& rows) {
  FeatureColumn chosen;
  chosen.name = column.name;
  chosen.levels = column.levels;
  chosen.numbers.reserve(rows.size());
  for (const qint64 row : rows) chosen.numbers.push_back(column.numbers[size_t(row)]);
  if (column.numeric()) return chosen;
  chosen.level_of_row.reserve(rows.size());
  for (const qint64 row : rows) chosen.level_of_row.push_back(column.level_of_row[size_t(row)]);
  return chosen;
}

}  // namespace

const FeatureColumn* FeatureTable::column(const QString& name) const {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const FeatureColumn& column) { return column.name == name; });
  return found == columns.end() ? nullptr : &*found;
}

QString cell_text(const FeatureColumn& column, qint64 row) {
  if (!column.numeric()) {
    const int level = column.level_of_row[size_t(row)];
    return level < 0 ? QString() : column.levels[level];
  }
  const double number = column.numbers[size_t(row)];
  return std::isnan(number) ? QString() : number_text(number);
}

QString row_words(const FeatureTable& table, qint64 row) {
  if (size_t(row) >= table.places.size()) return QStringLiteral("row %1").arg(row + 1);
  const RowPlace place = table.places[size_t(row)];
  return QStringLiteral("line %1 of %2").arg(place.line).arg(table.files.value(place.file));
}

Result<FeatureTable> read_feature_table(const QStringList& paths, const QStringList& audit_only) {
  if (paths.isEmpty()) return Error{QStringLiteral("No table was given. Name at least one CSV file.")};
  TableReader reader;
  for (const QString& path : paths) {
    if (Status read = reader.read(path); !read) return read.error();
  }
  FeatureTable table;
  table.rows = qint64(reader.places.size());
  table.files = reader.files;
  table.places = std::move(reader.places);
  std::vector<FeatureColumn> audit;
  for (ColumnInReading& column : reader.columns) {
    const bool apart = audit_only.contains(column.name) || is_protected_name(column.name);
    (apart ? audit : table.columns).push_back(finished(column));
  }
  table.audit = AuditOnly<std::vector<FeatureColumn>>(std::move(audit));
  return table;
}

FeatureTable chosen_rows(const FeatureTable& table, const std::vector<qint64>& rows) {
  FeatureTable chosen;
  chosen.rows = qint64(rows.size());
  chosen.files = table.files;
  if (!table.places.empty()) {
    for (const qint64 row : rows) chosen.places.push_back(table.places[size_t(row)]);
  }
  for (const FeatureColumn& column : table.columns) chosen.columns.push_back(chosen_cells(column, rows));
  std::vector<FeatureColumn> audit;
  for (const FeatureColumn& column : table.audit.for_audit()) audit.push_back(chosen_cells(column, rows));
  chosen.audit = AuditOnly<std::vector<FeatureColumn>>(std::move(audit));
  return chosen;
}

}  // namespace milepost
