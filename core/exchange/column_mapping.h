#pragma once
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "core/base/csv_file.h"
#include "core/base/result.h"
#include "core/exchange/findings.h"

namespace milepost {

// How one district's table becomes one of our record files. A code means what the district says here, never what the
// program guesses: "A" is an absence in one district and a school activity in another.
struct ColumnMapping {
  struct Source {
    QString column;                  // ours, as the record format names it
    QStringList from;                // names the table may use for it; the first one found is read
    QStringList join;                // or several columns, joined by '/'
    std::optional<QString> value;    // or the same value in every row
    QHash<QString, QString> codes;   // the table's word → ours; the key "" stands for an empty cell
    std::optional<QString> otherwise;  // for words that codes does not name
    QStringList dates;               // how the table may write dates, as QDate::fromString reads them
    int word = 0;                    // only the n-th word of the cell; from the end where negative; 0: all
  };
  QString name;
  QString file;          // "records/marks.csv"
  CsvDialect dialect;
  QStringList header;    // column names of a table without a header row
  QStringList nothing;   // words that mean an empty cell, as in "NULL"
  QList<QList<Source>> rows;  // each row of the table becomes one row for each of these
};

// Checked against the record format: what the mapping names must exist, what the format requires must be named.
Result<ColumnMapping> read_mapping(const QByteArray& json);

// The table as CSV in our format. Its column source_line_column holds each row's line in the table, so that later
// findings point there; a row that cannot be split stays in as an empty one and is refused by the reader.
Result<QByteArray> apply_mapping(const ColumnMapping&, const QByteArray& table, Findings&);

}  // namespace milepost
