#include <sqlite3.h>

#include <QDir>
#include <QProcess>
#include <thread>

#include "core/store/change_log.h"
#include "core/store/offset_vfs.h"
#include "core/store/school_file.h"
#include "core/store/school_file_state.h"
#include "tests/core/store/school_file_fixture.h"

using namespace milepost;
using namespace Qt::StringLiterals;

class SchoolFileCopyTest : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    dir_ = std::make_unique<QTemporaryDir>();
    path_ = dir_->filePath(u"a.milepost"_s);
    copy_ = dir_->filePath(u"b.milepost"_s);
    auto created = SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key);
    VERIFY_OK(created);
    file_ = std::move(created->file);
    recovery_key_ = created->recovery_key;
    VERIFY_OK(add_people(file_->handle(), 0, 2000));
  }
  void cleanup() {
    write_fault().after = -1;
    file_.reset();
  }

  void a_backup_is_one_encrypted_file_that_opens_with_the_same_secrets() {
    VERIFY_OK(file_->backup(copy_, Task()));
    QCOMPARE(changes_since(*file_, QDate())->last().action, u"backup"_s);
    QCOMPARE(names_beside(u"b.milepost*"_s), QStringList{u"b.milepost"_s});
    const QByteArray bytes = file_bytes(copy_);
    QVERIFY(!bytes.contains(test_marker));
    QVERIFY(!bytes.contains("SQLite format 3"));
    for (const QString& secret : {test_passphrase, recovery_key_}) {
      const auto copy = SchoolFile::open(copy_, secret, Access::ReadOnly, test_clock);
      VERIFY_OK(copy);
      QCOMPARE(count_people((*copy)->handle()), 2000);
    }
    QCOMPARE(names_beside(u"b.milepost*"_s), QStringList{u"b.milepost"_s});
    const auto writer = SchoolFile::open(copy_, test_passphrase, Access::ReadWrite, test_clock);
    VERIFY_OK(writer);
    VERIFY_OK(add_people((*writer)->handle(), 5000, 1));
    QCOMPARE(count_people(file_->handle()), 2000);
  }

  void a_backup_is_consistent_while_another_connection_writes() {
    std::atomic<bool> stop = false;
    std::atomic<int> written = 0;
    std::thread writer([&] {
      auto second = file_->connect(Access::ReadWrite);
      for (int i = 0; second.ok() && !stop; ++i)
        if (add_people((*second)->handle(), 10'000 + 100 * i, 100).ok()) ++written;
    });
    while (written < 3 && !stop) std::this_thread::yield();
    // From a reader: a writer would also log the backup and wait for the busy one.
    auto reader = file_->connect(Access::ReadOnly);
    Status done = reader.ok() ? Status(Done{}) : Status(reader.error());
    for (int i = 0; i < 5 && done.ok(); ++i) done = (*reader)->backup(copy_ + QString::number(i), Task());
    stop = true;
    writer.join();
    VERIFY_OK(done);
    for (int i = 0; i < 5; ++i) {
      const auto copy = SchoolFile::open(copy_ + QString::number(i), test_passphrase, Access::ReadOnly, test_clock);
      VERIFY_OK(copy);
      QCOMPARE(count_people((*copy)->handle()) % 100, 0);
      QVERIFY(count_people((*copy)->handle()) > 2000);
      QCOMPARE(*(*copy)->verify(Task()), QStringList());
    }
    QCOMPARE(*file_->verify(Task()), QStringList());
  }

  void a_backup_that_cannot_be_finished_leaves_nothing() {
    Task stopped;
    stopped.cancel();
    VERIFY_REFUSED(file_->backup(copy_, stopped), ErrorKind::Cancelled, "Stopped");
    for (int after : {0, 1, 5, 20, 60}) {
      write_fault().code = SQLITE_FULL;
      write_fault().after = after;
      const Status full = file_->backup(copy_, Task());
      write_fault().after = -1;
      VERIFY_REFUSED(full, ErrorKind::Unavailable, "disk is full");
    }
    VERIFY_REFUSED(file_->backup(dir_->filePath(u"none/b"_s), Task()), ErrorKind::Unavailable, "opened");
    QVERIFY(write_bytes(copy_, "mine"));
    VERIFY_REFUSED(file_->backup(copy_, Task()), ErrorKind::Refused, "exists already");
    VERIFY_REFUSED(file_->backup(path_, Task()), ErrorKind::Refused, "exists already");
    QCOMPARE(file_bytes(copy_), QByteArray("mine"));
    QCOMPARE(names_beside(u"b.milepost*"_s), QStringList{u"b.milepost"_s});
    QCOMPARE(count_people(file_->handle()), 2000);
  }

  void a_backup_reports_its_progress() {
    QList<double> shares;
    const Task task([&](double share, const QString&) { shares.append(share); });
    VERIFY_OK(file_->backup(copy_, task));
    QVERIFY(shares.size() >= 3);
    QVERIFY(std::is_sorted(shares.begin(), shares.end()));
    QCOMPARE(shares.last(), 1.0);
  }

  void restore_brings_the_old_state_back_into_a_new_or_an_existing_file() {
    VERIFY_OK(file_->backup(copy_, Task()));
    VERIFY_OK(add_people(file_->handle(), 5000, 7));
    VERIFY_REFUSED(SchoolFile::restore(copy_, test_passphrase, path_, test_clock, Task()), ErrorKind::Unavailable,
                   "open for writing by");
    file_.reset();
    const QString fresh = dir_->filePath(u"c.milepost"_s);
    for (const QString& target : {fresh, path_}) {
      VERIFY_OK(SchoolFile::restore(copy_, recovery_key_, target, test_clock, Task()));
      const auto file = SchoolFile::open(target, test_passphrase, Access::ReadWrite, test_clock);
      VERIFY_OK(file);
      QCOMPARE(count_people((*file)->handle()), 2000);
    }
    QCOMPARE(names_beside(u"*"_s), (QStringList{u"a.milepost"_s, u"b.milepost"_s, u"c.milepost"_s}));
  }

  void restore_does_not_replay_the_old_files_journal() {
    VERIFY_OK(file_->backup(copy_, Task()));
    VERIFY_OK(add_people(file_->handle(), 5000, 7));
    // As a killed program leaves it: the file with its journal.
    const QString target = dir_->filePath(u"c.milepost"_s);
    QCOMPARE(QProcess::execute(u"cp"_s, {path_, target}), 0);
    QCOMPARE(QProcess::execute(u"cp"_s, {path_ + u"-wal"_s, target + u"-wal"_s}), 0);
    VERIFY_OK(SchoolFile::restore(copy_, test_passphrase, target, test_clock, Task()));
    QCOMPARE(names_beside(u"c.*"_s), QStringList{u"c.milepost"_s});
    const auto file = SchoolFile::open(target, test_passphrase, Access::ReadWrite, test_clock);
    VERIFY_OK(file);
    QCOMPARE(count_people((*file)->handle()), 2000);
  }

  void restore_refuses_what_is_damaged_or_locked_before_it_touches_the_target() {
    VERIFY_OK(file_->backup(copy_, Task()));
    file_.reset();
    const QByteArray before = file_bytes(path_), good = file_bytes(copy_);
    VERIFY_REFUSED(SchoolFile::restore(copy_, u"wrong"_s, path_, test_clock, Task()), ErrorKind::Refused, "passphrase");
    VERIFY_REFUSED(SchoolFile::restore(copy_, test_passphrase, copy_, test_clock, Task()), ErrorKind::Refused,
                   "same file");
    VERIFY_REFUSED(SchoolFile::restore(u"/nowhere"_s, test_passphrase, path_, test_clock, Task()),
                   ErrorKind::Unavailable, "no file");
    QByteArray bad = good;
    bad[bad.size() / 2] ^= 1;
    QVERIFY(write_bytes(copy_, bad));
    VERIFY_REFUSED(SchoolFile::restore(copy_, test_passphrase, path_, test_clock, Task()), ErrorKind::Refused,
                   "damaged");
    QVERIFY(write_bytes(copy_, good));
    for (int after : {0, 3, 30}) {
      write_fault().code = SQLITE_FULL;
      write_fault().after = after;
      const Status full = SchoolFile::restore(copy_, test_passphrase, path_, test_clock, Task());
      write_fault().after = -1;
      VERIFY_REFUSED(full, ErrorKind::Unavailable, "disk is full");
    }
    QVERIFY(file_bytes(path_) == before);
    QCOMPARE(names_beside(u"*"_s), (QStringList{u"a.milepost"_s, u"b.milepost"_s}));
  }

  void rekey_changes_the_passphrase_and_not_the_data() {
    VERIFY_OK(execute(file_->handle(), "PRAGMA wal_checkpoint(TRUNCATE)"));
    file_.reset();
    const QByteArray before = file_bytes(path_);
    file_ = SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock).take();
    VERIFY_OK(file_->rekey(u"a new one"_s, cheap_key));
    QCOMPARE(changes_since(*file_, QDate())->last().action, u"rekey"_s);
    file_.reset();
    const QByteArray after = file_bytes(path_);
    QVERIFY(after.left(key_header_bytes) != before.left(key_header_bytes));
    QVERIFY(!after.contains(before.mid(16 + 64 + 64, 48)));
    int changed_pages = 0;
    for (qint64 at = key_header_bytes; at < after.size(); at += 4096)
      changed_pages += after.mid(at, 4096) != before.mid(at, 4096);
    QVERIFY2(changed_pages < 6, "the log entry only");
    VERIFY_REFUSED(SchoolFile::open(path_, test_passphrase, Access::ReadOnly, test_clock), ErrorKind::Refused,
                   "passphrase");
    for (const QString& secret : {u"a new one"_s, recovery_key_})
      QCOMPARE(count_people((*SchoolFile::open(path_, secret, Access::ReadOnly, test_clock))->handle()), 2000);
    QCOMPARE(names_beside(u"*"_s), QStringList{u"a.milepost"_s});
  }

  void a_rekey_on_a_failing_disk_keeps_one_of_the_two_passphrases() {
    VERIFY_REFUSED(file_->rekey(QString(), cheap_key), ErrorKind::Refused, "empty");
    for (int after : {0, 1}) {
      write_fault().code = after ? SQLITE_IOERR_WRITE : SQLITE_FULL;
      write_fault().after = after;
      const Status failed = file_->rekey(u"a new one"_s, cheap_key);
      write_fault().after = -1;
      VERIFY_REFUSED(failed, ErrorKind::Unavailable, "");
      QCOMPARE(QFile::exists(rekey_journal(path_)), after == 1);
    }
    file_.reset();
    VERIFY_OK(SchoolFile::open(path_, u"a new one"_s, Access::ReadWrite, test_clock));
    QVERIFY(!QFile::exists(rekey_journal(path_)));
    VERIFY_REFUSED(SchoolFile::open(path_, test_passphrase, Access::ReadOnly, test_clock), ErrorKind::Refused,
                   "passphrase");
  }

  void an_interrupted_rekey_is_finished_at_opening() {
    file_.reset();
    const QByteArray old_file = file_bytes(path_);
    file_ = SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock).take();
    VERIFY_OK(file_->rekey(u"a new one"_s, cheap_key));
    file_.reset();
    const QByteArray new_file = file_bytes(path_);
    const QByteArray header = new_file.left(key_header_bytes);
    const QString journal = rekey_journal(path_);
    struct Case {
      const char* when;
      QByteArray start, journal;
      QString secret;
    };
    const QByteArray old_header = old_file.left(key_header_bytes);
    for (const Case& each : {Case{"journal half written", old_header, header.left(5000), test_passphrase},
                             Case{"journal empty", old_header, QByteArray(), test_passphrase},
                             Case{"journal whole, header old", old_header, header, u"a new one"_s},
                             Case{"header torn", header.left(180) + old_header.mid(180), header, u"a new one"_s},
                             Case{"header new, journal still there", header, header, u"a new one"_s}}) {
      QVERIFY(write_bytes(path_, each.start + new_file.mid(key_header_bytes)));
      QVERIFY(write_bytes(journal, each.journal));
      {
        const auto reader =
            SchoolFile::open(path_, qstrcmp(each.when, "journal whole, header old") ? each.secret : test_passphrase,
                             Access::ReadOnly, test_clock);
        QVERIFY2(reader.ok(), each.when);
      }
      {
        const auto file = SchoolFile::open(path_, each.secret, Access::ReadWrite, test_clock);
        QVERIFY2(file.ok(), each.when);
        QCOMPARE(count_people((*file)->handle()), 2000);
      }
      QVERIFY2(!QFile::exists(journal), each.when);
      VERIFY_OK(SchoolFile::open(path_, each.secret, Access::ReadOnly, test_clock));
    }
  }

  void another_files_rekey_journal_is_not_believed() {
    file_.reset();
    const QString other = dir_->filePath(u"other.milepost"_s);
    VERIFY_OK(SchoolFile::create(other, u"South"_s, u"other"_s, test_clock, cheap_key));
    QVERIFY(write_bytes(rekey_journal(path_), file_bytes(other).left(key_header_bytes)));
    VERIFY_OK(SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock));
    QVERIFY(!QFile::exists(rekey_journal(path_)));
  }

 private:
  QStringList names_beside(const QString& pattern) const {
    return QDir(dir_->path()).entryList({pattern}, QDir::Files, QDir::Name);
  }

  std::unique_ptr<QTemporaryDir> dir_;
  QString path_, copy_, recovery_key_;
  std::unique_ptr<SchoolFile> file_;
};

QTEST_GUILESS_MAIN(SchoolFileCopyTest)
#include "school_file_copy_test.moc"
