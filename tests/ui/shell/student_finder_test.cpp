#include "ui/shell/student_finder.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTest>

#include "tests/support/walk.h"
#include "ui/shared/name_display.h"

using namespace milepost;

namespace {

Student person(qint64 id, const char* given, const char* family, const char* local_id) {
  Student one;
  one.id = id;
  one.given_name = QString::fromUtf8(given);
  one.family_name = QString::fromUtf8(family);
  one.local_id = QString::fromUtf8(local_id);
  return one;
}

struct Finding {
  NameDisplay names;
  std::unique_ptr<StudentFinder> finder;
  explicit Finding(bool hidden) {
    names.set_hidden(hidden);
    QList<Student> people{person(1, "Xochitl", "Núñez", "1001"), person(2, "Mailee", "Vang", "1002")};
    for (int more = 3; more < 40; ++more) people.append(person(more, "Test", "Person", QByteArray::number(2000 + more).constData()));
    names.learn(people);
    QList<qint64> ids;
    for (const Student& one : people) ids.append(one.id);
    finder = std::make_unique<StudentFinder>(names, ids);
    finder->show();
  }
  QLineEdit* field() const { return finder->findChild<QLineEdit*>(); }
  QListWidget* hits() const { return finder->findChild<QListWidget*>(); }
};

}  // namespace

class StudentFinderTest : public QObject {
  Q_OBJECT

 private slots:
  void finds_without_accents_and_opens_with_enter() {
    Finding stage(false);
    QTest::keyClicks(stage.field(), QStringLiteral("nunez xo"));
    QCOMPARE(stage.hits()->count(), 1);
    QTest::keyClick(stage.field(), Qt::Key_Return);
    QCOMPARE(stage.finder->found(), 1);
    QCOMPARE(stage.finder->result(), int(QDialog::Accepted));
  }

  void arrows_walk_the_hits_while_typing_goes_on() {
    Finding stage(false);
    QTest::keyClicks(stage.field(), QStringLiteral("person"));
    QCOMPARE(stage.hits()->count(), 12);
    QTest::keyClick(stage.field(), Qt::Key_Down);
    QTest::keyClick(stage.field(), Qt::Key_Down);
    QTest::keyClick(stage.field(), Qt::Key_Up);
    QTest::keyClick(stage.field(), Qt::Key_Return);
    QCOMPARE(stage.finder->found(), 4);
  }

  void nobody_found_opens_nobody() {
    Finding stage(false);
    QTest::keyClicks(stage.field(), QStringLiteral("zzz"));
    QCOMPARE(stage.hits()->count(), 0);
    QTest::keyClick(stage.field(), Qt::Key_Return);
    QCOMPARE(stage.finder->found(), 0);
    QVERIFY(stage.finder->isVisible());
  }

  void hidden_names_cannot_be_searched_but_numbers_can() {
    Finding stage(true);
    QStringList leaks;
    test::walk_texts(stage.finder.get(), [&leaks](const QString&, const QString& text) {
      if (text.contains(QStringLiteral("Xochitl")) || text.contains(QStringLiteral("1001"))) leaks << text;
    });
    QCOMPARE(leaks, QStringList());
    QTest::keyClicks(stage.field(), QStringLiteral("xochitl"));
    QCOMPARE(stage.hits()->count(), 0);
    stage.field()->clear();
    QTest::keyClicks(stage.field(), QStringLiteral("1002"));
    QCOMPARE(stage.hits()->count(), 1);
    QCOMPARE(stage.hits()->item(0)->text(), QStringLiteral("Student 2"));
  }
};

QTEST_MAIN(StudentFinderTest)
#include "student_finder_test.moc"
