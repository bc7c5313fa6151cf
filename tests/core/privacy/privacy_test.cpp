#include <QTest>
#include <type_traits>

#include "core/privacy/audit_only.h"
#include "core/privacy/name_mask.h"
#include "core/privacy/small_counts.h"

using namespace milepost;

// What a fit or a rule would take. An audit value must not turn into any of them by itself.
static_assert(!std::is_convertible_v<AuditOnly<double>, double>);
static_assert(!std::is_convertible_v<AuditOnly<int>, double>);
static_assert(!std::is_convertible_v<AuditOnly<QString>, QString>);
static_assert(!std::is_convertible_v<double, AuditOnly<double>>);

class PrivacyTest : public QObject {
  Q_OBJECT

 private slots:
  void names_are_hidden_unless_somebody_shows_them() {
    const QString name = QStringLiteral("Zoë Ng");
    QCOMPARE(shown_name(7, name, NameMask()), QStringLiteral("Student"));
    QCOMPARE(shown_name(7, name, NameMask::open()), name);
    const NameMask list = NameMask::hiding({40, 7, 7, 3});
    QCOMPARE(shown_name(40, name, list), QStringLiteral("Student 1"));
    QCOMPARE(shown_name(7, name, list), QStringLiteral("Student 2"));
    QCOMPARE(shown_name(3, name, list), QStringLiteral("Student 3"));
    QCOMPARE(shown_name(99, name, list), QStringLiteral("Student"));  // not on the list
  }

  void small_cells_are_hidden_and_cannot_be_subtracted_data() {
    QTest::addColumn<QList<int>>("students");
    QTest::addColumn<QList<int>>("hidden");
    QTest::newRow("none small") << QList<int>{11, 40, 300} << QList<int>{0, 0, 0};
    QTest::newRow("ten is small, eleven is not") << QList<int>{10, 10, 11} << QList<int>{1, 1, 0};
    QTest::newRow("one small hides the next smallest") << QList<int>{5, 40, 300} << QList<int>{1, 1, 0};
    QTest::newRow("two small together still small") << QList<int>{4, 5, 40, 300} << QList<int>{1, 1, 1, 0};
    QTest::newRow("two small together are enough") << QList<int>{6, 5, 40, 300} << QList<int>{1, 1, 0, 0};
    QTest::newRow("two groups hide both") << QList<int>{3, 900} << QList<int>{1, 1};
    QTest::newRow("an empty group hides nobody") << QList<int>{0, 40, 300} << QList<int>{0, 0, 0};
    QTest::newRow("an empty group does not cover another") << QList<int>{0, 4, 40, 300} << QList<int>{0, 1, 1, 0};
    QTest::newRow("all small") << QList<int>{1, 2} << QList<int>{1, 1};
    QTest::newRow("one group alone") << QList<int>{3} << QList<int>{1};
    QTest::newRow("nothing") << QList<int>{} << QList<int>{};
  }
  void small_cells_are_hidden_and_cannot_be_subtracted() {
    QFETCH(QList<int>, students);
    QFETCH(QList<int>, hidden);
    const std::vector<bool> found = hidden_cells({students.begin(), students.end()});
    QCOMPARE(QList<int>(found.begin(), found.end()), hidden);
  }
};

QTEST_GUILESS_MAIN(PrivacyTest)
#include "privacy_test.moc"
