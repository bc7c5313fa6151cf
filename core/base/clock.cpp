#include "core/base/clock.h"

namespace milepost {

QDate Clock::today() const { return now().toLocalTime().date(); }

QDateTime SystemClock::now() const { return QDateTime::currentDateTimeUtc(); }

}  // namespace milepost
