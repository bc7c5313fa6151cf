#include "app/cli/receipt_output.h"

namespace milepost {

void print_findings(const Session& session, const Findings& findings) {
  OutputTable table = session.table({QStringLiteral("severity"), QStringLiteral("count"), QStringLiteral("file"), QStringLiteral("line"), QStringLiteral("column"),
                     QStringLiteral("code"), QStringLiteral("found"), QStringLiteral("expected"), QStringLiteral("repair")});
  for (const FindingGroup& group : findings.groups()) {
    const ExportFinding& first = group.first;
    table.add({QString::fromLatin1(severity_word(first.severity)), group.count, first.file, first.line > 0 ? QJsonValue(first.line) : QJsonValue(),
               first.field, first.code, first.found, first.expected, first.repair});
  }
  table.end();
}

void print_receipt(const Session& session, const ImportReceipt& receipt) {
  OutputTable table = session.table({QStringLiteral("import"), QStringLiteral("file"), QStringLiteral("rows_read"), QStringLiteral("added"), QStringLiteral("changed"),
                     QStringLiteral("unchanged"), QStringLiteral("refused"), QStringLiteral("removed")});
  for (const FileReceipt& file : receipt.files) {
    table.add({receipt.number, file.file, file.rows_read, file.added, file.changed, file.unchanged, file.refused, file.removed});
  }
  table.end();
}

int receipt_status(const ImportReceipt& receipt) {
  if (receipt.findings.has_blockers()) return exit_refused;
  return receipt.findings.count(Severity::Warning) > 0 ? exit_findings : exit_done;
}

}  // namespace milepost
