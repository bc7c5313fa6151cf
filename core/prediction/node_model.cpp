#include "core/prediction/node_model.h"

#include <algorithm>

#include "core/prediction/node_line.h"

namespace milepost {

double NodeModel::reference_eta() const { return coefficients.size() ? calibration.apply(coefficients[0]) : 0; }

NodeLine node_line(const NodeModel& node, const QString& school) {
  NodeLine line;
  line.intercept = node.calibration.intercept;
  line.slope = node.calibration.slope;
  const auto adapted = node.school_calibrations.constFind(school);
  if (adapted != node.school_calibrations.constEnd()) {
    line.intercept = adapted->apply(line.intercept);
    line.slope *= adapted->slope;
  }
  const auto known = node.school_intercepts.constFind(school);
  if (known == node.school_intercepts.constEnd()) {
    line.u_variance = node.school_sd * node.school_sd;
  } else {
    line.u = *known;
    line.u_variance = std::max(0.0, node.school_intercept_variances.value(school, 0));
  }
  return line;
}

NodeScore score_node(const NodeModel& node, const Eigen::Ref<const Eigen::RowVectorXd>& z, const QString& school) {
  const NodeLine line = node_line(node, school);
  double variance = line.u_variance;
  if (node.covariance.rows() == z.size()) variance += std::max(0.0, (z * node.covariance).dot(z));
  return {line.eta(z.dot(node.coefficients)), line.slope * line.slope * variance};
}

}  // namespace milepost
