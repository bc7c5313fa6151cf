#include "core/store/cipher_driver.h"

#include <sqlite3.h>

#include <QAbstractItemModelTester>
#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlQueryModel>
#include <QSqlRecord>
#include <QSqlTableModel>

#include "tests/core/store/school_file_fixture.h"

using namespace milepost;
using namespace Qt::StringLiterals;

class CipherDriverTest : public QObject {
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

  void named_and_positional_values_are_bound() {
    QSqlQuery query(file_->database());
    QVERIFY(query.prepare(u"INSERT INTO org (name, sourced_id, identifier, import_id) VALUES (:n, :s, :n, :i)"_s));
    query.bindValue(u":s"_s, u"s1"_s);
    query.bindValue(u":n"_s, u"Žofia"_s);
    query.bindValue(u":i"_s, 1);
    QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
    QCOMPARE(query.lastInsertId().toInt(), 1);
    QCOMPARE(query.numRowsAffected(), 1);
    QVERIFY(query.prepare(u"INSERT INTO org (sourced_id, name, import_id) VALUES (?, ?, ?)"_s));
    for (int i = 2; i < 5; ++i) {
      query.addBindValue(u"s%1"_s.arg(i));
      query.addBindValue(QVariant(QMetaType(QMetaType::QString)));
      query.addBindValue(i);
      QVERIFY(query.exec());
      QCOMPARE(query.lastInsertId().toInt(), i);
    }
    QVERIFY(query.exec(u"SELECT name, identifier, name IS NULL FROM org ORDER BY id"_s));
    QCOMPARE(query.size(), 4);
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toString(), u"Žofia"_s);
    QCOMPARE(query.value(1).toString(), u"Žofia"_s);
    QVERIFY(query.next());
    QVERIFY(query.value(0).isNull());
    QCOMPARE(query.value(2).toInt(), 1);
    QVERIFY(query.last());
    QCOMPARE(query.at(), 3);
    QVERIFY(query.previous());
    QVERIFY(query.seek(0));
    QVERIFY(query.first());
    QVERIFY(!query.seek(9));
    QVERIFY(query.exec(u"UPDATE org SET name = 'x' WHERE id > 1"_s));
    QCOMPARE(query.numRowsAffected(), 3);
  }

  void types_and_dates_come_back() {
    QSqlQuery query(file_->database());
    QVERIFY(query.prepare(
        u"INSERT INTO support_list (made_at, actor, as_of, policy, import_id, rows) VALUES (?, ?, ?, ?, ?, ?)"_s));
    const QDateTime at(QDate(2026, 10, 2), QTime(9, 0), Qt::UTC);
    for (const QVariant& value : QVariantList{at, true, QDate(2026, 10, 2), 1.5, 1ll << 40, QByteArray("\0\1", 2)})
      query.addBindValue(value);
    QVERIFY(query.exec());
    QVERIFY(query.exec(u"SELECT made_at, actor, as_of, policy, import_id, rows, capacity, 0.5 FROM support_list"_s));
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toString(), u"2026-10-02T09:00:00.000Z"_s);
    QCOMPARE(query.value(2).toLongLong(), QDate(2026, 10, 2).toJulianDay());
    QCOMPARE(query.value(3).toString(), u"1.5"_s);
    QCOMPARE(query.value(4).toLongLong(), 1ll << 40);
    QCOMPARE(query.value(5).toByteArray(), QByteArray("\0\1", 2));
    QVERIFY(query.value(6).isNull());
    QCOMPARE(query.value(7).toDouble(), 0.5);
    QCOMPARE(query.record().count(), 8);
    QCOMPARE(query.record().field(6).metaType().id(), int(QMetaType::LongLong));
  }

  void forward_only_reads_row_by_row() {
    VERIFY_OK(add_people(file_->handle(), 0, 1000));
    QSqlQuery query(file_->database());
    query.setForwardOnly(true);
    QVERIFY(query.exec(u"SELECT sourced_id FROM person ORDER BY id"_s));
    QCOMPARE(query.size(), -1);
    int rows = 0;
    while (query.next()) QCOMPARE(query.value(0).toInt(), rows++);
    QCOMPARE(rows, 1000);
    QVERIFY(!query.next());
  }

  void errors_carry_the_native_code() {
    QSqlQuery query(file_->database());
    QVERIFY(!query.exec(u"SELECT * FROM nowhere"_s));
    QCOMPARE(query.lastError().nativeErrorCode(), u"1"_s);
    QVERIFY(query.exec(u"INSERT INTO org (sourced_id, import_id) VALUES ('a', 1)"_s));
    QVERIFY(!query.exec(u"INSERT INTO org (sourced_id, import_id) VALUES ('a', 1)"_s));
    QCOMPARE(query.lastError().nativeErrorCode(), QString::number(SQLITE_CONSTRAINT_UNIQUE));
    QVERIFY(!query.exec(u"INSERT INTO org (id, sourced_id, import_id) VALUES (1, 'b', 1)"_s));
    QCOMPARE(query.lastError().nativeErrorCode(), QString::number(SQLITE_CONSTRAINT_PRIMARYKEY));
    QVERIFY(query.prepare(u"SELECT ?"_s));
    QVERIFY(!query.exec());
    QVERIFY(!query.exec(u"SELECT 1; DROP TABLE org"_s));
    QVERIFY(!query.exec(u""_s));
    QVERIFY(query.exec(u"SELECT count(*) FROM org"_s));
  }

  void transactions_commit_and_roll_back() {
    QSqlDatabase database = file_->database();
    QVERIFY(database.transaction());
    QVERIFY(!database.transaction());
    VERIFY_OK(execute(file_->handle(), "INSERT INTO setting VALUES ('a', x'01')"));
    QVERIFY(database.rollback());
    QCOMPARE(file_->setting(u"a"_s), QByteArray());
    QVERIFY(database.transaction());
    VERIFY_OK(file_->set_setting(u"a"_s, "\1"));
    QVERIFY(database.commit());
    QCOMPARE(file_->setting(u"a"_s), QByteArray("\1"));
  }

  void the_schema_is_described() {
    const QSqlDatabase database = file_->database();
    QVERIFY(database.isOpen());
    QVERIFY(database.tables().contains(u"person"_s));
    QVERIFY(!database.tables().contains(u"sqlite_master"_s));
    QVERIFY(database.tables(QSql::SystemTables).contains(u"sqlite_master"_s));
    const QSqlRecord person = database.record(u"person"_s);
    QCOMPARE(person.fieldName(0), u"id"_s);
    QVERIFY(person.field(0).isAutoValue());
    QCOMPARE(person.field(u"left_import"_s).metaType().id(), int(QMetaType::LongLong));
    QCOMPARE(person.field(u"family_name"_s).metaType().id(), int(QMetaType::QString));
    QCOMPARE(database.primaryIndex(u"import_file"_s).count(), 2);
    QCOMPARE(database.primaryIndex(u"person"_s).fieldName(0), u"id"_s);
    QCOMPARE(database.driver()->handle().typeName(), "sqlite3*");
    QVERIFY(*static_cast<sqlite3* const*>(database.driver()->handle().constData()) == file_->handle());
    QCOMPARE(database.driver()->escapeIdentifier(u"a\"b"_s, QSqlDriver::FieldName), u"\"a\"\"b\""_s);
  }

  void a_query_model_passes_the_model_tester() {
    VERIFY_OK(add_people(file_->handle(), 0, 600));
    QSqlQueryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery(u"SELECT sourced_id, family_name FROM person ORDER BY id"_s, file_->database());
    QVERIFY2(!model.lastError().isValid(), qPrintable(model.lastError().text()));
    QCOMPARE(model.rowCount(), 600);
    QCOMPARE(model.index(599, 0).data().toString(), u"599"_s);
    // No read transaction stays open behind a shown table: the journal can be emptied.
    VERIFY_OK(execute(file_->handle(), "DELETE FROM person WHERE id > 10"));
    Query checkpoint(file_->handle(), "PRAGMA wal_checkpoint(TRUNCATE)");
    QVERIFY(checkpoint.step());
    QCOMPARE(checkpoint.integer(0), 0);
    model.setQuery(u"SELECT sourced_id FROM person"_s, file_->database());
    QCOMPARE(model.rowCount(), 10);
  }

  void a_table_model_edits_adds_and_removes_rows() {
    VERIFY_OK(add_people(file_->handle(), 0, 20));
    QSqlTableModel model(nullptr, file_->database());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(u"person"_s);
    model.setEditStrategy(QSqlTableModel::OnManualSubmit);
    model.setFilter(u"id > 5"_s);
    model.setSort(0, Qt::DescendingOrder);
    QVERIFY2(model.select(), qPrintable(model.lastError().text()));
    QCOMPARE(model.rowCount(), 15);
    const int given = model.fieldIndex(u"given_name"_s);
    QVERIFY(model.setData(model.index(0, given), u"Åsa"_s));
    QVERIFY(model.removeRow(1));
    QSqlRecord added = model.record();
    added.setValue(u"sourced_id"_s, u"new"_s);
    added.setValue(u"import_id"_s, 1);
    added.setGenerated(u"id"_s, false);
    QVERIFY(model.insertRecord(-1, added));
    QVERIFY2(model.submitAll(), qPrintable(model.lastError().text()));
    Query read(file_->handle(), "SELECT given_name FROM person WHERE id = 20");
    QVERIFY(read.step());
    QCOMPARE(read.text(0), u"Åsa"_s);
    QCOMPARE(count_people(file_->handle()), 20);
  }

  void a_query_that_outlives_the_file_only_stops_answering() {
    QSqlQuery query(file_->database());
    QVERIFY(query.exec(u"SELECT 1"_s));
    file_.reset();
    QVERIFY(!query.next());
    QVERIFY(!query.exec(u"SELECT 1"_s));
  }

 private:
  std::unique_ptr<QTemporaryDir> dir_;
  std::unique_ptr<SchoolFile> file_;
};

QTEST_GUILESS_MAIN(CipherDriverTest)
#include "cipher_driver_test.moc"
