#pragma once
#include <QList>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/base/result.h"
#include "core/privacy/audit_only.h"

namespace milepost {

// One named column: a number per row, NaN where the cell is empty. A column with any other text keeps its texts too, as
// places in levels (-1 where empty); its numbers are NaN there.
struct FeatureColumn {
  QString name;
  std::vector<double> numbers;
  std::vector<int> level_of_row;  // empty for a numeric column
  QStringList levels;             // sorted
  bool numeric() const { return levels.isEmpty(); }
};

// Where a row was read.
struct RowPlace {
  int file = 0;  // in FeatureTable::files
  int line = 0;  // from 1
};

// A plain table, by column. What is protected (declared, named "audit_…", or protected by its name) lies apart in
// audit, which converts to nothing: a fit takes a FeatureTable and cannot reach it.
struct FeatureTable {
  qint64 rows = 0;
  std::vector<FeatureColumn> columns;
  AuditOnly<std::vector<FeatureColumn>> audit;
  QStringList files;                                       // names of the files read
  std::vector<RowPlace> places;                            // per row; empty for a table that was not read from files
  const FeatureColumn* column(const QString& name) const;  // null when there is none
};

// A cell as text, the same in every table: numbers in their shortest form ("7" for 007 and 7.0); empty where missing.
// What schools, cohorts and levels are called.
QString cell_text(const FeatureColumn&, qint64 row);
QString row_words(const FeatureTable&, qint64 row);  // "line 12 of west.csv", else "row 11"

// Reads CSV tables of one header and stacks them (many schools' files are simply given together). Empty, "NA" and "."
// are missing; true/false are 1/0. Refused, with file, line and repair: no header, a name twice, a short row, different
// headers. audit_only: names that go apart besides the protected ones.
Result<FeatureTable> read_feature_table(const QStringList& paths, const QStringList& audit_only);
FeatureTable chosen_rows(const FeatureTable&, const std::vector<qint64>& rows);

// Whether a column's name says that it is protected: race, ethnicity, sex, gender, language, disability, income,
// poverty, lunch, address, religion, birth country …, also inside "x1race" or "studentRace", and anything named
// "audit_…".
bool is_protected_name(const QString& column);

}  // namespace milepost
