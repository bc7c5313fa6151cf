#include "app/cli/command.h"
#include "app/cli/student_columns.h"
#include "core/indicators/gaps.h"

namespace milepost {

void add_gaps_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("gaps", "indicator rates by group with counts; groups of fewer than 11 students are hidden");
  auto question = std::make_shared<StudentQuestion>();
  auto by = std::make_shared<std::string>();
  add_student_options(*verb, *question);
  verb->add_option("--by", *by, gap_groupings().join(QStringLiteral(", ")).toStdString())->required();
  verb->callback([=, &session] {
    Result<IndicatorOptions> options = indicator_options(*question);
    if (!options) return session.fail_usage(options.error().sentence);
    if (!gap_groupings().contains(as_text(*by))) {
      return session.fail_usage(QStringLiteral("--by takes one of: %1.").arg(gap_groupings().join(QStringLiteral(", "))));
    }
    auto opened = session.open(question->file, Access::ReadOnly);
    if (!opened) return session.fail(opened.error());
    const auto rows = indicator_gaps(**opened, *options, as_text(*by));
    if (!rows) return session.fail(rows.error());
    OutputTable table = session.table({QStringLiteral("indicator"), QStringLiteral("group"), QStringLiteral("students"), QStringLiteral("known"),
                       QStringLiteral("on_track"), QStringLiteral("watch"), QStringLiteral("off_track"), QStringLiteral("on_track_share"),
                       QStringLiteral("suppressed")});
    for (const GapRow& row : *rows) {
      const auto count = [&row](int number) { return row.hidden ? QJsonValue() : QJsonValue(number); };
      table.add({row.indicator, row.group, count(row.students), count(row.known), count(row.on_track), count(row.watch), count(row.off_track),
                 cell(row.on_track_share()), row.hidden});
    }
    table.end();
  });
}

}  // namespace milepost
