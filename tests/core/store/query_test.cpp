#include "core/store/query.h"

#include <sqlite3.h>

#include <QTest>
#include <limits>

#include "core/store/transaction.h"

using namespace milepost;
using namespace Qt::StringLiterals;

class QueryTest : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    QCOMPARE(sqlite3_open(":memory:", &connection_), SQLITE_OK);
    QVERIFY(execute(connection_, "CREATE TABLE t (id INTEGER PRIMARY KEY, a, b UNIQUE)").ok());
  }
  void cleanup() { sqlite3_close(connection_); }

  void values_come_back_as_they_were_bound() {
    const QByteArray blob("\0\1\xff", 3);
    const QDate date(2024, 2, 29);
    Query insert(connection_, "INSERT INTO t (a) VALUES (?)");
    QVERIFY(insert.bind(0, std::numeric_limits<qint64>::min()).run().ok());
    QVERIFY(insert.bind(0, -0.5).run().ok());
    QVERIFY(insert.bind(0, true).run().ok());
    QVERIFY(insert.bind(0, u"Žofia 𝄞"_s).run().ok());
    QVERIFY(insert.bind(0, "plain").run().ok());
    QVERIFY(insert.bind(0, std::string_view("a\0b", 3)).run().ok());
    QVERIFY(insert.bind(0, blob).run().ok());
    QVERIFY(insert.bind(0, date).run().ok());
    QVERIFY(insert.bind(0, QDate()).run().ok());
    QVERIFY(insert.bind(0, std::optional<qint64>()).run().ok());
    QVERIFY(insert.bind(0, std::optional<double>(2.25)).run().ok());
    Query read(connection_, "SELECT a FROM t ORDER BY id");
    QVERIFY(read.step());
    QCOMPARE(read.integer(0), std::numeric_limits<qint64>::min());
    QVERIFY(read.step());
    QCOMPARE(read.real(0), -0.5);
    QVERIFY(read.step());
    QCOMPARE(read.integer(0), 1);
    QVERIFY(read.step());
    QCOMPARE(read.text(0), u"Žofia 𝄞"_s);
    QVERIFY(read.step());
    QVERIFY(read.utf8(0) == "plain");
    QVERIFY(read.step());
    QVERIFY(read.utf8(0) == std::string_view("a\0b", 3));
    QVERIFY(read.step());
    QCOMPARE(read.blob(0), blob);
    QVERIFY(read.blob_view(0) == std::string_view("\0\1\xff", 3));
    QVERIFY(read.step());
    QCOMPARE(read.date(0), date);
    QCOMPARE(read.integer(0), date.toJulianDay());
    for (int i = 0; i < 2; ++i) {
      QVERIFY(read.step());
      QVERIFY(read.is_null(0));
      QVERIFY(!read.date(0).isValid());
      QVERIFY(!read.optional_integer(0));
      QVERIFY(!read.optional_real(0));
      QVERIFY(read.text(0).isEmpty());
    }
    QVERIFY(read.step());
    QCOMPARE(read.optional_real(0).value(), 2.25);
    QVERIFY(!read.step());
    QVERIFY(!read.failed());
  }

  void empty_text_and_empty_blobs_are_not_null() {
    Query insert(connection_, "INSERT INTO t (a) VALUES (?)");
    QVERIFY(insert.bind(0, QString()).run().ok());
    QVERIFY(insert.bind(0, std::string_view()).run().ok());
    QVERIFY(insert.bind(0, QByteArray()).run().ok());
    Query read(connection_, "SELECT count(*) FROM t WHERE a IS NULL");
    QVERIFY(read.step());
    QCOMPARE(read.integer(0), 0);
  }

  void bound_values_stay_until_bound_anew() {
    Query insert(connection_, "INSERT INTO t (a, b) VALUES (?, ?)");
    insert.bind(0, 7);
    for (int i = 0; i < 3; ++i) QVERIFY(insert.bind(1, i).run().ok());
    Query read(connection_, "SELECT count(*) FROM t WHERE a = 7");
    QVERIFY(read.step());
    QCOMPARE(read.integer(0), 3);
  }

  void a_failed_step_leaves_a_sentence_and_reset_makes_the_query_usable_again() {
    Query insert(connection_, "INSERT INTO t (b) VALUES (?)");
    QVERIFY(insert.bind(0, "x").run().ok());
    QVERIFY(!insert.bind(0, "x").step());
    QVERIFY(insert.failed());
    QVERIFY(!insert.error().sentence.isEmpty());
    QVERIFY(insert.error().kind == ErrorKind::Refused);
    QVERIFY(!insert.step());
    insert.reset();
    QVERIFY(!insert.failed());
    QVERIFY(insert.bind(0, "y").run().ok());
  }

  void wrong_sql_and_wrong_parameters_are_errors_not_crashes() {
    Query wrong(connection_, "SELECT * FROM nowhere");
    QVERIFY(wrong.failed());
    QVERIFY(!wrong.bind(0, 1).step());
    QVERIFY(!wrong.reset().run().ok());
    Query empty(connection_, "  -- nothing\n");
    QVERIFY(empty.failed());
    QVERIFY(!empty.step());
    Query beyond(connection_, "SELECT ?");
    QVERIFY(beyond.bind(1, 5).failed());
    QVERIFY(!beyond.step());
  }

  void a_moved_query_goes_on_and_leaves_nothing_behind() {
    Query first(connection_, "SELECT 1 UNION ALL SELECT 2");
    QVERIFY(first.step());
    Query second(std::move(first));
    QVERIFY(second.step());
    QCOMPARE(second.integer(0), 2);
    Query third(connection_, "SELECT 3");
    third = std::move(second);
    QVERIFY(!third.step());
    QCOMPARE(sqlite3_next_stmt(connection_, nullptr) != nullptr, true);
  }

  void result_codes_become_sentences_of_the_right_kind_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("full") << SQLITE_FULL << int(ErrorKind::Unavailable) << u"full"_s;
    QTest::newRow("write failed") << SQLITE_IOERR_WRITE << int(ErrorKind::Unavailable) << u"disk"_s;
    QTest::newRow("read only") << SQLITE_READONLY_DIRECTORY << int(ErrorKind::Unavailable) << u"reading only"_s;
    QTest::newRow("cannot open") << SQLITE_CANTOPEN << int(ErrorKind::Unavailable) << u"opened"_s;
    QTest::newRow("busy") << SQLITE_BUSY_SNAPSHOT << int(ErrorKind::Unavailable) << u"another task"_s;
    QTest::newRow("locked") << SQLITE_LOCKED << int(ErrorKind::Unavailable) << u"another task"_s;
    QTest::newRow("corrupt") << SQLITE_CORRUPT_INDEX << int(ErrorKind::Refused) << u"damaged"_s;
    QTest::newRow("not a database") << SQLITE_NOTADB << int(ErrorKind::Refused) << u"damaged"_s;
  }
  void result_codes_become_sentences_of_the_right_kind() {
    QFETCH(int, code);
    QFETCH(int, kind);
    QFETCH(QString, word);
    const Error error = store_error(nullptr, code);
    QCOMPARE(int(error.kind), kind);
    QVERIFY2(error.sentence.contains(word), qPrintable(error.sentence));
  }

  void a_transaction_that_is_not_committed_rolls_back() {
    {
      Transaction lost(connection_);
      QVERIFY(lost.begun().ok());
      QVERIFY(execute(connection_, "INSERT INTO t (a) VALUES (1)").ok());
      Transaction inner(connection_);
      QVERIFY(!inner.begun().ok());
    }
    {
      Transaction kept(connection_);
      QVERIFY(execute(connection_, "INSERT INTO t (a) VALUES (2)").ok());
      QVERIFY(kept.commit().ok());
    }
    Query read(connection_, "SELECT group_concat(a) FROM t");
    QVERIFY(read.step());
    QCOMPARE(read.text(0), u"2"_s);
  }

 private:
  sqlite3* connection_ = nullptr;
};

QTEST_GUILESS_MAIN(QueryTest)
#include "query_test.moc"
