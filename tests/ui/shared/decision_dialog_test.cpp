#include "ui/shared/decision_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/walk.h"

using namespace milepost;

class DecisionDialogTest : public QObject {
  Q_OBJECT

 private slots:
  void a_step_is_agreed_by_keyboard() {
    DecisionDialog dialog(DecisionKind::Plan, QStringLiteral("Student 3"), QStringLiteral("ortega"), QDate(2026, 10, 2));
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Meet about Algebra"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(qobject_cast<QLineEdit*>(QApplication::focusWidget()), dialog.findChild<QLineEdit*>());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(dialog.decision().words, QStringLiteral("Meet about Algebra"));
    QCOMPARE(dialog.decision().owner, QStringLiteral("ortega"));
    QCOMPARE(dialog.decision().decided_on, QDate(2026, 10, 2));
    QCOMPARE(dialog.decision().next_date, QDate(2026, 10, 16));
  }

  void says_what_is_missing_and_stays_open() {
    for (DecisionKind kind : {DecisionKind::Plan, DecisionKind::Seen}) {
      DecisionDialog dialog(kind, QStringLiteral("Student 3"), {}, QDate(2026, 10, 2));
      QSignalSpy accepted(&dialog, &QDialog::accepted);
      dialog.show();
      dialog.accept();
      QCOMPARE(accepted.count(), 0);
      dialog.findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("  \n "));
      dialog.accept();
      QCOMPARE(accepted.count(), 0);
      dialog.findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Talked at lunch"));
      dialog.accept();
      QCOMPARE(accepted.count(), 0);  // nobody owns it
      QTest::keyClick(&dialog, Qt::Key_Escape);
      QVERIFY(!dialog.isVisible());
    }
  }

  void everything_in_it_has_a_name() {
    QAccessible::setActive(true);
    DecisionDialog dialog(DecisionKind::Seen, QStringLiteral("Student 3"), {}, QDate(2026, 10, 2));
    dialog.show();
    QCOMPARE(test::unnamed_controls(&dialog), QStringList());
  }
};

QTEST_MAIN(DecisionDialogTest)
#include "decision_dialog_test.moc"
