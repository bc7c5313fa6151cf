#include "ui/support_lists/support_list_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include "tests/support/sample_list.h"
#include "ui/support_lists/support_list_filter.h"

using namespace milepost;

class SupportListModelTest : public QObject {
  Q_OBJECT

 private slots:
  void keeps_the_rules_of_qt_while_all_is_changed() {
    NameDisplay names;
    SupportListModel model(names);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    SupportListFilter filter(&model);
    QAbstractItemModelTester filter_tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    names.learn(test::sample_list());
    model.set_list(test::sample_list());
    model.set_capacity(1);
    names.set_hidden(false);
    model.names_changed();
    ListQuestion question;
    question.text = QStringLiteral("algebra");
    filter.ask(question);
    model.set_list({});
    model.set_list(test::sample_list(20));
  }

  void filters_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("need");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("repeating");
    QTest::addColumn<int>("rows");
    const int any = -1, unmet = int(ListPart::Unmet);
    QTest::newRow("no plan yet") << "" << unmet << "" << any << any << 3;
    QTest::newRow("with a plan") << "" << int(ListPart::Planned) << "" << any << any << 1;
    QTest::newRow("missing records") << "" << int(ListPart::CannotSay) << "" << any << any << 1;
    QTest::newRow("everyone") << "" << any << "" << any << any << 5;
    QTest::newRow("accents fold") << "nunez" << unmet << "" << any << any << 1;
    QTest::newRow("two words, any order") << "algebra xochitl" << unmet << "" << any << any << 1;
    QTest::newRow("nobody") << "zzz" << any << "" << any << any << 0;
    QTest::newRow("need") << "" << unmet << "no_d_f" << any << any << 2;
    QTest::newRow("status") << "" << unmet << "" << int(IndicatorStatus::Watch) << any << 1;
    QTest::newRow("second year") << "" << unmet << "" << any << 1 << 1;
    QTest::newRow("together") << "" << unmet << "no_d_f" << int(IndicatorStatus::OffTrack) << 0 << 1;
  }
  void filters() {
    QFETCH(QString, text);
    QFETCH(int, part);
    QFETCH(QString, need);
    QFETCH(int, status);
    QFETCH(int, repeating);
    QFETCH(int, rows);
    NameDisplay names;
    names.set_hidden(false);
    SupportListModel model(names);
    SupportListFilter filter(&model);
    model.set_list(test::sample_list());
    ListQuestion question;
    question.text = text;
    question.part = part < 0 ? std::nullopt : std::optional(ListPart(part));
    question.need = need;
    if (status >= 0) question.status = IndicatorStatus(status);
    if (repeating >= 0) question.repeating_ninth = repeating == 1;
    filter.ask(question);
    QCOMPARE(filter.rowCount(), rows);
  }

  void a_hidden_name_cannot_be_searched_for() {
    NameDisplay names;
    SupportListModel model(names);
    SupportListFilter filter(&model);
    names.learn(test::sample_list());
    model.set_list(test::sample_list());
    ListQuestion question;
    question.part.reset();
    for (const QString& name : test::real_names()) {
      question.text = name;
      filter.ask(question);
      QVERIFY2(filter.rowCount() == 0, qPrintable(name));
    }
    question.text = QStringLiteral("Student 1");
    filter.ask(question);
    QVERIFY(filter.rowCount() > 0);
  }

  void those_after_the_places_are_drawn_quietly_and_say_so() {
    NameDisplay names;
    SupportListModel model(names);
    model.set_list(test::sample_list());
    model.set_capacity(2);
    QVERIFY(!model.index(1, 0).data(QuietRole).toBool());
    QVERIFY(model.index(2, 0).data(QuietRole).toBool());
    QVERIFY(!model.index(2, 0).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    QVERIFY(!model.index(3, 0).data(QuietRole).toBool());  // a plan is under way
    model.set_capacity(std::nullopt);
    QVERIFY(!model.index(2, 0).data(QuietRole).toBool());
  }

  void missing_records_are_said_never_shown_as_zero() {
    NameDisplay names;
    SupportListModel model(names);
    model.set_list(test::sample_list());
    const int last = model.rowCount() - 1;
    QCOMPARE(model.index(last, SupportListModel::Status).data().toString(), QStringLiteral("Cannot say yet"));
    QVERIFY(model.index(last, SupportListModel::Missing).data().toString().contains(QStringLiteral("No marks came")));
    QVERIFY(model.index(last, SupportListModel::Need).data().toString().isEmpty());
  }

  void filters_five_thousand_rows_within_a_frame_or_two() {
    NameDisplay names;
    SupportListModel model(names);
    SupportListFilter filter(&model);
    model.set_list(test::sample_list(5000));
    ListQuestion question;
    question.text = QStringLiteral("algebra");
    QBENCHMARK_ONCE { filter.ask(question); }
    QVERIFY(filter.rowCount() > 1000);
  }
};

QTEST_MAIN(SupportListModelTest)
#include "support_list_model_test.moc"
