#include "ui/support_lists/system_models.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace milepost;
using namespace Qt::StringLiterals;

class SystemModelsTest : public QObject {
  Q_OBJECT

 private slots:
  void keep_the_rules_of_qt_while_all_is_changed() {
    CourseShareModel courses(u"Course"_s);
    PeriodShareModel periods;
    QAbstractItemModelTester first(&courses, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester second(&periods, QAbstractItemModelTester::FailureReportingMode::Fatal);
    courses.set_rows({{u"Algebra 1"_s, {}, 55, 13, false}, {u"Art"_s, {}, 0, 0, true}});
    periods.set_periods({{u"1"_s, 40, 120, false}}, 180);
    courses.set_rows({});
    periods.set_periods({}, 0);
  }

  void shares_are_said_and_few_students_are_not() {
    CourseShareModel courses(u"Section"_s);
    courses.set_rows({{u"Algebra 1"_s, u"Algebra 1, period 3"_s, 55, 13, false}, {u"Art"_s, u"Art, period 1"_s, 0, 0, true}});
    const auto said = [&](int row, int column) { return courses.index(row, column).data().toString(); };
    QCOMPARE(said(0, CourseShareModel::Title), u"Algebra 1, period 3"_s);
    QCOMPARE(said(0, CourseShareModel::Students), u"55"_s);
    QCOMPARE(said(0, CourseShareModel::DOrF), u"13"_s);
    QCOMPARE(said(0, CourseShareModel::Share), u"24 %"_s);
    QCOMPARE(said(1, CourseShareModel::Students), u"too few"_s);
    QVERIFY(said(1, CourseShareModel::DOrF).isEmpty() && said(1, CourseShareModel::Share).isEmpty());
    QVERIFY(courses.index(1, 0).data(QuietRole).toBool());
    PeriodShareModel periods;
    periods.set_periods({{u"1"_s, 40, 120, false}, {u"2"_s, 0, 0, true}}, 180);
    QCOMPARE(periods.index(0, PeriodShareModel::Share).data().toString(), u"67 %"_s);
    QCOMPARE(periods.index(1, PeriodShareModel::Students).data().toString(), u"too few"_s);
    QVERIFY(periods.index(1, PeriodShareModel::Share).data().toString().isEmpty());
  }
};

QTEST_MAIN(SystemModelsTest)
#include "system_models_test.moc"
