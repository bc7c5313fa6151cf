#include "core/exchange/record_reader.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include "core/exchange/cell_check.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 23);

std::optional<qint64> find_person(std::string_view id) {
  if (id == "s1") return 1;
  if (id == "s2") return 2;
  return std::nullopt;
}

struct ReadResult {
  QStringList rows;  // cells by '|', "-" where nothing is known
  Findings findings;
  qint64 read = 0, refused = 0;
};

QString glance(const Cell& cell) {
  switch (cell.type) {
    case Cell::Type::Null: return u"-"_s;
    case Cell::Type::Integer: return QString::number(cell.integer);
    case Cell::Type::Real: return QString::number(cell.real);
    case Cell::Type::Text: return QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
  }
  return {};
}

ReadResult read_all(const QString& file, const QByteArray& text) {
  ReadResult result;
  const RecordFormat* format = record_format(file.toStdString());
  if (!format) qFatal("no such format");
  RecordReader reader(*format, text, find_person, result.findings, today);
  while (const std::vector<Cell>* row = reader.next()) {
    QStringList cells;
    for (const Cell& cell : *row) cells.append(glance(cell));
    result.rows.append(cells.join(u'|'));
  }
  result.read = reader.rows_read();
  result.refused = reader.rows_refused();
  return result;
}

// "warning date-format date 3": severity, code, column, line.
QStringList codes(const Findings& findings) {
  QStringList list;
  for (const ExportFinding& f : findings.kept()) {
    list.append(u"%1 %2 %3 %4"_s.arg(QString::fromUtf8(severity_word(f.severity)), f.code, f.field.isEmpty() ? u"-"_s : f.field).arg(f.line));
  }
  return list;
}

const QByteArray day_header = "studentSourcedId,schoolSourcedId,date,status,localCode,minutesAbsent\n";
const QByteArray mark_header = "studentSourcedId,schoolYear,markType,gradeLevel,agArea,mark,creditsEarned,inGpa,courseCode\n";

}  // namespace

class RecordReaderTest : public QObject {
  Q_OBJECT

 private slots:
  void cells_come_in_the_order_of_the_format() {
    const ReadResult result = read_all(u"records/attendance_day.csv"_s,
                                       "minutesAbsent,STATUS,date, studentsourcedid ,schoolSourcedId\n12,Tardy,2026-09-30,s2,a\n,Present,2026-10-01,s1,a\n");
    QCOMPARE(result.rows, (QStringList{u"2|a|%1|Tardy|-|12"_s.arg(QDate(2026, 9, 30).toJulianDay()),
                                       u"1|a|%1|Present|-|-"_s.arg(QDate(2026, 10, 1).toJulianDay())}));
    QCOMPARE(codes(result.findings), QStringList{u"note header-spaces studentSourcedId 1"_s});
    QCOMPARE(result.read, 2);
    QCOMPARE(result.refused, 0);
  }

  void headers_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, QByteArray text, QStringList expected) { QTest::newRow(name) << text << expected; };
    row("empty file", "", {u"blocker empty-file - 0"_s});
    row("byte order mark alone", "\xEF\xBB\xBF", {u"blocker empty-file - 0"_s});
    row("header alone", day_header, {});
    row("byte order mark", "\xEF\xBB\xBF" + day_header, {});
    row("everything quoted", "\"studentSourcedId\",\"schoolSourcedId\",\"date\",\"status\"\n", {});
    row("unknown columns, one note each", "x,studentSourcedId,schoolSourcedId,date,status,y\n1,s1,a,2026-09-30,Tardy,2\n1,s1,a,2026-09-30,Tardy,2\n",
        {u"note unknown-column x 1"_s, u"note unknown-column y 1"_s});
    row("column without a name", "studentSourcedId,,schoolSourcedId,date,status\n", {u"note column-without-name - 1"_s});
    row("comma behind the header", "studentSourcedId,schoolSourcedId,date,status,\n", {});
    row("column twice", "studentSourcedId,date,schoolSourcedId,date,status\n", {u"blocker column-twice date 1"_s});
    row("unknown column twice", "x,studentSourcedId,schoolSourcedId,date,status,x\n", {u"note unknown-column x 1"_s, u"note unknown-column x 1"_s});
    row("missing columns", "studentSourcedId,date\n", {u"blocker missing-column schoolSourcedId 1"_s, u"blocker missing-column status 1"_s});
    row("tabs", "studentSourcedId\tschoolSourcedId\tdate\tstatus\n", {u"blocker separator - 1"_s});
    row("carets", "studentSourcedId^schoolSourcedId^date^status\n", {u"blocker separator - 1"_s});
    row("semicolons", "studentSourcedId;schoolSourcedId;date;status\n", {u"blocker separator - 1"_s});
    row("header on the third line", "\n\r\nstudentSourcedId,date,schoolSourcedId,date,status\n", {u"blocker column-twice date 3"_s});
    row("unclosed quote in the header", "\"studentSourcedId,schoolSourcedId,date,status\n", {u"blocker header-quotes - 1"_s});
    row("UTF-16", QByteArray("\xFF\xFEs\0t\0", 6), {u"blocker encoding - 1"_s});
    row("NUL", day_header + QByteArray("s1,a\0,", 6), {u"blocker encoding - 2"_s});
    row("half UTF-8, half Windows-1252", day_header + "\xC3\xB1\n\xF1\n", {u"blocker encoding - 3"_s});
  }
  void headers() {
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    QCOMPARE(codes(read_all(u"records/attendance_day.csv"_s, text).findings), expected);
  }

  void a_blocked_file_yields_no_row() {
    const ReadResult result = read_all(u"records/attendance_day.csv"_s, "studentSourcedId,date\ns1,2026-09-30\n");
    QVERIFY(result.findings.has_blockers());
    QCOMPARE(result.read, 0);
  }

  void windows_1252_is_read_with_a_warning() {
    const ReadResult result = read_all(u"records/contacts.csv"_s, "studentSourcedId,relation,name\ns1,mother,Pe\xF1" "a\n");
    QCOMPARE(result.rows, QStringList{u"1|mother|Peña|-|-|-"_s});
    QCOMPARE(codes(result.findings), QStringList{u"warning encoding - 2"_s});
  }

  void day_rows_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("refused");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, QByteArray rows, int read, int refused, QStringList expected) {
      QTest::newRow(name) << rows << read << refused << expected;
    };
    const auto date = [&](const char* name, QByteArray cell, QString code) {
      row(name, "s1,a," + cell + ",Tardy,,\n", 1, 1, {u"warning %1 date 2"_s.arg(code)});
    };
    row("good", "s1,a,2026-09-30,Tardy,T,5\n", 1, 0, {});
    row("spaces around cells", " s1 ,a,\t2026-09-30 , Tardy,T, 5\n", 1, 0, {});
    row("midnight behind the date", "s1,a,2026-09-30T00:00:00,Tardy,,\ns1,a,2026-09-30T00:00:00.000Z,Tardy,,\ns1,a,2026-09-30 00:00,Tardy,,\n", 3, 0, {});
    row("leap day", "s1,a,2024-02-29,Tardy,,\n", 1, 0, {});
    date("no such day", "2026-02-29", u"date-impossible"_s);
    date("month 13", "2026-13-01", u"date-impossible"_s);
    date("day 0", "2026-09-00", u"date-impossible"_s);
    date("month first", "8/23/2010", u"date-format"_s);
    date("two-digit year", "8/1/15", u"date-format"_s);
    date("day or month first", "1/05/2023", u"date-format"_s);
    date("without dashes", "20100823", u"date-format"_s);
    date("month as word", "23-Aug-10", u"date-format"_s);
    date("spreadsheet day", "40413", u"date-format"_s);
    date("time behind the date", "2026-09-30T08:15:00", u"date-with-time"_s);
    date("one-digit month", "2026-9-30", u"date-format"_s);
    date("before 1990", "1989-12-31", u"date-implausible"_s);
    date("far ahead", "2036-11-24", u"date-implausible"_s);
    date("open end", "9999-12-31", u"date-implausible"_s);
    date("word", "nodate", u"date-format"_s);
    date("null word", "NULL", u"null-word"_s);
    date("empty", "", u"empty-required"_s);
    row("first and last plausible day", "s1,a,1990-01-01,Tardy,,\ns1,a,2036-11-23,Tardy,,\n", 2, 0, {});
    row("unknown student", "s9,a,2026-09-30,Tardy,,\n", 1, 1, {u"warning unknown-student studentSourcedId 2"_s});
    row("student rounded by a spreadsheet", "1.23E+09,a,2026-09-30,Tardy,,\n", 1, 1, {u"warning spreadsheet-id studentSourcedId 2"_s});
    row("student turned into a decimal", "1234.0,a,2026-09-30,Tardy,,\n", 1, 1, {u"warning spreadsheet-id studentSourcedId 2"_s});
    row("school rounded by a spreadsheet", "s1,1.2E+10,2026-09-30,Tardy,,\n", 1, 1, {u"warning spreadsheet-id schoolSourcedId 2"_s});
    row("school as decimal is kept, told once", "s1,12.0,2026-09-30,Tardy,,\ns1,12.0,2026-10-01,Tardy,,\n", 2, 0, {u"warning spreadsheet-id schoolSourcedId 2"_s});
    row("other case of a word, told once", "s1,a,2026-09-30,TARDY,,\ns1,a,2026-10-01,tardy,,\n", 2, 0, {u"note spelling status 2"_s});
    row("local code as status", "s1,a,2026-09-30,A,,\n", 1, 1, {u"warning choice-unknown status 2"_s});
    row("minutes negative", "s1,a,2026-09-30,Tardy,,-5\n", 1, 1, {u"warning number-negative minutesAbsent 2"_s});
    row("minutes of more than a day", "s1,a,2026-09-30,Tardy,,1441\n", 1, 1, {u"warning number-too-large minutesAbsent 2"_s});
    row("minutes with a point", "s1,a,2026-09-30,Tardy,,5.5\n", 1, 1, {u"warning number-format minutesAbsent 2"_s});
    row("minutes beyond any number", "s1,a,2026-09-30,Tardy,,99999999999999999999\n", 1, 1, {u"warning number-too-large minutesAbsent 2"_s});
    row("comma behind the row, told once", "s1,a,2026-09-30,Tardy,,,\ns1,a,2026-09-30,Tardy,,,\n", 2, 0, {u"note trailing-separator - 2"_s});
    row("cells too many", "s1,a,2026-09-30,Tardy,x,1,y\n", 1, 1, {u"warning cells-extra - 2"_s});
    row("cells missing", "s1,a\ns1,a,2026-09-30,Tardy,,\n", 2, 1, {u"warning cells-missing - 2"_s});
    row("empty rows are not rows", ",,,,,\n\n  \ns1,a,2026-09-30,Tardy,,\n,,\n", 1, 0, {u"note empty-row - 2"_s});
    row("two bad cells, one row", "s1,a,nodate,A,,\n", 1, 1, {u"warning date-format date 2"_s, u"warning choice-unknown status 2"_s});
    row("unclosed quote costs its line alone", "s1,a,2026-09-30,\"Tardy,,\ns1,a,2026-10-01,Tardy,,\n", 2, 1, {u"warning quotes - 2"_s});
    row("text behind a quote", "s1,a,2026-09-30,Tardy,\"x\"y,\ns1,a,2026-10-01,Tardy,,\n", 2, 1, {u"warning quotes - 2"_s});
    row("quote that swallows a line gives it back", "s1,a,2026-09-30,Tardy,\"x,\ns1,a,2026-10-01,Tardy,\",\ns1,a,2026-10-02,Tardy,,\n", 3, 2,
        {u"warning line-break localCode 2"_s, u"warning quotes - 3"_s});
    row("line break inside an id", "s1,\"a\nb\",2026-09-30,Tardy,,\n", 2, 2, {u"warning line-break schoolSourcedId 2"_s, u"warning cells-missing - 3"_s});
    row("id longer than the standard allows", "s1," + QByteArray(256, 'x') + ",2026-09-30,Tardy,,\n", 1, 1, {u"warning id-form schoolSourcedId 2"_s});
    row("cell without end", "s1,a,2026-09-30,Tardy," + QByteArray(70000, 'x') + ",\n", 1, 1, {u"warning cell-too-long localCode 2"_s});
    row("CR alone", "s1,a,2026-09-30,Tardy,,\rs1,a,nodate,Tardy,,\r", 2, 1, {u"warning date-format date 3"_s});
  }
  void day_rows() {
    QFETCH(QByteArray, rows);
    QFETCH(int, read);
    QFETCH(int, refused);
    QFETCH(QStringList, expected);
    const ReadResult result = read_all(u"records/attendance_day.csv"_s, day_header + rows);
    QCOMPARE(codes(result.findings), expected);
    QCOMPARE(result.read, read);
    QCOMPARE(result.refused, refused);
    QCOMPARE(result.rows.size(), read - refused);
  }

  void mark_rows_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("expected");  // the row, or the finding that refused it
    QTest::addColumn<QString>("note");
    const auto row = [](const char* name, QByteArray text, QString expected, QString note = {}) { QTest::newRow(name) << text << expected << note; };
    const auto good = [](const char* year, const char* grade, const char* area, const char* mark, const char* credits, const char* gpa, const char* code) {
      return u"1|%1|%2|-|-|semester|-|-|%7|-|-|%3|%4|-|%5|%6|-"_s.arg(QString::fromUtf8(year), QString::fromUtf8(grade), QString::fromUtf8(area),
                                                                  QString::fromUtf8(mark), QString::fromUtf8(credits), QString::fromUtf8(gpa), QString::fromUtf8(code));
    };
    row("good", "s1,2026,semester,09,B,D+,5.0,true,ALG1", good("2026", "09", "B", "D+", "5", "1", "ALG1"));
    row("nothing known", "s1,2026,semester,,,,,,", good("2026", "-", "-", "-", "-", "-", "-"));
    row("zero is not empty", "s1,2026,semester,09,,F,0,false,ALG1", good("2026", "09", "-", "F", "0", "0", "ALG1"));
    row("school year as span", "s1,2025-2026,semester,09,,A,,,", good("2026", "09", "-", "A", "-", "-", "-"), u"note school-year-span schoolYear 2"_s);
    row("school year as short span", "s1,1999-00,semester,09,,A,,,", good("2000", "09", "-", "A", "-", "-", "-"), u"note school-year-span schoolYear 2"_s);
    row("school year over two years", "s1,2024-2026,semester,09,,A,,,", u"warning school-year schoolYear 2"_s);
    row("school year as decimal", "s1,2026.0,semester,09,,A,,,", u"warning school-year schoolYear 2"_s);
    row("school year in two digits", "s1,26,semester,09,,A,,,", u"warning school-year schoolYear 2"_s);
    row("school year long ago", "s1,1926,semester,09,,A,,,", u"warning school-year schoolYear 2"_s);
    row("grade 9", "s1,2026,semester,9,,A,,,", good("2026", "09", "-", "A", "-", "-", "-"), u"note grade-level-word gradeLevel 2"_s);
    row("grade 9th", "s1,2026,semester,9th,,A,,,", good("2026", "09", "-", "A", "-", "-", "-"), u"note grade-level-word gradeLevel 2"_s);
    row("grade Gr 9", "s1,2026,semester,Gr 9,,A,,,", good("2026", "09", "-", "A", "-", "-", "-"), u"note grade-level-word gradeLevel 2"_s);
    row("grade in words", "s1,2026,semester,Ninth grade,,A,,,", good("2026", "09", "-", "A", "-", "-", "-"), u"note grade-level-word gradeLevel 2"_s);
    row("grade 9.0", "s1,2026,semester,9.0,,A,,,", good("2026", "09", "-", "A", "-", "-", "-"), u"note grade-level-word gradeLevel 2"_s);
    row("grade unknown", "s1,2026,semester,-1,,A,,,", u"warning grade-level gradeLevel 2"_s);
    row("A-G area unknown", "s1,2026,semester,09,H,A,,,", u"warning choice-unknown agArea 2"_s);
    row("A-G area in lower case", "s1,2026,semester,09,b,A,,,", good("2026", "09", "B", "A", "-", "-", "-"), u"note spelling agArea 2"_s);
    row("credits as word", "s1,2026,semester,09,,A,abc,,", u"warning number-format creditsEarned 2"_s);
    row("credits with comma", "s1,2026,semester,09,,A,\"2,5\",,", u"warning number-format creditsEarned 2"_s);
    row("credits with exponent", "s1,2026,semester,09,,A,1e1,,", u"warning number-format creditsEarned 2"_s);
    row("credits in hexadecimal", "s1,2026,semester,09,,A,0x5,,", u"warning number-format creditsEarned 2"_s);
    row("credits not a number", "s1,2026,semester,09,,A,nan,,", u"warning null-word creditsEarned 2"_s);
    row("credits without bound", "s1,2026,semester,09,,A,inf,,", u"warning number-format creditsEarned 2"_s);
    row("credits negative", "s1,2026,semester,09,,A,-5,,", u"warning number-negative creditsEarned 2"_s);
    row("credits of a lifetime", "s1,2026,semester,09,,A,500,,", u"warning number-too-large creditsEarned 2"_s);
    row("credits with a point in front", "s1,2026,semester,09,,A,.5,,", good("2026", "09", "-", "A", "0.5", "-", "-"));
    row("TRUE", "s1,2026,semester,09,,A,,TRUE,", good("2026", "09", "-", "A", "-", "1", "-"), u"note boolean-word inGpa 2"_s);
    row("yes", "s1,2026,semester,09,,A,,Yes,", good("2026", "09", "-", "A", "-", "1", "-"), u"note boolean-word inGpa 2"_s);
    row("neither true nor false", "s1,2026,semester,09,,A,,maybe,", u"warning boolean-unknown inGpa 2"_s);
    row("NULL as course", "s1,2026,semester,09,,A,,,NULL", good("2026", "09", "-", "A", "-", "-", "NULL"), u"warning null-word courseCode 2"_s);
    row("quoted comma", "s1,2026,semester,09,,\"A, B\",,,", good("2026", "09", "-", "A, B", "-", "-", "-"));
  }
  void mark_rows() {
    QFETCH(QByteArray, row);
    QFETCH(QString, expected);
    QFETCH(QString, note);
    const ReadResult result = read_all(u"records/marks.csv"_s, mark_header + row + "\r\n");
    QCOMPARE(result.rows.isEmpty() ? codes(result.findings).value(0) : result.rows[0], expected);
    if (!result.rows.isEmpty()) QCOMPARE(codes(result.findings).value(0), note);
    QCOMPARE(result.read, 1);
    QCOMPARE(result.refused, result.rows.isEmpty() ? 1 : 0);
  }

  void a_school_wide_survey_value_needs_no_student() {
    const ReadResult result = read_all(u"records/surveys.csv"_s, "studentSourcedId,schoolSourcedId,schoolYear,scale,score\n,a,2026,belonging,-0.25\n");
    QCOMPARE(result.rows, QStringList{u"-|a|2026|-|belonging|-0.25|-"_s});
  }

  void birth_dates_reach_further_back() {
    const ReadResult result = read_all(u"roster/demographics.csv"_s, "sourcedId,birthDate,sex\ns1,1961-05-02,Female\ns2,2026-12-01,male\n");
    QCOMPARE(result.rows.size(), 1);
    QCOMPARE(codes(result.findings), (QStringList{u"note spelling sex 2"_s, u"warning date-implausible birthDate 3"_s}));
  }

  void a_full_roster_may_carry_marks_of_change() {
    const QByteArray header = "sourcedId,status,dateLastModified,classSourcedId,userSourcedId,role\n";
    const ReadResult result = read_all(u"roster/enrollments.csv"_s, header + "e1,active,2026-09-01,c,s1,student\ne2,active,,c,s2,Student\n"
                                                                            "e3,tobedeleted,,c,s2,student\ne4,inactive,,c,s2,student\n");
    QCOMPARE(result.rows.size(), 2);
    QCOMPARE(codes(result.findings), (QStringList{u"note delta-mark status 2"_s, u"note spelling role 3"_s,
                                                  u"warning row-deleted status 4"_s, u"warning row-deleted status 5"_s}));
  }

  void words_a_district_added_to_a_list_are_kept() {
    const ReadResult result = read_all(u"roster/orgs.csv"_s, "sourcedId,type\n1,ext:college\n2,college\n");
    QCOMPARE(result.rows, QStringList{u"1|-|-|-|ext:college|-|-"_s});
    QCOMPARE(codes(result.findings), QStringList{u"warning choice-unknown type 3"_s});
  }

  void old_column_names_are_understood() {
    const ReadResult result = read_all(u"roster/users.csv"_s, "sourcedId,userId,agents,prefferedGivenName,grade,dataLastModified\ns1,{a:1},p1,Jo,9,\n");
    QCOMPARE(result.rows, QStringList{u"s1|-|-|-|-|-|-|{a:1}|-|-|-|-|-|-|-|p1|09|-|-|Jo|-|-|-|-"_s});
    QCOMPARE(result.findings.count(Severity::Note), 6);
    for (const ExportFinding& finding : result.findings.kept()) QVERIFY(finding.code == "old-column-name"_L1 || finding.code == "grade-level-word"_L1);
  }

  void grade_lists_are_rewritten_whole() {
    const ReadResult result = read_all(u"roster/classes.csv"_s, "sourcedId,grades\nc1,\"9, 10th,Other\"\nc2,\"09,10\"\nc3,AD\n");
    QVERIFY(result.rows[0].contains("09,10,Other"_L1));
    QVERIFY(result.rows[1].contains("09,10"_L1));
    QVERIFY(result.rows[2].contains("AD"_L1));
    QCOMPARE(codes(result.findings), (QStringList{u"note grade-level-word grades 2"_s, u"note grade-level grades 4"_s}));
  }

  void passwords_are_told_once_and_never_shown() {
    const ReadResult result = read_all(u"roster/users.csv"_s, "sourcedId,password\ns1,geheim1\ns2,geheim2\n");
    QCOMPARE(codes(result.findings), QStringList{u"warning password password 2"_s});
    QVERIFY(result.findings.kept()[0].found.isEmpty());
  }

  void names_and_free_text_are_not_shown() {
    const QByteArray name = "Wickerbasket";
    const ReadResult long_text = read_all(u"records/student_voice.csv"_s, "studentSourcedId,answer\ns1," + name.repeated(9000) + "\n");
    const ReadResult extra = read_all(u"records/contacts.csv"_s, "studentSourcedId,name\ns1," + name + "," + name + "\n");
    const ReadResult quotes = read_all(u"records/contacts.csv"_s, "studentSourcedId,name\ns1,\"" + name + "\"x\n");
    for (const ReadResult* result : {&long_text, &extra, &quotes}) {
      QCOMPARE(result->refused, 1);
      for (const ExportFinding& finding : result->findings.kept()) {
        QVERIFY2(!finding.found.contains("Wicker"_L1), qPrintable(finding.found));
      }
    }
  }

  void what_is_shown_is_short_and_on_one_line() {
    const ReadResult result = read_all(u"records/attendance_day.csv"_s, day_header + "s1,a,2026-09-30,x\t" + QByteArray(500, 'y') + ",,\n");
    QCOMPARE(result.findings.kept().size(), 1);
    QCOMPARE(result.findings.kept()[0].found.size(), 40);
    QVERIFY(!result.findings.kept()[0].found.contains(u'\t'));
  }

  void every_finding_says_how_to_repair() {
    const ReadResult result = read_all(u"records/attendance_day.csv"_s, day_header + "s9,1E+10,8/1/15,A,NULL,-1\n,,,,,x\ns1\n\"");
    QVERIFY(result.findings.kept().size() >= 8);
    for (const ExportFinding& finding : result.findings.kept()) {
      QVERIFY2(!finding.repair.isEmpty() && finding.repair.endsWith(u'.'), qPrintable(finding.code));
      QVERIFY2(!finding.expected.isEmpty() || finding.severity == Severity::Note, qPrintable(finding.code));
      QCOMPARE(finding.file, u"records/attendance_day.csv"_s);
    }
  }

  void a_mapped_row_speaks_of_the_original_line() {
    const ReadResult result = read_all(u"records/attendance_day.csv"_s, "studentSourcedId,schoolSourcedId,date,status,milepost.sourceLine\ns1,a,nodate,Tardy,17\n");
    QCOMPARE(codes(result.findings), QStringList{u"warning date-format date 17"_s});
  }

  void free_text_may_run_over_lines() {
    const ReadResult result = read_all(u"records/student_voice.csv"_s, "studentSourcedId,answer,date\ns1,\"one\ntwo\",2026-09-01\ns1,\"\n\",nodate\n");
    QCOMPARE(result.rows, QStringList{u"1|%1|-|-|one\ntwo"_s.arg(QDate(2026, 9, 1).toJulianDay())});
    QCOMPARE(codes(result.findings), (QStringList{u"note line-break answer 2"_s, u"warning date-format date 5"_s}));
  }

  void the_caller_may_refuse_too() {
    Findings findings;
    RecordReader reader(*record_format("records/attendance_day.csv"), day_header + "s1,a,2026-09-30,Tardy,,\n", find_person, findings, today);
    QVERIFY(reader.next());
    reader.refuse(u"date"_s, u"twice"_s, {}, u"each day once"_s, u"Remove one."_s);
    QVERIFY(!reader.next());
    QCOMPARE(reader.rows_refused(), 1);
    QCOMPARE(codes(findings), QStringList{u"warning twice date 2"_s});
    QVERIFY(reader.has_column("localCode"));
    QVERIFY(!reader.has_column("period"));
  }

  void dates_agree_with_the_calendar_of_qt() {
    for (QDate day(1899, 12, 25); day < QDate(2101, 1, 1); day = day.addDays(1)) {
      QCOMPARE(date_of(day.toString(Qt::ISODate).toStdString()).value_or(0), day.toJulianDay());
    }
  }

  void numbers_are_exact() {
    for (const char* text : {"0.1", "2.499", "95.95", "123456789012.345", "0.000000000000001", "12345678901234567890.5", "-0.25"}) {
      QCOMPARE(real_of(text).value_or(-1), QByteArray(text).toDouble());
    }
    for (const char* text : {"", "-", ".", "1.2.3", "+1", "1 2", "1e5", "١"}) QVERIFY2(!real_of(text), text);
    QCOMPARE(integer_of("999999999999999999").value_or(0), 999999999999999999);
    QVERIFY(!integer_of("9999999999999999999"));
  }

  // 2,000 files, each with a few bytes changed, cut or put in twice: whatever comes, rows are counted and nothing crashes.
  void damaged_files_are_counted_to_the_last_row() {
    QByteArray sound = day_header;
    for (int i = 1; i <= 12; ++i) sound += "s1,\"a, \"\"b\"\"\",2026-09-" + QByteArray::number(i + 10) + ",Tardy,\"x, y\",3\n";
    QRandomGenerator random(20261123);
    const QByteArray spice = QByteArray("\0\r\n\",,\"\"\xEF\xBB\xBF\xF1\x81\\'0-9Es1^\t;", 27);
    qint64 accepted = 0, refused = 0, blocked = 0;
    for (int round = 0; round < 2000; ++round) {
      QByteArray text = sound;
      for (int change = random.bounded(1, 6); change > 0 && !text.isEmpty(); --change) {
        const qsizetype at = random.bounded(int(text.size()));
        switch (random.bounded(5)) {
          case 0: text[at] = spice[random.bounded(int(spice.size()))]; break;
          case 1: text.insert(at, spice[random.bounded(int(spice.size()))]); break;
          case 2: text.remove(at, random.bounded(1, 30)); break;
          case 3: text.insert(at, text.mid(random.bounded(int(text.size())), random.bounded(1, 60))); break;
          case 4: text.truncate(at); break;
        }
      }
      const ReadResult result = read_all(u"records/attendance_day.csv"_s, text);
      QCOMPARE(result.read, qint64(result.rows.size()) + result.refused);
      QVERIFY(result.refused == 0 || result.findings.count(Severity::Warning) >= result.refused);
      accepted += result.rows.size();
      refused += result.refused;
      blocked += result.findings.has_blockers();
    }
    QVERIFY(accepted > 1000 && refused > 100 && blocked > 100);
  }
};

QTEST_GUILESS_MAIN(RecordReaderTest)
#include "record_reader_test.moc"
