#include "core/prediction/gate.h"

#include <cmath>

namespace milepost {
namespace {

constexpr int least_per_class = 50;
constexpr double slope_low = .8, slope_high = 1.25, large_most = .15, ici_most = .04;

QString decimals(double value, int places = 2) {
  return QString::number(value, 'f', places);
}

void judge(Gate& gate, bool met, const QString& sentence) {
  (met ? gate.met : gate.failed).append(sentence);
}

void judge_baselines(Gate& gate, const QString& where, const AuditedEvaluation& evaluation) {
  const Baseline* best = nullptr;
  for (const Baseline& baseline : evaluation.baselines) {
    const auto& auc = baseline.evaluation.auc;
    if (auc && (!best || auc->value > best->evaluation.auc->value)) best = &baseline;
  }
  if (!best) return;
  judge(gate, evaluation.all.auc->value >= best->evaluation.auc->value,
        QStringLiteral("%1: AUC %2 against %3 of the best simple rule, %4")
            .arg(where, decimals(evaluation.all.auc->value), decimals(best->evaluation.auc->value), best->name));
}

void judge_landmark(Gate& gate, const HeldOutEvaluation& held_out) {
  const QString where = held_out.landmark.isEmpty() ? held_out.outcome : held_out.outcome + QStringLiteral(" at ") + held_out.landmark;
  const Evaluation& all = held_out.evaluation.all;
  const int fewer = std::min(all.events, all.rows - all.events);
  if (fewer < least_per_class || !all.auc || !all.calibration_slope || !all.calibration_in_the_large || !all.ici) {
    return judge(gate, false, QStringLiteral("%1: too few students to tell (%2 of the rarer outcome, %3 are needed)").arg(where).arg(fewer).arg(least_per_class));
  }
  judge(gate, all.auc->low > .5, QStringLiteral("%1: AUC %2 (%3 to %4), above chance").arg(where, decimals(all.auc->value), decimals(all.auc->low), decimals(all.auc->high)));
  judge_baselines(gate, where, held_out.evaluation);
  const double slope = all.calibration_slope->value, large = all.calibration_in_the_large->value;
  judge(gate, slope >= slope_low && slope <= slope_high, QStringLiteral("%1: calibration slope %2, within %3 to %4").arg(where, decimals(slope), decimals(slope_low), decimals(slope_high)));
  judge(gate, std::abs(large) <= large_most, QStringLiteral("%1: calibration in the large %2, within %3 of 0").arg(where, decimals(large), decimals(large_most)));
  judge(gate, *all.ici <= ici_most, QStringLiteral("%1: mean calibration error (ICI) %2, at most %3").arg(where, decimals(*all.ici, 3), decimals(ici_most)));
}

}  // namespace

Gate decide_gate(const std::vector<HeldOutEvaluation>& evaluations) {
  Gate gate;
  for (const HeldOutEvaluation& one : evaluations) judge_landmark(gate, one);
  if (evaluations.empty()) gate.failed.append(QStringLiteral("it was not evaluated on rows its fit had not seen"));
  gate.passed = gate.failed.isEmpty();
  return gate;
}

}  // namespace milepost
