#include "app/cli/command.h"
#include "core/exchange/import_task.h"

namespace milepost {

void add_export_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("export", "writes the file's school data as an export folder again (readable by anyone who has the folder)");
  auto file = std::make_shared<std::string>();
  auto out = std::make_shared<std::string>();
  auto records = std::make_shared<std::vector<std::string>>();
  verb->add_option("FILE", *file, "the school file")->required();
  verb->add_option("OUT", *out, "the folder to write")->required();
  verb->add_option("--records", *records, "only these files, as in records/marks.csv")->delimiter(',');
  verb->callback([=, &session] {
    auto opened = session.open(*file, Access::ReadWrite);
    if (!opened) return session.fail(opened.error());
    QStringList entries;
    for (const std::string& entry : *records) entries.append(as_text(entry));
    const Status done = export_records(**opened, as_text(*out), entries, session.task);
    if (!done) return session.fail(done.error());
    session.say(QStringLiteral("The school's data were written to %1 in plain text: keep that folder as safe as the students' records it holds.").arg(as_text(*out)));
  });
}

}  // namespace milepost
