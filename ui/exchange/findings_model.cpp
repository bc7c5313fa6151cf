#include "ui/exchange/findings_model.h"

#include <QCoreApplication>

#include "ui/shared/table_text.h"

namespace milepost {
namespace {

bool same_group(const ExportFinding& a, const ExportFinding& b) {
  return a.severity == b.severity && a.file == b.file && a.field == b.field && a.code == b.code;
}

QString severity_label(Severity severity) {
  switch (severity) {
    case Severity::Blocker: return FindingsModel::tr("Must be repaired");
    case Severity::Warning: return FindingsModel::tr("Please look");
    case Severity::Note: break;
  }
  return FindingsModel::tr("For your information");
}

}  // namespace

void FindingsModel::set_findings(const Findings& findings) {
  beginResetModel();
  groups_.clear();
  total_ = 0;
  for (const FindingGroup& group : findings.groups()) {
    if ((group.first.severity == Severity::Blocker) != (show_ == Show::Blockers)) continue;
    Group entry{group, {}};
    for (const ExportFinding& finding : findings.kept())
      if (same_group(finding, group.first)) entry.rows.append(finding);
    groups_.append(entry);
    total_ += group.count;
  }
  endResetModel();
}

// The internal id is 0 for a group and the group's row + 1 for a finding below it.
QModelIndex FindingsModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex FindingsModel::parent(const QModelIndex& child) const {
  if (!child.isValid() || child.internalId() == 0) return {};
  return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return int(groups_.size());
  if (parent.internalId() != 0 || parent.column() != 0) return 0;
  return int(groups_.at(parent.row()).rows.size());
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)) return {};
  if (index.internalId() == 0) {
    const FindingGroup& group = groups_.at(index.row()).group;
    switch (index.column()) {
      case Repair: return tr("%1: %2", "severity: what to do").arg(severity_label(group.first.severity), group.first.repair);
      case Where: return group.first.field.isEmpty() ? group.first.file : tr("%1, column %2").arg(group.first.file, group.first.field);
      case Found: return group.first.found;
      case Expected: return group.first.expected;
      case Count: return tr("%n time(s)", nullptr, int(group.count));
      default: return {};
    }
  }
  const ExportFinding& finding = groups_.at(int(index.internalId()) - 1).rows.at(index.row());
  switch (index.column()) {
    case Repair: return finding.line > 0 ? tr("line %1").arg(finding.line) : tr("whole file");
    case Where: return finding.field.isEmpty() ? finding.file : tr("%1, column %2").arg(finding.file, finding.field);
    case Found: return finding.found;
    case Expected: return finding.expected;
    default: return {};
  }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Repair: return tr("What to do");
    case Where: return tr("Where");
    case Found: return tr("Found");
    case Expected: return tr("Expected");
    case Count: return tr("How often");
    default: return {};
  }
}

QString findings_csv(const Findings& findings) {
  QString text = QStringLiteral("severity,file,line,column,found,expected,repair\r\n");
  for (const ExportFinding& f : findings.kept()) {
    const QStringList cells{QString::fromLatin1(severity_word(f.severity)), f.file, f.line > 0 ? QString::number(f.line) : QString(), f.field, f.found, f.expected, f.repair};
    QStringList quoted;
    for (const QString& cell : cells) quoted << csv_cell(cell);
    text += quoted.join(QLatin1Char(',')) + QStringLiteral("\r\n");
  }
  return text;
}

}  // namespace milepost
