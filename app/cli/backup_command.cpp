#include "app/cli/command.h"

namespace milepost {

void add_backup_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("backup", "writes a consistent, encrypted copy; it opens with the same passphrase");
  auto file = std::make_shared<std::string>();
  auto out = std::make_shared<std::string>();
  verb->add_option("FILE", *file, "the school file")->required();
  verb->add_option("OUT", *out, "the copy to write")->required();
  verb->callback([=, &session] {
    auto opened = session.open(*file, Access::ReadOnly);
    if (!opened) return session.fail(opened.error());
    if (const Status done = (*opened)->backup(as_text(*out), session.task); !done) return session.fail(done.error());
    session.say(QStringLiteral("The copy was written and checked: %1").arg(as_text(*out)));
  });
}

}  // namespace milepost
