#pragma once
#include "core/prediction/node_model.h"

namespace milepost {

// How a node's b z becomes the calibrated eta in one school: intercept + slope (b z + u), u with its variance.
struct NodeLine {
  double intercept = 0, slope = 1;
  double u = 0, u_variance = 0;
  double eta(double bz) const { return intercept + slope * (bz + u); }
};

// school: "" or unknown: u = 0 with variance school_sd². A school's own calibration comes after the node's.
NodeLine node_line(const NodeModel&, const QString& school);

}  // namespace milepost
