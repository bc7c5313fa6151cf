#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include "app/cli/command.h"
#include "app/cli/student_columns.h"
#include "app/cli/support_table.h"
#include "core/base/translation.h"
#include "core/privacy/name_mask.h"
#include "core/reports/support_list_report.h"

namespace milepost {

namespace {

Status write_file(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
    return Error{QStringLiteral("%1 could not be written: %2.").arg(path, file.errorString()), ErrorKind::Unavailable};
  }
  return Done{};
}

Status write_support_list(const Session& session, const SchoolFile& file, const SupportListOptions& options, const QString& language, const QDir& out) {
  Result<SupportList> list = make_support_list(file, options);
  if (!list) return list.error();
  const Result<Policy> policy = policy_of(file, list->policy);
  if (!policy) return policy.error();
  const QString stem = out.filePath(QStringLiteral("support-list-%1").arg(list->as_of.toString(Qt::ISODate)));
  QByteArray csv;
  OutputTable table(OutputTable::Format::Csv, support_columns(session), [&csv](const QByteArray& bytes) { csv += bytes; });
  add_support_rows(table, session, within_capacity(*list));
  SupportListReport report;
  report.school = file.school_name();
  report.policy_name = policy->name;
  report.language = language;
  if (session.names) report.student = [](const SupportRow& row) { return shown_name(row.person_id, row.name, NameMask::open()); };
  report.list = list.take();
  if (const Status written = write_support_list_pdf(report, stem + QStringLiteral(".pdf"), session.task); !written) return written;
  if (const Status written = write_file(stem + QStringLiteral(".html"), support_list_html(report).toUtf8()); !written) return written;
  return write_file(stem + QStringLiteral(".csv"), csv);
}

}  // namespace

void add_report_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("report", "PDF and its HTML twin, and CSV; KIND: support-list");
  auto question = std::make_shared<StudentQuestion>();
  auto kind = std::make_shared<std::string>();
  auto language = std::make_shared<std::string>("en");
  auto out = std::make_shared<std::string>();
  auto capacity = std::make_shared<int>(0);
  add_student_options(*verb, *question);
  verb->add_option("KIND", *kind, "support-list")->required()->check(CLI::IsMember({"support-list"}));
  verb->add_option("--language", *language, "en or es")->check(CLI::IsMember({"en", "es"}));
  verb->add_option("--capacity", *capacity, "how many students the team can take on now")->check(CLI::Range(1, 100000));
  verb->add_option("--out", *out, "the folder to write into")->required();
  verb->callback([=, &session] {
    const Result<IndicatorOptions> asked = indicator_options(*question);
    if (!asked) return session.fail_usage(asked.error().sentence);
    const QDir folder(as_text(*out));
    if (!folder.mkpath(QStringLiteral("."))) {
      return session.fail(Error{QStringLiteral("The folder %1 could not be made.").arg(folder.path()), ErrorKind::Unavailable});
    }
    auto opened = session.open(question->file, Access::ReadOnly);
    if (!opened) return session.fail(opened.error());
    speak(*QCoreApplication::instance(), as_text(*language));
    SupportListOptions options{asked->as_of, asked->policy, asked->grade_level, {}};
    if (*capacity > 0) options.capacity = *capacity;
    if (const Status written = write_support_list(session, **opened, options, as_text(*language), folder); !written) return session.fail(written.error());
    session.say(QStringLiteral("The support list was written to %1 as PDF, HTML and CSV.").arg(folder.path()));
  });
}

}  // namespace milepost
