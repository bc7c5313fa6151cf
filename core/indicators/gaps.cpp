#include "core/indicators/gaps.h"

#include "core/privacy/small_counts.h"

namespace milepost {

using namespace Qt::StringLiterals;

QStringList gap_groupings() {
  return {u"race_ethnicity"_s,   u"sex"_s,        u"el"_s, u"swd"_s, u"sed"_s, u"school"_s,
          u"first_time_ninth"_s, u"focus_group"_s};
}

void GapTable::add(const AuditOnly<QString>& group, const QList<IndicatorFinding>& findings) {
  for (const IndicatorFinding& finding : findings) {
    GapRow& row = cells_[finding.indicator][group.for_audit()];
    ++row.students;
    row.known += finding.status != IndicatorStatus::CannotSay;
    row.on_track += finding.status == IndicatorStatus::OnTrack;
    row.watch += finding.status == IndicatorStatus::Watch;
    row.off_track += finding.status == IndicatorStatus::OffTrack;
  }
}

void GapTable::fold_if_small(const QString& group, const QString& into) {
  for (auto& [indicator, groups] : cells_) {
    const auto small = groups.find(group);
    if (small == groups.end() || small->second.students >= smallest_shown_count) continue;
    GapRow& sum = groups[into];
    sum.students += small->second.students;
    sum.known += small->second.known;
    sum.on_track += small->second.on_track;
    sum.watch += small->second.watch;
    sum.off_track += small->second.off_track;
    groups.erase(small);
  }
}

namespace {

// Hides small groups and groups with few known, each with what would give them away by subtraction. A total over fewer
// than eleven is hidden too.
QList<GapRow> hide_small(const QString& indicator, const std::map<QString, GapRow>& groups) {
  std::vector<int> students, known;
  GapRow all;
  for (const auto& [group, row] : groups) {
    students.push_back(row.students);
    all.students += row.students;
    all.known += row.known;
    all.on_track += row.on_track;
    all.watch += row.watch;
    all.off_track += row.off_track;
  }
  std::vector<bool> hidden = hidden_cells(students);
  for (const auto& [group, row] : groups) known.push_back(row.known);
  const std::vector<bool> few_known = hidden_cells(known);
  for (size_t i = 0; i < hidden.size(); ++i) hidden[i] = hidden[i] || few_known[i];

  QList<GapRow> rows;
  const auto add = [&](GapRow row, const QString& group, bool hide) {
    if (hide) row = GapRow{};
    row.indicator = indicator;
    row.group = group;
    row.hidden = hide;
    rows << row;
  };
  add(all, u"all"_s, all.students < smallest_shown_count || (all.known > 0 && all.known < smallest_shown_count));
  size_t i = 0;
  for (const auto& [group, row] : groups) add(row, group, hidden[i++]);
  return rows;
}

}  // namespace

QList<GapRow> GapTable::rows() const {
  QList<GapRow> rows;
  for (const Indicator& row : indicators()) {
    const auto groups = cells_.find(QLatin1String(row.key));
    if (groups != cells_.end()) rows << hide_small(groups->first, groups->second);
  }
  return rows;
}

}  // namespace milepost
