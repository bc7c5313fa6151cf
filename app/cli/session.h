#pragma once
#include <CLI/CLI.hpp>
#include <QString>
#include <memory>
#include <string>

#include "app/cli/output_table.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/task.h"
#include "core/store/school_file.h"

namespace milepost {

// Exit statuses of cli.md.
enum ExitStatus { exit_done = 0, exit_findings = 1, exit_usage = 2, exit_refused = 3, exit_unavailable = 4 };

// What every verb shares: the options any of them takes, where results and sentences go, and the status to leave with.
struct Session {
  std::string format;           // csv, json or text; empty: text on a terminal, csv otherwise
  std::string passphrase_file;
  bool quiet = false;
  bool names = false;
  int status = exit_done;
  SystemClock clock;
  Task task;

  Session();

  OutputTable table(const QStringList& columns) const;  // results: standard output, in the format asked for
  void say(const QString& sentence) const;        // everything else: standard error, unless quiet
  void fail(const Error&);                        // says it and sets the status
  void fail_usage(const QString& sentence);

  // --passphrase-file, else $MILEPOST_PASSPHRASE, else a prompt without echo.
  Result<QString> passphrase(const QString& prompt) const;
  Result<std::unique_ptr<SchoolFile>> open(const std::string& path, Access) const;
};

// A secret from a file (its first line), an environment variable or a prompt, in this order.
Result<QString> read_secret(const std::string& file, const char* variable, const QString& prompt);

QString as_text(const std::string& utf8);
// An empty text is no date; a text that is not YYYY-MM-DD refuses.
Result<QDate> as_date(const std::string& text, const QString& option);

}  // namespace milepost
