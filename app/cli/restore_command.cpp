#include "app/cli/command.h"

namespace milepost {

void add_restore_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("restore", "checks a backup to its last page, then puts it in the file's place");
  auto backup = std::make_shared<std::string>();
  auto file = std::make_shared<std::string>();
  verb->add_option("OUT", *backup, "the backup to read")->required();
  verb->add_option("FILE", *file, "the school file to write")->required();
  verb->callback([=, &session] {
    const Result<QString> secret = session.passphrase(QStringLiteral("Passphrase for %1").arg(as_text(*backup)));
    if (!secret) return session.fail(secret.error());
    const Status done = SchoolFile::restore(as_text(*backup), *secret, as_text(*file), session.clock, session.task);
    if (!done) return session.fail(done.error());
    session.say(QStringLiteral("The backup was checked and restored to %1").arg(as_text(*file)));
  });
}

}  // namespace milepost
