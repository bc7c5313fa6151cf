#include "core/exchange/export_label.h"

#include <QTest>

using namespace milepost;
using namespace Qt::StringLiterals;

class ExportLabelTest : public QObject {
  Q_OBJECT

 private slots:
  void reads_a_full_label() {
    auto label = read_export_label("\xEF\xBB\xBF" R"({"format": "milepost-export", "version": 1, "created": "2026-10-02T11:00:00-07:00",
      "serial": 7, "district": "Río", "schools": ["North", "South"], "school_years": [2027, 2026, 2027], "tool": "t 1",
      "extra": {"kept": true}})");
    QVERIFY2(label.ok(), label.ok() ? "" : qPrintable(label.error().sentence));
    QCOMPARE(label->version, 1);
    QCOMPARE(label->created, QDateTime(QDate(2026, 10, 2), QTime(18, 0), Qt::UTC));
    QCOMPARE(label->serial.value(), 7);
    QCOMPARE(label->district, u"Río"_s);
    QCOMPARE(label->schools, QStringList({u"North"_s, u"South"_s}));
    QCOMPARE(label->school_years, QList<int>({2026, 2027}));
    QVERIFY(label->json.value(u"extra").toObject().value(u"kept").toBool());
  }

  void refuses_with_what_is_wrong_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* from, const char* to, const QString& says) {
      QTest::newRow(name) << QByteArray(from) << QByteArray(to) << says;
    };
    row("nothing changed", "", "", {});
    row("no serial", R"("serial":7,)", "", {});
    row("largest exact serial", R"("serial":7)", R"("serial":9007199254740992)", {});
    row("other format", "milepost-export", "something", u"milepost-export"_s);
    row("newer", R"("version":1)", R"("version":2)", u"newer Milepost"_s);
    row("version as text", R"("version":1)", R"("version":"1")", u"version"_s);
    row("version nought", R"("version":1)", R"("version":0)", u"version"_s);
    row("half a version", R"("version":1)", R"("version":1.5)", u"version"_s);
    row("no date", R"("created":"2026-10-02T18:00:00Z",)", "", u"created"_s);
    row("no such day", "2026-10-02T", "2026-02-30T", u"created"_s);
    row("serial as text", R"("serial":7)", R"("serial":"seven")", u"serial"_s);
    row("negative serial", R"("serial":7)", R"("serial":-1)", u"serial"_s);
    row("serial beyond exactness", R"("serial":7)", R"("serial":1e300)", u"serial"_s);
    row("no years", "[2027]", "[]", u"school years"_s);
    row("year as text", "[2027]", R"(["2026-27"])", u"2026-27"_s);
    row("year out of time", "[2027]", "[27]", u"27"_s);
    row("schools no list", R"("serial":7)", R"("schools":"North")", u"schools"_s);
    row("school a number", R"("serial":7)", R"("schools":[4])", u"4"_s);
    row("cut", R"([2027]})", "", u"JSON"_s);
    row("a list", "{", "[{", u"JSON"_s);
  }
  void refuses_with_what_is_wrong() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    QByteArray json = R"({"format":"milepost-export","version":1,"created":"2026-10-02T18:00:00Z","serial":7,"school_years":[2027]})";
    QVERIFY(json.contains(from));
    if (!from.isEmpty()) json.replace(json.indexOf(from), from.size(), to);
    auto label = read_export_label(json);
    QCOMPARE(label.ok(), says.isEmpty());
    if (!label.ok()) QVERIFY2(label.error().sentence.contains(says), qPrintable(label.error().sentence));
  }

  void odd_input_is_refused() {
    for (const QByteArray& text : {QByteArray(), QByteArray("[]"), QByteArray("null"), QByteArray("\0\0", 2), QByteArray(100000, '[')}) {
      QVERIFY(!read_export_label(text).ok());
    }
  }
};

QTEST_GUILESS_MAIN(ExportLabelTest)
#include "export_label_test.moc"
