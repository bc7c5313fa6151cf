#include "core/exchange/record_format.h"

#include <sqlite3.h>

#include <QFile>
#include <QSet>
#include <QTest>

#include "core/exchange/oneroster.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

struct SqlColumn {
  QString type;
  bool not_null = false;
};

QString string_of(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

QString sql_type(CellKind kind) {
  switch (kind) {
    case CellKind::Text:
    case CellKind::Choice: return u"TEXT"_s;
    case CellKind::Real: return u"REAL"_s;
    default: return u"INTEGER"_s;
  }
}

// What the import fills without a cell of its own.
bool is_own_column(const QString& table, const QString& column) {
  static const QSet<QString> everywhere = {u"id"_s, u"import_id"_s, u"left_import"_s, u"strip"_s};
  return everywhere.contains(column) || (column == "school_year"_L1 && table.startsWith("attendance_"_L1) && table != "attendance_summary"_L1);
}

}  // namespace

class RecordFormatTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QFile schema(QStringLiteral(MILEPOST_SOURCE_DIR "/core/store/schema/001_school_file.sql"));
    QVERIFY(schema.open(QIODevice::ReadOnly));
    sqlite3* raw = nullptr;
    QCOMPARE(sqlite3_open(":memory:", &raw), SQLITE_OK);
    database_.reset(raw);
    QCOMPARE(sqlite3_exec(raw, schema.readAll().constData(), nullptr, nullptr, nullptr), SQLITE_OK);
  }

  void every_file_of_the_export_is_there_once() {
    QSet<QString> files;
    for (const RecordFormat& format : record_formats()) files.insert(string_of(format.file));
    QCOMPARE(files.size(), qsizetype(record_formats().size()));
    for (const char* name : {"roster/orgs.csv", "roster/academicSessions.csv", "roster/courses.csv", "roster/classes.csv",
                             "roster/users.csv", "roster/roles.csv", "roster/enrollments.csv", "roster/demographics.csv",
                             "roster/categories.csv", "roster/lineItems.csv", "roster/results.csv", "records/calendar.csv",
                             "records/school_enrollment.csv", "records/attendance_day.csv", "records/attendance_section.csv",
                             "records/attendance_summary.csv", "records/marks.csv", "records/behavior.csv",
                             "records/assessments.csv", "records/surveys.csv", "records/student_voice.csv",
                             "records/programs.csv", "records/placement.csv", "records/outcomes.csv", "records/contacts.csv"}) {
      QVERIFY2(files.contains(QString::fromUtf8(name)), name);
      QVERIFY(record_format(name) != nullptr);
    }
    QVERIFY(record_format("records/nothing.csv") == nullptr);
  }

  void columns_fit_their_table_data() {
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < record_formats().size(); ++i) QTest::newRow(record_formats()[i].file.data()) << int(i);
  }
  void columns_fit_their_table() {
    QFETCH(int, index);
    const RecordFormat& format = record_formats()[size_t(index)];
    const QString table = string_of(format.table);
    const QHash<QString, SqlColumn> sql = columns_of(table);
    QVERIFY2(!sql.isEmpty(), qPrintable(table));
    QSet<QString> names, stored;
    for (const ColumnFormat& column : format.columns) {
      const QString name = string_of(column.name), into = string_of(column.stored);
      QVERIFY2(!names.contains(name.toLower()), qPrintable(name));
      names.insert(name.toLower());
      QCOMPARE(column.kind == CellKind::Choice, !column.choices.empty());
      QVERIFY2(column.most == 0 || column.use == CellUse::Amount, qPrintable(name));
      if (into.isEmpty()) continue;
      QVERIFY2(sql.contains(into), qPrintable(into));
      QVERIFY2(!stored.contains(into), qPrintable(into));
      stored.insert(into);
      QCOMPARE(sql[into].type, sql_type(column.kind));
      if (sql[into].not_null) QVERIFY2(column.required, qPrintable(name));
      if (column.kind == CellKind::Person) QCOMPARE(into, u"person_id"_s);
    }
    for (auto column = sql.cbegin(); column != sql.cend(); ++column) {
      if (!is_own_column(table, column.key())) QVERIFY2(stored.contains(column.key()), qPrintable(column.key()));
    }
  }

  void every_file_has_a_key_and_roster_files_the_columns_of_the_standard() {
    for (const RecordFormat& format : record_formats()) {
      const auto is_key = [](const ColumnFormat& column) { return column.key; };
      QVERIFY2(std::any_of(format.columns.begin(), format.columns.end(), is_key), format.file.data());
      if (!is_roster_file(format.file)) continue;
      QCOMPARE(format.columns[0].name, std::string_view("sourcedId"));
      QCOMPARE(format.columns[1].name, std::string_view("status"));
      QCOMPARE(format.columns[2].name, std::string_view("dateLastModified"));
      QVERIFY(format.columns[0].key && format.columns[0].required);
    }
  }

 private:
  QHash<QString, SqlColumn> columns_of(const QString& table) {
    QHash<QString, SqlColumn> columns;
    sqlite3_stmt* statement = nullptr;
    const QByteArray sql = "SELECT name, type, \"notnull\" FROM pragma_table_info('" + table.toUtf8() + "')";
    if (sqlite3_prepare_v2(database_.get(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK) return columns;
    const auto text = [&](int i) { return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, i))); };
    while (sqlite3_step(statement) == SQLITE_ROW) columns.insert(text(0), {text(1), sqlite3_column_int(statement, 2) != 0});
    sqlite3_finalize(statement);
    return columns;
  }

  struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close(connection); }
  };
  std::unique_ptr<sqlite3, Close> database_;
};

QTEST_GUILESS_MAIN(RecordFormatTest)
#include "record_format_test.moc"
