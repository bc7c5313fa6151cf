#include "app/cli/command.h"
#include "core/exchange/import_task.h"

namespace milepost {

void add_undo_import_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("undo-import", "takes an import back, if nothing later depends on it");
  auto file = std::make_shared<std::string>();
  auto number = std::make_shared<qint64>(0);
  verb->add_option("FILE", *file, "the school file")->required();
  verb->add_option("N", *number, "the import's number")->required();
  verb->callback([=, &session] {
    auto opened = session.open(*file, Access::ReadWrite);
    if (!opened) return session.fail(opened.error());
    if (const Status done = undo_import(**opened, *number); !done) return session.fail(done.error());
    session.say(QStringLiteral("Import %1 was taken back; the school's data stand as before it.").arg(*number));
  });
}

}  // namespace milepost
