#include "core/store/migrations.h"

#include <sqlite3.h>

#include <QDir>

#include "tests/core/store/school_file_fixture.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* as_001_left_it =
    "DROP TABLE model_package; DROP TABLE content; DROP TABLE note; DROP TABLE note_revision; DROP TABLE note_draft; DROP TABLE "
    "milestone_reach; ALTER TABLE list_decision DROP COLUMN outcome; ALTER TABLE list_decision DROP COLUMN milestone; PRAGMA user_version = 1";

}  // namespace

class MigrationsTest : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() {
    Q_CLEANUP_RESOURCE(later_schema);
    Q_CLEANUP_RESOURCE(failing_schema);
  }
  void init() { QCOMPARE(sqlite3_open(":memory:", &connection_), SQLITE_OK); }
  void cleanup() { sqlite3_close(connection_); }

  void shipped_steps_run_on_an_empty_database() {
    const auto steps = schema_steps();
    VERIFY_OK(steps);
    VERIFY_OK(migrate(connection_, *steps));
    QCOMPARE(schema_version(connection_), int(steps->size()));
    VERIFY_OK(execute(connection_, "SELECT * FROM person, school, policy, change_log, model_package"));
    VERIFY_OK(migrate(connection_, *steps));
  }

  void only_missing_steps_run_and_semicolons_in_comments_and_text_do_no_harm() {
    const auto steps = schema_steps(u":/future/good"_s);
    VERIFY_OK(steps);
    VERIFY_OK(migrate(connection_, {steps->first()}));
    VERIFY_OK(execute(connection_, "INSERT INTO a VALUES (1)"));
    VERIFY_OK(migrate(connection_, *steps));
    QCOMPARE(schema_version(connection_), 2);
    Query read(connection_, "SELECT word FROM b");
    QVERIFY(read.step());
    QCOMPARE(read.text(0), u"one;\ntwo"_s);
  }

  void a_failing_step_leaves_the_old_version_whole() {
    const auto steps = schema_steps(u":/future/failing"_s);
    VERIFY_OK(steps);
    VERIFY_OK(migrate(connection_, {steps->first()}));
    VERIFY_REFUSED(migrate(connection_, *steps), ErrorKind::Refused, "version 2");
    QCOMPARE(schema_version(connection_), 1);
    Query read(connection_, "SELECT (SELECT count(*) FROM a) + (SELECT count(*) FROM sqlite_master WHERE name = 'b')");
    QVERIFY(read.step());
    QCOMPARE(read.integer(0), 0);
  }

  void a_newer_database_is_refused() {
    VERIFY_OK(execute(connection_, "PRAGMA user_version = 99"));
    const auto steps = schema_steps();
    VERIFY_REFUSED(migrate(connection_, *steps), ErrorKind::Refused, "newer Milepost");
    QCOMPARE(schema_version(connection_), 99);
  }

  void a_gap_in_the_numbers_is_refused() {
    VERIFY_REFUSED(schema_steps(u":/future/gap"_s), ErrorKind::Refused, "built wrongly");
    VERIFY_REFUSED(schema_steps(u":/future/nothing"_s), ErrorKind::Refused, "built wrongly");
  }

  void an_older_file_is_backed_up_and_brought_up_to_date_when_opened_for_writing() {
    QTemporaryDir dir;
    const QString path = dir.filePath(u"a.milepost"_s);
    VERIFY_OK(SchoolFile::create(path, u"North"_s, test_passphrase, test_clock, cheap_key));

    Q_INIT_RESOURCE(later_schema);
    const auto read_only = SchoolFile::open(path, test_passphrase, Access::ReadOnly, test_clock);
    VERIFY_REFUSED(read_only, ErrorKind::Refused, "older Milepost");
    {
      const auto file = SchoolFile::open(path, test_passphrase, Access::ReadWrite, test_clock);
      VERIFY_OK(file);
      QCOMPARE(schema_version((*file)->handle()), 4);
    }
    const QString backup = dir.filePath(QDir(dir.path()).entryList({u"*.backup"_s}).value(0)),
                  restored = dir.filePath(u"r"_s);
    VERIFY_OK(SchoolFile::restore(backup, test_passphrase, restored, test_clock, Task()));
    Q_CLEANUP_RESOURCE(later_schema);
    VERIFY_OK(SchoolFile::open(restored, test_passphrase, Access::ReadWrite, test_clock));
    VERIFY_REFUSED(SchoolFile::restore(path, test_passphrase, restored, test_clock, Task()), ErrorKind::Refused,
                   "newer Milepost");

    VERIFY_REFUSED(SchoolFile::open(path, test_passphrase, Access::ReadWrite, test_clock), ErrorKind::Refused,
                   "newer Milepost");
    const QStringList backups = QDir(dir.path()).entryList({u"a.milepost.version-3-*.backup"_s});
    QCOMPARE(backups.size(), 1);
    const auto old = SchoolFile::open(dir.filePath(backups.first()), test_passphrase, Access::ReadOnly, test_clock);
    VERIFY_OK(old);
    QCOMPARE(schema_version((*old)->handle()), 3);
  }

  void a_file_of_version_1_keeps_its_people_and_gains_a_place_for_a_package() {
    QTemporaryDir dir;
    const QString path = dir.filePath(u"a.milepost"_s);
    {
      const auto created = SchoolFile::create(path, u"North"_s, test_passphrase, test_clock, cheap_key);
      VERIFY_OK(created);
      sqlite3* connection = created->file->handle();
      VERIFY_OK(add_people(connection, 0, 3));
      VERIFY_OK(execute(connection, as_001_left_it));
    }
    VERIFY_REFUSED(SchoolFile::open(path, test_passphrase, Access::ReadOnly, test_clock), ErrorKind::Refused,
                   "older Milepost");
    {
      const auto file = SchoolFile::open(path, test_passphrase, Access::ReadWrite, test_clock);
      VERIFY_OK(file);
      QCOMPARE(schema_version((*file)->handle()), 3);
      QCOMPARE(count_people((*file)->handle()), 3);
      VERIFY_OK(execute((*file)->handle(), "SELECT name, fingerprint, content, kept_at, kept_by FROM model_package"));
    }
    const QStringList backups = QDir(dir.path()).entryList({u"a.milepost.version-1-*.backup"_s});
    QCOMPARE(backups.size(), 1);
    VERIFY_OK(SchoolFile::open(path, test_passphrase, Access::ReadOnly, test_clock));
    VERIFY_OK(SchoolFile::restore(dir.filePath(backups.first()), test_passphrase, dir.filePath(u"r"_s), test_clock, Task()));
    const auto old = SchoolFile::open(dir.filePath(u"r"_s), test_passphrase, Access::ReadWrite, test_clock);
    VERIFY_OK(old);
    QCOMPARE(count_people((*old)->handle()), 3);
  }

  void a_migration_that_fails_changes_nothing_in_the_file() {
    QTemporaryDir dir;
    const QString path = dir.filePath(u"a.milepost"_s);
    VERIFY_OK(SchoolFile::create(path, u"North"_s, test_passphrase, test_clock, cheap_key));
    Q_INIT_RESOURCE(failing_schema);
    const auto failed = SchoolFile::open(path, test_passphrase, Access::ReadWrite, test_clock);
    Q_CLEANUP_RESOURCE(failing_schema);
    VERIFY_REFUSED(failed, ErrorKind::Refused, "version 4");
    const auto file = SchoolFile::open(path, test_passphrase, Access::ReadWrite, test_clock);
    VERIFY_OK(file);
    QCOMPARE(schema_version((*file)->handle()), 3);
    QVERIFY((*file)->setting(u"half"_s).isEmpty());
  }

 private:
  sqlite3* connection_ = nullptr;
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "migrations_test.moc"
