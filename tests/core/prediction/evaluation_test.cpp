#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <algorithm>
#include <limits>

#include "core/prediction/evaluation/evaluation.h"
#include "tests/core/prediction/evaluation_data.h"

using namespace milepost;

using Column = std::vector<double>;

namespace {

struct Students {
  Column probability, outcome;
  std::vector<int> group;  // 0: most; 1: a third
};

// Graduation with known chances; the model knows them, but for group 1 it is `off` logits too high.
Students students(int rows, double off, std::uint64_t seed) {
  Students made;
  Draws draws(seed);
  for (int row = 0; row < rows; ++row) {
    const int group = draws.uniform() < 1. / 3;
    const double eta = 1 + 1.2 * draws.normal(), known = eta + (group == 1 ? off : 0);
    made.group.push_back(group);
    made.outcome.push_back(draws.uniform() < 1 / (1 + std::exp(-eta)));
    made.probability.push_back(1 / (1 + std::exp(-known)));
  }
  return made;
}

AuditSlice slice(const QStringList& levels, const std::vector<int>& level_of_row) {
  return {QStringLiteral("group"), levels, AuditOnly<std::vector<int>>(level_of_row)};
}
AuditSlice two_groups(const Students& made) {
  return slice({QStringLiteral("most"), QStringLiteral("some")}, made.group);
}

AuditedEvaluation audited(const Students& made, EvaluationOptions options = {}) {
  options.permutations = 99;
  return evaluate(made.probability, made.outcome, {two_groups(made)}, {}, options);
}

const SliceEvaluation* level(const AuditedEvaluation& evaluation, const QString& name) {
  for (const SliceEvaluation& each : evaluation.slices) {
    if (each.level == name) return &each;
  }
  return nullptr;
}

}  // namespace

class EvaluationTest : public QObject {
  Q_OBJECT

 private slots:
  void a_planted_miscalibration_is_found_at_hub_scale() {
    for (const double off : {.4, -.4}) {
      const AuditedEvaluation hub = audited(students(12000, off, 21));
      const SliceEvaluation* some = level(hub, QStringLiteral("some"));
      QVERIFY(some && some->evaluation.calibration_in_the_large);
      const Estimate large = *some->evaluation.calibration_in_the_large;
      QVERIFY(large.low < -off && large.high > -off);
      QVERIFY2(some->finding.contains(off > 0 ? QStringLiteral("too high by 0.") : QStringLiteral("too low by 0.")),
               qPrintable(some->finding));
      QVERIFY(level(hub, QStringLiteral("most"))->finding.isEmpty());
      QVERIFY(some->abroca && some->abroca_null_mean && some->abroca_p);
      QVERIFY(some->note.isEmpty());
    }
  }

  void in_one_school_the_audit_stays_silent() {
    int spoke = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const AuditedEvaluation school = audited(students(300, .4, seed));
      for (const SliceEvaluation& each : school.slices) {
        spoke += !each.finding.isEmpty();
        QVERIFY(!each.abroca && !each.abroca_p);
        QVERIFY2(each.note.startsWith(QStringLiteral("too few students to tell")), qPrintable(each.note));
        QVERIFY(each.missed_at_capacity);  // who is missed is counted all the same, with its interval
      }
    }
    QCOMPARE(spoke, 0);
  }

  void a_sound_model_raises_few_findings() {
    int findings = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const Students made = students(4000, 0, 100 + seed);
      const AuditedEvaluation hub =
          evaluate(made.probability, made.outcome, {two_groups(made)}, {}, EvaluationOptions{0, true, 19, 1});
      for (const SliceEvaluation& each : hub.slices) findings += !each.finding.isEmpty();
    }
    QVERIFY2(findings <= 4,
             qPrintable(QString::number(findings)));  // 5 % of 20 audits expected, less for the tenth of a logit
  }

  void the_list_takes_those_most_in_need() {
    // 10 rows, K = 2. Good outcome: the two lowest are listed; both did not graduate; four did not.
    const Column p{.1, .2, .3, .4, .5, .6, .7, .8, .85, .9}, y{0, 0, 1, 0, 1, 1, 1, 0, 1, 1};
    const AuditedEvaluation good = evaluate(p, y, {}, {}, EvaluationOptions{2, true, 9, 1});
    QCOMPARE(good.capacity, 2);
    QCOMPARE(good.all.recall_at_capacity->value, .5);
    QCOMPARE(good.all.precision_at_capacity->value, 1.);
    QCOMPARE(good.all.false_alarm_rate_at_capacity->value, 0.);
    QCOMPARE(good.all.outcome_recall_at_capacity->value, 2. / 6);
    QCOMPARE(good.all.outcome_precision_at_capacity->value, 1.);
    const AuditedEvaluation need = evaluate(p, y, {}, {}, EvaluationOptions{2, false, 9, 1});
    QCOMPARE(need.all.recall_at_capacity->value, 2. / 6);
    QCOMPARE(need.all.outcome_recall_at_capacity->value, 2. / 6);
    QCOMPARE(need.all.auc->value, good.all.auc->value);
    QCOMPARE(need.all.net_benefit.front().model, good.all.outcome_net_benefit.front().model);
    QCOMPARE(evaluate(p, y, {}, {}, EvaluationOptions{}).capacity, 1);
    QCOMPARE(evaluate(p, y, {}, {}, EvaluationOptions{99, true, 9, 1}).capacity, 10);
  }

  void missed_students_come_first_and_small_groups_last() {
    Students made = students(600, 0, 5);
    std::vector<int> level_of_row(600, 0);
    for (int row = 0; row < 600; ++row) {
      if (made.probability[row] > .6)
        level_of_row[row] = 1;                   // nobody of these is listed: all who need support are missed
      if (row % 60 == 0) level_of_row[row] = 2;  // ten rows
    }
    const AuditedEvaluation found = evaluate(
        made.probability, made.outcome,
        {slice({QStringLiteral("low"), QStringLiteral("high"), QStringLiteral("few"), QStringLiteral("nobody")},
               level_of_row)},
        {}, {});
    QCOMPARE(found.slices.size(), std::size_t(3));  // a level without rows is left out
    QCOMPARE(found.slices[0].level, QStringLiteral("high"));
    QCOMPARE(found.slices[0].missed_at_capacity->value, 1.);
    QCOMPARE(found.slices[1].level, QStringLiteral("low"));
    QCOMPARE(found.slices[2].level, QStringLiteral("few"));
    QVERIFY(!found.slices[2].missed_at_capacity && !found.slices[2].evaluation.auc &&
            !found.slices[2].evaluation.brier);
    QVERIFY(found.slices[2].note.startsWith(QStringLiteral("too few students to tell: ")));
  }

  void ten_of_each_class_are_enough_and_nine_are_not_data() {
    QTest::addColumn<int>("events");
    QTest::addColumn<int>("others");
    QTest::addColumn<QString>("note");
    QTest::newRow("ten and ten") << 10 << 10 << QString();
    QTest::newRow("nine events") << 9 << 50
                                 << QStringLiteral("too few students to tell: 9 with the outcome, 10 are needed");
    QTest::newRow("nine others") << 50 << 9
                                 << QStringLiteral("too few students to tell: 9 without the outcome, 10 are needed");
    QTest::newRow("neither") << 3 << 0
                             << QStringLiteral(
                                    "too few students to tell: 3 with the outcome and 0 without it, 10 are needed");
  }
  void ten_of_each_class_are_enough_and_nine_are_not() {
    QFETCH(int, events);
    QFETCH(int, others);
    QFETCH(QString, note);
    Column p, y;
    std::vector<int> group;
    Draws draws(2);
    for (int row = 0; row < events + others + 200; ++row) {
      p.push_back(draws.uniform());
      y.push_back(row < events + others ? row < events : row % 2);
      group.push_back(row < events + others);
    }
    const AuditedEvaluation found =
        evaluate(p, y, {slice({QStringLiteral("rest"), QStringLiteral("asked")}, group)}, {}, {});
    const SliceEvaluation* asked = level(found, QStringLiteral("asked"));
    QVERIFY(asked);
    QCOMPARE(asked->evaluation.note, note);
    QCOMPARE(asked->evaluation.auc.has_value(), note.isEmpty());
    QCOMPARE(asked->missed_at_capacity.has_value(), note.isEmpty());
  }

  void baselines_are_judged_on_the_same_rows() {
    const Students made = students(2000, 0, 8);
    Column flag, same, partly;
    for (std::size_t row = 0; row < made.probability.size(); ++row) {
      flag.push_back(made.probability[row] > .5);
      same.push_back(made.probability[row]);
      partly.push_back(row % 2 == 0 ? made.probability[row] : std::numeric_limits<double>::quiet_NaN());
    }
    const AuditedEvaluation found =
        evaluate(made.probability, made.outcome, {},
                 {{QStringLiteral("flag"), flag},
                  {QStringLiteral("same"), same},
                  {QStringLiteral("partly"), partly},
                  {QStringLiteral("never"), Column(2000, std::numeric_limits<double>::quiet_NaN())}},
                 {});
    QCOMPARE(found.baselines.size(), std::size_t(4));
    const Baseline& first = found.baselines[0];
    QVERIFY(first.evaluation.auc->value < found.all.auc->value && first.model_auc_gain->low > 0 &&
            *first.model_auc_gain_p < .001);
    QVERIFY(!first.evaluation.brier);  // a score is no probability
    QCOMPARE(found.baselines[1].evaluation.auc->value, found.all.auc->value);
    QCOMPARE(found.baselines[1].evaluation.recall_at_capacity->value, found.all.recall_at_capacity->value);
    QCOMPARE(found.baselines[1].model_auc_gain->value, 0.);
    QCOMPARE(*found.baselines[1].model_auc_gain_p, 1.);
    QCOMPARE(found.baselines[2].evaluation.rows, 1000);
    QCOMPARE(found.baselines[2].evaluation.note, QStringLiteral("not known for 1000 of 2000 rows"));
    QVERIFY(!found.baselines[3].evaluation.auc && !found.baselines[3].evaluation.recall_at_capacity);
    // Where the outcome is a need, the baseline's direction turns and its AUC still says how well it ranks.
    Column dropped(made.outcome), need(made.probability);
    for (std::size_t row = 0; row < need.size(); ++row) dropped[row] = 1 - dropped[row], need[row] = 1 - need[row];
    const AuditedEvaluation turned =
        evaluate(need, dropped, {}, {{QStringLiteral("flag"), flag}}, EvaluationOptions{0, false, 9, 1});
    QVERIFY(close_to(turned.baselines[0].evaluation.auc->value, first.evaluation.auc->value, 1e-12));
    QVERIFY(close_to(turned.baselines[0].evaluation.recall_at_capacity->value,
                     first.evaluation.recall_at_capacity->value, 1e-12));
  }

  void rows_in_another_order_give_the_same_figures() {
    Students made = students(1500, .4, 31);
    for (double& p : made.probability) p = std::round(p * 20) / 20;  // ties, and exact 1s
    Students turned = made;
    std::reverse(turned.probability.begin(), turned.probability.end());
    std::reverse(turned.outcome.begin(), turned.outcome.end());
    std::reverse(turned.group.begin(), turned.group.end());
    const Evaluation first = audited(made).all, second = audited(turned).all;
    QVERIFY(first.note.contains(QStringLiteral("exactly 0 or 1")));
    for (const auto figure :
         {&Evaluation::brier, &Evaluation::log_loss, &Evaluation::ici, &Evaluation::e90, &Evaluation::ece}) {
      QVERIFY(close_to(*(first.*figure), *(second.*figure), 1e-10));
    }
    for (const auto figure : {&Evaluation::auc, &Evaluation::calibration_slope, &Evaluation::recall_at_capacity}) {
      QVERIFY(close_to((first.*figure)->low, (second.*figure)->low, 1e-10));
    }
  }

  void no_input_gives_a_number_that_is_none_data() {
    QTest::addColumn<Column>("p");
    QTest::addColumn<Column>("y");
    QTest::newRow("no rows") << Column{} << Column{};
    QTest::newRow("one row") << Column{.3} << Column{1};
    QTest::newRow("one class") << Column{.3, .4, .5} << Column{1, 1, 1};
    QTest::newRow("two rows") << Column{.3, .4} << Column{1, 0};
    QTest::newRow("all alike") << Column(40, .5) << [] {
      Column y(40, 0);
      std::fill_n(y.begin(), 20, 1.);
      return y;
    }();
    QTest::newRow("certain and right") << Column{0, 0, 1, 1} << Column{0, 0, 1, 1};
    QTest::newRow("certain and wrong") << Column{0, 0, 1, 1} << Column{1, 1, 0, 0};
    QTest::newRow("next to certain") << Column{1e-300, 5e-324, 1 - 1e-16, 1} << Column{1, 0, 0, 1};
  }
  void no_input_gives_a_number_that_is_none() {
    QFETCH(Column, p);
    QFETCH(Column, y);
    const AuditedEvaluation found =
        evaluate(p, y, {slice({QStringLiteral("a")}, std::vector<int>(p.size(), 0))}, {{QStringLiteral("p"), p}}, {});
    QCOMPARE(found.all.rows, int(p.size()));
    // QJsonValue turns what is not finite into null: a present figure must be a number.
    const QJsonObject json = evaluation_json(found);
    const auto number = [&json](const char* key) { return json.value(QLatin1String(key)).isDouble(); };
    QCOMPARE(number("auc"), found.all.auc.has_value());
    QCOMPARE(number("brier"), !p.empty());
    QCOMPARE(number("log_loss"), !p.empty());
    QCOMPARE(number("ici"), found.all.ici.has_value());
    QCOMPARE(number("calibration_slope"), found.all.calibration_slope.has_value());
    QCOMPARE(number("calibration_slope_high"), found.all.calibration_slope.has_value());
    QCOMPARE(number("calibration_intercept_low"), found.all.calibration_in_the_large.has_value());
    QVERIFY(p.size() > 30 || !found.all.note.isEmpty());
  }

  void what_leaves_hides_small_groups_and_what_gives_them_away() {
    const Students made = students(400, 0, 3);
    std::vector<int> group(400, 0);
    for (int row = 0; row < 400; ++row) group[row] = row < 7 ? 2 : row < 100 ? 1 : 0;
    const AuditedEvaluation found =
        evaluate(made.probability, made.outcome,
                 {slice({QStringLiteral("many"), QStringLiteral("some"), QStringLiteral("seven")}, group)}, {}, {});
    const auto rows = [](const QJsonObject& json, const QString& name) {
      const QJsonArray slices = json.value(QStringLiteral("slices")).toArray();
      for (const QJsonValue& each : slices) {
        if (each.toObject().value(QStringLiteral("level")) == name)
          return each.toObject().value(QStringLiteral("rows"));
      }
      return QJsonValue(-1);
    };
    const QJsonObject leaving = evaluation_json(found), kept = evaluation_json(found, SmallGroups::Counted);
    QVERIFY(rows(leaving, QStringLiteral("seven")).isNull());
    QVERIFY(rows(leaving, QStringLiteral("some")).isNull());  // all 400 less the many would tell
    QCOMPARE(rows(leaving, QStringLiteral("many")).toInt(), 300);
    QCOMPARE(rows(kept, QStringLiteral("seven")).toInt(), 7);
    QVERIFY(!QJsonDocument(leaving).toJson().contains(" 7 "));
  }
};

QTEST_APPLESS_MAIN(EvaluationTest)
#include "evaluation_test.moc"
