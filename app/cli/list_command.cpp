#include "app/cli/command.h"
#include "app/cli/student_columns.h"
#include "core/support_lists/support_list.h"

namespace milepost {

namespace {

QString keys_of(const QList<IndicatorFinding>& findings) {
  QStringList keys;
  for (const IndicatorFinding& finding : findings) keys << finding.indicator;
  return keys.join(QStringLiteral("; "));
}

QString reasons_of(const QList<IndicatorFinding>& findings) {
  QStringList reasons;
  for (const IndicatorFinding& finding : findings) reasons << finding.reason;
  return reasons.join(QLatin1Char(' '));
}

}  // namespace

void add_list_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("list", "the support list: students with a need and no live plan");
  auto question = std::make_shared<StudentQuestion>();
  auto capacity = std::make_shared<int>(0);
  auto save = std::make_shared<bool>(false);
  auto planned = std::make_shared<bool>(false);
  add_student_options(*verb, *question);
  verb->add_option("--capacity", *capacity, "how many students the team can take on now")->check(CLI::Range(1, 100000));
  verb->add_flag("--planned", *planned, "the students with a live plan, or honestly seen, instead");
  verb->add_flag("--save", *save, "keep the list as shown, with date, policy and import");
  verb->callback([=, &session] {
    Result<IndicatorOptions> asked = indicator_options(*question);
    if (!asked) return session.fail_usage(asked.error().sentence);
    auto opened = session.open(question->file, *save ? Access::ReadWrite : Access::ReadOnly);
    if (!opened) return session.fail(opened.error());
    SupportListOptions options{asked->as_of, asked->policy, asked->grade_level, {}};
    if (*capacity > 0) options.capacity = *capacity;
    const auto list = make_support_list(**opened, options);
    if (!list) return session.fail(list.error());

    OutputTable table(student_columns(session, {QStringLiteral("signal"), QStringLiteral("reason"), QStringLiteral("since"), QStringLiteral("plan"),
                                                QStringLiteral("owner"), QStringLiteral("next_date")}));
    const QList<SupportRow>& rows = *planned ? list->planned : list->rows;
    for (const SupportRow& row : *planned ? rows : rows.first(rows.size() - list->beyond_capacity)) {
      table.add(student_cells(session, row.student, row.name, {keys_of(row.needs), reasons_of(row.needs), cell(row.since), row.plan, row.owner, cell(row.next_date)}));
    }
    session.print(table);
    session.say(QStringLiteral("%1 of %2 students have a need and no live plan, as of %3, policy %4, import %5; %6 have a plan or were seen; %7 cannot be said yet.")
                    .arg(list->rows.size()).arg(list->students).arg(list->as_of.toString(Qt::ISODate), list->policy).arg(list->import_number)
                    .arg(list->planned.size()).arg(list->cannot_say.size()));
    if (list->beyond_capacity > 0) session.say(QStringLiteral("%1 more are beyond the capacity given.").arg(list->beyond_capacity));
    if (!*save) return;
    const Result<qint64> number = save_support_list(**opened, *list);
    if (!number) return session.fail(number.error());
    session.say(QStringLiteral("Kept as list %1.").arg(*number));
  });
}

}  // namespace milepost
