#include "core/exchange/import_context.h"

namespace milepost {

bool ImportContext::go_on(QLatin1StringView file, qint64 row, qint64 expected_rows) const {
  if (task.cancelled()) return false;
  const double of_file = expected_rows > 0 ? std::min(1.0, double(row) / double(expected_rows)) : 1.0;
  task.report(done_share + file_share * of_file, ImportWords::tr("Reading %1").arg(file));
  return true;
}

Error ImportContext::stopped() const {
  return {ImportWords::tr("The import was stopped; nothing was changed."), ErrorKind::Cancelled};
}

}  // namespace milepost
