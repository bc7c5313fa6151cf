#include <sqlite3.h>

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>

#include "core/store/offset_vfs.h"
#include "core/store/school_file.h"
#include "tests/core/store/school_file_fixture.h"

using namespace milepost;
using namespace Qt::StringLiterals;

class SchoolFileDamageTest : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() {
    path_ = dir_.filePath(u"a.milepost"_s);
    auto created = SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key);
    VERIFY_OK(created);
    VERIFY_OK(add_people(created->file->handle(), 0, 2000));
    // Free pages are part of the file as well.
    VERIFY_OK(execute(created->file->handle(), "DELETE FROM person WHERE id % 3 = 0"));
    created->file.reset();
    good_ = file_bytes(path_);
    QVERIFY(good_.size() > 200'000);
  }
  void cleanup() { QVERIFY(write_bytes(path_, good_)); }

  void a_flipped_bit_anywhere_is_refused_at_once_and_nothing_changes() {
    QRandomGenerator random(20261123);
    QList<qint64> places = {0,    15,   16,        100,       8159,        8160,
                            8191, 8192, 8192 + 15, 8192 + 16, 8192 + 4095, good_.size() - 1};
    while (places.size() < 240) places.append(random.bounded(good_.size()));
    for (int i = 0; i < places.size(); ++i) {
      QByteArray bad = good_;
      bad[places.at(i)] = char(bad.at(places.at(i)) ^ (1 << random.bounded(8)));
      QVERIFY(write_bytes(path_, bad));
      const Access access = i % 2 ? Access::ReadOnly : Access::ReadWrite;
      const auto opened = SchoolFile::open(path_, test_passphrase, access, test_clock);
      QVERIFY2(!opened.ok(), qPrintable(u"accepted with a flipped bit in byte %1"_s.arg(places.at(i))));
      QVERIFY2(opened.error().sentence.contains(u"damaged"_s), qPrintable(opened.error().sentence));
      QVERIFY(opened.error().kind == ErrorKind::Refused);
      QVERIFY(file_bytes(path_) == bad);
      if (access == Access::ReadWrite)
        QCOMPARE(QDir(dir_.path()).entryList(QDir::Files), QStringList{u"a.milepost"_s});
      else  // a reader may not remove the empty journal that reading made
        for (const char* end : {"-wal", "-shm"}) QFile::remove(path_ + QLatin1String(end));
    }
  }

  void a_file_cut_off_anywhere_is_refused() {
    const qint64 page = 4096, last = good_.size();
    for (qint64 size : {qint64(17), qint64(8191), qint64(8192), qint64(8192 + 1), qint64(8192 + 511), 8192 + page,
                        8192 + page + 1, 8192 + 5 * page, last - page, last - 1, last - 17, last / 2}) {
      QVERIFY(write_bytes(path_, good_.left(size)));
      for (Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto opened = SchoolFile::open(path_, test_passphrase, access, test_clock);
        QVERIFY2(!opened.ok(), qPrintable(u"accepted with %1 of %2 bytes"_s.arg(size).arg(last)));
        QVERIFY2(opened.error().sentence.contains(u"damaged"_s), qPrintable(opened.error().sentence));
        QVERIFY(file_bytes(path_) == good_.left(size));
      }
    }
  }

  void a_file_with_something_behind_it_or_swapped_pages_is_refused() {
    const qint64 page = 4096;
    QByteArray longer = good_ + QByteArray(page, 'x');
    QByteArray swapped = good_;
    swapped.replace(8192 + 3 * page, page, good_.mid(8192 + 4 * page, page));
    swapped.replace(8192 + 4 * page, page, good_.mid(8192 + 3 * page, page));
    for (const QByteArray& bad : {longer, good_ + "x", swapped}) {
      QVERIFY(write_bytes(path_, bad));
      VERIFY_REFUSED(SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock), ErrorKind::Refused,
                     "damaged");
    }
  }

  void another_schools_header_does_not_open_this_database() {
    const QString other = dir_.filePath(u"other.milepost"_s);
    VERIFY_OK(SchoolFile::create(other, u"South"_s, test_passphrase, test_clock, cheap_key));
    QVERIFY(write_bytes(path_, file_bytes(other).left(key_header_bytes) + good_.mid(key_header_bytes)));
    VERIFY_REFUSED(SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock), ErrorKind::Refused,
                   "damaged");
    QFile::remove(other);
  }

  void verify_finds_a_page_that_is_damaged_while_the_file_is_open() {
    const auto file = SchoolFile::open(path_, test_passphrase, Access::ReadOnly, test_clock);
    VERIFY_OK(file);
    const auto before = (*file)->verify(Task());
    VERIFY_OK(before);
    QCOMPARE(*before, QStringList());
    // By another process: closing a handle of the file here would drop SQLite's locks.
    QCOMPARE(QProcess::execute(u"dd"_s, {u"if=/dev/zero"_s, u"of="_s + path_, u"bs=1"_s, u"count=1"_s, u"seek=50000"_s,
                                         u"conv=notrunc"_s, u"status=none"_s}),
             0);
    const auto after = (*file)->verify(Task());
    VERIFY_OK(after);
    QVERIFY(!after->isEmpty());
  }

  void verify_can_be_stopped() {
    const auto file = SchoolFile::open(path_, test_passphrase, Access::ReadOnly, test_clock);
    VERIFY_OK(file);
    Task task;
    task.cancel();
    VERIFY_REFUSED((*file)->verify(task), ErrorKind::Cancelled, "Stopped");
  }

  void a_journal_with_a_flipped_bit_gives_an_earlier_whole_state_never_a_wrong_one() {
    // The state right after a kill: the journal holds twenty transactions.
    QByteArray journal;
    QByteArray base;
    {
      const auto file = SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock);
      VERIFY_OK(file);
      for (int i = 0; i < 20; ++i) VERIFY_OK(add_people((*file)->handle(), 10'000 + 10 * i, 10));
      QProcess copy;
      QCOMPARE(QProcess::execute(u"cp"_s, {path_, path_ + u".copy"_s}), 0);
      QCOMPARE(QProcess::execute(u"cp"_s, {path_ + u"-wal"_s, path_ + u".copy-wal"_s}), 0);
    }
    base = file_bytes(path_ + u".copy"_s);
    journal = file_bytes(path_ + u".copy-wal"_s);
    QFile::remove(path_ + u".copy"_s);
    QFile::remove(path_ + u".copy-wal"_s);
    QVERIFY(journal.size() > 50'000);
    const QString broken = dir_.filePath(u"broken.milepost"_s);
    QRandomGenerator random(7);
    for (int i = 0; i < 60; ++i) {
      QByteArray bad = journal;
      if (i % 4 == 3)
        bad.truncate(random.bounded(bad.size()));
      else
        bad[random.bounded(bad.size())] ^= char(1 << random.bounded(8));
      QVERIFY(write_bytes(broken, base));
      QVERIFY(write_bytes(broken + u"-wal"_s, bad));
      {
        const auto file = SchoolFile::open(broken, test_passphrase, Access::ReadWrite, test_clock);
        VERIFY_OK(file);
        QCOMPARE((count_people((*file)->handle()) - 1334) % 10, 0);
        const auto wrong = (*file)->verify(Task());
        VERIFY_OK(wrong);
        QCOMPARE(*wrong, QStringList());
      }
      QFile::remove(broken);
      QFile::remove(broken + u"-wal"_s);
    }
  }

  void pages_torn_by_a_power_cut_are_mended_from_the_journal() {
    const QString torn = dir_.filePath(u"torn.milepost"_s);
    {
      const auto file = SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock);
      VERIFY_OK(file);
      VERIFY_OK(add_people((*file)->handle(), 10'000, 500));
      QCOMPARE(QProcess::execute(u"cp"_s, {path_, torn}), 0);
      QCOMPARE(QProcess::execute(u"cp"_s, {path_ + u"-wal"_s, torn + u"-wal"_s}), 0);
    }
    // Half of a page that stands in the journal (page 1 always does: it counts the pages).
    QByteArray bytes = file_bytes(torn);
    bytes.replace(8192 + 2048, 1024, QByteArray(1024, 'x'));
    QVERIFY(write_bytes(torn, bytes));
    for (Access access : {Access::ReadOnly, Access::ReadWrite}) {
      const auto file = SchoolFile::open(torn, test_passphrase, access, test_clock);
      VERIFY_OK(file);
      QCOMPARE(count_people((*file)->handle()), 1834);
    }
    const auto mended = SchoolFile::open(torn, test_passphrase, Access::ReadWrite, test_clock);
    VERIFY_OK(mended);
    QCOMPARE(*(*mended)->verify(Task()), QStringList());
  }

 private:
  QTemporaryDir dir_;
  QString path_;
  QByteArray good_;
};

QTEST_GUILESS_MAIN(SchoolFileDamageTest)
#include "school_file_damage_test.moc"
