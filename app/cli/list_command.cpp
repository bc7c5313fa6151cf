#include "app/cli/command.h"
#include "app/cli/student_columns.h"
#include "app/cli/support_table.h"
#include "core/support_lists/support_list.h"

namespace milepost {

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

    OutputTable table = session.table(support_columns(session));
    add_support_rows(table, session, *planned ? list->planned : within_capacity(*list));
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
