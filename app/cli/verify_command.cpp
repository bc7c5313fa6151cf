#include "app/cli/command.h"

namespace milepost {

void add_verify_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("verify", "checks every page of the file and the database in it");
  auto file = std::make_shared<std::string>();
  verb->add_option("FILE", *file, "the school file")->required();
  verb->callback([=, &session] {
    auto opened = session.open(*file, Access::ReadOnly);
    if (!opened) return session.fail(opened.error());
    const Result<QStringList> problems = (*opened)->verify(session.task);
    if (!problems) return session.fail(problems.error());
    OutputTable table = session.table({QStringLiteral("problem")});
    for (const QString& problem : *problems) table.add({problem});
    table.end();
    if (problems->isEmpty()) return session.say(QStringLiteral("The file is intact."));
    session.fail(Error{QStringLiteral("%1 is damaged. Do not work on in it: restore the last backup.").arg(as_text(*file))});
  });
}

}  // namespace milepost
