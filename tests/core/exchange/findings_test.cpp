#include "core/exchange/findings.h"

#include <QTest>

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

ExportFinding finding(Severity severity, const QString& file, qint64 line, const QString& code = u"c"_s) {
  return {severity, file, line, u"f"_s, code, {}, {}, u"r"_s};
}

}  // namespace

class FindingsTest : public QObject {
  Q_OBJECT

 private slots:
  void all_are_counted_and_the_first_of_each_group_are_kept() {
    Findings findings;
    for (int line = 2; line < 1002; ++line) findings.add(finding(Severity::Warning, u"a"_s, line));
    findings.add(finding(Severity::Note, u"a"_s, 1));
    QCOMPARE(findings.count(Severity::Warning), 1000);
    QCOMPARE(findings.count(Severity::Note), 1);
    QCOMPARE(findings.count(Severity::Blocker), 0);
    QCOMPARE(findings.kept().size(), Findings::kept_per_group + 1);
    QCOMPARE(findings.kept().back().severity, Severity::Note);
    QVERIFY(!findings.has_blockers());
    QCOMPARE(findings.groups().size(), 2);
    QCOMPARE(findings.groups()[0].count, 1000);
    QCOMPARE(findings.groups()[0].first.line, 2);
  }

  void blockers_come_first_then_files_then_lines() {
    Findings findings;
    findings.add(finding(Severity::Warning, u"b"_s, 5));
    findings.add(finding(Severity::Warning, u"a"_s, 9, u"d"_s));
    findings.add(finding(Severity::Warning, u"a"_s, 3));
    findings.add(finding(Severity::Note, u"a"_s, 1));
    findings.add(finding(Severity::Blocker, u"z"_s, 7));
    QVERIFY(findings.has_blockers());
    QList<qint64> lines;
    for (const FindingGroup& group : findings.groups()) lines.append(group.first.line);
    QCOMPARE(lines, (QList<qint64>{7, 3, 9, 5, 1}));
  }

  void severities_have_words() {
    QCOMPARE(severity_word(Severity::Note), "note");
    QCOMPARE(severity_word(Severity::Warning), "warning");
    QCOMPARE(severity_word(Severity::Blocker), "blocker");
  }
};

QTEST_GUILESS_MAIN(FindingsTest)
#include "findings_test.moc"
