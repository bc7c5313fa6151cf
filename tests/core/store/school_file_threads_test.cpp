#include <sqlite3.h>

#include <thread>

#include "core/store/school_file.h"
#include "tests/core/store/school_file_fixture.h"

using namespace milepost;
using namespace Qt::StringLiterals;

class SchoolFileThreadsTest : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    dir_ = std::make_unique<QTemporaryDir>();
    auto created =
        SchoolFile::create(dir_->filePath(u"a.milepost"_s), u"North"_s, test_passphrase, test_clock, cheap_key);
    VERIFY_OK(created);
    file_ = std::move(created->file);
  }
  void cleanup() { file_.reset(); }

  void two_writers_and_two_readers_see_only_whole_transactions() {
    constexpr int rounds = 60, rows = 25;
    std::atomic<int> failures = 0, torn = 0, writing = 2;
    const auto write = [&](int first) {
      auto mine = file_->connect(Access::ReadWrite);
      for (int i = 0; mine.ok() && i < rounds; ++i)
        if (!add_people((*mine)->handle(), first + i * rows, rows).ok()) ++failures;
      if (!mine.ok()) ++failures;
      --writing;
    };
    const auto read = [&] {
      auto mine = file_->connect(Access::ReadOnly);
      if (!mine.ok()) ++failures;
      while (mine.ok() && writing > 0) {
        Query query((*mine)->handle(), "SELECT count(*), count(DISTINCT sourced_id) FROM person");
        if (!query.step() || query.integer(0) != query.integer(1) || query.integer(0) % rows != 0) ++torn;
      }
    };
    std::vector<std::thread> threads;
    threads.emplace_back(write, 0);
    threads.emplace_back(write, 1'000'000);
    threads.emplace_back(read);
    threads.emplace_back(read);
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(torn.load(), 0);
    QCOMPARE(count_people(file_->handle()), 2 * rounds * rows);
    QCOMPARE(*file_->verify(Task()), QStringList());
  }

  void a_second_connection_keeps_the_lock_when_the_first_is_closed() {
    auto second = file_->connect(Access::ReadWrite);
    VERIFY_OK(second);
    const QString path = file_->path();
    file_.reset();
    VERIFY_REFUSED(SchoolFile::open(path, test_passphrase, Access::ReadWrite, test_clock), ErrorKind::Unavailable,
                   "open for writing");
    VERIFY_OK(add_people((*second)->handle(), 0, 10));
    (*second).reset();
    VERIFY_OK(SchoolFile::open(path, test_passphrase, Access::ReadWrite, test_clock));
    QVERIFY(!QFile::exists(path + u"-wal"_s));
  }

  void closing_the_file_empties_the_journal() {
    VERIFY_OK(add_people(file_->handle(), 0, 10'000));
    const QString path = file_->path();
    QVERIFY(QFile::exists(path + u"-wal"_s));
    file_.reset();
    QVERIFY(!QFile::exists(path + u"-wal"_s));
    QVERIFY(!QFile::exists(path + u".lock"_s));
  }

  void a_long_journal_is_copied_while_working_but_never_beside_a_second_writer() {
    for (int i = 0; i < 40; ++i) VERIFY_OK(add_people(file_->handle(), i * 1000, 1000));
    // Without checkpoints forty transactions would leave far more than this.
    QVERIFY2(QFileInfo(file_->path() + u"-wal"_s).size() < 3 * 1000 * 4096ll,
             qPrintable(QString::number(QFileInfo(file_->path() + u"-wal"_s).size())));
    auto second = file_->connect(Access::ReadWrite);
    VERIFY_OK(second);
    const qint64 before = QFileInfo(file_->path()).size();
    for (int i = 40; i < 60; ++i) VERIFY_OK(add_people((*second)->handle(), i * 5000, 5000));
    QCOMPARE(QFileInfo(file_->path()).size(), before);
    (*second).reset();
    VERIFY_OK(add_people(file_->handle(), 1'000'000, 1));
    QVERIFY(QFileInfo(file_->path()).size() > before);
  }

 private:
  std::unique_ptr<QTemporaryDir> dir_;
  std::unique_ptr<SchoolFile> file_;
};

QTEST_GUILESS_MAIN(SchoolFileThreadsTest)
#include "school_file_threads_test.moc"
