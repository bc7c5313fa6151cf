#include "ui/students/students_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include "tests/support/sample_list.h"

using namespace milepost;

namespace {

StudentFindings one(qint64 id, const char* given, const char* family, IndicatorStatus attendance, IndicatorStatus marks, IndicatorStatus gpa) {
  StudentFindings student;
  student.student.id = id;
  student.student.local_id = QStringLiteral("S%1").arg(1000 + id);
  student.student.given_name = QString::fromUtf8(given);
  student.student.family_name = QString::fromUtf8(family);
  student.grade_level = QStringLiteral("09");
  const auto value = [](IndicatorStatus status, double given_value) { return status == IndicatorStatus::CannotSay ? std::nullopt : std::optional(given_value); };
  student.findings = {test::finding("attendance", attendance, value(attendance, 0.8824), 0.96, "Absent 4 of 34 days since Aug 14"),
                      test::finding("no_d_f", marks, value(marks, 1), 0, "An F in Algebra 1"), test::finding("gpa", gpa, value(gpa, 2.25), 2.5, "GPA 2.25")};
  return student;
}

QList<StudentFindings> four() {
  using enum IndicatorStatus;
  QList<StudentFindings> students{one(1, "Xochitl", "Núñez", OffTrack, OnTrack, Watch), one(2, "Chidera", "Okonkwo", OnTrack, OnTrack, OnTrack),
                                  one(3, "Mailee", "Vang", Watch, OnTrack, OnTrack), one(4, "Zofia", "Álvarez", OnTrack, OnTrack, CannotSay)};
  students[2].repeating_ninth = true;
  return students;
}

void learn(NameDisplay& names, const QList<StudentFindings>& students) {
  QList<Student> known;
  for (const StudentFindings& student : students) known << student.student;
  names.learn(known);
}

struct Stage {
  NameDisplay names;
  StudentsModel model{names};
  QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

  explicit Stage(bool hidden = false) {
    names.set_hidden(hidden);
    learn(names, four());
    model.set_students(four(), {{3, QDate(2026, 10, 16)}});
  }
};

}  // namespace

class StudentsModelTest : public QObject {
  Q_OBJECT

 private slots:
  void everybody_stands_in_order_of_what_is_shown() {
    Stage stage;
    QCOMPARE(stage.model.people(), (QList<qint64>{2, 3, 1, 4}));  // Chidera, Mailee, Xochitl, Zofia
    stage.names.set_hidden(true);
    stage.model.names_changed();
    QCOMPARE(stage.model.people(), (QList<qint64>{1, 2, 3, 4}));  // Student 1 to Student 4: the alphabet would tell
    QCOMPARE(stage.model.index(0, 0).data().toString(), QStringLiteral("Student 1"));
  }

  void an_accent_does_not_send_anybody_to_the_end() {
    Stage stage;
    using enum IndicatorStatus;
    QList<StudentFindings> students{one(1, "Zoe", "Zapata", OnTrack, OnTrack, OnTrack), one(2, "Zoe", "Ávila", OnTrack, OnTrack, OnTrack), one(3, "Zoe", "Brown", OnTrack, OnTrack, OnTrack)};
    learn(stage.names, students);
    stage.model.set_students(students, {});
    QCOMPARE(stage.model.people(), (QList<qint64>{2, 3, 1}));
  }

  void cells_say_status_and_value() {
    Stage stage;
    const int row = stage.model.row_of(1);
    const QModelIndex attendance = stage.model.index(row, StudentsModel::Attendance);
    QCOMPARE(attendance.data().toString(), QStringLiteral("Needs support · 88.2 %"));
    QCOMPARE(attendance.data(StatusRole).toInt(), int(IndicatorStatus::OffTrack));
    QCOMPARE(attendance.data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("Absent 4 of 34 days since Aug 14"));
    QCOMPARE(stage.model.index(stage.model.row_of(4), StudentsModel::Gpa).data().toString(), QStringLiteral("Cannot say yet"));
    QCOMPARE(stage.model.index(stage.model.row_of(3), StudentsModel::Grade).data().toString(), QStringLiteral("9, second year"));
    QCOMPARE(stage.model.index(stage.model.row_of(3), StudentsModel::NextDate).data().toString(), QStringLiteral("Oct 16, 2026"));
    QCOMPARE(stage.model.index(row, StudentsModel::NextDate).data().toString(), QString());
  }

  void a_student_without_a_finding_cannot_be_said() {
    NameDisplay names;
    StudentsModel model(names);
    StudentFindings bare;
    bare.student.id = 9;
    model.set_students({bare}, {});
    QCOMPARE(model.index(0, StudentsModel::Attendance).data().toString(), QStringLiteral("Cannot say yet"));
    model.ask({{}, StudentsStatus::OnTrack});
    QCOMPARE(model.rowCount(), 0);
    model.ask({{}, StudentsStatus::CannotSay});
    QCOMPARE(model.rowCount(), 1);
  }

  void finds_data() {
    QTest::addColumn<bool>("hidden");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qint64>>("people");
    QTest::newRow("accents and case") << false << QStringLiteral("nUnez") << QList<qint64>{1};
    QTest::newRow("two words in any order") << false << QStringLiteral("vang mai") << QList<qint64>{3};
    QTest::newRow("both words must be there") << false << QStringLiteral("vang nunez") << QList<qint64>{};
    QTest::newRow("local id") << false << QStringLiteral("s1004") << QList<qint64>{4};
    QTest::newRow("spaces only") << false << QStringLiteral("   ") << QList<qint64>{2, 3, 1, 4};
    QTest::newRow("a hidden name is not found") << true << QStringLiteral("nunez") << QList<qint64>{};
    QTest::newRow("the mask is") << true << QStringLiteral("student 3") << QList<qint64>{3};
  }
  void finds() {
    QFETCH(bool, hidden);
    QFETCH(QString, text);
    QFETCH(QList<qint64>, people);
    Stage stage(hidden);
    stage.model.ask({text, StudentsStatus::Anybody});
    QCOMPARE(stage.model.people(), people);
    QCOMPARE(stage.model.asked_among(), 4);
  }

  void a_status_is_asked_for_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<qint64>>("people");
    QTest::newRow("needs support") << int(StudentsStatus::NeedsSupport) << QList<qint64>{1};
    QTest::newRow("watch") << int(StudentsStatus::Watch) << QList<qint64>{3, 1};
    QTest::newRow("on track") << int(StudentsStatus::OnTrack) << QList<qint64>{2};  // unknown is not on track
    QTest::newRow("cannot say") << int(StudentsStatus::CannotSay) << QList<qint64>{4};
  }
  void a_status_is_asked_for() {
    QFETCH(int, status);
    QFETCH(QList<qint64>, people);
    Stage stage;
    stage.model.ask({{}, StudentsStatus(status)});
    QCOMPARE(stage.model.people(), people);
  }

  void a_list_keeps_its_own_order_and_drops_who_is_not_here() {
    Stage stage;
    stage.model.set_people({4, 77, 1});
    QCOMPARE(stage.model.people(), (QList<qint64>{4, 1}));
    QCOMPARE(stage.model.asked_among(), 2);
    stage.model.ask({QStringLiteral("nunez"), StudentsStatus::Anybody});
    QCOMPARE(stage.model.people(), QList<qint64>{1});
    stage.model.set_people({});
    stage.model.ask({});
    QCOMPARE(stage.model.rowCount(), 4);
  }

  void no_role_gives_a_hidden_name_away() {
    Stage stage(true);
    for (int row = 0; row < stage.model.rowCount(); ++row)
      for (int column = 0; column < stage.model.columnCount(); ++column)
        for (int role = 0; role < Qt::UserRole + 12; ++role)
          for (const QString& name : test::real_names()) QVERIFY(!stage.model.index(row, column).data(role).toString().contains(name));
  }
};

QTEST_MAIN(StudentsModelTest)
#include "students_model_test.moc"
