#include "app/cli/command.h"
#include "core/exchange/import_task.h"

namespace milepost {

void add_imports_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("imports", "the history: when, source, signer, hash, rows");
  auto file = std::make_shared<std::string>();
  verb->add_option("FILE", *file, "the school file")->required();
  verb->callback([=, &session] {
    auto opened = session.open(*file, Access::ReadOnly);
    if (!opened) return session.fail(opened.error());
    const auto history = imports(**opened);
    if (!history) return session.fail(history.error());
    OutputTable table = session.table({QStringLiteral("import"), QStringLiteral("imported_at"), QStringLiteral("actor"), QStringLiteral("source"),
                       QStringLiteral("signer"), QStringLiteral("hash"), QStringLiteral("serial"), QStringLiteral("data_through"),
                       QStringLiteral("undone_at"), QStringLiteral("rows_read"), QStringLiteral("added"), QStringLiteral("changed"),
                       QStringLiteral("unchanged"), QStringLiteral("refused"), QStringLiteral("removed")});
    for (const ImportRecord& record : *history) {
      FileReceipt sum;
      for (const FileReceipt& receipt : record.files) {
        sum.rows_read += receipt.rows_read;
        sum.added += receipt.added;
        sum.changed += receipt.changed;
        sum.unchanged += receipt.unchanged;
        sum.refused += receipt.refused;
        sum.removed += receipt.removed;
      }
      table.add({record.number, record.imported_at.toUTC().toString(Qt::ISODate), record.actor, record.source, record.signer,
                 QString::fromLatin1(record.content_hash.toHex()), cell(record.serial), cell(record.data_through),
                 record.undone_at.isValid() ? QJsonValue(record.undone_at.toUTC().toString(Qt::ISODate)) : QJsonValue(), sum.rows_read,
                 sum.added, sum.changed, sum.unchanged, sum.refused, sum.removed});
    }
    table.end();
  });
}

}  // namespace milepost
