#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QProcess>
#include <cstdio>
#include <random>

#include "core/exchange/sample/sample_school.h"
#include "tests/support/import_school.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

// What the child prints before it begins: the state it found.
QByteArray state_of(SchoolFile& file) {
  const QByteArray all = ImportSchool::dump(file.handle(), true).join(u'\n').toUtf8();
  Query check(file.handle(), "PRAGMA integrity_check");
  const QByteArray intact = check.step() && check.text(0) == u"ok"_s ? "ok" : "damaged";
  Query imports(file.handle(), "SELECT count(*) FROM import");
  const QByteArray number = QByteArray::number(imports.step() ? imports.integer(0) : -1);
  return intact + ' ' + number + ' ' + QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex();
}

// Child: opens the file, says its state, imports the folder.
int import_once(const QString& path, const QString& folder) {
  auto file = SchoolFile::open(path, import_passphrase, Access::ReadWrite, import_day);
  if (!file) return std::fprintf(stderr, "%s\n", qPrintable(file.error().sentence)), 3;
  auto package = ExportPackage::open(folder, {}, true, Task());
  if (!package) return 4;
  std::printf("%s\n", state_of(**file).constData());
  std::fflush(stdout);
  const auto receipt = import_package(**file, *package, {}, Task());
  if (!receipt || receipt->number == 0) return 5;
  std::printf("done\n");
  return 0;
}

}  // namespace

class ImportKillTest : public QObject {
  Q_OBJECT

 private slots:
  void killed_at_any_moment_the_file_holds_the_old_state_or_the_new() {
    QTemporaryDir dir;
    SampleOptions options;
    options.students = 60;
    options.cohorts = 1;
    QVERIFY_OK(write_sample(dir.filePath(u"sample"_s), options, Task()));
    const QString folder = dir.filePath(u"sample/export"_s);
    const QString path = dir.filePath(u"school.milepost"_s), kept = dir.filePath(u"kept.milepost"_s);
    QByteArray before;
    {
      auto created = SchoolFile::create(path, u"North High"_s, import_passphrase, import_day, cheap_key);
      QVERIFY_OK(created);
      before = state_of(*created->file);
    }
    QVERIFY(QFile::copy(path, kept));

    // Once to the end: how long it takes, and the state that it leaves.
    QElapsedTimer clock;
    QVERIFY(start(path, folder));
    QCOMPARE(said(), before);
    clock.start();
    QVERIFY(child_.waitForFinished(60000));
    const qint64 whole = std::max<qint64>(clock.elapsed(), 20);
    QCOMPARE(child_.exitCode(), 0);
    QByteArray after;
    QVERIFY_OK(state(path, after));
    QVERIFY(after.startsWith("ok 1 "));

    std::mt19937 random(20261123);
    int old_states = 0, new_states = 0;
    for (int round = 0; round < 50; ++round) {
      for (const char* end : {"", "-wal", "-shm"}) QFile::remove(path + QLatin1String(end));
      QVERIFY(QFile::copy(kept, path));
      QVERIFY(start(path, folder));
      QCOMPARE(said(), before);
      clock.restart();
      const qint64 moment = qint64(random() % quint64(2000 * whole));  // microseconds
      while (clock.nsecsElapsed() / 1000 < moment && child_.state() == QProcess::Running) child_.waitForFinished(0);
      child_.kill();
      QVERIFY(child_.state() == QProcess::NotRunning || child_.waitForFinished(60000));
      QByteArray found;
      QVERIFY_OK(state(path, found));
      QVERIFY2(found == before || found == after, found.constData());
      ++(found == before ? old_states : new_states);
    }
    qInfo("killed 50 times within %lld ms: %d times the old state, %d times the new", qlonglong(2 * whole),
          old_states, new_states);
    QVERIFY(old_states > 0);
  }

 private:
  bool start(const QString& path, const QString& folder) {
    child_.start(QCoreApplication::applicationFilePath(), {u"--import"_s, path, folder});
    return child_.waitForStarted();
  }
  QByteArray said() {
    while (!child_.canReadLine() && child_.waitForReadyRead(60000)) {
    }
    return child_.readLine().trimmed();
  }
  static Status state(const QString& path, QByteArray& found) {
    auto file = SchoolFile::open(path, import_passphrase, Access::ReadWrite, import_day);
    if (!file) return file.error();
    found = state_of(**file);
    return Done{};
  }

  QProcess child_;
};

int main(int argc, char** argv) {
  QCoreApplication app(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  if (arguments.size() == 4 && arguments[1] == u"--import"_s) return import_once(arguments[2], arguments[3]);
  ImportKillTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "import_kill_test.moc"
