#include "app/cli/command.h"
#include "app/cli/open_package.h"
#include "app/cli/receipt_output.h"

namespace milepost {

namespace {

void say_findings(const Session& session, const Findings& findings) {
  if (session.quiet) return;
  for (const FindingGroup& group : findings.groups()) {
    const ExportFinding& first = group.first;
    QString where = first.file;
    if (first.line > 0) where += QStringLiteral(", line %1").arg(first.line);
    if (!first.field.isEmpty()) where += QStringLiteral(", column %1").arg(first.field);
    session.say(QStringLiteral("%1 (%2×, first at %3): found %4, expected %5. %6")
                    .arg(QLatin1String(severity_word(first.severity)), QString::number(group.count), where, first.found, first.expected, first.repair));
  }
}

}  // namespace

void add_import_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("import", "plan, one transaction, receipt: per file rows read, added, changed, unchanged, refused");
  auto file = std::make_shared<std::string>();
  auto source = std::make_shared<PackageSource>();
  auto options = std::make_shared<ImportOptions>();
  verb->add_option("FILE", *file, "the school file")->required();
  add_package_options(*verb, *source);
  verb->add_flag("--dry-run", options->dry_run, "plan only, write nothing");
  verb->add_flag("--accept-deletes", options->accept_deletes, "fewer students, or far fewer rows than before, are meant");
  verb->add_flag("--accept-replay", options->accept_replay, "an export not newer than the last one from this signer is meant");
  verb->callback([=, &session] {
    auto opened = session.open(*file, Access::ReadWrite);
    if (!opened) return session.fail(opened.error());
    Findings mapping_findings;
    const auto package = open_package(*source, **opened, mapping_findings, session.task);
    if (!package) return session.fail(package.error());
    say_findings(session, mapping_findings);
    const auto receipt = import_package(**opened, *package, *options, session.task);
    if (!receipt) return session.fail(receipt.error());
    say_findings(session, receipt->findings);
    print_receipt(session, *receipt);
    session.status = std::max(receipt_status(*receipt), mapping_findings.count(Severity::Warning) > 0 ? int(exit_findings) : int(exit_done));
    if (receipt->findings.has_blockers()) {
      session.say(QStringLiteral("Nothing was imported: repair what the blockers above name, then import again."));
    } else if (options->dry_run) {
      session.say(QStringLiteral("Plan only: nothing was written."));
    } else if (receipt->nothing_changed()) {
      session.say(QStringLiteral("Everything in this export was there already; nothing was changed."));
    } else {
      session.say(QStringLiteral("Import %1: %2 students new, %3 left, %4 returned. `milepost-cli undo-import` takes it back.")
                      .arg(receipt->number).arg(receipt->students_new).arg(receipt->students_left).arg(receipt->students_returned));
    }
  });
}

}  // namespace milepost
