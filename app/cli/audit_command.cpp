#include <QJsonDocument>

#include "app/cli/command.h"
#include "core/store/change_log.h"

namespace milepost {

void add_audit_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("audit", "who did what, when");
  auto file = std::make_shared<std::string>();
  auto since = std::make_shared<std::string>();
  verb->add_option("FILE", *file, "the school file")->required();
  verb->add_option("--since", *since, "from this date on (YYYY-MM-DD)");
  verb->callback([=, &session] {
    const Result<QDate> from = as_date(*since, QStringLiteral("--since"));
    if (!from) return session.fail_usage(from.error().sentence);
    auto opened = session.open(*file, Access::ReadOnly);
    if (!opened) return session.fail(opened.error());
    const auto changes = changes_since(**opened, *from);
    if (!changes) return session.fail(changes.error());
    OutputTable table = session.table({QStringLiteral("at"), QStringLiteral("actor"), QStringLiteral("action"), QStringLiteral("subject"),
                       QStringLiteral("subject_id"), QStringLiteral("before"), QStringLiteral("after")});
    const auto json = [](const QJsonObject& object) {
      return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    for (const Change& change : *changes) {
      table.add({change.at.toUTC().toString(Qt::ISODate), change.actor, change.action, change.subject, change.subject_id,
                 json(change.before), json(change.after)});
    }
    table.end();
  });
}

}  // namespace milepost
