#include "core/students/mark.h"

#include <QTest>

#include "core/students/student.h"

using namespace milepost;

class MarkTest : public QObject {
  Q_OBJECT

 private slots:
  void marks_read_as_people_mean_them_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("meaning");
    QTest::addColumn<int>("points");
    const auto row = [](const char* text, MarkMeaning meaning, int points = -1) {
      QTest::newRow(text) << QByteArray(text) << int(meaning) << points;
    };
    row("A+", MarkMeaning::Letter, 4);
    row("a", MarkMeaning::Letter, 4);
    row("B-", MarkMeaning::Letter, 3);
    row(" C ", MarkMeaning::Letter, 2);
    row("D+", MarkMeaning::Letter, 1);
    row("D-", MarkMeaning::Letter, 1);
    row("F", MarkMeaning::Letter, 0);
    row("85.12 B+", MarkMeaning::Letter, 3);
    row("0 F", MarkMeaning::Letter, 0);
    row("P", MarkMeaning::Pass);
    row("cr", MarkMeaning::Pass);
    row("S", MarkMeaning::Pass);
    row("NP", MarkMeaning::NoCredit);
    row("NC", MarkMeaning::NoCredit);
    row("U", MarkMeaning::NoCredit);
    row("I", MarkMeaning::Pending);
    row("INC", MarkMeaning::Pending);
    row("NM", MarkMeaning::Pending);
    row("IP", MarkMeaning::Pending);
    row("", MarkMeaning::Pending);
    row("W", MarkMeaning::NotTaken);
    row("WF", MarkMeaning::NotTaken);
    row("AU", MarkMeaning::NotTaken);
    row("65", MarkMeaning::Unread);
    row("3.5", MarkMeaning::Unread);
    row("E", MarkMeaning::Unread);
    row("A*", MarkMeaning::Unread);
    row("FF", MarkMeaning::Unread);
    row("see the teacher's note", MarkMeaning::Unread);
    row("Ä", MarkMeaning::Unread);
  }
  void marks_read_as_people_mean_them() {
    QFETCH(QByteArray, text);
    QFETCH(int, meaning);
    QFETCH(int, points);
    const ReadMark read = read_mark(std::string_view(text.constData(), size_t(text.size())));
    QCOMPARE(int(read.meaning), meaning);
    QCOMPARE(read.points, points);
  }

  void grade_levels_are_written_in_many_ways() {
    for (const char* written : {"9", "09", "9th", "Gr 9", "9.0", " 09 "}) {
      QCOMPARE(grade_level_word(QString::fromLatin1(written)), QStringLiteral("09"));
    }
    QCOMPARE(grade_level_word(QStringLiteral("10")), QStringLiteral("10"));
    QCOMPARE(grade_level_word(QStringLiteral("KG")), QStringLiteral("KG"));
    QCOMPARE(grade_level_word(QStringLiteral("2026")), QStringLiteral("2026"));
  }
};

QTEST_GUILESS_MAIN(MarkTest)
#include "mark_test.moc"
