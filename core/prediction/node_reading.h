#pragma once
#include "core/prediction/node_model.h"
#include "core/prediction/package_reader.h"

namespace milepost {

// read_node on a reader that knows its place in the package; what is wrong is left there.
NodeModel read_node_from(const PackageReader&);

}  // namespace milepost
