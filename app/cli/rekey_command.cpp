#include "app/cli/command.h"

namespace milepost {

void add_rekey_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("rekey", "gives the file a new passphrase; the recovery key stays");
  auto file = std::make_shared<std::string>();
  auto new_passphrase_file = std::make_shared<std::string>();
  verb->add_option("FILE", *file, "the school file")->required();
  verb->add_option("--new-passphrase-file", *new_passphrase_file, "file whose first line is the new passphrase (else $MILEPOST_NEW_PASSPHRASE, else a prompt)");
  verb->callback([=, &session] {
    auto opened = session.open(*file, Access::ReadWrite);
    if (!opened) return session.fail(opened.error());
    const Result<QString> passphrase = read_secret(*new_passphrase_file, "MILEPOST_NEW_PASSPHRASE", QStringLiteral("New passphrase"));
    if (!passphrase) return session.fail(passphrase.error());
    if (const Status done = (*opened)->rekey(*passphrase); !done) return session.fail(done.error());
    session.say(QStringLiteral("The file now opens with the new passphrase; the old one no longer does."));
  });
}

}  // namespace milepost
