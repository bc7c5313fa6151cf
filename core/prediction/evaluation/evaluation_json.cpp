#include <QJsonArray>

#include "core/prediction/evaluation/evaluation.h"
#include "core/privacy/small_counts.h"

namespace milepost {

namespace {

void put(QJsonObject& object, const QString& key, const std::optional<double>& value) {
  object.insert(key, value ? QJsonValue(*value) : QJsonValue());
}

void put(QJsonObject& object, const QString& key, const std::optional<Estimate>& estimate) {
  object.insert(key, estimate ? QJsonValue(estimate->value) : QJsonValue());
  object.insert(key + QStringLiteral("_low"), estimate ? QJsonValue(estimate->low) : QJsonValue());
  object.insert(key + QStringLiteral("_high"), estimate ? QJsonValue(estimate->high) : QJsonValue());
}

QJsonArray curve_json(const std::vector<NetBenefit>& curve) {
  QJsonArray points;
  for (const NetBenefit& point : curve) {
    points.append(QJsonObject{{QStringLiteral("threshold"), point.threshold},
                              {QStringLiteral("model"), point.model},
                              {QStringLiteral("treat_all"), point.treat_all}});
  }
  return points;
}

QJsonArray bins_json(const std::vector<CalibrationBin>& bins) {
  QJsonArray rows;
  for (const CalibrationBin& bin : bins) {
    rows.append(QJsonObject{{QStringLiteral("count"), bin.count},
                            {QStringLiteral("predicted"), bin.predicted},
                            {QStringLiteral("observed"), bin.observed}});
  }
  return rows;
}

void put_list_figures(QJsonObject& object, const Evaluation& e) {
  put(object, QStringLiteral("recall_at_k"), e.outcome_recall_at_capacity);
  put(object, QStringLiteral("precision_at_k"), e.outcome_precision_at_capacity);
  put(object, QStringLiteral("support_recall_at_k"), e.recall_at_capacity);
  put(object, QStringLiteral("support_precision_at_k"), e.precision_at_capacity);
  put(object, QStringLiteral("support_false_alarm_rate_at_k"), e.false_alarm_rate_at_capacity);
}

void put_figures(QJsonObject& object, const Evaluation& e) {
  object.insert(QStringLiteral("rows"), e.rows);
  object.insert(QStringLiteral("events"), e.events);
  put(object, QStringLiteral("auc"), e.auc);
  put(object, QStringLiteral("brier"), e.brier);
  put(object, QStringLiteral("brier_skill"), e.brier_skill);
  put(object, QStringLiteral("log_loss"), e.log_loss);
  put(object, QStringLiteral("calibration_intercept"), e.calibration_in_the_large);
  put(object, QStringLiteral("calibration_slope"), e.calibration_slope);
  put(object, QStringLiteral("ici"), e.ici);
  put(object, QStringLiteral("e50"), e.e50);
  put(object, QStringLiteral("e90"), e.e90);
  put(object, QStringLiteral("ece"), e.ece);
  put_list_figures(object, e);
  object.insert(QStringLiteral("note"), e.note);
}

void put_curves(QJsonObject& object, const Evaluation& e) {
  object.insert(QStringLiteral("bins"), bins_json(e.bins));
  object.insert(QStringLiteral("net_benefit"), curve_json(e.outcome_net_benefit));
  object.insert(QStringLiteral("support_net_benefit"), curve_json(e.net_benefit));
}

// Which slices' counts stay hidden: a small cell of rows, of events or of the others, and what it could be subtracted
// from.
std::vector<bool> hidden_slices(const std::vector<SliceEvaluation>& slices) {
  std::vector<bool> hidden(slices.size(), false);
  for (const SliceEvaluation& first : slices) {
    std::vector<std::size_t> places;
    std::vector<int> counts[3];
    for (std::size_t i = 0; i < slices.size(); ++i) {
      if (slices[i].slice != first.slice) continue;
      const Evaluation& e = slices[i].evaluation;
      places.push_back(i);
      counts[0].push_back(e.rows);
      counts[1].push_back(e.events);
      counts[2].push_back(e.rows - e.events);
    }
    for (const std::vector<int>& count : counts) {
      const std::vector<bool> cells = hidden_cells(count);
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i]) hidden[places[i]] = true;
      }
    }
  }
  return hidden;
}

QJsonObject slice_json(const SliceEvaluation& slice, bool hidden) {
  QJsonObject object{{QStringLiteral("slice"), slice.slice}, {QStringLiteral("level"), slice.level}};
  put_figures(object, slice.evaluation);
  put(object, QStringLiteral("support_missed_at_k"), slice.missed_at_capacity);
  put(object, QStringLiteral("abroca"), slice.abroca);
  put(object, QStringLiteral("abroca_null_mean"), slice.abroca_null_mean);
  put(object, QStringLiteral("abroca_p"), slice.abroca_p);
  object.insert(QStringLiteral("bins"), bins_json(slice.evaluation.bins));
  object.insert(QStringLiteral("finding"), slice.finding);
  object.insert(QStringLiteral("note"), slice.note.isEmpty() ? slice.evaluation.note : slice.note);
  if (!hidden) return object;
  object.insert(QStringLiteral("rows"), QJsonValue());
  object.insert(QStringLiteral("events"), QJsonValue());
  object.insert(QStringLiteral("bins"), QJsonArray());
  object.insert(QStringLiteral("note"),
                QStringLiteral("too few students, here or in a group beside it: counts are hidden"));
  return object;
}

}  // namespace

QJsonObject evaluation_json(const AuditedEvaluation& evaluation, SmallGroups small_groups) {
  QJsonObject object;
  put_figures(object, evaluation.all);
  put_curves(object, evaluation.all);
  object.insert(QStringLiteral("capacity"), evaluation.capacity);
  object.insert(QStringLiteral("outcome_is_need"), !evaluation.high_is_good);
  const std::vector<bool> hidden = small_groups == SmallGroups::Hidden ? hidden_slices(evaluation.slices)
                                                                       : std::vector<bool>(evaluation.slices.size());
  QJsonArray slices, baselines;
  for (std::size_t i = 0; i < evaluation.slices.size(); ++i) slices.append(slice_json(evaluation.slices[i], hidden[i]));
  for (const Baseline& baseline : evaluation.baselines) {
    QJsonObject row{{QStringLiteral("name"), baseline.name},
                    {QStringLiteral("rows"), baseline.evaluation.rows},
                    {QStringLiteral("events"), baseline.evaluation.events},
                    {QStringLiteral("note"), baseline.evaluation.note}};
    put(row, QStringLiteral("auc"), baseline.evaluation.auc);
    put_list_figures(row, baseline.evaluation);
    put(row, QStringLiteral("model_auc_gain"), baseline.model_auc_gain);
    put(row, QStringLiteral("model_auc_gain_p"), baseline.model_auc_gain_p);
    baselines.append(row);
  }
  object.insert(QStringLiteral("slices"), slices);
  object.insert(QStringLiteral("baselines"), baselines);
  return object;
}

}  // namespace milepost
