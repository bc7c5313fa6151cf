#include "ui/today/today_page.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/walk.h"
#include "ui/shared/name_display.h"
#include "ui/shared/rows_view.h"

using namespace milepost;

namespace {

TodayContents contents() {
  TodayContents all;
  all.headline = QStringLiteral("Friday, September 18, 2026 · week 6 of the school year");
  const auto item = [](qint64 person, const char* what, const char* place = "") {
    TodayItem one;
    one.when_words = QStringLiteral("today");
    one.what = QString::fromUtf8(what);
    one.owner = QStringLiteral("Ms. Ortega");
    one.person_id = person;
    one.place = QString::fromLatin1(place);
    return one;
  };
  all.due = {QStringLiteral("2 reviews are due"), {}, {}, {item(1, "Review: ask Xochitl about the bus"), item(2, "Review: reading group")}};
  all.windows = {QStringLiteral("1 window closes this week"), {}, {}, {item(0, "Relationship map: 12 of 40 students are left", "milestone/relationship_map")}};
  all.new_on_list = {QStringLiteral("Nobody is new on the support list"), QStringLiteral("Everybody stood on it already."), {}, {}};
  all.promised = {QStringLiteral("1 thing was agreed last"), {}, {}, {item(2, "Reading group twice a week")}};
  return all;
}

struct Stage {
  NameDisplay names;
  TodayPage page{names};
  Stage() {
    Student one;
    one.id = 1;
    one.given_name = QStringLiteral("Xochitl");
    one.family_name = QStringLiteral("Núñez");
    Student two;
    two.id = 2;
    two.given_name = QStringLiteral("Mailee");
    two.family_name = QStringLiteral("Vang");
    names.set_hidden(false);
    names.learn(QList<Student>{one, two});
    page.resize(1920, 1000);
    page.show();
    page.show_contents(contents());
  }
  RowsView* table(const char* name) const {
    for (RowsView* view : page.findChildren<RowsView*>())
      if (view->accessibleName() == QLatin1String(name)) return view;
    return nullptr;
  }
};

}  // namespace

class TodayPageTest : public QObject {
  Q_OBJECT

 private slots:
  void enter_leads_to_the_student_inside_the_same_list() {
    Stage stage;
    QSignalSpy asked(&stage.page, &Page::student_asked);
    RowsView* due = stage.table("Due");
    QAbstractItemModelTester tester(due->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    due->setFocus();
    QTest::keyClick(due, Qt::Key_Down);
    QTest::keyClick(due, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toLongLong(), 2);
    QCOMPARE(asked.at(0).at(1).value<QList<qint64>>(), (QList<qint64>{1, 2}));
    QCOMPARE(asked.at(0).at(2).toString(), QStringLiteral("2 reviews are due"));
  }

  void enter_on_a_window_leads_to_the_journey() {
    Stage stage;
    QSignalSpy asked(&stage.page, &Page::page_asked);
    QTest::keyClick(stage.table("On the journey this week"), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("journey"));
    QCOMPARE(asked.at(0).at(1).toString(), QStringLiteral("milestone/relationship_map"));
  }

  void an_empty_question_is_answered_in_words() {
    Stage stage;
    QVERIFY(stage.table("New on the support list")->isHidden());
    bool said = false;
    for (const QLabel* label : stage.page.findChildren<QLabel*>()) said |= label->isVisible() && label->text() == QStringLiteral("Everybody stood on it already.");
    QVERIFY(said);
    QCOMPARE(stage.page.panes().size(), 3);
  }

  void hidden_names_stand_nowhere() {
    Stage stage;
    const auto leaks = [&stage] {
      QStringList found;
      test::walk_texts(&stage.page, [&found](const QString& where, const QString& text) {
        for (const char* name : {"Xochitl", "Núñez", "Mailee", "Vang"})
          if (text.contains(QString::fromUtf8(name))) found << where;
      });
      return found;
    };
    QVERIFY(!leaks().isEmpty());
    stage.names.set_hidden(true);
    QCOMPARE(leaks(), QStringList());
  }

  void one_below_another_where_there_is_no_room() {
    Stage stage;
    const auto x_of = [&stage](const char* name) { return stage.table(name)->mapTo(&stage.page, QPoint()).x(); };
    QVERIFY(x_of("Due") > x_of("On the journey this week"));
    stage.page.resize(600, 400);
    QTRY_COMPARE(x_of("Due"), x_of("On the journey this week"));
  }
};

QTEST_MAIN(TodayPageTest)
#include "today_page_test.moc"
