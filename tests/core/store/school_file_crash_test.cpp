#include <QProcess>
#include <QRandomGenerator>
#include <chrono>
#include <thread>

#include "core/store/school_file.h"
#include "core/store/school_file_state.h"
#include "tests/core/store/school_file_fixture.h"

using namespace milepost;
using namespace Qt::StringLiterals;

class SchoolFileCrashTest : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    dir_ = std::make_unique<QTemporaryDir>();
    path_ = dir_->filePath(u"a.milepost"_s);
    VERIFY_OK(SchoolFile::create(path_, u"North"_s, u"pass-0"_s, test_clock, cheap_key));
  }

  void a_writer_killed_at_any_moment_leaves_a_whole_state_and_loses_nothing_it_committed() {
    QRandomGenerator random(11);
    for (int kill = 0; kill < 30; ++kill) {
      const QByteArray said = run_and_kill(u"write"_s, u"pass-0"_s, random.bounded(60'000));
      const int committed = last_number(said);
      const Access access = kill % 3 ? Access::ReadWrite : Access::ReadOnly;
      const auto file = SchoolFile::open(path_, u"pass-0"_s, access, test_clock);
      VERIFY_OK(file);
      const int people = int(count_people((*file)->handle()));
      QCOMPARE(people, (*file)->setting(u"people"_s).toInt());
      QVERIFY2(people >= committed, qPrintable(u"%1 people, %2 were committed"_s.arg(people).arg(committed)));
      QCOMPARE(*(*file)->verify(Task()), QStringList());
    }
  }

  void a_rekey_killed_at_any_moment_leaves_one_passphrase_that_opens() {
    QRandomGenerator random(12);
    QString passphrase = u"pass-0"_s;
    for (int kill = 0; kill < 30; ++kill) {
      (void)run_and_kill(u"rekey"_s, passphrase, random.bounded(20'000));
      int opened = 0;
      for (const QString& each : {u"pass-0"_s, u"pass-1"_s}) {
        const auto file = SchoolFile::open(path_, each, Access::ReadWrite, test_clock);
        if (!file) {
          QVERIFY2(file.error().sentence.contains(u"passphrase does not open"_s), qPrintable(file.error().sentence));
          continue;
        }
        ++opened;
        passphrase = each;
      }
      QCOMPARE(opened, 1);
      QVERIFY(!QFile::exists(rekey_journal(path_)));
    }
  }

 private:
  // Kills the writer some microseconds after it said that the file is open. What it printed until then.
  QByteArray run_and_kill(const QString& work, const QString& passphrase, int microseconds) {
    QProcess writer;
    writer.start(QStringLiteral(STORE_WRITER), {path_, passphrase, work});
    QByteArray said;
    while (!said.contains('\n') && writer.waitForReadyRead(30'000)) said += writer.readAllStandardOutput();
    std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
    writer.kill();
    writer.waitForFinished();
    return said + writer.readAllStandardOutput();
  }

  static int last_number(const QByteArray& said) {
    const QList<QByteArray> lines = said.left(said.lastIndexOf('\n')).split('\n');
    return lines.last().toInt();
  }

  std::unique_ptr<QTemporaryDir> dir_;
  QString path_;
};

QTEST_GUILESS_MAIN(SchoolFileCrashTest)
#include "school_file_crash_test.moc"
