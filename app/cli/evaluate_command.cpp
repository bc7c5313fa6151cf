#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>
#include <cstdio>

#include "app/cli/command.h"
#include "core/prediction/evaluation/audit_slices.h"
#include "core/prediction/feature_table.h"

namespace milepost {

namespace {

struct EvaluateQuestion {
  std::vector<std::string> tables, slices;
  std::string outcome, probability;
  int capacity = 0;
  bool outcome_is_need = false;
};

constexpr qsizetype most_levels = 500;  // of a slice: beyond, it is a measurement, not a group

// What lies apart for audits is looked at too: an evaluation is an audit, and nothing is fitted here.
Result<const FeatureColumn*> wanted_column(const FeatureTable& table, const std::string& name, const char* option) {
  QStringList names;
  for (const std::vector<FeatureColumn>* columns : {&table.columns, &table.audit.for_audit()}) {
    for (const FeatureColumn& column : *columns) {
      if (column.name == as_text(name)) return &column;
      names.append(column.name);
    }
  }
  return Error{QStringLiteral("%1 has no column '%2', which %3 names. Its columns are: %4.")
                   .arg(table.files.join(QStringLiteral(", ")), as_text(name), QString::fromLatin1(option),
                        names.join(QStringLiteral(", ")))};
}

// A number per row within what `expected` says; NaN where the cell is empty.
Status check_numbers(const FeatureTable& table, const FeatureColumn& column, bool (*allowed)(double),
                     const QString& expected) {
  for (qint64 row = 0; row < table.rows; ++row) {
    const double number = column.numbers[size_t(row)];
    const QString text = std::isnan(number) ? cell_text(column, row) : QString();
    if (std::isnan(number) ? text.isEmpty() : allowed(number)) continue;
    return Error{
        QStringLiteral("%1: column '%2' holds '%3'; expected %4.")
            .arg(row_words(table, row), column.name, std::isnan(number) ? text : cell_text(column, row), expected)};
  }
  return Done{};
}

struct Judged {
  std::vector<double> probability, outcome;
  std::vector<AuditSlice> slices;
  qint64 left_out = 0;
};

Result<AuditSlice> slice_of(const FeatureTable& table, const std::string& name, const std::vector<qint64>& rows) {
  auto column = wanted_column(table, name, "--slice");
  if (!column) return column.error();
  AuditSlice slice = audit_slice(**column, rows);
  if (slice.levels.size() > most_levels) {
    return Error{
        QStringLiteral(
            "Column '%1' has %2 different values; a slice takes at most %3. Make groups of it first, such as fifths.")
            .arg(as_text(name))
            .arg(slice.levels.size())
            .arg(most_levels)};
  }
  return slice;
}

Status check_outcomes(const Judged& judged, const QString& outcome) {
  if (judged.outcome.empty())
    return Error{QStringLiteral("No row has both a probability and an outcome: there is nothing to evaluate.")};
  double events = 0;
  for (const double y : judged.outcome) events += y;
  if (events > 0 && events < double(judged.outcome.size())) return Done{};
  return Error{
      QStringLiteral(
          "Every one of the %1 rows has the outcome '%2' = %3. An evaluation needs rows with 0 and rows with 1.")
          .arg(judged.outcome.size())
          .arg(outcome)
          .arg(events > 0 ? 1 : 0)};
}

Result<Judged> read_judged(const EvaluateQuestion& question) {
  QStringList paths;
  for (const std::string& path : question.tables) paths.append(as_text(path));
  auto table = read_feature_table(paths, {});
  if (!table) return table.error();
  auto outcome = wanted_column(*table, question.outcome, "--outcome");
  if (!outcome) return outcome.error();
  auto probability = wanted_column(*table, question.probability, "--probability");
  if (!probability) return probability.error();
  Status sound = check_numbers(
      *table, **outcome, [](double value) { return value == 0 || value == 1; },
      QStringLiteral("0 or 1 (or true, false), or nothing where the outcome is not known"));
  if (!sound) return sound.error();
  sound = check_numbers(
      *table, **probability, [](double value) { return value >= 0 && value <= 1; },
      QStringLiteral("a probability from 0 to 1 (divide a percentage by 100)"));
  if (!sound) return sound.error();
  Judged judged;
  std::vector<qint64> rows;
  for (qint64 row = 0; row < table->rows; ++row) {
    const double p = (*probability)->numbers[size_t(row)], y = (*outcome)->numbers[size_t(row)];
    if (std::isnan(p) || std::isnan(y)) continue;
    judged.probability.push_back(p);
    judged.outcome.push_back(y);
    rows.push_back(row);
  }
  judged.left_out = table->rows - qint64(rows.size());
  if (Status both = check_outcomes(judged, as_text(question.outcome)); !both) return both.error();
  for (const std::string& name : question.slices) {
    auto slice = slice_of(*table, name, rows);
    if (!slice) return slice.error();
    judged.slices.push_back(slice.take());
  }
  return judged;
}

// The measures in the order people read them: who is missed first.
constexpr const char* measures[] = {"support_missed_at_k",
                                    "rows",
                                    "events",
                                    "auc",
                                    "brier",
                                    "brier_skill",
                                    "log_loss",
                                    "calibration_intercept",
                                    "calibration_slope",
                                    "ici",
                                    "e50",
                                    "e90",
                                    "ece",
                                    "recall_at_k",
                                    "precision_at_k",
                                    "support_recall_at_k",
                                    "support_precision_at_k",
                                    "support_false_alarm_rate_at_k",
                                    "abroca",
                                    "abroca_null_mean",
                                    "abroca_p"};

void add_measures(OutputTable& table, const QJsonObject& figures, const QString& slice, const QString& level) {
  const QJsonValue rows = figures.value(QStringLiteral("rows"));
  QStringList notes;
  for (const char* key : {"finding", "note"}) {
    if (const QString text = figures.value(QLatin1String(key)).toString(); !text.isEmpty()) notes.append(text);
  }
  QJsonValue note = notes.join(QStringLiteral("; "));  // once, beside the first measure
  for (const char* name : measures) {
    const QString measure = QLatin1String(name);
    const QJsonValue value = figures.value(measure);
    if (value.isUndefined() || (value.isNull() && !slice.isEmpty() && measure != QStringLiteral("support_missed_at_k")))
      continue;
    const auto bound = [&](const char* end) { return figures.value(measure + QLatin1String(end)); };
    table.add({slice.isEmpty() ? QStringLiteral("all") : slice, level, measure, value, bound("_low"), bound("_high"),
               rows, note});
    note = QJsonValue();
  }
}

void add_curves(OutputTable& table, const AuditedEvaluation& evaluation) {
  const Evaluation& all = evaluation.all;
  const auto add = [&](const QString& measure, double value, int n) {
    table.add({QStringLiteral("all"), QString(), measure, value, QJsonValue(), QJsonValue(), n, QJsonValue()});
  };
  add(QStringLiteral("capacity"), evaluation.capacity, all.rows);
  const auto add_curve = [&](const QString& name, const std::vector<NetBenefit>& curve) {
    for (const NetBenefit& point : curve) {
      const QString at = QStringLiteral("_at_") + QString::number(point.threshold, 'f', 2);
      add(name + at, point.model, all.rows);
      add(name + QStringLiteral("_treat_all") + at, point.treat_all, all.rows);
    }
  };
  add_curve(QStringLiteral("net_benefit"), all.outcome_net_benefit);
  add_curve(QStringLiteral("support_net_benefit"), all.net_benefit);
  for (size_t bin = 0; bin < all.bins.size(); ++bin) {
    const QString name = QStringLiteral("bin_%1_").arg(bin + 1, 2, 10, QLatin1Char('0'));
    add(name + QStringLiteral("predicted"), all.bins[bin].predicted, all.bins[bin].count);
    add(name + QStringLiteral("observed"), all.bins[bin].observed, all.bins[bin].count);
  }
}

void print_rows(const Session& session, const AuditedEvaluation& evaluation) {
  OutputTable table = session.table({QStringLiteral("slice"), QStringLiteral("level"), QStringLiteral("measure"),
                                     QStringLiteral("value"), QStringLiteral("low"), QStringLiteral("high"),
                                     QStringLiteral("n"), QStringLiteral("note")});
  const QJsonObject json = evaluation_json(evaluation, SmallGroups::Counted);
  add_measures(table, json, {}, {});
  add_curves(table, evaluation);
  const QJsonArray slices = json.value(QStringLiteral("slices")).toArray();
  for (const QJsonValue& slice : slices) {
    const QJsonObject figures = slice.toObject();
    add_measures(table, figures, figures.value(QStringLiteral("slice")).toString(),
                 figures.value(QStringLiteral("level")).toString());
  }
  table.end();
}

void print_json(const EvaluateQuestion& question, const Judged& judged, const AuditedEvaluation& evaluation) {
  QJsonObject json = evaluation_json(evaluation, SmallGroups::Counted);
  json.insert(QStringLiteral("outcome"), as_text(question.outcome));
  json.insert(QStringLiteral("probability"), as_text(question.probability));
  json.insert(QStringLiteral("rows_left_out"), judged.left_out);
  std::fputs(QJsonDocument(json).toJson().constData(), stdout);
}

void run(Session& session, const EvaluateQuestion& question) {
  if (question.outcome == question.probability)
    return session.fail_usage(QStringLiteral("--outcome and --probability name the same column."));
  auto judged = read_judged(question);
  if (!judged) return session.fail(judged.error());
  if (judged->left_out > 0) {
    session.say(QStringLiteral("%1 rows without an outcome or a probability are left out.").arg(judged->left_out));
  }
  if (question.capacity > int(judged->outcome.size())) {
    session.say(QStringLiteral("--capacity %1 is more than the %2 rows: the list holds them all.")
                    .arg(question.capacity)
                    .arg(judged->outcome.size()));
  }
  EvaluationOptions options;
  options.capacity = question.capacity;
  options.high_is_good = !question.outcome_is_need;
  const AuditedEvaluation evaluation = evaluate(judged->probability, judged->outcome, judged->slices, {}, options);
  if (session.format == "json")
    print_json(question, *judged, evaluation);
  else
    print_rows(session, evaluation);
  for (const SliceEvaluation& slice : evaluation.slices) {
    if (slice.finding.isEmpty()) continue;
    session.say(QStringLiteral("%1 = %2: %3.").arg(slice.slice, slice.level, slice.finding));
    session.status = exit_findings;
  }
}

}  // namespace

void add_evaluate_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("evaluate",
                                      "how good a table's probabilities were: AUC with DeLong's interval, Brier score, "
                                      "log-loss, calibration, net benefit, and what a list of K "
                                      "students finds, for all rows and per slice, missed students first. A row per "
                                      "slice and measure; --format json writes one object, "
                                      "whose keys are the same words. recall_at_k, precision_at_k and net_benefit are "
                                      "about outcome 1 and the K highest probabilities; those "
                                      "named support_ are about who needed support: outcome 0 and the K lowest. "
                                      "calibration_intercept is the intercept with slope 1. Exit "
                                      "status 1: the probabilities of a group are off beyond chance.");
  auto question = std::make_shared<EvaluateQuestion>();
  verb->add_option("TABLE", question->tables, "CSV table; several of one header are read as one")->required();
  verb->add_option("--outcome", question->outcome, "column of the outcome, 0 or 1; rows where it is empty are left out")
      ->required();
  verb->add_option("--probability", question->probability, "column of the probability that the outcome is 1")
      ->required();
  verb->add_option("--slice", question->slices,
                   "columns whose groups are evaluated apart, protected ones too (nothing is fitted here)");
  verb->add_option("--capacity", question->capacity, "K, students a list can hold (a tenth of the rows)")
      ->check(CLI::PositiveNumber);
  verb->add_flag("--outcome-is-need", question->outcome_is_need,
                 "outcome 1 is what students need support against, not what they should reach: support_ measures are "
                 "about outcome 1 too");
  verb->callback([=, &session] { run(session, *question); });
}

}  // namespace milepost
