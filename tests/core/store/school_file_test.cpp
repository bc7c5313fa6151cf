#include "core/store/school_file.h"

#include <sqlite3.h>
#include <unistd.h>

#include <QDir>
#include <QProcess>

#include "core/store/change_log.h"
#include "core/store/offset_vfs.h"
#include "tests/core/store/school_file_fixture.h"

using namespace milepost;
using namespace Qt::StringLiterals;

class SchoolFileTest : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    dir_ = std::make_unique<QTemporaryDir>();
    path_ = dir_->filePath(u"Nörth High.milepost"_s);
  }
  void cleanup() { write_fault().after = -1; }

  void a_new_file_opens_again_with_the_passphrase_and_with_the_recovery_key() {
    QString recovery_key;
    {
      auto created = SchoolFile::create(path_, u"North High"_s, test_passphrase, test_clock, cheap_key);
      VERIFY_OK(created);
      recovery_key = created->recovery_key;
      QCOMPARE(created->file->school_name(), u"North High"_s);
      QCOMPARE(created->file->path(), path_);
      Query insert(created->file->handle(), "INSERT INTO org (sourced_id, name, import_id) VALUES (?, ?, 1)");
      VERIFY_OK(insert.bind(0, "one").bind(1, u"Ñandú"_s).run());
      VERIFY_OK(created->file->set_setting(u"k"_s, QByteArray("\0v", 2)));
      VERIFY_OK(created->file->set_setting(u"k"_s, QByteArray("\0w", 2)));
    }
    QCOMPARE(QDir(dir_->path()).entryList(QDir::Files), QStringList{u"Nörth High.milepost"_s});
    QCOMPARE(QFile::permissions(path_) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    for (const QString& secret : {test_passphrase, recovery_key, recovery_key.toLower().remove(u'-')}) {
      auto file = SchoolFile::open(path_, secret, Access::ReadWrite, test_clock);
      VERIFY_OK(file);
      QCOMPARE((*file)->school_name(), u"North High"_s);
      Query read((*file)->handle(), "SELECT name FROM org WHERE sourced_id = 'one'");
      QVERIFY(read.step());
      QCOMPARE(read.text(0), u"Ñandú"_s);
      QCOMPARE((*file)->setting(u"k"_s), QByteArray("\0w", 2));
      QVERIFY((*file)->setting(u"unknown"_s).isEmpty());
    }
  }

  void birth_is_logged_and_changes_keep_before_and_after() {
    auto created = SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key);
    VERIFY_OK(created);
    SchoolFile& file = *created->file;
    VERIFY_OK(record_change(file, u"edit"_s, u"list_decision"_s, u"7"_s, {{u"a"_s, 1}}, {{u"a"_s, u"ß"_s}}));
    const auto changes = changes_since(file, QDate());
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 2);
    QCOMPARE(changes->at(0).action, u"create"_s);
    QCOMPARE(changes->at(0).at, test_clock.now());
    QCOMPARE(changes->at(0).actor, file.actor());
    QVERIFY(!file.actor().isEmpty());
    QCOMPARE(changes->at(1).subject_id, u"7"_s);
    QCOMPARE(changes->at(1).before, (QJsonObject{{u"a"_s, 1}}));
    QCOMPARE(changes->at(1).after, (QJsonObject{{u"a"_s, u"ß"_s}}));
    QCOMPARE(changes_since(file, test_clock.today())->size(), 2);
    QCOMPARE(changes_since(file, test_clock.today().addDays(1))->size(), 0);
  }

  void shipped_policies_are_copied() {
    auto created = SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key);
    VERIFY_OK(created);
    Query read(created->file->handle(), "SELECT version, source, content FROM policy WHERE key = 'test_policy'");
    QVERIFY(read.step());
    QCOMPARE(read.integer(0), 3);
    QCOMPARE(read.text(1), u"nobody"_s);
    QVERIFY(read.text(2).contains(u"Für Tests"_s));
  }

  void nothing_typed_stands_in_the_file_or_its_journal() {
    auto created = SchoolFile::create(path_, u"Marker-School"_s, test_passphrase, test_clock, cheap_key);
    VERIFY_OK(created);
    VERIFY_OK(add_people(created->file->handle(), 0, 3000));
    // By another process: closing a handle of the file here would drop SQLite's locks.
    QVERIFY(QFileInfo(path_ + u"-wal"_s).size() > 0);
    for (const QString& each : {path_, path_ + u"-wal"_s, path_ + u"-shm"_s}) {
      QCOMPARE(QProcess::execute(u"grep"_s, {u"-q"_s, QString::fromUtf8(test_marker), each}), 1);
      QCOMPARE(QProcess::execute(u"grep"_s, {u"-q"_s, u"SQLite format 3"_s, each}), 1);
      QCOMPARE(QProcess::execute(u"grep"_s, {u"-q"_s, u"family_name"_s, each}), 1);
    }
    created->file.reset();
    const QByteArray bytes = file_bytes(path_);
    QVERIFY(bytes.size() > 100'000);
    for (const char* word : {test_marker, "SQLite format 3", "family_name", "Marker-School", "violet"})
      QVERIFY2(!bytes.contains(word), word);
  }

  void wrong_secrets_are_refused_and_change_nothing() {
    VERIFY_OK(SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key));
    const QByteArray before = file_bytes(path_);
    for (Access access : {Access::ReadOnly, Access::ReadWrite})
      for (const QString& secret : {u"wrong"_s, QString(), test_passphrase + u" "_s})
        VERIFY_REFUSED(SchoolFile::open(path_, secret, access, test_clock), ErrorKind::Refused,
                       "passphrase does not open");
    QCOMPARE(file_bytes(path_), before);
    QCOMPARE(QDir(dir_->path()).entryList(QDir::Files).size(), 1);
  }

  void foreign_files_are_refused_each_with_its_sentence_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QByteArray() << u"not a Milepost"_s;
    QTest::newRow("text") << QByteArray("student,grade\n").repeated(2000) << u"not a Milepost"_s;
    QTest::newRow("one byte") << QByteArray("M") << u"not a Milepost"_s;
    QTest::newRow("zip") << QByteArray("PK\3\4").repeated(5000) << u"not a Milepost"_s;
    QTest::newRow("plain sqlite") << QByteArray("SQLite format 3\0", 16) + QByteArray(16384, '\0')
                                  << u"without encryption"_s;
    QTest::newRow("plain sqlite behind zeros")
        << QByteArray(8192, '\0') + QByteArray("SQLite format 3\0", 16) << u"without encryption"_s;
  }
  void foreign_files_are_refused_each_with_its_sentence() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    QVERIFY(write_bytes(path_, bytes));
    for (Access access : {Access::ReadOnly, Access::ReadWrite})
      VERIFY_REFUSED(SchoolFile::open(path_, test_passphrase, access, test_clock), ErrorKind::Refused,
                     word.toLatin1().constData());
    QCOMPARE(file_bytes(path_), bytes);
    QCOMPARE(QDir(dir_->path()).entryList(QDir::Files).size(), 1);
  }

  void a_real_plain_database_behind_a_true_header_is_refused() {
    VERIFY_OK(SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key));
    const QByteArray header = file_bytes(path_).left(key_header_bytes);
    const QString plain = dir_->filePath(u"plain"_s);
    sqlite3* connection = nullptr;
    QCOMPARE(sqlite3_open(plain.toUtf8().constData(), &connection), SQLITE_OK);
    VERIFY_OK(execute(connection, "CREATE TABLE school (id, name)"));
    sqlite3_close(connection);
    QVERIFY(write_bytes(path_, header + file_bytes(plain)));
    VERIFY_REFUSED(SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock), ErrorKind::Refused,
                   "without encryption");
    VERIFY_REFUSED(SchoolFile::open(plain, test_passphrase, Access::ReadWrite, test_clock), ErrorKind::Refused,
                   "without encryption");
  }

  void what_is_not_there_or_not_a_file_is_refused() {
    VERIFY_REFUSED(SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock), ErrorKind::Unavailable,
                   "There is no file");
    VERIFY_REFUSED(SchoolFile::open(dir_->path(), test_passphrase, Access::ReadWrite, test_clock), ErrorKind::Refused,
                   "folder");
    VERIFY_REFUSED(SchoolFile::open(u"/dev/full"_s, test_passphrase, Access::ReadWrite, test_clock), ErrorKind::Refused,
                   "device");
    QVERIFY(QDir(dir_->path()).isEmpty());
  }

  void create_refuses_what_exists_and_places_it_cannot_write_to() {
    QVERIFY(write_bytes(path_, "mine"));
    VERIFY_REFUSED(SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key), ErrorKind::Refused,
                   "exists already");
    QCOMPARE(file_bytes(path_), QByteArray("mine"));
    VERIFY_REFUSED(SchoolFile::create(dir_->filePath(u"no/such/folder.milepost"_s), u"N"_s, test_passphrase, test_clock,
                                      cheap_key),
                   ErrorKind::Unavailable, "does not allow writing");
    VERIFY_REFUSED(SchoolFile::create(u"/proc/a.milepost"_s, u"N"_s, test_passphrase, test_clock, cheap_key),
                   ErrorKind::Unavailable, "does not allow writing");
    VERIFY_REFUSED(SchoolFile::create(dir_->filePath(u"b"_s), u"N"_s, QString(), test_clock, cheap_key),
                   ErrorKind::Refused, "empty");
    QCOMPARE(QDir(dir_->path()).entryList(QDir::Files), QStringList{QFileInfo(path_).fileName()});
  }

  void a_disk_that_fills_while_a_file_is_created_leaves_nothing_behind() {
    int failed = 0;
    for (int after = 0;; after += after < 20 ? 1 : 7) {
      write_fault().code = after % 2 ? SQLITE_FULL : SQLITE_IOERR_WRITE;
      write_fault().after = after;
      const auto created = SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key);
      write_fault().after = -1;
      if (created.ok()) break;
      QVERIFY2(created.error().kind == ErrorKind::Unavailable, qPrintable(created.error().sentence));
      QVERIFY2(QDir(dir_->path()).isEmpty(), qPrintable(QDir(dir_->path()).entryList(QDir::Files).join(u' ')));
      ++failed;
    }
    QVERIFY(failed > 10);
  }

  void a_full_disk_rolls_a_transaction_back() {
    auto created = SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key);
    VERIFY_OK(created);
    SchoolFile& file = *created->file;
    VERIFY_OK(add_people(file.handle(), 0, 100));
    write_fault().code = SQLITE_FULL;
    write_fault().after = 5;
    VERIFY_REFUSED(add_people(file.handle(), 1000, 5000), ErrorKind::Unavailable, "disk is full");
    write_fault().after = -1;
    QCOMPARE(count_people(file.handle()), 100);
    VERIFY_OK(add_people(file.handle(), 1000, 50));
    const auto wrong = file.verify(Task());
    VERIFY_OK(wrong);
    QCOMPARE(*wrong, QStringList());
    created->file.reset();
    const auto again = SchoolFile::open(path_, test_passphrase, Access::ReadOnly, test_clock);
    VERIFY_OK(again);
    QCOMPARE(count_people((*again)->handle()), 150);
  }

  void a_file_that_may_only_be_read_says_so() {
    auto created = SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key);
    VERIFY_OK(created);
    const QString backup = dir_->filePath(u"backup"_s);
    VERIFY_OK(created->file->backup(backup, Task()));
    write_fault().code = SQLITE_READONLY;
    write_fault().after = 0;
    VERIFY_REFUSED(created->file->set_setting(u"a"_s, "b"), ErrorKind::Unavailable, "reading only");
    created->file.reset();
    write_fault().after = -1;
    if (geteuid() == 0) QSKIP("Permissions do not bind root: the refusal at opening was not tested.");
    QFile::setPermissions(path_, QFile::ReadOwner);
    VERIFY_REFUSED(SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock), ErrorKind::Unavailable,
                   "only be read");
    QFile::setPermissions(dir_->path(), QFile::ReadOwner | QFile::ExeOwner);
    // A backup needs nothing beside it, so it can be read where nothing may be written.
    const auto read = SchoolFile::open(backup, test_passphrase, Access::ReadOnly, test_clock);
    const auto locked = SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock);
    QFile::setPermissions(dir_->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    VERIFY_OK(read);
    VERIFY_REFUSED(locked, ErrorKind::Unavailable, "does not allow writing");
  }

  void one_writer_at_a_time_and_the_second_is_told_who_holds_it() {
    auto created = SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key);
    VERIFY_OK(created);
    const auto second = SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock);
    VERIFY_REFUSED(second, ErrorKind::Unavailable, "open for writing by");
    for (const QString& part :
         {created->file->actor(), QSysInfo::machineHostName(), QString::number(QCoreApplication::applicationPid()),
          QDate::currentDate().toString(Qt::ISODate)})
      QVERIFY2(second.error().sentence.contains(part), qPrintable(second.error().sentence));
    // Readers need no lock and see what is committed.
    const auto reader = SchoolFile::open(path_, test_passphrase, Access::ReadOnly, test_clock);
    VERIFY_OK(reader);
    VERIFY_OK(add_people(created->file->handle(), 0, 10));
    QCOMPARE(count_people((*reader)->handle()), 10);
    created->file.reset();
    VERIFY_OK(SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock));
  }

  void the_lock_of_a_dead_process_is_taken_over() {
    VERIFY_OK(SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key));
    QProcess gone;
    gone.start(u"true"_s, QStringList());
    QVERIFY(gone.waitForStarted());
    const qint64 pid = gone.processId();
    QVERIFY(gone.waitForFinished());
    QVERIFY(write_bytes(path_ + u".lock"_s,
                        QByteArray::number(pid) + "\nmilepost\n" + QSysInfo::machineHostName().toUtf8() + "\n"));
    VERIFY_OK(SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock));
  }

  void a_reader_cannot_write() {
    VERIFY_OK(SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key));
    const QByteArray before = file_bytes(path_);
    {
      const auto file = SchoolFile::open(path_, test_passphrase, Access::ReadOnly, test_clock);
      VERIFY_OK(file);
      VERIFY_REFUSED((*file)->set_setting(u"a"_s, "b"), ErrorKind::Unavailable, "reading only");
      VERIFY_OK(execute((*file)->handle(), "PRAGMA query_only = OFF"));
      QVERIFY(!(*file)->set_setting(u"a"_s, "b").ok());
      QVERIFY(!execute((*file)->handle(), "CREATE TABLE x (y)").ok());
      VERIFY_REFUSED((*file)->rekey(u"new"_s, cheap_key), ErrorKind::Unavailable, "reading only");
      VERIFY_REFUSED((*file)->connect(Access::ReadWrite), ErrorKind::Unavailable, "reading only");
      VERIFY_OK((*file)->connect(Access::ReadOnly));
    }
    QCOMPARE(file_bytes(path_), before);
  }

  void attach_and_another_key_are_denied() {
    auto created = SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key);
    VERIFY_OK(created);
    const QString other = dir_->filePath(u"leak.db"_s);
    for (const QString& sql : {u"ATTACH '%1' AS leak"_s, u"ATTACH '%1' AS leak KEY ''"_s, u"VACUUM INTO '%1'"_s})
      QVERIFY(!execute(created->file->handle(), sql.arg(other).toUtf8().constData()).ok());
    QVERIFY(!QFile::exists(other));
    for (const char* sql :
         {"PRAGMA rekey = ''", "PRAGMA rekey = 'other'", "PRAGMA hexrekey = '00'", "PRAGMA key = 'other'",
          "PRAGMA cipher_plaintext_header_size = 32", "PRAGMA temp_store = FILE"})
      QVERIFY2(!execute(created->file->handle(), sql).ok(), sql);
    VERIFY_OK(add_people(created->file->handle(), 0, 10));
    created->file.reset();
    VERIFY_OK(SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock));
  }

  void pragmas_are_as_promised() {
    auto created = SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key);
    VERIFY_OK(created);
    const QList<std::pair<const char*, QString>> promised = {
        {"PRAGMA journal_mode", u"wal"_s}, {"PRAGMA page_size", u"4096"_s}, {"PRAGMA foreign_keys", u"1"_s},
        {"PRAGMA secure_delete", u"1"_s},  {"PRAGMA synchronous", u"2"_s},  {"PRAGMA cache_size", u"-65536"_s},
        {"PRAGMA query_only", u"0"_s}};
    for (const auto& [pragma, value] : promised) {
      Query query(created->file->handle(), pragma);
      QVERIFY2(query.step(), pragma);
      QVERIFY2(query.text(0) == value, (QByteArray(pragma) + " is " + query.text(0).toUtf8()).constData());
    }
  }

 private:
  std::unique_ptr<QTemporaryDir> dir_;
  QString path_;
};

QTEST_GUILESS_MAIN(SchoolFileTest)
#include "school_file_test.moc"
