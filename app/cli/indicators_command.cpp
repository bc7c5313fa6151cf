#include "app/cli/command.h"
#include "app/cli/student_columns.h"
#include "core/indicators/indicator_store.h"

namespace milepost {

void add_indicators_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("indicators", "a row per student and indicator: status, value, threshold, window, policy, reason");
  auto question = std::make_shared<StudentQuestion>();
  add_student_options(*verb, *question);
  verb->callback([=, &session] {
    Result<IndicatorOptions> options = indicator_options(*question);
    if (!options) return session.fail_usage(options.error().sentence);
    auto opened = session.open(question->file, Access::ReadOnly);
    if (!opened) return session.fail(opened.error());
    const Result<RuleContext> context = rule_context(**opened, *options);
    if (!context) return session.fail(context.error());
    OutputTable table = session.table(student_columns(session, {QStringLiteral("indicator"), QStringLiteral("status"), QStringLiteral("value"), QStringLiteral("threshold"),
                                                QStringLiteral("window_start"), QStringLiteral("window_end"), QStringLiteral("as_of"),
                                                QStringLiteral("policy"), QStringLiteral("reason")}));
    const Status visited = visit_findings(**opened, *context, *options, [&](const StudentFindings& student) -> Status {
      for (const IndicatorFinding& finding : student.findings) {
        table.add(student_cells(session, student.student.local_id, student.student.full_name(),
                                {finding.indicator, QString::fromLatin1(status_word(finding.status)), cell(finding.value), cell(finding.threshold),
                                 cell(finding.window.start), cell(finding.window.end), cell(finding.as_of), finding.policy, finding.reason}));
      }
      return Done{};
    });
    if (!visited) return session.fail(visited.error());
    table.end();
    say_where_data_end(session, *context);
  });
}

}  // namespace milepost
