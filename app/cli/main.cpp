#include <QGuiApplication>
#include <algorithm>
#include <cstdio>
#include <memory>
#include <string_view>

#include "app/cli/command.h"
#include "core/base/translation.h"

using namespace milepost;

namespace {

constexpr AddCommand commands[] = {
    add_sample_command,     add_seal_command,     add_check_command,       add_new_command,      add_keys_command,
    add_trust_command,      add_import_command,   add_undo_import_command, add_imports_command,  add_export_command,
    add_indicators_command, add_gaps_command,     add_list_command,        add_features_command, add_fit_command,
    add_score_command,      add_score_table_command, add_evaluate_command, add_report_command,   add_backup_command,
    add_restore_command,    add_rekey_command,    add_verify_command,      add_audit_command};

void add_help_command(CLI::App& app, Session& session) {
  CLI::App* help = app.add_subcommand("help", "explains the verbs, or one of them");
  auto verb = std::make_shared<std::string>();
  help->add_option("VERB", *verb, "the verb to explain");
  help->callback([&app, &session, verb] {
    const auto found = app.get_subcommands([verb](const CLI::App* other) { return other->get_name() == *verb; });
    const CLI::App* explained = verb->empty() ? &app : found.empty() ? nullptr : found.front();
    if (explained == nullptr) return session.fail_usage(QStringLiteral("There is no verb '%1'. `milepost-cli help` lists them.").arg(as_text(*verb)));
    std::fputs(explained->help().c_str(), stdout);
  });
}

}  // namespace

int main(int argc, char** argv) {
  // Reports lay out text, which needs a QGuiApplication (but no display); the other verbs start quicker without one.
  int qt_argc = 1;
  std::unique_ptr<QCoreApplication> qt;
  if (std::find(argv, argv + argc, std::string_view("report")) == argv + argc) {
    qt = std::make_unique<QCoreApplication>(qt_argc, argv);
  } else {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    qt = std::make_unique<QGuiApplication>(qt_argc, argv);
  }

  speak(*qt, QStringLiteral("en"));  // the same words for every script; `report --language` has its own

  Session session;
  CLI::App app("Milepost: from a school's sealed data export to a support list, on this computer only.", "milepost-cli");
  app.set_version_flag("--version", "milepost-cli " MILEPOST_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  app.add_option("--format", session.format, "csv, json or text (text is the default on a terminal, csv otherwise)")
      ->check(CLI::IsMember({"csv", "json", "text"}));
  app.add_option("--passphrase-file", session.passphrase_file, "file whose first line is the passphrase (else $MILEPOST_PASSPHRASE, else a prompt)");
  app.add_flag("--quiet", session.quiet, "results and errors only");
  app.add_flag("--names", session.names, "show students' names beside their local ids");
  for (const AddCommand add : commands) add(app, session);
  add_help_command(app, session);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = app.exit(error);  // prints help, the version, or what is wrong
    return status == 0 ? exit_done : exit_usage;
  }
  return session.status;
}
