#include <QTemporaryDir>
#include <QUuid>

#include "app/cli/command.h"
#include "app/cli/open_package.h"
#include "app/cli/receipt_output.h"

namespace milepost {

namespace {

// Without a school file the export is planned against an empty one that is thrown away.
struct Target {
  std::unique_ptr<QTemporaryDir> folder;
  std::unique_ptr<SchoolFile> file;
};

Result<Target> check_target(const Session& session, const std::string& path) {
  Target target;
  if (!path.empty()) {
    auto opened = session.open(path, Access::ReadWrite);
    if (!opened) return opened.error();
    target.file = opened.take();
    return target;
  }
  target.folder = std::make_unique<QTemporaryDir>();
  if (!target.folder->isValid()) return Error{QStringLiteral("No temporary folder could be made: %1.").arg(target.folder->errorString()), ErrorKind::Unavailable};
  auto created = SchoolFile::create(target.folder->filePath(QStringLiteral("check.milepost")), QStringLiteral("check"),
                                    QUuid::createUuid().toString(), session.clock);
  if (!created) return created.error();
  target.file = std::move(created->file);
  return target;
}

}  // namespace

void add_check_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("check", "verifies and validates an export, changes nothing; prints the findings grouped by repair");
  auto file = std::make_shared<std::string>();
  auto source = std::make_shared<PackageSource>();
  add_package_options(*verb, *source);
  verb->add_option("--file", *file, "the school file it is meant for (needed for a sealed export)");
  verb->callback([=, &session] {
    Result<Target> target = check_target(session, *file);
    if (!target) return session.fail(target.error());
    Findings mapping_findings;
    const auto package = open_package(*source, *target->file, mapping_findings, session.task);
    if (!package) return session.fail(package.error());
    // A plan: what would be asked before writing (deletes, replay) is a finding here too.
    ImportOptions plan;
    plan.dry_run = true;
    const auto receipt = import_package(*target->file, *package, plan, session.task);
    if (!receipt) return session.fail(receipt.error());
    Findings all = mapping_findings;
    for (const ExportFinding& finding : receipt->findings.kept()) all.add(finding);
    print_findings(session, mapping_findings.kept().isEmpty() ? receipt->findings : all);
    session.status = std::max(receipt_status(*receipt), mapping_findings.count(Severity::Warning) > 0 ? int(exit_findings) : int(exit_done));
    session.say(session.status == exit_done ? QStringLiteral("The export can be imported as it is.")
                : receipt->findings.has_blockers() ? QStringLiteral("The export cannot be imported: repair what the blockers name.")
                                                   : QStringLiteral("The export can be imported; a person should look at the warnings."));
  });
}

}  // namespace milepost
