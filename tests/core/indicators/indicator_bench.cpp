// Run by hand, never a timed test: makes a sample and imports it; then times all indicators, a list and the gaps from a
// file opened anew. Prints; never judges.
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include "core/exchange/import_task.h"
#include "core/exchange/sample_school.h"
#include "core/indicators/gaps.h"
#include "core/support_lists/support_list.h"
#include "tests/support/import_school.h"

using namespace milepost;

namespace {

QTextStream out(stdout);

QString peak_memory() {
  QFile status(QStringLiteral("/proc/self/status"));
  if (!status.open(QIODevice::ReadOnly)) return {};
  for (const QByteArray& line : status.readAll().split('\n')) {
    if (line.startsWith("VmHWM")) return QString::fromLatin1(line.mid(6).trimmed());
  }
  return {};
}

int fail(const Error& error) {
  out << error.sentence << '\n';
  return 1;
}

int make(const QString& dir, int students, int cohorts, SampleSize size) {
  SampleOptions options;
  options.students = students;
  options.cohorts = cohorts;
  options.size = size;
  const SystemClock clock;
  if (Status done = write_sample(dir, options, Task()); !done) return fail(done.error());
  auto created = SchoolFile::create(dir + QStringLiteral("/s.milepost"), QStringLiteral("North"), import_passphrase,
                                    clock, cheap_key);
  if (!created) return fail(created.error());
  QElapsedTimer timer;
  timer.start();
  auto package = ExportPackage::open(dir + QStringLiteral("/export"), {}, true, Task());
  if (!package) return fail(package.error());
  auto receipt = import_package(*created->file, *package, {}, Task());
  if (!receipt) return fail(receipt.error());
  out << "import " << timer.elapsed() << " ms, number " << receipt->number << '\n';
  return 0;
}

int measure(const QString& dir) {
  const SystemClock clock;
  auto file = SchoolFile::open(dir + QStringLiteral("/s.milepost"), import_passphrase, Access::ReadOnly, clock);
  if (!file) return fail(file.error());
  out << "memory before " << peak_memory() << '\n';
  QElapsedTimer timer;
  timer.start();
  const auto context = rule_context(**file, {});
  if (!context) return fail(context.error());
  out << "context " << timer.elapsed() << " ms, as of " << context->as_of.toString(Qt::ISODate) << '\n';
  int students = 0;
  std::map<QString, std::map<QString, int>> counts;
  std::map<QString, QString> example;
  Status visited = visit_findings(**file, *context, {}, [&](const StudentFindings& student) -> Status {
    ++students;
    for (const auto& finding : student.findings) {
      ++counts[finding.indicator][QLatin1String(status_word(finding.status))];
      example[finding.indicator] = finding.reason;
    }
    return Done{};
  });
  if (!visited) return fail(visited.error());
  out << "all indicators of " << students << " students: " << timer.elapsed() << " ms, memory " << peak_memory()
      << '\n';
  timer.restart();
  const auto list = make_support_list(**file, {});
  if (!list) return fail(list.error());
  out << "list " << timer.elapsed() << " ms: " << list->rows.size() << " rows (" << list->watch_only << " watch only), "
      << list->cannot_say.size() << " cannot say, of " << list->students << ", memory " << peak_memory() << '\n';
  timer.restart();
  const auto gaps = indicator_gaps(**file, {}, QStringLiteral("focus_group"));
  if (!gaps) return fail(gaps.error());
  out << "gaps " << timer.elapsed() << " ms\n";
  for (const GapRow& row : *gaps) {
    if (row.indicator == u"no_d_f" || row.indicator == u"gpa") {
      out << "  " << row.indicator << " / " << row.group << ": " << row.known << " known of " << row.students
          << ", on track " << row.on_track_share().value_or(-1) << '\n';
    }
  }
  for (const Indicator& row : indicators()) {
    out << row.key << ':';
    for (const auto& [status, count] : counts[QLatin1String(row.key)]) out << ' ' << status << ' ' << count;
    out << "\n    " << example[QLatin1String(row.key)] << '\n';
  }
  if (!list->rows.isEmpty()) out << "strength: " << list->rows.front().strength << '\n';
  return 0;
}

}  // namespace

// make DIR STUDENTS COHORTS school|district, then measure DIR.
int main(int argc, char** argv) {
  QStringList arguments;
  for (int i = 1; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
  if (arguments.size() == 5 && arguments[0] == u"make") {
    const SampleSize size = arguments[4] == u"district" ? SampleSize::District : SampleSize::School;
    return make(arguments[1], arguments[2].toInt(), arguments[3].toInt(), size);
  }
  if (arguments.size() == 2 && arguments[0] == u"measure") return measure(arguments[1]);
  out << "indicator_bench make DIR STUDENTS COHORTS school|district; indicator_bench measure DIR\n";
  return 2;
}
