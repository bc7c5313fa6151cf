#include "core/exchange/findings.h"

#include <algorithm>

namespace milepost {

namespace {

QString group_key(const ExportFinding& finding) {
  constexpr QChar apart(0x1f);  // no file, column or code holds a unit separator
  return QString::number(int(finding.severity)) + apart + finding.file + apart + finding.field + apart + finding.code;
}

}  // namespace

void Findings::add(ExportFinding finding) {
  const QString key = group_key(finding);
  const qint64 before = counts_[key]++;
  ++by_severity_[int(finding.severity)];
  if (finding.severity == Severity::Blocker) ++blockers_;
  if (before >= kept_per_group) return;
  if (before == 0) first_kept_.insert(key, kept_.size());
  kept_.append(std::move(finding));
}

qint64 Findings::count(Severity severity) const { return by_severity_.value(int(severity)); }

QList<FindingGroup> Findings::groups() const {
  QList<FindingGroup> groups;
  groups.reserve(first_kept_.size());
  for (auto entry = first_kept_.cbegin(); entry != first_kept_.cend(); ++entry) {
    groups.append({kept_[entry.value()], counts_.value(entry.key())});
  }
  std::sort(groups.begin(), groups.end(), [](const FindingGroup& a, const FindingGroup& b) {
    if (a.first.severity != b.first.severity) return a.first.severity > b.first.severity;
    if (a.first.file != b.first.file) return a.first.file < b.first.file;
    if (a.first.line != b.first.line) return a.first.line < b.first.line;
    if (a.first.field != b.first.field) return a.first.field < b.first.field;
    return a.first.code < b.first.code;
  });
  return groups;
}

const char* severity_word(Severity severity) {
  switch (severity) {
    case Severity::Note: return "note";
    case Severity::Warning: return "warning";
    case Severity::Blocker: return "blocker";
  }
  return "";
}

}  // namespace milepost
