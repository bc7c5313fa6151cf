#include "core/base/csv_file.h"

#include <QStringDecoder>
#include <QStringList>
#include <QTest>

using namespace milepost;

namespace {

// Rows joined for a glance: cells by '|', rows by '/', a defect as '!'.
QByteArray glance(std::string_view text, CsvDialect dialect = {}) {
  CsvFile csv(text, dialect);
  QByteArrayList rows;
  while (csv.next()) {
    QByteArrayList cells;
    for (const std::string_view cell : csv.cells()) cells.append(QByteArray(cell.data(), qsizetype(cell.size())));
    rows.append(cells.join('|') + (csv.defect() == CsvFile::Defect::None ? "" : "!"));
  }
  return rows.join('/');
}

std::string_view view(const QByteArray& bytes) { return {bytes.constData(), size_t(bytes.size())}; }

}  // namespace

class CsvFileTest : public QObject {
  Q_OBJECT

 private slots:
  void rows_and_cells_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, QByteArray text, QByteArray expected) { QTest::newRow(name) << text << expected; };
    row("nothing", "", "");
    row("one cell", "a", "a");
    row("line feed", "a,b\nc,d\n", "a|b/c|d");
    row("carriage return and line feed", "a,b\r\nc,d\r\n", "a|b/c|d");
    row("carriage return alone", "a,b\rc,d\r", "a|b/c|d");
    row("mixed line ends", "a\nb\r\nc\rd", "a/b/c/d");
    row("no line end at the end", "a,b\nc,d", "a|b/c|d");
    row("byte order mark", "\xEF\xBB\xBF" "a,b", "a|b");
    row("byte order mark alone", "\xEF\xBB\xBF", "");
    row("byte order mark before a quote", "\xEF\xBB\xBF\"a\",b", "a|b");
    row("empty cells", ",,\n,x,", "||/|x|");
    row("quoted", "\"a,b\",\"c\"", "a,b|c");
    row("quoted empty", "\"\",\"\"", "|");
    row("doubled quotes", "\"say \"\"no\"\"\",b", "say \"no\"|b");
    row("two rewritten cells keep apart", "\"a\"\"b\",\"c\"\"d\",e", "a\"b|c\"d|e");
    row("only a doubled quote", "\"\"\"\"", "\"");
    row("line break in quotes", "\"a\nb\",c\nd", "a\nb|c/d");
    row("quote inside a bare cell", "5\" pipe,b", "5\" pipe|b");
    row("empty rows are passed over", "a\n\n\r\n\rb\n\n", "a/b");
    row("spaces are kept", " a , b ", " a | b ");
    row("text after quote gives up the row alone", "\"a\"x,b\nc,d", "a|b!/c|d");
    row("unclosed quote gives up its line alone", "a,\"b\nc,d\ne,f", "a|b\nc,d\ne,f!/c|d/e|f");
    row("backslash is a character", "\"a\\\",b", "a\\|b");
    row("longer than a vector register", QByteArray(40, 'x') + ',' + QByteArray(17, 'y') + '\n' + QByteArray(16, 'z'),
        QByteArray(40, 'x') + '|' + QByteArray(17, 'y') + '/' + QByteArray(16, 'z'));
  }
  void rows_and_cells() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(glance(view(text)), expected);
  }

  void other_dialects() {
    QCOMPARE(glance("a\tb,c\td", {.delimiter = '\t'}), QByteArray("a|b,c|d"));
    QCOMPARE(glance("a^b^", {.delimiter = '^'}), QByteArray("a|b|"));
    QCOMPARE(glance("a;\"b;c\"", {.delimiter = ';'}), QByteArray("a|b;c"));
    QCOMPARE(glance("\"say \\\"NO\\\" now\",\"C:\\\\\"", {.backslash_escapes = true}), QByteArray("say \"NO\" now|C:\\"));
  }

  void lines_and_columns_point_into_the_file() {
    const QByteArray text = "h1,h2,h3\r\n\r\n\"one\r\ntwo\",\"x\",é,last\r\nz";
    CsvFile csv(view(text));
    QVERIFY(csv.next());
    QCOMPARE(csv.line(), 1);
    QCOMPARE(csv.place(2).column, 7);
    QVERIFY(csv.next());
    QCOMPARE(csv.line(), 3);
    QVERIFY(csv.spans_lines());
    QCOMPARE(csv.place(0).line, 3);
    QCOMPARE(csv.place(1).line, 4);
    QCOMPARE(csv.place(1).column, 6);
    QCOMPARE(csv.place(3).column, 12);
    QVERIFY(csv.next());
    QCOMPARE(csv.line(), 5);
    QVERIFY(!csv.spans_lines());
    QVERIFY(!csv.next());
    QCOMPARE(csv.empty_rows(), 1);
  }

  void a_row_that_swallowed_its_neighbours_gives_them_back() {
    CsvFile csv("a,\"b\nc,d\ne\",f\ng,h\n");
    QVERIFY(csv.next());
    QVERIFY(csv.spans_lines());
    csv.resume_after_first_line();
    QVERIFY(csv.next());
    QCOMPARE(csv.line(), 2);
    QCOMPARE(csv.cells()[0], std::string_view("c"));
    QVERIFY(csv.next());
    QCOMPARE(csv.line(), 3);
    QVERIFY(csv.next());
    QCOMPARE(csv.line(), 4);
    QVERIFY(!csv.next());
  }

  void a_defect_keeps_line_numbers_right() {
    CsvFile csv("\"a\nb\"x,c\nd\n\"e");
    QList<qint64> lines;
    while (csv.next()) lines.append(csv.line());
    QCOMPARE(lines, (QList<qint64>{1, 2, 3, 4}));
  }

  void text_is_checked_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("defect");
    QTest::addColumn<qint64>("line");
    const auto row = [](const char* name, QByteArray bytes, TextDefect defect, qint64 line) {
      QTest::newRow(name) << bytes << int(defect) << line;
    };
    const QByteArray far = QByteArray("line of plain text, long enough for whole blocks of bytes to be looked at\n").repeated(9);
    row("nothing", "", TextDefect::Sound, 0);
    row("plain", far, TextDefect::Sound, 0);
    row("two, three and four bytes", "Pe\xC3\xB1" "a \xE6\x97\xA5 \xF0\x9F\x98\x80", TextDefect::Sound, 0);
    row("byte order mark", "\xEF\xBB\xBF" "a", TextDefect::Sound, 0);
    row("windows-1252", far + "Pe\xF1" "a,O\x92Neil\n", TextDefect::Windows1252, 10);
    row("undefined in windows-1252", "a\nb\r\n\x81", TextDefect::NotText, 3);
    row("half of each", "Pe\xC3\xB1" "a\rPe\xF1" "a", TextDefect::NotText, 2);
    row("cut sequence at the end", "\xC3\xB1\xE6\x97", TextDefect::NotText, 1);
    row("overlong form", "\xC3\xB1\xC0\xAF", TextDefect::NotText, 1);
    row("surrogate", "\xC3\xB1\xED\xA0\x80", TextDefect::NotText, 1);
    row("beyond unicode", "\xC3\xB1\xF4\x90\x80\x80", TextDefect::NotText, 1);
    row("little-endian UTF-16", QByteArray("\xFF\xFE" "a\0", 4), TextDefect::Utf16, 1);
    row("big-endian UTF-16", QByteArray("\xFE\xFF\0a", 4), TextDefect::Utf16, 1);
    row("NUL far inside", far + QByteArray("\0x", 2), TextDefect::NulByte, 10);
    row("NUL first", QByteArray("\0", 1), TextDefect::NulByte, 1);
  }
  void text_is_checked() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, defect);
    QFETCH(qint64, line);
    const TextCheck check = check_text(view(bytes));
    QCOMPARE(int(check.defect), defect);
    QCOMPARE(check.line, line);
  }

  void every_length_and_place_of_an_odd_byte_is_seen() {
    for (int size = 1; size < 150; ++size) {
      for (int at = 0; at < size; ++at) {
        QByteArray bytes(size, 'a');
        bytes[at] = '\0';
        QCOMPARE(check_text(view(bytes)).defect, TextDefect::NulByte);
        bytes[at] = char(0x81);
        QCOMPARE(check_text(view(bytes)).defect, TextDefect::NotText);
      }
    }
  }

  void windows_1252_becomes_utf_8() {
    QCOMPARE(QString::fromUtf8(utf8_from_windows_1252("Pe\xF1" "a, O\x92Neil \x80 \x9F")), QStringLiteral("Peña, O’Neil € Ÿ"));
  }
};

QTEST_GUILESS_MAIN(CsvFileTest)
#include "csv_file_test.moc"
