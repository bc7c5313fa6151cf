#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

#include "core/prediction/node_fit.h"

namespace milepost {

namespace {

QString calibration_word(Calibration::Kind kind) {
  switch (kind) {
    case Calibration::Kind::None: return QStringLiteral("none");
    case Calibration::Kind::Intercept: return QStringLiteral("intercept");
    case Calibration::Kind::InterceptAndSlope: return QStringLiteral("intercept_and_slope");
  }
  return {};
}

}  // namespace

// b/sd, and an intercept at zero of every column.
std::vector<FittedCoefficient> original_scale(const NodeModel& model) {
  const Design& design = model.design;
  const Eigen::Index p = model.coefficients.size();
  Square back = Square::Zero(p, p);
  back(0, 0) = 1;
  for (Eigen::Index j = 1; j < p; ++j) {
    const DesignColumn& column = design.columns[size_t(j) - 1];
    back(j, j) = 1 / column.sd;
    back(0, j) = -column.mean / column.sd;
  }
  const Vector estimates = back * model.coefficients;
  const Vector variances = (back * model.covariance * back.transpose()).diagonal();
  std::vector<FittedCoefficient> coefficients;
  for (Eigen::Index j = 0; j < p; ++j) {
    coefficients.push_back({j == 0 ? QStringLiteral("(intercept)") : design.columns[size_t(j) - 1].name, estimates[j],
                            std::sqrt(std::max(0.0, variances[j]))});
  }
  return coefficients;
}

QJsonObject summary_json(const FitSummary& summary) {
  QJsonArray coefficients, dropped;
  for (const FittedCoefficient& one : summary.coefficients) {
    coefficients += QJsonObject{{QStringLiteral("name"), one.name},
                                {QStringLiteral("estimate"), one.estimate},
                                {QStringLiteral("standard_error"), one.standard_error}};
  }
  for (const DroppedColumn& one : summary.dropped) {
    dropped += QJsonObject{{QStringLiteral("column"), one.column}, {QStringLiteral("reason"), one.reason}};
  }
  QJsonObject smoothing;
  for (const auto& [term, value] : summary.smoothing) smoothing.insert(term, value);
  QJsonObject json{{QStringLiteral("outcome"), summary.outcome},
                   {QStringLiteral("rows"), summary.rows},
                   {QStringLiteral("events"), summary.events},
                   {QStringLiteral("left_out"), summary.left_out},
                   {QStringLiteral("termination"), QString::fromLatin1(termination_word(summary.termination))},
                   {QStringLiteral("iterations"), summary.iterations},
                   {QStringLiteral("log_likelihood"), summary.log_likelihood},
                   {QStringLiteral("edf"), summary.edf},
                   {QStringLiteral("ridge"), summary.ridge},
                   {QStringLiteral("smoothing"), smoothing},
                   {QStringLiteral("coefficients"), coefficients},
                   {QStringLiteral("intercept_variance"), summary.intercept_sd * summary.intercept_sd},
                   {QStringLiteral("intercept_sd"), summary.intercept_sd},
                   {QStringLiteral("calibration"),
                    QJsonObject{{QStringLiteral("kind"), calibration_word(summary.calibration.kind)},
                                {QStringLiteral("intercept"), summary.calibration.intercept},
                                {QStringLiteral("slope"), summary.calibration.slope}}},
                   {QStringLiteral("dropped"), dropped},
                   {QStringLiteral("notes"), QJsonArray::fromStringList(summary.notes)}};
  if (!summary.landmark.isEmpty()) json.insert(QStringLiteral("landmark"), summary.landmark);
  return json;
}

}  // namespace milepost
