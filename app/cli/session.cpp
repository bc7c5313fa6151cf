#include "app/cli/session.h"

#include <termios.h>
#include <unistd.h>

#include <QFile>
#include <cstdio>

namespace milepost {

namespace {

// Progress on standard error, on a terminal only, one line that rewrites itself.
void show_progress(double share, const QString& step) {
  const QByteArray line = QStringLiteral("%1 %  %2").arg(int(share * 100), 3).arg(step).toUtf8();
  std::fprintf(stderr, "\r\033[K%s", line.constData());
  if (share >= 1) std::fputs("\r\033[K", stderr);
  std::fflush(stderr);
}

QString first_line(QByteArray bytes) {
  if (const qsizetype end = bytes.indexOf('\n'); end >= 0) bytes.truncate(end);
  if (bytes.endsWith('\r')) bytes.chop(1);
  return QString::fromUtf8(bytes);
}

QString prompt_without_echo(const QString& prompt) {
  std::fprintf(stderr, "%s: ", prompt.toUtf8().constData());
  termios before{};
  tcgetattr(STDIN_FILENO, &before);
  termios silent = before;
  silent.c_lflag &= ~tcflag_t(ECHO);
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  QFile input;
  QString line;
  if (input.open(stdin, QIODevice::ReadOnly)) line = first_line(input.readLine());
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
  std::fputc('\n', stderr);
  return line;
}

}  // namespace

Session::Session() : task(isatty(STDERR_FILENO) ? Task::Listener(show_progress) : Task::Listener()) {}

OutputTable Session::table(const QStringList& columns) const {
  const bool csv = format == "csv" || (format.empty() && !isatty(STDOUT_FILENO));
  const OutputTable::Format shape = format == "json" ? OutputTable::Format::Json : csv ? OutputTable::Format::Csv : OutputTable::Format::Text;
  return OutputTable(shape, columns, [](const QByteArray& bytes) { std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout); });
}

void Session::say(const QString& sentence) const {
  std::fflush(stdout);  // where both end on one terminal, results come before what is said of them
  if (!quiet) std::fprintf(stderr, "%s\n", sentence.toUtf8().constData());
}

void Session::fail(const Error& error) {
  std::fprintf(stderr, "milepost-cli: %s\n", error.sentence.toUtf8().constData());
  status = error.kind == ErrorKind::Refused ? exit_refused : exit_unavailable;
}

void Session::fail_usage(const QString& sentence) {
  std::fprintf(stderr, "milepost-cli: %s\n", sentence.toUtf8().constData());
  status = exit_usage;
}

Result<QString> read_secret(const std::string& file, const char* variable, const QString& prompt) {
  QString secret;
  if (!file.empty()) {
    QFile input(as_text(file));
    if (!input.open(QIODevice::ReadOnly)) {
      return Error{QStringLiteral("The passphrase file %1 cannot be read.").arg(input.fileName()), ErrorKind::Unavailable};
    }
    secret = first_line(input.readLine());
  } else if (qEnvironmentVariableIsSet(variable)) {
    secret = qEnvironmentVariable(variable);
  } else if (isatty(STDIN_FILENO)) {
    secret = prompt_without_echo(prompt);
  } else {
    return Error{QStringLiteral("A passphrase is needed: give --passphrase-file FILE or set %1.").arg(QLatin1String(variable))};
  }
  if (secret.isEmpty()) return Error{QStringLiteral("The passphrase is empty.")};
  return secret;
}

Result<QString> Session::passphrase(const QString& prompt) const {
  return read_secret(passphrase_file, "MILEPOST_PASSPHRASE", prompt);
}

Result<std::unique_ptr<SchoolFile>> Session::open(const std::string& path, Access access) const {
  const Result<QString> secret = passphrase(QStringLiteral("Passphrase for %1").arg(as_text(path)));
  if (!secret) return secret.error();
  return SchoolFile::open(as_text(path), *secret, access, clock);
}

QString as_text(const std::string& utf8) { return QString::fromStdString(utf8); }

Result<QDate> as_date(const std::string& text, const QString& option) {
  if (text.empty()) return QDate();
  const QDate date = QDate::fromString(as_text(text), Qt::ISODate);
  if (!date.isValid() || text.size() != 10) {
    return Error{QStringLiteral("%1 takes a date as YYYY-MM-DD, not '%2'.").arg(option, as_text(text))};
  }
  return date;
}

}  // namespace milepost
