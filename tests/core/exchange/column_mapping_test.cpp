#include "core/exchange/column_mapping.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include "core/exchange/record_reader.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString shipped(const char* name) { return QStringLiteral(MILEPOST_SOURCE_DIR "/resources/mappings/") + QString::fromUtf8(name); }

QString other_makers(const QString& name) {
  return qEnvironmentVariable("MILEPOST_TEST_DATA", QStringLiteral(MILEPOST_SOURCE_DIR "/../shared/data")) + u'/' + name;
}

// A mapping to attendance_day.csv; more: further members, as in ", \"delimiter\": \";\"".
QByteArray day_mapping(const QByteArray& columns, const QByteArray& more = {}) {
  return R"({"format": "milepost-mapping", "version": 1, "name": "t", "file": "records/attendance_day.csv", "columns": {)" + columns + "}" + more + "}";
}

const QByteArray plain_columns = R"("studentSourcedId": "id", "schoolSourcedId": {"value": "a"}, "date": {"from": "day", "date": "M/d/yyyy"},
  "status": {"from": "code", "codes": {"A": "SchoolActivity", "": "Present"}})";

struct Mapped {
  QString error;
  QByteArray csv;
  Findings findings;
};

Mapped map(const QByteArray& mapping, const QByteArray& table) {
  Mapped mapped;
  const Result<ColumnMapping> read = read_mapping(mapping);
  if (!read) {
    mapped.error = read.error().sentence;
    return mapped;
  }
  const Result<QByteArray> csv = apply_mapping(*read, table, mapped.findings);
  if (csv) {
    mapped.csv = *csv;
  } else {
    mapped.error = csv.error().sentence;
  }
  return mapped;
}

QStringList codes(const Findings& findings) {
  QStringList list;
  for (const ExportFinding& f : findings.kept()) {
    list.append(u"%1 %2 %3 %4"_s.arg(QString::fromUtf8(severity_word(f.severity)), f.code, f.field.isEmpty() ? u"-"_s : f.field).arg(f.line));
  }
  return list;
}

qint64 anybody(std::string_view) { return 1; }

}  // namespace

class ColumnMappingTest : public QObject {
  Q_OBJECT

 private slots:
  void broken_mappings_are_refused_with_a_sentence_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, QByteArray json, QString says) { QTest::newRow(name) << json << says; };
    row("empty", "", u"not a JSON object"_s);
    row("list", "[]", u"not a JSON object"_s);
    row("cut short", day_mapping(plain_columns).chopped(3), u"at byte"_s);
    row("other format", R"({"format": "x"})", u"milepost-mapping"_s);
    row("newer version", R"({"format": "milepost-mapping", "version": 2, "name": "t", "file": "records/marks.csv", "columns": {}})", u"version 1"_s);
    row("unknown file", R"({"format": "milepost-mapping", "version": 1, "name": "t", "file": "marks.csv", "columns": {}})", u"marks.csv"_s);
    row("unknown member", day_mapping(plain_columns, R"(, "delimeter": ";")"), u"delimeter"_s);
    row("unknown column", day_mapping(plain_columns + R"(, "nothing": "x")"), u"no such column"_s);
    row("required column missing", day_mapping(R"("studentSourcedId": "id")"), u"schoolSourcedId"_s);
    row("delimiter of two characters", day_mapping(plain_columns, R"(, "delimiter": "||")"), u"delimiter"_s);
    row("delimiter that is a letter", day_mapping(plain_columns, R"(, "delimiter": "x")"), u"delimiter"_s);
    row("code that means nothing", day_mapping(R"("studentSourcedId": "id", "schoolSourcedId": "s", "date": "d", "status": {"from": "c", "codes": {"A": "Absent"}})"), u"Absent"_s);
    row("code that is a number", day_mapping(R"("studentSourcedId": "id", "schoolSourcedId": "s", "date": "d", "status": {"from": "c", "codes": {"A": 1}})"), u"\"A\""_s);
    row("two sources", day_mapping(plain_columns + R"(, "localCode": {"from": "x", "value": "y"})"), u"exactly one"_s);
    row("no source", day_mapping(plain_columns + R"(, "localCode": {})"), u"exactly one"_s);
    row("date without year", day_mapping(R"("studentSourcedId": "id", "schoolSourcedId": "s", "status": "c", "date": {"from": "d", "date": "M/d"})"), u"M/d"_s);
    row("from a number", day_mapping(plain_columns + R"(, "localCode": {"from": 5})"), u"localCode"_s);
    row("no rows", day_mapping(plain_columns, R"(, "rows": [])"), u"rows"_s);
    row("word 0", day_mapping(plain_columns + R"(, "localCode": {"from": "x", "word": 0})"), u"word"_s);
  }
  void broken_mappings_are_refused_with_a_sentence() {
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const Result<ColumnMapping> mapping = read_mapping(json);
    QVERIFY(!mapping);
    QVERIFY2(mapping.error().sentence.contains(says), qPrintable(mapping.error().sentence));
    QVERIFY(mapping.error().sentence.endsWith(u'.'));
  }

  void tables_become_our_csv_data() {
    QTest::addColumn<QByteArray>("mapping");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("expected");  // without the header row
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char* name, QByteArray mapping, QByteArray table, QByteArray expected, QStringList findings = {}) {
      QTest::newRow(name) << mapping << table << expected << findings;
    };
    const QByteArray plain = day_mapping(plain_columns);
    row("plain", plain, "id,day,code\ns1,9/30/2026,A\ns2,10/1/2026,\n", "s1,a,2026-09-30,SchoolActivity,2\ns2,a,2026-10-01,Present,3\n");
    row("other order, case and spaces", plain, " CODE ,Day,more,ID\nA,9/30/2026,x,s1\n", "s1,a,2026-09-30,SchoolActivity,2\n");
    row("time behind the date", plain, "id,day,code\ns1,9/30/2026 6:28:23,A\n", "s1,a,2026-09-30,SchoolActivity,2\n");
    row("date in another form goes through", plain, "id,day,code\ns1,2026-09-30,A\n", "s1,a,2026-09-30,SchoolActivity,2\n");
    row("unknown code is told and goes through", plain, "id,day,code\ns1,9/30/2026,Z\n", "s1,a,2026-09-30,Z,2\n", {u"warning code-unknown status 2"_s});
    row("empty rows keep the count of lines", plain, "id,day,code\n\n,,\r\ns1,9/30/2026,A\n", "s1,a,2026-09-30,SchoolActivity,4\n");
    row("short row becomes an empty one", plain, "id,day,code\ns1\ns1,9/30/2026,A\n", ",,,,2\ns1,a,2026-09-30,SchoolActivity,3\n", {u"warning table-row - 2"_s});
    row("long row becomes an empty one", plain, "id,day,code\ns1,9/30/2026,A,x\n", ",,,,2\n", {u"warning table-row - 2"_s});
    row("comma behind the row", plain, "id,day,code\ns1,9/30/2026,A,\n", "s1,a,2026-09-30,SchoolActivity,2\n");
    row("unclosed quote", plain, "id,day,code\n\"s1,9/30/2026,A\ns1,9/30/2026,A\n", ",,,,2\ns1,a,2026-09-30,SchoolActivity,3\n", {u"warning table-row - 2"_s});
    row("quotes are written again", day_mapping(plain_columns + R"(, "localCode": "note")"), "id,day,code,note\ns1,9/30/2026,A,\"x, \"\"y\"\"\"\n",
        "s1,a,2026-09-30,SchoolActivity,\"x, \"\"y\"\"\",2\n");
    row("tab", day_mapping(plain_columns, R"(, "delimiter": "\t")"), "id\tday\tcode\ns1\t9/30/2026\tA\n", "s1,a,2026-09-30,SchoolActivity,2\n");
    row("caret without header", day_mapping(plain_columns, R"(, "delimiter": "^", "header": ["id", "day", "code"])"), "s1^9/30/2026^A\n", "s1,a,2026-09-30,SchoolActivity,1\n");
    row("semicolon", day_mapping(plain_columns, R"(, "delimiter": ";")"), "id;day;code\ns1;9/30/2026;A\n", "s1,a,2026-09-30,SchoolActivity,2\n");
    row("backslash", day_mapping(plain_columns + R"(, "localCode": "note")", R"(, "backslash_escapes": true)"), "id,day,code,note\ns1,9/30/2026,A,\"say \\\"no\\\", he\"\n",
        "s1,a,2026-09-30,SchoolActivity,\"say \"\"no\"\", he\",2\n");
    row("words for nothing", day_mapping(plain_columns, R"(, "nothing": ["NULL"])"), "id,day,code\ns1,NULL,NULL\n", "s1,a,,Present,2\n");
    row("optional column missing", day_mapping(plain_columns + R"(, "localCode": "note")"), "id,day,code\ns1,9/30/2026,A\n", "s1,a,2026-09-30,SchoolActivity,,2\n",
        {u"note mapped-column-missing localCode 1"_s});
    row("windows-1252", plain, "id,day,code\ns\xF1,9/30/2026,A\n", "s\xC3\xB1,a,2026-09-30,SchoolActivity,2\n", {u"warning encoding - 2"_s});
  }
  void tables_become_our_csv() {
    QFETCH(QByteArray, mapping);
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, expected);
    QFETCH(QStringList, findings);
    const Mapped mapped = map(mapping, table);
    QCOMPARE(mapped.error, QString());
    QCOMPARE(mapped.csv.mid(mapped.csv.indexOf('\n') + 1), expected);
    QCOMPARE(codes(mapped.findings), findings);
  }

  void tables_that_do_not_fit_are_refused() {
    const QByteArray plain = day_mapping(plain_columns);
    QVERIFY(map(plain, "").error.contains("empty"_L1));
    QVERIFY(map(plain, "id,day\ns1,9/30/2026\n").error.contains("code"_L1));
    QVERIFY(map(plain, "id,day,code,ID\n").error.contains("two columns"_L1));
    QVERIFY(map(plain, QByteArray("\xFF\xFEi\0", 4)).error.contains("UTF-8"_L1));
  }

  void two_digit_years_are_of_this_century() {
    const QByteArray mapping = day_mapping(R"("studentSourcedId": "id", "schoolSourcedId": {"value": "a"}, "status": {"value": "Tardy"}, "date": {"from": "day", "date": ["M/d/yy", "d-MMM-yy"]})");
    const QByteArray csv = map(mapping, "id,day\ns1,8/1/15\ns1,23-Aug-10\n").csv;
    QVERIFY2(csv.contains("2015-08-01") && csv.contains("2010-08-23"), csv.constData());
  }

  void a_mark_may_stand_behind_its_percentage() {
    const QByteArray mapping = R"({"format": "milepost-mapping", "version": 1, "name": "marks", "file": "records/marks.csv",
      "header": ["section", "student", "school", "course", "term", "grade"], "columns": {
      "studentSourcedId": "student", "schoolYear": {"value": "2026"}, "markType": {"from": "term", "codes": {"FY": "year", "S1": "semester"}},
      "classSourcedId": "section", "courseCode": "course", "mark": {"from": "grade", "word": -1}}})";
    const QByteArray csv = map(mapping, "\"SOC6-001\",\"333\",\"SHS\",\"SOC6\",\"FY\",\"85.12 B+\"\n\"SOC6-001\",\"334\",\"SHS\",\"SOC6\",\"S1\",\"\"\n").csv;
    QCOMPARE(csv.mid(csv.indexOf('\n') + 1), QByteArray("333,2026,year,SOC6-001,SOC6,B+,1\n334,2026,semester,SOC6-001,SOC6,,2\n"));
  }

  void every_shipped_mapping_is_sound() {
    const QDir dir(shipped(""));
    const QStringList names = dir.entryList({u"*.json"_s});
    QVERIFY(!names.isEmpty());
    for (const QString& name : names) {
      const Result<ColumnMapping> mapping = read_mapping(contents(dir.filePath(name)));
      QVERIFY2(mapping.ok(), mapping ? "" : qPrintable(mapping.error().sentence));
    }
  }

  void a_behaviour_table_of_aspen_is_read() {
    const QByteArray table = contents(other_makers(u"aspen_x2/fake_behavior_export.csv"_s));
    if (table.isEmpty()) QSKIP("The tables of other makers are not on this machine.");
    Mapped mapped = map(contents(shipped("aspen_behavior.json")), table);
    QCOMPARE(mapped.error, QString());
    QVERIFY(mapped.findings.kept().isEmpty());
    RecordReader reader(*record_format("records/behavior.csv"), mapped.csv, anybody, mapped.findings, QDate(2026, 11, 23));
    QStringList incidents;
    while (const auto* row = reader.next()) incidents.append(QString::fromUtf8((*row)[0].text.data(), qsizetype((*row)[0].text.size())));
    QCOMPARE(incidents, (QStringList{u"10/2015-10-01/13:00:00/Hitting"_s, u"11/2015-10-01/13:00:00/Lorem ipsuming"_s, u"13/2015-10-03//Bullying"_s}));
    QCOMPARE(reader.rows_read(), 4);
    QCOMPARE(codes(mapped.findings), QStringList{u"warning empty-required date 5"_s});
  }

  void a_student_data_file_of_the_psat_is_read() {
    const QByteArray table = contents(other_makers(u"assessments/PSAT_SAT_data_sample_anonymized_file_psat_89.csv"_s));
    if (table.isEmpty()) QSKIP("The tables of other makers are not on this machine.");
    Mapped mapped = map(contents(shipped("psat89.json")), table);
    QCOMPARE(mapped.error, QString());
    RecordReader reader(*record_format("records/assessments.csv"), mapped.csv, anybody, mapped.findings, QDate(2026, 11, 23));
    QStringList scores;
    while (const auto* row = reader.next()) {
      const std::string_view subject = (*row)[2].text, grade = (*row)[3].text;
      QCOMPARE((*row)[4].integer, QDate(2022, 9, 26).toJulianDay());
      scores.append(QString::fromUtf8(subject.data(), qsizetype(subject.size())) + u' ' + QString::number((*row)[5].real) + u' ' +
                    ((*row)[3].type == Cell::Type::Null ? u"-"_s : QString::fromUtf8(grade.data(), qsizetype(grade.size()))));
    }
    QCOMPARE(reader.rows_refused(), 0);
    QCOMPARE(scores, (QStringList{u"ELA 340 09"_s, u"MATH 310 09"_s, u"ELA 330 09"_s, u"MATH 380 09"_s, u"ELA 190 -"_s, u"MATH 150 -"_s,
                                  u"ELA 480 -"_s, u"MATH 460 -"_s, u"ELA 320 -"_s, u"MATH 240 -"_s}));
  }
};

QTEST_GUILESS_MAIN(ColumnMappingTest)
#include "column_mapping_test.moc"
