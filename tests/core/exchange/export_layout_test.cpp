#include "core/exchange/export_layout.h"

#include <QTest>

using namespace milepost;
using namespace Qt::StringLiterals;

class ExportLayoutTest : public QObject {
  Q_OBJECT

 private slots:
  void arranges_data() {
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("entries");
    QTest::addColumn<QStringList>("ignored");
    const auto row = [](const char* name, const QStringList& names, const QStringList& entries, const QStringList& ignored = {}) {
      QTest::newRow(name) << names << entries << ignored;
    };
    row("as it should be", {u"export.json"_s, u"roster/users.csv"_s, u"records/marks.csv"_s},
        {u"export.json"_s, u"records/marks.csv"_s, u"roster/users.csv"_s});
    row("in a folder", {u"e/export.json"_s, u"e/roster/users.csv"_s}, {u"export.json"_s, u"roster/users.csv"_s});
    row("in two folders", {u"a/b/export.json"_s, u"a/b/roster/users.csv"_s}, {u"export.json"_s, u"roster/users.csv"_s});
    row("only records", {u"records/marks.csv"_s, u"records/calendar.csv"_s}, {u"records/calendar.csv"_s, u"records/marks.csv"_s});
    row("bare OneRoster", {u"manifest.csv"_s, u"users.csv"_s, u"extra.csv"_s},
        {u"roster/extra.csv"_s, u"roster/manifest.csv"_s, u"roster/users.csv"_s});
    row("bare OneRoster in a folder", {u"x/users.csv"_s, u"x/orgs.csv"_s}, {u"roster/orgs.csv"_s, u"roster/users.csv"_s});
    row("bare OneRoster and records", {u"users.csv"_s, u"records/marks.csv"_s, u"calendar.csv"_s},
        {u"records/calendar.csv"_s, u"records/marks.csv"_s, u"roster/users.csv"_s});
    row("other case", {u"Export.JSON"_s, u"Roster/Users.CSV"_s, u"RECORDS/School_Enrollment.csv"_s, u"ACADEMICSESSIONS.csv"_s},
        {u"export.json"_s, u"records/school_enrollment.csv"_s, u"roster/academicSessions.csv"_s, u"roster/users.csv"_s});
    row("one known table", {u"marks.csv"_s}, {u"records/marks.csv"_s});
    row("one unknown table", {u"gradebook 2026.csv"_s}, {u"gradebook 2026.csv"_s});
    row("a vendor's tables", {u"Student.csv"_s, u"Section.csv"_s}, {u"Section.csv"_s, u"Student.csv"_s});
    row("junk beside", {u"__MACOSX/e/._users.csv"_s, u".DS_Store"_s, u"e/.DS_Store"_s, u"e/users.csv"_s, u"e/SOURCE.txt"_s, u"e/old.zip"_s},
        {u"roster/users.csv"_s}, {u".DS_Store"_s, u"__MACOSX/e/._users.csv"_s, u"e/.DS_Store"_s, u"e/SOURCE.txt"_s, u"e/old.zip"_s});
    row("a deeper folder stays", {u"roster/users.csv"_s, u"more/marks.csv"_s}, {u"more/marks.csv"_s, u"roster/users.csv"_s});
    row("nothing", {}, {});
  }
  void arranges() {
    QFETCH(QStringList, names);
    auto layout = arrange_export(names);
    QVERIFY2(layout.ok(), layout.ok() ? "" : qPrintable(layout.error().sentence));
    QStringList entries;
    for (const auto& place : layout->places) {
      entries.append(place.entry);
      QCOMPARE(names.at(place.source).section(u'/', -1).toLower(), place.entry.section(u'/', -1).toLower());
    }
    QTEST(entries, "entries");
    QTEST(layout->ignored, "ignored");
  }

  void one_table_twice_is_refused() {
    QVERIFY(!arrange_export({u"users.csv"_s, u"roster/users.csv"_s}).ok());
    QVERIFY(!arrange_export({u"marks.csv"_s, u"records/marks.csv"_s}).ok());
  }
};

QTEST_GUILESS_MAIN(ExportLayoutTest)
#include "export_layout_test.moc"
