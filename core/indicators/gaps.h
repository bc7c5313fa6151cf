#pragma once
#include <map>
#include <unordered_map>

#include "core/base/result.h"
#include "core/indicators/indicator_store.h"
#include "core/privacy/audit_only.h"

namespace milepost {

// Groups a gap can be looked at by: race_ethnicity, sex, el, swd, sed, school, first_time_ninth, focus_group.
QStringList gap_groupings();

// One indicator in one group. Where hidden, only indicator and group are given: the rest is about fewer than eleven
// students, or would give such a number away by subtraction.
struct GapRow {
  QString indicator;
  QString group;  // "all" is everybody
  bool hidden = false;
  int students = 0;  // in the group
  int known = 0;     // of those, with a status other than cannot say
  int on_track = 0, watch = 0, off_track = 0;
  std::optional<double> on_track_share() const {
    return hidden || known == 0 ? std::nullopt : std::optional(double(on_track) / known);
  }
};

// The counting and the hiding, apart from the file. group: each student's, kept for audit alone.
class GapTable {
 public:
  void add(const AuditOnly<QString>& group, const QList<IndicatorFinding>&);
  // Counts a group with another one while it is too small to be shown itself.
  void fold_if_small(const QString& group, const QString& into);
  QList<GapRow> rows() const;  // indicators in the table's order; "all" first, then groups by name

 private:
  std::map<QString, std::map<QString, GapRow>> cells_;  // indicator, group
};

// Who is in which group of a grouping, as of a day (programs have one). Empty: not on file.
struct StudentGroups {
  std::unordered_map<qint64, AuditOnly<QString>> known;  // by person
  AuditOnly<QString> otherwise;                          // of everybody else
  const AuditOnly<QString>& of(qint64 person) const {
    const auto found = known.find(person);
    return found == known.end() ? otherwise : found->second;
  }
};
// by: race_ethnicity, sex, el, swd, sed or focus_group, those that are kept for audit alone.
Result<StudentGroups> student_groups(const SchoolFile&, const QString& by, QDate as_of);

// by: one of gap_groupings(). Rates among students of the grade who have not left.
Result<QList<GapRow>> indicator_gaps(const SchoolFile&, const IndicatorOptions&, const QString& by);

}  // namespace milepost
