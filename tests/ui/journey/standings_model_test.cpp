#include "ui/journey/standings_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include "tests/support/sample_journey.h"
#include "ui/journey/milestone_words.h"
#include "ui/shared/name_display.h"

using namespace milepost;

namespace {

const QDate friday(2026, 9, 18);

CohortJourney only(const QList<MilestoneStanding>& standings) {
  CohortJourney journey = test::sample_journey();
  journey.standings = standings;
  return journey;
}

}  // namespace

class StandingsModelTest : public QObject {
  Q_OBJECT

  NameDisplay names_;

  QString cell(const StandingsModel& model, int row, int column) const { return model.index(row, column).data().toString(); }

 private slots:
  void parts_hold_the_windows_of_their_state() {
    StandingsModel model(names_);
    QAbstractItemModelTester tester(&model);
    model.set_journey(test::sample_journey());
    const auto titles = [&](StandingsPart part) {
      model.show_part(part);
      QStringList found;
      for (int row = 0; row < model.rowCount(); ++row) found << cell(model, row, StandingsModel::Milestone_);
      return found.join(QStringLiteral(" | "));
    };
    QCOMPARE(titles(StandingsPart::OpenNow), QStringLiteral("First important work missing | Day 20 | First progress report"));
    QCOMPARE(titles(StandingsPart::ClosingSoon), QStringLiteral("First important work missing | Day 20"));
    QCOMPARE(titles(StandingsPart::Missed), QStringLiteral("Summer bridge"));
    QCOMPARE(titles(StandingsPart::ToCome), QStringLiteral("On the cusp: Quarter 1 | On the cusp: Quarter 2"));
    QCOMPARE(titles(StandingsPart::All).count(QLatin1Char('|')), 7);
    QCOMPARE(model.count(StandingsPart::OpenNow), 3);
    QCOMPARE(model.row_of(QStringLiteral("cusp"), QStringLiteral("3")), -1);
  }

  void states_are_said_in_words() {
    StandingsModel model(names_);
    model.set_journey(test::sample_journey());
    model.show_part(StandingsPart::All);
    const auto state = [&](const char* key, const char* occurrence = "") {
      return cell(model, model.row_of(QLatin1String(key), QLatin1String(occurrence)), StandingsModel::State);
    };
    QCOMPARE(state("day_20"), QStringLiteral("closing soon: Sep 24"));
    QCOMPARE(state("first_report"), QStringLiteral("open, closes Oct 9"));
    QCOMPARE(state("bridge"), QStringLiteral("missed: 1 left"));
    QCOMPARE(state("welcome"), QStringLiteral("done"));
    QCOMPARE(state("cusp", "1"), QStringLiteral("to come, opens Oct 16"));
    QVERIFY(state("undated").startsWith(QStringLiteral("cannot say yet")) && state("undated").contains(QStringLiteral("calendar.csv")));
  }

  void a_number_that_cannot_be_said_is_never_nought() {
    StandingsModel model(names_);
    model.set_journey(test::sample_journey());
    model.show_part(StandingsPart::All);
    for (const char* key : {"missing_work", "undated"}) {
      const int row = model.row_of(QLatin1String(key), {});
      for (const int column : {StandingsModel::HowMany, StandingsModel::Reached, StandingsModel::Left}) {
        QCOMPARE(cell(model, row, column), QStringLiteral("cannot say yet"));
        QVERIFY(!model.index(row, column).data(Qt::ToolTipRole).toString().isEmpty());
      }
    }
    const int row = model.row_of(QStringLiteral("missing_work"), {});
    QCOMPARE(cell(model, row, StandingsModel::CannotSay), QStringLiteral("6"));
    QCOMPARE(cell(model, model.row_of(QStringLiteral("cusp"), QStringLiteral("1")), StandingsModel::Left), QString());
  }

  void the_headline_is_the_finding_data() {
    QTest::addColumn<QList<int>>("windows");  // of the sample
    QTest::addColumn<QString>("says");  // parts, between bars
    QTest::newRow("closing") << QList<int>{2, 3, 4} << QStringLiteral("2 windows close within 7 days|2 students are left");
    QTest::newRow("only open") << QList<int>{0, 4} << QStringLiteral("1 windows are open|3 students are left");
    QTest::newRow("only later") << QList<int>{0, 6, 5} << QStringLiteral("the next opens Oct 16");
    QTest::newRow("over") << QList<int>{0, 1} << QStringLiteral("No window of this year is open or to come");
    QTest::newRow("undated") << QList<int>{7} << QStringLiteral("cannot be said yet");
    QTest::newRow("nobody known") << QList<int>{2} << QStringLiteral("nobody known is left");
  }
  void the_headline_is_the_finding() {
    QFETCH(QList<int>, windows);
    QFETCH(QString, says);
    const QList<MilestoneStanding> all = test::sample_journey().standings;
    QList<MilestoneStanding> some;
    for (const int index : windows) some << all.at(index);
    const QString headline = journey_headline(only(some));
    for (const QString& part : says.split(QLatin1Char('|'))) QVERIFY2(headline.contains(part), qPrintable(headline));
  }

  void without_windows_the_headline_says_why() {
    CohortJourney none;
    none.missing = QStringLiteral("No calendar.");
    QCOMPARE(journey_headline(none), QStringLiteral("No calendar."));
    QVERIFY(!journey_headline(CohortJourney()).isEmpty());
  }

  void closing_lines_say_for_whom() {
    const QStringList lines = closing_lines(test::sample_journey());
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).contains(QStringLiteral("Day 20")) && lines.at(0).contains(QStringLiteral("2 left of 3")), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).contains(QStringLiteral("cannot say yet")) && lines.at(1).contains(QStringLiteral("missing class work")), qPrintable(lines.at(1)));
  }

  void the_last_day_is_today() {
    const MilestoneStanding one = test::journey_window("x", "X", friday.addDays(-3), friday, friday, {}, {11});
    QCOMPARE(state_words(one, friday), QStringLiteral("closing soon: today"));
  }

  void keys_of_titles_are_plain_and_free() {
    QCOMPARE(key_of_title(QStringLiteral("Día 20: llamar"), {}), QStringLiteral("dia_20_llamar"));
    QCOMPARE(key_of_title(QStringLiteral("Day"), {QStringLiteral("day")}), QStringLiteral("day_2"));
    QCOMPARE(key_of_title(QStringLiteral("…"), {}), QStringLiteral("milestone"));
  }
};

QTEST_MAIN(StandingsModelTest)
#include "standings_model_test.moc"
