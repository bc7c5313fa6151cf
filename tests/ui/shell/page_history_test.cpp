#include "ui/shell/page_history.h"

#include <QTest>

using namespace milepost;

class PageHistoryTest : public QObject {
  Q_OBJECT

 private slots:
  void goes_back_and_forward_as_a_browser_does() {
    PageHistory history;
    const Place today{QStringLiteral("today"), {}}, student{QStringLiteral("students"), QStringLiteral("student/7")}, data{QStringLiteral("data"), {}};
    QVERIFY(!history.back());
    history.visit(today);
    history.visit(student);
    history.visit(student);
    QCOMPARE(history.back(), std::optional(today));
    QVERIFY(!history.back());
    QCOMPARE(history.forward(), std::optional(student));
    QVERIFY(!history.forward());
    history.back();
    history.visit(data);
    QVERIFY2(!history.can_go_forward(), "going somewhere new forgets what lay ahead");
    QCOMPARE(history.back(), std::optional(today));
  }

  void is_never_longer_than_it_needs_to_be() {
    PageHistory history;
    for (int place = 0; place < 1000; ++place) history.visit({QStringLiteral("students"), QString::number(place)});
    int steps = 0;
    while (history.back()) ++steps;
    QCOMPARE(steps, 199);
  }

  void forgets_with_the_file() {
    PageHistory history;
    history.visit({QStringLiteral("today"), {}});
    history.visit({QStringLiteral("data"), {}});
    history.clear();
    QVERIFY(!history.can_go_back() && !history.can_go_forward());
    history.visit({QStringLiteral("today"), {}});
    QVERIFY(!history.back());
  }
};

QTEST_GUILESS_MAIN(PageHistoryTest)
#include "page_history_test.moc"
