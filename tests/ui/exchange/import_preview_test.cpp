#include "ui/exchange/import_preview.h"

#include <QCheckBox>
#include <QLabel>
#include <QTest>

#include "tests/support/walk.h"

using namespace milepost;

namespace {
ImportReceipt receipt(QStringList blocker_codes) {
  ImportReceipt r;
  r.files = {{QStringLiteral("records/marks.csv"), 1200, 1000, 100, 90, 10, 3}};
  r.students_new = 14;
  for (const QString& code : blocker_codes)
    r.findings.add({Severity::Blocker, QStringLiteral("roster/users.csv"), 0, {}, code, QStringLiteral("900 students"), QStringLiteral("1200 students"), QStringLiteral("Check the export.")});
  return r;
}
}  // namespace

class ImportPreviewTest : public QObject {
  Q_OBJECT

 private slots:
  void decides_data() {
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<int>("questions");
    QTest::addColumn<bool>("before");
    QTest::addColumn<bool>("after");
    QTest::newRow("clean") << QStringList() << 0 << true << true;
    QTest::newRow("older export") << QStringList{QStringLiteral("replay")} << 1 << false << true;
    QTest::newRow("fewer students") << QStringList{QStringLiteral("fewer-students")} << 1 << false << true;
    QTest::newRow("fewer of both is one question") << QStringList{QStringLiteral("fewer-students"), QStringLiteral("fewer-rows")} << 1 << false << true;
    QTest::newRow("both") << QStringList{QStringLiteral("replay"), QStringLiteral("fewer-rows")} << 2 << false << true;
    QTest::newRow("must be repaired") << QStringList{QStringLiteral("missing-file")} << 0 << false << false;
    QTest::newRow("a yes does not repair") << QStringList{QStringLiteral("missing-file"), QStringLiteral("replay")} << 1 << false << false;
  }
  void decides() {
    QFETCH(QStringList, codes);
    QFETCH(int, questions);
    QFETCH(bool, before);
    QFETCH(bool, after);
    ImportPreview preview;
    preview.show_plan(receipt(codes));
    preview.show();
    const QList<QCheckBox*> boxes = preview.findChildren<QCheckBox*>();
    QCOMPARE(boxes.size(), questions);
    QCOMPARE(preview.may_import(), before);
    for (QCheckBox* box : boxes) {
      QVERIFY(!box->isChecked());
      QTest::keyClick(box, Qt::Key_Space);
    }
    QCOMPARE(preview.may_import(), after);
    QCOMPARE(preview.answers().accept_replay, codes.contains(QStringLiteral("replay")));
    QCOMPARE(preview.answers().accept_deletes, codes.contains(QStringLiteral("fewer-students")) || codes.contains(QStringLiteral("fewer-rows")));
    QVERIFY(!preview.answers().dry_run);
  }

  void says_that_nothing_is_written_yet() {
    ImportPreview preview;
    preview.show_plan(receipt({}));
    QVERIFY(preview.findChild<QLabel*>()->text().contains(QStringLiteral("Nothing is written yet")));
    QVERIFY(preview.findChild<QLabel*>()->text().contains(QStringLiteral("14")));
  }

  void everything_has_a_name() {
    QAccessible::setActive(true);
    ImportPreview preview;
    preview.show_plan(receipt({QStringLiteral("replay"), QStringLiteral("missing-file")}));
    preview.show();
    QCOMPARE(test::unnamed_controls(&preview), QStringList());
  }
};

QTEST_MAIN(ImportPreviewTest)
#include "import_preview_test.moc"
