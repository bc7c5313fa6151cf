#include "core/exchange/scratch_store.h"

#include <QTest>
#include <csignal>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace milepost;

namespace {

QByteArray pattern(qint64 size) {
  QByteArray bytes(size, Qt::Uninitialized);
  for (qint64 i = 0; i < size; ++i) bytes[i] = char((i * 7 + i / 251) & 0xff);
  return bytes;
}

}  // namespace

class ScratchStoreTest : public QObject {
  Q_OBJECT

 private slots:
  void gives_back_what_it_took_data() {
    QTest::addColumn<qint64>("memory");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("step");
    const qint64 chunk = ScratchStore::chunk_bytes;
    QTest::newRow("empty") << qint64(100) << qint64(0) << qint64(1);
    QTest::newRow("in memory") << qint64(100000) << qint64(100000) << qint64(777);
    QTest::newRow("one byte too many") << qint64(100000) << qint64(100001) << qint64(777);
    QTest::newRow("nothing in memory") << qint64(0) << 2 * chunk + 5 << qint64(70000);
    QTest::newRow("whole chunks") << chunk << 3 * chunk << chunk;
    QTest::newRow("chunk and a byte") << qint64(10) << chunk + 1 << chunk + 1;
  }
  void gives_back_what_it_took() {
    QFETCH(qint64, memory);
    QFETCH(qint64, size);
    QFETCH(qint64, step);
    const QByteArray bytes = pattern(size);
    ScratchStore store(memory);
    for (qint64 at = 0; at < size; at += step) QVERIFY(store.append(bytes.constData() + at, std::min(step, size - at)));
    QCOMPARE(store.size(), size);
    QCOMPARE(store.in_memory(), size <= memory);
    auto whole = store.view(0, size);
    QVERIFY(whole.ok());
    QVERIFY(*whole == bytes);
    for (qint64 at = size; at >= 0; at -= std::max<qint64>(1, size / 13)) {
      const qint64 count = std::min<qint64>(size - at, 3000);
      auto part = store.view(at, count);
      QVERIFY(part.ok());
      QVERIFY(*part == bytes.mid(at, count));
    }
    char byte = 0;
    QVERIFY(!store.read(size, &byte, 1).ok());
    QVERIFY(!store.read(-1, &byte, 1).ok());
  }

  void a_view_in_memory_is_no_copy() {
    ScratchStore store(1000);
    QVERIFY(store.append("abcdef", 6));
    QCOMPARE(static_cast<const void*>(store.view(2, 3)->constData()), static_cast<const void*>(store.memory() + 2));
  }

#ifdef Q_OS_UNIX
  void a_full_disk_is_a_sentence() {
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 1 << 20;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    ScratchStore store(10);
    const QByteArray bytes = pattern(3 << 20);
    Status status = store.append(bytes.constData(), bytes.size());
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!status.ok());
    QCOMPARE(int(status.error().kind), int(ErrorKind::Unavailable));
  }
#endif
};

QTEST_GUILESS_MAIN(ScratchStoreTest)
#include "scratch_store_test.moc"
