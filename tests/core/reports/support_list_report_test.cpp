#include "core/reports/support_list_report.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "core/reports/support_list_words.h"
#include "tests/support/sample_list.h"

using namespace milepost;

namespace {

QString text_of(const QString& pdf) {
  QProcess process;
  process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
  process.waitForFinished();
  return QString::fromUtf8(process.readAllStandardOutput());
}

SupportListReport report(int more = 0) {
  SupportListReport r;
  r.list = test::sample_list(more);
  r.list.capacity = 2;
  r.school = QStringLiteral("Lincoln High School");
  r.policy_name = QStringLiteral("CORE");
  return r;
}

}  // namespace

class SupportListReportTest : public QObject {
  Q_OBJECT

 private slots:
  void the_pages_say_what_they_stand_on() {
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) QSKIP("pdftotext is not installed (package poppler-utils).");
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("list.pdf"));
    const Status written = write_support_list_pdf(report(60), path, Task());
    QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().sentence));
    const QString text = text_of(path);
    for (const char* piece : {"Lincoln High School", "have a need and no plan yet", "As of Oct 2, 2026", "policy CORE", "import 7", "Absent 4 of 34 days since Aug 14",
                              "page 1 of", "cannot say why", "since Sep", "S1001", "Needs support", "second year in grade 9",
                              "Oct 16, 2026", "Ms. Ortega", "after the places available now"})
      QVERIFY2(text.contains(QString::fromUtf8(piece)), piece);
    const QStringList pages = text.split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 3);
    for (int page = 0; page < pages.size(); ++page) {
      QVERIFY2(pages.at(page).contains(QStringLiteral("page %1 of %2").arg(page + 1).arg(pages.size())), qPrintable(pages.at(page)));
      QVERIFY(pages.at(page).contains(QStringLiteral("import 7")));
    }
    for (int id = 100; id < 160; ++id) QCOMPARE(text.count(QStringLiteral("S%1").arg(1000 + id)), 1);
  }

  void names_stand_there_only_when_asked() {
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) QSKIP("pdftotext is not installed (package poppler-utils).");
    QTemporaryDir dir;
    SupportListReport r = report();
    r.free_text = [](const QString&) { return QString(); };
    QVERIFY(write_support_list_pdf(r, dir.filePath(QStringLiteral("ids.pdf")), Task()).ok());
    const QString ids = text_of(dir.filePath(QStringLiteral("ids.pdf"))) + support_list_html(r);
    for (const QString& name : test::real_names()) QVERIFY2(!ids.contains(name), qPrintable(name));
    r.student = [](const SupportRow& row) { return row.name; };
    QVERIFY(write_support_list_pdf(r, dir.filePath(QStringLiteral("names.pdf")), Task()).ok());
    QVERIFY(text_of(dir.filePath(QStringLiteral("names.pdf"))).contains(QStringLiteral("Xochitl Núñez")));
  }

  void fonts_are_embedded() {
    if (QStandardPaths::findExecutable(QStringLiteral("pdffonts")).isEmpty()) QSKIP("pdffonts is not installed (package poppler-utils).");
    QTemporaryDir dir;
    QVERIFY(write_support_list_pdf(report(), dir.filePath(QStringLiteral("list.pdf")), Task()).ok());
    QProcess process;
    process.start(QStringLiteral("pdffonts"), {dir.filePath(QStringLiteral("list.pdf"))});
    process.waitForFinished();
    const QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
    QVERIFY(!lines.isEmpty());
    for (const QString& line : lines) QVERIFY2(line.contains(QStringLiteral(" yes ")), qPrintable(line));
  }

  void the_web_page_is_well_formed_and_says_its_language() {
    SupportListReport r = report();
    r.list.rows.first().strength = QStringLiteral("<script>alert(1)</script> & \"quotes\"");
    r.language = QStringLiteral("es");
    const QString html = support_list_html(r);
    QVERIFY(html.contains(QStringLiteral("<html lang=\"es\">")));
    QVERIFY(!html.contains(QStringLiteral("<script>")));
    QString xml = html;
    xml.replace(QStringLiteral("<meta charset=\"utf-8\">"), QString()).replace(QStringLiteral("<br>"), QStringLiteral("<br/>"));
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
  }

  void an_empty_list_is_a_page_with_a_sentence() {
    SupportListReport r;
    r.list.students = 30;
    r.list.as_of = QDate(2026, 10, 2);
    QTemporaryDir dir;
    QVERIFY(write_support_list_pdf(r, dir.filePath(QStringLiteral("none.pdf")), Task()).ok());
    QVERIFY(support_list_html(r).contains(QStringLiteral("Every student with a need has a plan")));
  }

  void a_row_longer_than_a_page_ends() {
    SupportListReport r = report();
    r.list.rows.first().strength = QString(20000, QLatin1Char('x')) + QStringLiteral(" end");
    QTemporaryDir dir;
    QVERIFY(write_support_list_pdf(r, dir.filePath(QStringLiteral("long.pdf")), Task()).ok());
  }

  void nothing_is_left_behind_when_stopped_or_refused() {
    QTemporaryDir dir;
    Task task;
    task.cancel();
    const Status stopped = write_support_list_pdf(report(), dir.filePath(QStringLiteral("list.pdf")), task);
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    const Status nowhere = write_support_list_pdf(report(), dir.filePath(QStringLiteral("no/such/folder/list.pdf")), Task());
    QVERIFY(!nowhere.ok());
    QCOMPARE(nowhere.error().kind, ErrorKind::Unavailable);
    QVERIFY(QDir(dir.path()).isEmpty());
  }

  void windows_and_measures_read_as_a_person_says_them() {
    QCOMPARE(window_words({QDate(2026, 8, 14), QDate(2026, 10, 2)}), QStringLiteral("Aug 14 to Oct 2, 2026"));
    QCOMPARE(window_words({QDate(2026, 8, 14), QDate(2027, 1, 9)}), QStringLiteral("Aug 14, 2026 to Jan 9, 2027"));
    QCOMPARE(window_words({QDate(2026, 8, 14), QDate(2026, 8, 14)}), QStringLiteral("Aug 14, 2026"));
    QCOMPARE(window_words({{}, QDate(2026, 8, 14)}), QStringLiteral("Aug 14, 2026"));
    QCOMPARE(measure_words(test::finding("gpa", IndicatorStatus::Watch, 2.25, 2.5, "")), QStringLiteral("2.25, held against 2.50"));
    QCOMPARE(measure_words(test::finding("attendance", IndicatorStatus::OffTrack, 0.8824, 0.96, "")), QStringLiteral("88.2 %, held against 96.0 %"));
    QVERIFY(measure_words(test::finding("gpa", IndicatorStatus::CannotSay, {}, 2.5, "")).isEmpty());
  }
};

QTEST_MAIN(SupportListReportTest)
#include "support_list_report_test.moc"
