#include "core/exchange/column_mapping.h"

#include <QCoreApplication>
#include <QDate>

#include "core/exchange/cell_check.h"
#include "core/exchange/record_reader.h"
#include "core/exchange/table_text.h"

namespace milepost {

namespace {

using namespace Qt::StringLiterals;
using std::string_view;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ColumnMapping)
};

QString string_of(string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

void append_cell(QByteArray& csv, QByteArrayView cell) {
  const bool quoted = std::any_of(cell.begin(), cell.end(), [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
  if (!quoted) {
    csv.append(cell);
    return;
  }
  csv.append('"');
  for (const char c : cell) {
    if (c == '"') csv.append('"');
    csv.append(c);
  }
  csv.append('"');
}

string_view nth_word(string_view cell, int word) {
  std::vector<string_view> words;
  for (size_t from = 0; (from = cell.find_first_not_of(' ', from)) != string_view::npos;) {
    const size_t to = std::min(cell.find(' ', from), cell.size());
    words.push_back(cell.substr(from, to - from));
    from = to;
  }
  const qsizetype index = word > 0 ? word - 1 : qsizetype(words.size()) + word;
  return index >= 0 && index < qsizetype(words.size()) ? words[size_t(index)] : string_view();
}

// In our form, or as it stands where no form fits: the reader then says what is wrong with it.
QString rewritten_date(const QString& cell, const QStringList& forms) {
  const QString day = cell.left(cell.indexOf(u' ') < 0 ? cell.size() : cell.indexOf(u' ')).section(u'T', 0, 0);
  for (const QString& form : forms) {
    for (const QString& text : {cell, day}) {
      QDate date = QDate::fromString(text, form);
      if (!date.isValid()) continue;
      if (!form.contains("yyyy"_L1) && date.year() < 1990) date = date.addYears(100);
      return date.toString(Qt::ISODate);
    }
  }
  return cell;
}

// One source with its places in the table at hand.
struct Bound {
  const ColumnMapping::Source* source;
  QList<int> places;  // one, or several to join; none: a fixed value or an empty cell
  QHash<QString, QString> dates;  // already rewritten
};

class Mapper {
 public:
  Mapper(const ColumnMapping& mapping, Findings& findings) : mapping_(mapping), findings_(findings) {}
  Result<QByteArray> apply(const QByteArray& table);

 private:
  Status bind(const QStringList& header);
  Result<int> find(const QStringList& header, const QStringList& names, const QString& column);
  void append_row(std::vector<Bound>&, const CsvFile&, bool whole);
  QByteArray cell(Bound&, const CsvFile&);
  QString translated(const ColumnMapping::Source&, const QString& cell, qint64 line);
  void add(Severity severity, qint64 line, const QString& field, const QString& code, const QString& found, const QString& expected,
           const QString& repair) {
    findings_.add({severity, mapping_.file, line, field, code, found, expected, repair});
  }

  const ColumnMapping& mapping_;
  Findings& findings_;
  QStringList columns_;  // ours, in the order of the CSV
  std::vector<std::vector<Bound>> rows_;
  QByteArray csv_;
};

// The place of the first name that the header holds; -1 where it holds none.
Result<int> Mapper::find(const QStringList& header, const QStringList& names, const QString& column) {
  for (const QString& name : names) {
    const auto is_name = [&](const QString& cell) { return cell.compare(name, Qt::CaseInsensitive) == 0; };
    const auto first = std::find_if(header.begin(), header.end(), is_name);
    if (first == header.end()) continue;
    if (std::find_if(first + 1, header.end(), is_name) != header.end()) {
      return Error{Words::tr("The table has two columns named \"%1\", so it cannot be told which is %2. Rename one of them.").arg(name, column)};
    }
    return int(first - header.begin());
  }
  return -1;
}

Status Mapper::bind(const QStringList& header) {
  const RecordFormat* format = record_format(mapping_.file.toStdString());
  if (!format) return Error{Words::tr("The mapping names no file of the export: %1.").arg(mapping_.file)};
  const auto is_required = [&](const QString& name) {
    return std::any_of(format->columns.begin(), format->columns.end(), [&](const ColumnFormat& c) { return c.required && string_of(c.name) == name; });
  };
  for (const ColumnFormat& column : format->columns) {
    const QString name = string_of(column.name);
    for (const auto& row : mapping_.rows) {
      const bool named = std::any_of(row.begin(), row.end(), [&](const auto& source) { return source.column == name; });
      if (named && !columns_.contains(name)) columns_.append(name);
    }
  }
  for (const auto& row : mapping_.rows) {
    std::vector<Bound> bound;
    for (const auto& source : row) {
      Bound place{&source, {}, {}};
      QList<QStringList> wanted;
      for (const QString& name : source.join) wanted.append({name});
      if (!source.from.isEmpty()) wanted = {source.from};
      for (const QStringList& names : wanted) {
        const Result<int> found = find(header, names, source.column);
        if (!found) return found.error();
        if (*found >= 0) {
          place.places.append(*found);
        } else if (is_required(source.column)) {
          return Error{Words::tr("The table has no column named %1, from which \"%2\" takes %3. Is it the right table, and does it have a header row?")
                           .arg(names.join(Words::tr(" or ")), mapping_.name, source.column)};
        } else {
          add(Severity::Note, 1, source.column, u"mapped-column-missing"_s, {}, names.join(Words::tr(" or ")),
              Words::tr("%1 stays empty: the table has no such column.").arg(source.column));
        }
      }
      bound.push_back(std::move(place));
    }
    rows_.push_back(std::move(bound));
  }
  return Done{};
}

QString Mapper::translated(const ColumnMapping::Source& source, const QString& cell, qint64 line) {
  if (source.codes.isEmpty()) return cell;
  if (const auto code = source.codes.constFind(cell); code != source.codes.cend()) return *code;
  if (cell.isEmpty()) return cell;
  if (source.otherwise) return *source.otherwise;
  add(Severity::Warning, line, source.column, u"code-unknown"_s, shown(cell.toStdString()), Words::tr("a word that the mapping translates"),
      Words::tr("Find out what the code means in this district and add it to the codes of %1 in the mapping.").arg(source.column));
  return cell;
}

QByteArray Mapper::cell(Bound& bound, const CsvFile& table) {
  const ColumnMapping::Source& source = *bound.source;
  if (source.value) return source.value->toUtf8();
  QStringList parts;
  for (const int place : std::as_const(bound.places)) {
    string_view text = trimmed(table.cells()[size_t(place)]);
    if (source.word != 0) text = nth_word(text, source.word);
    const QString part = string_of(text);
    parts.append(mapping_.nothing.contains(part) ? QString() : part);
  }
  QString text = parts.join(u'/');
  if (std::all_of(parts.begin(), parts.end(), [](const QString& part) { return part.isEmpty(); })) text.clear();
  if (!source.dates.isEmpty() && !text.isEmpty()) {
    auto known = bound.dates.find(text);
    if (known == bound.dates.end()) known = bound.dates.insert(text, rewritten_date(text, source.dates));
    text = *known;
  }
  return translated(source, text, table.line()).toUtf8();
}

void Mapper::append_row(std::vector<Bound>& row, const CsvFile& table, bool whole) {
  for (const QString& column : columns_) {
    const auto bound = std::find_if(row.begin(), row.end(), [&](const Bound& b) { return b.source->column == column; });
    if (whole && bound != row.end()) append_cell(csv_, cell(*bound, table));
    csv_.append(',');
  }
  csv_.append(QByteArray::number(table.line())).append('\n');
}

Result<QByteArray> Mapper::apply(const QByteArray& bytes) {
  const auto text = table_text(mapping_.file, bytes, findings_);
  if (!text) return Error{Words::tr("The table is not text in UTF-8 or Windows-1252. Export it again as CSV in UTF-8.")};
  CsvFile table(string_view(text->constData(), size_t(text->size())), mapping_.dialect);
  QStringList header = mapping_.header;
  if (header.isEmpty()) {
    if (!table.next()) return Error{Words::tr("The table is empty: not even a header row is there.")};
    for (const string_view name : table.cells()) header.append(string_of(trimmed(name)));
  }
  const Status bound = bind(header);
  if (!bound) return bound.error();
  csv_ = columns_.join(u',').toUtf8() + ',' + QByteArray(source_line_column.data(), qsizetype(source_line_column.size())) + '\n';
  while (table.next()) {
    const auto cells = table.cells();
    const auto blank = [](string_view cell) { return trimmed(cell).empty(); };
    if (std::all_of(cells.begin(), cells.end(), blank)) continue;
    const auto extra = cells.subspan(std::min(cells.size(), size_t(header.size())));
    const bool whole = table.defect() == CsvFile::Defect::None && cells.size() >= size_t(header.size()) && std::all_of(extra.begin(), extra.end(), blank);
    if (!whole) {
      add(Severity::Warning, table.line(), {}, u"table-row"_s, Words::tr("%n cell(s)", nullptr, int(cells.size())),
          Words::tr("%n cell(s), as in the header, with balanced quotes", nullptr, int(header.size())),
          Words::tr("Look for a comma or a double quote inside a cell, and for the escape sign of the table; the row was refused."));
    }
    // One row is enough for a line that is refused anyway.
    for (size_t i = 0; i < (whole ? rows_.size() : 1); ++i) append_row(rows_[i], table, whole);
    if (!whole && table.spans_lines()) table.resume_after_first_line();
  }
  return std::move(csv_);
}

}  // namespace

Result<QByteArray> apply_mapping(const ColumnMapping& mapping, const QByteArray& table, Findings& findings) {
  return Mapper(mapping, findings).apply(table);
}

}  // namespace milepost
