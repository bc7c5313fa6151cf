#include "app/cli/command.h"
#include "core/exchange/new_school.h"

namespace milepost {

void add_new_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("new", "creates a school file with its own key pair");
  auto file = std::make_shared<std::string>();
  auto school = std::make_shared<std::string>();
  verb->add_option("FILE", *file, "the school file to create (.milepost)")->required();
  verb->add_option("--school", *school, "the school's name")->required();
  verb->callback([=, &session] {
    const Result<QString> passphrase = session.passphrase(QStringLiteral("New passphrase for %1").arg(as_text(*file)));
    if (!passphrase) return session.fail(passphrase.error());
    auto created = create_school(as_text(*file), as_text(*school), *passphrase, session.clock);
    if (!created) return session.fail(created.error());
    OutputTable table = session.table({QStringLiteral("file"), QStringLiteral("school"), QStringLiteral("fingerprint"), QStringLiteral("recovery_key")});
    table.add({created->file->path(), created->file->school_name(), created->fingerprint, created->recovery_key});
    table.end();
    session.say(QStringLiteral("Write the recovery key on paper and keep it apart from the computer: it opens the file if the passphrase is lost, and it is shown only now."));
  });
}

}  // namespace milepost
