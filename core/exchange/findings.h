#pragma once
#include <QHash>
#include <QList>
#include <QString>

namespace milepost {

enum class Severity {
  Note,     // ignored, harmless (an unknown column)
  Warning,  // a person should look; the import goes on, the row may be refused
  Blocker,  // the import does not go on
};

// One thing a person may have to repair. found never holds a student's name.
struct ExportFinding {
  Severity severity = Severity::Warning;
  QString file;     // entry name, as in "records/marks.csv"
  qint64 line = 0;  // 1 is the header; 0 when the whole file is meant
  QString field;    // column name; empty when the whole row is meant
  QString code;     // stable short word per kind of repair, as in "date-format"
  QString found;
  QString expected;
  QString repair;  // what to do, one sentence
  bool operator==(const ExportFinding&) const = default;
};

// All findings of one repair in one column of one file.
struct FindingGroup {
  ExportFinding first;
  qint64 count = 0;
};

// Collects findings; keeps at most kept_per_group of each (severity, file, field, code), but counts all.
class Findings {
 public:
  static constexpr int kept_per_group = 100;

  void add(ExportFinding);
  bool has_blockers() const { return blockers_ > 0; }
  qint64 count(Severity) const;
  const QList<ExportFinding>& kept() const { return kept_; }
  QList<FindingGroup> groups() const;  // blockers first, then by file and first line

 private:
  QList<ExportFinding> kept_;
  QHash<QString, qint64> counts_;  // by group
  QHash<QString, qsizetype> first_kept_;
  QHash<int, qint64> by_severity_;
  qint64 blockers_ = 0;
};

const char* severity_word(Severity);  // "note", "warning", "blocker"

}  // namespace milepost
