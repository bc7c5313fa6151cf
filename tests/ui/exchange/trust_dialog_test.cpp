#include "ui/exchange/trust_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/walk.h"

using namespace milepost;

class TrustDialogTest : public QObject {
  Q_OBJECT

 private slots:
  void trusts_only_after_the_fingerprint_was_compared() {
    QAccessible::setActive(true);
    const QString fingerprint = QStringLiteral("1A2B 3C4D 5E6F 7081 92A3 B4C5 D6E7 F809 1122 3344");
    TrustDialog dialog(QStringLiteral("District <data@example.org>"), fingerprint);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    bool shown = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>()) shown |= label->text() == fingerprint;
    QVERIFY(shown);
    QPushButton* trust = nullptr;
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
      if (button->text().contains(QStringLiteral("Trust"))) trust = button;
    QVERIFY(trust && !trust->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(accepted.count(), 0);
    QTest::keyClick(dialog.findChild<QCheckBox*>(), Qt::Key_Space);
    QVERIFY(trust->isEnabled());
    QTest::keyClick(trust, Qt::Key_Space);
    QCOMPARE(accepted.count(), 1);
  }

  void everything_has_a_name() {
    QAccessible::setActive(true);
    TrustDialog dialog(QStringLiteral("District"), QStringLiteral("1A2B"));
    dialog.show();
    QCOMPARE(test::unnamed_controls(&dialog), QStringList());
  }
};

QTEST_MAIN(TrustDialogTest)
#include "trust_dialog_test.moc"
