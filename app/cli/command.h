#pragma once
#include "app/cli/session.h"

namespace milepost {

// Each verb declares itself on the command line and sets session.status when it ran. One verb, one file: <verb>_command.cpp.
using AddCommand = void (*)(CLI::App&, Session&);

void add_sample_command(CLI::App&, Session&);
void add_seal_command(CLI::App&, Session&);
void add_check_command(CLI::App&, Session&);
void add_new_command(CLI::App&, Session&);
void add_keys_command(CLI::App&, Session&);
void add_trust_command(CLI::App&, Session&);
void add_import_command(CLI::App&, Session&);
void add_undo_import_command(CLI::App&, Session&);
void add_imports_command(CLI::App&, Session&);
void add_export_command(CLI::App&, Session&);
void add_indicators_command(CLI::App&, Session&);
void add_gaps_command(CLI::App&, Session&);
void add_features_command(CLI::App&, Session&);
void add_fit_command(CLI::App&, Session&);
void add_list_command(CLI::App&, Session&);
void add_report_command(CLI::App&, Session&);
void add_backup_command(CLI::App&, Session&);
void add_restore_command(CLI::App&, Session&);
void add_rekey_command(CLI::App&, Session&);
void add_verify_command(CLI::App&, Session&);
void add_audit_command(CLI::App&, Session&);
void add_evaluate_command(CLI::App&, Session&);
void add_score_command(CLI::App&, Session&);
void add_score_table_command(CLI::App&, Session&);

}  // namespace milepost
