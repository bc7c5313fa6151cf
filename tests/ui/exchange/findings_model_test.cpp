#include "ui/exchange/findings_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include "ui/exchange/import_history_model.h"
#include "ui/exchange/import_plan_model.h"

using namespace milepost;

namespace {
Findings sample() {
  Findings findings;
  for (int line = 2; line < 20; ++line)
    findings.add({Severity::Warning, QStringLiteral("records/marks.csv"), line, QStringLiteral("endDate"), QStringLiteral("date-format"), QStringLiteral("10/%1/26").arg(line),
                  QStringLiteral("2026-10-02"), QStringLiteral("Write dates as YYYY-MM-DD.")});
  findings.add({Severity::Blocker, QStringLiteral("roster/users.csv"), 0, {}, QStringLiteral("missing-file"), QStringLiteral("no such file"), QStringLiteral("roster/users.csv"),
                QStringLiteral("Ask the data office for the whole roster.")});
  findings.add({Severity::Note, QStringLiteral("records/marks.csv"), 1, QStringLiteral("extra"), QStringLiteral("unknown-column"), {}, {}, QStringLiteral("Nothing needs to be done.")});
  return findings;
}
}  // namespace

class FindingsModelTest : public QObject {
  Q_OBJECT

 private slots:
  void models_keep_the_rules_of_qt() {
    for (auto show : {FindingsModel::Show::Blockers, FindingsModel::Show::Others}) {
      FindingsModel model(show);
      QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
      model.set_findings(sample());
      model.set_findings({});
      model.set_findings(sample());
    }
    ImportPlanModel plan;
    QAbstractItemModelTester plan_tester(&plan, QAbstractItemModelTester::FailureReportingMode::Fatal);
    plan.set_rows({{QStringLiteral("records/marks.csv"), 10, 5, 2, 2, 1, 0}});
    ImportHistoryModel history;
    QAbstractItemModelTester history_tester(&history, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ImportRecord record;
    record.number = 1;
    history.set_imports({record});
  }

  void one_line_a_repair_and_its_rows_below() {
    FindingsModel others(FindingsModel::Show::Others);
    others.set_findings(sample());
    QCOMPARE(others.rowCount(), 2);
    const QModelIndex dates = others.index(0, 0);
    QVERIFY(dates.data().toString().contains(QStringLiteral("Write dates as YYYY-MM-DD")));
    QVERIFY(dates.siblingAtColumn(FindingsModel::Count).data().toString().contains(QStringLiteral("18")));
    QCOMPARE(others.rowCount(dates), 18);
    QVERIFY(others.index(3, 0, dates).data().toString().contains(QStringLiteral("line 5")));
  }

  void blockers_stand_apart() {
    FindingsModel blockers(FindingsModel::Show::Blockers);
    blockers.set_findings(sample());
    QCOMPARE(blockers.rowCount(), 1);
    QCOMPARE(blockers.total(), 1);
    FindingsModel others(FindingsModel::Show::Others);
    others.set_findings(sample());
    QCOMPARE(others.total(), 19);
  }

  void csv_has_every_row_and_how_to_repair_it() {
    const QStringList lines = findings_csv(sample()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 21);
    QVERIFY(lines.at(1).startsWith(QStringLiteral("warning,records/marks.csv,2,endDate,10/2/26,2026-10-02")));
  }

  void the_last_standing_import_is_the_one_to_take_back() {
    ImportRecord first, second;
    first.number = 1;
    second.number = 2;
    second.undone_at = QDateTime::currentDateTimeUtc();
    ImportHistoryModel history;
    QVERIFY(!history.last_standing());
    history.set_imports({first, second});
    QCOMPARE(history.last_standing()->number, 1);
    QCOMPARE(history.index(0, 0).data().toString(), QStringLiteral("2"));
  }
};

QTEST_MAIN(FindingsModelTest)
#include "findings_model_test.moc"
