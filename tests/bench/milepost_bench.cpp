// milepost_bench import FILE EXPORT | indicators FILE: one task in a fresh process, timed inside it.
// Prints one line: what, seconds of the task, seconds of unlocking (Argon2id, apart), peak resident MiB.
#include <sys/resource.h>

#include <QElapsedTimer>
#include <QCoreApplication>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "core/exchange/export_package.h"
#include "core/exchange/import_task.h"
#include "core/indicators/indicator_store.h"
#include "core/store/school_file.h"

using namespace milepost;

namespace {

[[noreturn]] void stop(const Error& error) {
  std::fprintf(stderr, "milepost_bench: %s\n", qPrintable(error.sentence));
  std::exit(1);
}

template <class T>
T need(Result<T> result) {
  if (!result) stop(result.error());
  return result.take();
}

double seconds(const QElapsedTimer& timer) { return double(timer.nsecsElapsed()) / 1e9; }

double peak_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return double(usage.ru_maxrss) / 1024;
}

void print(const char* what, double task, double unlocking) { std::printf("%s %.3f %.3f %.0f\n", what, task, unlocking, peak_mib()); }

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication qt(argc, argv);
  const std::string_view verb = argc > 1 ? argv[1] : "";
  if ((verb != "import" || argc != 4) && (verb != "indicators" || argc != 3)) {
    std::fputs("usage: milepost_bench import FILE EXPORT | indicators FILE   (passphrase in $MILEPOST_PASSPHRASE)\n", stderr);
    return 2;
  }
  const SystemClock clock;
  const Task task;
  QElapsedTimer timer;
  timer.start();
  const Access access = verb == "import" ? Access::ReadWrite : Access::ReadOnly;
  auto file = need(SchoolFile::open(QString::fromLocal8Bit(argv[2]), qEnvironmentVariable("MILEPOST_PASSPHRASE"), access, clock));
  const double unlocking = seconds(timer);

  timer.restart();
  if (verb == "import") {
    const OpeningKeys keys = need(opening_keys(*file));
    const ExportPackage package = need(ExportPackage::open(QString::fromLocal8Bit(argv[3]), keys, true, task));
    const double opening = seconds(timer);
    const ImportReceipt receipt = need(import_package(*file, package, {}, task));
    if (receipt.findings.has_blockers()) stop(Error{QStringLiteral("the import was blocked")});
    const double all = seconds(timer);
    print("decrypt+verify", opening, unlocking);
    print("import", all, unlocking);
  } else {
    int findings = 0;
    const RuleContext context = need(rule_context(*file, {}));
    need(visit_findings(*file, context, {}, [&findings](const StudentFindings& student) -> Status {
      findings += int(student.findings.size());
      return Done{};
    }));
    print("indicators", seconds(timer), unlocking);
    if (findings == 0) stop(Error{QStringLiteral("no student was found")});
  }
  return 0;
}
